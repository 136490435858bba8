//! All files of a site, one after the other.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::country::{CountryFiles, SharedParts};
use super::error::ExportError;
use super::file_hours::FileHours;
use super::folder::{FolderError, SiteFolder, SiteIndex};
use super::near::{self, PARTS};
use super::place::{self, KINDS, NEAREST, Place};
use super::record;
use super::region::{RegionsWithFiles, regions_with_files};
use super::still::StillData;
use super::timetables::Timetables;
use super::towns::{regions_with_towns, towns};
use super::words::words;
use crate::domain::{Country, Region, WebOrigin};
use crate::messages::AnswerLanguage;
use crate::render::html::{
    FRAME_SCRIPT, FileLinks, HelpLanguages, ICON, Missing, MissingPage, PageContext, PageLinks,
    SCRIPT, SITE_SCRIPT, STYLE, SitePage,
};
use crate::views::{file_name, in_language};
use crate::widget::{Bundle, WidgetWords};

/// After how many seconds a copy of the site should be made anew: a month.
const TTL: u32 = 31 * 24 * 60 * 60;

/// What stands in snippets for the address of a site that is not told; the page that shows them
/// puts its own there.
pub const UNTOLD: &str = "https://your-site.example";

/// What a site is made of.
pub struct Site<'a> {
    data: StillData<'a>,
    timetables: Timetables,
    base: Option<&'a str>,
    help: HelpLanguages,
    regions: BTreeMap<Country, RegionsWithFiles>,
    bundle: Bundle,
    shared: BTreeMap<&'static str, SharedParts>,
    progress: &'a dyn Fn(f64, &str),
}

/// The parts of the work, in hundredths.
const CELLS: f64 = 0.4;

impl<'a> Site<'a> {
    /// Of a state of the data, at an address if that is known. `progress` is told how much is done,
    /// from 0 to 1, and what comes.
    ///
    /// # Errors
    /// [`ExportError::Search`].
    pub fn new(
        data: StillData<'a>,
        base: Option<&'a str>,
        progress: &'a dyn Fn(f64, &str),
    ) -> Result<Self, ExportError> {
        let mut help = HelpLanguages::new();
        let mut regions = BTreeMap::new();
        let with_towns: BTreeSet<Region> = regions_with_towns(data.gazetteer);
        for country in Country::all() {
            let answer = data.answer(Some(country), AnswerLanguage::ENGLISH)?;
            help.insert(country, super::country::languages(country, &answer));
            regions.insert(country, regions_with_files(&data, country, &with_towns)?);
        }
        let timetables = Timetables::new(&data, TTL);
        let bundle = Bundle::new(data.snapshot, data.gazetteer, AnswerLanguage::ENGLISH);
        let shared = AnswerLanguage::all()
            .map(|language| Ok((language.tag(), SharedParts::new(data, language)?)))
            .collect::<Result<_, ExportError>>()?;
        Ok(Self { data, timetables, base, help, regions, bundle, shared, progress })
    }

    /// Writes everything.
    ///
    /// # Errors
    /// [`ExportError`].
    pub fn write(&self, mut folder: SiteFolder) -> Result<(usize, u64), ExportError> {
        for asset in [&STYLE, &SCRIPT, &SITE_SCRIPT, &FRAME_SCRIPT, &ICON] {
            folder.put(&format!("assets/{}", asset.name), asset.text.as_bytes())?;
        }
        self.write_cells(&mut folder)?;
        for (country, towns) in towns(self.data.gazetteer) {
            put_json(&mut folder, &format!("towns/{country}.json"), &towns)?;
        }
        let languages: Vec<AnswerLanguage> = AnswerLanguage::all().collect();
        self.write_widgets(&mut folder, &languages)?;
        self.write_practices(&mut folder, &languages)?;
        self.write_pages(&mut folder, &languages)?;
        let countries = self.help.iter().map(|(country, held)| (Some(*country), held.as_slice()));
        let all = countries.chain([(None, languages.as_slice())]);
        let no_regions = RegionsWithFiles::new();
        for (at, (country, languages)) in all.enumerate() {
            let name = country.map_or_else(String::new, |country| country.to_string());
            (self.progress)(CELLS + (1.0 - CELLS) * share(at, self.help.len() + 1), &name);
            let files = CountryFiles {
                data: self.data,
                timetables: &self.timetables,
                country,
                regions: country
                    .and_then(|country| self.regions.get(&country))
                    .unwrap_or(&no_regions),
                languages,
                help: &self.help,
                service: self.base.unwrap_or(UNTOLD),
                is_untold: self.base.is_none(),
                shared: &self.shared,
            };
            files.write(&mut folder)?;
        }
        folder.put("robots.txt", self.robots().as_bytes())?;
        if let Some(base) = self.base {
            folder.put("sitemap.xml", super::country::sitemap(base).as_bytes())?;
        }
        let about = self.data.snapshot.about();
        let index = SiteIndex {
            generator: String::new(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            fingerprint: about.fingerprint.clone(),
            data_day: self.data.day.to_string(),
            ttl: TTL,
            files: Vec::new(),
        };
        Ok(folder.finish(index)?)
    }

    /// The globe in cells, and the file by which a point is found in one.
    fn write_cells(&self, folder: &mut SiteFolder) -> Result<(), ExportError> {
        let places = place::places(&self.data, &self.timetables);
        let done = std::cell::Cell::new(0);
        let step = |parts: u64| {
            done.set(done.get() + parts);
            (self.progress)(CELLS * part_of(done.get(), PARTS), "cells");
        };
        let cells = near::fill(&places, &step);
        let mut names = Vec::new();
        for filled in &cells {
            let mut lists = Map::new();
            let mut hours = FileHours::new(&self.timetables);
            let kinds = KINDS.iter().zip(&filled.nearest).zip(&filled.in_reach);
            for ((kind, nearest), in_reach) in kinds {
                let is_in_reach = |record: u32| {
                    in_reach.binary_search_by_key(&record, |place| place.record).is_ok()
                };
                let beyond: Vec<&Place> =
                    nearest.iter().copied().filter(|place| !is_in_reach(place.record)).collect();
                let list = record::list(&self.data, &mut hours, in_reach, &beyond);
                lists.insert(kind.to_string(), list);
            }
            let name = filled.cell.name();
            let mut file = json!({ "cell": name, "kinds": lists });
            if let (Some(file), Some(hours)) = (file.as_object_mut(), hours.told()) {
                file.insert("hours".to_owned(), hours);
            }
            put_json(folder, &format!("cells/c{name}.json"), &file)?;
            names.push(name.to_owned());
        }
        let help = self.help.iter().map(|(country, languages)| {
            let tags: Vec<&str> = languages.iter().map(|language| language.tag()).collect();
            (country.to_string(), json!(tags))
        });
        let world = json!({
            "cells": tree(&names),
            "nearest": NEAREST,
            "countries": self.bundle.countries,
            "languages": help.collect::<Map<String, Value>>(),
            "regions": self.regions_told(),
        });
        Ok(put_json(folder, "world.json", &world)?)
    }

    /// Of each country with such regions: the code of each file of a region, without that of the
    /// country, and those of the regions that it is for.
    fn regions_told(&self) -> Value {
        let code = |region: &Region| region.as_str().get(3..).unwrap_or_default().to_owned();
        let of_country = |(country, regions): (&Country, &RegionsWithFiles)| {
            let of_file = |(file, regions): (&Region, &Vec<Region>)| {
                let codes: Vec<String> = regions.iter().map(code).collect();
                (code(file), json!(codes))
            };
            let files: Map<String, Value> = regions.iter().map(of_file).collect();
            (country.to_string(), Value::Object(files))
        };
        let some = self.regions.iter().filter(|(_, regions)| !regions.is_empty());
        Value::Object(some.map(of_country).collect())
    }

    /// The widget's scripts, floating and by their content, and its words.
    fn write_widgets(
        &self,
        folder: &mut SiteFolder,
        languages: &[AnswerLanguage],
    ) -> Result<(), ExportError> {
        for language in languages.iter().copied() {
            let Some(SharedParts { script, .. }) = self.shared.get(language.tag()) else {
                continue;
            };
            let text = script.text().as_bytes();
            folder.put(&in_language("widget", language, "js"), text)?;
            folder.put(&format!("widget/{}.js", script.id()), text)?;
            let words = serde_json::to_vec(&WidgetWords::of(language)).expect("plain data");
            folder.put(&format!("widget/words.{}.json", language.tag()), &words)?;
        }
        Ok(())
    }

    /// What the widget shows on the pages of each practice, and whose pages may name it.
    fn write_practices(
        &self,
        folder: &mut SiteFolder,
        languages: &[AnswerLanguage],
    ) -> Result<(), ExportError> {
        for practice in self.data.snapshot.practices() {
            let origins: Vec<&str> =
                practice.allowed_origins.iter().map(WebOrigin::as_str).collect();
            for language in languages.iter().copied() {
                let view = self.data.as_file(&self.data.practice(practice, language));
                let name = in_language(practice.id.as_str(), language, "json");
                let file = json!({ "origins": origins, "practice": view });
                put_json(folder, &format!("practices/{name}"), &file)?;
            }
        }
        Ok(())
    }

    /// The finder in all languages, and the page for what is not there.
    fn write_pages(
        &self,
        folder: &mut SiteFolder,
        languages: &[AnswerLanguage],
    ) -> Result<(), ExportError> {
        for language in languages.iter().copied() {
            let Some(SharedParts { worldwide, .. }) = self.shared.get(language.tag()) else {
                continue;
            };
            let words = words(&self.data, language, &self.bundle.checked);
            let context = self.context(language, "", "index", languages);
            let page = SitePage { context: &context, answer: worldwide, words: &words };
            folder.put(&file_name("index", language), page.document().as_bytes())?;
        }
        // A server shows it for any address, so that its links lead from the top.
        let up = self.base.and_then(path_of).unwrap_or_default();
        let answer = self.data.answer(None, AnswerLanguage::ENGLISH)?;
        let context = self.context(AnswerLanguage::ENGLISH, &up, "404", &[]);
        let page = MissingPage { context: &context, missing: Missing::Page, answer: &answer };
        Ok(folder.put("404.html", page.document().as_bytes())?)
    }

    fn context<'c>(
        &'c self,
        language: AnswerLanguage,
        up: &'c str,
        page: &'c str,
        languages: &'c [AnswerLanguage],
    ) -> PageContext<'c> {
        PageContext {
            localizer: self.data.localizer(language),
            snapshot: self.data.snapshot,
            moment: self.data.moment(),
            links: PageLinks::Files(FileLinks { up, page, languages, help: &self.help }),
        }
    }

    fn robots(&self) -> String {
        let sitemap =
            self.base.map_or_else(String::new, |base| format!("Sitemap: {base}/sitemap.xml\n"));
        format!(
            "User-agent: *\nDisallow: /cells/\nDisallow: /region/\nDisallow: /towns/\nAllow: /\n{sitemap}"
        )
    }
}

fn put_json(folder: &mut SiteFolder, path: &str, value: &Value) -> Result<(), FolderError> {
    folder.put(path, value.to_string().as_bytes())
}

/// Which cells are parted, from the whole globe down: `1` parted, and then its four quarters; `0`
/// not.
fn tree(names: &[String]) -> String {
    fn write(name: &str, names: &[String], out: &mut String) {
        if names.iter().any(|other| other == name) {
            out.push('0');
            return;
        }
        out.push('1');
        for digit in ["0", "1", "2", "3"] {
            write(&format!("{name}{digit}"), names, out);
        }
    }
    let mut out = String::new();
    write("", names, &mut out);
    out
}

/// The path of an address with a slash at its end.
fn path_of(base: &str) -> Option<String> {
    let (_, rest) = base.split_once("://")?;
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    Some(if path.is_empty() { "/".to_owned() } else { format!("/{path}/") })
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred")]
fn share(at: usize, of: usize) -> f64 {
    at as f64 / of.max(1) as f64
}

#[expect(clippy::cast_precision_loss, reason = "below 2^18")]
fn part_of(done: u64, of: u64) -> f64 {
    done as f64 / of.max(1) as f64
}

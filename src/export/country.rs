//! The files of one country, or of the world: help, what the service answers, and what others put
//! on their pages, in English and in the languages of its lines; and of its regions what is otherwise.

use std::collections::BTreeMap;

use super::answer_file::answer_file;
use super::error::ExportError;
use super::folder::SiteFolder;
use super::region::{RegionsWithFiles, region_file};
use super::still::StillData;
use super::timetables::Timetables;
use crate::domain::{Country, SnippetKind};
use crate::messages::AnswerLanguage;
use crate::render::html::{
    Builder, EmbedFrame, FileLinks, HelpLanguages, HelpPage, PageContext, PageLinks, Shown,
    SiteEmbedPage,
};
use crate::views::{AnswerView, ScriptReference, Snippet, WORLD, file_name, in_language};
use crate::widget::{Bundle, Script};

/// What the files of a country are made of.
pub struct CountryFiles<'a> {
    /// The data.
    pub data: StillData<'a>,
    /// When what is open.
    pub timetables: &'a Timetables,
    /// The country; without one the world.
    pub country: Option<Country>,
    /// Its regions of which the answer is otherwise.
    pub regions: &'a RegionsWithFiles,
    /// The languages to write them in.
    pub languages: &'a [AnswerLanguage],
    /// Those of every country.
    pub help: &'a HelpLanguages,
    /// The address of the site, without a slash at its end.
    pub service: &'a str,
    /// Whether it only stands for the address, which is not known yet.
    pub is_untold: bool,
    /// What is the same for all countries.
    pub shared: &'a BTreeMap<&'static str, SharedParts>,
}

/// What the files of all countries have in common, in one language.
pub struct SharedParts {
    /// The answer for the whole world.
    pub worldwide: AnswerView,
    /// The widget's script.
    pub script: Script,
}

impl SharedParts {
    /// In a language.
    ///
    /// # Errors
    /// [`ExportError::Search`].
    pub fn new(data: StillData<'_>, language: AnswerLanguage) -> Result<Self, ExportError> {
        let bundle = Bundle::new(data.snapshot, data.gazetteer, language);
        let worldwide = data.answer(None, language)?;
        Ok(Self { worldwide, script: Script::of_files(&bundle) })
    }
}

/// English, and the languages of pages that lines of a country speak.
pub fn languages(country: Country, answer: &AnswerView) -> Vec<AnswerLanguage> {
    let own = answer.crisis_lines.iter().filter(|hit| hit.facts.reach != "worldwide");
    let tags = own.flat_map(|hit| {
        let of_contacts = hit.resource.contacts.iter().flat_map(|contact| &contact.languages);
        hit.resource.languages.iter().chain(of_contacts)
    });
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    let mut held: Vec<AnswerLanguage> = tags
        .filter_map(|tag| {
            // Chinese is written otherwise in Taiwan than in Singapore.
            let local = if tag.contains('-') { tag.clone() } else { format!("{tag}-{country}") };
            let language = AnswerLanguage::negotiate(&[local, tag.clone()]);
            let is_it = primary(language.tag()) == primary(tag)
                || (language.tag() == "nb" && ["no", "nn"].contains(&primary(tag).as_str()));
            is_it.then_some(language)
        })
        .filter(|language| *language != AnswerLanguage::ENGLISH)
        .collect();
    held.sort_unstable_by_key(|language| language.tag());
    held.dedup();
    held.insert(0, AnswerLanguage::ENGLISH);
    held
}

impl CountryFiles<'_> {
    /// Writes them.
    ///
    /// # Errors
    /// [`ExportError`].
    pub fn write(&self, folder: &mut SiteFolder) -> Result<(), ExportError> {
        let code = self.country.map_or_else(|| WORLD.to_owned(), |country| country.to_string());
        for language in self.languages.iter().copied() {
            let Some(shared) = self.shared.get(language.tag()) else { continue };
            let answer = self.data.answer(self.country, language)?;
            let json = answer_file(&self.data, self.timetables, &answer).to_string();
            let path = format!("country/{}", in_language(&code, language, "json"));
            folder.put(&path, json.as_bytes())?;
            for region in self.regions.keys() {
                let asked = (region, language);
                let file = region_file(&self.data, self.timetables, asked, &answer)?;
                let path = format!("region/{}", in_language(region.as_str(), language, "json"));
                folder.put(&path, file.to_string().as_bytes())?;
            }

            let name = file_name(&code, language);
            let context = self.context(language, "../", &code);
            let page = HelpPage {
                context: &context,
                answer: &answer,
                worldwide: &shared.worldwide,
                fields: Vec::new(),
                is_unknown: false,
                service: self.service,
            };
            folder.put(&format!("help/{name}"), page.document().as_bytes())?;
            let frame = self.frame(language, &answer, &code);
            folder.put(&format!("embed/frame/{name}"), frame.as_bytes())?;
            let (path, up, page) = match self.country {
                Some(_) => (format!("embed/{name}"), "../", code.as_str()),
                None => (file_name("embed", language), "", "embed"),
            };
            let embed = self.embed(&self.context(language, up, page), &answer, &shared.script);
            folder.put(&path, embed.as_bytes())?;
        }
        Ok(())
    }

    fn context<'c>(
        &'c self,
        language: AnswerLanguage,
        up: &'c str,
        page: &'c str,
    ) -> PageContext<'c> {
        let links = FileLinks { up, page, languages: self.languages, help: self.help };
        PageContext {
            localizer: self.data.localizer(language),
            snapshot: self.data.snapshot,
            moment: self.data.moment(),
            links: PageLinks::Files(links),
        }
    }

    fn snippet<'s>(
        &'s self,
        kind: SnippetKind,
        language: AnswerLanguage,
        answer: &'s AnswerView,
        script: &'s ScriptReference,
    ) -> Snippet<'s> {
        Snippet {
            kind,
            service: self.service,
            is_files: true,
            script,
            localizer: self.data.localizer(language),
            answer,
            made_on: self.data.day,
        }
    }

    /// The page for frames.
    fn frame(&self, language: AnswerLanguage, answer: &AnswerView, code: &str) -> String {
        let path = in_language("widget", language, "js");
        let script = ScriptReference { path, integrity: None };
        let snippet = self.snippet(SnippetKind::Frame, language, answer, &script);
        let context = self.context(language, "../../", code);
        EmbedFrame { context: &context, snippet: &snippet, practice: None }.document()
    }

    /// The page with all that can be pasted.
    fn embed(&self, context: &PageContext<'_>, answer: &AnswerView, script: &Script) -> String {
        let language = context.localizer.language;
        let path = format!("widget/{}.js", script.id());
        let reference = ScriptReference { path, integrity: Some(script.integrity()) };
        let shown = |kind: &SnippetKind| {
            let text = self.snippet(*kind, language, answer, &reference).to_string();
            Shown { kind: *kind, text }
        };
        let mut snippets: Vec<(Vec<Builder>, Vec<Shown>)> = Vec::new();
        for builder in Builder::ALL {
            let alike = snippets.iter_mut().find(|(others, _)| {
                others.first().is_some_and(|other| other.is_told_as(builder, context))
            });
            match alike {
                Some((others, _)) => others.push(builder),
                None => snippets.push((vec![builder], builder.kinds().iter().map(shown).collect())),
            }
        }
        let title = context.title(&answer.place);
        let page = SiteEmbedPage {
            context,
            title: &title,
            snippets: &snippets,
            untold: self.is_untold.then_some(self.service),
            lists_countries: self.country.is_none(),
        };
        page.document()
    }
}

/// The help pages of all countries, for search engines.
pub fn sitemap(base: &str) -> String {
    let pages =
        Country::all().map(|country| format!("<url><loc>{base}/help/{country}.html</loc></url>"));
    let pages: Vec<String> = pages.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{}</urlset>",
        pages.concat()
    )
}

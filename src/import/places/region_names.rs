//! Names of regions by language: subdivisions of Unicode CLDR, ISO 3166-2's own names, and the
//! abbreviations of addresses.
//!
//! CLDR publishes the names twice: as LDML (one XML file a language) and as JSON. English is
//! checked by CLDR in every release; the other languages were last published in full with release
//! 41, most of them marked as drafts (they come from Wikidata). Both forms are read.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::abbreviations::ABBREVIATIONS;
use super::subdivision_file::SubdivisionFile;
use crate::domain::Region;
use crate::import::{
    Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary, UpstreamFile,
    UpstreamSource,
};

/// The languages in which names of countries are held.
const LANGUAGES: [&str; 47] = [
    "am", "ar", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
    "ga", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt",
    "ro", "ru", "sk", "sl", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "vi", "zh",
];

/// Names without a language: ISO's own, former ones, abbreviations.
const ANY_LANGUAGE: &str = "und";

/// Subdivisions that are countries or territories of ISO 3166-1 as well; their name means that one.
const COUNTRIES_OF_THEIR_OWN: [&str; 30] = [
    "CN-HK", "CN-MO", "CN-TW", "FI-01", "FR-971", "FR-972", "FR-973", "FR-974", "FR-976", "FR-BL",
    "FR-CP", "FR-MF", "FR-NC", "FR-PF", "FR-PM", "FR-TF", "FR-WF", "NL-AW", "NL-BQ1", "NL-BQ2",
    "NL-BQ3", "NL-CW", "NL-SX", "NO-21", "NO-22", "US-AS", "US-GU", "US-MP", "US-PR", "US-VI",
];

/// Codes of CLDR that ISO 3166-2 replaced by name; the area may have been cut since, the name went
/// on.
const NAME_WENT_ON: [(&str, &str); 14] = [
    ("FR-COR", "FR-20R"),
    ("KZ-ALA", "KZ-75"),
    ("KZ-ALM", "KZ-19"),
    ("KZ-KAR", "KZ-35"),
    ("KZ-SHY", "KZ-79"),
    ("KZ-VOS", "KZ-63"),
    ("KZ-YUZ", "KZ-61"),
    ("NO-01", "NO-31"),
    ("NO-02", "NO-32"),
    ("NO-06", "NO-33"),
    ("NO-07", "NO-39"),
    ("NO-08", "NO-40"),
    ("NO-19", "NO-55"),
    ("NO-20", "NO-56"),
];

/// Countries whose codes were replaced one by one, the names staying; elsewhere an older code is a
/// part of a region of today.
const REPLACED_ONE_BY_ONE: [&str; 13] =
    ["CZ", "EE", "FR", "GT", "HU", "IN", "IQ", "IR", "KZ", "MK", "MX", "PL", "ZA"];

/// Counties of Norway from 2020 to 2024, which the list of ISO in this build still has.
const NO_LONGER: [&str; 3] = ["NO-30", "NO-38", "NO-54"];

/// Provinces of Nepal that had only a number when CLDR 41 was made, and have a name in ISO 3166-2
/// today.
const NUMBERED_BEFORE: [&str; 5] = ["NP-P1", "NP-P2", "NP-P3", "NP-P5", "NP-P7"];

/// What a code of CLDR says today.
enum Standing {
    /// It names this region.
    Name(Region),
    /// It names something that became (a part of) this region.
    FormerName(Region),
    /// It names nothing of today.
    Nothing(&'static str),
}

/// Reads the names; the first file that has a name for a region in a language decides. `today`
/// tells the code of today for a code that ISO 3166-2 no longer lists. A name that is the English
/// one is not repeated under other languages.
///
/// # Errors
/// [`ImportError`] when a file is not of this form.
pub fn import(
    files: &[UpstreamFile],
    today: &dyn Fn(Region) -> Option<Region>,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportError> {
    let mut summary = Summary::default();
    let mut names = NamesOfRegions::default();
    for file in files {
        let subdivisions = SubdivisionFile::read(file)?;
        let language =
            if subdivisions.language == "no" { "nb" } else { subdivisions.language.as_str() };
        for (id, name) in &subdivisions.names {
            summary.read(RecordName::new(format!("{language} {id}"), name));
            if !LANGUAGES.contains(&language) {
                summary.drop_row("in a language without names of countries");
                continue;
            }
            match standing(id, today) {
                Standing::Name(region) => names.add(region, language, name),
                Standing::FormerName(region) => names.add_other(region, name),
                Standing::Nothing(reason) => summary.drop_row(reason),
            }
        }
    }
    names.add_iso();
    names.add_abbreviations();
    let source = UpstreamSource {
        id: "cldr-region-names",
        name: "Unicode CLDR: names of subdivisions (English of 48.2, other languages of 41)",
        publisher: "Unicode Consortium",
        url: "https://cldr.unicode.org/",
        licence: "Unicode-3.0",
        retrieved_on,
        year: None,
    };
    let tables = vec![
        ImportedTable::whole("region_names", names.into_rows()),
        ImportedTable::sources(vec![source.into()]),
    ];
    let first = files.first().map_or("no file", UpstreamFile::name);
    Import { tables, summary }.unless_empty(first)
}

/// The region that an id of CLDR names today.
pub(super) fn named_region(id: &str, today: &dyn Fn(Region) -> Option<Region>) -> Option<Region> {
    match standing(id, today) {
        Standing::Name(region) => Some(region),
        Standing::FormerName(_) | Standing::Nothing(_) => None,
    }
}

fn standing(id: &str, today: &dyn Fn(Region) -> Option<Region>) -> Standing {
    let Some((country, rest)) = id.split_at_checked(2) else {
        return Standing::Nothing("without a code of ISO's form");
    };
    let code = format!("{}-{}", country.to_uppercase(), rest.to_uppercase());
    if COUNTRIES_OF_THEIR_OWN.contains(&code.as_str()) {
        return Standing::Nothing("a country of its own in ISO 3166-1");
    }
    if let Some((_, new)) = NAME_WENT_ON.iter().find(|(old, _)| *old == code) {
        return Region::parse(new)
            .map_or(Standing::Nothing("without a code of ISO's form"), Standing::Name);
    }
    let Ok(region) = Region::parse(&code) else {
        return Standing::Nothing("without a code of ISO's form");
    };
    if code.starts_with("MA-") || NO_LONGER.contains(&code.as_str()) {
        // CLDR keeps the sixteen numbers of before 2015; ISO gives twelve of them to other areas.
        return Standing::Nothing("a region that was divided");
    }
    let is_numbered_anew = code.starts_with("IR-");
    if NUMBERED_BEFORE.contains(&code.as_str()) {
        return Standing::FormerName(region);
    }
    if region.is_listed() && !is_numbered_anew {
        return Standing::Name(region);
    }
    let is_the_same = REPLACED_ONE_BY_ONE.contains(&region.country().as_str());
    match today(region).filter(Region::is_listed) {
        Some(region) if is_the_same => Standing::Name(region),
        Some(region) => Standing::FormerName(region),
        None => Standing::Nothing("no longer on the list of ISO 3166-2"),
    }
}

/// The names of all regions.
#[derive(Default)]
struct NamesOfRegions {
    by_language: BTreeMap<(Region, String), String>,
    others: BTreeSet<(Region, String)>,
}

impl NamesOfRegions {
    fn add(&mut self, region: Region, language: &str, name: &str) {
        let name = plain(name);
        if !name.is_empty() {
            self.by_language.entry((region, language.to_owned())).or_insert(name);
        }
    }

    fn add_other(&mut self, region: Region, name: &str) {
        let name = plain(name);
        if !name.is_empty() {
            self.others.insert((region, name));
        }
    }

    /// ISO's names, which stand in where there is no English one.
    fn add_iso(&mut self) {
        let is_named = |region: &Region| {
            !COUNTRIES_OF_THEIR_OWN.contains(&region.as_str())
                && !NO_LONGER.contains(&region.as_str())
        };
        for (region, name) in Region::listed().filter(|(region, _)| is_named(region)) {
            let spellings = spellings(name);
            if let Some(first) = spellings.first() {
                self.add(region.clone(), "en", first);
            }
            for spelling in &spellings {
                self.add_other(region.clone(), spelling);
            }
        }
    }

    fn add_abbreviations(&mut self) {
        for (country, pairs) in ABBREVIATIONS.iter().map(|usage| (usage.country, usage.pairs)) {
            for (code, name) in pairs {
                let region = Region::parse(&format!("{country}-{code}"))
                    .expect("the table holds codes of ISO 3166-2");
                self.add_other(region, name);
            }
        }
    }

    fn into_rows(self) -> Vec<ImportedRow> {
        let english = |region: &Region| self.by_language.get(&(region.clone(), "en".to_owned()));
        let is_english = |region: &Region, name: &String| english(region) == Some(name);
        let of_languages = self
            .by_language
            .iter()
            .filter(|((region, language), name)| language == "en" || !is_english(region, name));
        let of_languages =
            of_languages.map(|((region, language), name)| (region, language.as_str(), name));
        let others = self.others.iter().filter(|(region, name)| !is_english(region, name));
        let others = others.map(|(region, name)| (region, ANY_LANGUAGE, name));
        let mut rows: Vec<_> = of_languages.chain(others).collect();
        rows.sort_unstable();
        let row = |(region, language, name): (&Region, &str, &String)| {
            ImportedRow::new()
                .with("region", region.as_str())
                .with("language", language)
                .with("name", name)
        };
        rows.into_iter().map(row).collect()
    }
}

/// Without the raised figures and daggers that mark a footnote in some drafts.
fn plain(name: &str) -> String {
    name.trim().trim_end_matches(['¹', '²', '³', '†', ' ']).trim().to_owned()
}

/// The names in one of ISO's: `Catalunya [Cataluña]` are two, and `Edinburgh, City of` is `City of
/// Edinburgh` too.
fn spellings(name: &str) -> Vec<String> {
    let without_remarks = match name.split_once(" (") {
        Some((before, _)) => before,
        None => name,
    };
    let mut spellings: Vec<String> = Vec::new();
    for part in
        without_remarks.split(['[', ']', '/', ';']).map(str::trim).filter(|part| !part.is_empty())
    {
        match part.split_once(", ") {
            Some((own, kind)) => spellings.extend([own.to_owned(), format!("{kind} {own}")]),
            None => spellings.push(part.to_owned()),
        }
    }
    spellings
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE ldml SYSTEM "../../common/dtd/ldml.dtd">
<ldml><identity><version number="$Revision$"/><language type="de"/></identity><localeDisplayNames><subdivisions>
<subdivision type="debe">Berlin</subdivision><subdivision type="deby" draft="unconfirmed">Bayern</subdivision>
<subdivision type="no12">Hordaland</subdivision><subdivision type="ma04">Oriental</subdivision>
<subdivision type="uspr">Puerto Rico</subdivision><subdivision type="ir07">Teheran &amp; Umland</subdivision>
</subdivisions></localeDisplayNames></ldml>"#;
    const ENGLISH: &str = r#"{"subdivisions": {"identity": {"language": "en"}, "localeDisplayNames": {"subdivisions":
        {"debe": "Berlin", "deby": "Bavaria", "npp4": "Gandaki²"}}}}"#;

    fn read() -> Import {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");
        let files = [UpstreamFile::new("en.json", ENGLISH), UpstreamFile::new("de.xml", GERMAN)];
        let today = |region: Region| match region.as_str() {
            "NO-12" => Region::parse("NO-46").ok(),
            "IR-07" => Region::parse("IR-23").ok(),
            _ => Some(region),
        };
        import(&files, &today, day).expect("names")
    }

    fn names_of(import: &Import, code: &str) -> Vec<(String, String)> {
        let rows = import.rows_of("region_names").iter().filter(|row| row.get("region") == code);
        rows.map(|row| (row.get("language").to_owned(), row.get("name").to_owned())).collect()
    }

    #[test]
    fn a_region_has_its_english_name_and_those_that_differ() {
        let import = read();

        for (code, language, name, reason) in [
            ("DE-BY", "en", "Bavaria", "the file in JSON"),
            ("DE-BY", "de", "Bayern", "the file in XML"),
            ("NO-46", "und", "Hordaland", "the former name of a part"),
            ("IR-23", "de", "Teheran & Umland", "under the number of today"),
            ("NP-P4", "en", "Gandaki", "without the mark of a footnote"),
            ("MA-04", "en", "Rabat-Salé-Kénitra", "ISO's name where CLDR has none of today"),
            ("GB-EDH", "und", "City of Edinburgh", "ISO's name in both orders"),
            ("US-MA", "und", "Mass.", "an abbreviation"),
        ] {
            assert!(
                names_of(&import, code).contains(&(language.to_owned(), name.to_owned())),
                "{reason}: {:?}",
                names_of(&import, code)
            );
        }
        assert!(
            !names_of(&import, "DE-BE").iter().any(|(language, _)| language == "de"),
            "the German name is the English one"
        );
        assert!(names_of(&import, "US-PR").is_empty(), "a territory of its own");
        assert_eq!(import.summary.dropped_for("a region that was divided"), 1);
    }

    #[test]
    fn every_listed_region_has_one_english_name() {
        let import = read();

        let without_names = [COUNTRIES_OF_THEIR_OWN.as_slice(), NO_LONGER.as_slice()].concat();
        for (region, _) in
            Region::listed().filter(|(region, _)| !without_names.contains(&region.as_str()))
        {
            let english = names_of(&import, region.as_str())
                .iter()
                .filter(|(language, _)| language == "en")
                .count();
            assert_eq!(english, 1, "{region}");
        }
    }

    #[test]
    fn every_code_of_the_tables_is_on_the_list_of_iso() {
        let codes = ABBREVIATIONS.iter().flat_map(|usage| {
            usage.pairs.iter().map(|(code, _)| format!("{}-{code}", usage.country))
        });
        let went_on = NAME_WENT_ON
            .iter()
            .map(|(_, new)| (*new).to_owned())
            .filter(|code| !code.starts_with("NO-"));
        let codes = codes.chain(went_on);

        let unlisted: Vec<String> = codes
            .filter(|code| !Region::parse(code).is_ok_and(|region| region.is_listed()))
            .collect();

        assert!(unlisted.is_empty(), "{unlisted:?}");
    }

    #[test]
    fn a_file_that_is_cut_off_is_refused_by_name() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");
        let half: String = GERMAN.chars().take(300).collect();

        let error = import(&[UpstreamFile::new("de.xml", half)], &|region| Some(region), day)
            .expect_err("cut off");

        assert!(error.to_string().starts_with("de.xml is malformed"), "{error}");
    }
}

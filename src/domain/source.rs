//! Where a row's facts come from.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

/// A page or file that a reader can open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id in `sources.csv`.
    pub id: String,
    /// Its title.
    pub name: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// The licence under which its facts are used.
    pub licence: String,
    /// The day it was read.
    pub retrieved_on: Option<NaiveDate>,
    /// The year that its facts describe, where that is not the year it was read.
    pub year: Option<i32>,
}

impl Source {
    /// The last day on which the facts can have been true as far as the source tells: the day it
    /// was read, or the end of its year.
    #[must_use]
    pub fn as_of(&self) -> Option<NaiveDate> {
        let end_of_year = self.year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
        match (end_of_year, self.retrieved_on) {
            (Some(end), Some(read)) if read.year() == end.year() => Some(read),
            (Some(end), _) => Some(end),
            (None, read) => read,
        }
    }

    /// The site it stands on: the host without the parts that one publisher chooses freely,
    /// `sunderland.ac.uk` of `https://london.sunderland.ac.uk/about`. A short list of second levels
    /// stands in for the Public Suffix List; where it is wrong, two publishers count as one.
    #[must_use]
    pub fn site(&self) -> String {
        let host = url::Url::parse(&self.url)
            .ok()
            .and_then(|url| url.host_str().map(str::to_lowercase))
            .unwrap_or_default();
        let labels: Vec<&str> = host.split('.').collect();
        let is_shared = match labels.as_slice() {
            [.., second, top] => top.len() == 2 && SHARED_SECOND_LEVELS.contains(second),
            [_] | [] => false,
        };
        let first = labels.len().saturating_sub(if is_shared { 3 } else { 2 });
        labels.get(first..).unwrap_or_default().join(".")
    }
}

/// Whether a licence asks that the publisher is named wherever the facts are shown: the Open
/// Database License, the Creative Commons licences with attribution, the Open Government Licence and
/// the Licence Ouverte of France.
#[must_use]
pub fn asks_for_naming(licence: &str) -> bool {
    let licence = licence.to_uppercase().replace(' ', "-");
    ["ODBL", "ODC-BY", "CC-BY", "OGL", "OPEN-GOVERNMENT-LICENCE", "ETALAB"]
        .iter()
        .any(|name| licence.starts_with(name))
}

/// Second levels below a country that many publishers share.
const SHARED_SECOND_LEVELS: [&str; 24] = [
    "ac", "co", "com", "edu", "gc", "go", "gob", "gouv", "gov", "govt", "gub", "id", "info", "mil",
    "ne", "net", "nhs", "nom", "or", "org", "police", "sch", "school", "web",
];

/// How many independent sources there are: no two of the same publisher or on the same site. `own`
/// always counts.
#[must_use]
pub fn independent_sources<'s>(
    own: &'s Source,
    others: impl IntoIterator<Item = &'s Source>,
) -> u32 {
    let mut sites = vec![own.site()];
    let mut publishers = vec![own.publisher.to_lowercase()];
    for other in others {
        let (site, publisher) = (other.site(), other.publisher.to_lowercase());
        if !sites.contains(&site) && !publishers.contains(&publisher) {
            sites.push(site);
            publishers.push(publisher);
        }
    }
    u32::try_from(sites.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_survey_is_as_old_as_its_year() {
        let survey = Source {
            id: "survey".to_owned(),
            name: String::new(),
            publisher: String::new(),
            url: String::new(),
            licence: String::new(),
            retrieved_on: NaiveDate::from_ymd_opt(2026, 11, 1),
            year: Some(2019),
        };

        assert_eq!(survey.as_of(), NaiveDate::from_ymd_opt(2019, 12, 31));
        assert_eq!(
            Source { year: Some(2026), ..survey }.as_of(),
            NaiveDate::from_ymd_opt(2026, 11, 1)
        );
    }

    fn page(publisher: &str, url: &str) -> Source {
        let (id, name, licence) = (String::new(), String::new(), String::new());
        Source {
            id,
            name,
            publisher: publisher.to_owned(),
            url: url.to_owned(),
            licence,
            retrieved_on: None,
            year: None,
        }
    }

    #[test]
    fn a_site_is_what_one_publisher_holds() {
        for (url, site) in [
            ("https://london.sunderland.ac.uk/about", "sunderland.ac.uk"),
            ("https://www.health.vic.gov.au/", "vic.gov.au"),
            ("https://www.samaritans.org/", "samaritans.org"),
            ("http://example.co.uk", "example.co.uk"),
            ("http://localhost/", "localhost"),
        ] {
            assert_eq!(page("", url).site(), site);
        }
    }

    #[test]
    fn some_licences_ask_for_the_name_of_the_publisher() {
        for licence in [
            "ODbL-1.0",
            "CC-BY-4.0",
            "CC BY-SA 4.0",
            "OGL-UK-3.0",
            "Open Government Licence – Toronto",
            "etalab-2.0",
        ] {
            assert!(asks_for_naming(licence), "{licence}");
        }
        for licence in [
            "CC0-1.0",
            "public domain (work of the United States government)",
            "facts from a public page",
        ] {
            assert!(!asks_for_naming(licence), "{licence}");
        }
    }

    #[test]
    fn two_pages_of_one_publisher_or_site_are_one_source() {
        let own = page("Samaritans", "https://www.samaritans.org/contact");
        let same_site = page("Samaritans Cymru", "https://cymru.samaritans.org/");
        let same_publisher = page("samaritans", "https://elsewhere.example/");
        let (one, another) = (page("A", "https://a.example/"), page("B", "https://b.example/"));

        assert_eq!(independent_sources(&own, [&same_site, &same_publisher]), 1);
        assert_eq!(independent_sources(&own, [&one, &another, &one]), 3);
    }
}

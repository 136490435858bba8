//! Where the links of a page lead: to addresses of the service, or to files beside the page.

use std::collections::BTreeMap;

use super::asset::Asset;
use crate::domain::Country;
use crate::messages::AnswerLanguage;
use crate::views::{WORLD, file_name};

/// The languages in which the help of each country is written down; that of the world is in all.
pub type HelpLanguages = BTreeMap<Country, Vec<AnswerLanguage>>;

/// Where links lead.
#[derive(Clone, Copy)]
pub enum PageLinks<'a> {
    /// To addresses of the service.
    Service,
    /// To files of a site without a server.
    Files(FileLinks<'a>),
}

/// A page of a site that is files alone, and how others are found from it.
#[derive(Clone, Copy)]
pub struct FileLinks<'a> {
    /// The way from the page to the folder of the site: nothing, or `../`.
    pub up: &'a str,
    /// The name of the page in its folder, without its language: `GB`.
    pub page: &'a str,
    /// The languages that the page is written in.
    pub languages: &'a [AnswerLanguage],
    /// Those of the help of each country.
    pub help: &'a HelpLanguages,
}

impl FileLinks<'_> {
    /// The help of a country, or of the world, in a language or else in English.
    #[must_use]
    pub fn help(&self, country: Option<&str>, language: AnswerLanguage) -> String {
        match country.filter(|code| !code.is_empty()) {
            Some(country) => {
                let language = self.held(country, language);
                format!("{}help/{}", self.up, file_name(country, language))
            }
            None => format!("{}help/{}", self.up, file_name(WORLD, language)),
        }
    }

    /// A language, if the pages of a country are written in it; else English.
    fn held(&self, country: &str, language: AnswerLanguage) -> AnswerLanguage {
        let held = Country::parse(country).ok().and_then(|country| self.help.get(&country));
        let is_held = held.is_some_and(|held| held.contains(&language));
        if is_held { language } else { AnswerLanguage::ENGLISH }
    }

    /// A page in the folder of the site.
    #[must_use]
    pub fn page(&self, page: &str, language: AnswerLanguage) -> String {
        format!("{}{}", self.up, file_name(page, language))
    }
}

impl PageLinks<'_> {
    /// A file that pages load.
    #[must_use]
    pub fn asset(&self, asset: &Asset) -> String {
        match self {
            Self::Service => asset.path(),
            Self::Files(files) => format!("{}assets/{}", files.up, asset.name),
        }
    }

    /// The finder.
    #[must_use]
    pub fn finder(&self, country: Option<&str>, language: AnswerLanguage) -> String {
        match (self, country) {
            (Self::Service, None) => format!("/?lang={}", language.tag()),
            (Self::Service, Some(country)) => {
                format!("/?country={country}&lang={}", language.tag())
            }
            (Self::Files(files), None) => files.page("index", language),
            // What stands behind `#` is not sent to anybody.
            (Self::Files(files), Some(country)) => {
                format!("{}#{country}", files.page("index", language))
            }
        }
    }

    /// The help of a country, or of the world.
    #[must_use]
    pub fn help(&self, country: Option<&str>, language: AnswerLanguage) -> String {
        match (self, country) {
            (Self::Service, None) => format!("/help?lang={}", language.tag()),
            (Self::Service, Some(country)) => {
                format!("/help?country={country}&lang={}", language.tag())
            }
            (Self::Files(files), country) => files.help(country, language),
        }
    }

    /// The page on which somebody finds what to put on their own.
    #[must_use]
    pub fn embed(&self, language: AnswerLanguage) -> String {
        match self {
            Self::Service => format!("/embed?lang={}", language.tag()),
            Self::Files(files) => files.page("embed", language),
        }
    }

    /// The same for a country.
    #[must_use]
    pub fn embed_of(&self, country: &str, language: AnswerLanguage) -> String {
        match self {
            Self::Service => format!("/embed?country={country}&lang={}", language.tag()),
            Self::Files(files) => {
                let language = files.held(country, language);
                format!("{}embed/{}", files.up, file_name(country, language))
            }
        }
    }

    /// The page of a resource; a site of files has none.
    #[must_use]
    pub fn resource(&self, id: &str, language: AnswerLanguage) -> Option<String> {
        match self {
            Self::Service => Some(format!("/resources/{id}?lang={}", language.tag())),
            Self::Files(_) => None,
        }
    }
}

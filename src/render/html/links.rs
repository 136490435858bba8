//! Where the links of a page lead: to addresses of the service, or to files beside the page.

use std::collections::BTreeMap;

use super::asset::Asset;
use crate::domain::Country;
use crate::messages::AnswerLanguage;

/// The languages in which the help of each country is written down; that of the world is in all.
pub type HelpLanguages = BTreeMap<Country, Vec<AnswerLanguage>>;

/// Where links lead.
#[derive(Clone, Copy)]
pub enum Links<'a> {
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

/// The name of a page's file in a language: `GB.html` in English, `GB.cy.html` in Welsh.
#[must_use]
pub fn file_name(page: &str, language: AnswerLanguage) -> String {
    if language == AnswerLanguage::ENGLISH {
        return format!("{page}.html");
    }
    format!("{page}.{}.html", language.tag())
}

impl FileLinks<'_> {
    /// The help of a country, or of the world, in a language or else in English.
    #[must_use]
    pub fn help(&self, country: Option<&str>, language: AnswerLanguage) -> String {
        let country = country.and_then(|code| Country::parse(code).ok());
        let Some(country) = country else {
            return format!("{}help/{}", self.up, file_name(WORLD, language));
        };
        let held = self.help.get(&country).is_some_and(|held| held.contains(&language));
        let language = if held { language } else { AnswerLanguage::ENGLISH };
        format!("{}help/{}", self.up, file_name(country.as_str(), language))
    }

    /// A page in the folder of the site.
    #[must_use]
    pub fn page(&self, page: &str, language: AnswerLanguage) -> String {
        format!("{}{}", self.up, file_name(page, language))
    }
}

/// The name of the world's page: the code of UN M49.
pub const WORLD: &str = "001";

impl Links<'_> {
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

    /// The page of a resource; a site of files has none.
    #[must_use]
    pub fn resource(&self, id: &str, language: AnswerLanguage) -> Option<String> {
        match self {
            Self::Service => Some(format!("/resources/{id}?lang={}", language.tag())),
            Self::Files(_) => None,
        }
    }
}

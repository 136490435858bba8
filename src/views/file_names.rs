//! The names of the pages of a site that is files alone.

use crate::messages::AnswerLanguage;

/// The page of the whole world: its code in UN M49.
pub const WORLD: &str = "001";

/// The name of a page's file in a language: `GB.html` in English, `GB.cy.html` in Welsh.
#[must_use]
pub fn file_name(page: &str, language: AnswerLanguage) -> String {
    in_language(page, language, "html")
}

/// The name of a file of another kind in a language: `GB.json`, `GB.cy.json`.
#[must_use]
pub fn in_language(name: &str, language: AnswerLanguage, ending: &str) -> String {
    if language == AnswerLanguage::ENGLISH {
        return format!("{name}.{ending}");
    }
    format!("{name}.{}.{ending}", language.tag())
}

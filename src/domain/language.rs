//! A language as a BCP 47 tag.

use std::fmt;

use language_tags::LanguageTag;
use serde::{Deserialize, Serialize};

/// A well-formed language tag such as `en`, `fr-CA` or `zh-Hant`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Language(Box<str>);

/// Text that is not a language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not a BCP 47 language tag such as en or zh-Hant")]
pub struct UnknownLanguage {
    /// The text as given.
    pub value: String,
}

impl Language {
    /// Reads a tag and writes it in its usual capitals (`zh-hant` becomes `zh-Hant`).
    ///
    /// # Errors
    /// [`UnknownLanguage`] when the tag is not well formed or its language has not two or three
    /// letters.
    pub fn parse(text: &str) -> Result<Self, UnknownLanguage> {
        let refused = || UnknownLanguage { value: text.to_owned() };
        let tag = LanguageTag::parse(text).map_err(|_| refused())?;
        let language = tag.primary_language();
        let has_letters = language.chars().all(|letter| letter.is_ascii_alphabetic());
        if !(2..=3).contains(&language.len()) || !has_letters {
            return Err(refused());
        }
        Ok(Self(tag.as_str().into()))
    }

    /// Whether every part is in the IANA registry of language subtags, and is the one that BCP 47
    /// prefers: `ja` and not `jp` or `jpn`.
    #[must_use]
    pub fn is_registered(&self) -> bool {
        LanguageTag::parse(&self.0).is_ok_and(|tag| tag.is_valid())
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script or region: `zh` of `zh-Hant`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Whether somebody who asks for `wanted` is served: the same language, whatever the region or
    /// script.
    #[must_use]
    pub fn serves(&self, wanted: &Self) -> bool {
        self.primary() == wanted.primary()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_normalised_and_others_refused() {
        assert_eq!(Language::parse("zh-hant").expect("valid").as_str(), "zh-Hant");
        assert_eq!(Language::parse("EN-gb-X-Rp").expect("valid").as_str(), "en-GB-x-rp");
        for (text, reason) in [
            ("english", "a word"),
            ("", "empty"),
            ("e", "one letter"),
            ("en_GB", "underscore"),
            ("en-", "an end without a part"),
            ("x-a", "private, of no language"),
            ("x--", "private, of nothing"),
            ("i-ami", "registered before there were rules"),
        ] {
            assert!(Language::parse(text).is_err(), "{reason}");
        }
    }

    #[test]
    fn only_registered_languages_exist() {
        for (text, exists) in [
            ("ja", true),
            ("jp", false),
            ("jpn", false),
            ("ase", true),
            ("zh-Hant", true),
            ("en-GB", true),
            ("en-UK", false),
        ] {
            assert_eq!(
                Language::parse(text).expect("well formed").is_registered(),
                exists,
                "{text}"
            );
        }
    }

    #[test]
    fn a_region_does_not_keep_a_language_apart() {
        let canadian = Language::parse("fr-CA").expect("valid");

        assert!(canadian.serves(&Language::parse("fr").expect("valid")));
        assert!(!canadian.serves(&Language::parse("en-CA").expect("valid")));
    }
}

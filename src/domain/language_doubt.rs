//! Language tags that exist and that nobody in crisis is spoken to in.

use super::{Country, Language};

/// What may be wrong with a language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LanguageDoubt {
    /// `iw` for Hebrew.
    #[error("names {tag}, which is no longer used: write {today}")]
    Former {
        /// As written.
        tag: String,
        /// The tag of today.
        today: String,
    },
    /// `und`, `mul`, `qaa`.
    #[error("names {0}, which stands for no language: leave the cell empty where none is known")]
    NoLanguage(String),
    /// `tlh`.
    #[error("names {0}, a language that somebody made up and nobody grows up with")]
    Constructed(String),
    /// `fr-XX`.
    #[error("names {0}, whose region is none")]
    NoRegion(String),
    /// `se` for Swedish.
    #[error("names {tag}, which is the code of the country: the language {tag} is another one")]
    CountryCode {
        /// As written.
        tag: String,
    },
}

/// Tags of the registry that stand for any language or for none.
const NO_LANGUAGE: [&str; 4] = ["und", "mul", "mis", "zxx"];

/// Languages of books and films, and those made to be learned by everybody.
const CONSTRUCTED: [&str; 13] =
    ["afh", "art", "ia", "ie", "io", "jbo", "ldn", "lfn", "qya", "sjn", "tlh", "vo", "zbl"];

/// Countries whose code is that of a language spoken there.
const SAME_CODE: [&str; 34] = [
    "az", "bg", "de", "es", "fi", "fj", "fo", "fr", "hr", "ht", "hu", "id", "is", "it", "lt", "lv",
    "mg", "mh", "mk", "mn", "mt", "nl", "no", "pl", "pt", "ro", "ru", "rw", "sk", "so", "th", "to",
    "tr", "uz",
];

impl Language {
    /// What may be wrong with it by itself.
    #[must_use]
    pub fn doubt(&self) -> Option<LanguageDoubt> {
        let tag = self.as_str().to_owned();
        let primary = self.primary();
        let is_private = primary.len() == 3 && ("qaa"..="qtz").contains(&primary);
        if NO_LANGUAGE.contains(&primary) || is_private {
            return Some(LanguageDoubt::NoLanguage(tag));
        }
        if CONSTRUCTED.contains(&primary) {
            return Some(LanguageDoubt::Constructed(tag));
        }
        let region = tag.split('-').skip(1).find(|part| part.len() == 2);
        if region.is_some_and(|region| Country::parse(region).is_err()) {
            return Some(LanguageDoubt::NoRegion(tag));
        }
        let canonical = language_tags::LanguageTag::parse(&tag).ok()?.canonicalize().ok()?;
        let today = canonical.primary_language();
        (today != primary).then(|| LanguageDoubt::Former { tag, today: today.to_owned() })
    }

    /// Whether it may be a country's code, taken for its language, in a row for countries.
    #[must_use]
    pub fn doubt_for(&self, countries: &[Country]) -> Option<LanguageDoubt> {
        let primary = self.primary();
        let is_code = |country: &Country| {
            let code = country.as_str().to_ascii_lowercase();
            primary == code || (primary, code.as_str()) == ("uk", "gb")
        };
        let [only] = countries else { return None };
        (is_code(only) && !SAME_CODE.contains(&primary))
            .then(|| LanguageDoubt::CountryCode { tag: self.as_str().to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_that_nobody_is_spoken_to_in_are_doubted() {
        for (tag, doubted) in [
            ("iw", true),
            ("und", true),
            ("qaa", true),
            ("tlh", true),
            ("fr-XX", true),
            ("he", false),
            ("zh-Hant", false),
            ("nb", false),
            ("es-419", false),
            ("sr-Latn", false),
            ("gsw", false),
            ("yue", false),
        ] {
            let language = Language::parse(tag).expect("a tag");

            assert_eq!(language.doubt().is_some(), doubted, "{tag}: {:?}", language.doubt());
        }
    }

    #[test]
    fn a_countrys_code_is_told_from_its_language() {
        for (tag, country, doubted) in [
            ("uk", "GB", true),
            ("se", "SE", true),
            ("br", "BR", true),
            ("ee", "EE", true),
            ("uk", "UA", false),
            ("fr", "FR", false),
            ("ca", "ES", false),
            ("sv", "SE", false),
        ] {
            let language = Language::parse(tag).expect("a tag");
            let countries = [Country::parse(country).expect("a country")];

            assert_eq!(language.doubt_for(&countries).is_some(), doubted, "{tag} in {country}");
        }
    }
}

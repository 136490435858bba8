//! The languages that answers can be given in, and which of them a reader is given.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};

use super::{Direction, FALLBACK, REVIEWED, SERBIAN_IN_LATIN, SOURCES, say_in};

/// A language that answers can be given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AnswerLanguage(&'static str);

static IDENTIFIERS: LazyLock<Vec<LanguageIdentifier>> = LazyLock::new(|| {
    AnswerLanguage::all().filter_map(|language| language.tag().parse().ok()).collect()
});

impl AnswerLanguage {
    /// English.
    pub const ENGLISH: Self = Self(FALLBACK);

    /// The best language for a list of tags, most wanted first; English when none fits.
    #[must_use]
    pub fn negotiate(wanted: &[String]) -> Self {
        let wanted: Vec<LanguageIdentifier> =
            wanted.iter().filter_map(|tag| tag.parse().ok()).map(as_held).collect();
        let best = negotiate_languages(&wanted, &IDENTIFIERS, None, NegotiationStrategy::Lookup);
        let best = best.first().map(ToString::to_string);
        Self::all()
            .find(|language| Some(language.tag()) == best.as_deref())
            .unwrap_or(Self::ENGLISH)
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.0
    }

    /// Which way it is written.
    #[must_use]
    pub fn direction(self) -> Direction {
        Direction::of(self.0)
    }

    /// Whether a native reader has read its messages and found them right. The others may be wrong.
    #[must_use]
    pub fn is_reviewed(self) -> bool {
        REVIEWED.contains(&self.0)
    }

    /// Every language, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        SOURCES.iter().map(|(tag, _)| *tag).chain([SERBIAN_IN_LATIN]).map(Self)
    }

    /// A message with its values filled in; one without values is lent. Values that run the other
    /// way are isolated.
    #[must_use]
    pub fn say(self, message: &'static str, values: &[(&'static str, &str)]) -> Cow<'static, str> {
        let spoken = say_in(self.0, message, values).or_else(|| say_in(FALLBACK, message, values));
        spoken.unwrap_or(Cow::Borrowed(message))
    }
}

/// A language under the tag by which it is held: the script of a region where one language is
/// written in another, of languages with several tags the one that we use, and of a language that
/// is not held the one that its readers read without effort. The negotiation knows none of it.
fn as_held(mut wanted: LanguageIdentifier) -> LanguageIdentifier {
    let region = wanted.region.map(|region| region.to_string());
    let script = wanted.script.map(|script| script.to_string());
    let is_traditional =
        script.is_none() && ["TW", "HK", "MO"].map(Some).contains(&region.as_deref());
    let is_cyrillic = script.as_deref() == Some("Cyrl");
    let (language, script) = match wanted.language.as_str() {
        "zh" if is_traditional => ("zh", Some("Hant")),
        "no" | "nn" => ("nb", None),
        "iw" => ("he", None),
        "in" => ("id", None),
        // CLDR: Serbian of Montenegro, Serbo-Croatian and Montenegrin are written in Latin letters
        // unless the tag says otherwise.
        "sr" if script.as_deref() == Some("Latn")
            || (script.is_none() && region.as_deref() == Some("ME")) =>
        {
            ("sr", Some("Latn"))
        }
        "sh" | "cnr" if !is_cyrillic => ("sr", Some("Latn")),
        // Bosnian and Croatian share the letters and the ijekavian forms.
        "bs" if !is_cyrillic => ("hr", None),
        "sr" | "sh" | "cnr" | "bs" => ("sr", None),
        _ => return wanted,
    };
    wanted.language = language.parse().unwrap_or(wanted.language);
    wanted.region = if language == "sr" { None } else { wanted.region };
    wanted.script = script
        .and_then(|script| script.parse().ok())
        .or(wanted.script.filter(|_| language != "sr"));
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_language_is_taken_and_english_otherwise() {
        assert_eq!(AnswerLanguage::negotiate(&["tlh".to_owned(), "en-GB".to_owned()]).tag(), "en");
        assert_eq!(AnswerLanguage::negotiate(&[]).tag(), "en");
        assert_eq!(AnswerLanguage::negotiate(&["not a tag".to_owned()]).tag(), "en");
    }

    #[test]
    fn a_region_a_script_and_an_old_tag_lead_to_the_language_that_is_read_there() {
        for (wanted, held) in [
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh-MO", "zh-Hant"),
            ("zh-Hant", "zh-Hant"),
            ("zh-hant-hk", "zh-Hant"),
            ("zh-Hans-HK", "zh-Hans"),
            ("zh", "zh-Hans"),
            ("zh-CN", "zh-Hans"),
            ("zh-SG", "zh-Hans"),
            ("no", "nb"),
            ("nn", "nb"),
            ("nn-NO", "nb"),
            ("nb-NO", "nb"),
            ("iw", "he"),
            ("in-ID", "id"),
            ("pt-BR", "pt"),
            ("fr-CA", "fr"),
            ("de-AT", "de"),
            ("es-419", "es"),
            ("en-AU", "en"),
            ("sr", "sr"),
            ("sr-RS", "sr"),
            ("sr-Cyrl-BA", "sr"),
            ("sr-Latn", "sr-Latn"),
            ("sr-Latn-RS", "sr-Latn"),
            ("sr-ME", "sr-Latn"),
            ("sh", "sr-Latn"),
            ("cnr", "sr-Latn"),
            ("cnr-Cyrl", "sr"),
            ("bs", "hr"),
            ("bs-Latn-BA", "hr"),
            ("bs-Cyrl", "sr"),
            ("hr-BA", "hr"),
        ] {
            assert_eq!(AnswerLanguage::negotiate(&[wanted.to_owned()]).tag(), held, "{wanted}");
        }
    }

    #[test]
    fn what_a_browser_in_taipei_sends_is_answered_in_traditional_chinese() {
        let sent = ["zh-TW", "zh", "en-US", "en"].map(str::to_owned);

        assert_eq!(AnswerLanguage::negotiate(&sent).tag(), "zh-Hant");
    }
}

//! What answers say in words, in the languages of `src/messages/*.ftl` (Fluent).

mod phrase;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};
use fluent_syntax::ast::Entry;
use phrase::Phrase;

/// The language when no other fits; it has every message.
const FALLBACK: &str = "en";

macro_rules! languages {
    ($($tag:literal),+ $(,)?) => {
        /// Every language with its messages.
        const SOURCES: &[(&str, &str)] = &[$(($tag, include_str!(concat!($tag, ".ftl")))),+];
    };
}

languages![
    "en", "ar", "bg", "bn", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt",
    "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "sw", "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant"
];

type Bundle = FluentBundle<FluentResource>;

/// A language that answers can be given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AnswerLanguage(&'static str);

/// The messages of a language.
struct Spoken {
    /// Those that are text and values, by name.
    phrases: HashMap<String, Phrase>,
    /// All of them.
    bundle: Bundle,
}

static SPOKEN: LazyLock<HashMap<&'static str, Spoken>> =
    LazyLock::new(|| SOURCES.iter().map(|(tag, source)| (*tag, spoken(tag, source))).collect());

static IDENTIFIERS: LazyLock<Vec<LanguageIdentifier>> = LazyLock::new(|| SOURCES.iter().filter_map(|(tag, _)| tag.parse().ok()).collect());

fn spoken(tag: &str, source: &str) -> Spoken {
    let language: unic_langid::LanguageIdentifier = tag.parse().expect("the tags in this file are well formed");
    // A message that does not parse is missing, and missing messages fall back to English; a test finds both.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // Invisible isolation marks around a number would be copied along with it.
    bundle.set_use_isolating(false);
    let phrases = phrases_of(&resource);
    bundle.add_resource_overriding(resource);
    Spoken { phrases, bundle }
}

fn phrases_of(resource: &FluentResource) -> HashMap<String, Phrase> {
    let phrase = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), Phrase::of(message.value.as_ref()?)?)),
        Entry::Term(_) | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => None,
    };
    resource.entries().filter_map(phrase).collect()
}

impl AnswerLanguage {
    /// English.
    pub const ENGLISH: Self = Self(FALLBACK);

    /// The best language for a list of tags, most wanted first; English when none fits.
    #[must_use]
    pub fn negotiate(wanted: &[String]) -> Self {
        let wanted: Vec<LanguageIdentifier> = wanted.iter().filter_map(|tag| tag.parse().ok()).map(as_held).collect();
        let best = negotiate_languages(&wanted, &IDENTIFIERS, None, NegotiationStrategy::Lookup);
        let best = best.first().map(ToString::to_string);
        let known = SOURCES.iter().map(|(tag, _)| *tag).find(|tag| Some(*tag) == best.as_deref());
        Self(known.unwrap_or(FALLBACK))
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.0
    }

    /// Every language, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        SOURCES.iter().map(|(tag, _)| Self(tag))
    }

    /// A message with its values filled in; one without values is lent.
    #[must_use]
    pub fn say(self, message: &'static str, values: &[(&'static str, &str)]) -> Cow<'static, str> {
        let spoken = say_in(self.0, message, values).or_else(|| say_in(FALLBACK, message, values));
        spoken.unwrap_or(Cow::Borrowed(message))
    }
}

/// A language under the tag by which it is held: the script of a region where Chinese is written in the traditional one, and of languages with
/// several tags the one that we use. The negotiation knows neither.
fn as_held(mut wanted: LanguageIdentifier) -> LanguageIdentifier {
    let region = wanted.region.map(|region| region.to_string());
    let is_traditional = wanted.script.is_none() && ["TW", "HK", "MO"].map(Some).contains(&region.as_deref());
    let (language, script) = match wanted.language.as_str() {
        "zh" if is_traditional => ("zh", Some("Hant")),
        "no" | "nn" => ("nb", None),
        "iw" => ("he", None),
        "in" => ("id", None),
        _ => return wanted,
    };
    wanted.language = language.parse().unwrap_or(wanted.language);
    wanted.script = script.and_then(|script| script.parse().ok()).or(wanted.script);
    wanted
}

fn say_in(tag: &str, message: &str, values: &[(&'static str, &str)]) -> Option<Cow<'static, str>> {
    let Spoken { phrases, bundle } = SPOKEN.get(tag)?;
    if let Some(phrase) = phrases.get(message) {
        return phrase.say(values);
    }
    let pattern = bundle.get_message(message)?.value()?;
    let mut arguments = FluentArgs::new();
    for (name, value) in values {
        arguments.set(*name, *value);
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
    errors.is_empty().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Message names and the placeables in each.
    fn outline(source: &str) -> Vec<(String, Vec<String>)> {
        let messages = source.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
        let mut outline: Vec<(String, Vec<String>)> = messages
            .map(|(name, text)| {
                let mut placeables: Vec<String> =
                    text.split('{').skip(1).filter_map(|part| part.split('}').next()).map(|part| part.trim().to_owned()).collect();
                placeables.sort();
                (name.to_owned(), placeables)
            })
            .collect();
        outline.sort();
        outline
    }

    #[test]
    fn every_language_has_every_message_with_the_same_values() {
        let english = outline(SOURCES.iter().find(|(tag, _)| *tag == FALLBACK).expect("English").1);
        for (tag, source) in SOURCES {
            assert_eq!(outline(source), english, "{tag}");
            assert!(FluentResource::try_new((*source).to_owned()).is_ok(), "{tag} has a message that does not parse");
        }
    }

    #[test]
    fn messages_made_of_others_are_whole_in_every_language() {
        for language in AnswerLanguage::all() {
            for message in ["advice-no-number", "advice-clinician", "advice-clinician-no-number"] {
                let spoken = say_in(language.tag(), message, &[("country", "Ruritania")]).unwrap_or_default();

                assert!(spoken.contains("Ruritania") && !spoken.contains(['{', '}']), "{}: {spoken}", language.tag());
            }
        }
    }

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
        ] {
            assert_eq!(AnswerLanguage::negotiate(&[wanted.to_owned()]).tag(), held, "{wanted}");
        }
    }

    #[test]
    fn what_a_browser_in_taipei_sends_is_answered_in_traditional_chinese() {
        let sent = ["zh-TW", "zh", "en-US", "en"].map(str::to_owned);

        assert_eq!(AnswerLanguage::negotiate(&sent).tag(), "zh-Hant");
    }

    #[test]
    fn a_phrase_says_what_its_message_says() {
        let values = [("number", "999"), ("numbers", "119 (ambulance), #1"), ("country", "Côte d’Ivoire"), ("kind", "library")];
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(name, value);
        }
        for (tag, Spoken { phrases, bundle }) in SPOKEN.iter() {
            assert!(phrases.len() > 15, "{tag}: most messages are text and values");
            for (name, phrase) in phrases {
                let pattern = bundle.get_message(name).and_then(|message| message.value()).expect("the same message");

                let spoken = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());

                assert_eq!(phrase.say(&values), Some(spoken), "{tag}: {name}");
            }
        }
    }

    #[test]
    fn a_value_that_is_missing_is_not_left_out() {
        assert_eq!(say_in(FALLBACK, "advice-number", &[]), None);
    }

    #[test]
    fn values_are_filled_in_without_invisible_marks() {
        let advice = AnswerLanguage::ENGLISH.say("advice-number", &[("number", "999")]);

        assert!(advice.contains("call 999 now") && advice.is_ascii(), "{advice}");
    }
}

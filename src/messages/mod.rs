//! What answers say in words, in the languages of `src/messages/*.ftl` (Fluent).

mod isolation;
mod language;
mod own_names;
mod phrase;
mod serbian;

pub use isolation::{Direction, isolate_at_start};
pub use language::AnswerLanguage;
pub use own_names::{own_name, own_name_language};

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Pattern};
use phrase::{Patterns, Phrase};

/// The language when no other fits; it has every message.
const FALLBACK: &str = "en";
/// Serbian in the Latin alphabet, written from the messages in the Cyrillic one.
const SERBIAN_IN_LATIN: &str = "sr-Latn";
/// Languages whose messages a native reader has read and found right. Whoever reviews a file adds
/// its tag here.
const REVIEWED: &[&str] = &[FALLBACK];

macro_rules! languages {
    ($($tag:literal),+ $(,)?) => {
        /// Every file of messages with its language.
        const SOURCES: &[(&str, &str)] = &[$(($tag, include_str!(concat!($tag, ".ftl")))),+];
    };
}

languages![
    "en", "ar", "bg", "bn", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hi", "hr",
    "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl",
    "sr", "sv", "sw", "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant"
];

type MessageBundle = FluentBundle<FluentResource>;

/// The messages of a language.
struct Spoken {
    /// Those that are text, values and other messages, by name.
    phrases: HashMap<String, Phrase>,
    /// All of them.
    bundle: MessageBundle,
    /// Which way it is written.
    direction: Direction,
}

static SPOKEN: LazyLock<HashMap<&'static str, Spoken>> = LazyLock::new(|| {
    let in_latin = |(_, source): &(&str, &str)| (SERBIAN_IN_LATIN, serbian::in_latin(source));
    let written = SOURCES.iter().map(|(tag, source)| (*tag, (*source).to_owned()));
    let written = written.chain(SOURCES.iter().filter(|(tag, _)| *tag == "sr").map(in_latin));
    written.map(|(tag, source)| (tag, spoken(tag, source))).collect()
});

fn spoken(tag: &str, source: String) -> Spoken {
    let language = tag.parse().expect("the tags in this file are well formed");
    // A message that does not parse is missing, and missing messages fall back to English; a test
    // finds both.
    let resource = FluentResource::try_new(source).unwrap_or_else(|(partial, _)| partial);
    let mut bundle = MessageBundle::new_concurrent(vec![language]);
    // Values are isolated before, and only where it is needed: invisible marks around a number
    // would be copied along with it.
    bundle.set_use_isolating(false);
    let phrases = phrases_of(&resource);
    bundle.add_resource_overriding(resource);
    Spoken { phrases, bundle, direction: Direction::of(tag) }
}

fn phrases_of(resource: &FluentResource) -> HashMap<String, Phrase> {
    let patterns: Patterns<'_> = resource.entries().filter_map(named).collect();
    let phrase =
        |(name, pattern): (&&str, &&_)| Some(((*name).to_owned(), Phrase::of(pattern, &patterns)?));
    patterns.iter().filter_map(phrase).collect()
}

fn named<'f>(entry: &'f Entry<&'f str>) -> Option<(&'f str, &'f Pattern<&'f str>)> {
    match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    }
}

fn say_in(tag: &str, message: &str, values: &[(&'static str, &str)]) -> Option<Cow<'static, str>> {
    let Spoken { phrases, bundle, direction } = SPOKEN.get(tag)?;
    let values: Vec<(&'static str, Cow<'_, str>)> =
        values.iter().map(|(name, value)| (*name, direction.isolate(value))).collect();
    if let Some(phrase) = phrases.get(message) {
        return phrase.say(&values);
    }
    let pattern = bundle.get_message(message)?.value()?;
    let mut arguments = FluentArgs::new();
    for (name, value) in &values {
        arguments.set(*name, value.as_ref());
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    errors.is_empty().then_some(Cow::Owned(text))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn source_of(tag: &str) -> &'static str {
        SOURCES.iter().find(|(held, _)| *held == tag).expect("a language").1
    }

    /// Message names and the placeables in each.
    fn outline(source: &str) -> Vec<(String, Vec<String>)> {
        let messages = source
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(" = "));
        let mut outline: Vec<(String, Vec<String>)> = messages
            .map(|(name, text)| {
                let mut placeables: Vec<String> = text
                    .split('{')
                    .skip(1)
                    .filter_map(|part| part.split('}').next())
                    .map(|part| part.trim().to_owned())
                    .collect();
                placeables.sort();
                (name.to_owned(), placeables)
            })
            .collect();
        outline.sort();
        outline
    }

    #[test]
    fn every_language_has_every_message_with_the_same_values() {
        let english = outline(source_of(FALLBACK));
        for (tag, source) in SOURCES {
            assert_eq!(outline(source), english, "{tag}");
            assert!(
                FluentResource::try_new((*source).to_owned()).is_ok(),
                "{tag} has a message that does not parse"
            );
        }
    }

    #[test]
    fn messages_made_of_others_are_whole_in_every_language() {
        for language in AnswerLanguage::all() {
            for message in ["advice-no-number", "advice-clinician", "advice-clinician-no-number"] {
                let spoken = say_in(
                    language.tag(),
                    message,
                    &[("country", "Ruritania"), ("place", "Strelsau")],
                )
                .unwrap_or_default();

                assert!(
                    spoken.contains("Ruritania") && !spoken.contains(['{', '}']),
                    "{}: {spoken}",
                    language.tag()
                );
            }
        }
    }

    #[test]
    fn a_phrase_says_what_its_message_says() {
        let names: BTreeSet<String> =
            outline(source_of(FALLBACK)).into_iter().flat_map(|(_, values)| values).collect();
        let values: Vec<(&'static str, Cow<'_, str>)> = names
            .into_iter()
            .filter_map(|name| {
                Some((
                    &*name.strip_prefix('$')?.to_owned().leak(),
                    Cow::Borrowed("Côte d’Ivoire #1"),
                ))
            })
            .collect();
        let mut arguments = FluentArgs::new();
        for (name, value) in &values {
            arguments.set(*name, value.as_ref());
        }
        for (tag, Spoken { phrases, bundle, .. }) in SPOKEN.iter() {
            assert_eq!(
                phrases.len(),
                outline(source_of(FALLBACK)).len(),
                "{tag}: every message is text, values and messages"
            );
            for (name, phrase) in phrases {
                let pattern = bundle
                    .get_message(name)
                    .and_then(|message| message.value())
                    .expect("the same message");

                let spoken = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());

                assert_eq!(phrase.say(&values), Some(spoken), "{tag}: {name}");
            }
        }
    }

    #[test]
    fn messages_have_no_invisible_marks_and_no_digits_but_ours() {
        for (tag, source) in SOURCES {
            let marks = [
                '\u{200E}', '\u{200F}', '\u{2011}', '\u{202A}', '\u{202E}', '\u{2066}', '\u{2067}',
                '\u{2068}', '\u{2069}',
            ];
            assert!(!source.contains(marks), "{tag}");
            let foreign =
                source.chars().find(|letter| letter.is_numeric() && !letter.is_ascii_digit());
            assert_eq!(foreign, None, "{tag}: numbers are shown as they are dialled");
        }
    }

    #[test]
    fn serbian_in_latin_letters_has_no_cyrillic_one() {
        let spoken =
            say_in(SERBIAN_IN_LATIN, "advice-number", &[("number", "112")]).unwrap_or_default();

        assert!(spoken.contains("pozovite 112"), "{spoken}");
        let cyrillic = serbian::in_latin(source_of("sr"))
            .chars()
            .find(|letter| ('\u{400}'..='\u{4FF}').contains(letter));
        assert_eq!(cyrillic, None);
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

//! The words of the widget in one language.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::messages::AnswerLanguage;

/// The names by which the script knows its words, with the message of each.
const WORDS: [(&str, &str); 40] = [
    ("ambulance", "service-ambulance"),
    ("anywhere", "advice-unknown-country"),
    ("branch", "heading-branches"),
    ("call", "call-number"),
    ("cancel", "cancel"),
    ("chat", "channel-chat"),
    ("choose", "choose-country"),
    ("closed", "closed"),
    ("consent", "location-consent"),
    ("crisis_line", "heading-crisis-lines"),
    ("digits", "spoken-digits"),
    ("doubt", "not-confirmed-lately"),
    ("email", "channel-email"),
    ("fire", "service-fire"),
    ("for", "help-for"),
    ("forWorld", "help-worldwide"),
    ("free", "cost-free"),
    ("general", "service-general"),
    ("go", "continue"),
    ("guessed", "country-by-time-zone"),
    ("heading", "heading-emergency"),
    ("hours", "hours-not-known"),
    ("km", "kilometres"),
    ("late", "directory-not-reached"),
    ("library", "heading-libraries"),
    ("locate", "use-my-location"),
    ("looking", "looking-for-help"),
    ("lost", "location-failed"),
    ("menu", "menu-option"),
    ("on_call", "heading-on-call"),
    ("open", "open"),
    ("opens", "closed-opens"),
    ("partly", "in-some-places"),
    ("police", "service-police"),
    ("relay", "channel-relay"),
    ("send", "send-keyword"),
    ("sms", "channel-sms"),
    ("textphone", "channel-textphone"),
    ("until", "open-until"),
    ("world", "worldwide"),
];

/// The values that stand in them. The script puts its own where it finds the name in braces.
const VALUES: [(&str, &str); 8] = [
    ("country", "{country}"),
    ("date", "{date}"),
    ("host", "{host}"),
    ("keyword", "{keyword}"),
    ("number", "{number}"),
    ("option", "{option}"),
    ("place", "{place}"),
    ("time", "{time}"),
];

/// All words of the widget, by the names that the script knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct WidgetWords(BTreeMap<&'static str, String>);

impl WidgetWords {
    /// In a language.
    #[must_use]
    pub fn of(language: AnswerLanguage) -> Self {
        let mut words: BTreeMap<&'static str, String> =
            WORDS.iter().map(|(name, message)| (*name, template(language, message))).collect();
        words.insert("danger", before_numbers(language));
        words.insert("lang", language.tag().to_owned());
        Self(words)
    }
}

/// A message with the names of its values in braces. The script isolates what it puts there, so the
/// marks around them go.
fn template(language: AnswerLanguage, message: &'static str) -> String {
    language.say(message, &VALUES).replace(['\u{2066}', '\u{2067}', '\u{2069}'], "")
}

/// "If you or someone near you is in immediate danger, call now:", after which the script shows the
/// numbers.
fn before_numbers(language: AnswerLanguage) -> String {
    let sentence = language.say("advice-numbers", &[("numbers", "\u{0}")]);
    let before = sentence.split('\u{0}').next().unwrap_or_default();
    before.trim_end_matches(['\u{2066}', '\u{2067}', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_all_words_with_the_values_of_english() {
        let placeholders = |text: &str| -> Vec<String> {
            let mut names: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|part| part.split('}').next())
                .map(str::to_owned)
                .collect();
            names.sort();
            names
        };
        let WidgetWords(english) = WidgetWords::of(AnswerLanguage::ENGLISH);
        for language in AnswerLanguage::all() {
            let WidgetWords(words) = WidgetWords::of(language);

            assert_eq!(words.len(), WORDS.len() + 2, "{}", language.tag());
            for (name, text) in &words {
                let of_english = english.get(name).expect("the same names");
                assert!(!text.is_empty(), "{}: {name}", language.tag());
                assert_eq!(
                    placeholders(text),
                    placeholders(of_english),
                    "{}: {name}: {text}",
                    language.tag()
                );
                assert!(
                    !WORDS.iter().any(|(_, message)| text == message && text.contains('-')),
                    "{}: {name} has no message",
                    language.tag()
                );
            }
        }
    }

    #[test]
    fn the_advice_ends_where_the_numbers_begin() {
        for language in AnswerLanguage::all() {
            let advice = before_numbers(language);

            assert!(
                advice.ends_with([':', '：']) && advice.chars().count() > 15,
                "{}: {advice}",
                language.tag()
            );
        }
    }

    #[test]
    fn ten_digits_are_spoken_in_every_language() {
        for language in AnswerLanguage::all() {
            let digits = template(language, "spoken-digits");

            assert_eq!(
                digits.split(' ').collect::<std::collections::BTreeSet<_>>().len(),
                10,
                "{}: {digits}",
                language.tag()
            );
        }
    }
}

//! What stands beside a number: the keys to press in a call, the word to send.

use crate::domain::looks_latin;

/// The most keys that one presses one after the other: an extension of six digits.
const MOST_KEYS: usize = 6;

/// The longest word or phrase that a text service asks for.
const LONGEST_KEYWORD: usize = 25;

/// The most words of a phrase to send: `No estás sola`.
const MOST_WORDS: usize = 3;

/// Words at which networks stop all texts of a service (CTIA, Messaging Principles, and the same in
/// French and Spanish).
const ENDINGS: [&str; 11] = [
    "STOP",
    "STOPALL",
    "UNSUBSCRIBE",
    "CANCEL",
    "END",
    "QUIT",
    "OPTOUT",
    "REVOKE",
    "ARRET",
    "ARRÊT",
    "PARAR",
];

/// Words that tell what to do, and are sent by nobody who does it.
const INSTRUCTIONS: [&str; 16] = [
    "or", "and", "text", "send", "sms", "reply", "type", "write", "then", "to", "with", "word",
    "keyword", "message", "envía", "envie",
];

/// What is wrong with the keys to press.
pub(super) fn menu_option_problem(text: &str) -> Option<&'static str> {
    let is_key = |c: &char| c.is_ascii_digit() || matches!(c, '*' | '#');
    let keys = text.chars().filter(is_key).count();
    if text.chars().filter(char::is_ascii_digit).count() > MOST_KEYS {
        return Some("has more digits than a menu: a telephone number goes into number");
    }
    if text.chars().any(char::is_alphabetic) {
        return Some("has words: write the keys alone, 1 for \"press 1\"");
    }
    if text.contains(',') {
        return Some(
            "has a comma, which no telephone presses: one key, or a space between several",
        );
    }
    let is_fit = keys > 0 && text.chars().all(|c| is_key(&c) || matches!(c, ' ' | '-'));
    (!is_fit).then_some("is not keys of a telephone: digits, * and #")
}

/// What a word to send may be right about and seldom is, in a text or in a message.
pub(super) fn keyword_doubt(text: &str, is_text: bool) -> Option<&'static str> {
    if is_text && ENDINGS.contains(&text.to_ascii_uppercase().as_str()) {
        return Some("is a word by which networks end all texts of a service: nothing is answered");
    }
    looks_latin(text).then_some(
        "has letters of another script that all look Latin: is it to be sent in Latin ones?",
    )
}

/// What is wrong with the word to send to a number.
pub(super) fn keyword_problem(text: &str, number: &str) -> Option<&'static str> {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if number.len() > 3 && text.contains(number) || is_digits && text.len() > 3 {
        return Some("has a number: the number to which the word is sent goes into number");
    }
    if has_digit_for_letter(text) {
        return Some("has a 0 or 1 among its capitals: is it an O or an I?");
    }
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let is_number = |word: &&String| word.len() > 3 && word.bytes().all(|b| b.is_ascii_digit());
    if text.chars().filter(char::is_ascii_digit).count() > MOST_KEYS
        || words.len() > 1 && words.iter().any(|word| is_number(&word))
    {
        return Some("has a number: the number to which the word is sent goes into number");
    }
    if text.contains([
        '/', ',', ';', '|', '&', ':', '"', '“', '”', '«', '»', '(', ')', '.', '!', '?', '#',
    ]) {
        return Some("is not one word or phrase as it is sent: give one, without quotation marks");
    }
    if words.len() > 1 && words.iter().any(|word| INSTRUCTIONS.contains(&word.as_str())) {
        return Some("has words beside what is sent: HOME and not \"HOME or HELLO\"");
    }
    (words.len() > MOST_WORDS || text.chars().count() > LONGEST_KEYWORD)
        .then_some("is a sentence: write the word alone that is sent")
}

/// Whether a 0 or 1 stands between two capitals: `V0ICE`.
fn has_digit_for_letter(text: &str) -> bool {
    text.as_bytes().windows(3).any(|signs| {
        matches!(signs, [one, b'0' | b'1', other]
            if one.is_ascii_uppercase() && other.is_ascii_uppercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_keys_and_nothing_else() {
        for text in ["1", "2", "*", "#5", "1 2", "4321"] {
            assert_eq!(menu_option_problem(text), None, "{text}");
        }
        for (text, says) in [
            ("press 1", "has words"),
            ("1 or 2", "has words"),
            ("option 3", "has words"),
            ("0800 1111", "more digits"),
            ("116123 4", "more digits"),
            ("1,2", "has a comma"),
            ("+1", "is not keys"),
            ("-", "is not keys"),
            ("1/2", "is not keys"),
        ] {
            let problem = menu_option_problem(text).unwrap_or_else(|| panic!("{text} passes"));

            assert!(problem.contains(says), "{text}: {problem}");
        }
    }

    #[test]
    fn a_word_that_ends_all_texts_is_doubted_in_texts_and_one_that_looks_latin_everywhere() {
        for (text, is_text, says) in [
            ("STOP", true, Some("networks end")),
            ("quit", true, Some("networks end")),
            ("STOP", false, None),
            ("НОМЕ", true, Some("all look Latin")),
            ("HOME", true, None),
            ("ПОМОЩЬ", true, None),
        ] {
            let doubt = keyword_doubt(text, is_text);

            let is_said = doubt.zip(says).is_some_and(|(doubt, says)| doubt.contains(says));
            assert_eq!(doubt.is_some(), says.is_some(), "{text}");
            assert_eq!(is_said, says.is_some(), "{text}: {doubt:?}");
        }
    }

    #[test]
    fn a_keyword_is_what_is_sent_and_nothing_else() {
        for text in ["HOME", "loveis", "No estás sola", "teen2teen", "YM", "TEXT", "HELP ME", "TO"]
        {
            assert_eq!(keyword_problem(text, "741741"), None, "{text}");
        }
        for (text, says) in [
            ("HOME or HELLO", "has words beside"),
            ("Text HOME", "has words beside"),
            ("HOME/HELLO", "is not one word"),
            ("HOME, HELLO", "is not one word"),
            ("\"HOME\"", "is not one word"),
            ("HOME 741741", "has a number"),
            ("0800 58 58 58", "has a number"),
            ("08005858", "has a number"),
            ("85258", "has a number"),
            ("loveis741741", "has a number"),
            ("V0ICE", "has a 0 or 1"),
            ("helpline.", "is not one word"),
            ("tell us how you feel today", "is a sentence"),
        ] {
            let problem =
                keyword_problem(text, "741741").unwrap_or_else(|| panic!("{text} passes"));

            assert!(problem.contains(says), "{text}: {problem}");
        }
    }
}

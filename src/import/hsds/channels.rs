//! In which ways a telephone is used, as its type and its labels say.

use super::audience::has;
use super::words::fold;
use crate::domain::Channel;

/// The ways of a type of RFC 6350, or of what publishers write in its place; nothing where one of
/// its words is not known.
fn of_type(kind: &str) -> Option<Vec<Channel>> {
    let mut channels = Vec::new();
    for word in kind.split([',', ';', '/', '|']).map(fold).filter(|word| !word.is_empty()) {
        let channel = match word.as_str() {
            "voice" | "cell" | "cellphone" | "cell phone" | "mobile" | "phone" | "telephone"
            | "tel" | "landline" | "land line" | "main" | "main phone" | "main number"
            | "primary" | "primary phone" | "toll free" | "tollfree" | "freephone" | "local"
            | "hotline" | "helpline" | "crisis" | "crisis line" | "crisis hotline"
            | "after hours" | "24 hour" | "intake" | "public" | "general" | "alternate"
            | "secondary" | "other" | "switchboard" | "information" | "emergency" | "daytime"
            | "evening" => Channel::Voice,
            "text" | "sms" | "text message" | "texting" | "text line" => Channel::Sms,
            "textphone" | "tty" | "tdd" | "tty tdd" | "tdd tty" | "minicom" => Channel::Textphone,
            "whatsapp" => Channel::Whatsapp,
            "relay" | "relay service" | "trs" => Channel::Relay,
            _ => return None,
        };
        if !channels.contains(&channel) {
            channels.push(channel);
        }
    }
    Some(channels)
}

/// How many words a label has that is none of a sentence.
const LONGEST_LABEL: usize = 6;

/// The ways that labels name.
fn of_labels(labels: &[&str]) -> Vec<Channel> {
    // A sentence ("if nobody answers, text …") speaks of other numbers too.
    let labels: Vec<String> = labels
        .iter()
        .map(|label| fold(label))
        .filter(|label| label.split(' ').count() <= LONGEST_LABEL)
        .collect();
    let names =
        |words: &[&str]| labels.iter().any(|label| words.iter().any(|word| has(label, word)));
    [
        (Channel::Voice, &["call", "calls", "phone", "telephone", "talk", "voice", "speak"][..]),
        (Channel::Sms, &["text", "texts", "sms", "texting"]),
        (Channel::Whatsapp, &["whatsapp"]),
        (Channel::Textphone, &["tty", "tdd", "textphone", "minicom"]),
        (Channel::Relay, &["relay", "relay service"]),
    ]
    .into_iter()
    .filter(|(_, words)| names(words))
    .map(|(channel, _)| channel)
    .collect()
}

/// The ways in which a number is used. A label that names a way other than calls, and calls not at
/// all (`TTY`, `Text line`), says more than the type `voice`, which many programs fill in for every
/// number.
///
/// # Errors
/// The reason for which nobody knows.
pub(in crate::import) fn channels(
    kind: &str,
    labels: &[&str],
) -> Result<Vec<Channel>, &'static str> {
    let of_type =
        of_type(kind).ok_or("telephone left out: fax, pager, video or a type that is not known")?;
    let of_labels = of_labels(labels);
    if !matches!(of_type.as_slice(), [] | [Channel::Voice]) {
        return Ok(of_type);
    }
    Ok(if of_labels.is_empty() { vec![Channel::Voice] } else { of_labels })
}

/// The word to send to a text service, where a label says it: `Text HOME to 741741`, `Keyword:
/// HOME`, `Send "HOME"`.
pub(super) fn keyword<'l>(labels: &[&'l str]) -> &'l str {
    let after = |label: &&'l str| word_after_keyword(label).or_else(|| word_to_send(label));
    labels.iter().find_map(after).unwrap_or_default()
}

/// Signs around a word that is quoted.
const QUOTES: [char; 8] = ['"', '\'', '“', '”', '‘', '’', '«', '»'];

/// The word behind `keyword:`, whatever its letters; behind `keyword` alone in capitals.
fn word_after_keyword(label: &str) -> Option<&str> {
    let start = label.to_ascii_lowercase().find("keyword")? + "keyword".len();
    let rest = label.get(start..)?;
    let word = first_word(rest.trim_start_matches([':', '=', ' ']).trim_start_matches("is "))?;
    let is_announced = rest.trim_start().starts_with([':', '=']);
    (is_announced || is_in_capitals(word)).then_some(word)
}

/// A word in capitals behind a verb, in a label that is not in capitals as a whole: `TEXT US` is no
/// word to send.
fn word_to_send(label: &str) -> Option<&str> {
    let small = label.to_ascii_lowercase();
    ["text ", "send ", "sms ", "texting ", "the word "].into_iter().find_map(|verb| {
        let start = small.find(verb)? + verb.len();
        let rest = label.get(start..)?;
        let word = first_word(rest).filter(|word| is_in_capitals(word))?;
        let is_shouted = !label.bytes().any(|byte| byte.is_ascii_lowercase());
        (!is_shouted && !["US", "TTY", "TDD", "SMS"].contains(&word)).then_some(word)
    })
}

fn first_word(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(QUOTES).trim_start();
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let word = text.get(..end)?;
    let has_letter = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    ((2..=20).contains(&word.len()) && has_letter).then_some(word)
}

fn is_in_capitals(word: &str) -> bool {
    !word.bytes().any(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_understood_however_it_is_written() {
        use Channel::{Relay, Sms, Textphone, Voice, Whatsapp};
        for (kind, label, expected) in [
            ("voice", "", vec![Voice]),
            ("Voice ", "", vec![Voice]),
            ("VOICE", "Main", vec![Voice]),
            ("", "", vec![Voice]),
            ("Toll-Free", "", vec![Voice]),
            ("TTY/TDD", "", vec![Textphone]),
            ("SMS", "", vec![Sms]),
            ("voice; text", "", vec![Voice, Sms]),
            ("", "Call or text", vec![Voice, Sms]),
            ("", "Crisis Text Line", vec![Sms]),
            ("voice", "TTY", vec![Textphone]),
            ("voice", "TTY/Voice", vec![Voice, Textphone]),
            ("", "WhatsApp", vec![Whatsapp]),
            ("voice", "Relay", vec![Relay]),
            ("voice", "If nobody answers please text us at 85258", vec![Voice]),
        ] {
            assert_eq!(channels(kind, &[label]), Ok(expected), "{kind:?} {label:?}");
        }
        for kind in ["fax", "Fax", "pager", "video", "telegraph", "voice,fax"] {
            assert!(channels(kind, &[]).is_err(), "{kind}");
        }
    }

    #[test]
    fn the_word_to_send_is_told_by_the_label() {
        assert_eq!(keyword(&["Text HOME to 741741"]), "HOME");
        assert_eq!(keyword(&["", "Text “TALK2US” to 66746"]), "TALK2US");
        assert_eq!(keyword(&["Keyword: HOME"]), "HOME");
        assert_eq!(keyword(&["Crisis texts, keyword: home"]), "home");
        assert_eq!(keyword(&["Use the keyword HELLO"]), "HELLO");
        assert_eq!(keyword(&["Send \"HOME\" for help"]), "HOME");
        assert_eq!(keyword(&["Text the word MILL"]), "MILL");
        for label in [
            "Text us to talk",
            "Call or text 988",
            "Text line",
            "TEXT US TO TALK",
            "No keyword is needed",
        ] {
            assert_eq!(keyword(&[label]), "", "{label}");
        }
    }
}

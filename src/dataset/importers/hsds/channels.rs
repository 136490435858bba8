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
pub(super) fn channels(kind: &str, labels: &[&str]) -> Result<Vec<Channel>, &'static str> {
    let of_type =
        of_type(kind).ok_or("telephone left out: fax, pager, video or a type that is not known")?;
    let of_labels = of_labels(labels);
    if !matches!(of_type.as_slice(), [] | [Channel::Voice]) {
        return Ok(of_type);
    }
    Ok(if of_labels.is_empty() { vec![Channel::Voice] } else { of_labels })
}

/// The word to send to a text service, where a label says it in capitals: `Text HOME to 741741`.
pub(super) fn keyword<'l>(labels: &[&'l str]) -> &'l str {
    labels.iter().find_map(|label| word_to_send(label)).unwrap_or_default()
}

fn word_to_send(label: &str) -> Option<&str> {
    let start = label.to_ascii_lowercase().find("text ")? + "text ".len();
    let (word, rest) = label.get(start..)?.split_once(' ')?;
    let word = word.trim_matches(['"', '\'', '“', '”']);
    let is_keyword = (2..=20).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let is_word = word.bytes().any(|byte| byte.is_ascii_uppercase());
    (is_keyword && is_word && rest.to_ascii_lowercase().starts_with("to")).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_understood_however_it_is_written() {
        use Channel::{Sms, Textphone, Voice, Whatsapp};
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
        for label in ["Text us to talk", "Call or text 988", "Text line"] {
            assert_eq!(keyword(&[label]), "", "{label}");
        }
    }
}

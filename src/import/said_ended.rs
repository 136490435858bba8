//! What sentences about a service and labels of a telephone say of an end.
//!
//! A description speaks of much that ends without the service: people who no longer feel safe, days
//! on which it is closed. So the sentence has to be about the service itself.

use std::sync::LazyLock;

use regex::Regex;

use super::ended::text_says_ended;
use super::one_line::one_line;

/// A sentence that says it of the service: `This program has been discontinued`, `We have closed
/// permanently`, `The line is no longer in service`.
static SENTENCE: LazyLock<Regex> = LazyLock::new(|| {
    let notice = "(?:(?:please note|note|notice|update)[ :,-]*(?:that )?)?";
    let service = "program|programme|service|line|helpline|hotline|warmline|number|project|\
                   agency|organi[sz]ation|office|location|site|branch|library|shelter|clinic|\
                   center|centre|group";
    let subject = format!("{notice}(?:(?:this|the|our) (?:[a-z-]+ ){{0,3}}?(?:{service})|we)");
    let verb = "(?: (?:has|have|had|is|are|was|were|been|now|since|permanently))+";
    let certain = "discontinued|terminated|disbanded|defunct|closed permanently|\
                   permanently closed|closed down|closed its doors|closed for good|\
                   shut down permanently|ceased operations?|ceased to exist|\
                   no longer in service|no longer in operation|no longer operating|\
                   out of business|disconnected";
    let at_end = "closed|ended|ceased|shut down|inactive|suspended indefinitely|\
                  no longer (?:active|available|offered|running|provided)";
    let reason = "as of|since|due to|because|for lack|from|effective|\
                  in (?:[a-z]+ )?(?:19|20)[0-9]{2}";
    let alone = "(?:permanently )?(?:closed|discontinued|inactive)(?: permanently)?";
    let said = format!("(?:{certain})(?: .*)?|(?:{at_end})(?: (?:{reason})(?: .*)?)?");
    Regex::new(&format!("^(?:{subject}{verb} (?:{said})|{alone})$")).expect("a pattern")
});

/// Whether the description of a service says that it is not given any more.
pub(super) fn description_says_ended(text: &str) -> bool {
    let text = one_line(text).to_lowercase();
    text.split(['.', ';', '!', '*']).any(|sentence| SENTENCE.is_match(sentence.trim()))
}

/// What calls a number one that nobody should dial, wherever it stands in a label.
const OF_OLD: [&str; 8] = [
    "old number",
    "former number",
    "previous number",
    "wrong number",
    "not in use",
    "out of order",
    "obsolete",
    "number disconnected",
];

/// The same where a part of a label ends so; `Do not use in an emergency` speaks of something else.
const LAST: [&str; 7] = [
    "do not use",
    "don t use",
    "do not call",
    "don t call",
    "do not dial",
    "disconnected",
    "inactive",
];

/// Whether the label of a telephone says that it does not ring any more: `Disconnected`, `Old
/// number, do not use`, `No longer in service`.
pub(super) fn label_says_ended(label: &str) -> bool {
    let label = one_line(label).to_lowercase();
    // "If you are disconnected, call again."
    let is_about_a_call = [" if ", " when ", " get disconnected", " are disconnected"]
        .iter()
        .any(|words| format!(" {label} ").contains(words));
    if is_about_a_call {
        return false;
    }
    let parts = label.split([',', ';', '.', ':', '(', ')', '–', '—', '!']);
    let mut parts = parts.flat_map(|part| part.split(" - ")).map(|part| {
        let words = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        format!(" {} ", words.collect::<Vec<_>>().join(" "))
    });
    let says = |part: String| {
        OF_OLD.iter().any(|words| part.contains(&format!(" {words} ")))
            || LAST.iter().any(|words| part.ends_with(&format!(" {words} ")))
            || part.starts_with(" disconnected ")
    };
    parts.any(says) || text_says_ended(&label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_about_the_service_says_that_it_has_ended() {
        for text in [
            "This program has been discontinued.",
            "The crisis line was discontinued in 2024.",
            "Somebody to talk to. This service is no longer available.",
            "We have closed permanently.",
            "The helpline has closed.",
            "Please note: this service has ended as of June 2025.",
            "CLOSED",
            "Our agency is no longer in operation.",
        ] {
            assert!(description_says_ended(text), "{text}");
        }
        for text in [
            "",
            "The service is closed on Sundays.",
            "The line is closed on public holidays",
            "For people whose relationship has ended.",
            "For those who no longer feel safe.",
            "Support for families whose child care was discontinued.",
            "The service is no longer available to people over 25 once they have been seen.",
            "Closed Mondays",
        ] {
            assert!(!description_says_ended(text), "{text}");
        }
    }

    #[test]
    fn a_label_says_that_a_number_does_not_ring() {
        for label in [
            "Disconnected",
            "Disconnected 2024",
            "Old number, do not use",
            "No longer in service",
            "Main line (do not call)",
            "Inactive",
            "DO NOT USE",
        ] {
            assert!(label_says_ended(label), "{label}");
        }
        for label in [
            "",
            "24 hour crisis line",
            "If you get disconnected, call again",
            "Do not use in an emergency",
            "Closed weekends",
            "Call when you are disconnected from others",
        ] {
            assert!(!label_says_ended(label), "{label}");
        }
    }
}

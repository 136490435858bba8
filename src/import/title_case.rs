//! Readable names from names in capitals.
//!
//! `MCKAY-O'NEIL MEMORIAL LIBRARY OF ST. JOHN II` becomes `McKay-O'Neil Memorial Library of St.
//! John II`. It is a guess at typography and never at facts: only the case of letters changes.

/// What the words are part of: the same letters mean different things in names and in addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording {
    /// A name: `PL` is an abbreviation of its system.
    Name,
    /// An address: `PL` is a place, `NE` a direction.
    Address,
}

/// Words that stay small inside a name.
const SMALL: &[&str] =
    &["AND", "AT", "BY", "DBA", "FOR", "FROM", "IN", "OF", "ON", "OR", "THE", "TO", "WITH"];

/// Words that stay in capitals.
const CAPITALS: &[&str] = &[
    "AFB", "AFRC", "BHC", "II", "III", "IV", "IX", "JFK", "LLC", "MHMR", "NE", "NW", "PHF", "PLD",
    "PO", "SE", "SUNY", "SW", "UAB", "UAMS", "UC", "UCLA", "UCSD", "UHS", "UK", "UPMC", "US",
    "USA", "UW", "VA", "VI", "VII", "VIII", "XI", "XII", "XIII", "XIV", "YMCA", "YWCA",
];

/// Words without a vowel that are words or abbreviations of words all the same.
const ORDINARY: &[&str] = &[
    "BLDG", "BLVD", "BR", "CNTR", "CNTY", "CO", "CT", "CTR", "CTY", "DPT", "DR", "FL", "FR", "FT",
    "HLTH", "HOSP", "HSPTL", "HWY", "JCT", "JR", "LBRY", "LN", "LTD", "MEML", "MR", "MRS", "MT",
    "MTN", "NTL", "PK", "PKWY", "PKY", "PLZ", "PSYCH", "PT", "PWKY", "RD", "RM", "RT", "SCH", "SQ",
    "SR", "SRVCS", "ST", "STS", "SVC", "SVCS", "TR", "TPK", "TRL", "TWP", "TWSP", "XNG",
];

/// The text in title case; text that has small letters already is left as it is, but for white
/// space and stray back quotes.
pub(super) fn title_case(text: &str, wording: Wording) -> String {
    let text = text.replace('`', "'");
    let words: Vec<&str> = text.split_whitespace().collect();
    if text.chars().any(char::is_lowercase) {
        return words.join(" ");
    }
    let mut cased = Vec::with_capacity(words.len());
    let mut starts = true;
    for word in words {
        cased.push(cased_word(word, starts, wording));
        starts = word.ends_with([':', '-', '–', '/', '(']) || word == "@";
    }
    cased.join(" ")
}

/// A word may be several, joined by a hyphen, a slash or a bracket.
fn cased_word(word: &str, starts: bool, wording: Wording) -> String {
    if !starts && SMALL.contains(&word) {
        return word.to_lowercase();
    }
    let parts: Vec<&str> = word.split_inclusive(['-', '/', '(', '&', '–', '#', '"']).collect();
    let last = parts.len().saturating_sub(1);
    let mut cased = String::with_capacity(word.len());
    for (position, part) in parts.into_iter().enumerate() {
        let inside = position > 0 && position < last;
        if inside && SMALL.contains(&part.trim_end_matches('-')) {
            cased.push_str(&part.to_lowercase());
        } else {
            cased.push_str(&cased_part(part, wording));
        }
    }
    cased
}

fn cased_part(part: &str, wording: Wording) -> String {
    let letters: String = part.chars().filter(|c| c.is_alphanumeric()).collect();
    if is_ordinal(&letters) {
        return part.to_lowercase();
    }
    if stays_capital(part, &letters, wording) {
        return part.to_owned();
    }
    if let Some((prefix, rest)) =
        part.split_once('\'').filter(|(prefix, rest)| prefix.len() == 1 && rest.len() > 1)
    {
        return format!("{prefix}'{}", capitalised(rest));
    }
    match part.strip_prefix("MC").filter(|rest| rest.len() > 2) {
        Some(rest) => format!("Mc{}", capitalised(rest)),
        None => capitalised(part),
    }
}

fn stays_capital(part: &str, letters: &str, wording: Wording) -> bool {
    let has_digit = letters.bytes().any(|byte| byte.is_ascii_digit());
    let is_initials = part.contains('.')
        && part
            .split('.')
            .all(|initial| initial.chars().filter(|c| c.is_alphanumeric()).count() <= 1);
    let has_vowel = letters.chars().any(|c| "AEIOUY".contains(c) || !c.is_ascii());
    let is_abbreviation = !has_vowel && letters.len() <= 4 && !ORDINARY.contains(&letters);
    let is_place = wording == Wording::Address && letters == "PL";
    has_digit || is_initials || CAPITALS.contains(&letters) || (is_abbreviation && !is_place)
}

fn is_ordinal(letters: &str) -> bool {
    let digits = letters.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let suffix = letters.get(digits.len()..).unwrap_or_default();
    !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(suffix, "ST" | "ND" | "RD" | "TH")
}

/// The first letter large, the others small, whatever signs stand before it.
fn capitalised(word: &str) -> String {
    let mut before_first = true;
    let cased = word.chars().flat_map(|c| {
        let is_first = before_first && c.is_alphabetic();
        before_first &= !c.is_alphabetic();
        if is_first { vec![c] } else { c.to_lowercase().collect() }
    });
    cased.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_readable() {
        for (capitals, readable) in [
            (
                "MCKAY-O'NEIL MEMORIAL LIBRARY OF ST. JOHN II",
                "McKay-O'Neil Memorial Library of St. John II",
            ),
            ("THE G.E.P. STONE FREE LIBRARY", "The G.E.P. Stone Free Library"),
            ("JCPL-MILL CREEK LIBRARY", "JCPL-Mill Creek Library"),
            ("MAYOR`S PLACE (WEST SIDE)", "Mayor's Place (West Side)"),
            ("STRATFORD-ON-AVON BRANCH - THE ANNEX", "Stratford-on-Avon Branch - The Annex"),
            ("DR MARY B. LYNN JR. LIBRARY @ THE MALL", "Dr Mary B. Lynn Jr. Library @ The Mall"),
            ("CAÑON CITY", "Cañon City"),
            ("Already Cased pl", "Already Cased pl"),
        ] {
            assert_eq!(title_case(capitals, Wording::Name), readable);
        }
    }

    #[test]
    fn addresses_keep_directions_and_ordinals() {
        for (capitals, readable) in [
            ("585 MILL ST SE", "585 Mill St SE"),
            ("201 W. 72ND PL #3B", "201 W. 72nd Pl #3B"),
            ("9 MCGREGOR BLVD", "9 McGregor Blvd"),
        ] {
            assert_eq!(title_case(capitals, Wording::Address), readable);
        }
    }
}

//! The numbers in one cell, without those that nobody should dial.

use crate::domain::{Channel, Country, DialledNumber, E164};
use crate::import::Summary;
use crate::import::hsds::{channels, is_not_for_the_public};
use crate::import::one_number::OneNumber;
use crate::import::said_ended::label_says_ended;

/// Numbers that a network has given up, by country.
const RETIRED: &[(&str, &str)] = &[("BR", "141")];

/// A number with the language it answers in, where the page says so.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BranchPhone {
    pub(super) as_printed: DialledNumber,
    pub(super) language: &'static str,
    /// The ways in which it is used, as the words in brackets say.
    pub(super) channels: Vec<Channel>,
}

/// The numbers of a cell; each one that is left out is counted with its reason.
///
/// Notes that doubt a number doubt the local one: national short codes are known from elsewhere and
/// stay.
pub(super) fn numbers(
    cell: &str,
    notes: &str,
    country: Country,
    summary: &mut Summary,
) -> Vec<BranchPhone> {
    let mut phones: Vec<BranchPhone> = Vec::new();
    for part in cell
        .split([';', ','])
        .flat_map(|part| part.split(" / "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        match phone(part, notes, country) {
            Ok(phone)
                if phones.iter().any(|other| {
                    other.as_printed.dial_string() == phone.as_printed.dial_string()
                        && other.channels == phone.channels
                }) => {}
            Ok(phone) => phones.push(phone),
            Err(reason) => {
                summary.note_value(
                    format!("number left out: {reason}"),
                    "phone_as_published",
                    part,
                );
            }
        }
    }
    phones
}

fn phone(part: &str, notes: &str, country: Country) -> Result<BranchPhone, &'static str> {
    let (number, remark) = part.split_once(" (").unwrap_or((part, ""));
    if number.chars().any(|c| c.is_ascii_lowercase()) {
        return Err("there are words beside it");
    }
    let one =
        OneNumber::parse(number, Some(country)).map_err(|_| "it is not one telephone number")?;
    if !one.menu_option.is_empty() {
        return Err("there is an extension beside it");
    }
    let labels = [remark.trim_end_matches(')'), &one.remark];
    let channels = channels("", &labels).map_err(|_| "nobody knows in which way it is used")?;
    if is_not_for_the_public(&labels) {
        return Err("the words beside it say that it is not for callers");
    }
    if labels.iter().any(|label| label_says_ended(label)) {
        return Err("the words beside it say that it does not ring any more");
    }
    let as_printed = one.number;
    if RETIRED.contains(&(country.as_str(), &*as_printed.dial_string())) {
        return Err("it is retired");
    }
    if !as_printed.is_short_code() {
        if notes.contains("retired") {
            return Err("the notes say that it may be retired");
        }
        if notes.contains("volunteering information") || notes.contains("(office") {
            return Err("the notes say that it is for volunteers or the office");
        }
        if E164::derive(&as_printed, country).is_none() {
            return Err("a digit or the area code is missing");
        }
    }
    let language = match remark.trim_end_matches(')') {
        "Estonian" => "et",
        "Russian" => "ru",
        "Welsh language" => "cy",
        _ => "",
    };
    Ok(BranchPhone { as_printed, language, channels })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(cell: &str, notes: &str, country: &str) -> Vec<String> {
        let country = Country::parse(country).expect("a country");
        let phones = numbers(cell, notes, country, &mut Summary::default());
        phones
            .into_iter()
            .map(|phone| {
                format!("{} {}", phone.as_printed.as_str(), phone.language).trim().to_owned()
            })
            .collect()
    }

    #[test]
    fn a_cell_may_hold_several_numbers() {
        assert_eq!(
            kept("116 123; 0808 164 0123 (Welsh language)", "", "GB"),
            ["116 123", "0808 164 0123 cy"]
        );
        assert_eq!(
            kept("(+94)112692909, (+94)112696666", "", "LK"),
            ["(+94)112692909", "(+94)112696666"]
        );
        assert_eq!(kept("877-870-HOPE (877-870-4673)", "", "US"), ["877-870-HOPE"]);
    }

    #[test]
    fn what_stands_in_brackets_says_what_a_number_is_for() {
        for cell in [
            "0161 496 0000 (fax)",
            "0161 496 0000 (Fax)",
            "0161 496 0000(fax)",
            "FAX: 0161 496 0000",
            "0161 496 0000 (office)",
            "0161 496 0000 (admin)",
            "0161 496 0000 (do not use)",
        ] {
            assert!(kept(cell, "", "GB").is_empty(), "{cell}");
        }
        let country = Country::parse("GB").expect("a country");
        for (cell, channel) in [
            ("0161 496 0000 (textphone)", Channel::Textphone),
            ("0161 496 0000 (local calls)", Channel::Voice),
            ("0161 496 0000", Channel::Voice),
            ("0161 496 0000 (text)", Channel::Sms),
        ] {
            let phones = numbers(cell, "", country, &mut Summary::default());
            assert_eq!(
                phones.first().map(|phone| &*phone.channels),
                Some(&[channel][..]),
                "{cell}"
            );
        }
    }

    #[test]
    fn what_nobody_should_dial_is_left_out() {
        for (cell, notes, country, reason) in [
            ("1800-221-444 (as printed)", "", "SG", "a digit short"),
            ("141", "", "BR", "retired"),
            ("0117 496 0001", "local number may be retired", "GB", "perhaps retired"),
            (
                "0117 496 0001",
                "the number is the one given for volunteering information",
                "GB",
                "not for callers",
            ),
            ("3342-4111", "", "BR", "no area code"),
            ("1-767 on later pages", "", "SG", "words"),
        ] {
            assert!(kept(cell, notes, country).is_empty(), "{reason}");
        }
        assert_eq!(kept("116 123", "the local number may be retired", "GB"), ["116 123"]);
    }
}

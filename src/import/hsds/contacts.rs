//! Telephone numbers and mailboxes of a service.

use std::collections::BTreeSet;

use super::audience::{is_not_for_the_public, is_of_switchboard};
use super::channels::{channels, keyword};
use super::keys::key_of;
use super::record::{HsdsLanguage, HsdsPhone};
use crate::domain::{Channel, Country};
use crate::import::one_number::OneNumber;
use crate::import::refusal::Refusal;
use crate::import::said_ended::label_says_ended;
use crate::import::shared_number::Owner;
use crate::import::{ImportedRow, Summary, contact};

/// A resource, as far as its numbers have to know it.
#[derive(Debug, Clone, Copy)]
pub(super) struct NumberOwner<'r> {
    /// Its id.
    pub(super) id: &'r str,
    /// Whose numbers they are.
    pub(super) owner: Owner<'r>,
    /// Where they are dialled.
    pub(super) country: Option<Country>,
}

/// The contacts of a resource, each once, in the publisher's order. Without a country, a number
/// must say its own.
pub(super) fn contacts<'p>(
    phones: impl IntoIterator<Item = &'p HsdsPhone>,
    email: &str,
    resource: NumberOwner<'_>,
    summary: &mut Summary,
) -> Vec<ImportedRow> {
    let (mut rows, mut seen) = (Vec::new(), BTreeSet::new());
    for phone in phones.into_iter().filter(|phone| !phone.number.is_empty()) {
        for row in rows_of(phone, resource, summary) {
            if seen.insert(dialled(&row)) {
                rows.push(row);
            }
        }
    }
    match contact::mailbox(email) {
        Some(mailbox) => rows.push(contact::email(resource.id, mailbox)),
        None if email.is_empty() => {}
        None => summary.note_value("e-mail left out: not one address", "email", email),
    }
    rows
}

/// [`contacts`] of a line: a switchboard, where a caller has to be put through, is one only where
/// the line has no number of its own.
pub(super) fn contacts_of_line<'p>(
    phones: impl IntoIterator<Item = &'p HsdsPhone>,
    email: &str,
    resource: NumberOwner<'_>,
    summary: &mut Summary,
) -> Vec<ImportedRow> {
    let (houses, own): (Vec<&HsdsPhone>, Vec<&HsdsPhone>) = phones.into_iter().partition(|phone| {
        let labels = [&phone.kind, &phone.description, &phone.department, &phone.label];
        is_of_switchboard(&labels.map(String::as_str)) || is_of_switchboard(&[&phone.number])
    });
    let of_line = contacts(own, email, resource, summary);
    if houses.is_empty() {
        return of_line;
    }
    if of_line.iter().any(|row| row.get("channel") == Channel::Voice.as_str()) {
        for phone in houses {
            summary.note_value(
                "telephone left out: a switchboard, and the line has a number of its own",
                "phones",
                &shown(phone),
            );
        }
        return of_line;
    }
    let of_houses = contacts(houses, "", resource, summary);
    of_houses.into_iter().chain(of_line).collect()
}

/// A number with everything that is said of it.
fn shown(phone: &HsdsPhone) -> String {
    let labels =
        [&phone.kind, &phone.description, &phone.department, &phone.label, &phone.extension];
    let labels: Vec<&str> =
        labels.into_iter().map(String::as_str).filter(|label| !label.is_empty()).collect();
    format!("{} {}", phone.number, labels.join(", "))
}

/// What two contacts must not share: the channel, what is dialled, and the extension.
fn dialled(row: &ImportedRow) -> [String; 3] {
    let target = if row.get("e164").is_empty() { row.get("number") } else { row.get("e164") };
    [row.get("channel").to_owned(), target.to_owned(), row.get("menu_option").to_owned()]
}

/// A row for each way in which a number is used; none where nobody who is looking for help should
/// use it.
fn rows_of(
    phone: &HsdsPhone,
    resource: NumberOwner<'_>,
    summary: &mut Summary,
) -> Vec<ImportedRow> {
    let Some(one) = OneNumber::read("phones.number", &phone.number, resource.country, summary)
    else {
        return Vec::new();
    };
    match rows_of_number(phone, &one, resource) {
        Ok(rows) => rows
            .into_iter()
            .map(|row| row.with("languages", languages(&phone.languages, summary)))
            .collect(),
        Err(reason) => {
            summary.note_value(reason, "phones", &shown(phone));
            Vec::new()
        }
    }
}

/// The number of relay services in North America, to which a caller has to say whom to call.
const RELAY: &str = "711";

fn rows_of_number(
    phone: &HsdsPhone,
    one: &OneNumber,
    resource: NumberOwner<'_>,
) -> Result<Vec<ImportedRow>, &'static str> {
    let labels = [phone.description.as_str(), &phone.department, &phone.label, &one.remark];
    let all = [labels.as_slice(), &[phone.kind.as_str()]].concat();
    // Once a type that is known says a device for callers, it says nothing about who they are.
    let channels = channels(&phone.kind, &labels)?;
    if is_not_for_the_public(&all) {
        return Err("telephone left out: its labels say that it is not for the public");
    }
    if labels.iter().any(|label| label_says_ended(label)) {
        return Err("telephone left out: its labels say that it does not ring any more");
    }
    let NumberOwner { id, owner, country } = resource;
    let is_american = country.is_none_or(|country| ["US", "CA", "PR"].contains(&country.as_str()));
    if is_american && one.number.dial_string() == RELAY {
        return Err("telephone left out: of a relay service, which has to be told a number");
    }
    let said = key_of(&labels, !phone.languages.is_empty())?;
    let option = option(&option(&one.menu_option, &phone.extension)?, &said)?;
    let keyword = keyword(&labels);
    // Whose plan it is does not matter for a number that begins with its country's code.
    let country = country.unwrap_or(Country::XK);
    if channels.contains(&Channel::Voice)
        && let Some(refusal) = Refusal::of_owner(&one.number, owner, country)
    {
        return Err(refusal.as_str());
    }
    let row = |channel: Channel| {
        let row = contact::dialled(id, channel, &one.number, country);
        match channel {
            Channel::Voice | Channel::Textphone | Channel::Relay => {
                row.with("menu_option", &*option)
            }
            Channel::Sms | Channel::Whatsapp => row.with("keyword", keyword),
            Channel::Chat | Channel::Email => row,
        }
    };
    Ok(channels.into_iter().map(row).collect())
}

/// What to key in after the call is answered: behind the number, or in the field of its own, where
/// they do not contradict each other.
fn option(behind: &str, field: &str) -> Result<String, &'static str> {
    let small = field.to_ascii_lowercase();
    let bare = small
        .trim_start_matches("extension")
        .trim_start_matches("ext")
        .trim_start_matches(['x', '.', ':', '#', ' ']);
    let field = bare.strip_suffix(".0").unwrap_or(bare);
    if !field.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("telephone left out: its extension is no number");
    }
    match (behind, field) {
        ("", only) | (only, "") => Ok(only.to_owned()),
        (one, other) if one == other => Ok(one.to_owned()),
        _ => Err("telephone left out: it has two extensions"),
    }
}

/// Tags joined as in our tables.
pub(super) fn languages(spoken: &[HsdsLanguage], summary: &mut Summary) -> String {
    let codes = spoken.iter().map(|spoken| spoken.code.as_str());
    crate::import::languages::languages("languages.code", codes, summary)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_mill(country: Option<Country>) -> NumberOwner<'static> {
        NumberOwner { id: "gb-mill", owner: Owner::Line("Mill Listening"), country }
    }

    fn read(phones: &str, country: Option<&str>) -> (Vec<ImportedRow>, Summary) {
        let phones: Vec<HsdsPhone> = serde_json::from_str(phones).expect("phones");
        let mut summary = Summary::default();
        let country = country.and_then(|country| Country::parse(country).ok());
        (contacts(&phones, "", of_mill(country), &mut summary), summary)
    }

    #[test]
    fn a_number_keeps_its_channel_and_is_never_forced_into_another_form() {
        let (rows, _) = read(
            r#"[{"number": "116 123", "type": "voice"}, {"number": "85258", "type": "text"}, {"number": "0800 58 58 58", "languages": [{"code": "cy"}]},
                {"number": "+44 800 585858"}, {"number": "0161 496 0000", "extension": 12}]"#,
            Some("GB"),
        );

        let shown: Vec<_> = rows
            .iter()
            .map(|row| {
                (row.get("channel"), row.get("number"), row.get("e164"), row.get("menu_option"))
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("voice", "116 123", "", ""),
                ("sms", "85258", "", ""),
                ("voice", "0800 58 58 58", "+44800585858", ""),
                ("voice", "0161 496 0000", "+441614960000", "12"),
            ]
        );
        assert_eq!(rows.get(2).map(|row| row.get("languages")), Some("cy"));
    }

    #[test]
    fn what_nobody_should_call_is_left_out_and_named() {
        let (rows, summary) = read(
            r#"[{"number": "0161 496 0001", "type": "fax"}, {"number": "ask at reception"}, {"number": "0161 496 0000 / 0161 496 0001"},
                {"number": "0161 496 0002", "description": "Administration"}, {"number": "0161 496 0003", "type": "Voice", "description": "Fax"},
                {"number": "0161 496 0004", "department": "Business office"}, {"number": "0161 496 0005 (staff only)"},
                {"number": "0161 496 0006", "extension": "5 or 6"}, {"number": "0161 496 0007 x4", "extension": "5"},
                {"number": ""}, {"number": null}]"#,
            Some("GB"),
        );

        assert!(rows.is_empty(), "{rows:?}");
        for (note, count) in [
            ("telephone left out: fax, pager, video or a type that is not known", 1),
            ("telephone left out: not one number", 2),
            ("telephone left out: its labels say that it is not for the public", 4),
            ("telephone left out: its extension is no number", 1),
            ("telephone left out: it has two extensions", 1),
        ] {
            assert_eq!(summary.times_noted(note), count, "{note}\n{summary:#}");
        }
        let not_one = summary.noted_of("telephone left out: not one number");
        assert!(
            not_one.contains(&"phones.number \"0161 496 0000 / 0161 496 0001\""),
            "{not_one:?}"
        );
    }

    #[test]
    fn the_publishers_order_is_kept_and_a_way_is_a_row() {
        let (rows, _) = read(
            r#"[{"number": "0161 496 0009", "type": "Voice ", "description": "24 hour crisis line"}, {"number": "0161 496 0001", "extension": "x12"},
                {"number": "116 123", "description": "Call or text"}, {"number": "85258", "description": "Text SHOUT to 85258"},
                {"number": "0161 496 0002 ext. 7", "type": "TTY/TDD"}]"#,
            Some("GB"),
        );

        let shown: Vec<_> = rows
            .iter()
            .map(|row| {
                (row.get("channel"), row.get("number"), row.get("menu_option"), row.get("keyword"))
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("voice", "0161 496 0009", "", ""),
                ("voice", "0161 496 0001", "12", ""),
                ("voice", "116 123", "", ""),
                ("sms", "116 123", "", ""),
                ("sms", "85258", "", "SHOUT"),
                ("textphone", "0161 496 0002", "7", ""),
            ]
        );
    }

    #[test]
    fn a_relay_service_is_not_the_line_and_a_keyword_is_kept() {
        let (rows, summary) = read(
            r#"[{"number": "711", "type": "voice", "description": "TTY users"}, {"number": "988"},
                {"number": "741741", "type": "sms", "description": "Keyword: HOME"}]"#,
            Some("US"),
        );

        let shown: Vec<_> = rows
            .iter()
            .map(|row| (row.get("channel"), row.get("number"), row.get("keyword")))
            .collect();
        assert_eq!(shown, [("voice", "988", ""), ("sms", "741741", "HOME")]);
        let note = "telephone left out: of a relay service, which has to be told a number";
        assert_eq!(summary.noted_of(note), ["phones \"711 voice, TTY users\""]);
    }

    #[test]
    fn a_switchboard_is_a_line_s_number_only_where_it_has_no_other() {
        let of_line = |phones: &str| {
            let phones: Vec<HsdsPhone> = serde_json::from_str(phones).expect("phones");
            let mut summary = Summary::default();
            let gb = Country::parse("GB").ok();
            let rows = contacts_of_line(&phones, "", of_mill(gb), &mut summary);
            let numbers: Vec<String> =
                rows.iter().map(|row| row.get("number").to_owned()).collect();
            (numbers, summary)
        };

        let (both, summary) = of_line(
            r#"[{"number": "0161 496 0000", "description": "Hospital switchboard"}, {"number": "0161 496 0001"}]"#,
        );
        let (alone, _) = of_line(r#"[{"number": "0161 496 0000", "type": "switchboard"}]"#);

        assert_eq!((both, alone), (vec!["0161 496 0001".into()], vec!["0161 496 0000".into()]));
        let note = "telephone left out: a switchboard, and the line has a number of its own";
        assert_eq!(summary.times_noted(note), 1);
    }

    #[test]
    fn a_key_in_a_label_is_kept_and_what_has_ended_or_is_everybody_s_is_left_out() {
        let (rows, summary) = read(
            r#"[{"number": "988", "description": "Press 1 for veterans"},
                {"number": "911", "description": "If you are in immediate danger"},
                {"number": "614-555-0100", "description": "Disconnected"},
                {"number": "614-555-0101", "description": "Old number, do not use"},
                {"number": "614-555-0102", "description": "No longer in service"},
                {"number": "614-555-0103", "description": "Press 1 for adults, press 2 for youth"},
                {"number": "614222"}, {"number": "8005551212"}]"#,
            Some("US"),
        );

        let shown: Vec<_> =
            rows.iter().map(|row| (row.get("number"), row.get("menu_option"))).collect();
        assert_eq!(shown, [("988", "1")]);
        for (note, count) in [
            ("telephone left out: its labels say that it does not ring any more", 3),
            ("telephone left out: a number of everybody, as for emergencies or information", 2),
            ("telephone left out: too few digits for a number of its own", 1),
            ("telephone left out: its labels name several keys to press", 1),
        ] {
            assert_eq!(summary.times_noted(note), count, "{note}\n{summary:#}");
        }
    }

    #[test]
    fn without_a_country_only_a_number_that_says_its_own_is_kept() {
        let (rows, _) = read(r#"[{"number": "988"}, {"number": "+1 800 273 8255"}]"#, None);

        assert_eq!(rows.iter().map(|row| row.get("e164")).collect::<Vec<_>>(), ["+18002738255"]);
    }
}

//! Telephone numbers and mailboxes of a service.

use std::collections::BTreeSet;

use super::record::{Phone, Spoken};
use crate::dataset::importers::{Row, Summary, contact};
use crate::domain::{Channel, Country, Language};

/// The contacts of a resource, each once. Without a country, a number must say its own.
pub(super) fn contacts<'p>(
    phones: impl IntoIterator<Item = &'p Phone>,
    email: &str,
    id: &str,
    country: Option<Country>,
    summary: &mut Summary,
) -> Vec<Row> {
    let (mut rows, mut seen) = (Vec::new(), BTreeSet::new());
    for phone in phones {
        match number(phone, id, country, summary) {
            Ok((row, dialled)) if seen.insert(dialled.clone()) => rows.push(row),
            Ok(_) => {}
            Err(reason) => summary.note(reason),
        }
    }
    match contact::mailbox(email) {
        Some(mailbox) => rows.push(contact::email(id, mailbox)),
        None if email.is_empty() => {}
        None => summary.note("e-mail left out: not one address"),
    }
    rows
}

/// What two contacts must not share: the channel, what is dialled, and the extension.
type Dialled = (Channel, String, String);

fn number(phone: &Phone, id: &str, country: Option<Country>, summary: &mut Summary) -> Result<(Row, Dialled), &'static str> {
    let channel = channel(&phone.kind)?;
    let text = phone.number.trim_matches('"');
    let country = match country {
        Some(country) => country,
        // Whose plan it is does not matter for a number that begins with its country's code.
        None if text.starts_with('+') => Country::XK,
        None => return Err("telephone left out: it does not say its country, and the service has not one"),
    };
    let number = contact::dialable(text, country)?;
    let row = contact::dialled(id, channel, &number, country)
        .with("menu_option", extension(&phone.extension)?)
        .with("languages", languages(&phone.languages, summary));
    if row.get("e164").is_empty() && !number.is_short_code() {
        summary.note("telephone unlike any of the country's plan: look at it");
    }
    let target = if row.get("e164").is_empty() { number.dial_string() } else { row.get("e164").to_owned() };
    let dialled = (channel, target, row.get("menu_option").to_owned());
    Ok((row, dialled))
}

/// The way that a type of RFC 6350 is used.
fn channel(kind: &str) -> Result<Channel, &'static str> {
    match kind.to_ascii_lowercase().as_str() {
        "" | "voice" | "cell" => Ok(Channel::Voice),
        "text" | "sms" => Ok(Channel::Sms),
        "textphone" | "tty" => Ok(Channel::Textphone),
        _ => Err("telephone left out: fax, pager, video or a type that is not known"),
    }
}

/// What to key in after the call is answered.
fn extension(text: &str) -> Result<&str, &'static str> {
    let is_keys = text.bytes().all(|byte| byte.is_ascii_digit());
    if is_keys { Ok(text) } else { Err("telephone left out: its extension is no number") }
}

/// Tags joined as in our tables.
pub(super) fn languages(spoken: &[Spoken], summary: &mut Summary) -> String {
    let mut tags: Vec<String> = Vec::new();
    for code in spoken.iter().map(|spoken| spoken.code.as_str()).filter(|code| !code.is_empty()) {
        match Language::parse(code) {
            Ok(language) if tags.iter().any(|tag| tag == language.as_str()) => {}
            Ok(language) => tags.push(language.as_str().to_owned()),
            Err(_) => summary.note("language left out: not a BCP 47 tag"),
        }
    }
    tags.join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(phones: &str, country: Option<&str>) -> (Vec<Row>, Summary) {
        let phones: Vec<Phone> = serde_json::from_str(phones).expect("phones");
        let mut summary = Summary::default();
        let country = country.and_then(|country| Country::parse(country).ok());
        (contacts(&phones, "", "gb-mill", country, &mut summary), summary)
    }

    #[test]
    fn a_number_keeps_its_channel_and_is_never_forced_into_another_form() {
        let (rows, _) = read(
            r#"[{"number": "116 123", "type": "voice"}, {"number": "85258", "type": "text"}, {"number": "0800 58 58 58", "languages": [{"code": "cy"}]},
                {"number": "+44 800 585858"}, {"number": "0161 496 0000", "extension": 12}]"#,
            Some("GB"),
        );

        let shown: Vec<_> =
            rows.iter().map(|row| (row.get("channel"), row.get("number"), row.get("e164"), row.get("menu_option"))).collect();
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
    fn what_nobody_should_call_is_left_out_and_counted() {
        let (rows, summary) = read(
            r#"[{"number": "0161 496 0001", "type": "fax"}, {"number": "ask at reception"}, {"number": "0161 496 0000 x4"}]"#,
            Some("GB"),
        );

        assert!(rows.is_empty(), "{rows:?}");
        for note in [
            "telephone left out: fax, pager, video or a type that is not known",
            "telephone left out: not one number",
            "telephone left out: words in the number",
        ] {
            assert_eq!(summary.times_noted(note), 1, "{note}");
        }
    }

    #[test]
    fn without_a_country_only_a_number_that_says_its_own_is_kept() {
        let (rows, _) = read(r#"[{"number": "988"}, {"number": "+1 800 273 8255"}]"#, None);

        assert_eq!(rows.iter().map(|row| row.get("e164")).collect::<Vec<_>>(), ["+18002738255"]);
    }
}

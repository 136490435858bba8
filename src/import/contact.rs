//! A row for one of the contacts tables.

use super::one_number::OneNumber;
use super::shared_number::Owner;
use super::{ImportedRow, Summary};
use crate::domain::{Channel, Country, DialledNumber, E164, WebUrl, check_host};

/// A contact of a resource, with nothing said about its cost or encryption.
fn contact(resource_id: &str, channel: Channel) -> ImportedRow {
    ImportedRow::new()
        .with("resource_id", resource_id)
        .with("channel", channel.as_str())
        .with("cost", "unknown")
        .with("encrypted", "unknown")
}

/// A number to call, exactly as its source prints it, with the international form where the
/// country's plan has one.
pub(super) fn voice(resource_id: &str, number: &DialledNumber, country: Country) -> ImportedRow {
    dialled(resource_id, Channel::Voice, number, country)
}

/// A number for a channel, as [`voice`].
pub(super) fn dialled(
    resource_id: &str,
    channel: Channel,
    number: &DialledNumber,
    country: Country,
) -> ImportedRow {
    let e164 =
        E164::derive(number, country).map(|e164| e164.as_str().to_owned()).unwrap_or_default();
    contact(resource_id, channel).with("number", number.as_str()).with("e164", e164)
}

/// The number of a cell that is to hold the one telephone number of a place and nothing else. What
/// it holds instead is noted with its column.
pub(super) fn of_cell(
    resource_id: &str,
    column: &str,
    cell: &str,
    country: Country,
    summary: &mut Summary,
) -> Option<ImportedRow> {
    OneNumber::read_bare(column, cell, country, Some(Owner::Place), summary)
        .map(|number| voice(resource_id, &number, country))
}

/// The one mailbox that a text is, bare or as `mailto:`.
pub(super) fn mailbox(text: &str) -> Option<&str> {
    let bare = text.strip_prefix("mailto:").unwrap_or(text);
    let bare = bare.split_once('?').map_or(bare, |(mailbox, _)| mailbox);
    let (name, host) = bare.split_once('@')?;
    let is_host = host.contains('.') && !host.contains('@') && check_host(host).is_ok();
    let is_one = !bare.contains(|c: char| c.is_whitespace() || ",;<>".contains(c));
    (!name.is_empty() && is_host && is_one).then_some(bare)
}

/// The web page that a text is the address of, as tables take it: absolute, its scheme in small
/// letters.
pub(super) fn web_page(text: &str) -> Option<&str> {
    let has_scheme = text.starts_with("https://") || text.starts_with("http://");
    (has_scheme && WebUrl::parse(text).is_ok()).then_some(text)
}

/// A mailbox.
pub(super) fn email(resource_id: &str, address: &str) -> ImportedRow {
    contact(resource_id, Channel::Email).with("url", format!("mailto:{address}"))
}

/// A page on which somebody can write to those who answer.
pub(super) fn chat(resource_id: &str, page: &str) -> ImportedRow {
    contact(resource_id, Channel::Chat).with("url", page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::RecordName;

    #[test]
    fn a_cell_that_is_no_number_is_noted_with_its_column() {
        let (us, mut summary) = (Country::parse("US").expect("valid"), Summary::default());
        summary.read(RecordName::new("us-mill", "Mill"));

        let row = of_cell("us-mill", "PHONE", "614-555-0100", us, &mut summary).expect("a number");
        assert_eq!(row.get("e164"), "+16145550100");
        for cell in ["614-555-0100 / 614-555-0101", "614-555-0100 x5", "call 5"] {
            assert_eq!(of_cell("us-mill", "PHONE", cell, us, &mut summary), None, "{cell}");
        }
        let notes = summary.noted_of("telephone left out: not one number");
        assert_eq!(notes.first(), Some(&"us-mill \"Mill\": PHONE \"614-555-0100 / 614-555-0101\""));
    }

    #[test]
    fn a_web_page_has_an_absolute_address() {
        assert_eq!(web_page("https://mill.example/a"), Some("https://mill.example/a"));
        for (text, reason) in [
            ("www.mill.example", "no scheme"),
            ("HTTP://mill.example", "capitals"),
            ("https://a b", "a space"),
            ("", "nothing"),
        ] {
            assert_eq!(web_page(text), None, "{reason}");
        }
    }

    #[test]
    fn one_mailbox_is_one() {
        assert_eq!(mailbox("mailto:mill@example.org"), Some("mill@example.org"));
        for (text, reason) in [
            ("a@b.example, c@d.example", "two"),
            ("mill", "no host"),
            ("@example.org", "no name"),
            ("a@.org", "no host"),
        ] {
            assert_eq!(mailbox(text), None, "{reason}");
        }
    }
}

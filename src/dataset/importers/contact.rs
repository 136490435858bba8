//! A row for one of the contacts tables.

use super::Row;
use crate::domain::{Channel, Country, DialledNumber, E164, NumberFault, WebUrl};

/// A contact of a resource, with nothing said about its cost or encryption.
fn contact(resource_id: &str, channel: Channel) -> Row {
    Row::new().with("resource_id", resource_id).with("channel", channel.as_str()).with("cost", "unknown").with("encrypted", "unknown")
}

/// A number to call, exactly as its source prints it, with the international form where the country's plan has one.
pub(super) fn voice(resource_id: &str, number: &DialledNumber, country: Country) -> Row {
    dialled(resource_id, Channel::Voice, number, country)
}

/// A number for a channel, as [`voice`].
pub(super) fn dialled(resource_id: &str, channel: Channel, number: &DialledNumber, country: Country) -> Row {
    let e164 = E164::derive(number, country).map(|e164| e164.as_str().to_owned()).unwrap_or_default();
    contact(resource_id, channel).with("number", number.as_str()).with("e164", e164)
}

/// A number that somebody typed as they liked, if a telephone can dial it.
///
/// Letters are the keys of a telephone only in a word number that the country's plan has (`1-800-273-TALK`). Anywhere else they are words, such
/// as an extension, and turned into digits they would reach somebody else.
///
/// # Errors
/// The reason for which it is left out.
pub(super) fn dialable(text: &str, country: Country) -> Result<DialledNumber, &'static str> {
    DialledNumber::parse_in(text.trim(), country).map_err(|error| match error.fault {
        NumberFault::NoNumber => "telephone left out: not one number",
        NumberFault::Several => "telephone left out: two numbers in one cell",
        NumberFault::Words => "telephone left out: words in the number",
        NumberFault::Extension => "telephone left out: an extension in the number",
        NumberFault::Spreadsheet => "telephone left out: rewritten by a spreadsheet",
    })
}

/// The one mailbox that a text is, bare or as `mailto:`.
pub(super) fn mailbox(text: &str) -> Option<&str> {
    let bare = text.strip_prefix("mailto:").unwrap_or(text);
    let (name, host) = bare.split_once('@')?;
    let is_host = host.contains('.') && !host.contains('@') && !host.starts_with('.') && !host.ends_with('.');
    let is_one = !bare.contains(|c: char| c.is_whitespace() || ",;<>".contains(c));
    (!name.is_empty() && is_host && is_one).then_some(bare)
}

/// The web page that a text is the address of, as tables take it: absolute, its scheme in small letters.
pub(super) fn web_page(text: &str) -> Option<&str> {
    let has_scheme = text.starts_with("https://") || text.starts_with("http://");
    (has_scheme && WebUrl::parse(text).is_ok()).then_some(text)
}

/// A mailbox.
pub(super) fn email(resource_id: &str, address: &str) -> Row {
    contact(resource_id, Channel::Email).with("url", format!("mailto:{address}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_keys_only_in_a_word_number_of_the_plan() {
        let us = Country::parse("US").expect("valid");

        assert!(dialable("1-800-273-TALK", us).is_ok());
        assert!(dialable("988", us).is_ok());
        for (text, reason) in [("303 555 0100 x5", "an extension"), ("(303) 555-0100 EXT 12", "an extension"), ("call 5", "a word")] {
            assert!(dialable(text, us).is_err(), "{reason}: {text}");
        }
    }

    #[test]
    fn a_web_page_has_an_absolute_address() {
        assert_eq!(web_page("https://mill.example/a"), Some("https://mill.example/a"));
        for (text, reason) in
            [("www.mill.example", "no scheme"), ("HTTP://mill.example", "capitals"), ("https://a b", "a space"), ("", "nothing")]
        {
            assert_eq!(web_page(text), None, "{reason}");
        }
    }

    #[test]
    fn one_mailbox_is_one() {
        assert_eq!(mailbox("mailto:mill@example.org"), Some("mill@example.org"));
        for (text, reason) in [("a@b.example, c@d.example", "two"), ("mill", "no host"), ("@example.org", "no name"), ("a@.org", "no host")]
        {
            assert_eq!(mailbox(text), None, "{reason}");
        }
    }
}

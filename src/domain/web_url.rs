//! An absolute web address.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::host_name::{HostProblem, check_host};
use super::unseen::is_unseen;
use super::url_doubt;

/// An `https:` or `http:` address with a host that has a domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebUrl(Box<str>);

/// Services that shorten links.
const SHORTENERS: [&str; 22] = [
    "bit.ly",
    "bitly.com",
    "buff.ly",
    "cutt.ly",
    "goo.gl",
    "forms.gle",
    "is.gd",
    "j.mp",
    "lnkd.in",
    "ow.ly",
    "qrco.de",
    "rb.gy",
    "rebrand.ly",
    "s.id",
    "shorturl.at",
    "t.co",
    "t.ly",
    "t2m.io",
    "tiny.cc",
    "tinyurl.com",
    "trib.al",
    "v.gd",
];

/// Text that is not a web address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not an absolute web address such as https://example.org/: {reason}")]
pub struct MalformedUrl {
    /// The text as given.
    pub value: String,
    /// What is wrong with it.
    pub reason: UrlProblem,
}

/// What is wrong with a web address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UrlProblem {
    /// No `https://` or `http://` with a host behind it.
    #[error("it does not begin with https:// or http:// and a host")]
    Form,
    /// A space, a sign that nobody sees, or one that changes the direction of the text.
    #[error("it has a space or an invisible sign")]
    Invisible,
    /// Two addresses: `https://a.org;https://b.org`.
    #[error("it is two addresses")]
    Several,
    /// A name before the host: `https://samaritans.org@example.com/` leads to example.com.
    #[error("it has a name before its host, which is for signing in")]
    UserInfo,
    /// The host.
    #[error(transparent)]
    Host(#[from] HostProblem),
}

impl WebUrl {
    /// Reads an address and keeps it as written.
    ///
    /// # Errors
    /// [`MalformedUrl`] when it is relative, of another scheme, has invisible signs or a name
    /// before its host, or when the host is none that a reader should be sent to ([`check_host`]).
    pub fn parse(text: &str) -> Result<Self, MalformedUrl> {
        match problem(text) {
            None => Ok(Self(text.into())),
            Some(reason) => Err(MalformedUrl { value: text.to_owned(), reason }),
        }
    }

    /// Reads the address of a service that its operator names: it may run on this computer, or
    /// inside a network.
    ///
    /// # Errors
    /// [`MalformedUrl`] as [`Self::parse`], whatever the host.
    pub fn parse_of_service(text: &str) -> Result<Self, MalformedUrl> {
        match problem(text).filter(|problem| !matches!(problem, UrlProblem::Host(_))) {
            None => Ok(Self(text.into())),
            Some(reason) => Err(MalformedUrl { value: text.to_owned(), reason }),
        }
    }

    /// Whether nobody on the way can read along.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.get(..8).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://"))
    }

    /// What a person should look at, though the address may be right.
    #[must_use]
    pub fn doubt(&self) -> Option<&'static str> {
        let authority = authority(&self.0)?;
        let host = without_port(authority).to_ascii_lowercase();
        let is_of = |name: &&str| {
            host.strip_suffix(*name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        if without_port(authority) != authority {
            return Some(
                "has a port, which pages for everybody seldom have: is it a test's address?",
            );
        }
        if SHORTENERS.iter().any(is_of) {
            return Some(
                "is a shortened link, which may lead elsewhere tomorrow: write the address to which \
                 it leads",
            );
        }
        if host == "example" || host.ends_with(".example") {
            return Some("is an address for examples: it leads nowhere");
        }
        url_doubt::doubt(&self.0)
    }

    /// The address as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn problem(text: &str) -> Option<UrlProblem> {
    if text.chars().any(|c| c.is_whitespace() || is_unseen(c)) {
        return Some(UrlProblem::Invisible);
    }
    let behind = text.split([';', ',', '|']).skip(1);
    if behind
        .into_iter()
        .any(|rest| ["http://", "https://"].iter().any(|scheme| rest.starts_with(scheme)))
    {
        return Some(UrlProblem::Several);
    }
    let Some(authority) = authority(text).filter(|_| url::Url::parse(text).is_ok()) else {
        return Some(UrlProblem::Form);
    };
    if authority.contains('@') {
        return Some(UrlProblem::UserInfo);
    }
    check_host(without_port(authority)).err().map(UrlProblem::Host)
}

/// What stands between the scheme and the path, as written: readers of addresses mend much that a
/// person would not notice.
fn authority(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    let is_web = ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let is_web = is_web && !rest.get(end..).is_some_and(|path| path.starts_with('\\'));
    rest.get(..end).filter(|authority| is_web && !authority.is_empty())
}

fn without_port(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        Some(_) | None => authority,
    }
}

impl fmt::Display for WebUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_may_run_on_this_computer() {
        for text in
            ["http://127.0.0.1:8080", "http://localhost:8080/help", "https://help.example.org"]
        {
            assert!(WebUrl::parse_of_service(text).is_ok(), "{text}");
        }
        for text in
            ["localhost", "ftp://help.example.org/", "http://me@localhost/", "http://local host/"]
        {
            assert!(WebUrl::parse_of_service(text).is_err(), "{text}");
        }
    }

    #[test]
    fn addresses_that_may_lead_elsewhere_are_doubted() {
        for name in SHORTENERS {
            for text in [format!("https://{name}/abc"), format!("https://www.{name}/abc")] {
                assert!(WebUrl::parse(&text).expect("an address").doubt().is_some(), "{text}");
            }
            let other = format!("https://not-{name}/abc");
            assert_eq!(WebUrl::parse(&other).expect("an address").doubt(), None, "{other}");
        }
        for text in ["https://samaritans.org:8443/", "https://help.example/", "http://a.org:80/"] {
            assert!(WebUrl::parse(text).expect("an address").doubt().is_some(), "{text}");
        }
        for text in ["https://www.samaritans.org/", "https://exorbit.ly/", "https://example.org/"] {
            assert_eq!(WebUrl::parse(text).expect("an address").doubt(), None, "{text}");
        }
    }

    #[test]
    fn only_absolute_web_addresses_are_read() {
        for text in [
            "https://www.samaritans.org/",
            "HTTPS://www.samaritans.org",
            "http://116-000.sk/",
            "https://samaritans.org:8443/a?b=c@d#e",
        ] {
            assert!(WebUrl::parse(text).is_ok(), "{text}");
        }
        for (text, reason) in [
            ("www.samaritans.org", "no scheme"),
            ("javascript:alert(1)", "a script"),
            ("https://", "no host"),
            ("https://a b", "a space"),
            ("https://https://www.samaritans.org/", "the scheme twice"),
            ("https://samaritans", "no domain"),
            ("https://www.samaritans.org/;https://www.samaritans.org/help", "two"),
            ("https://www.samaritans.org,https://www.samaritans.org", "two with a comma"),
            ("https://www..samaritans.org/", "a dot twice"),
            ("https://www.samaritans.org.", "a full stop behind it"),
            ("https://me:secret@samaritans.org/", "a password"),
            ("https://samaritans.org@example.com/", "a name before the host"),
            ("https://@samaritans.org/", "an empty name before the host"),
            ("https:samaritans.org", "no slashes"),
            ("https:///samaritans.org", "three slashes"),
            ("https:\\\\samaritans.org", "the wrong slashes"),
            ("https://samaritans.org\\help", "a wrong slash"),
            ("https://127.0.0.1:8080/", "this computer"),
            ("https://localhost/help", "this computer by name"),
            ("https://www.s\u{430}maritans.org/", "a Cyrillic letter"),
            ("https://www.samaritans.org/\u{202e}gro", "a sign that turns the text round"),
            ("https://www.samaritans.org/\u{200b}", "a space of no width"),
            ("https://www.samaritans.org/a\tb", "a tab"),
        ] {
            assert!(WebUrl::parse(text).is_err(), "{reason}");
        }
    }
}

//! An origin: whose pages may do something.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Scheme, host and port of a site, exactly as a browser writes them into `Origin`:
/// `https://practice.example`. Plain `http` only on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WebOrigin(Box<str>);

/// Text that is no such origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not an origin such as https://practice.example: {fault}")]
pub struct MalformedOrigin {
    /// The text as given.
    pub value: String,
    /// What is wrong with it.
    pub fault: OriginFault,
}

/// What is wrong with an origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OriginFault {
    /// No address of a web site.
    #[error("it is no address of a web site")]
    Form,
    /// `http://practice.example`: anybody on the way could put words into its pages.
    #[error("it is http, which only localhost may be")]
    Plain,
    /// A path, a question, a name to sign in with, capitals, or a port that need not be said.
    #[error("browsers write it as {0}: scheme, host and port alone, in small letters")]
    NotAlone(String),
}

impl WebOrigin {
    /// Reads an origin as browsers write it.
    ///
    /// # Errors
    /// [`MalformedOrigin`] says what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, MalformedOrigin> {
        let refused = |fault| MalformedOrigin { value: text.to_owned(), fault };
        let url = url::Url::parse(text).map_err(|_| refused(OriginFault::Form))?;
        // A wildcard is no host, though `url` takes it for one.
        let host = url.host_str().filter(|host| !host.contains('*'));
        let host = host.ok_or_else(|| refused(OriginFault::Form))?;
        match url.scheme() {
            "https" => {}
            "http" if ["localhost", "127.0.0.1", "[::1]"].contains(&host) => {}
            "http" => return Err(refused(OriginFault::Plain)),
            _ => return Err(refused(OriginFault::Form)),
        }
        let written = url.origin().ascii_serialization();
        if written != text {
            return Err(refused(OriginFault::NotAlone(written)));
        }
        Ok(Self(text.into()))
    }

    /// As a browser writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WebOrigin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_read_as_browsers_write_it_and_nothing_else_is_one() {
        for text in [
            "https://practice.example",
            "https://www.practice.example:8443",
            "https://xn--mller-kva.example",
            "http://localhost",
            "http://localhost:8080",
            "http://127.0.0.1:3000",
            "http://[::1]:3000",
        ] {
            assert_eq!(WebOrigin::parse(text).map(|read| read.to_string()), Ok(text.to_owned()));
        }
        for (text, reason) in [
            ("", "nothing"),
            ("practice.example", "no scheme"),
            ("null", "what a sandboxed frame sends"),
            ("*", "everybody"),
            ("https://*.practice.example", "many"),
            ("http://practice.example", "plain http"),
            ("http://localhost.practice.example", "another host"),
            ("https://practice.example/", "a path"),
            ("https://practice.example/help", "a path"),
            ("https://practice.example?x", "a question"),
            ("https://practice.example:443", "a port that is not said"),
            ("https://Practice.example", "a capital"),
            ("https://me@practice.example", "a name"),
            ("https://müller.example", "a letter that browsers write otherwise"),
            ("https://practice.example https://b.example", "two"),
            ("https://practice.example;script-src *", "another rule"),
            ("ftp://practice.example", "another scheme"),
            ("javascript:alert(1)", "a script"),
        ] {
            assert!(WebOrigin::parse(text).is_err(), "{reason}: {text}");
        }
    }
}

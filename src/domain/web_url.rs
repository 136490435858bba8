//! An absolute web address.

use std::fmt;

/// An `https:` or `http:` address with a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebUrl(Box<str>);

/// Text that is not a web address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not an absolute web address such as https://example.org/")]
pub struct MalformedUrl {
    /// The text as given.
    pub value: String,
}

impl WebUrl {
    /// Reads an address and keeps it as written.
    ///
    /// # Errors
    /// [`MalformedUrl`] when it is relative, of another scheme or without a host.
    pub fn parse(text: &str) -> Result<Self, MalformedUrl> {
        match url::Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() && !text.contains(char::is_whitespace) => {
                Ok(Self(text.into()))
            }
            Ok(_) | Err(_) => Err(MalformedUrl { value: text.to_owned() }),
        }
    }

    /// The address as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
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
    fn only_absolute_web_addresses_are_read() {
        assert!(WebUrl::parse("https://www.samaritans.org/").is_ok());
        for (text, reason) in
            [("www.samaritans.org", "no scheme"), ("javascript:alert(1)", "a script"), ("https://", "no host"), ("https://a b", "a space")]
        {
            assert!(WebUrl::parse(text).is_err(), "{reason}");
        }
    }
}

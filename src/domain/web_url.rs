//! An absolute web address.

use std::fmt;

/// An `https:` or `http:` address with a host that has a domain.
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
    /// [`MalformedUrl`] when it is relative, of another scheme, without a host or with one that has no domain (`https://https//…`), or
    /// carries a name and password.
    pub fn parse(text: &str) -> Result<Self, MalformedUrl> {
        match url::Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") && has_domain(&url) && !text.contains(char::is_whitespace) => {
                Ok(Self(text.into()))
            }
            Ok(_) | Err(_) => Err(MalformedUrl { value: text.to_owned() }),
        }
    }

    /// Whether nobody on the way can read along.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.get(..8).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://"))
    }

    /// The address as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn has_domain(url: &url::Url) -> bool {
    let is_whole = match url.host() {
        Some(url::Host::Domain(domain)) => domain.contains('.') && domain.split('.').all(|label| !label.is_empty()),
        Some(url::Host::Ipv4(_) | url::Host::Ipv6(_)) => true,
        None => false,
    };
    is_whole && url.username().is_empty() && url.password().is_none()
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
        for (text, reason) in [
            ("www.samaritans.org", "no scheme"),
            ("javascript:alert(1)", "a script"),
            ("https://", "no host"),
            ("https://a b", "a space"),
            ("https://https://www.samaritans.org/", "the scheme twice"),
            ("https://samaritans", "no domain"),
            ("https://www..samaritans.org/", "a dot twice"),
            ("https://www.samaritans.org.", "a full stop behind it"),
            ("https://me:secret@samaritans.org/", "a password"),
        ] {
            assert!(WebUrl::parse(text).is_err(), "{reason}");
        }
    }
}

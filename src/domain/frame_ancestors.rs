//! Whose pages may have ours in a frame.

use std::fmt;

/// Sources as `frame-ancestors` takes them (Content Security Policy): `*`, `'none'`, `'self'`, or
/// origins such as `https://practice.example` and `https://*.practice.example`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameAncestors(String);

/// Why a text is no list of such sources.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is not who may have a page in a frame; expected *, 'none', 'self' or origins such as https://practice.example"
)]
pub struct MalformedAncestor(String);

impl Default for FrameAncestors {
    fn default() -> Self {
        Self("*".to_owned())
    }
}

impl FrameAncestors {
    /// Reads sources with spaces between.
    ///
    /// # Errors
    /// [`MalformedAncestor`] names the one that is none.
    pub fn parse(text: &str) -> Result<Self, MalformedAncestor> {
        let sources: Vec<&str> = text.split_whitespace().collect();
        let is_alone = sources.len() == 1;
        let wrong = sources.iter().find(|source| match **source {
            "*" | "'none'" => !is_alone,
            "'self'" => false,
            other => !is_origin(other),
        });
        match wrong {
            Some(source) => Err(MalformedAncestor((*source).to_owned())),
            None if sources.is_empty() => Err(MalformedAncestor(text.to_owned())),
            None => Ok(Self(sources.join(" "))),
        }
    }
}

fn is_origin(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest else { return false };
    let (host, port) = rest.split_once(':').unwrap_or((rest, "443"));
    let host = host.strip_prefix("*.").unwrap_or(host);
    let is_label = |label: &str| {
        let is_sign = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
        !label.is_empty() && label.chars().all(is_sign)
    };
    host.split('.').all(is_label) && (port == "*" || port.parse::<u16>().is_ok())
}

impl fmt::Display for FrameAncestors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_read_and_nothing_else_gets_into_the_header() {
        for text in
            ["*", "'none'", "'self'", "https://a.example 'self'", "https://*.a.example:8443"]
        {
            assert_eq!(FrameAncestors::parse(text).map(|read| read.to_string()), Ok(text.into()));
        }
        for text in [
            "",
            "a.example",
            "https:",
            "* https://a.example",
            "https://a.example;script-src *",
            "https://a.example/path",
            "https://a.example,https://b.example",
            "https://",
            "'self",
        ] {
            assert!(FrameAncestors::parse(text).is_err(), "{text}");
        }
    }
}

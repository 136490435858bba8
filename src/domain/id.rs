//! The stable, readable name of a resource.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A slug: lower-case letters, digits and single hyphens, 3 to 100 characters, such as
/// `gb-samaritans`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct ResourceId(Box<str>);

/// Text that is not a slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{value:?} is not an id: 3 to 100 lower-case letters, digits and single hyphens, such as gb-samaritans"
)]
pub struct MalformedId {
    /// The text as given.
    pub value: String,
}

impl ResourceId {
    /// Reads a slug.
    ///
    /// # Errors
    /// [`MalformedId`] for any other shape.
    pub fn parse(text: &str) -> Result<Self, MalformedId> {
        let letters = text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let hyphens = !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
        if letters && hyphens && (3..=100).contains(&text.len()) {
            return Ok(Self(text.into()));
        }
        Err(MalformedId { value: text.to_owned() })
    }

    /// Makes a slug of any words: folded to ASCII, lower case, everything else a hyphen.
    ///
    /// # Errors
    /// [`MalformedId`] when nothing is left of the words.
    pub fn slug_of(words: &str) -> Result<Self, MalformedId> {
        let folded = any_ascii::any_ascii(words).to_ascii_lowercase();
        let parts: Vec<&str> = folded
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|part| !part.is_empty())
            .collect();
        let mut slug = parts.join("-");
        slug.truncate(100);
        Self::parse(slug.trim_end_matches('-')).map_err(|_| MalformedId { value: words.to_owned() })
    }

    /// The slug.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What was stored is read as strictly as what was written by hand.
impl TryFrom<String> for ResourceId {
    type Error = MalformedId;

    fn try_from(id: String) -> Result<Self, MalformedId> {
        Self::parse(&id)
    }
}

impl fmt::Display for ResourceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_made_of_any_words() {
        assert_eq!(
            ResourceId::slug_of("CVV São Gonçalo").expect("letters").as_str(),
            "cvv-sao-goncalo"
        );
        assert!(ResourceId::slug_of("!!").is_err());
    }

    #[test]
    fn other_shapes_are_refused() {
        for (text, reason) in [
            ("GB-x", "capitals"),
            ("a--b", "two hyphens"),
            ("-ab", "leading hyphen"),
            ("ab", "too short"),
            ("a b c", "spaces"),
        ] {
            assert!(ResourceId::parse(text).is_err(), "{reason}");
        }
    }
}

//! Opening hours in OpenStreetMap syntax.

use std::fmt;

use super::hours_rules::{Rules, one_line};
use super::hours_text::standard_form;

/// Hours that can be evaluated, in the standard form of the OSM `opening_hours` tag: `Mo-Fr 09:00-17:00; PH off`, `24/7`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    text: Box<str>,
    is_always: bool,
}

/// Text that is not in the syntax.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} are not opening hours in OSM syntax such as \"Mo-Fr 09:00-17:00\": {reason}")]
pub struct MalformedHours {
    /// The text as given.
    pub value: String,
    /// What the parser said.
    pub reason: String,
}

impl Hours {
    /// Reads hours, usual ways of writing them included (`Mon-Fri 9am–5pm`); what is kept is the standard form.
    ///
    /// # Errors
    /// [`MalformedHours`] when the syntax is wrong.
    pub fn parse(text: &str) -> Result<Self, MalformedHours> {
        let malformed = |reason: String| MalformedHours { value: text.to_owned(), reason: one_line(&reason) };
        let standard = standard_form(text);
        let rules = Rules::parse(&standard).map_err(malformed)?;
        Ok(Self { text: standard.into(), is_always: rules.are_always_open() })
    }

    /// The hours in the standard form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether they never end.
    #[must_use]
    pub const fn is_always(&self) -> bool {
        self.is_always
    }

    /// Whether the sun decides: `sunrise-sunset`.
    #[must_use]
    pub fn speak_of_the_sun(&self) -> bool {
        self.rules().speak_of_the_sun()
    }

    /// Their rules.
    pub(super) fn rules(&self) -> Rules {
        Rules::parse(&self.text).expect("hours are parsed when they are made")
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_not_hours() {
        let error = Hours::parse("weekdays nine to five").expect_err("not OSM syntax");

        assert!(!error.to_string().contains('\n'), "{error}");
    }

    #[test]
    fn hours_are_kept_in_the_standard_form_and_read_back_the_same() {
        let hours = Hours::parse("Mon-Fri 9:00–17:00,Sa 10:00-12:00;").expect("hours");

        assert_eq!(hours.as_str(), "Mo-Fr 09:00-17:00, Sa 10:00-12:00");
        assert_eq!(Hours::parse(hours.as_str()), Ok(hours));
    }

    #[test]
    fn only_what_never_ends_and_has_no_condition_is_always_open() {
        for (text, is_always) in [
            ("24/7", true),
            ("00:00-24:00", true),
            ("Mo-Su 00:00-24:00", true),
            ("24/7 open \"ring twice\"", true),
            ("24/7 \"call first\"", false),
            ("24/7; PH off", false),
            ("24/7 off", false),
            ("24/7 unknown", false),
            ("Mo-Fr 00:00-24:00", false),
        ] {
            assert_eq!(Hours::parse(text).map(|hours| hours.is_always()), Ok(is_always), "{text}");
        }
    }
}

//! Words of closed lists, however a publisher writes them: `Active`, ` ACTIVE`,
//! `Temporarily_Closed`.

/// Small letters, single spaces, no sign that only joins or ends words.
pub(super) fn fold(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a service is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    /// It is.
    Active,
    /// It will be again.
    TemporarilyClosed,
    /// It is not: `inactive` or `defunct`.
    Ended,
    /// The publisher does not say.
    Missing,
    /// The publisher says something that HSDS does not know.
    Other,
}

impl Status {
    pub(super) fn parse(text: &str) -> Self {
        match fold(text).as_str() {
            "active" => Self::Active,
            "temporarily closed" | "temporary closed" | "temporarily inactive" => {
                Self::TemporarilyClosed
            }
            "inactive" | "defunct" => Self::Ended,
            "" => Self::Missing,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_understood_however_it_is_written() {
        for (text, status) in [
            ("active", Status::Active),
            (" Active\n", Status::Active),
            ("ACTIVE", Status::Active),
            ("Temporarily_Closed", Status::TemporarilyClosed),
            ("temporarily-closed", Status::TemporarilyClosed),
            ("Inactive", Status::Ended),
            ("DEFUNCT", Status::Ended),
            ("", Status::Missing),
            ("Draft", Status::Other),
        ] {
            assert_eq!(Status::parse(text), status, "{text:?}");
        }
    }
}

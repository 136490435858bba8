//! One macro for every closed list of words: an enum, its spelling, and its parser.

/// A word that is not in the list it was meant for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not a {what}; expected one of {allowed}")]
pub struct UnknownWord {
    /// What kind of word was expected, such as `topic`.
    pub what: &'static str,
    /// The word as written.
    pub value: String,
    /// Every word that would have been accepted, joined by a comma.
    pub allowed: String,
}

/// Defines an enum whose variants are the words of a closed list.
///
/// The generated type has `ALL`, `as_str`, `parse`, `Display` and serde support through the
/// spelling; `ABOUT` and `meaning` say what its documentation says, for the OpenAPI document.
macro_rules! closed_set {
    ($(#[doc = $about:literal])+ $name:ident, $what:literal { $($(#[doc = $meaning:literal])+ $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[doc = $meaning])+ #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every member, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// What the list is of.
            pub const ABOUT: &'static str = concat!($($about),+).trim_ascii();

            /// The word as it is written in data and in answers.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// What the word means.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($meaning),+).trim_ascii()),+ }
            }

            /// Reads one word.
            ///
            /// # Errors
            /// [`UnknownWord`](crate::domain::UnknownWord), which lists what is allowed.
            pub fn parse(text: &str) -> Result<Self, $crate::domain::UnknownWord> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    other => Err($crate::domain::UnknownWord {
                        what: $what,
                        value: other.to_owned(),
                        allowed: [$($word),+].join(", "),
                    }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use closed_set;

#[cfg(test)]
mod tests {
    use crate::domain::{Kind, Topic};

    #[test]
    fn every_word_reads_back_as_itself() {
        for topic in Topic::ALL {
            assert_eq!(Topic::parse(topic.as_str()), Ok(*topic));
        }
    }

    #[test]
    fn a_list_and_its_words_say_what_they_mean() {
        assert_eq!(Kind::ABOUT, "What sort of help a resource is.");
        assert_eq!(Kind::Library.meaning(), "A public library.");
    }

    #[test]
    fn an_unknown_word_is_refused_with_the_words_that_are_known() {
        let error = Kind::parse("hospital").expect_err("hospital is a role, not a kind");

        assert!(error.to_string().contains("crisis_line"), "{error}");
    }
}

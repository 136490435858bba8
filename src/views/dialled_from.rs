//! How a number is called from another country, as the API shows it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::{CallObstacle, Country, DialledFrom, Tristate};

/// A number as it is called from the country of `calling_from`.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = DialledFrom)]
pub struct DialledFromView {
    /// The country, ISO 3166-1 alpha-2.
    #[schema(example = "US")]
    pub country: String,
    /// Whether it rings from there.
    #[schema(value_type = Tristate)]
    pub works: Cow<'static, str>,
    /// What stands in the way, unless it is known to ring.
    #[schema(value_type = Option<CallObstacle>)]
    pub obstacle: Option<Cow<'static, str>>,
    /// What a fixed line there dials, with the digits that begin a call abroad. Null where it does
    /// not ring, or nothing is known that might.
    #[schema(example = "011 44 161 496 0000")]
    pub dial: Option<String>,
    /// A link for a telephone there. Null where it does not ring: it would ring somebody else.
    #[schema(example = "tel:+441614960000")]
    pub uri: Option<String>,
    /// Unless it is known to ring: another way of the same resource that works from there, by its
    /// place in `contacts` from 0. Null where there is none.
    pub alternative: Option<usize>,
}

impl DialledFromView {
    /// Of a number that is called from a country; nothing else is known of who answers there.
    #[must_use]
    pub fn new(told: DialledFrom, from: Country) -> Self {
        Self {
            country: from.to_string(),
            works: told.works.as_str().into(),
            obstacle: told.obstacle.map(|obstacle| obstacle.as_str().into()),
            dial: told.dial,
            uri: told.uri,
            alternative: None,
        }
    }

    fn reaches_own_centre(&self) -> bool {
        self.obstacle.as_deref() == Some(CallObstacle::OwnCentre.as_str())
    }

    /// Whether it is known to ring.
    #[must_use]
    pub fn is_known_to_work(&self) -> bool {
        self.works == Tristate::Yes.as_str()
    }
}

/// What is said behind a number of a call from another country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallNote<'n> {
    /// The message.
    pub message: &'static str,
    /// The number that it names, in international form, where it names one.
    pub number: Option<&'n str>,
    /// What a fixed line dials, which knows no plus, where it is something else.
    pub fixed_line: Option<&'n str>,
}

impl<'n> CallNote<'n> {
    const fn bare(message: &'static str) -> Self {
        Self { message, number: None, fixed_line: None }
    }

    /// About a number with what is known of calls from anywhere (`abroad`: a number that rings) and,
    /// where the caller's country is told, from there. The digits that are dialled at home are never
    /// said to be for somebody abroad.
    pub(super) fn about(
        (printed, international): (&str, Option<&'n str>),
        dialled_from: Option<&'n DialledFromView>,
        abroad: Option<&'n str>,
    ) -> Option<Self> {
        let rings = |number| Self { number: Some(number), ..Self::bare("from-abroad") };
        let Some(told) = dialled_from else { return abroad.map(rings) };
        let dial = told.dial.as_deref();
        let fixed_line = dial.filter(|dial| !dial.starts_with('+'));
        match Tristate::parse(&told.works) {
            Ok(Tristate::Yes) if dial == Some(printed) => None,
            Ok(Tristate::Yes) => {
                let number = international.or(dial);
                Some(Self { number, fixed_line, ..Self::bare("from-abroad") })
            }
            // It rings there too; where, the advice says for all numbers together.
            Ok(Tristate::No) if told.reaches_own_centre() => None,
            Ok(Tristate::No) => Some(Self::bare("abroad-no")),
            Ok(Tristate::Unknown) | Err(_) => {
                let number = Some(international.or(dial)?);
                Some(Self { number, fixed_line, ..Self::bare("abroad-unknown") })
            }
        }
    }
}

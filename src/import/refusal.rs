//! Why a cell for a telephone gives no number that may be written.

use super::Summary;
use crate::domain::{
    Cost, Country, DialledNumber, NumberDoubt, NumberFault, before_lost_decimals, before_lost_zeros,
};

/// Why a cell gives no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It holds something else than one number.
    Fault(NumberFault),
    /// It does not say its country, and nothing else does.
    NoCountry,
    /// It is what somebody types to fill a cell: `0000000000`.
    Filler,
    /// No plan has it.
    Unplanned,
    /// It is a number of another country.
    Foreign,
    /// It lacks its first digits.
    CutOff,
    /// It is a short number that no list has: a real one is added by hand, with its source.
    UnlistedShort,
    /// The plan speaks against it in another way.
    Doubted,
    /// It is a number of everybody, such as one for emergencies.
    Everybodys,
    /// It is cut off, or a postal code: lists of short numbers have it in a range only.
    TooShort,
}

impl Refusal {
    /// Why `check` would not let a number of a country pass.
    pub(super) fn of(number: &DialledNumber, country: Country) -> Option<Self> {
        if is_filler(number) {
            return Some(Self::Filler);
        }
        if before_lost_zeros(number, country).is_some()
            || before_lost_decimals(number, country).is_some()
        {
            return Some(Self::CutOff);
        }
        match NumberDoubt::about(number, country, Cost::Unknown)? {
            NumberDoubt::Unplanned => Some(Self::Unplanned),
            NumberDoubt::Foreign { .. } => Some(Self::Foreign),
            NumberDoubt::WithoutPrefix { .. } => Some(Self::CutOff),
            NumberDoubt::UnlistedShort | NumberDoubt::OfRange => Some(Self::UnlistedShort),
            NumberDoubt::Unharmonised
            | NumberDoubt::Personal
            | NumberDoubt::MayBeTwo
            | NumberDoubt::CostsMore
            | NumberDoubt::CostsNothing => Some(Self::Doubted),
        }
    }

    /// The note about it.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Fault(NumberFault::Words) => "telephone left out: words in the number",
            Self::Fault(NumberFault::Spreadsheet) => {
                "telephone left out: what a spreadsheet makes of a number"
            }
            Self::Fault(NumberFault::NoNumber | NumberFault::Several | NumberFault::Extension) => {
                "telephone left out: not one number"
            }
            Self::Fault(NumberFault::CallingCode) => {
                "telephone left out: a calling code without its plus"
            }
            Self::NoCountry => {
                "telephone left out: it does not say its country, and the service has not one"
            }
            Self::Filler => "telephone left out: digits that only fill the cell",
            Self::Unplanned => "telephone left out: no numbering plan has it",
            Self::Foreign => "telephone left out: a number of another country",
            Self::CutOff => {
                "telephone left out: without its first digits, which a spreadsheet may have taken"
            }
            Self::UnlistedShort => {
                "telephone left out: a short number that no list has for the country (add it by hand, with an exception)"
            }
            Self::Doubted => "telephone left out: the country's plan speaks against it",
            Self::Everybodys => {
                "telephone left out: a number of everybody, as for emergencies or information"
            }
            Self::TooShort => "telephone left out: too few digits for a number of its own",
        }
    }

    /// Notes it with its column. A cell that holds something else than a number counts against its
    /// column; one whose number does not ring where it should still holds a number.
    pub(super) fn note(self, column: &str, cell: &str, summary: &mut Summary) {
        match self {
            Self::Fault(_) | Self::TooShort => summary.refuse_number(self.as_str(), column, cell),
            Self::NoCountry
            | Self::Filler
            | Self::Unplanned
            | Self::Foreign
            | Self::CutOff
            | Self::UnlistedShort
            | Self::Doubted
            | Self::Everybodys => {
                summary.take_number();
                summary.note_value(self.as_str(), column, cell);
            }
        }
    }
}

/// As few digits, all the same or one after another, are no accident.
const SHORTEST_FILLER: usize = 8;

/// Whether it is one digit over and over (`0000000000`) or a count (`1234567890`).
fn is_filler(number: &DialledNumber) -> bool {
    let dialled = number.dial_string();
    let digits = dialled.trim_start_matches('+');
    let is_one_digit = digits.bytes().all(|digit| digits.as_bytes().first() == Some(&digit));
    let is_count = ["01234567890", "9876543210"].iter().any(|count| count.contains(digits));
    digits.len() >= SHORTEST_FILLER && (is_one_digit || is_count)
}

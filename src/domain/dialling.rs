//! What a telephone is to dial, and what is known of a call from another country.

use rlibphonenumber::enums::PhoneNumberType;
use serde::{Deserialize, Serialize};

use super::{Channel, Country, DialledNumber, E164, PlannedNumber, Tristate};

/// How a number is dialled from the country it is listed for, and whether it can be from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialling {
    /// What a telephone in the country dials: digits, or `+` and digits; `*` and `#` in codes of
    /// networks.
    target: Box<str>,
    /// Whether the international form rings from other countries; `No` for what has none.
    works_from_abroad: Tristate,
}

impl Dialling {
    /// As it was worked out before, without a look at the numbering plans.
    #[must_use]
    pub fn known(target: &str, works_from_abroad: Tristate) -> Self {
        Self { target: target.into(), works_from_abroad }
    }

    /// Of a number that is listed for a country (`None`: for the whole world).
    ///
    /// The international form is dialled where it is right at home as well as from abroad: numbers
    /// of towns, mobiles and internet telephony, and whatever libphonenumber dials so from within
    /// the country, such as all full numbers of North America. Everything else (free, shared-cost
    /// and company numbers) is dialled in its national form: `tel:+61131114` would reach nobody,
    /// `tel:131114` rings Lifeline.
    #[must_use]
    pub fn of(
        channel: Channel,
        number: &DialledNumber,
        e164: Option<&E164>,
        country: Option<Country>,
    ) -> Self {
        let Some((e164, planned)) =
            e164.and_then(|e164| Some((e164.as_str().to_owned(), PlannedNumber::of(e164)?)))
        else {
            let rings = if number.is_short_code() { Tristate::No } else { Tristate::Unknown };
            return Self::known(&number.dial_string(), rings);
        };
        let is_printed_so = number.as_str().starts_with('+');
        let works_from_abroad = match planned.rings_from_abroad() {
            true if channel == Channel::Whatsapp => Tristate::Yes,
            true => of_kind(channel, planned.kind(), is_printed_so),
            false => Tristate::No,
        };
        let at_home =
            || country.map_or_else(|| Some(e164.clone()), |country| planned.dialled_in(country));
        let target = match works_from_abroad {
            Tristate::Yes => e164.clone(),
            // From a place where it cannot be dialled at all it stands as its source prints it.
            Tristate::No | Tristate::Unknown => at_home().unwrap_or_else(|| number.dial_string()),
        };
        Self::known(&target, works_from_abroad)
    }

    /// What a telephone dials, as in `tel:` and `sms:` links (RFC 3966, RFC 5724).
    #[must_use]
    pub fn target(&self) -> String {
        self.target.replace('#', "%23")
    }

    /// Whether the international form rings from other countries.
    #[must_use]
    pub const fn works_from_abroad(&self) -> Tristate {
        self.works_from_abroad
    }
}

/// What is known of a number that no plan keeps from callers abroad. Networks of other countries
/// connect the numbers of towns, mobiles and persons; whether they connect free, shared-cost and
/// premium numbers is for each of them to say. A company's number (UAN) that its source prints with
/// a plus is meant for them. A text reaches a mobile; whether it reaches a number that may be of a
/// fixed line is not known.
fn of_kind(channel: Channel, kind: PhoneNumberType, is_printed_so: bool) -> Tristate {
    match kind {
        PhoneNumberType::Mobile | PhoneNumberType::PersonalNumber => Tristate::Yes,
        PhoneNumberType::FixedLine | PhoneNumberType::FixedLineOrMobile | PhoneNumberType::VoIP
            if channel != Channel::Sms =>
        {
            Tristate::Yes
        }
        PhoneNumberType::UAN if is_printed_so => Tristate::Yes,
        PhoneNumberType::FixedLine
        | PhoneNumberType::FixedLineOrMobile
        | PhoneNumberType::VoIP
        | PhoneNumberType::UAN
        | PhoneNumberType::TollFree
        | PhoneNumberType::SharedCost
        | PhoneNumberType::PremiumRate
        | PhoneNumberType::Pager
        | PhoneNumberType::VoiceMail
        | PhoneNumberType::Unknown => Tristate::Unknown,
    }
}

//! Why a number may not serve what it is listed for: another territory's behind the same calling
//! code, nobody's, or none for the channel.

use std::str::FromStr as _;

use rlibphonenumber::enums::{PhoneNumberType, Region};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber};

use super::{Channel, Contact, Cost, Country, DialledNumber, E164};

/// What may be wrong with the way in which a contact is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UseDoubt {
    /// The number of a territory that shares the calling code: Jersey and Britain, Jamaica and
    /// Canada.
    #[error(
        "is a number of a territory that shares the calling code and that the row does not serve"
    )]
    OfNeighbour,
    /// `0800 000 0000`, `800-555-5555`, `0800 123 4567`.
    #[error(
        "is one digit again and again or digits in their order, as forms have where nobody knew a number"
    )]
    Filler,
    /// `555` behind the area code.
    #[error("has 555 behind its area code, which is for enquiries and for films and books")]
    Enquiries,
    /// A number for messages to a pager.
    #[error("is the number of a pager, which nobody can be spoken to on")]
    Pager,
    /// A text to a telephone that gets none.
    #[error("is sms, and the number is no mobile's: most of its kind get no texts")]
    TextToFixedLine,
    /// A call to a code that networks keep for texts.
    #[error("is a call, and the number is a code to which texts are sent: no telephone rings")]
    CallToTextCode,
    /// A short number, which `WhatsApp` has none of.
    #[error("is whatsapp, which knows full numbers only, and the number is a short one")]
    WhatsappToShort,
    /// Shared between caller and called, and called free.
    #[error("is free, and the caller pays a share of a call to a number of its kind")]
    FreeAtSharedCost,
    /// The operator, the clock, the mailbox, enquiries.
    #[error("is a service of the networks (operator, enquiries, mailbox, clock) and no helpline")]
    OfNetwork,
}

/// Numbers of the networks' own services, by country.
const OF_NETWORKS: [(&str, &[&str]); 8] = [
    ("AU", &["1194", "1196", "1223", "1225", "1234", "12455", "12456"]),
    ("CA", &["311", "411", "611", "711"]),
    ("DE", &["11833", "11837", "11880"]),
    ("FR", &["118008", "118218", "118712", "3699"]),
    (
        "GB",
        &["100", "118118", "118500", "123", "141", "1470", "1471", "1477", "1571", "155", "195"],
    ),
    ("IE", &["11811", "11850", "11890", "1191"]),
    ("NZ", &["010", "018", "0172"]),
    ("US", &["311", "411", "611", "711"]),
];

/// So many digits in a row that are equal, or each one more or less than the one before, are no
/// chance.
const RUN: usize = 7;

impl UseDoubt {
    /// The column that is doubted.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::TextToFixedLine | Self::CallToTextCode | Self::WhatsappToShort => "channel",
            Self::FreeAtSharedCost => "cost",
            Self::OfNeighbour | Self::Filler | Self::Enquiries | Self::Pager | Self::OfNetwork => {
                "number"
            }
        }
    }

    /// What may be wrong with a contact that is dialled in a country, of a row that serves others
    /// beside.
    #[must_use]
    pub fn about(contact: &Contact, country: Country, served: &[Country]) -> Option<Self> {
        let number = contact.number.as_ref()?;
        let dialled = number.dial_string();
        if is_filler(&dialled) {
            return Some(Self::Filler);
        }
        if is_of_network(&dialled, country) {
            return Some(Self::OfNetwork);
        }
        match &contact.e164 {
            Some(e164) if e164.leads_to(country) => Self::of_full(contact, e164, country, served),
            Some(_) => None,
            None => Self::of_short(contact.channel, number, country),
        }
    }

    fn of_short(channel: Channel, number: &DialledNumber, country: Country) -> Option<Self> {
        if !number.is_short_code() {
            return None;
        }
        match channel {
            Channel::Whatsapp => Some(Self::WhatsappToShort),
            Channel::Voice | Channel::Textphone => {
                is_text_code(&number.dial_string(), country).then_some(Self::CallToTextCode)
            }
            Channel::Sms | Channel::Relay | Channel::Chat | Channel::Email => None,
        }
    }

    fn of_full(
        contact: &Contact,
        e164: &E164,
        country: Country,
        served: &[Country],
    ) -> Option<Self> {
        let parsed = PhoneNumber::from_str(e164.as_str()).ok()?;
        let kind = parsed.get_type();
        let countries: Vec<Country> = served.iter().copied().chain([country]).collect();
        if is_of_neighbour(&parsed, &countries) {
            return Some(Self::OfNeighbour);
        }
        if is_of_north_america(e164)
            && !e164.is_fictional()
            && e164.digits().get(4..7) == Some("555")
        {
            return Some(Self::Enquiries);
        }
        if kind == PhoneNumberType::Pager {
            return Some(Self::Pager);
        }
        if kind == PhoneNumberType::SharedCost && contact.cost == Cost::Free {
            return Some(Self::FreeAtSharedCost);
        }
        let is_text = contact.channel == Channel::Sms;
        (is_text && gets_no_texts(kind, e164)).then_some(Self::TextToFixedLine)
    }
}

impl E164 {
    /// Whether it is tied to a place, and the place is in another territory that shares the country's
    /// calling code.
    #[must_use]
    pub fn is_of_neighbour_of(&self, country: Country) -> bool {
        let parsed = PhoneNumber::from_str(self.as_str());
        self.leads_to(country) && parsed.is_ok_and(|parsed| is_of_neighbour(&parsed, &[country]))
    }
}

/// Whether a number is tied to a place that is in none of the countries.
fn is_of_neighbour(number: &PhoneNumber, countries: &[Country]) -> bool {
    let is_of_place = matches!(
        number.get_type(),
        PhoneNumberType::FixedLine
            | PhoneNumberType::Mobile
            | PhoneNumberType::FixedLineOrMobile
            | PhoneNumberType::VoIP
    );
    let is_of = |country: &Country| {
        Region::from_str(country.as_str())
            .is_ok_and(|region| PHONE_NUMBER_UTIL.is_valid_number_for_region(number, region))
    };
    is_of_place && !countries.iter().any(is_of)
}

/// Free numbers of North America get texts, which their holders switch on.
fn gets_no_texts(kind: PhoneNumberType, e164: &E164) -> bool {
    match kind {
        PhoneNumberType::FixedLine | PhoneNumberType::SharedCost | PhoneNumberType::UAN => true,
        PhoneNumberType::TollFree => !is_of_north_america(e164),
        PhoneNumberType::Mobile
        | PhoneNumberType::FixedLineOrMobile
        | PhoneNumberType::PremiumRate
        | PhoneNumberType::VoIP
        | PhoneNumberType::PersonalNumber
        | PhoneNumberType::Pager
        | PhoneNumberType::VoiceMail
        | PhoneNumberType::Unknown => false,
    }
}

fn is_of_north_america(e164: &E164) -> bool {
    e164.digits().len() == 11 && e164.digits().starts_with('1')
}

/// Whether a number ends with one digit seven times, or has seven digits that count up or down.
fn is_filler(dialled: &str) -> bool {
    let digits: Vec<i16> = dialled.bytes().map(i16::from).collect();
    let is_run = |window: &[i16], step: i16| {
        window.windows(2).all(|pair| matches!(pair, [one, next] if next - one == step))
    };
    let is_counted = digits.windows(RUN).any(|window| is_run(window, 1) || is_run(window, -1));
    let end = digits.len().checked_sub(RUN).and_then(|start| digits.get(start..));
    is_counted || end.is_some_and(|end| is_run(end, 0))
}

fn is_of_network(dialled: &str, country: Country) -> bool {
    OF_NETWORKS
        .iter()
        .any(|(code, numbers)| *code == country.as_str() && numbers.contains(&dialled))
}

/// Whether a network takes texts alone at a short number: the five and six digits of the codes of
/// North America and Ireland, and of Britain and South Africa by how they begin.
fn is_text_code(dialled: &str, country: Country) -> bool {
    match country.as_str() {
        "US" | "CA" | "PR" => dialled.len() >= 5,
        "GB" => dialled.len() == 5 && dialled.starts_with(['6', '7', '8']),
        "IE" => dialled.len() == 5 && dialled.starts_with('5'),
        "ZA" => dialled.len() == 5 && dialled.starts_with(['3', '4']),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(channel: Channel, number: &str, country: &str, cost: Cost) -> Option<UseDoubt> {
        let country = Country::parse(country).expect("a country");
        let contact = Contact { cost, ..Contact::of_number(channel, number, Some(country)) };
        UseDoubt::about(&contact, country, &[])
    }

    #[test]
    fn a_number_that_cannot_serve_its_row_is_doubted() {
        use Channel::{Sms, Voice, Whatsapp};
        use UseDoubt as Doubt;
        for (channel, number, country, cost, expected) in [
            (Voice, "876-360-5428", "US", Cost::Unknown, Doubt::OfNeighbour),
            (Voice, "+1 809 234 1234", "US", Cost::Unknown, Doubt::OfNeighbour),
            (Voice, "684-633-1111", "US", Cost::Unknown, Doubt::OfNeighbour),
            (Voice, "416 234 2345", "JM", Cost::Unknown, Doubt::OfNeighbour),
            (Voice, "01534 888888", "GB", Cost::Unknown, Doubt::OfNeighbour),
            (Voice, "8 727 272 1235", "RU", Cost::Unknown, Doubt::OfNeighbour),
            (Voice, "0800 000 0000", "GB", Cost::Free, Doubt::Filler),
            (Voice, "0800 123 4567", "GB", Cost::Free, Doubt::Filler),
            (Voice, "234-567-8901", "US", Cost::Unknown, Doubt::Filler),
            (Voice, "1-800-555-5555", "US", Cost::Free, Doubt::Filler),
            (Voice, "(212) 555-1243", "US", Cost::Unknown, Doubt::Enquiries),
            (Voice, "076 4012 3457", "GB", Cost::Unknown, Doubt::Pager),
            (Voice, "0180 5 123457", "DE", Cost::Free, Doubt::FreeAtSharedCost),
            (Voice, "1571", "GB", Cost::Unknown, Doubt::OfNetwork),
            (Voice, "411", "US", Cost::Unknown, Doubt::OfNetwork),
            (Voice, "741741", "US", Cost::Unknown, Doubt::CallToTextCode),
            (Voice, "85258", "GB", Cost::Unknown, Doubt::CallToTextCode),
            (Sms, "0808 801 0327", "GB", Cost::Unknown, Doubt::TextToFixedLine),
            (Sms, "020 3805 1790", "GB", Cost::Unknown, Doubt::TextToFixedLine),
            (Whatsapp, "116 123", "GB", Cost::Unknown, Doubt::WhatsappToShort),
        ] {
            let doubt = about(channel, number, country, cost);

            assert_eq!(doubt, Some(expected), "{channel} {number} in {country}");
        }
    }

    #[test]
    fn numbers_that_serve_their_rows_are_left_alone() {
        use Channel::{Sms, Voice};
        for (channel, number, country) in [
            (Voice, "877-360-5428", "US"),
            (Voice, "1-800-273-8255", "CA"),
            (Voice, "1-800-273-8255", "JM"),
            (Voice, "(604) 444 4448", "CO"),
            (Voice, "116 123", "GB"),
            (Voice, "1300 659 467", "AU"),
            (Sms, "741741", "US"),
            (Sms, "1-800-422-4453", "US"),
            (Sms, "07860 022846", "GB"),
        ] {
            let doubt = about(channel, number, country, Cost::Unknown);

            assert_eq!(doubt, None, "{channel} {number} in {country}");
        }
    }
}

//! How somebody in a given country calls a contact or an emergency number, and whether that is
//! known to reach it.

use std::sync::Arc;

use rlibphonenumber::enums::PhoneNumberType;

use super::{
    Channel, Contact, Country, DialledNumber, E164, EmergencyNumber, PlannedNumber, Tristate,
    closed_set,
};

closed_set! {
    /// Why a number does not ring from a country, or why that is not known.
    CallObstacle, "obstacle to a call from another country" {
        /// A short number: where the caller is it reaches nobody, or somebody else.
        ShortCode = "short_code",
        /// The numbering plan keeps it from callers abroad.
        NationalOnly = "national_only",
        /// It is free at home; each foreign network decides whether it connects it, and what for.
        TollFree = "toll_free",
        /// The provider pays a share at home; each foreign network decides whether it connects it.
        SharedCost = "shared_cost",
        /// The caller pays more; each foreign network decides whether it connects it.
        PremiumRate = "premium_rate",
        /// A company's number (UAN); each foreign network decides whether it connects it.
        CompanyNumber = "company_number",
        /// A text to a number that may be of a fixed line.
        TextToFixedLine = "text_to_fixed_line",
        /// The numbering plan does not say what sort of number it is.
        UnknownKind = "unknown_kind",
        /// The number rings in the caller's country too, and reaches the services there.
        OwnCentre = "own_centre",
        /// No numbering plan tells what is dialled from abroad.
        NoInternationalForm = "no_international_form",
    }
}

/// A number as it is dialled in one country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DialledFrom {
    /// Whether it rings from there.
    pub works: Tristate,
    /// What stands in the way, unless it is known to ring.
    pub obstacle: Option<CallObstacle>,
    /// What a fixed line there dials, with the digits that begin a call abroad: `011 44 161 496
    /// 0000`. Nothing of what does not ring.
    pub dial: Option<String>,
    /// A link that a telephone there can follow: in international form unless the number is of the
    /// country. Nothing of what does not ring, since it would ring somebody else.
    pub uri: Option<String>,
}

impl DialledFrom {
    const fn barred(obstacle: CallObstacle) -> Self {
        Self { works: Tristate::No, obstacle: Some(obstacle), dial: None, uri: None }
    }

    /// As it stands, in a country where it does.
    fn at_home(number: &DialledNumber, uri: Option<String>) -> Self {
        Self { works: Tristate::Yes, obstacle: None, dial: Some(number.to_string()), uri }
    }
}

impl Contact {
    /// How it is called from a country, being one of a resource that is dialled in `home` (`None`:
    /// in no country of its own); `is_served` where the resource serves callers in that country.
    /// `None` of a contact without a number, which is used everywhere alike.
    ///
    /// Short numbers never ring where they are not served: `988` is another country's line in
    /// Canada, and `116 123` another one in each country of Europe. What libphonenumber does not
    /// know of a number is not known here either.
    #[must_use]
    pub fn dialled_from(
        &self,
        home: Option<Country>,
        is_served: bool,
        from: Country,
    ) -> Option<DialledFrom> {
        let number = self.number.as_ref()?;
        let planned = self.e164.as_ref().and_then(|e164| Some((e164, PlannedNumber::of(e164)?)));
        let is_of_plan = planned.as_ref().is_none_or(|(_, planned)| planned.is_of_plan_of(from));
        if home == Some(from) || (is_served && is_of_plan) {
            return Some(DialledFrom::at_home(number, self.uri()));
        }
        let Some((e164, planned)) = planned else {
            return Some(DialledFrom::barred(if number.is_short_code() {
                CallObstacle::ShortCode
            } else {
                CallObstacle::NoInternationalForm
            }));
        };
        let works = self.works_from_abroad().unwrap_or(Tristate::Unknown);
        let obstacle = match works {
            Tristate::Yes => None,
            Tristate::No => return Some(DialledFrom::barred(CallObstacle::NationalOnly)),
            Tristate::Unknown => Some(obstacle(&planned)),
        };
        // Mobiles and messengers take a plus and nothing else.
        let dial = match self.channel {
            Channel::Whatsapp | Channel::Sms => e164.to_string(),
            Channel::Voice
            | Channel::Textphone
            | Channel::Relay
            | Channel::Chat
            | Channel::Email => planned.dialled_abroad(from),
        };
        let uri = self.uri_to(Some(e164.as_str()));
        Some(DialledFrom { works, obstacle, dial: Some(dial), uri })
    }
}

/// What may keep a number from ringing abroad of which that is not known.
fn obstacle(planned: &PlannedNumber) -> CallObstacle {
    match planned.kind() {
        PhoneNumberType::TollFree => CallObstacle::TollFree,
        PhoneNumberType::SharedCost => CallObstacle::SharedCost,
        PhoneNumberType::PremiumRate => CallObstacle::PremiumRate,
        PhoneNumberType::UAN => CallObstacle::CompanyNumber,
        // Calls of these sorts ring from abroad: it is a text.
        PhoneNumberType::FixedLine
        | PhoneNumberType::FixedLineOrMobile
        | PhoneNumberType::VoIP
        | PhoneNumberType::Mobile
        | PhoneNumberType::PersonalNumber => CallObstacle::TextToFixedLine,
        PhoneNumberType::Pager | PhoneNumberType::VoiceMail | PhoneNumberType::Unknown => {
            CallObstacle::UnknownKind
        }
    }
}

impl EmergencyNumber {
    /// How it is called from a country, given the numbers of that country: in its own as it stands,
    /// from elsewhere by the number that an authority publishes for that, and else not at all. Where
    /// the caller's country has the same number, it reaches the services there.
    #[must_use]
    pub fn dialled_from(&self, from: Country, of_caller: &[Arc<Self>]) -> DialledFrom {
        if self.country == from {
            return DialledFrom::at_home(&self.number, Some(self.uri()));
        }
        if let Some(abroad) = &self.from_abroad {
            return called_abroad(abroad, from);
        }
        let is_there_too = of_caller.iter().any(|own| own.number == self.number);
        DialledFrom::barred(if is_there_too {
            CallObstacle::OwnCentre
        } else {
            CallObstacle::ShortCode
        })
    }
}

/// A number that is published for callers abroad.
fn called_abroad(number: &E164, from: Country) -> DialledFrom {
    let planned = PlannedNumber::of(number);
    let dial = planned.map_or_else(|| number.to_string(), |planned| planned.dialled_abroad(from));
    let uri = Some(format!("tel:{number}"));
    DialledFrom { works: Tristate::Yes, obstacle: None, dial: Some(dial), uri }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        Country::parse(code).expect("a country")
    }

    fn call(channel: Channel, number: &str, home: &str, from: &str) -> DialledFrom {
        let home = Some(country(home));
        let contact = Contact::of_number(channel, number, home);
        contact.dialled_from(home, false, country(from)).expect("a number")
    }

    #[test]
    fn each_country_has_its_own_digits_for_calls_abroad() {
        for (number, home, from, dial, uri) in [
            ("0161 496 0000", "GB", "US", "011 44 161 496 0000", "tel:+441614960000"),
            ("0161 496 0000", "GB", "AU", "0011 44 161 496 0000", "tel:+441614960000"),
            ("0161 496 0000", "GB", "DE", "00 44 161 496 0000", "tel:+441614960000"),
            ("0161 496 0000", "GB", "GB", "0161 496 0000", "tel:+441614960000"),
            // Jersey dials as the United Kingdom does, Jamaica as North America.
            ("0161 496 0000", "GB", "JE", "0161 496 0000", "tel:+441614960000"),
            ("(876) 555-0123", "JM", "US", "1 (876) 555-0123", "tel:+18765550123"),
            ("(212) 555-0123", "US", "CA", "1 (212) 555-0123", "tel:+12125550123"),
        ] {
            let told = call(Channel::Voice, number, home, from);

            assert_eq!((told.works, told.obstacle), (Tristate::Yes, None), "{number} from {from}");
            assert_eq!(
                (told.dial.as_deref(), told.uri.as_deref()),
                (Some(dial), Some(uri)),
                "{number} from {from}"
            );
        }
    }

    #[test]
    fn what_does_not_ring_has_no_link() {
        for (number, home, from, obstacle) in [
            ("988", "US", "CA", CallObstacle::ShortCode),
            ("116 123", "GB", "DE", CallObstacle::ShortCode),
            ("13 11 14", "AU", "NZ", CallObstacle::NationalOnly),
            ("800-7874", "WS", "US", CallObstacle::NoInternationalForm),
        ] {
            let told = call(Channel::Voice, number, home, from);

            assert_eq!(told, DialledFrom::barred(obstacle), "{number} from {from}");
        }
    }

    #[test]
    fn who_is_served_dials_as_at_home_where_the_plan_is_the_same() {
        let told = |number, home, from| {
            let home = Some(country(home));
            let contact = Contact::of_number(Channel::Voice, number, home);
            contact.dialled_from(home, true, country(from)).expect("a number")
        };
        for (number, home, from) in [
            ("116 123", "GB", "JE"),
            ("988", "US", "PR"),
            ("143", "CH", "LI"),
            ("1-800-422-4453", "US", "CA"),
        ] {
            let told = told(number, home, from);
            assert_eq!((told.works, told.dial.as_deref()), (Tristate::Yes, Some(number)), "{from}");
            assert!(told.uri.is_some(), "{from}");
        }
        assert_eq!(told("044 496 00 00", "CH", "LI").dial.as_deref(), Some("00 41 44 496 00 00"));
        assert_eq!(told("0800 40 42 44", "CH", "LI").obstacle, Some(CallObstacle::TollFree));
    }

    #[test]
    fn what_nobody_knows_is_said_to_be_unknown_and_why() {
        for (channel, number, home, obstacle) in [
            (Channel::Voice, "1-800-273-8255", "US", CallObstacle::TollFree),
            (Channel::Voice, "0800 58 58 58", "GB", CallObstacle::TollFree),
            (Channel::Sms, "(212) 555-0123", "US", CallObstacle::TextToFixedLine),
        ] {
            let told = call(channel, number, home, "FR");

            assert_eq!(told.works, Tristate::Unknown, "{number}");
            assert_eq!(told.obstacle, Some(obstacle), "{number}");
            let begins = if channel == Channel::Sms { "+1" } else { "00 " };
            assert!(told.dial.is_some_and(|dial| dial.starts_with(begins)), "{number}");
        }
    }

    #[test]
    fn a_chat_is_the_same_everywhere() {
        let chat = Contact::of_number(Channel::Chat, "", Some(country("US")));

        assert_eq!(chat.dialled_from(Some(country("US")), false, country("FR")), None);
    }

    #[test]
    fn every_country_can_dial_a_town_of_every_other_or_says_why_not() {
        let mut asked = 0;
        for from in Country::all() {
            let told = call(Channel::Voice, "030 901820", "DE", from.as_str());

            let dial = told.dial.expect("a number of a town");
            let digits: String = dial.chars().filter(char::is_ascii_digit).collect();
            assert!(digits.ends_with("30901820"), "{from}: {dial}");
            assert_eq!(dial.contains("49"), from.as_str() != "DE", "{from}: {dial}");
            assert_eq!(told.uri.as_deref(), Some("tel:+4930901820"), "{from}");
            asked += 1;
        }
        assert!(asked > 240, "{asked}");
    }
}

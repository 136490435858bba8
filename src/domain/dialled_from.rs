//! How somebody in a given country calls a contact or an emergency number, and whether that is
//! known to reach it.

use rlibphonenumber::enums::PhoneNumberType;

use super::{
    Channel, Contact, Country, E164, EmergencyNumber, PlannedNumber, Tristate, closed_set,
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

    const fn without_form() -> Self {
        let obstacle = Some(CallObstacle::NoInternationalForm);
        Self { works: Tristate::Unknown, obstacle, dial: None, uri: None }
    }
}

impl Contact {
    /// How it is called from `from`, being listed for `home` (`None`: for the whole world); `None`
    /// of a contact without a number, which is used everywhere alike.
    ///
    /// Short numbers never ring abroad: `988` is another country's line in Canada, and `116 123`
    /// another one in each country of Europe. What libphonenumber does not know of a number is not
    /// known here either.
    #[must_use]
    pub fn dialled_from(&self, home: Option<Country>, from: Country) -> Option<DialledFrom> {
        let number = self.number.as_ref()?;
        if home == Some(from) {
            let dial = Some(number.to_string());
            return Some(DialledFrom {
                works: Tristate::Yes,
                obstacle: None,
                dial,
                uri: self.uri(),
            });
        }
        let planned = self.e164.as_ref().and_then(|e164| Some((e164, PlannedNumber::of(e164)?)));
        let Some((e164, planned)) = planned else {
            return Some(if number.is_short_code() {
                DialledFrom::barred(CallObstacle::ShortCode)
            } else {
                DialledFrom::without_form()
            });
        };
        let works = self.works_from_abroad().unwrap_or(Tristate::Unknown);
        let obstacle = match works {
            Tristate::Yes => None,
            Tristate::No => return Some(DialledFrom::barred(CallObstacle::NationalOnly)),
            Tristate::Unknown => Some(obstacle(&planned)),
        };
        let dial = if self.channel == Channel::Whatsapp {
            e164.to_string()
        } else {
            planned.dialled_abroad(from)
        };
        Some(DialledFrom { works, obstacle, dial: Some(dial), uri: self.uri_to(e164.as_str()) })
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
    /// How it is called from a country: in its own as it stands, from elsewhere by the number that
    /// an authority publishes for that, and else not at all.
    #[must_use]
    pub fn dialled_from(&self, from: Country) -> DialledFrom {
        if self.country == from {
            let uri = format!("tel:{}", self.number.dial_string().replace('#', "%23"));
            let dial = Some(self.number.to_string());
            return DialledFrom { works: Tristate::Yes, obstacle: None, dial, uri: Some(uri) };
        }
        self.from_abroad.as_ref().map_or_else(
            || DialledFrom::barred(CallObstacle::ShortCode),
            |abroad| called_abroad(abroad, from),
        )
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
        contact.dialled_from(home, country(from)).expect("a number")
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
        ] {
            let told = call(Channel::Voice, number, home, from);

            assert_eq!(told, DialledFrom::barred(obstacle), "{number} from {from}");
        }
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
            assert!(told.dial.is_some_and(|dial| dial.starts_with("00 ")), "{number}");
        }
    }

    #[test]
    fn a_chat_is_the_same_everywhere() {
        let chat = Contact::of_number(Channel::Chat, "", Some(country("US")));

        assert_eq!(chat.dialled_from(Some(country("US")), country("FR")), None);
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

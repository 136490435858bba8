//! The sentences of an answer.

use std::borrow::Cow;
use std::sync::Arc;

use super::dialled_from::CallNote;
use crate::domain::{
    Area, Audience, Channel, Cost, Country, EmergencyNumber, EmergencyService, Kind, Population,
    Region, Whereabouts,
};
use crate::gazetteer::Gazetteer;
use crate::messages::{AnswerLanguage, own_name};
use crate::search::{Answer, Notice};

/// A short number that is written with a space, for the sentence that explains short numbers.
const SPACED_SHORT_NUMBER: &str = "116 123";

/// What words are made with: a language and the names of countries in it.
#[derive(Clone, Copy)]
pub struct Localizer<'g> {
    /// The language.
    pub language: AnswerLanguage,
    /// Where names of countries are.
    pub gazetteer: &'g Gazetteer,
}

impl Localizer<'_> {
    /// The name of a country.
    #[must_use]
    pub fn country(&self, country: Country) -> String {
        self.gazetteer.country_name(country, self.language.tag()).to_owned()
    }

    /// The name of a region; its code, where no name is held.
    #[must_use]
    pub fn region(&self, region: &Region) -> String {
        self.gazetteer
            .area_name(&Area::Region(region.clone()))
            .unwrap_or(region.as_str())
            .to_owned()
    }

    /// A place as far as it is known: its town, region and country.
    #[must_use]
    pub fn place(&self, place: &Whereabouts) -> String {
        let region = place.region.as_ref().map(|region| self.region(region));
        let country = place.country.map(|country| self.country(country));
        self.list([place.place.clone(), region, country].into_iter().flatten())
    }

    /// Items joined as the language joins a list, each isolated where it runs the other way.
    #[must_use]
    pub fn list(&self, items: impl IntoIterator<Item = String>) -> String {
        let join = |before: String, next: String| {
            self.language.say("joined", &[("first", &before), ("second", &next)]).into_owned()
        };
        items
            .into_iter()
            .map(|item| self.quoted(&item).into_owned())
            .reduce(join)
            .unwrap_or_default()
    }

    /// A text with a note in brackets behind it.
    #[must_use]
    pub fn bracketed(&self, text: &str, note: &str) -> String {
        self.language.say("bracketed", &[("text", text), ("note", note)]).into_owned()
    }

    /// A distance in kilometres, to a tenth where it is short.
    #[must_use]
    pub fn distance(&self, metres: f64) -> String {
        let kilometres = metres / 1000.0;
        let number =
            if kilometres < 10.0 { format!("{kilometres:.1}") } else { format!("{kilometres:.0}") };
        let number = number
            .strip_suffix(".0")
            .unwrap_or(&number)
            .replace('.', &self.language.say("decimal-separator", &[]));
        self.language.say("kilometres", &[("number", &number)]).into_owned()
    }

    /// Text from the data as it is shown in a line of this language: isolated where it runs the
    /// other way.
    #[must_use]
    pub fn quoted<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.language.direction().isolate(text)
    }

    fn kind(&self, kind: Kind) -> Cow<'static, str> {
        let name = match kind {
            Kind::CrisisLine => "kind-crisis-line",
            Kind::Branch => "kind-branch",
            Kind::OnCall => "kind-on-call",
            Kind::Library => "kind-library",
        };
        self.language.say(name, &[])
    }

    /// What an emergency number reaches.
    #[must_use]
    pub fn service(&self, service: EmergencyService) -> Cow<'static, str> {
        let name = match service {
            EmergencyService::Ambulance => "service-ambulance",
            EmergencyService::Fire => "service-fire",
            EmergencyService::Police => "service-police",
            EmergencyService::General => "service-general",
        };
        self.language.say(name, &[])
    }

    /// What an emergency number reaches, by the codes.
    #[must_use]
    pub fn services(&self, codes: &[Cow<'static, str>]) -> Vec<String> {
        let word = |code: &Cow<'static, str>| match EmergencyService::parse(code) {
            Ok(service) => self.service(service).into_owned(),
            Err(_) => code.to_string(),
        };
        codes.iter().map(word).collect()
    }

    /// Which languages are spoken, by their own names.
    #[must_use]
    pub fn languages(&self, tags: &[String]) -> String {
        let names = self.list(tags.iter().map(|tag| own_name(tag).to_owned()));
        self.language.say("contact-language", &[("language", &names)]).into_owned()
    }

    /// The same, when none of them is the reader's; nothing when they are not known.
    #[must_use]
    pub fn foreign_languages(&self, tags: &[String]) -> Option<String> {
        self.are_foreign(tags).then(|| self.languages(tags))
    }

    /// Whether there are languages, none of them the reader's.
    #[must_use]
    pub fn are_foreign(&self, tags: &[String]) -> bool {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let readers = primary(self.language.tag());
        !tags.is_empty() && !tags.iter().any(|tag| primary(tag) == readers)
    }

    /// A way to reach somebody, by its code.
    #[must_use]
    pub fn channel(&self, code: &str) -> String {
        let name = match Channel::parse(code) {
            Ok(Channel::Voice) => "channel-voice",
            Ok(Channel::Sms) => "channel-sms",
            Ok(Channel::Whatsapp) => return "WhatsApp".to_owned(),
            Ok(Channel::Chat) => "channel-chat",
            Ok(Channel::Email) => "channel-email",
            Ok(Channel::Textphone) => "channel-textphone",
            Ok(Channel::Relay) => "channel-relay",
            Err(_) => return code.to_owned(),
        };
        self.language.say(name, &[]).into_owned()
    }

    /// What using a contact costs, by its code; nothing where it is not known.
    #[must_use]
    pub fn cost(&self, code: &str) -> Option<String> {
        let message = match Cost::parse(code) {
            Ok(Cost::Free) => "cost-free",
            Ok(Cost::Local) => "cost-local",
            Ok(Cost::Premium) => "cost-premium",
            Ok(Cost::Unknown) => return None,
            Err(_) => return Some(code.to_owned()),
        };
        Some(self.language.say(message, &[]).into_owned())
    }

    /// People for whom something is.
    #[must_use]
    pub fn population(&self, population: Population) -> Cow<'static, str> {
        let message = match population {
            Population::Children => "people-children",
            Population::Youth => "people-youth",
            Population::Students => "people-students",
            Population::Women => "people-women",
            Population::Men => "people-men",
            Population::Parents => "people-parents",
            Population::OlderPeople => "people-older",
            Population::Lgbtq => "people-lgbtq",
            Population::Veterans => "people-veterans",
            Population::Deaf => "people-deaf",
            Population::Indigenous => "people-indigenous",
            Population::Refugees => "people-refugees",
            Population::Farmers => "people-farmers",
            Population::HealthWorkers => "people-health-workers",
            Population::Prisoners => "people-prisoners",
        };
        self.language.say(message, &[])
    }

    /// A number for a voice, character by character: voices make thousands of groups of digits.
    #[must_use]
    pub fn spoken(&self, number: &str) -> String {
        let digits = self.language.say("spoken-digits", &[]);
        let digits: Vec<&str> = digits.split(' ').collect();
        let signs =
            number.chars().filter(|sign| sign.is_ascii_alphanumeric() || "+*#".contains(*sign));
        let words = signs.map(|sign| {
            let digit =
                sign.to_digit(10).and_then(|digit| digits.get(usize::try_from(digit).ok()?));
            digit.map_or_else(|| sign.to_string(), |word| (*word).to_owned())
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// What is said behind a number of a call from another country.
    #[must_use]
    pub fn call_note(&self, note: CallNote<'_>) -> String {
        let number = note.number.map(|number| match note.fixed_line {
            Some(dial) => self.bracketed(number, &self.quoted(dial)),
            None => number.to_owned(),
        });
        let number = number.as_deref().map(|number| ("number", number));
        self.language.say(note.message, number.as_slice()).into_owned()
    }

    /// What whoever asked is to do in immediate danger.
    #[must_use]
    pub fn advice_in(&self, answer: &Answer) -> Cow<'static, str> {
        let place = &answer.place;
        let is_elsewhere = answer.calling_from.as_ref().is_some_and(|from| !from.is_there);
        if is_elsewhere && place.country.is_some() && answer.audience == Audience::Client {
            return self.language.say("caller-elsewhere", &[("place", &self.place(place))]);
        }
        self.advice(place, &answer.emergency, answer.audience)
    }

    /// What to do in immediate danger at a place.
    #[must_use]
    pub fn advice(
        &self,
        place: &Whereabouts,
        numbers: &[Arc<EmergencyNumber>],
        audience: Audience,
    ) -> Cow<'static, str> {
        match (audience, place.country) {
            (Audience::Clinician, Some(country)) => {
                let message = if numbers.is_empty() {
                    "advice-clinician-no-number"
                } else {
                    "advice-clinician"
                };
                self.language.say(
                    message,
                    &[("country", &self.country(country)), ("place", &self.place(place))],
                )
            }
            (Audience::Clinician, None) => {
                self.language.say("advice-clinician-unknown-country", &[])
            }
            (Audience::Client, None) => self.language.say("advice-unknown-country", &[]),
            (Audience::Client, Some(country)) => self.advice_to_client(country, numbers),
        }
    }

    fn advice_to_client(
        &self,
        country: Country,
        numbers: &[Arc<EmergencyNumber>],
    ) -> Cow<'static, str> {
        // Where numbers of other countries may work too, the advice is that of the country itself;
        // the others stand in the list.
        let own: Vec<&Arc<EmergencyNumber>> =
            numbers.iter().filter(|number| number.country == country).collect();
        let numbers: Vec<&Arc<EmergencyNumber>> =
            if own.is_empty() { numbers.iter().collect() } else { own };
        if let Some(primary) = numbers.iter().find(|number| number.is_primary) {
            return self.language.say("advice-number", &[("number", primary.number.as_str())]);
        }
        if numbers.is_empty() {
            return self.language.say("advice-no-number", &[("country", &self.country(country))]);
        }
        let listed = numbers.iter().map(|number| {
            let services = number.services.iter().map(|service| self.service(*service));
            let some_places =
                (!number.nationwide).then(|| self.language.say("in-some-places", &[]));
            self.bracketed(
                number.number.as_str(),
                &self.list(services.chain(some_places).map(Cow::into_owned)),
            )
        });
        self.language.say("advice-numbers", &[("numbers", &self.list(listed))])
    }

    /// What a notice says in an answer for a place.
    #[must_use]
    pub fn notice(&self, notice: &Notice, place: &Whereabouts) -> Cow<'static, str> {
        match notice {
            Notice::VerifyBeforeRelying => self.language.say("notice-verify-before-relying", &[]),
            Notice::NotAnEndorsement => self.language.say("notice-not-an-endorsement", &[]),
            Notice::NoAmbulanceNumber(country) => {
                self.of_country("notice-no-ambulance-number", *country)
            }
            Notice::NoLineForCountry(country) => {
                self.of_country("notice-no-line-for-country", *country)
            }
            Notice::NoLineForEverybody(country) => {
                self.of_country("notice-no-line-for-everybody", *country)
            }
            Notice::LinesForPartsOnly(country, regions) => {
                let places = self.list(regions.iter().map(|region| self.region(region)));
                self.language.say(
                    "notice-lines-for-parts-only",
                    &[("country", &self.country(*country)), ("places", &places)],
                )
            }
            Notice::NoLineMatches => self.language.say("notice-no-line-matches", &[]),
            Notice::WorldwideOnly => self.language.say("notice-worldwide-only", &[]),
            Notice::NoneNearby { kind, radius_m, next_m } => {
                self.none_nearby(*kind, *radius_m, *next_m)
            }
            Notice::NoneHeld(kind, country) => self.language.say(
                "notice-none-held",
                &[("kind", &self.kind(*kind)), ("country", &self.country(*country))],
            ),
            Notice::AcrossBorder(_) => self.language.say("notice-across-border", &[]),
            Notice::WifiUnknown => self.language.say("notice-wifi-unknown", &[]),
            Notice::PlaceNeeded(kind) => {
                self.language.say("notice-place-needed", &[("kind", &self.kind(*kind))])
            }
            Notice::PlaceIsAmbiguous => {
                self.language.say("notice-place-is-ambiguous", &[("place", &self.place(place))])
            }
            Notice::PlaceStraddlesBorder(names) => self.language.say(
                "notice-place-straddles-border",
                &[("places", &self.list(names.iter().cloned()))],
            ),
            Notice::TwoTerritories(countries) => {
                let places = self.list(countries.iter().map(|country| self.country(*country)));
                self.language.say("notice-two-territories", &[("places", &places)])
            }
            Notice::MilitaryPost(Some(country)) => self.of_country("notice-base", *country),
            Notice::MilitaryPost(None) => self.language.say("notice-base-unknown", &[]),
            Notice::PlaceNotHeld(Some(country)) => {
                self.of_country("notice-place-not-held", *country)
            }
            Notice::PlaceNotHeld(None) => self.language.say("notice-place-not-held-worldwide", &[]),
            Notice::Stale => self.language.say("notice-stale", &[]),
            Notice::EmergencyNumberIsLocal(Some(_)) => {
                self.language.say("notice-emergency-number-is-local", &[])
            }
            // The advice has said what to find out.
            Notice::EmergencyNumberIsLocal(None) => {
                self.language.say("clinician-someone-else", &[])
            }
            Notice::ShortCodesAreLocal => self
                .language
                .say("notice-short-codes-are-local", &[("example", SPACED_SHORT_NUMBER)]),
        }
    }

    fn of_country(&self, message: &'static str, country: Country) -> Cow<'static, str> {
        self.language.say(message, &[("country", &self.country(country))])
    }

    fn none_nearby(&self, kind: Kind, radius_m: f64, next_m: Option<f64>) -> Cow<'static, str> {
        let (kind, distance) = (self.kind(kind), self.distance(radius_m));
        match next_m {
            None => {
                self.language.say("notice-none-nearby", &[("kind", &kind), ("distance", &distance)])
            }
            Some(next_m) => {
                let next = self.distance(next_m);
                self.language.say(
                    "notice-none-nearby-next",
                    &[("kind", &kind), ("distance", &distance), ("next", &next)],
                )
            }
        }
    }
}

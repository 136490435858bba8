//! The sentences of an answer.

use std::borrow::Cow;

use crate::domain::{Audience, Country, EmergencyNumber, EmergencyService, Kind};
use crate::gazetteer::Gazetteer;
use crate::messages::AnswerLanguage;
use crate::search::Notice;

/// What words are made with: a language and the names of countries in it.
#[derive(Clone, Copy)]
pub struct Speaker<'g> {
    /// The language.
    pub language: AnswerLanguage,
    /// Where names of countries are.
    pub gazetteer: &'g Gazetteer,
}

impl Speaker<'_> {
    /// The name of a country.
    #[must_use]
    pub fn country(&self, country: Country) -> String {
        self.gazetteer.country_name(country, self.language.tag()).to_owned()
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

    fn service(&self, service: EmergencyService) -> Cow<'static, str> {
        let name = match service {
            EmergencyService::Ambulance => "service-ambulance",
            EmergencyService::Fire => "service-fire",
            EmergencyService::Police => "service-police",
            EmergencyService::General => "service-general",
        };
        self.language.say(name, &[])
    }

    /// What to do in immediate danger.
    #[must_use]
    pub fn advice(&self, country: Option<Country>, numbers: &[EmergencyNumber], audience: Audience) -> Cow<'static, str> {
        match (audience, country) {
            (Audience::Clinician, Some(country)) => {
                let message = if numbers.is_empty() { "advice-clinician-no-number" } else { "advice-clinician" };
                self.language.say(message, &[("country", &self.country(country))])
            }
            (Audience::Clinician, None) => self.language.say("advice-clinician-unknown-country", &[]),
            (Audience::Client, None) => self.language.say("advice-unknown-country", &[]),
            (Audience::Client, Some(country)) => self.advice_to_client(country, numbers),
        }
    }

    fn advice_to_client(&self, country: Country, numbers: &[EmergencyNumber]) -> Cow<'static, str> {
        if let Some(primary) = numbers.iter().find(|number| number.is_primary) {
            return self.language.say("advice-number", &[("number", primary.number.as_str())]);
        }
        if numbers.is_empty() {
            return self.language.say("advice-no-number", &[("country", &self.country(country))]);
        }
        let listed = numbers.iter().map(|number| {
            let services: Vec<Cow<'static, str>> = number.services.iter().map(|service| self.service(*service)).collect();
            let listed = format!("{} ({})", number.number, services.join(", "));
            if number.nationwide { listed } else { self.language.say("number-in-some-places", &[("number", &listed)]).into_owned() }
        });
        self.language.say("advice-numbers", &[("numbers", &listed.collect::<Vec<_>>().join(", "))])
    }

    /// What a notice says.
    #[must_use]
    pub fn notice(&self, notice: &Notice) -> Cow<'static, str> {
        match notice {
            Notice::VerifyBeforeRelying => self.language.say("notice-verify-before-relying", &[]),
            Notice::NotAnEndorsement => self.language.say("notice-not-an-endorsement", &[]),
            Notice::NoAmbulanceNumber(country) => self.language.say("notice-no-ambulance-number", &[("country", &self.country(*country))]),
            Notice::NoLineForCountry(country) => self.language.say("notice-no-line-for-country", &[("country", &self.country(*country))]),
            Notice::NoLineMatches => self.language.say("notice-no-line-matches", &[]),
            Notice::WorldwideOnly => self.language.say("notice-worldwide-only", &[]),
            Notice::NoneNearby(kind) => self.language.say("notice-none-nearby", &[("kind", &self.kind(*kind))]),
            Notice::PlaceNeeded(kind) => self.language.say("notice-place-needed", &[("kind", &self.kind(*kind))]),
            Notice::Stale => self.language.say("notice-stale", &[]),
            Notice::EmergencyNumberIsLocal(Some(country)) => {
                self.language.say("notice-emergency-number-is-local", &[("country", &self.country(*country))])
            }
            Notice::ShortCodesAreLocal => self.language.say("notice-short-codes-are-local", &[]),
            Notice::EmergencyNumberIsLocal(None) => self.language.say("advice-clinician-unknown-country", &[]),
        }
    }
}

//! What the widget has with it: words, and the numbers and time zones of all countries.

use std::collections::BTreeMap;

use serde::Serialize;

use super::words::WidgetWords;
use super::zone_mark::zone_mark;
use crate::domain::{Country, EmergencyNumber, EmergencyService};
use crate::gazetteer::Gazetteer;
use crate::index::Snapshot;
use crate::messages::AnswerLanguage;

/// What a page shows when the service cannot be reached.
#[derive(Debug, Clone, Serialize)]
pub struct Bundle {
    /// The newest day for which any of the numbers can be vouched; the day of the build, where no
    /// number says.
    pub checked: String,
    /// One set of words; the script asks the service for those of another language.
    pub words: [WidgetWords; 1],
    /// Joined by `;`, each country with its numbers and the marks of its zones:
    /// `GB999!,112|aK3+xY0/`.
    ///
    /// Behind a number stand the initials of its services (none: ambulance, fire brigade and
    /// police), `!` for the one for everything, and `~` for one that does not work in all of the
    /// country.
    pub countries: String,
}

impl Bundle {
    /// Of a directory, with the words of a language.
    #[must_use]
    pub fn new(snapshot: &Snapshot, gazetteer: &Gazetteer, language: AnswerLanguage) -> Self {
        let zones = marks_by_country(gazetteer.time_zones());
        let of = |country: Country| {
            let numbers: Vec<String> =
                snapshot.emergency_numbers(country).filter_map(|number| packed(number)).collect();
            let zones = zones.get(&country).map_or_else(String::new, |marks| format!("|{marks}"));
            format!("{country}{}{zones}", numbers.join(","))
        };
        let countries: Vec<String> = Country::all().map(of).collect();
        let checked = Country::all()
            .flat_map(|country| snapshot.emergency_numbers(country))
            .filter_map(|number| number.as_of)
            .max();
        let checked = checked.map_or_else(
            || snapshot.about().built_at.chars().take(10).collect(),
            |day| day.to_string(),
        );
        let words = [WidgetWords::of(language)];
        Self { checked, words, countries: countries.join(";") }
    }
}

/// The marks of the zones of each country. Zones of different countries with one mark are left out:
/// unknown is worldwide.
fn marks_by_country<'z>(
    zones: impl Iterator<Item = (&'z str, Country)>,
) -> BTreeMap<Country, String> {
    let mut countries: BTreeMap<String, Vec<Country>> = BTreeMap::new();
    for (name, country) in zones {
        countries.entry(zone_mark(name)).or_default().push(country);
    }
    let mut marks: BTreeMap<Country, String> = BTreeMap::new();
    for (mark, mut claimed) in countries {
        claimed.dedup();
        if let [country] = claimed.as_slice() {
            marks.entry(*country).or_default().push_str(&mark);
        }
    }
    marks
}

/// A number in few bytes. One that the script could not dial (word numbers, `#`) is left to the
/// service's answer.
fn packed(number: &EmergencyNumber) -> Option<String> {
    let written = number.number.as_str();
    let dialled: String =
        written.chars().filter(|sign| sign.is_ascii_digit() || "*+".contains(*sign)).collect();
    if dialled != number.number.dial_string()
        || written.contains(|sign: char| sign.is_ascii_alphabetic())
    {
        return None;
    }
    let all = [EmergencyService::Ambulance, EmergencyService::Fire, EmergencyService::Police];
    let initials: String = if number.services == all {
        String::new()
    } else {
        number.services.iter().map(|service| initial(*service)).collect()
    };
    let primary = if number.is_primary { "!" } else { "" };
    let partly = if number.nationwide { "" } else { "~" };
    Some(format!("{written}{initials}{primary}{partly}"))
}

const fn initial(service: EmergencyService) -> char {
    match service {
        EmergencyService::Ambulance => 'a',
        EmergencyService::Fire => 'f',
        EmergencyService::Police => 'p',
        EmergencyService::General => 'g',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::DialledNumber;

    fn country(code: &str) -> Country {
        Country::parse(code).expect("a country")
    }

    fn number(
        written: &str,
        services: &[EmergencyService],
        is_primary: bool,
        nationwide: bool,
    ) -> EmergencyNumber {
        EmergencyNumber {
            country: country("GB"),
            number: DialledNumber::parse(written).expect("a number"),
            services: services.to_vec(),
            is_primary,
            nationwide,
            from_abroad: None,
            verified_on: None,
            as_of: None,
        }
    }

    #[test]
    fn numbers_are_packed_with_what_a_reader_must_know() {
        use EmergencyService::{Ambulance, Fire, General, Police};
        for (packed_as, given) in [
            (Some("999!"), number("999", &[Ambulance, Fire, Police], true, true)),
            (Some("18f~"), number("18", &[Fire], false, false)),
            (Some("2251 4242ag"), number("2251 4242", &[Ambulance, General], false, true)),
            (Some("*911p"), number("*911", &[Police], false, true)),
            (None, number("1-800-HELP", &[Police], false, true)),
            (None, number("#112", &[Police], false, true)),
            (None, number("+41 (0) 117", &[Police], false, true)),
        ] {
            assert_eq!(packed(&given).as_deref(), packed_as, "{}", given.number);
        }
    }

    #[test]
    fn a_mark_of_two_countries_is_of_none() {
        let zones = [
            ("Europe/London", country("GB")),
            ("GB", country("GB")),
            ("Europe/London", country("IE")),
            ("Eire", country("IE")),
        ];

        let marks = marks_by_country(zones.into_iter());

        assert_eq!(marks.get(&country("GB")), Some(&zone_mark("GB")));
        assert_eq!(marks.get(&country("IE")), Some(&zone_mark("Eire")));
    }
}

//! A professional's licence, and what licences say about a place.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Area, Country, JurisdictionVerdict, Region, WebUrl};

/// One licence of one professional.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licence {
    /// The protected title or kind of licence, as registered.
    pub licence_type: String,
    /// Its number.
    pub number: String,
    /// The country or subdivision whose law it rests on.
    pub jurisdiction: Area,
    /// Whether it also counts elsewhere in its country, under a compact of states whose members are
    /// not held here.
    pub is_in_compact: bool,
    /// The body that keeps the register.
    pub body: String,
    /// The page of that body where the licence can be checked.
    pub verify_url: WebUrl,
    /// The last day of validity, where the register states one.
    #[serde(with = "super::days")]
    pub expires_on: Option<NaiveDate>,
}

impl Licence {
    /// Whether the licence still holds on a day.
    #[must_use]
    pub fn is_current(&self, today: NaiveDate) -> bool {
        self.expires_on.is_none_or(|last_day| today <= last_day)
    }
}

/// Whether any of the licences covers the asker's place. Each is its jurisdiction, and whether a
/// compact makes it count elsewhere too.
///
/// A licence of a subdivision says nothing about an asker whose subdivision is not known, or known
/// by a code that today's ISO 3166-2 does not have, so the verdict is then unknown unless the
/// country already rules it out. So it is in other subdivisions of the country of a compact.
#[must_use]
pub fn verdict<'a>(
    jurisdictions: impl IntoIterator<Item = (&'a Area, bool)>,
    country: Option<Country>,
    region: Option<&Region>,
) -> JurisdictionVerdict {
    let Some(country) = country else { return JurisdictionVerdict::Unknown };
    let mut verdict = None;
    for (jurisdiction, is_in_compact) in jurisdictions {
        let one = match (jurisdiction, region) {
            (Area::World, _) => JurisdictionVerdict::Unknown,
            (Area::Country(held), _) if *held == country => return JurisdictionVerdict::Licensed,
            (Area::Region(held), Some(region)) if held == region => {
                return JurisdictionVerdict::Licensed;
            }
            (Area::Region(held), region)
                if held.country() == country && (is_in_compact || !is_comparable(held, region)) =>
            {
                JurisdictionVerdict::Unknown
            }
            (Area::Country(_) | Area::Region(_), _) => JurisdictionVerdict::NotLicensed,
        };
        if verdict != Some(JurisdictionVerdict::Unknown) {
            verdict = Some(one);
        }
    }
    verdict.unwrap_or(JurisdictionVerdict::Unknown)
}

/// Whether two codes differ only if the regions do.
fn is_comparable(held: &Region, region: Option<&Region>) -> bool {
    held.is_listed() && region.is_some_and(Region::is_listed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(held: &[&str], country: &str, region: Option<&str>) -> JurisdictionVerdict {
        let held: Vec<Area> = held.iter().map(|code| Area::parse(code).expect("valid")).collect();
        let region = region.map(|code| Region::parse(code).expect("valid"));
        verdict(
            held.iter().map(|area| (area, false)),
            Country::parse(country).ok(),
            region.as_ref(),
        )
    }

    #[test]
    fn the_law_of_the_clients_place_decides() {
        assert_eq!(judge(&["US-CA"], "US", Some("US-CA")), JurisdictionVerdict::Licensed);
        assert_eq!(judge(&["US-CA"], "US", Some("US-NV")), JurisdictionVerdict::NotLicensed);
        assert_eq!(judge(&["GB"], "GB", Some("GB-ENG")), JurisdictionVerdict::Licensed);
        assert_eq!(judge(&["US-CA"], "FR", None), JurisdictionVerdict::NotLicensed);
    }

    #[test]
    fn a_compact_makes_other_states_unknown_and_other_countries_not() {
        let texas = Area::parse("US-TX").expect("valid");
        let judge = |country: &str, region: &str| {
            verdict(
                [(&texas, true)],
                Country::parse(country).ok(),
                Region::parse(region).ok().as_ref(),
            )
        };

        assert_eq!(judge("US", "US-TX"), JurisdictionVerdict::Licensed);
        assert_eq!(judge("US", "US-AZ"), JurisdictionVerdict::Unknown);
        assert_eq!(judge("GB", "GB-ENG"), JurisdictionVerdict::NotLicensed);
    }

    #[test]
    fn what_cannot_be_told_is_unknown() {
        assert_eq!(
            judge(&["CD-TO"], "CD", Some("CD-OR")),
            JurisdictionVerdict::Unknown,
            "Orientale was divided in 2015, Tshopo is a part"
        );
        assert_eq!(
            judge(&["CD-OR"], "CD", Some("CD-TO")),
            JurisdictionVerdict::Unknown,
            "an older code"
        );
        assert_eq!(judge(&["US-CA"], "US", None), JurisdictionVerdict::Unknown);
        assert_eq!(judge(&[], "US", Some("US-CA")), JurisdictionVerdict::Unknown);
        assert_eq!(verdict([], None, None), JurisdictionVerdict::Unknown);
    }
}

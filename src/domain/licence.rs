//! A professional's licence, and what licences say about a place.

use chrono::NaiveDate;

use super::{Area, Country, JurisdictionVerdict, Region, WebUrl};

/// One licence of one professional.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Licence {
    /// The protected title or kind of licence, as registered.
    pub licence_type: String,
    /// Its number.
    pub number: String,
    /// The country or subdivision whose law it rests on.
    pub jurisdiction: Area,
    /// The body that keeps the register.
    pub body: String,
    /// The page of that body where the licence can be checked.
    pub verify_url: WebUrl,
    /// The last day of validity, where the register states one.
    pub expires_on: Option<NaiveDate>,
}

impl Licence {
    /// Whether the licence still holds on a day.
    #[must_use]
    pub fn is_current(&self, today: NaiveDate) -> bool {
        self.expires_on.is_none_or(|last_day| today <= last_day)
    }
}

/// Whether any of the licences covers the asker's place.
///
/// A licence of a subdivision says nothing about an asker whose subdivision is not known, so the verdict is then unknown
/// unless the country already rules it out.
#[must_use]
pub fn verdict<'a>(
    jurisdictions: impl IntoIterator<Item = &'a Area>,
    country: Option<Country>,
    region: Option<&Region>,
) -> JurisdictionVerdict {
    let Some(country) = country else { return JurisdictionVerdict::Unknown };
    let mut verdict = None;
    for jurisdiction in jurisdictions {
        let one = match (jurisdiction, region) {
            (Area::World, _) => JurisdictionVerdict::Unknown,
            (Area::Country(held), _) if *held == country => return JurisdictionVerdict::Licensed,
            (Area::Region(held), Some(region)) if held == region => return JurisdictionVerdict::Licensed,
            (Area::Region(held), None) if held.country() == country => JurisdictionVerdict::Unknown,
            (Area::Country(_) | Area::Region(_), _) => JurisdictionVerdict::NotLicensed,
        };
        if verdict != Some(JurisdictionVerdict::Unknown) {
            verdict = Some(one);
        }
    }
    verdict.unwrap_or(JurisdictionVerdict::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(held: &[&str], country: &str, region: Option<&str>) -> JurisdictionVerdict {
        let held: Vec<Area> = held.iter().map(|code| Area::parse(code).expect("valid")).collect();
        let region = region.map(|code| Region::parse(code).expect("valid"));
        verdict(&held, Country::parse(country).ok(), region.as_ref())
    }

    #[test]
    fn the_law_of_the_clients_place_decides() {
        assert_eq!(judge(&["US-CA"], "US", Some("US-CA")), JurisdictionVerdict::Licensed);
        assert_eq!(judge(&["US-CA"], "US", Some("US-NV")), JurisdictionVerdict::NotLicensed);
        assert_eq!(judge(&["GB"], "GB", Some("GB-ENG")), JurisdictionVerdict::Licensed);
        assert_eq!(judge(&["US-CA"], "FR", None), JurisdictionVerdict::NotLicensed);
    }

    #[test]
    fn what_cannot_be_told_is_unknown() {
        assert_eq!(judge(&["US-CA"], "US", None), JurisdictionVerdict::Unknown);
        assert_eq!(judge(&[], "US", Some("US-CA")), JurisdictionVerdict::Unknown);
        assert_eq!(verdict(&[], None, None), JurisdictionVerdict::Unknown);
    }
}

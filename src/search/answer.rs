//! What is answered: record numbers with what was found out about each.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::plan::KindPlan;
use super::why::Why;
use crate::domain::{
    Audience, Country, EmergencyNumber, JurisdictionVerdict, Kind, OpenState, Reach, Region,
    Whereabouts, closed_set,
};
use crate::gazetteer::Suggestion;

closed_set! {
    /// How the place was given, and so how sure it is.
    How, "way of saying where" {
        /// As a point.
        Coordinates = "coordinates",
        /// As a postal code.
        Postcode = "postcode",
        /// As a name.
        Place = "place",
        /// As a country or region.
        Country = "country",
        /// As a time zone.
        TimeZone = "time_zone",
        /// Not at all.
        None = "none",
    }
}

/// A resource in an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Its record.
    pub record: u32,
    /// Metres to the place asked about; `None` without a place.
    pub distance_m: Option<f64>,
    /// How it reaches the asker.
    pub reach: Reach,
    /// Whether it is open at the moment asked about.
    pub open: OpenState,
    /// Whether it was confirmed too long ago.
    pub stale: bool,
    /// Why it is here.
    pub why: Vec<Why>,
    /// For on-call entries: what the licences say about the asker's place.
    pub jurisdiction_verdict: Option<JurisdictionVerdict>,
}

/// Something that a reader should know; the words are chosen by whoever shows it.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// Numbers change.
    VerifyBeforeRelying,
    /// Being listed is no recommendation.
    NotAnEndorsement,
    /// Numbers are held for the country, but none that brings an ambulance.
    NoAmbulanceNumber(Country),
    /// No line is held for the country.
    NoLineForCountry(Country),
    /// Lines are held for the country, but none that anybody may call.
    NoLineForEverybody(Country),
    /// Lines are held for parts of the country alone, and the place asked about is in none of them.
    LinesForPartsOnly(Country, Vec<Region>),
    /// Lines are held, but none fits the narrowing.
    NoLineMatches,
    /// The country is not known.
    WorldwideOnly,
    /// Nothing of the kind is near.
    NoneNearby {
        /// The kind.
        kind: Kind,
        /// How far was looked, in metres.
        radius_m: f64,
        /// How far the next one is, in metres, where one is known.
        next_m: Option<f64>,
    },
    /// Nothing of the kind is held for the country.
    NoneHeld(Kind, Country),
    /// Something of the kind that is listed lies across a border.
    AcrossBorder(Kind),
    /// Of some libraries listed it is not known whether they have what was asked for.
    WifiUnknown,
    /// Other places bear the name too; the one taken is where the answer is for.
    PlaceIsAmbiguous,
    /// The postal code lies in all of these regions.
    PlaceStraddlesBorder(Vec<String>),
    /// Numbers of all of these may work at the place.
    TwoTerritories(Vec<Country>),
    /// The postal code is that of armed forces abroad; the country around them, where it is known.
    MilitaryPost(Option<Country>),
    /// The place is not held; the answer is for the country, or else for the world.
    PlaceNotHeld(Option<Country>),
    /// No point was given to be near to.
    PlaceNeeded(Kind),
    /// Something listed was confirmed too long ago.
    Stale,
    /// The clinician's numbers would reach the wrong centre.
    EmergencyNumberIsLocal(Option<Country>),
    /// So would be the clinician's call of a short code: dialled from abroad, it reaches nobody or
    /// somebody else.
    ShortCodesAreLocal,
}

closed_set! {
    /// The stable code of a notice.
    NoticeCode, "code of a notice" {
        /// Numbers change: check one before you rely on it.
        VerifyBeforeRelying = "verify_before_relying",
        /// Being listed is no recommendation.
        NotAnEndorsement = "not_an_endorsement",
        /// Numbers are held for the country, but none that brings an ambulance.
        NoAmbulanceNumber = "no_ambulance_number",
        /// No line is held for the country.
        NoLineForCountry = "no_line_for_country",
        /// Lines are held for the country, but none that anybody may call.
        NoLineForEverybody = "no_line_for_everybody",
        /// Lines are held for parts of the country alone, and the place is in none of them.
        LinesForPartsOnly = "lines_for_parts_only",
        /// Lines are held, but none fits what was asked for.
        NoLineMatches = "no_line_matches",
        /// The country is not known.
        WorldwideOnly = "worldwide_only",
        /// Nothing of the kind is near, or no point was given to be near to.
        NoneNearby = "none_nearby",
        /// Nothing of the kind is held for the country.
        NoneHeld = "none_held",
        /// Something of the kind that is listed lies across a border.
        AcrossBorder = "across_border",
        /// Of some libraries listed it is not known whether they have what was asked for.
        WifiUnknown = "wifi_unknown",
        /// Other places bear the name too; the one taken is where the answer is for.
        PlaceIsAmbiguous = "place_is_ambiguous",
        /// The postal code lies in more than one region.
        PlaceStraddlesBorder = "place_straddles_border",
        /// Numbers of more than one country may work at the place.
        TwoTerritories = "two_territories",
        /// The postal code is that of armed forces abroad.
        MilitaryPost = "military_post",
        /// The place is not held; the answer is for the country, or else for the world.
        PlaceNotHeld = "place_not_held",
        /// Something listed was confirmed too long ago.
        Stale = "stale",
        /// The clinician's numbers would reach the wrong centre.
        EmergencyNumberIsLocal = "emergency_number_is_local",
        /// A clinician's call of a short code from elsewhere reaches nobody or somebody else.
        ShortCodesAreLocal = "short_codes_are_local",
    }
}

impl Notice {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> NoticeCode {
        match self {
            Self::VerifyBeforeRelying => NoticeCode::VerifyBeforeRelying,
            Self::NotAnEndorsement => NoticeCode::NotAnEndorsement,
            Self::NoAmbulanceNumber(_) => NoticeCode::NoAmbulanceNumber,
            Self::NoLineForCountry(_) => NoticeCode::NoLineForCountry,
            Self::NoLineForEverybody(_) => NoticeCode::NoLineForEverybody,
            Self::LinesForPartsOnly(..) => NoticeCode::LinesForPartsOnly,
            Self::NoLineMatches => NoticeCode::NoLineMatches,
            Self::WorldwideOnly => NoticeCode::WorldwideOnly,
            Self::NoneNearby { .. } | Self::PlaceNeeded(_) => NoticeCode::NoneNearby,
            Self::NoneHeld(..) => NoticeCode::NoneHeld,
            Self::AcrossBorder(_) => NoticeCode::AcrossBorder,
            Self::WifiUnknown => NoticeCode::WifiUnknown,
            Self::PlaceIsAmbiguous => NoticeCode::PlaceIsAmbiguous,
            Self::PlaceStraddlesBorder(_) => NoticeCode::PlaceStraddlesBorder,
            Self::TwoTerritories(_) => NoticeCode::TwoTerritories,
            Self::MilitaryPost(_) => NoticeCode::MilitaryPost,
            Self::PlaceNotHeld(_) => NoticeCode::PlaceNotHeld,
            Self::Stale => NoticeCode::Stale,
            Self::EmergencyNumberIsLocal(_) => NoticeCode::EmergencyNumberIsLocal,
            Self::ShortCodesAreLocal => NoticeCode::ShortCodesAreLocal,
        }
    }

    /// The kind it speaks of.
    #[must_use]
    pub const fn kind(&self) -> Option<Kind> {
        match self {
            Self::NoneNearby { kind, .. }
            | Self::NoneHeld(kind, _)
            | Self::AcrossBorder(kind)
            | Self::PlaceNeeded(kind) => Some(*kind),
            Self::WifiUnknown => Some(Kind::Library),
            Self::VerifyBeforeRelying
            | Self::NotAnEndorsement
            | Self::NoAmbulanceNumber(_)
            | Self::NoLineForCountry(_)
            | Self::NoLineForEverybody(_)
            | Self::LinesForPartsOnly(..)
            | Self::NoLineMatches
            | Self::WorldwideOnly
            | Self::PlaceIsAmbiguous
            | Self::PlaceStraddlesBorder(_)
            | Self::TwoTerritories(_)
            | Self::MilitaryPost(_)
            | Self::PlaceNotHeld(_)
            | Self::Stale
            | Self::EmergencyNumberIsLocal(_)
            | Self::ShortCodesAreLocal => None,
        }
    }
}

/// The country from which somebody would call.
#[derive(Debug, Clone, PartialEq)]
pub struct CallingFrom {
    /// The country.
    pub country: Country,
    /// Its own emergency numbers, by which a caller there may be put through.
    pub emergency: Vec<Arc<EmergencyNumber>>,
    /// Whether the place asked about may be in it.
    pub is_there: bool,
}

/// Who can help near there.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The day it was given, by which it is judged what is stale.
    pub today: NaiveDate,
    /// The moment asked about.
    pub moment: DateTime<Utc>,
    /// How the place was given.
    pub how: How,
    /// Who asks.
    pub audience: Audience,
    /// From where they would call, where that is told.
    pub calling_from: Option<CallingFrom>,
    /// Where that is.
    pub place: Whereabouts,
    /// Other places of the name that was given.
    pub alternatives: Vec<Suggestion>,
    /// The emergency numbers there, the one for everything first.
    pub emergency: Vec<Arc<EmergencyNumber>>,
    /// Crisis lines, in the order in which to try them.
    pub crisis_lines: Vec<Hit>,
    /// Branches, nearest first.
    pub branches: Vec<Hit>,
    /// On-call entries, nearest first.
    pub on_call: Vec<Hit>,
    /// Libraries, nearest first.
    pub libraries: Vec<Hit>,
    /// What else to know.
    pub notices: Vec<Notice>,
    /// How it was searched for, kind by kind; empty unless asked for.
    pub plans: Vec<KindPlan>,
}

impl Answer {
    /// The hits of a kind.
    #[must_use]
    pub fn hits(&self, kind: Kind) -> &[Hit] {
        match kind {
            Kind::CrisisLine => &self.crisis_lines,
            Kind::Branch => &self.branches,
            Kind::OnCall => &self.on_call,
            Kind::Library => &self.libraries,
        }
    }

    /// Whether anything in it was confirmed too long ago.
    #[must_use]
    pub fn has_stale(&self) -> bool {
        let hits = Kind::ALL.iter().flat_map(|kind| self.hits(*kind));
        self.emergency.iter().any(|number| self.is_doubtful(number))
            || hits.into_iter().any(|hit| hit.stale)
    }

    /// Whether a reader should be told that an emergency number was confirmed too long ago. No
    /// doubt stands beside the number to call first when somebody may have to call it now.
    #[must_use]
    pub fn is_doubtful(&self, number: &EmergencyNumber) -> bool {
        let is_for_now = self.audience == Audience::Client && self.is_to_call_first(number);
        number.is_stale(self.today) && !is_for_now
    }

    /// Whether it is the one for everything, or the first of the country asked about, if that has
    /// none. Of another country that may be meant too, not all numbers are there.
    fn is_to_call_first(&self, number: &EmergencyNumber) -> bool {
        let is_own = |other: &&Arc<EmergencyNumber>| self.place.country == Some(other.country);
        let own = || self.emergency.iter().filter(is_own);
        let first = own().next().filter(|_| !own().any(|other| other.is_primary));
        number.is_primary || first.is_some_and(|first| **first == *number)
    }
}

/// A resource in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedRecord {
    /// Its record.
    pub record: u32,
    /// Metres to the point asked about, where one was.
    pub distance_m: Option<f64>,
    /// Whether it is open, where that was asked.
    pub open: Option<OpenState>,
}

/// Part of a list of resources.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// What is shown.
    pub records: Vec<ListedRecord>,
    /// How many there are on all pages.
    pub total: usize,
}

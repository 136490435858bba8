//! What is answered: record numbers with what was found out about each.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::plan::KindPlan;
use crate::domain::{
    Audience, Country, EmergencyNumber, JurisdictionVerdict, Kind, OpenState, Reach, Region,
    Whereabouts,
};
use crate::gazetteer::Suggestion;

/// How the place was given, and so how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// As a point.
    Coordinates,
    /// As a postal code.
    Postcode,
    /// As a name.
    Place,
    /// As a country or region.
    Country,
    /// As a time zone.
    TimeZone,
    /// Not at all.
    None,
}

impl How {
    /// The word in answers.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Coordinates => "coordinates",
            Self::Postcode => "postcode",
            Self::Place => "place",
            Self::Country => "country",
            Self::TimeZone => "time_zone",
            Self::None => "none",
        }
    }
}

/// Why a resource is in the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It serves the subdivision.
    ServesSubdivision,
    /// It serves the country.
    ServesCountry,
    /// It serves the world.
    ServesWorld,
    /// It is among the nearest of its kind.
    Nearest,
    /// It is open at the moment asked about.
    OpenNow,
    /// It has the words asked for.
    TextMatch,
    /// It is for a topic asked for.
    TopicMatch,
    /// It speaks a language asked for.
    LanguageMatch,
    /// It is for a population asked for.
    PopulationMatch,
    /// It lies in another country than the place asked about.
    AcrossBorder,
}

impl Why {
    /// The code in answers.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ServesSubdivision => "serves_subdivision",
            Self::ServesCountry => "serves_country",
            Self::ServesWorld => "serves_world",
            Self::Nearest => "nearest",
            Self::OpenNow => "open_now",
            Self::TextMatch => "text_match",
            Self::TopicMatch => "topic_match",
            Self::LanguageMatch => "language_match",
            Self::PopulationMatch => "population_match",
            Self::AcrossBorder => "across_border",
        }
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

impl Notice {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::VerifyBeforeRelying => "verify_before_relying",
            Self::NotAnEndorsement => "not_an_endorsement",
            Self::NoAmbulanceNumber(_) => "no_ambulance_number",
            Self::NoLineForCountry(_) => "no_line_for_country",
            Self::NoLineMatches => "no_line_matches",
            Self::WorldwideOnly => "worldwide_only",
            Self::NoLineForEverybody(_) => "no_line_for_everybody",
            Self::LinesForPartsOnly(..) => "lines_for_parts_only",
            Self::NoneNearby { .. } | Self::PlaceNeeded(_) => "none_nearby",
            Self::NoneHeld(..) => "none_held",
            Self::AcrossBorder(_) => "across_border",
            Self::WifiUnknown => "wifi_unknown",
            Self::PlaceIsAmbiguous => "place_is_ambiguous",
            Self::PlaceStraddlesBorder(_) => "place_straddles_border",
            Self::TwoTerritories(_) => "two_territories",
            Self::MilitaryPost(_) => "military_post",
            Self::PlaceNotHeld(_) => "place_not_held",
            Self::Stale => "stale",
            Self::EmergencyNumberIsLocal(_) => "emergency_number_is_local",
            Self::ShortCodesAreLocal => "short_codes_are_local",
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
pub struct Listed {
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
    pub records: Vec<Listed>,
    /// How many there are on all pages.
    pub total: usize,
}

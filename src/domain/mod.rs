//! What a resource is, in types that cannot hold nonsense. No input or output here.

mod address;
mod almanac;
mod answering;
pub(crate) mod cell_rules;
mod closed_set;
mod contact;
mod contact_order;
mod coordinate;
mod country;
mod county;
mod coverage;
mod days;
mod dialling;
mod distance;
mod emergency;
mod fiction;
mod format;
mod formula;
mod frame_ancestors;
mod holiday;
mod holiday_table;
mod host_name;
mod hours;
mod hours_rules;
mod hours_text;
mod id;
mod language;
mod licence;
mod line_tier;
mod local_hours;
#[cfg(test)]
mod local_hours_tests;
mod lost_zeros;
mod number_fault;
mod number_plan;
#[cfg(test)]
mod number_walk_tests;
mod openness;
mod phone;
mod place;
mod region;
mod report;
mod resource;
mod short_numbers;
mod snippet_kind;
mod source;
mod stated_place;
mod table_summary;
mod time_zone;
mod unseen;
mod web_url;
mod words;
mod zone_rules;

pub use address::{Address, Location};
pub use almanac::{Almanac, ZoneFile, ZoneRelease, ZoneTable};
pub use answering::AnsweringHours;
pub use closed_set::UnknownWord;
pub(crate) use closed_set::closed_set;
pub use contact::Contact;
pub use coordinate::{Coordinate, CoordinateError, EARTH_RADIUS_M};
pub use country::{Country, UnknownCountry};
pub use county::{
    FormerCounty, former_county, has_become_london, is_london_authority, is_london_borough,
};
pub use coverage::{Area, UnknownArea, narrowest_reach};
pub use dialling::Dialling;
pub use distance::{chord_squared, chord_squared_of, distance_m_of};
pub use emergency::EmergencyNumber;
pub use format::Format;
pub use formula::begins_like_a_formula;
pub use frame_ancestors::{FrameAncestors, MalformedAncestor};
pub use holiday::{Holiday, HolidayCalendar, HolidayName, LikelyDay};
pub use holiday_table::{Certainty, HeldYears, HolidayTable, KeptDay};
pub use host_name::{HostProblem, check_host};
pub use hours::{Hours, MalformedHours};
pub use id::{MalformedId, ResourceId};
pub use language::{Language, UnknownLanguage};
pub use licence::{Licence, verdict};
pub use line_tier::{FOR_EVERYBODY, GENERAL_SUPPORT, LineTier};
pub use local_hours::{HoursContext, LocalHours};
pub use lost_zeros::{before_lost_decimals, before_lost_zeros};
pub use number_fault::NumberFault;
pub use number_plan::{NumberDoubt, NumberPlan, PlannedNumber};
pub use openness::{OpenReason, OpenSpan, OpenState, Openness, Verdict};
pub use phone::{DialledNumber, E164, InvalidE164, MalformedNumber};
pub use place::{Places, PostalCode, RegionOutline, Ring, Town, Whereabouts};
pub use region::{Region, UnknownRegion};
pub use report::{Detail, LONGEST_DETAIL, MalformedDetail, Report};
pub use resource::{Details, Resource};
pub use short_numbers::ShortNumbers;
pub use snippet_kind::SnippetKind;
pub use source::{Source, asks_for_naming, independent_sources};
pub use stated_place::{Mismatch, StatedPart, StatedPlace};
pub use table_summary::TableSummary;
pub use time_zone::{NO_PLACE, TimeZone, UnknownTimeZone};
pub use unseen::{is_joiner, is_unseen};
pub use web_url::{MalformedUrl, UrlProblem, WebUrl};
pub use words::{
    AddressVisibility, Audience, Channel, CoordinatePrecision, Cost, EmergencyService, Fault,
    InternetBasis, JurisdictionVerdict, Kind, ListingBasis, Network, Population, Reach, Role,
    Status, Topic, Tristate, Visits,
};
pub use zone_rules::{MalformedZoneRules, ZoneRules};

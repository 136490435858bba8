//! What a resource is, in types that cannot hold nonsense. No input or output here.

mod address;
mod almanac;
mod answering;
mod closed_set;
mod contact;
mod contact_order;
mod coordinate;
mod country;
mod coverage;
mod dialling;
mod emergency;
mod holiday;
mod holiday_table;
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
mod number_fault;
mod number_plan;
mod openness;
mod phone;
mod place;
mod region;
mod report;
mod resource;
mod short_numbers;
mod source;
mod time_zone;
mod web_url;
mod words;
mod zone_rules;

pub use address::{Address, Location};
pub use almanac::{Almanac, ZoneFile, ZoneRelease, ZoneTable};
pub use answering::AnsweringHours;
pub use closed_set::UnknownWord;
pub use contact::Contact;
pub use coordinate::{Coordinate, CoordinateError, EARTH_RADIUS_M};
pub use country::{Country, UnknownCountry};
pub use coverage::{Area, UnknownArea, narrowest_reach};
pub use dialling::Dialling;
pub use emergency::EmergencyNumber;
pub use holiday::{Holiday, HolidayCalendar, HolidayName, LikelyDay};
pub use holiday_table::{Certainty, HeldYears, HolidayTable, KeptDay};
pub use hours::{Hours, MalformedHours};
pub use id::{MalformedId, ResourceId};
pub use language::{Language, UnknownLanguage};
pub use licence::{Licence, verdict};
pub use line_tier::{FOR_EVERYBODY, GENERAL_SUPPORT, LineTier};
pub use local_hours::{HoursContext, LocalHours};
pub use number_fault::NumberFault;
pub use number_plan::{NumberDoubt, NumberPlan, PlannedNumber};
pub use openness::{OpenReason, OpenSpan, OpenState, Openness, Verdict};
pub use phone::{DialledNumber, E164, InvalidE164, MalformedNumber};
pub use place::{Places, PostalCode, RegionOutline, Ring, Town, Whereabouts};
pub use region::{Region, UnknownRegion};
pub use report::{Detail, LONGEST_DETAIL, MalformedDetail, Report};
pub use resource::{Details, Resource};
pub use short_numbers::ShortNumbers;
pub use source::{Source, asks_for_naming, independent_sources};
pub use time_zone::{TimeZone, UnknownTimeZone};
pub use web_url::{MalformedUrl, WebUrl};
pub use words::{
    AddressVisibility, Audience, Channel, CoordinatePrecision, Cost, EmergencyService, Fault, InternetBasis, JurisdictionVerdict, Kind,
    ListingBasis, Network, Population, Reach, Role, Status, Topic, Tristate, Visits,
};
pub use zone_rules::{MalformedZoneRules, ZoneRules};

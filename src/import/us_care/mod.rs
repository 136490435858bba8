//! Places of mental health care in the United States, from lists of its government: the national
//! directory of the Substance Abuse and Mental Health Services Administration ([`samhsa`]) and the
//! hospitals of the Centers for Medicare & Medicaid Services ([`cms_hospitals`]).
//!
//! Both are lists of institutions and of their switchboards. What they say becomes fields; what they
//! do not say (hours, who answers at night) stays unknown.

pub mod cms_hospitals;
mod for_whom;
mod line_faults;
mod place_name;
pub mod samhsa;
mod service_codes;
mod us_address;
mod us_number;

pub(super) use for_whom::for_whom_by_name;
pub(super) use us_address::country_of_state;
pub use us_address::{UsGazetteer, UsPoints};

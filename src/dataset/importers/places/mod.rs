//! What the gazetteer is made of: towns, postal codes, time zones, regions and the names of countries.

pub mod holidays;
pub mod postal_codes;
pub mod regions;
pub mod territory_names;
mod topology;
pub mod town_names;
pub mod towns;
pub mod zone_rules;

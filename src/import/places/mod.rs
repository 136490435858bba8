//! What the gazetteer is made of: towns, postal codes, time zones, regions and their parts, and the
//! names of countries and regions.

mod abbreviations;
pub mod holidays;
pub mod other_territory_names;
pub mod postal_codes;
pub mod region_names;
pub mod region_parts;
pub mod regions;
mod subdivision_file;
pub mod territory_names;
mod topology;
pub mod town_names;
mod town_regions;
pub mod towns;
pub mod zone_rules;

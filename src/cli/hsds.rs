//! How an operator says what the services of an HSDS file are.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::domain::{
    AddressVisibility, Area, Country, ListingBasis, Population, ResourceId, Role, TimeZone, Topic,
    WebUrl,
};

/// The files, and what HSDS does not say.
#[derive(Debug, Args)]
pub struct HsdsArguments {
    /// Full records of services (JSON): a list, all pages of `/services`, or single records; or the
    /// tables of HSDS (CSV): their folder, its datapackage.json, or all files.
    #[arg(required = true)]
    pub services: Vec<PathBuf>,
    /// What the services are.
    #[arg(long, value_enum)]
    pub kind: HsdsKind,
    /// A short name for the list, part of the ids; a newer file under the same name replaces the
    /// older one's rows.
    #[arg(long, value_parser = ResourceId::parse)]
    pub source: ResourceId,
    /// Who publishes the list.
    #[arg(long, value_name = "NAME")]
    pub publisher: String,
    /// The page of the list.
    #[arg(long, value_parser = WebUrl::parse)]
    pub url: WebUrl,
    /// The licence under which it may be used, such as CC-BY-4.0.
    #[arg(long)]
    pub licence: String,
    /// Only services classified under this term (code or name).
    #[arg(long)]
    pub term: Option<String>,
    /// The country of places whose address does not name one.
    #[arg(long, value_parser = Country::parse_any_case)]
    pub country: Option<Country>,
    /// The zone of the hours, where the place does not tell it.
    #[arg(long, value_parser = TimeZone::parse)]
    pub time_zone: Option<TimeZone>,
    /// Crisis lines, and on call with a hidden address: where they may be used (GB, US-CA; 001 is
    /// the world).
    #[arg(long, value_delimiter = ',', value_parser = Area::parse, required_if_eq("kind", "crisis_line"))]
    pub coverage: Vec<Area>,
    /// Crisis lines: what they are for.
    #[arg(long, value_delimiter = ',', value_parser = Topic::parse)]
    pub topic: Vec<Topic>,
    /// Crisis lines: whom they are for [default: everybody]
    #[arg(long, value_delimiter = ',', value_parser = Population::parse)]
    pub population: Vec<Population>,
    /// Crisis lines: their order among services of the same reach; lower comes first.
    #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(u16).range(1..=999))]
    pub priority: u16,
    /// On call: what they are (`crisis_team`, `mobile_crisis`, `walk_in_crisis`, `community_clinic`,
    /// `emergency_department` or hospital).
    #[arg(long, value_parser = institution, required_if_eq("kind", "on_call"))]
    pub role: Option<Role>,
    /// On call: on whose word they are listed (`public_register` or agency).
    #[arg(long, value_parser = ListingBasis::parse, required_if_eq("kind", "on_call"))]
    pub listing_basis: Option<ListingBasis>,
    /// On call: how much of the address may be shown (public, city or hidden).
    #[arg(long, value_parser = AddressVisibility::parse, required_if_eq("kind", "on_call"))]
    pub address_visibility: Option<AddressVisibility>,
}

/// The kinds of resource that HSDS services can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum HsdsKind {
    /// A line for people in crisis.
    CrisisLine,
    /// A team or hospital.
    OnCall,
    /// A public library.
    Library,
}

/// A role that needs no licence of its own.
fn institution(text: &str) -> Result<Role, String> {
    match Role::parse(text).map_err(|error| error.to_string())? {
        Role::Individual => {
            Err("individuals need a licence that a reader can verify, which HSDS does not hold: add them by hand".to_owned())
        }
        role @ (Role::CrisisTeam
        | Role::MobileCrisis
        | Role::WalkInCrisis
        | Role::CommunityClinic
        | Role::EmergencyDepartment
        | Role::Hospital) => Ok(role),
    }
}

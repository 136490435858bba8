//! The one list of tables: what a row of each is, and what is so in a data folder without it.

use crate::domain::closed_set;

/// The file that names the tables whose replacement has begun (`curate/transaction.rs`); while it
/// is there, some tables may be new and others old.
pub const JOURNAL_FILE: &str = ".being-replaced";

closed_set! {
    /// A table that this program knows, in the order in which changes are shown and written: what
    /// others point at first, then what people dial.
    TableName, "table" {
        /// Pages and files from which facts were taken.
        Sources = "sources",
        /// Emergency numbers of countries.
        EmergencyNumbers = "emergency_numbers",
        /// What people decided where lists of emergency numbers disagree.
        EmergencyDecisions = "emergency_decisions",
        /// Contacts of crisis lines; in older folders those of branches too.
        Contacts = "contacts",
        /// Contacts of branches.
        ContactsBranches = "contacts_branches",
        /// Contacts of on-call entries.
        ContactsOnCall = "contacts_on_call",
        /// Contacts of libraries.
        ContactsLibraries = "contacts_libraries",
        /// Contacts of libraries that an operator took from `OpenStreetMap`.
        ContactsLibrariesOpenstreetmap = "contacts_libraries_openstreetmap",
        /// Crisis lines.
        CrisisLines = "crisis_lines",
        /// Samaritans and Befrienders branches.
        Branches = "branches",
        /// On-call professionals, teams and hospitals.
        OnCall = "on_call",
        /// Public libraries.
        Libraries = "libraries",
        /// Public libraries that an operator took from `OpenStreetMap`.
        LibrariesOpenstreetmap = "libraries_openstreetmap",
        /// Licences of on-call professionals.
        Licences = "licences",
        /// Who is on duty when.
        Rota = "rota",
        /// What second sources say of contacts.
        Confirmations = "confirmations",
        /// What is never to be listed again.
        Removals = "removals",
        /// Cells that a person has looked at and found right.
        Exceptions = "exceptions",
        /// What people decided about pairs of lines of American lists: one place, or two.
        Twins = "twins",
        /// Practices whose pages show the widget; an operator's own.
        Practices = "practices",
        /// Towns.
        Towns = "towns",
        /// Other names of towns.
        TownNames = "town_names",
        /// Postal codes of military posts and the country of each.
        MilitaryPosts = "military_posts",
        /// Centres of postal codes that were worked out.
        PostalCentres = "postal_centres",
        /// Regions of postal codes.
        PostalCodeRegions = "postal_code_regions",
        /// Postal codes.
        PostalCodes = "postal_codes",
        /// Regions of the beginnings of postal codes.
        PostalPrefixes = "postal_prefixes",
        /// Time zones and their countries.
        TimeZones = "time_zones",
        /// The rules of time zones.
        ZoneRules = "zone_rules",
        /// Years for which holidays are held.
        HolidayCalendars = "holiday_calendars",
        /// Public holidays.
        Holidays = "holidays",
        /// Names of regions in other languages.
        RegionNames = "region_names",
        /// Parts of regions.
        RegionParts = "region_parts",
        /// Regions and their outlines.
        Regions = "regions",
        /// Names of countries.
        TerritoryNames = "territory_names",
        /// Other names of countries.
        OtherTerritoryNames = "other_territory_names",
    }
}

/// What a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// A page or file.
    Source,
    /// An emergency number of a country.
    EmergencyNumber,
    /// A decision about an emergency number.
    EmergencyDecision,
    /// A way to reach a resource.
    Contact,
    /// A crisis line.
    CrisisLine,
    /// A branch.
    Branch,
    /// An on-call entry.
    OnCall,
    /// A library.
    Library,
    /// A licence of an on-call professional.
    Licence,
    /// A duty.
    Duty,
    /// What a second source says of a contact.
    Confirmation,
    /// What is never to be listed again.
    Removal,
    /// A cell that was found right.
    Exception,
    /// A decision about two lines of lists.
    Twin,
    /// A practice.
    Practice,
    /// Something of the gazetteer (`data/places/`).
    Place,
}

impl RowKind {
    /// Whether a row is a resource.
    #[must_use]
    pub const fn is_resource(self) -> bool {
        matches!(self, Self::CrisisLine | Self::Branch | Self::OnCall | Self::Library)
    }

    /// Whether a row is told apart by its country and a number.
    #[must_use]
    pub const fn is_of_emergency(self) -> bool {
        matches!(self, Self::EmergencyNumber | Self::EmergencyDecision)
    }

    /// Whether a row has a telephone number that is served.
    #[must_use]
    pub const fn serves_numbers(self) -> bool {
        matches!(self, Self::EmergencyNumber | Self::Contact | Self::Practice)
    }
}

impl TableName {
    /// What its rows are.
    #[must_use]
    pub const fn rows(self) -> RowKind {
        match self {
            Self::Sources => RowKind::Source,
            Self::EmergencyNumbers => RowKind::EmergencyNumber,
            Self::EmergencyDecisions => RowKind::EmergencyDecision,
            Self::Contacts
            | Self::ContactsBranches
            | Self::ContactsOnCall
            | Self::ContactsLibraries
            | Self::ContactsLibrariesOpenstreetmap => RowKind::Contact,
            Self::CrisisLines => RowKind::CrisisLine,
            Self::Branches => RowKind::Branch,
            Self::OnCall => RowKind::OnCall,
            Self::Libraries | Self::LibrariesOpenstreetmap => RowKind::Library,
            Self::Licences => RowKind::Licence,
            Self::Rota => RowKind::Duty,
            Self::Confirmations => RowKind::Confirmation,
            Self::Removals => RowKind::Removal,
            Self::Exceptions => RowKind::Exception,
            Self::Twins => RowKind::Twin,
            Self::Practices => RowKind::Practice,
            Self::Towns
            | Self::TownNames
            | Self::MilitaryPosts
            | Self::PostalCentres
            | Self::PostalCodeRegions
            | Self::PostalCodes
            | Self::PostalPrefixes
            | Self::TimeZones
            | Self::ZoneRules
            | Self::HolidayCalendars
            | Self::Holidays
            | Self::RegionNames
            | Self::RegionParts
            | Self::Regions
            | Self::TerritoryNames
            | Self::OtherTerritoryNames => RowKind::Place,
        }
    }

    /// Whether a data folder may do without it: an operator's own, one that only people and
    /// importers use, or one that older folders do not have.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        matches!(
            self,
            Self::EmergencyDecisions
                | Self::ContactsBranches
                | Self::ContactsLibrariesOpenstreetmap
                | Self::LibrariesOpenstreetmap
                | Self::Exceptions
                | Self::Twins
                | Self::Practices
                | Self::MilitaryPosts
                | Self::PostalCentres
                | Self::PostalCodeRegions
                | Self::PostalPrefixes
                | Self::ZoneRules
                | Self::HolidayCalendars
                | Self::Holidays
                | Self::RegionNames
                | Self::RegionParts
                | Self::OtherTerritoryNames
        )
    }

    /// The tables whose rows are of a kind.
    pub fn with(is_wanted: impl Fn(RowKind) -> bool) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |table| is_wanted(table.rows()))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;
    use crate::tables::descriptor::Descriptor;

    #[test]
    fn the_shipped_folder_has_every_table_and_no_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let descriptor = Descriptor::load(&folder).expect("a descriptor");

        let described: BTreeSet<&str> =
            descriptor.resources.iter().map(|table| table.name.as_str()).collect();
        let known: BTreeSet<&str> = TableName::ALL.iter().map(|table| table.as_str()).collect();

        assert_eq!(described, known);
    }
}

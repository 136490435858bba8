//! The columns that rows are read from, and what is so in a data folder that lacks one.

use super::catalog::{RowKind, TableName};

/// A column that this program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownColumn {
    /// Its name, the heading in the file.
    pub name: &'static str,
    /// What holds of every row of a folder that is older than the column; `None` where nothing can
    /// be read without it.
    pub otherwise: Option<&'static str>,
}

/// A column without which no row can be read.
const fn needed(name: &'static str) -> KnownColumn {
    KnownColumn { name, otherwise: None }
}

/// A column that an older folder may lack.
const fn later(name: &'static str, otherwise: &'static str) -> KnownColumn {
    KnownColumn { name, otherwise: Some(otherwise) }
}

const ID: KnownColumn = needed("id");
const NAME: KnownColumn = needed("name");
const COUNTRY: KnownColumn = needed("country");
const STATUS: KnownColumn = needed("status");
const SOURCE_ID: KnownColumn = needed("source_id");
const ON_CALL_ID: KnownColumn = needed("on_call_id");
const RESOURCE_ID: KnownColumn = needed("resource_id");
const ADDRESS_VISIBILITY: KnownColumn = needed("address_visibility");
const ORGANIZATION: KnownColumn = later("organization", "no organization is known");
const ADDRESS_1: KnownColumn = later("address_1", "no street is known");
const CITY: KnownColumn = later("city", "no town is known");
const STATE_PROVINCE: KnownColumn = later("state_province", "no state or county is known");
const POSTAL_CODE: KnownColumn = later("postal_code", "no postal code is known");
const LATITUDE: KnownColumn = later("latitude", "no point is known");
const LONGITUDE: KnownColumn = later("longitude", "no point is known");
const COORDINATE_PRECISION: KnownColumn = later("coordinate_precision", "no point is known");
const OPENING_HOURS: KnownColumn = later("opening_hours", "no opening hours are known");
const TIME_ZONE: KnownColumn = later("time_zone", "the zone is that of the place");
const URL: KnownColumn = later("url", "no web page is known");
const REPLACED_BY: KnownColumn = later("replaced_by", "nothing is replaced");
const LANGUAGES: KnownColumn = later("languages", "no language is known");
const POPULATIONS: KnownColumn = later("populations", "every row is for everybody");
const VERIFIED_ON: KnownColumn = later("verified_on", "no row was ever verified");
const NOTES: KnownColumn = later("notes", "no row has notes");
const SERVICES: &str = "services";
const IS_PRIMARY: KnownColumn = needed("is_primary");
const NATIONWIDE: KnownColumn = later("nationwide", "no number is known to work nationwide");
const FROM_ABROAD: KnownColumn = later("from_abroad", "no number from abroad is known");

const SOURCES: &[KnownColumn] = &[
    ID,
    NAME,
    needed("publisher"),
    needed("url"),
    needed("licence"),
    needed("retrieved_on"),
    later("year", "no year is known"),
];

const EMERGENCY_NUMBERS: &[KnownColumn] = &[
    COUNTRY,
    needed("number"),
    needed(SERVICES),
    IS_PRIMARY,
    NATIONWIDE,
    FROM_ABROAD,
    NOTES,
    SOURCE_ID,
    VERIFIED_ON,
];

const EMERGENCY_DECISIONS: &[KnownColumn] = &[
    COUNTRY,
    needed("number"),
    needed(SERVICES),
    IS_PRIMARY,
    NATIONWIDE,
    FROM_ABROAD,
    NOTES,
    SOURCE_ID,
];

const CONTACTS: &[KnownColumn] = &[
    RESOURCE_ID,
    needed("channel"),
    needed("number"),
    later("e164", "no number in the international form is known"),
    // A text without its word, or a call without its key, reaches somebody else.
    needed("keyword"),
    needed("menu_option"),
    later("url", "no chat page or mailbox is known"),
    later("opening_hours", "the hours are those of the resource"),
    later("languages", "the languages are those of the resource"),
    needed("cost"),
    needed("encrypted"),
    later("source_id", "the source is that of the resource"),
    VERIFIED_ON,
];

const CRISIS_LINES: &[KnownColumn] = &[
    ID,
    NAME,
    later("local_name", "no local name is known"),
    ORGANIZATION,
    later("description", "no row is described"),
    needed("coverage"),
    later("topics", "no topic is known"),
    POPULATIONS,
    LANGUAGES,
    OPENING_HOURS,
    TIME_ZONE,
    URL,
    needed("priority"),
    later("pair_with", "no two lines are a pair"),
    STATUS,
    REPLACED_BY,
    SOURCE_ID,
    VERIFIED_ON,
    NOTES,
];

const BRANCHES: &[KnownColumn] = &[
    ID,
    needed("network"),
    NAME,
    ORGANIZATION,
    ADDRESS_1,
    CITY,
    STATE_PROVINCE,
    POSTAL_CODE,
    COUNTRY,
    ADDRESS_VISIBILITY,
    LATITUDE,
    LONGITUDE,
    COORDINATE_PRECISION,
    needed("visits"),
    OPENING_HOURS,
    TIME_ZONE,
    later("national_line_id", "no line stands behind a branch"),
    URL,
    STATUS,
    REPLACED_BY,
    SOURCE_ID,
    VERIFIED_ON,
    NOTES,
];

const ON_CALL: &[KnownColumn] = &[
    ID,
    needed("role"),
    NAME,
    later("title", "no title is known"),
    ORGANIZATION,
    ADDRESS_1,
    CITY,
    STATE_PROVINCE,
    POSTAL_CODE,
    COUNTRY,
    ADDRESS_VISIBILITY,
    LATITUDE,
    LONGITUDE,
    COORDINATE_PRECISION,
    later("coverage", "everybody serves the own place only"),
    OPENING_HOURS,
    TIME_ZONE,
    needed("accepts_backup_calls"),
    later("reply_business_days", "no time until a reply is known"),
    LANGUAGES,
    POPULATIONS,
    later("age_groups", "no age is known"),
    later("payment", "no way to pay is known"),
    later("audience", "everybody may call every entry"),
    needed("listing_basis"),
    URL,
    STATUS,
    REPLACED_BY,
    SOURCE_ID,
    VERIFIED_ON,
    NOTES,
];

const LIBRARIES: &[KnownColumn] = &[
    ID,
    NAME,
    later("system", "no library system is known"),
    ADDRESS_1,
    CITY,
    STATE_PROVINCE,
    POSTAL_CODE,
    COUNTRY,
    needed("latitude"),
    needed("longitude"),
    needed("coordinate_precision"),
    OPENING_HOURS,
    TIME_ZONE,
    later("weekly_hours", "no weekly hours are known"),
    needed("wifi"),
    needed("computers"),
    needed("fee"),
    needed("card_required"),
    needed("internet_basis"),
    URL,
    STATUS,
    SOURCE_ID,
    VERIFIED_ON,
];

const LICENCES: &[KnownColumn] = &[
    ON_CALL_ID,
    needed("type"),
    needed("number"),
    needed("jurisdiction"),
    needed("body"),
    needed("verify_url"),
    later("expires_on", "no licence is known to expire"),
    later("compact", "no licence counts elsewhere"),
];

const DUTIES: &[KnownColumn] = &[ON_CALL_ID, needed("starts_at"), needed("ends_at")];

const CONFIRMATIONS: &[KnownColumn] = &[
    RESOURCE_ID,
    needed("channel"),
    needed("number"),
    // Which of several contacts is contradicted.
    needed("menu_option"),
    needed("keyword"),
    SOURCE_ID,
    later("date", "no page has a date"),
    needed("agrees"),
    NOTES,
];

const REMOVALS: &[KnownColumn] = &[ID, needed("reason"), needed("requested_on")];

const EXCEPTIONS: &[KnownColumn] = &[
    needed("table"),
    ID,
    needed("column"),
    needed("value"),
    later("channel", "an exception about a contact is about a call"),
    needed("reason"),
];

const TWINS: &[KnownColumn] = &[ID, needed("other_id"), needed("verdict"), needed("reason")];

const PRACTICES: &[KnownColumn] = &[
    ID,
    NAME,
    needed("phone"),
    later("email", "no mailbox is known"),
    later("address", "no address is known"),
    needed("reply_business_days"),
    later("privacy_url", "no privacy policy is known"),
    later("terms_url", "no terms are known"),
    needed("licence_urls"),
    needed("countries"),
    later("pinned", "no practice has pinned anything"),
    // Without it, pages that a practice does not know could speak in its name.
    needed("allowed_origins"),
];

impl RowKind {
    /// The columns that a row of this kind is read from. Tables of places are written by importers
    /// and read whole; they have none here.
    #[must_use]
    pub const fn columns(self) -> &'static [KnownColumn] {
        match self {
            Self::Source => SOURCES,
            Self::EmergencyNumber => EMERGENCY_NUMBERS,
            Self::EmergencyDecision => EMERGENCY_DECISIONS,
            Self::Contact => CONTACTS,
            Self::CrisisLine => CRISIS_LINES,
            Self::Branch => BRANCHES,
            Self::OnCall => ON_CALL,
            Self::Library => LIBRARIES,
            Self::Licence => LICENCES,
            Self::Duty => DUTIES,
            Self::Confirmation => CONFIRMATIONS,
            Self::Removal => REMOVALS,
            Self::Exception => EXCEPTIONS,
            Self::Twin => TWINS,
            Self::Practice => PRACTICES,
            Self::Place => &[],
        }
    }

    /// Whether rows of any kind have a column.
    #[must_use]
    pub fn any_has(name: &str) -> bool {
        TableName::ALL.iter().any(|table| table.rows().column(name).is_some())
    }

    /// The column of a name.
    #[must_use]
    pub fn column(self, name: &str) -> Option<&'static KnownColumn> {
        self.columns().iter().find(|column| column.name == name)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::tables::descriptor::Descriptor;

    #[test]
    fn the_shipped_descriptor_has_these_columns_and_no_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let descriptor = Descriptor::load(&folder).expect("a descriptor");

        for table in TableName::with(|rows| rows != RowKind::Place) {
            let described = descriptor.table(table).expect("the table");
            let columns: Vec<&str> = table.rows().columns().iter().map(|one| one.name).collect();

            assert_eq!(described.columns().collect::<Vec<_>>(), columns, "{table}");
        }
    }

    #[test]
    fn what_must_not_be_empty_cannot_be_lacking() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let descriptor = Descriptor::load(&folder).expect("a descriptor");

        for table in TableName::with(|rows| rows != RowKind::Place) {
            for field in &descriptor.table(table).expect("the table").schema.fields {
                let known = table.rows().column(&field.name).expect("a known column");

                let is_needed = known.otherwise.is_none();
                assert!(is_needed || !field.constraints.required, "{table}.{}", field.name);
            }
        }
    }
}

//! Which of our tables rows become, and what its columns take.

use serde::Deserialize;

use super::value::{self, ColumnReader};

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum MappedKind {
    Libraries,
    Branches,
    OnCall,
    CrisisLines,
}

/// One of our columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct TargetColumn {
    /// Its name.
    pub(super) name: &'static str,
    /// How a cell of others is read for it.
    pub(super) read: ColumnReader,
    /// What it holds where the map or the cell says nothing.
    pub(super) otherwise: Otherwise,
}

/// What a column holds where nothing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Otherwise {
    /// Nothing.
    Empty,
    /// A word.
    Word(&'static str),
    /// There is no row without it.
    NoRow,
}

const fn may(name: &'static str, read: ColumnReader) -> TargetColumn {
    TargetColumn { name, read, otherwise: Otherwise::Empty }
}

const fn must(name: &'static str, read: ColumnReader) -> TargetColumn {
    TargetColumn { name, read, otherwise: Otherwise::NoRow }
}

const fn unknown(name: &'static str, read: ColumnReader) -> TargetColumn {
    TargetColumn { name, read, otherwise: Otherwise::Word("unknown") }
}

const NAME: TargetColumn = must("name", value::TEXT);
const ORGANIZATION: TargetColumn = may("organization", value::TEXT);
const ADDRESS_1: TargetColumn = may("address_1", value::TEXT);
const CITY: TargetColumn = may("city", value::TEXT);
const STATE_PROVINCE: TargetColumn = may("state_province", value::TEXT);
const POSTAL_CODE: TargetColumn = may("postal_code", value::TEXT);
const COUNTRY: TargetColumn = must("country", value::COUNTRY);
const TIME_ZONE: TargetColumn = may("time_zone", value::TIME_ZONE);
const URL: TargetColumn = may("url", value::URL);
const NOTES: TargetColumn = may("notes", value::TEXT);
const LANGUAGES: TargetColumn = may("languages", value::LANGUAGES);
const POPULATIONS: TargetColumn = may("populations", value::POPULATIONS);
const ADDRESS_VISIBILITY: TargetColumn = must("address_visibility", value::VISIBILITY);

const LIBRARIES: &[TargetColumn] = &[
    NAME,
    may("system", value::TEXT),
    ADDRESS_1,
    CITY,
    STATE_PROVINCE,
    POSTAL_CODE,
    COUNTRY,
    TIME_ZONE,
    may("weekly_hours", value::WEEKLY_HOURS),
    unknown("wifi", value::TRISTATE),
    unknown("computers", value::TRISTATE),
    unknown("fee", value::TRISTATE),
    unknown("card_required", value::TRISTATE),
    may("internet_basis", value::INTERNET_BASIS),
    URL,
];

const BRANCHES: &[TargetColumn] = &[
    must("network", value::NETWORK),
    NAME,
    ORGANIZATION,
    ADDRESS_1,
    CITY,
    STATE_PROVINCE,
    POSTAL_CODE,
    COUNTRY,
    ADDRESS_VISIBILITY,
    TIME_ZONE,
    unknown("visits", value::VISITS),
    may("national_line_id", value::ID),
    URL,
    NOTES,
];

const ON_CALL: &[TargetColumn] = &[
    must("role", value::ROLE),
    may("audience", value::AUDIENCE),
    NAME,
    may("title", value::TEXT),
    ORGANIZATION,
    ADDRESS_1,
    CITY,
    STATE_PROVINCE,
    POSTAL_CODE,
    COUNTRY,
    ADDRESS_VISIBILITY,
    TIME_ZONE,
    may("coverage", value::AREAS),
    unknown("accepts_backup_calls", value::TRISTATE),
    may("reply_business_days", value::DAYS),
    LANGUAGES,
    POPULATIONS,
    may("age_groups", value::AGE_GROUPS),
    may("payment", value::PAYMENT),
    must("listing_basis", value::LISTING_BASIS),
    URL,
    NOTES,
];

const CRISIS_LINES: &[TargetColumn] = &[
    NAME,
    may("local_name", value::TEXT),
    ORGANIZATION,
    may("description", value::TEXT),
    must("coverage", value::AREAS),
    may("topics", value::TOPICS),
    POPULATIONS,
    LANGUAGES,
    TIME_ZONE,
    URL,
    must("priority", value::PRIORITY),
    NOTES,
];

/// Columns that the parts of a map beside `[columns]` fill.
pub(super) const BY_OTHER_PARTS: [(&str, &str); 5] = [
    ("opening_hours", "[hours]"),
    ("latitude", "[point]"),
    ("longitude", "[point]"),
    ("coordinate_precision", "[point]"),
    ("id", "[id]"),
];

impl MappedKind {
    /// The table of the rows.
    pub(super) const fn table(self) -> &'static str {
        match self {
            Self::Libraries => "libraries",
            Self::Branches => "branches",
            Self::OnCall => "on_call",
            Self::CrisisLines => "crisis_lines",
        }
    }

    /// The table of their contacts.
    pub(super) const fn contacts_table(self) -> &'static str {
        match self {
            Self::Libraries => "contacts_libraries",
            Self::Branches => "contacts_branches",
            Self::OnCall => "contacts_on_call",
            Self::CrisisLines => "contacts",
        }
    }

    /// What `[columns]` may fill.
    pub(super) const fn columns(self) -> &'static [TargetColumn] {
        match self {
            Self::Libraries => LIBRARIES,
            Self::Branches => BRANCHES,
            Self::OnCall => ON_CALL,
            Self::CrisisLines => CRISIS_LINES,
        }
    }

    /// Whether somebody goes there, so that there is a point.
    pub(super) const fn is_placed(self) -> bool {
        match self {
            Self::Libraries | Self::Branches | Self::OnCall => true,
            Self::CrisisLines => false,
        }
    }
}

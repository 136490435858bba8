//! The library systems, and which of them an outlet of another year belongs to.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::fiscal_year;
use crate::domain::Tristate;
use crate::import::{ForeignTable, Heading, ImportError, UpstreamFile};

const EXPECTED: &str = "the systems file of the Public Libraries Survey (comma-separated), or a JSON object with cols (id, name, city, state, computer_sessions, wireless_sessions) and rows";

/// The columns of the survey's own file. `WIFISESS` is asked for since fiscal year 2014.
const HEADINGS: &[Heading] = &[
    Heading::required("STABR", &[]),
    Heading::required("LIBID", &[]),
    Heading::required("LIBNAME", &[]),
    Heading::required("CITY", &[]),
    Heading::required("PITUSR", &[]),
    Heading::optional("WIFISESS", &["WIFI_SESS"]),
    Heading::optional("F_PITUSR", &[]),
];

/// The fiscal year of the JSON file, which does not say it.
const JSON_YEAR: i32 = 2022;

/// How many central libraries of a state must lie in the same town under the same code before the
/// code alone is trusted there. One state renumbered its libraries between the two surveys, so that
/// most codes lead to the neighbour.
const TRUSTED_AGREEMENT: f64 = 0.9;

#[derive(Deserialize)]
struct SystemsFile {
    cols: Vec<String>,
    rows: Vec<Vec<serde_json::Value>>,
}

/// One system.
#[derive(Debug)]
pub(super) struct System {
    /// Its name as written.
    pub(super) name: String,
    city: String,
    state: String,
    library_id: String,
    /// Whether sessions on computers were counted.
    pub(super) computers: Tristate,
    /// Whether wireless sessions were counted.
    pub(super) wifi: Tristate,
}

/// What identifies an outlet in the eyes of this file.
#[derive(Debug, Clone, Copy)]
pub(super) struct OutletKey<'a> {
    /// Two letters.
    pub(super) state: &'a str,
    /// The state's own code.
    pub(super) library_id: &'a str,
    /// As written.
    pub(super) name: &'a str,
    /// As written.
    pub(super) city: &'a str,
    /// Whether it is a central library rather than a branch.
    pub(super) is_central: bool,
}

/// All systems of the survey.
#[derive(Debug, Default)]
pub(super) struct Systems {
    systems: Vec<System>,
    year: Option<i32>,
}

/// Systems by code and by name, with the states whose codes can be trusted.
pub(super) struct SystemIndex<'a> {
    by_code: BTreeMap<(&'a str, &'a str), &'a System>,
    by_name: BTreeMap<(&'a str, String, String), Option<&'a System>>,
    agreement: BTreeMap<&'a str, (u32, u32)>,
}

impl Systems {
    /// Reads the systems, as the survey publishes them or as JSON.
    pub(super) fn parse(file: &UpstreamFile) -> Result<Self, ImportError> {
        let text = file.text_or_windows_1252(EXPECTED)?;
        if text.trim_start().starts_with('{') {
            Self::from_json(file)
        } else {
            Self::from_table(file.name(), &text)
        }
    }

    /// The fiscal year, where the file tells it.
    pub(super) const fn year(&self) -> Option<i32> {
        self.year
    }

    fn from_table(file: &str, text: &str) -> Result<Self, ImportError> {
        let table = ForeignTable::comma_separated(file, text, HEADINGS)?;
        let systems = table.lines().map(|line| System {
            name: line.get("LIBNAME").to_owned(),
            city: line.get("CITY").to_owned(),
            state: line.get("STABR").to_owned(),
            library_id: line.get("LIBID").to_owned(),
            computers: counted(line.number("PITUSR")),
            wifi: counted(line.number("WIFISESS")),
        });
        Ok(Self { systems: systems.collect(), year: fiscal_year::flagged(&table, &["F_PITUSR"]) })
    }

    fn from_json(file: &UpstreamFile) -> Result<Self, ImportError> {
        let content: SystemsFile = file.json(EXPECTED)?;
        let position = |column: &'static str| content.cols.iter().position(|other| other == column);
        let wanted = ["id", "name", "city", "state", "computer_sessions", "wireless_sessions"];
        let missing: Vec<&str> =
            wanted.into_iter().filter(|column| position(column).is_none()).collect();
        if !missing.is_empty() {
            return Err(ImportError::MissingColumns {
                file: file.name().to_owned(),
                missing: missing.join(", "),
                found: content.cols.join(", "),
            });
        }
        let cell = |row: &[serde_json::Value], column| {
            position(column).and_then(|position| row.get(position)).cloned().unwrap_or_default()
        };
        let text = |row: &[serde_json::Value], column| {
            cell(row, column).as_str().unwrap_or_default().trim().to_owned()
        };
        let systems = content.rows.iter().map(|row| System {
            name: text(row, "name"),
            city: text(row, "city"),
            state: text(row, "state"),
            library_id: text(row, "id"),
            computers: counted(cell(row, "computer_sessions").as_f64()),
            wifi: counted(cell(row, "wireless_sessions").as_f64()),
        });
        Ok(Self { systems: systems.collect(), year: Some(JSON_YEAR) })
    }

    /// Prepares the search for the systems of some outlets.
    pub(super) fn index<'a>(&'a self, outlets: &[OutletKey<'a>]) -> SystemIndex<'a> {
        let by_code: BTreeMap<_, _> = self
            .systems
            .iter()
            .map(|system| ((system.state.as_str(), system.library_id.as_str()), system))
            .collect();
        let mut by_name: BTreeMap<_, Option<&System>> = BTreeMap::new();
        for system in &self.systems {
            let key = (system.state.as_str(), plain(&system.name), plain(&system.city));
            by_name.entry(key).and_modify(|entry| *entry = None).or_insert(Some(system));
        }
        let mut agreement: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
        for outlet in outlets.iter().filter(|outlet| outlet.is_central) {
            if let Some(system) = by_code.get(&(outlet.state, outlet.library_id)) {
                let (same, all) = agreement.entry(outlet.state).or_default();
                *same += u32::from(system.is_same_as(outlet));
                *all += 1;
            }
        }
        SystemIndex { by_code, by_name, agreement }
    }
}

/// -1 is "not reported". Zero may be a count that was not kept; only a session proves a service.
fn counted(sessions: Option<f64>) -> Tristate {
    if sessions.is_some_and(|sessions| sessions > 0.0) { Tristate::Yes } else { Tristate::Unknown }
}

impl System {
    fn is_same_as(&self, outlet: &OutletKey<'_>) -> bool {
        plain(&self.name) == plain(outlet.name) || plain(&self.city) == plain(outlet.city)
    }
}

impl<'a> SystemIndex<'a> {
    /// The system of outlets that belong together, where there can be no doubt.
    ///
    /// First the code of a central library that has the same name or town; then the name and town
    /// of a central library; and for systems of branches alone, the code, in states whose codes are
    /// stable.
    pub(super) fn find(&self, outlets: &[OutletKey<'a>]) -> Option<&'a System> {
        let central = || outlets.iter().filter(|outlet| outlet.is_central);
        let by_code =
            |outlet: &OutletKey<'a>| self.by_code.get(&(outlet.state, outlet.library_id)).copied();
        let by_name = |outlet: &OutletKey<'a>| {
            self.by_name
                .get(&(outlet.state, plain(outlet.name), plain(outlet.city)))
                .copied()
                .flatten()
        };
        if central().next().is_none() {
            return outlets
                .iter()
                .filter(|outlet| self.trusts_codes_of(outlet.state))
                .find_map(by_code);
        }
        central()
            .find_map(|outlet| by_code(outlet).filter(|system| system.is_same_as(outlet)))
            .or_else(|| central().find_map(by_name))
    }

    fn trusts_codes_of(&self, state: &str) -> bool {
        self.agreement
            .get(state)
            .is_some_and(|(same, all)| f64::from(*same) >= f64::from(*all) * TRUSTED_AGREEMENT)
    }
}

/// Letters and digits alone, for comparing names that differ in dots and hyphens.
fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

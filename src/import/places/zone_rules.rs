//! Zone rules from a folder of compiled zone files (`TZif`, RFC 8536), and the country of each
//! zone.
//!
//! Such a folder is in the Python package tzdata (`tzdata/zoneinfo`) a day or two after each
//! release, and on most systems (`/usr/share/zoneinfo`). `zone.tab` in it says in which country a
//! zone is; names that are not in it, links mostly, have been decided one by one in
//! `zone_countries.csv` beside this file, for tzdb gives a link the country of the zone whose rules
//! it shares.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{Datelike as _, NaiveDate};

use crate::domain::{Country, TimeZone, ZoneRules};
use crate::import::{
    ForeignTable, Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary,
    UpstreamSource,
};

/// The countries of names that `zone.tab` does not have.
const DECIDED: &str = include_str!("zone_countries.csv");

/// A folder of compiled zone files, read.
#[derive(Debug, Default)]
pub struct ZoneFolder {
    /// Where it was.
    pub name: String,
    /// The edition, such as `2026f`.
    pub release: String,
    /// The day on which that came out.
    pub released_on: NaiveDate,
    /// The text of `zone.tab`.
    pub zone_tab: String,
    /// The files by the name of their zone.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Takes up the rules and the countries.
///
/// # Errors
/// [`ImportError`] when no file of the folder holds rules, or `zone.tab` is no table.
pub fn import(folder: &ZoneFolder, retrieved_on: NaiveDate) -> Result<Import, ImportError> {
    let mut summary = Summary::default();
    let places = countries(&folder.zone_tab)?;
    let (mut rules, mut zones) = (Vec::new(), Vec::new());
    let mut first_of: BTreeMap<&[u8], &str> = BTreeMap::new();
    for (name, bytes) in &folder.files {
        summary.read(RecordName::new(name, ""));
        if ZoneRules::parse(name, bytes).is_err() {
            summary.drop_row("rules that cannot be read");
            continue;
        }
        if TimeZone::parse(name).is_err() {
            summary.drop_row("a name that this version of the program does not know");
            continue;
        }
        let same_as = first_of.get(bytes.as_slice()).copied();
        let row = ImportedRow::new()
            .with("name", name)
            .with("release", &folder.release)
            .with("released_on", folder.released_on.to_string());
        rules.push(match same_as {
            Some(other) => row.with("same_as", other),
            None => row.with("rules", BASE64.encode(bytes)),
        });
        first_of.entry(bytes).or_insert(name);
        match places.get(name.as_str()) {
            Some(Some(country)) => {
                zones.push(ImportedRow::new().with("name", name).with("country", country.as_str()));
            }
            Some(None) => {}
            None => summary.drop_row("a name whose country nobody has decided: it has none"),
        }
    }
    let name = format!("Time Zone Database {}: compiled rules and zone.tab", folder.release);
    let source = UpstreamSource {
        id: "iana-time-zones",
        name: &name,
        publisher: "IANA",
        url: "https://www.iana.org/time-zones",
        licence: "public domain",
        retrieved_on,
        year: Some(folder.released_on.year()),
    };
    let tables = vec![
        ImportedTable::whole("zone_rules", rules),
        ImportedTable::whole("time_zones", zones),
        ImportedTable::sources(vec![source.into()]),
    ];
    Import { tables, summary }.unless_empty(&folder.name)
}

/// The country of each name that is decided; `None` where it is decided that it has none.
fn countries(zone_tab: &str) -> Result<BTreeMap<String, Option<Country>>, ImportError> {
    let lines: String = zone_tab
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| [first_three(line), "\n"])
        .collect();
    let listed = ForeignTable::tab_separated_without_headings(
        "zone.tab",
        &lines,
        &["country", "coordinates", "name"],
    )?;
    let decided = DECIDED.lines().skip(1).filter_map(|line| {
        let (name, rest) = line.split_once(',')?;
        Some((name.to_owned(), Country::parse(rest.get(..2)?).ok()))
    });
    let listed = listed.lines().filter_map(|line| {
        Some((line.get("name").to_owned(), Some(Country::parse(line.get("country")).ok()?)))
    });
    Ok(decided.chain(listed).collect())
}

/// A line without its remark.
fn first_three(line: &str) -> &str {
    line.match_indices('\t').nth(2).and_then(|(end, _)| line.get(..end)).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(names: &[(&str, &str)], zone_tab: &str) -> ZoneFolder {
        let file = |rules: &str| {
            TimeZone::parse(rules)
                .ok()
                .and_then(TimeZone::built_in_file)
                .map(<[u8]>::to_vec)
                .unwrap_or_default()
        };
        let files = names.iter().map(|(name, rules)| ((*name).to_owned(), file(rules))).collect();
        let released_on = NaiveDate::from_ymd_opt(2026, 10, 28).expect("a day");
        ZoneFolder {
            name: "zoneinfo".to_owned(),
            release: "2026f".to_owned(),
            released_on,
            zone_tab: zone_tab.to_owned(),
            files,
        }
    }

    fn read(folder: &ZoneFolder) -> Import {
        import(folder, folder.released_on).expect("zones")
    }

    #[test]
    fn a_link_has_the_country_of_the_place_that_it_names() {
        let zone_tab = "# remark\nCI\t+0519-00402\tAfrica/Abidjan\nGB\t+513030-0000731\tEurope/London\ta remark\n";
        let names = [
            ("Africa/Abidjan", "Africa/Abidjan"),
            ("Iceland", "Africa/Abidjan"),
            ("Europe/London", "Europe/London"),
            ("CET", "CET"),
        ];

        let import = read(&folder(&names, zone_tab));

        let zones: Vec<(&str, &str)> = import
            .rows_of("time_zones")
            .iter()
            .map(|row| (row.get("name"), row.get("country")))
            .collect();
        assert_eq!(zones, [("Africa/Abidjan", "CI"), ("Europe/London", "GB"), ("Iceland", "IS")]);
        let rules: Vec<(&str, &str)> = import
            .rows_of("zone_rules")
            .iter()
            .map(|row| (row.get("name"), row.get("same_as")))
            .collect();
        assert_eq!(
            rules,
            [
                ("Africa/Abidjan", ""),
                ("CET", ""),
                ("Europe/London", ""),
                ("Iceland", "Africa/Abidjan")
            ]
        );
    }

    const ZONE_TAB: &str = "GB\t+513030-0000731\tEurope/London\n";

    #[test]
    fn what_cannot_be_evaluated_is_dropped_and_counted() {
        let import = read(&folder(
            &[
                ("Europe/London", "Europe/London"),
                ("Europe/Paris", "no rules"),
                ("Mars/Base", "Europe/London"),
            ],
            ZONE_TAB,
        ));

        assert_eq!(import.rows_of("zone_rules").len(), 1);
        assert_eq!(import.summary.dropped_for("rules that cannot be read"), 1);
        assert_eq!(
            import.summary.dropped_for("a name that this version of the program does not know"),
            1
        );
    }
}

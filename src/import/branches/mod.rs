//! Samaritans and Befrienders branches, collected by people from public pages: one row for each
//! branch, with the page that states it.

mod branch_place;
mod entry;
mod phones;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::twins::SAME_ID;
use super::{
    ForeignTable, Heading, Import, ImportError, ImportedRow, ImportedTable, RecordName, Summary,
    UpstreamFile, UpstreamSource, contact,
};
use crate::domain::{Channel, Country};
pub use branch_place::{BranchPlace, Geocoder};
use entry::BranchEntry;

const EXPECTED: &str = "a table of branches with their pages (comma-separated)";

/// The prefix of every source of this importer: one for each page.
const OWNED: &[&str] = &["page"];

const HEADINGS: &[Heading] = &[
    Heading::required("branch_id", &[]),
    Heading::required("network", &[]),
    Heading::required("name", &[]),
    Heading::required("street", &[]),
    Heading::required("city", &[]),
    Heading::required("region", &[]),
    Heading::required("postcode", &[]),
    Heading::required("country", &[]),
    Heading::required("phone_as_published", &[]),
    Heading::required("url", &[]),
    Heading::required("visits", &[]),
    Heading::required("visit_hours_text", &[]),
    Heading::required("source_url", &[]),
    Heading::required("source_date", &[]),
    Heading::required("notes", &[]),
];

const LINE_HEADINGS: &[Heading] = &[
    Heading::required("network", &[]),
    Heading::required("country", &[]),
    Heading::required("line_id", &[]),
];

/// The files of one import.
#[derive(Debug)]
pub struct BranchFiles {
    /// Tables in the order in which they were collected; of rows with the same id the first counts.
    pub collected: Vec<UpstreamFile>,
    /// Rows that replace those with the same id.
    pub better: Option<UpstreamFile>,
    /// The national line of each network in each country: columns network, country, `line_id`.
    pub national_lines: Option<UpstreamFile>,
}

/// Reads the branches.
///
/// # Errors
/// [`ImportError`] when a file is not such a table.
pub fn import(
    files: &BranchFiles,
    geocode: &Geocoder<'_>,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportError> {
    let lines = national_lines(files.national_lines.as_ref())?;
    let mut summary = Summary::default();
    let mut entries: BTreeMap<String, BranchEntry> = BTreeMap::new();
    let better = files.better.iter().map(|file| (file, true));
    for (file, is_better) in files.collected.iter().map(|file| (file, false)).chain(better) {
        let table = ForeignTable::comma_separated(file.name(), file.text(EXPECTED)?, HEADINGS)?;
        for line in table.lines() {
            summary.read(RecordName::of_line(file.name(), line, "branch_id", "name"));
            let entry = BranchEntry::of(file.name(), line);
            if is_better && entries.remove(&entry.id).is_some() {
                summary.drop_row("replaced by a better row");
            }
            if entries.contains_key(&entry.id) {
                summary.drop_row(SAME_ID);
            } else {
                entries.insert(entry.id.clone(), entry);
            }
        }
    }
    let (mut rows, mut contacts, mut sources) = (Vec::new(), Vec::new(), Sources::default());
    for entry in entries.values() {
        summary.about(entry.record.clone());
        let country = match entry.check() {
            Ok(country) => country,
            Err(reason) => {
                summary.drop_row(reason);
                continue;
            }
        };
        let national_line =
            lines.get(&(entry.network.clone(), entry.country.clone())).map_or("", String::as_str);
        let source_id = sources.id_of(entry, retrieved_on);
        summary.made(&entry.id);
        rows.push(entry.row(country, &source_id, national_line, geocode, &mut summary));
        contacts.extend(contacts_of(entry, country, &mut summary));
    }
    let tables = vec![
        ImportedTable::of_sources("branches", OWNED, rows),
        ImportedTable::contacts("contacts_branches", contacts),
        ImportedTable::sources(sources.rows),
    ];
    let name = files.collected.first().map_or("the list of files", UpstreamFile::name);
    Import { tables, summary }.unless_empty(name)
}

fn contacts_of(entry: &BranchEntry, country: Country, summary: &mut Summary) -> Vec<ImportedRow> {
    if entry.is_closed() {
        return Vec::new();
    }
    let numbers = phones::numbers(&entry.phones, &entry.notes, country, summary);
    let row = |phone: &phones::BranchPhone, channel: Channel| {
        contact::dialled(&entry.id, channel, &phone.as_printed, country)
            .with("languages", phone.language)
    };
    let rows = |phone: &phones::BranchPhone| {
        phone.channels.iter().map(|channel| row(phone, *channel)).collect::<Vec<_>>()
    };
    numbers.iter().flat_map(rows).collect()
}

/// The rows of `sources.csv`: one for each page, named after the first branch that it states.
#[derive(Default)]
struct Sources {
    rows: Vec<ImportedRow>,
    ids: BTreeMap<String, String>,
    taken: BTreeSet<String>,
}

impl Sources {
    fn id_of(&mut self, entry: &BranchEntry, retrieved_on: NaiveDate) -> String {
        if let Some(id) = self.ids.get(&entry.source_url) {
            return id.clone();
        }
        let id = format!("page-{}", entry.id)
            .chars()
            .take(100)
            .collect::<String>()
            .trim_end_matches('-')
            .to_owned();
        if self.taken.insert(id.clone()) {
            let host = entry.source_host();
            let source = UpstreamSource {
                id: &id,
                name: &format!("Page of {host} on {}", entry.name),
                publisher: &host,
                url: &entry.source_url,
                licence: "facts from a public page",
                retrieved_on,
                year: entry.source_date.get(..4).and_then(|year| year.parse().ok()),
            };
            self.rows.push(source.into());
        }
        self.ids.insert(entry.source_url.clone(), id.clone());
        id
    }
}

fn national_lines(
    file: Option<&UpstreamFile>,
) -> Result<BTreeMap<(String, String), String>, ImportError> {
    let Some(file) = file else { return Ok(BTreeMap::new()) };
    let table = ForeignTable::comma_separated(
        file.name(),
        file.text("a table of national lines")?,
        LINE_HEADINGS,
    )?;
    let lines = table.lines().map(|line| {
        (
            (line.get("network").to_owned(), line.get("country").to_owned()),
            line.get("line_id").to_owned(),
        )
    });
    Ok(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Coordinate, CoordinatePrecision};

    const HEAD: &str = "branch_id,network,name,street,city,region,postcode,country,phone_as_published,url,visits,visit_hours_text,source_url,source_date,notes\n";

    fn file(lines: &str) -> UpstreamFile {
        UpstreamFile::new("branches.csv", format!("{HEAD}{lines}"))
    }

    fn read(collected: &str, better: Option<&str>) -> Import {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let lines = UpstreamFile::new(
            "lines.csv",
            "network,country,line_id\nsamaritans,GB,gb-samaritans\n",
        );
        let files = BranchFiles {
            collected: vec![file(collected)],
            better: better.map(file),
            national_lines: Some(lines),
        };
        let morley = Coordinate::new(53.7, -1.6).expect("valid");
        let geocode = |place: BranchPlace<'_>| {
            (place.city == "Morley").then_some((morley, CoordinatePrecision::Locality))
        };
        import(&files, &geocode, day).expect("a branch")
    }

    #[test]
    fn a_branch_carries_its_page_and_its_national_line() {
        let import = read(
            "gb-samaritans-morley,samaritans,Samaritans Morley,1 Mill Lane,Morley,,,GB,116 123,,open,9am-5pm daily,https://www.mill.example/a,2019-05,\n",
            None,
        );

        let branch = import.rows_of("branches").first().expect("one branch");
        assert_eq!(
            (branch.get("coordinate_precision"), branch.get("latitude")),
            ("locality", "53.7")
        );
        assert_eq!(
            (branch.get("opening_hours"), branch.get("national_line_id")),
            ("Mo-Su 09:00-17:00", "gb-samaritans")
        );
        let source = import.rows_of("sources").first().expect("one page");
        assert_eq!(branch.get("source_id"), source.get("id"));
        assert_eq!(
            (source.get("publisher"), source.get("year"), source.get("id")),
            ("mill.example", "2019", "page-gb-samaritans-morley")
        );
        assert_eq!(
            import.rows_of("contacts_branches").first().expect("one contact").get("number"),
            "116 123"
        );
    }

    #[test]
    fn a_closed_branch_points_at_what_is_open() {
        let import = read(
            "gb-samaritans-morley-closed,samaritans,Samaritans Morley (CLOSED),,Morley,,,GB,01632 960001,,none,,https://mill.example/a,,CLOSED in 2020\n",
            None,
        );

        let branch = import.rows_of("branches").first().expect("one branch");
        assert_eq!(
            (branch.get("status"), branch.get("replaced_by"), branch.get("name")),
            ("defunct", "gb-samaritans", "Samaritans Morley")
        );
        assert!(import.rows_of("contacts_branches").is_empty());
    }

    #[test]
    fn a_branch_that_its_notes_or_its_name_call_closed_has_no_number() {
        let line = |id: &str, name: &str, notes: &str| {
            format!(
                "gb-samaritans-{id},samaritans,{name},,Morley,,,GB,0161 496 0000,,open,,https://mill.example/{id},,{notes}\n"
            )
        };
        let lines = [
            line("noted", "Samaritans Mill", "branch CLOSED 2024"),
            line("named", "Samaritans Weir (closed)", ""),
            line("open", "Samaritans Lock", "volunteers of the closed Mill branch help here"),
        ];

        let import = read(&lines.concat(), None);

        let shown: Vec<_> = import
            .rows_of("branches")
            .iter()
            .map(|row| (row.get("name"), row.get("status")))
            .collect();
        assert_eq!(
            shown,
            [
                ("Samaritans Weir", "defunct"),
                ("Samaritans Mill", "defunct"),
                ("Samaritans Lock", "active")
            ]
        );
        assert_eq!(import.rows_of("contacts_branches").len(), 1);
    }

    #[test]
    fn a_better_row_takes_the_place_of_a_weak_one() {
        let line = |name: &str, url: &str, notes: &str| {
            format!("in-befrienders-mill,befrienders,{name},,Pune,,,IN,,,unknown,,{url},,{notes}\n")
        };
        let weak =
            line("Mill", "https://paste.example/x", "user-shared list that warns of inaccuracies");
        let other = "in-befrienders-hill,befrienders,Hill,,Pune,,,IN,,,unknown,,https://paste.example/x,,user-shared list\n";

        let import = read(
            &[weak.as_str(), other].concat(),
            Some(&line("Mill Centre", "https://news.example/y", "")),
        );

        let names: Vec<_> = import.rows_of("branches").iter().map(|row| row.get("name")).collect();
        assert_eq!(names, ["Mill Centre"]);
        assert_eq!(import.summary.rows_read(), import.summary.rows_dropped() + 1);
    }
}

//! Libraries of Toronto: the branches of the Toronto Public Library, from the open data of the
//! city.
//!
//! The table counts the workstations of a branch and says nothing about wireless internet, fees,
//! cards or hours, which stay unknown.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::bounds::is_in_toronto;
use super::ended::name_says_ended;
use super::twins::Twins;
use super::{
    ForeignLine, ForeignTable, Heading, Import, ImportError, ImportedRow, ImportedTable,
    RecordName, Summary, UpstreamFile, UpstreamSource, contact,
};
use crate::domain::{CoordinatePrecision, Country, InternetBasis, ResourceId, Tristate, WebUrl};

const EXPECTED: &str = "the branches of the Toronto Public Library (comma-separated)";

/// The prefix of every source of this importer, whatever the year.
const OWNED: &[&str] = &["toronto-tpl-branches"];

/// What every address of the table ends in, before the postal code.
const CITY: &str = ", Toronto, ON";

const HEADINGS: &[Heading] = &[
    Heading::required("BranchCode", &[]),
    Heading::required("BranchName", &[]),
    Heading::required("Address", &[]),
    Heading::required("PostalCode", &[]),
    Heading::required("Website", &[]),
    Heading::required("Telephone", &[]),
    Heading::required("Workstations", &[]),
    Heading::required("Lat", &["Latitude"]),
    Heading::required("Long", &["Longitude"]),
    Heading::optional("PhysicalBranch", &[]),
];

/// Reads the table of a year, which the file does not say.
///
/// # Errors
/// [`ImportError`] when the file is not such a table.
pub fn import(
    branches: &UpstreamFile,
    year: i32,
    retrieved_on: NaiveDate,
) -> Result<Import, ImportError> {
    let table = ForeignTable::comma_separated(branches.name(), branches.text(EXPECTED)?, HEADINGS)?;
    let mut printed: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in table.lines() {
        printed.entry(line.get("Telephone")).or_default().insert(line.get("BranchCode"));
    }
    let source_id = format!("toronto-tpl-branches-{year}");
    let mut summary = Summary::default();
    let (mut rows, mut contacts, mut twins) = (Vec::new(), Vec::new(), Twins::default());
    for line in table.lines() {
        summary.read(RecordName::of_line(branches.name(), line, "BranchCode", "BranchName"));
        match branch(line, &mut summary).and_then(|row| twins.why_not(&row).map_or(Ok(row), Err)) {
            Ok(row) => {
                summary.made(row.get("id"));
                let branches = printed.get(line.get("Telephone"));
                let is_shared = branches.is_some_and(|branches| branches.len() > 1);
                contacts.extend(contact_of(line, row.get("id"), is_shared, &mut summary));
                rows.push(row.with("source_id", &*source_id));
            }
            Err(reason) => summary.drop_row(reason),
        }
    }
    let source = UpstreamSource {
        id: &source_id,
        name: "Library Branch General Information",
        publisher: "Toronto Public Library, City of Toronto Open Data",
        url: "https://open.toronto.ca/dataset/library-branch-general-information/",
        licence: "Open Government Licence – Toronto",
        retrieved_on,
        year: Some(year),
    };
    let tables = vec![
        ImportedTable::of_sources("libraries", OWNED, rows),
        ImportedTable::contacts("contacts_libraries", contacts),
        ImportedTable::sources(vec![source.into()]),
    ];
    Import { tables, summary }.unless_empty(branches.name())
}

/// What the column of physical branches says of one; it is empty in files that lack it.
const PHYSICAL: [&str; 6] = ["", "1", "1.0", "yes", "y", "true"];

fn branch(line: ForeignLine<'_>, summary: &mut Summary) -> Result<ImportedRow, &'static str> {
    if !PHYSICAL.contains(&line.get("PhysicalBranch").to_lowercase().as_str()) {
        return Err("not a place to go to");
    }
    if name_says_ended(line.get("BranchName")) {
        return Err("closed, as its name says");
    }
    let code = line.get("BranchCode");
    let id = ResourceId::slug_of(&format!("ca-tpl-{code}")).map_err(|_| "without a code")?;
    if code.is_empty() || line.get("BranchName").is_empty() {
        return Err("without a code or a name");
    }
    let point = line.number("Lat").zip(line.number("Long"));
    point.filter(|pair| is_in_toronto(*pair, "Lat Long", summary)).ok_or("without a point")?;
    let street = line.get("Address").split(CITY).next().unwrap_or_default();
    let has_computers = line.number("Workstations").is_some_and(|count| count > 0.0);
    let (computers, basis) = if has_computers {
        (Tristate::Yes, InternetBasis::Branch)
    } else {
        (Tristate::Unknown, InternetBasis::Unknown)
    };
    let unknown = ["wifi", "fee", "card_required"];
    let row = unknown
        .into_iter()
        .fold(ImportedRow::new(), |row, column| row.with(column, Tristate::Unknown.as_str()));
    Ok(row
        .with("id", id.as_str())
        .with("name", line.get("BranchName"))
        .with("system", "Toronto Public Library")
        .with("address_1", street)
        .with("city", "Toronto")
        .with("state_province", "ON")
        .with("postal_code", line.get("PostalCode"))
        .with("country", "CA")
        .with("latitude", line.get("Lat"))
        .with("longitude", line.get("Long"))
        .with("coordinate_precision", CoordinatePrecision::Address.as_str())
        .with("time_zone", "America/Toronto")
        .with("computers", computers.as_str())
        .with("internet_basis", basis.as_str())
        .with(
            "url",
            WebUrl::parse(line.get("Website"))
                .map(|url| url.as_str().to_owned())
                .unwrap_or_default(),
        )
        .with("status", "active"))
}

/// The telephone of a branch, unless two branches print the same: it can be right for one at most.
fn contact_of(
    line: ForeignLine<'_>,
    id: &str,
    is_shared: bool,
    summary: &mut Summary,
) -> Option<ImportedRow> {
    let telephone = line.get("Telephone");
    if telephone.is_empty() {
        return None;
    }
    if is_shared {
        summary.note("telephone left out: printed for two branches");
        return None;
    }
    contact::of_cell(id, "Telephone", telephone, Country::parse("CA").ok()?, summary)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: &str = "BranchCode,PhysicalBranch,BranchName,Address,PostalCode,Website,Telephone,Workstations,Lat,Long";

    fn read(lines: &[&str]) -> Import {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let text = format!("{HEADING}\n{}\n", lines.join("\n"));
        import(&UpstreamFile::new("branches.csv", text), 2023, day).expect("a branch")
    }

    #[test]
    fn a_branch_is_said_to_have_computers_where_its_workstations_are_counted() {
        let import = read(&[
            "OAK,1,Oak,\"1 Oak Road, Toronto, ON, M9V 1B2\",M9V 1B2,https://example.org/oak,416-555-0100,38,43.7,-79.5",
            "ELM,1,Elm,\"2 Elm Road, Toronto, ON, M9V 1B3\",M9V 1B3,,416-555-0101,,43.8,-79.4",
        ]);

        let shown: Vec<_> = import
            .rows_of("libraries")
            .iter()
            .map(|row| {
                (
                    row.get("id"),
                    row.get("address_1"),
                    row.get("computers"),
                    row.get("wifi"),
                    row.get("internet_basis"),
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("ca-tpl-oak", "1 Oak Road", "yes", "unknown", "branch"),
                ("ca-tpl-elm", "2 Elm Road", "unknown", "unknown", "unknown")
            ]
        );
        assert_eq!(import.rows_of("contacts_libraries").len(), 2);
    }

    #[test]
    fn a_telephone_of_two_branches_is_left_out_of_both() {
        let import = read(&[
            "A,1,Oak,x,M9V 1B2,,416-555-0100,3,43.7,-79.5",
            "B,1,Elm,x,M9V 1B3,,416-555-0100,3,43.8,-79.4",
        ]);

        assert_eq!(
            (import.rows_of("libraries").len(), import.rows_of("contacts_libraries").len()),
            (2, 0)
        );
    }

    #[test]
    fn what_is_not_a_place_is_left_out() {
        let import = read(&[
            "A,1,Oak,x,M9V 1B2,,,3,43.7,-79.5",
            "BUS,0,Bookmobile,x,,,,,43.8,-79.4",
            "C,1,Elm,x,,,,,,",
        ]);

        assert_eq!(import.rows_of("libraries").len(), 1);
        assert_eq!(
            (
                import.summary.dropped_for("not a place to go to"),
                import.summary.dropped_for("without a point")
            ),
            (1, 1)
        );
    }
}

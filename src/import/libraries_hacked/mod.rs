//! Libraries of the United Kingdom: the list of Libraries Hacked, compiled from what library
//! services publish.
//!
//! The list has no column about the internet, so all four answers stay unknown.

mod address;
mod opening;
mod public;

use chrono::{Datelike as _, NaiveDate};

use super::ended::text_says_closed_for_now;
use super::plain_text::plain_text;
use super::{
    ForeignLine, ForeignTable, Heading, Import, ImportError, ImportedRow, ImportedTable,
    RecordName, Summary, UpstreamFile, UpstreamSource, contact, twins::Twins, windows_1252,
};
use crate::domain::{Coordinate, CoordinatePrecision, InternetBasis, ResourceId, WebUrl};

const EXPECTED: &str = "the table of libraries of Libraries Hacked (comma-separated)";

/// The prefix of every source of this importer, whatever the day.
const OWNED: &[&str] = &["libraries-hacked"];

/// Hosts of mailboxes that the list still has: Cumbria County Council ended on 31 March 2023.
const CLOSED_HOSTS: &[&str] = &["cumbria.gov.uk"];

const HEADINGS: &[Heading] = &[
    Heading::required("id", &[]),
    Heading::required("Library name", &[]),
    Heading::required("Local authority", &[]),
    Heading::required("Address 1", &[]),
    Heading::required("Address 2", &[]),
    Heading::required("Address 3", &[]),
    Heading::required("Postcode", &[]),
    Heading::required("Latitude", &[]),
    Heading::required("Longitude", &[]),
    Heading::required("Unique property reference number latitude", &["UPRN latitude"]),
    Heading::required("Unique property reference number longitude", &["UPRN longitude"]),
    Heading::required("Email address", &["Email"]),
    Heading::required("URL", &[]),
    Heading::required("Notes", &[]),
    Heading::required("Monday staffed hours", &[]),
    Heading::required("Monday unstaffed hours", &[]),
    Heading::required("Tuesday staffed hours", &[]),
    Heading::required("Tuesday unstaffed hours", &[]),
    Heading::required("Wednesday staffed hours", &[]),
    Heading::required("Wednesday unstaffed hours", &[]),
    Heading::required("Thursday staffed hours", &[]),
    Heading::required("Thursday unstaffed hours", &[]),
    Heading::required("Friday staffed hours", &[]),
    Heading::required("Friday unstaffed hours", &[]),
    Heading::required("Saturday staffed hours", &[]),
    Heading::required("Saturday unstaffed hours", &[]),
    Heading::required("Sunday staffed hours", &[]),
    Heading::required("Sunday unstaffed hours", &[]),
];

/// Reads the list as it was on a day.
///
/// # Errors
/// [`ImportError`] when the file is not such a table.
pub fn import(libraries: &UpstreamFile, as_of: NaiveDate) -> Result<Import, ImportError> {
    let headings = [HEADINGS, &public::HEADINGS].concat();
    let table =
        ForeignTable::comma_separated(libraries.name(), libraries.text(EXPECTED)?, &headings)?;
    let source_id = format!("libraries-hacked-{as_of}");
    let mut summary = Summary::default();
    let (mut rows, mut contacts, mut twins) = (Vec::new(), Vec::new(), Twins::default());
    for line in table.lines() {
        summary.read(RecordName::of_line(libraries.name(), line, "id", "Library name"));
        match library(line, &mut summary) {
            Ok(row) => {
                if let Some(reason) = twins.why_not(&row) {
                    summary.drop_row(reason);
                    continue;
                }
                summary.made(row.get("id"));
                contacts.extend(contact_of(line, row.get("id"), &mut summary));
                rows.push(row.with("source_id", &*source_id));
            }
            Err(reason) => summary.drop_row(reason),
        }
    }
    let source = UpstreamSource {
        id: &source_id,
        name: "Libraries Hacked: public libraries in the United Kingdom",
        publisher: "Libraries Hacked and library services",
        url: "https://www.librarydata.uk/",
        licence: "OGL-UK-3.0",
        retrieved_on: as_of,
        year: Some(as_of.year()),
    };
    let tables = vec![
        ImportedTable::of_sources("libraries", OWNED, rows),
        ImportedTable::contacts("contacts_libraries", contacts),
        ImportedTable::sources(vec![source.into()]),
    ];
    Import { tables, summary }.unless_empty(libraries.name())
}

fn library(line: ForeignLine<'_>, summary: &mut Summary) -> Result<ImportedRow, &'static str> {
    let id =
        ResourceId::slug_of(&format!("gb-lh-{}", line.get("id"))).map_err(|_| "without an id")?;
    let name = clean(line, "Library name", summary);
    if line.get("id").is_empty() || name.is_empty() {
        return Err("without an id or a name");
    }
    if let Some(reason) = public::why_not(line, &name) {
        return Err(reason);
    }
    let (latitude, longitude, precision) = point(line, summary).ok_or("without a point")?;
    let postal_code = line.get("Postcode");
    let lines = ["Address 1", "Address 2", "Address 3"].map(|column| clean(line, column, summary));
    let authority = clean(line, "Local authority", summary);
    let address = address::SplitAddress::of(&lines, postal_code, &authority);
    let opening_hours = opening::hours(line).unwrap_or_else(|unfit| {
        summary.note_value(unfit.reason, unfit.column, unfit.cell);
        String::new()
    });
    let url = WebUrl::parse(line.get("URL")).map(|url| url.as_str().to_owned()).unwrap_or_default();
    if url.is_empty() && !line.get("URL").is_empty() {
        summary.note_value("website left out: not an absolute address", "URL", line.get("URL"));
    }
    let unknown = ["wifi", "computers", "fee", "card_required"];
    let row =
        unknown.into_iter().fold(ImportedRow::new(), |row, column| row.with(column, "unknown"));
    Ok(row
        .with("id", id.as_str())
        .with("name", name)
        .with("system", authority)
        .with("address_1", address.street)
        .with("city", address.city)
        .with("state_province", address.county)
        .with("postal_code", postal_code)
        .with("country", address::country(postal_code))
        .with("latitude", latitude)
        .with("longitude", longitude)
        .with("coordinate_precision", precision.as_str())
        .with("opening_hours", opening_hours)
        .with("time_zone", address::time_zone(postal_code))
        .with("internet_basis", InternetBasis::Unknown.as_str())
        .with("url", url)
        .with("status", status(line, summary)))
}

/// Whether the notes or the status say that it is closed and will open again.
fn status(line: ForeignLine<'_>, summary: &mut Summary) -> &'static str {
    let says = ["Status", "Notes"].into_iter().find(|column| {
        let text = line.get(column);
        text_says_closed_for_now(text)
    });
    let Some(column) = says else { return "active" };
    summary.note_value("temporarily closed, as the list says", column, line.get(column));
    "temporarily closed"
}

/// The degrees in which the United Kingdom and the Crown dependencies lie.
const LATITUDES: std::ops::Range<f64> = 49.0..61.0;
const LONGITUDES: std::ops::Range<f64> = -9.0..2.5;

/// The building by its property number where the list has it, and else the centre of the postcode.
/// A pair that is not in the United Kingdom is none.
fn point<'l>(
    line: ForeignLine<'l>,
    summary: &mut Summary,
) -> Option<(&'l str, &'l str, CoordinatePrecision)> {
    let pairs = [
        (
            "Unique property reference number latitude",
            "Unique property reference number longitude",
            CoordinatePrecision::Building,
        ),
        ("Latitude", "Longitude", CoordinatePrecision::Postcode),
    ];
    for (latitude, longitude, precision) in pairs {
        let Some((north, east)) = line.number(latitude).zip(line.number(longitude)) else {
            continue;
        };
        let is_inside =
            |north: f64, east: f64| LATITUDES.contains(&north) && LONGITUDES.contains(&east);
        if Coordinate::new(north, east).is_ok() && is_inside(north, east) {
            return Some((line.get(latitude), line.get(longitude), precision));
        }
        let note = if is_inside(east, north) {
            "point left out: latitude and longitude look like each other's"
        } else {
            "point left out: not in the United Kingdom"
        };
        let written = format!("{} {}", line.get(latitude), line.get(longitude));
        summary.note_value(note, &format!("{latitude}, {longitude}"), &written);
    }
    None
}

fn contact_of(line: ForeignLine<'_>, id: &str, summary: &mut Summary) -> Option<ImportedRow> {
    let given = line.get("Email address");
    let bare = given.split_once('<').map_or(given, |(_, rest)| rest.trim_end_matches('>'));
    if let Some(mailbox) = contact::mailbox(bare.trim_end_matches(|c: char| !c.is_ascii())) {
        let host = mailbox.rsplit('@').next().unwrap_or_default().to_lowercase();
        if CLOSED_HOSTS.contains(&host.as_str()) {
            summary.note_value(
                "e-mail left out: of a council that has ended",
                "Email address",
                given,
            );
            return None;
        }
        return Some(contact::email(id, mailbox));
    }
    if !given.is_empty() {
        summary.note_value("e-mail left out: not one address", "Email address", given);
    }
    None
}

/// Text without markup and invisible characters, repaired where its accents were read twice.
fn clean(line: ForeignLine<'_>, column: &str, summary: &mut Summary) -> String {
    let text = line.get(column);
    let repaired = windows_1252::repair(text);
    if repaired.is_some() {
        summary.note("accents repaired");
    }
    plain_text(&repaired.unwrap_or_else(|| text.to_owned()), column, summary)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: &[(&str, &str)]) -> Import {
        let names: Vec<&str> = cells.iter().map(|(name, _)| *name).collect();
        let mut writer = csv::Writer::from_writer(Vec::new());
        let rest = [
            "Library name",
            "Local authority",
            "Address 1",
            "Address 2",
            "Address 3",
            "Postcode",
            "Latitude",
            "Longitude",
            "Notes",
            "URL",
        ];
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let mut columns: Vec<String> = rest.iter().map(|name| (*name).to_owned()).collect();
        columns.extend(["id", "Email address"].map(str::to_owned));
        columns.extend(
            ["latitude", "longitude"]
                .map(|axis| format!("Unique property reference number {axis}")),
        );
        columns
            .extend(days.iter().flat_map(|day| {
                [format!("{day} staffed hours"), format!("{day} unstaffed hours")]
            }));
        columns.retain(|column| !names.contains(&column.as_str()));
        writer
            .write_record(names.into_iter().chain(columns.iter().map(String::as_str)))
            .expect("a heading");
        writer
            .write_record(cells.iter().map(|(_, cell)| *cell).chain(columns.iter().map(|_| "")))
            .expect("a line");
        let day = NaiveDate::from_ymd_opt(2025, 5, 10).expect("a day");
        import(&UpstreamFile::new("libraries.csv", writer.into_inner().expect("bytes")), day)
            .expect("a library")
    }

    const HERE: &[(&str, &str)] = &[
        ("id", "7"),
        ("Library name", "Readers CafÃ©"),
        ("Latitude", "53.1"),
        ("Longitude", "-1.2"),
    ];

    fn library(more: &[(&str, &str)]) -> (ImportedRow, Import) {
        let import = read(&[HERE, more].concat());
        (import.rows_of("libraries").first().expect("one row").clone(), import)
    }

    #[test]
    fn a_library_answers_unknown_to_everything_the_list_does_not_say() {
        let (library, import) = library(&[("Postcode", "LS1 1AA")]);

        assert_eq!((library.get("id"), library.get("name")), ("gb-lh-7", "Readers Café"));
        assert_eq!(
            (library.get("wifi"), library.get("internet_basis"), library.get("opening_hours")),
            ("unknown", "unknown", "")
        );
        assert_eq!(
            (library.get("source_id"), library.get("time_zone")),
            ("libraries-hacked-2025-05-10", "Europe/London")
        );
        assert!(import.rows_of("contacts_libraries").is_empty());
    }

    #[test]
    fn the_building_is_better_than_its_postcode() {
        let building = [
            ("Unique property reference number latitude", "53.123"),
            ("Unique property reference number longitude", "-1.234"),
        ];

        assert_eq!(library(&building).0.get("coordinate_precision"), "building");
        assert_eq!(library(&[]).0.get("coordinate_precision"), "postcode");
    }

    #[test]
    fn a_point_whose_degrees_are_each_other_s_is_left_out_and_named() {
        let building = |latitude: &'static str, longitude: &'static str| {
            [
                ("Unique property reference number latitude", latitude),
                ("Unique property reference number longitude", longitude),
            ]
        };

        let (turned, import) = library(&building("-1.234", "53.123"));
        let (far, far_import) = library(&building("12.5", "77.5"));

        let note = "point left out: latitude and longitude look like each other's";
        assert_eq!(turned.get("coordinate_precision"), "postcode", "the other pair is right");
        assert_eq!(import.summary.times_noted(note), 1, "{:#}", import.summary);
        assert_eq!(far.get("latitude"), "53.1");
        let note = "point left out: not in the United Kingdom";
        assert_eq!(far_import.summary.times_noted(note), 1);
    }

    #[test]
    fn a_library_that_is_closed_for_now_says_so() {
        let (library, _) = library(&[("Notes", "Library closed temporarily")]);

        assert_eq!(library.get("status"), "temporarily closed");
    }

    #[test]
    fn an_address_in_a_mailbox_is_freed_of_its_wrapping() {
        for (given, url) in [
            ("mailto:mill@example.org", Some("mailto:mill@example.org")),
            ("Mill Library <mill@example.org>", Some("mailto:mill@example.org")),
            ("mill@example.orgï¿½", Some("mailto:mill@example.org")),
            ("ask at the desk", None),
            ("mill@cumbria.gov.uk", None),
            ("mill@example.org/mill-library", None),
        ] {
            let (_, import) = library(&[("Email address", given)]);

            assert_eq!(
                import.rows_of("contacts_libraries").first().map(|row| row.get("url")),
                url,
                "{given}"
            );
        }
    }
}

//! Anybody's table: a map in TOML says what its columns are to us.
//!
//! The file is read twice, once for its encoding and its delimiter and once for its rows, and is
//! never held as a whole. A broken line costs itself; what is wrong with most of the file costs all
//! of it, in a line that says what to do.

mod cell;
mod cell_rule;
mod clock;
mod csv_file;
mod delimiter;
mod error;
mod guess;
mod headings;
mod hours;
mod kept_hours;
mod kind;
mod map;
mod place_survey;
mod point;
mod projection;
mod reader;
mod records;
mod rows;
mod split;
mod survey;
mod template;
mod value;
mod ways;
mod week;
mod words;

use chrono::NaiveDate;

use super::{Import, ImportError, ImportedTable, RecordName, UpstreamSource};
pub use csv_file::CsvFile;
pub use error::{MapError, MappedError};
pub use guess::{GuessLookup, guess};
use headings::Headings;
pub use map::CsvMap;
use reader::MapReader;
use records::{BrokenCsvLine, CsvRecords};
pub use rows::MappedLookup;
use rows::MappedRows;
use survey::FileSurvey;

/// One broken line of so many is a file that nobody should import.
const ONE_OF: usize = 10;

/// As few broken lines cost themselves, whatever the file.
const FEW_BROKEN: usize = 1;

/// How many broken lines are named in an error.
const NAMED: usize = 3;

/// After so many lines the progress is told.
const TOLD_AFTER: usize = 1024;

/// Reads a table with a map.
///
/// # Errors
/// [`MappedError`] when the map or the file cannot be used, or most of the file is wrong in the
/// same way.
pub fn import(
    file: &CsvFile<'_>,
    (map_name, map): (&str, &CsvMap),
    lookup: &MappedLookup<'_>,
    retrieved_on: NaiveDate,
) -> Result<Import, MappedError> {
    let unreadable = |source| ImportError::Unreadable { file: file.name.to_owned(), source };
    let form = (&map.file, map.country());
    let found = survey::survey(file.name, (file.open)().map_err(unreadable)?, form)?;
    let reader = (file.open)().map_err(unreadable)?;
    let mut records = CsvRecords::new(reader, found.encoding, found.delimiter);
    records.skip(found.skip_lines).map_err(unreadable)?;
    let mut headings = Headings::read(&mut records).map_err(unreadable)?;
    records.take_for_nothing(&map.file.nothing);
    let reader = MapReader::of(map_name, map, file.name, &mut headings)?;
    let about = (file.name, map.source.id.as_str(), retrieved_on);
    let mut rows = MappedRows::new(&reader, lookup, about, file.spool);
    let mut broken = Vec::new();
    let mut lines = 0;
    while let Some(record) = records.next_record().map_err(unreadable)? {
        lines += 1;
        match record {
            Ok(record) => rows.add(&record).map_err(MappedError::Rows)?,
            Err(line) => {
                let name = RecordName::default().at_numbered_line(file.name, line.line);
                rows.summary.read(name);
                rows.summary.drop_row(format!("broken line: it {}", line.reason));
                broken.push(line);
            }
        }
        if lines % TOLD_AFTER == 0 {
            (file.progress)(records.bytes_read());
        }
    }
    refuse_many_broken(file.name, &broken, lines)?;
    let columns = reader.point.as_ref().map_or("", |point| point.shown.as_str());
    rows.survey.verdict(file.name, columns, lookup.is_inside, lookup.has_postal_codes)?;
    rows.summary.about_all();
    rows.summary.note(said(&found));
    finish(rows, (map, &reader), file.name, retrieved_on)
}

/// What was found out about a file.
fn said(found: &FileSurvey) -> String {
    let (encoding, delimiter) = (found.encoding.name(), delimiter::name_of(found.delimiter));
    format!("the file was read as {encoding}, its cells separated by {delimiter}")
}

fn finish(
    rows: MappedRows<'_>,
    (map, reader): (&CsvMap, &MapReader),
    file: &str,
    retrieved_on: NaiveDate,
) -> Result<Import, MappedError> {
    let source = UpstreamSource {
        id: &map.source.id,
        name: &map.source.name,
        publisher: &map.source.publisher,
        url: &map.source.url,
        licence: &map.source.licence,
        retrieved_on,
        year: map.source.year,
    };
    let (kind, source_id) = (reader.kind, map.source.id.clone());
    let main = ImportedTable::of_source(kind.table(), source_id, Vec::new());
    let contacts = ImportedTable::contacts(kind.contacts_table(), Vec::new());
    let tables = vec![
        rows.rows.fill(main).silent_about(&reader.silent_about),
        rows.contacts.fill(contacts),
        ImportedTable::sources(vec![source.into()]),
    ];
    let import = Import { tables, summary: rows.summary };
    Ok(import.unless_empty(file)?)
}

fn refuse_many_broken(
    file: &str,
    broken: &[BrokenCsvLine],
    lines: usize,
) -> Result<(), MappedError> {
    if broken.len() <= FEW_BROKEN || broken.len() * ONE_OF < lines {
        return Ok(());
    }
    let named: Vec<String> = broken
        .iter()
        .take(NAMED)
        .map(|line| format!("line {} {}", line.line, line.reason))
        .collect();
    let more = if broken.len() > NAMED { ", …" } else { "" };
    let (file, broken, examples) =
        (file.to_owned(), broken.len(), format!("{}{more}", named.join(", ")));
    Err(MappedError::ManyBroken { file, broken, lines, examples })
}

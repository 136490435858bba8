//! Reading a table of text whose columns are known by name.

use csv::{ReaderBuilder, StringRecord};

use super::ImportError;

/// A column as an importer calls it.
#[derive(Debug, Clone, Copy)]
pub struct Heading {
    name: &'static str,
    aliases: &'static [&'static str],
    required: bool,
}

impl Heading {
    /// A column that must be there under one of its names of various years.
    #[must_use]
    pub const fn required(name: &'static str, aliases: &'static [&'static str]) -> Self {
        Self { name, aliases, required: true }
    }

    /// A column that may be missing, which reads as empty.
    #[must_use]
    pub const fn optional(name: &'static str, aliases: &'static [&'static str]) -> Self {
        Self { name, aliases, required: false }
    }

    /// Whether the column must be there.
    #[must_use]
    pub const fn is_required(&self) -> bool {
        self.required
    }

    fn position_in(&self, found: &[String]) -> Option<usize> {
        let is_this = |heading: &String| {
            heading.eq_ignore_ascii_case(self.name)
                || self.aliases.iter().any(|alias| heading.eq_ignore_ascii_case(alias))
        };
        found.iter().position(is_this)
    }

    fn shown(&self) -> String {
        if self.aliases.is_empty() {
            self.name.to_owned()
        } else {
            format!("{} (or {})", self.name, self.aliases.join(", "))
        }
    }
}

/// A table that has been read as a whole, so that a cut-off file is noticed before anything is
/// decided.
#[derive(Debug)]
pub struct ForeignTable {
    positions: Vec<(&'static str, Option<usize>)>,
    records: Vec<StringRecord>,
}

/// One line of a table.
#[derive(Debug, Clone, Copy)]
pub struct ForeignLine<'a> {
    table: &'a ForeignTable,
    record: &'a StringRecord,
}

impl ForeignTable {
    /// Reads comma-separated text whose first line names the columns.
    ///
    /// # Errors
    /// [`ImportError::MissingColumns`] naming all that are missing, or
    /// [`ImportError::MalformedTable`].
    pub fn comma_separated(
        file: &str,
        text: &str,
        headings: &[Heading],
    ) -> Result<Self, ImportError> {
        Self::with_headings(file, text, ReaderBuilder::new().has_headers(false), headings)
    }

    /// Reads tab-separated text without quoting whose first line names the columns.
    ///
    /// # Errors
    /// As [`ForeignTable::comma_separated`].
    pub fn tab_separated(
        file: &str,
        text: &str,
        headings: &[Heading],
    ) -> Result<Self, ImportError> {
        Self::with_headings(
            file,
            text,
            ReaderBuilder::new().has_headers(false).delimiter(b'\t').quoting(false),
            headings,
        )
    }

    /// Reads tab-separated text without quoting and without headings: columns in a known order.
    ///
    /// # Errors
    /// [`ImportError::MissingColumns`] when the first line has another number of columns, or
    /// [`ImportError::MalformedTable`].
    pub fn tab_separated_without_headings(
        file: &str,
        text: &str,
        names: &[&'static str],
    ) -> Result<Self, ImportError> {
        let records = read(
            file,
            text,
            ReaderBuilder::new().has_headers(false).delimiter(b'\t').quoting(false),
        )?;
        let found = records.first().map_or(0, StringRecord::len);
        if found != names.len() {
            return Err(ImportError::MissingColumns {
                file: file.to_owned(),
                missing: names.join(", "),
                found: format!("{found} columns separated by tabs"),
            });
        }
        let positions =
            names.iter().enumerate().map(|(position, name)| (*name, Some(position))).collect();
        Ok(Self { positions, records })
    }

    fn with_headings(
        file: &str,
        text: &str,
        builder: &ReaderBuilder,
        headings: &[Heading],
    ) -> Result<Self, ImportError> {
        let mut records = read(file, text, builder)?;
        let first = if records.is_empty() { StringRecord::new() } else { records.remove(0) };
        let found: Vec<String> = first.iter().map(|heading| heading.trim().to_owned()).collect();
        let positions: Vec<_> =
            headings.iter().map(|heading| (heading.name, heading.position_in(&found))).collect();
        let missing: Vec<String> = headings
            .iter()
            .filter(|heading| heading.required && heading.position_in(&found).is_none())
            .map(Heading::shown)
            .collect();
        if missing.is_empty() {
            return Ok(Self { positions, records });
        }
        let found: String = found.join(", ").chars().take(300).collect();
        Err(ImportError::MissingColumns {
            file: file.to_owned(),
            missing: missing.join(", "),
            found,
        })
    }

    /// The lines below the headings.
    pub fn lines(&self) -> impl Iterator<Item = ForeignLine<'_>> {
        self.records.iter().map(|record| ForeignLine { table: self, record })
    }
}

impl<'a> ForeignLine<'a> {
    /// The text of a column without white space around it.
    #[must_use]
    pub fn get(self, column: &str) -> &'a str {
        let position = self
            .table
            .positions
            .iter()
            .find(|(name, _)| *name == column)
            .and_then(|(_, position)| *position);
        position.and_then(|position| self.record.get(position)).unwrap_or_default().trim()
    }

    /// The number in a column, if it is one.
    #[must_use]
    pub fn number(self, column: &str) -> Option<f64> {
        self.get(column).parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// The line in the file, counted from 1.
    #[must_use]
    pub fn position(self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }
}

fn read(file: &str, text: &str, builder: &ReaderBuilder) -> Result<Vec<StringRecord>, ImportError> {
    let malformed = |source| ImportError::MalformedTable { file: file.to_owned(), source };
    let mut records: Vec<StringRecord> = builder
        .from_reader(text.as_bytes())
        .into_records()
        .collect::<Result<_, _>>()
        .map_err(malformed)?;
    number_lines(text.as_bytes(), &mut records);
    Ok(records)
}

/// Tells each record the line on which it begins. The reader counts the line before where lines end
/// as in Windows, because it takes a record to begin with the line feed that ends the one before.
fn number_lines(text: &[u8], records: &mut [StringRecord]) {
    let (mut line, mut counted) = (1, 0);
    for record in records {
        let Some(mut position) = record.position().cloned() else { continue };
        let at = usize::try_from(position.byte()).unwrap_or(usize::MAX).min(text.len());
        let ends = text
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count();
        let start = at + ends;
        line += text
            .get(counted..start)
            .unwrap_or_default()
            .iter()
            .map(|byte| u64::from(*byte == b'\n'))
            .sum::<u64>();
        counted = start;
        position.set_line(line);
        record.set_position(Some(position));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADINGS: &[Heading] = &[
        Heading::required("name", &[]),
        Heading::required("longitude", &["LONGITUD"]),
        Heading::optional("note", &[]),
    ];

    #[test]
    fn a_column_is_found_under_the_name_of_another_year() {
        let table =
            ForeignTable::comma_separated("a.csv", "NAME,Longitud\n Mill Lane ,-1.5\n", HEADINGS)
                .expect("a table");

        let line = table.lines().next().expect("one line");
        assert_eq!(
            (line.get("name"), line.number("longitude"), line.get("note")),
            ("Mill Lane", Some(-1.5), "")
        );
    }

    #[test]
    fn all_missing_columns_are_named_in_one_error() {
        let error = ForeignTable::comma_separated("a.csv", "title,x\n", HEADINGS)
            .expect_err("two columns are missing");

        assert_eq!(
            error.to_string(),
            "a.csv lacks the columns name, longitude (or LONGITUD); its first line has title, x"
        );
    }

    #[test]
    fn lines_are_counted_alike_however_they_end() {
        for end in ["\n", "\r\n"] {
            let text =
                ["name,longitude", "Mill,1", "\"Hill,", "and Dale\",2", "", "Vale,3", ""].join(end);

            let table = ForeignTable::comma_separated("a.csv", &text, HEADINGS).expect("a table");

            assert_eq!(
                table.lines().map(ForeignLine::position).collect::<Vec<_>>(),
                [2, 3, 6],
                "{end:?}"
            );
        }
    }

    #[test]
    fn a_line_that_was_cut_off_is_an_error_with_its_number() {
        let error =
            ForeignTable::comma_separated("a.csv", "name,longitude\nMill,1\nHill", HEADINGS)
                .expect_err("cut off");

        let ImportError::MalformedTable { source, .. } = error else { panic!("{error}") };
        assert!(source.to_string().contains("line: 3"), "{source}");
    }
}

//! What an import did, in numbers, and which records each number is about.

use std::collections::BTreeMap;
use std::fmt;

use super::RecordName;

/// How many records are named under a reason, unless all are asked for.
const NAMED: usize = 5;

/// How many records are remembered under a reason; a list of a million rows may have a note on each.
const MOST_REMEMBERED: usize = 20_000;

/// How many records are named behind a reason in an error, which is one line.
const NAMED_IN_ERROR: usize = 2;

/// Rows read, rows left out by reason, and other things worth knowing by what they are; each with
/// the records that it is about.
///
/// Shown with `{}` it names a few records for each reason, with `{:#}` all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    read: usize,
    current: Option<RecordName>,
    dropped: BTreeMap<String, Remark>,
    noted: BTreeMap<String, Remark>,
    numbers_given: usize,
    numbers_refused: Remark,
    origins: BTreeMap<Box<str>, RecordName>,
}

/// How often something was said, and of which records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Remark {
    count: usize,
    /// How many of these times a record was named.
    named: usize,
    /// The first of the records.
    records: Vec<Box<str>>,
}

impl Summary {
    /// Counts one row read; what is said from now on is about it.
    pub fn read(&mut self, record: RecordName) {
        self.read += 1;
        self.about(record);
    }

    /// What is said from now on is about this record.
    pub fn about(&mut self, record: RecordName) {
        self.current = Some(record);
    }

    /// Remembers of which record a resource was made, for what is said of it later.
    pub fn made(&mut self, id: &str) {
        let origin = self.current.clone();
        self.origins.extend(origin.map(|record| (id.into(), record)));
    }

    /// What is said from now on is about the record of which a resource was made.
    pub fn about_made(&mut self, id: &str, name: &str) {
        let origin = self.origins.get(id).cloned();
        self.about(origin.unwrap_or_else(|| RecordName::new(id, name)));
    }

    /// What is said from now on is about the file as a whole.
    pub fn about_all(&mut self) {
        self.current = None;
    }

    /// Counts one row left out.
    pub fn drop_row(&mut self, reason: impl Into<String>) {
        let record = self.named("");
        self.dropped.entry(reason.into()).or_default().add(record);
    }

    /// Counts something that happened to a row which was kept, such as a value left out.
    pub fn note(&mut self, what: impl Into<String>) {
        let record = self.named("");
        self.noted.entry(what.into()).or_default().add(record);
    }

    /// [`Self::note`] about the value of a column.
    pub fn note_value(&mut self, what: impl Into<String>, column: &str, value: &str) {
        let record = self.named(&cell(column, value));
        self.noted.entry(what.into()).or_default().add(record);
    }

    /// Counts a cell that holds a number which somebody can dial.
    pub fn take_number(&mut self) {
        self.numbers_given += 1;
    }

    /// Notes a cell for telephone numbers that holds anything else than one number which can be
    /// dialled.
    pub fn refuse_number(&mut self, reason: impl Into<String>, column: &str, value: &str) {
        self.numbers_given += 1;
        self.numbers_refused.add(self.named(&cell(column, value)));
        self.note_value(reason, column, value);
    }

    fn named(&self, cell: &str) -> Option<Box<str>> {
        match (&self.current, cell) {
            (Some(record), "") => Some(record.to_string().into()),
            (Some(record), cell) => Some(format!("{record}: {cell}").into()),
            (None, "") => None,
            (None, cell) => Some(cell.into()),
        }
    }

    /// Rows read.
    #[must_use]
    pub const fn rows_read(&self) -> usize {
        self.read
    }

    /// Rows left out, for any reason.
    #[must_use]
    pub fn rows_dropped(&self) -> usize {
        self.dropped.values().map(|remark| remark.count).sum()
    }

    /// Rows left out for one reason.
    #[must_use]
    pub fn dropped_for(&self, reason: &str) -> usize {
        self.dropped.get(reason).map_or(0, |remark| remark.count)
    }

    /// How often something was noted.
    #[must_use]
    pub fn times_noted(&self, what: &str) -> usize {
        self.noted.get(what).map_or(0, |remark| remark.count)
    }

    /// The records of which something was noted, each with the column and its value where it is
    /// about one.
    #[must_use]
    pub fn noted_of(&self, what: &str) -> Vec<&str> {
        self.noted
            .get(what)
            .map(|remark| remark.records.iter().map(AsRef::as_ref).collect())
            .unwrap_or_default()
    }

    /// The records that were left out for a reason.
    #[must_use]
    pub fn dropped_of(&self, reason: &str) -> Vec<&str> {
        self.dropped
            .get(reason)
            .map(|remark| remark.records.iter().map(AsRef::as_ref).collect())
            .unwrap_or_default()
    }

    /// The reasons with their counts and the first records, on one line; what was noted of those
    /// records too, because a row is often left out for what became of its cells.
    #[must_use]
    pub fn reasons(&self) -> String {
        let shown = |(reason, remark): (&String, &Remark)| {
            format!("{} {reason}{}", remark.count, remark.examples())
        };
        let mut reasons: Vec<String> = self.dropped.iter().map(shown).collect();
        if reasons.is_empty() {
            reasons.push("it has no rows".to_owned());
        }
        reasons.extend(self.noted.iter().map(shown));
        reasons.join("; ")
    }

    /// Where every cell for telephone numbers holds something else than one number, if there are at
    /// least two: how many there are, and the first of them. Such a column is hardly what it should
    /// be.
    #[must_use]
    pub fn no_number_of_several(&self) -> Option<(usize, String)> {
        let refused = self.numbers_refused.named;
        (refused > 1 && refused == self.numbers_given).then(|| {
            (
                refused,
                self.numbers_refused
                    .records
                    .iter()
                    .take(NAMED)
                    .map(AsRef::as_ref)
                    .collect::<Vec<_>>()
                    .join("; "),
            )
        })
    }
}

/// A value with its column, cut where it is long.
fn cell(column: &str, value: &str) -> String {
    const LONGEST: usize = 120;
    let cut: String = value.chars().take(LONGEST).collect();
    let dots = if cut.len() < value.len() { "…" } else { "" };
    format!("{column} {cut:?}{dots}")
}

impl Remark {
    fn add(&mut self, record: Option<Box<str>>) {
        self.count += 1;
        if let Some(record) = record {
            self.named += 1;
            if self.records.len() < MOST_REMEMBERED {
                self.records.push(record);
            }
        }
    }

    fn examples(&self) -> String {
        if self.records.is_empty() {
            return String::new();
        }
        let more = if self.named > NAMED_IN_ERROR { ", …" } else { "" };
        let first: Vec<&str> =
            self.records.iter().take(NAMED_IN_ERROR).map(AsRef::as_ref).collect();
        format!(" [{}{more}]", first.join(", "))
    }

    fn show(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = if formatter.alternate() { self.records.len() } else { NAMED };
        for record in self.records.iter().take(shown) {
            writeln!(formatter, "{:16}{record}", "")?;
        }
        let names_all = if self.named > MOST_REMEMBERED { "names the first" } else { "names them" };
        match self.named.checked_sub(shown) {
            None | Some(0) => Ok(()),
            Some(more) if formatter.alternate() => {
                writeln!(formatter, "{:16}… and {more} more", "")
            }
            Some(more) => {
                writeln!(formatter, "{:16}… and {more} more (--all-notes {names_all})", "")
            }
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{:>8} read", self.read)?;
        writeln!(formatter, "{:>8} dropped", self.rows_dropped())?;
        for (reason, remark) in &self.dropped {
            writeln!(formatter, "{:>12} {reason}", remark.count)?;
            remark.show(formatter)?;
        }
        for (what, remark) in &self.noted {
            writeln!(formatter, "{:>8} noted: {what}", remark.count)?;
            remark.show(formatter)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_many(count: usize) -> Summary {
        let mut summary = Summary::default();
        for number in 1..=count {
            summary.read(RecordName::new(format!("lib-{number}"), "Mill"));
            summary.refuse_number("telephone left out: not one number", "phone", "1; 2");
        }
        summary
    }

    #[test]
    fn every_reason_is_shown_with_its_count_and_its_records() {
        let mut summary = Summary::default();
        summary.read(RecordName::new("a", "Mill"));
        summary.read(RecordName::new("b", "Weir"));
        summary.drop_row("closed");

        let shown = summary.to_string();

        assert!(
            shown.contains("2 read")
                && shown.contains("1 closed\n")
                && shown.contains("    b \"Weir\"\n"),
            "{shown}"
        );
        assert_eq!(summary.reasons(), "1 closed [b \"Weir\"]");
    }

    #[test]
    fn a_few_records_are_named_and_all_of_them_on_request() {
        let summary = read_many(7);

        let (few, all) = (summary.to_string(), format!("{summary:#}"));

        assert!(
            few.contains("lib-5 \"Mill\": phone \"1; 2\"")
                && !few.contains("lib-6")
                && few.contains("… and 2 more"),
            "{few}"
        );
        assert!(all.contains("lib-7") && !all.contains("more"), "{all}");
    }

    #[test]
    fn of_very_many_records_the_first_are_named_and_the_others_counted() {
        let summary = read_many(MOST_REMEMBERED + 3);

        let (few, all) = (summary.to_string(), format!("{summary:#}"));

        assert!(
            few.contains("20003 noted") && few.contains("and 19998 more (--all-notes names the")
        );
        assert!(all.contains("lib-20000 ") && !all.contains("lib-20001 "));
        assert!(all.contains("… and 3 more\n"));
    }

    #[test]
    fn a_column_without_any_number_is_noticed() {
        let mut with_one = read_many(3);
        with_one.take_number();

        let (count, examples) = read_many(3).no_number_of_several().expect("none is a number");
        assert!(
            count == 3 && examples.starts_with("lib-1 \"Mill\": phone \"1; 2\"; lib-2"),
            "{examples}"
        );
        assert_eq!(
            (with_one.no_number_of_several(), read_many(1).no_number_of_several()),
            (None, None)
        );
    }
}

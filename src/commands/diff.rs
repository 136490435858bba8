//! `backstop diff`: what changed between two data folders, in a form that a reviewer reads in a
//! minute.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::cli::DiffArguments;
use crate::curate::{
    CellChange, ChangeKind, Difference, Edition, RowDifference, SheetRow, TableDifference, compare,
};
use crate::tables::{TableName, shown};

/// Lines of a table that are printed for each kind of change before the rest is only counted;
/// numbers get more of them.
const SHOWN_LINES: usize = 8;
const SHOWN_NUMBERS: usize = 25;

/// Compares the folders; with `--strict` fails when the change does what needs a word of
/// explanation.
///
/// # Errors
/// When a folder cannot be read.
pub fn run(arguments: &DiffArguments) -> anyhow::Result<ExitCode> {
    let (old, new) = (Edition::load(&arguments.old)?, Edition::load(&arguments.new)?);
    let difference = compare(&old, &new);
    let mut out = io::stdout().lock();
    print(&mut out, &difference, arguments.all)?;
    for (name, edition) in [("OLD", &old), ("NEW", &new)] {
        for finding in
            edition.unreadable.iter().take(if arguments.all { usize::MAX } else { SHOWN_LINES })
        {
            writeln!(out, "! left out of {name}: {finding}")?;
        }
        if !arguments.all && edition.unreadable.len() > SHOWN_LINES {
            writeln!(
                out,
                "! … and {} more left out of {name}",
                edition.unreadable.len() - SHOWN_LINES
            )?;
        }
    }
    let objections = difference.objections();
    for objection in &objections {
        writeln!(out, "! {objection}")?;
    }
    Ok(if arguments.strict && !objections.is_empty() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// Tells a difference table by table.
pub(super) fn print(out: &mut impl Write, difference: &Difference, all: bool) -> io::Result<()> {
    for table in &difference.tables {
        writeln!(out, "{}", summary(table))?;
        for kind in
            [ChangeKind::Number, ChangeKind::Removed, ChangeKind::Changed, ChangeKind::Added]
        {
            let most = most_shown(kind, all);
            for change in table.changes.iter().filter(|change| change.kind == kind).take(most) {
                writeln!(out, "{}", line(table.table, change))?;
            }
            let hidden = table.count(kind).saturating_sub(most);
            if hidden > 0 {
                writeln!(out, "{} … and {hidden} more (--all lists them)", sign(kind))?;
            }
        }
    }
    Ok(())
}

fn most_shown(kind: ChangeKind, all: bool) -> usize {
    match kind {
        ChangeKind::Number | ChangeKind::Removed | ChangeKind::Changed | ChangeKind::Added
            if all =>
        {
            usize::MAX
        }
        ChangeKind::Number => SHOWN_NUMBERS,
        ChangeKind::Removed | ChangeKind::Changed | ChangeKind::Added => SHOWN_LINES,
    }
}

fn summary(table: &TableDifference) -> String {
    if table.changes.is_empty() {
        return format!("{}: {} rows, no change", table.table, table.rows_after);
    }
    let counts = [
        (ChangeKind::Number, "with another number"),
        (ChangeKind::Removed, "removed"),
        (ChangeKind::Changed, "changed otherwise"),
        (ChangeKind::Added, "added"),
    ]
    .map(|(kind, what)| (table.count(kind), what));
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    format!(
        "{}: {} -> {} rows; {}",
        table.table,
        table.rows_before,
        table.rows_after,
        counts.join(", ")
    )
}

const fn sign(kind: ChangeKind) -> char {
    match kind {
        ChangeKind::Number | ChangeKind::Changed => '~',
        ChangeKind::Removed => '-',
        ChangeKind::Added => '+',
    }
}

fn line(table: TableName, change: &RowDifference) -> String {
    let start = format!("{} {table} {}", sign(change.kind), change.key);
    let what = match (&change.before, &change.after) {
        (Some(_), Some(_)) => change.cells.iter().map(cell).collect::<Vec<_>>().join("; "),
        (Some(row), None) | (None, Some(row)) => described(row),
        (None, None) => String::new(),
    };
    if what.is_empty() { start } else { format!("{start}: {what}") }
}

/// The number needs no heading; it is what the reader looks for.
fn cell(cell: &CellChange) -> String {
    let text = |text: &str| if text.is_empty() { "(empty)".to_owned() } else { shown(text) };
    let heading = if cell.column == "number" { String::new() } else { format!("{} ", cell.column) };
    format!("{heading}{} -> {}", text(&cell.before), text(&cell.after))
}

/// What a row that is new or gone is, beside its key.
fn described(row: &SheetRow) -> String {
    let part = ["name", "services", "keyword", "url"]
        .into_iter()
        .map(|column| row.text(column))
        .find(|text| !text.is_empty());
    part.map(shown).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn edition(rows: &[(&str, &str)]) -> Edition {
        let row = |(id, number): &(&str, &str)| {
            SheetRow::new([("resource_id", *id), ("channel", "voice"), ("number", *number)])
        };
        Edition {
            sheets: BTreeMap::from([(TableName::Contacts, rows.iter().map(row).collect())]),
            unreadable: Vec::new(),
        }
    }

    fn printed(old: &[(&str, &str)], new: &[(&str, &str)], all: bool) -> String {
        let mut out = Vec::new();
        print(&mut out, &compare(&edition(old), &edition(new)), all)
            .expect("memory takes everything");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn a_changed_number_reads_at_a_glance() {
        let text = printed(
            &[("gb-samaritans", "116 123"), ("old", "1")],
            &[("gb-samaritans", "116 124"), ("new", "2")],
            false,
        );

        let expected = "contacts: 2 -> 2 rows; 1 with another number, 1 removed, 1 added\n\
            ~ contacts gb-samaritans voice: 116 123 -> 116 124\n- contacts old voice 1\n+ contacts new voice 2\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_long_list_is_shortened_with_a_count() {
        let ids: Vec<String> = (0..20).map(|number| format!("id-{number:02}")).collect();
        let rows: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "1")).collect();

        assert!(
            printed(&[], &rows, false)
                .ends_with("+ contacts id-07 voice 1\n+ … and 12 more (--all lists them)\n")
        );
        assert_eq!(printed(&[], &rows, true).lines().count(), 21);
    }

    #[test]
    fn nothing_changed_is_one_line() {
        assert_eq!(printed(&[("a", "1")], &[("a", "1")], false), "contacts: 1 rows, no change\n");
    }
}

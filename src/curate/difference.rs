//! What changed between two states of a data folder, and what a reviewer must not miss.

use std::collections::BTreeMap;

use super::edition::{Edition, SheetRow, compared_tables};
use super::row_shape::RowShape;
use crate::tables::{TableName, redaction};

/// The table of which nothing is added, changed or removed without a note.
const EMERGENCY_TABLE: TableName = TableName::EmergencyNumbers;

/// Largest share of a table's rows that a change may drop unasked, in percent.
pub const MOST_DROPPED_PERCENT: usize = 5;

/// What changed, table by table in the order of [`compared_tables`].
#[derive(Debug)]
pub struct Difference {
    /// The tables that either folder has.
    pub tables: Vec<TableDifference>,
}

/// What changed in one table.
#[derive(Debug)]
pub struct TableDifference {
    /// The table.
    pub table: TableName,
    /// Rows before.
    pub rows_before: usize,
    /// Rows after.
    pub rows_after: usize,
    /// The changes: numbers first, then removed, changed and added rows, each by key.
    pub changes: Vec<RowDifference>,
}

/// What happened to a row, in the order in which a reviewer reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// What people dial, text or open, or whom that reaches.
    Number,
    /// The row is gone.
    Removed,
    /// Another cell changed.
    Changed,
    /// The row is new.
    Added,
}

/// One row that changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowDifference {
    /// What happened.
    pub kind: ChangeKind,
    /// What a reader calls the row, such as `gb-samaritans voice`.
    pub key: String,
    /// The cells that changed, number columns first; none for a row that is new or gone.
    pub cells: Vec<CellChange>,
    /// The row before.
    pub before: Option<SheetRow>,
    /// The row after.
    pub after: Option<SheetRow>,
}

/// One cell that changed; empty text is an empty cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellChange {
    /// The column.
    pub column: String,
    /// The text before.
    pub before: String,
    /// The text after.
    pub after: String,
}

/// Compares two states.
#[must_use]
pub fn compare(before: &Edition, after: &Edition) -> Difference {
    let known = compared_tables()
        .filter(|table| before.sheets.contains_key(table) || after.sheets.contains_key(table));
    Difference {
        tables: known
            .map(|table| compare_table(table, before.rows(table), after.rows(table)))
            .collect(),
    }
}

fn compare_table(table: TableName, before: &[SheetRow], after: &[SheetRow]) -> TableDifference {
    let shape = RowShape::of(table);
    let mut groups: BTreeMap<Vec<&str>, (Vec<&SheetRow>, Vec<&SheetRow>)> = BTreeMap::new();
    for row in before {
        groups.entry(shape.group_of(row)).or_default().0.push(row);
    }
    for row in after {
        groups.entry(shape.group_of(row)).or_default().1.push(row);
    }
    let mut changes: Vec<RowDifference> = groups
        .into_values()
        .flat_map(|(before, after)| compare_group(shape, before, after))
        .collect();
    changes.sort();
    TableDifference { table, rows_before: before.len(), rows_after: after.len(), changes }
}

fn compare_group(
    shape: RowShape,
    mut before: Vec<&SheetRow>,
    mut after: Vec<&SheetRow>,
) -> Vec<RowDifference> {
    let mut changes = Vec::new();
    for marks in shape.marks() {
        before.retain(|old| {
            let is_same = |new: &&SheetRow| {
                marks.iter().all(|column| old.text(column) == new.text(column))
                    && marks.iter().any(|column| !old.text(column).is_empty())
            };
            let Some(position) = after.iter().position(is_same) else { return true };
            changes.extend(changed(shape, old, after.remove(position)));
            false
        });
    }
    let alone = |kind, row: &SheetRow| RowDifference {
        kind,
        key: shape.key(row, false),
        cells: Vec::new(),
        before: None,
        after: None,
    };
    changes.extend(
        before.into_iter().map(|row| RowDifference {
            before: Some(row.clone()),
            ..alone(ChangeKind::Removed, row)
        }),
    );
    changes.extend(
        after
            .into_iter()
            .map(|row| RowDifference { after: Some(row.clone()), ..alone(ChangeKind::Added, row) }),
    );
    changes
}

/// How a row changed, if it did.
pub(super) fn changed(
    shape: RowShape,
    before: &SheetRow,
    after: &SheetRow,
) -> Option<RowDifference> {
    let mut columns: Vec<&str> = before
        .columns()
        .chain(after.columns())
        .filter(|column| before.text(column) != after.text(column))
        .collect();
    let rank = |column: &str| {
        shape.numbers().iter().position(|name| *name == column).unwrap_or(usize::MAX)
    };
    columns.sort_unstable_by_key(|column| (rank(column), *column));
    columns.dedup();
    let is_number = rank(columns.first()?) != usize::MAX;
    let is_kept_back = |column: &str| {
        [before, after]
            .iter()
            .map(|row| row.text(redaction::VISIBILITY))
            .any(|word| redaction::is_kept_back(Some(word).filter(|word| !word.is_empty()), column))
    };
    let told = |row: &SheetRow, column: &str| match row.text(column) {
        "" => String::new(),
        _ if is_kept_back(column) => redaction::KEPT_BACK.to_owned(),
        text => text.to_owned(),
    };
    let cell = |column: &&str| CellChange {
        column: (*column).to_owned(),
        before: told(before, column),
        after: told(after, column),
    };
    Some(RowDifference {
        kind: if is_number { ChangeKind::Number } else { ChangeKind::Changed },
        key: shape.key(after, before.text("number") != after.text("number")),
        cells: columns.iter().map(cell).collect(),
        before: Some(before.clone()),
        after: Some(after.clone()),
    })
}

impl TableDifference {
    /// How many rows had this happen to them.
    #[must_use]
    pub fn count(&self, kind: ChangeKind) -> usize {
        self.changes.iter().filter(|change| change.kind == kind).count()
    }

    /// Whether more rows are gone than a change may drop unasked.
    fn drops_too_much(&self) -> bool {
        self.count(ChangeKind::Removed) * 100 > self.rows_before * MOST_DROPPED_PERCENT
    }
}

impl RowDifference {
    /// Whether a note was written with the change: the row has one, and it is not the one from
    /// before.
    fn has_new_note(&self) -> bool {
        let note = |row: &Option<SheetRow>| {
            row.as_ref().map(|row| row.text("notes").to_owned()).unwrap_or_default()
        };
        let after = note(&self.after);
        !after.is_empty() && after != note(&self.before)
    }

    fn old_number(&self) -> &str {
        self.before.as_ref().map(|row| row.text("number")).unwrap_or_default()
    }

    fn country(&self) -> &str {
        self.after
            .as_ref()
            .or(self.before.as_ref())
            .map(|row| row.text("country"))
            .unwrap_or_default()
    }
}

impl Difference {
    /// What a change must not do without a word: drop many rows, or add, change or remove an
    /// emergency number. One sentence each.
    #[must_use]
    pub fn objections(&self) -> Vec<String> {
        let dropped = self.tables.iter().filter(|table| table.drops_too_much()).map(|table| {
            let (removed, rows) = (table.count(ChangeKind::Removed), table.rows_before);
            format!(
                "{}: {removed} of {rows} rows are gone, more than {MOST_DROPPED_PERCENT} %",
                table.table
            )
        });
        dropped.chain(self.silent_changes()).collect()
    }

    /// The emergency numbers that were added, changed or removed without a note. The first numbers
    /// of a folder are no change.
    fn silent_changes(&self) -> impl Iterator<Item = String> + '_ {
        let tables = self
            .tables
            .iter()
            .filter(|table| table.table == EMERGENCY_TABLE && table.rows_before > 0);
        tables.flat_map(|table| &table.changes).filter_map(|change| match change.kind {
            ChangeKind::Number if !change.has_new_note() => Some(format!(
                "{EMERGENCY_TABLE}: {} {} is changed and no new note on its row says why",
                change.country(),
                change.old_number()
            )),
            ChangeKind::Removed if !self.explains(change.country()) => Some(format!(
                "{EMERGENCY_TABLE}: {} is gone and no new note on a row of {} says why",
                change.key,
                change.country()
            )),
            ChangeKind::Added if !change.has_new_note() => Some(format!(
                "{EMERGENCY_TABLE}: {} is new and no note on its row says why",
                change.key
            )),
            ChangeKind::Number | ChangeKind::Removed | ChangeKind::Changed | ChangeKind::Added => {
                None
            }
        })
    }

    /// Whether a new note on an emergency number of a country, or on a decision about them, says
    /// why one is gone.
    fn explains(&self, country: &str) -> bool {
        let emergency = self
            .tables
            .iter()
            .filter(|table| RowShape::of(table.table) == RowShape::EmergencyNumbers);
        emergency
            .flat_map(|table| &table.changes)
            .any(|change| change.country() == country && change.has_new_note())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(table: TableName, columns: &str, rows: &[&str]) -> Edition {
        let row = |row: &&str| SheetRow::new(columns.split(',').zip(row.split(',')));
        Edition {
            sheets: BTreeMap::from([(table, rows.iter().map(row).collect())]),
            unreadable: Vec::new(),
        }
    }

    fn contacts(rows: &[&str]) -> Edition {
        edition(TableName::Contacts, "resource_id,channel,number,cost", rows)
    }

    fn emergency(rows: &[&str]) -> Edition {
        edition(TableName::EmergencyNumbers, "country,number,services,notes", rows)
    }

    fn lines(difference: &Difference) -> Vec<(ChangeKind, String, Vec<String>)> {
        let cell = |cell: &CellChange| format!("{} {} -> {}", cell.column, cell.before, cell.after);
        let changes = difference.tables.iter().flat_map(|table| &table.changes);
        changes
            .map(|change| {
                (change.kind, change.key.clone(), change.cells.iter().map(cell).collect())
            })
            .collect()
    }

    #[test]
    fn the_same_data_have_no_difference() {
        let rows = ["a,voice,116 123,free", "a,voice,116 123,free", "a,sms,1,"];

        assert!(lines(&compare(&contacts(&rows), &contacts(&rows))).is_empty());
    }

    #[test]
    fn a_changed_number_is_a_change_and_comes_first() {
        let old = contacts(&["a,voice,1,", "gb-samaritans,voice,116 123,free", "z,voice,5,"]);
        let new = contacts(&["a,voice,1,free", "gb-samaritans,voice,116 124,free", "b,voice,7,"]);

        let found = lines(&compare(&old, &new));

        let expected = [
            (ChangeKind::Number, "gb-samaritans voice", vec!["number 116 123 -> 116 124"]),
            (ChangeKind::Removed, "z voice 5", vec![]),
            (ChangeKind::Changed, "a voice 1", vec!["cost  -> free"]),
            (ChangeKind::Added, "b voice 7", vec![]),
        ];
        assert_eq!(
            found,
            expected.map(|(kind, key, cells)| (
                kind,
                key.to_owned(),
                cells.into_iter().map(str::to_owned).collect()
            ))
        );
    }

    #[test]
    fn a_place_that_is_kept_back_is_not_told() {
        let on_call = |rows: &[&str]| {
            edition(TableName::OnCall, "id,address_visibility,address_1,city", rows)
        };
        let told = |visibility: &str| {
            let row = |street: &str| format!("a,{visibility},{street},Leeds");
            lines(&compare(
                &on_call(&[&row("1 Secret Street")]),
                &on_call(&[&row("2 Secret Street")]),
            ))
            .pop()
            .expect("a change")
            .2
        };

        assert_eq!(told("hidden"), ["address_1 (kept back) -> (kept back)"]);
        assert_eq!(told("public"), ["address_1 1 Secret Street -> 2 Secret Street"]);
    }

    #[test]
    fn a_second_number_beside_the_first_is_new_and_not_a_change() {
        let old = contacts(&["a,voice,2,"]);
        let new = contacts(&["a,voice,1,", "a,voice,2,"]);

        assert_eq!(
            lines(&compare(&old, &new)),
            [(ChangeKind::Added, "a voice 1".to_owned(), Vec::new())]
        );
    }

    #[test]
    fn a_changed_emergency_number_needs_a_note_of_its_own() {
        let old = emergency(&["AD,110,police,old note", "AD,112,general,"]);
        for (row, objections, reason) in [
            ("AD,111,police,old note", 1, "the note is older than the change"),
            ("AD,111,police,", 1, "there is no note"),
            ("AD,111,police,the police moved in 2026", 0, "the note is new"),
            ("AD,110,fire,old note", 1, "another service, the same note"),
            ("AD,110,police,a better note", 0, "only the note"),
        ] {
            let found = compare(&old, &emergency(&[row, "AD,112,general,"])).objections();

            assert_eq!(found.len(), objections, "{reason}: {found:?}");
        }
    }

    #[test]
    fn an_added_emergency_number_needs_a_note_of_its_own() {
        let old =
            emergency(&["AD,110,police,", "AD,112,general,112 is answered by the fire brigade"]);
        let silent = ["emergency_numbers: AD 118 is new and no note on its row says why"];
        for (added, objections, reason) in [
            ("AD,118,fire,", &silent[..], "no note"),
            ("AD,118,fire,its own number until the centre opens", &[], "a note"),
        ] {
            let new = emergency(&[
                "AD,110,police,another note in the country",
                "AD,112,general,112 is answered by the fire brigade",
                added,
            ]);

            assert_eq!(compare(&old, &new).objections(), objections, "{reason}");
        }
        let first = compare(&Edition::default(), &emergency(&["AD,118,fire,"])).objections();
        assert!(first.is_empty(), "there was no table before: {first:?}");
    }

    #[test]
    fn a_removed_emergency_number_needs_a_note_in_its_country() {
        let many: Vec<String> = (100..140).map(|number| format!("FR,{number},general,")).collect();
        let with = |rows: &[&str]| {
            emergency(
                &many.iter().map(String::as_str).chain(rows.iter().copied()).collect::<Vec<_>>(),
            )
        };
        let old = with(&["AD,110,police,", "AD,112,general,"]);

        let silent = compare(&old, &with(&["AD,112,general,"])).objections();
        let elsewhere =
            compare(&old, &with(&["AD,112,general,", "IT,112,general,new"])).objections();
        let explained =
            compare(&old, &with(&["AD,112,general,110 was given up in 2026"])).objections();

        assert_eq!(
            silent,
            ["emergency_numbers: AD 110 is gone and no new note on a row of AD says why"]
        );
        assert_eq!(elsewhere.len(), 1);
        assert!(explained.is_empty(), "{explained:?}");
    }

    #[test]
    fn a_decision_with_a_new_note_explains_the_last_number_that_is_gone() {
        let numbers: Vec<String> =
            (100..140).map(|number| format!("FR,{number},general,")).collect();
        let folder = |number: &str, decision: &str| {
            let numbers: Vec<&str> = numbers.iter().map(String::as_str).chain([number]).collect();
            let decisions = edition(
                TableName::EmergencyDecisions,
                "country,number,services,notes",
                &[decision],
            )
            .sheets;
            Edition {
                sheets: emergency(&numbers).sheets.into_iter().chain(decisions).collect(),
                unreadable: Vec::new(),
            }
        };
        let old = folder("AQ,911,fire,one station only", "AQ,911,fire,one station only");

        for (decision, objections, reason) in [
            ("AQ,,,no number is known for the rest", 0, "the decision says why"),
            ("AQ,911,fire,one station only", 1, "the decision is the old one"),
            ("AQ,,,", 1, "the decision says nothing"),
            ("IT,,,no number is known", 1, "the decision is about another country"),
        ] {
            let found =
                compare(&old, &folder("FR,140,general,opened in 2026", decision)).objections();
            let about_numbers =
                found.iter().filter(|objection| objection.starts_with("emergency_numbers")).count();

            assert_eq!(about_numbers, objections, "{reason}: {found:?}");
        }
    }

    #[test]
    fn more_than_five_percent_gone_is_an_objection_even_when_as_many_are_new() {
        let rows = |from: usize| {
            (from..from + 100).map(|number| format!("id-{number:04},Name")).collect::<Vec<_>>()
        };
        let sheet = |rows: &[String]| {
            edition(
                TableName::Libraries,
                "id,name",
                &rows.iter().map(String::as_str).collect::<Vec<_>>(),
            )
        };
        let old = sheet(&rows(0));

        assert!(compare(&old, &sheet(&rows(5))).objections().is_empty());
        assert_eq!(
            compare(&old, &sheet(&rows(6))).objections(),
            ["libraries: 6 of 100 rows are gone, more than 5 %"]
        );
    }

    #[test]
    fn a_table_that_is_gone_is_all_rows_gone() {
        let objections = compare(&contacts(&["a,voice,1,"]), &Edition::default()).objections();

        assert_eq!(objections, ["contacts: 1 of 1 rows are gone, more than 5 %"]);
    }
}

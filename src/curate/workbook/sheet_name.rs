//! What the sheet of a table is called.

use crate::tables::TableName;

/// The longest name of a sheet, in characters.
const LONGEST: usize = 31;

/// The name of a table's sheet: that of the table, cut where it is too long for a sheet.
pub(super) fn sheet_name(table: TableName) -> &'static str {
    let name = table.as_str();
    name.get(..LONGEST).unwrap_or(name)
}

/// The table whose sheet has a name.
pub(super) fn table_of(sheet: &str) -> Option<TableName> {
    TableName::ALL.iter().copied().find(|table| sheet_name(*table) == sheet)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_found_again_by_the_name_of_its_sheet() {
        for table in TableName::ALL {
            assert_eq!(table_of(sheet_name(*table)), Some(*table));
            assert!(sheet_name(*table).len() <= LONGEST);
        }
        assert_eq!(table_of("Sheet1"), None);
    }
}

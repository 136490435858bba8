//! No two rows of a table have a key in common.

use std::collections::{HashMap, HashSet};

use super::table::Table;

/// Leaves out every row that has a key of an earlier row: the first one stands.
pub(super) fn drop_repeated(table: &mut Table<'_>) {
    let mut repeated: HashSet<u64> = HashSet::new();
    let mut findings = Vec::new();
    for columns in table.descriptor.schema.keys() {
        let mut first_lines: HashMap<Vec<&str>, u64> = HashMap::new();
        for record in &table.records {
            if repeated.contains(&record.line) {
                continue;
            }
            let key = table.key(record, columns.iter().copied());
            if let Some(first) = first_lines.get(&key) {
                let said = columns.iter().zip(&key).filter(|(_, cell)| !cell.is_empty());
                let (names, cells): (Vec<&str>, Vec<&str>) = said.unzip();
                let column = names.last().copied().unwrap_or_default();
                let rule = format!("is already on line {first}");
                findings.push(table.finding(record, column, &cells.join(" "), rule));
                repeated.insert(record.line);
            } else if key.iter().any(|cell| !cell.is_empty()) {
                first_lines.insert(key, record.line);
            }
        }
    }
    table.rejections.extend(findings);
    table.records.retain(|record| !repeated.contains(&record.line));
}

//! What is wrong with a row, and where.

use std::fmt;

use serde::Serialize;

/// A cell's place in its row: the number that a spreadsheet would count, and the heading.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Column {
    /// From 1.
    pub number: usize,
    /// The heading.
    pub name: String,
}

/// One finding: file, line, column, value and the rule that the value breaks.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// The file, relative to the data folder.
    pub file: String,
    /// The line on which the row begins, from 1; the header is line 1.
    pub line: u64,
    /// The cell; `None` when the whole row is meant.
    pub column: Option<Column>,
    /// The value as written, shortened.
    pub value: String,
    /// The rule, as a sentence without its subject.
    pub rule: String,
}

/// A reason to leave the row out.
pub type Rejection = Finding;

/// A reason to look at the row; it is loaded all the same.
pub type Warning = Finding;

/// Longest value that is repeated in a message.
const SHOWN_LENGTH: usize = 80;

/// The value as a message shows it: one line, shortened.
#[must_use]
pub fn shown(value: &str) -> String {
    let line: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(SHOWN_LENGTH + 1)
        .collect();
    if line.chars().count() > SHOWN_LENGTH {
        return line.chars().take(SHOWN_LENGTH).chain(['…']).collect();
    }
    line
}

impl fmt::Display for Finding {
    /// `contacts.csv:12:3: number "x": is not …`; without a cell the column is 1.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.column {
            Some(column) => {
                write!(
                    formatter,
                    "{}:{}:{}: {} {:?}: {}",
                    self.file, self.line, column.number, column.name, self.value, self.rule
                )
            }
            None if self.value.is_empty() => {
                write!(formatter, "{}:{}:1: {}", self.file, self.line, self.rule)
            }
            None => {
                write!(formatter, "{}:{}:1: {:?}: {}", self.file, self.line, self.value, self.rule)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_reads_like_a_compiler_message() {
        let finding = Finding {
            file: "contacts.csv".to_owned(),
            line: 12,
            column: Some(Column { number: 3, name: "number".to_owned() }),
            value: "call us".to_owned(),
            rule: "is not a telephone number".to_owned(),
        };

        assert_eq!(
            finding.to_string(),
            "contacts.csv:12:3: number \"call us\": is not a telephone number"
        );
    }

    #[test]
    fn long_values_are_shortened() {
        assert_eq!(shown(&"é".repeat(500)).chars().count(), 81);
    }
}

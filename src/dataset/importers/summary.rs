//! What an import did, in numbers.

use std::collections::BTreeMap;
use std::fmt;

/// Rows read, rows left out by reason, and other things worth knowing by count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    read: usize,
    dropped: BTreeMap<String, usize>,
    noted: BTreeMap<String, usize>,
}

impl Summary {
    /// Counts one row read.
    pub fn read(&mut self) {
        self.read += 1;
    }

    /// Counts one row left out.
    pub fn drop_row(&mut self, reason: impl Into<String>) {
        *self.dropped.entry(reason.into()).or_default() += 1;
    }

    /// Counts something that happened to a row which was kept, such as a value left out.
    pub fn note(&mut self, what: impl Into<String>) {
        *self.noted.entry(what.into()).or_default() += 1;
    }

    /// Rows read.
    #[must_use]
    pub const fn rows_read(&self) -> usize {
        self.read
    }

    /// Rows left out, for any reason.
    #[must_use]
    pub fn rows_dropped(&self) -> usize {
        self.dropped.values().sum()
    }

    /// Rows left out for one reason.
    #[must_use]
    pub fn dropped_for(&self, reason: &str) -> usize {
        self.dropped.get(reason).copied().unwrap_or_default()
    }

    /// How often something was noted.
    #[must_use]
    pub fn times_noted(&self, what: &str) -> usize {
        self.noted.get(what).copied().unwrap_or_default()
    }

    /// The reasons with their counts, on one line.
    #[must_use]
    pub fn reasons(&self) -> String {
        let reasons: Vec<String> = self.dropped.iter().map(|(reason, count)| format!("{count} {reason}")).collect();
        if reasons.is_empty() { "it has no rows".to_owned() } else { reasons.join(", ") }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{:>8} read", self.read)?;
        writeln!(formatter, "{:>8} dropped", self.rows_dropped())?;
        for (reason, count) in &self.dropped {
            writeln!(formatter, "{count:>12} {reason}")?;
        }
        for (what, count) in &self.noted {
            writeln!(formatter, "{count:>8} noted: {what}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_shown_with_its_count() {
        let mut summary = Summary::default();
        summary.read();
        summary.read();
        summary.drop_row("closed");

        let shown = summary.to_string();

        assert!(shown.contains("2 read") && shown.contains("1 closed"), "{shown}");
        assert_eq!(summary.reasons(), "1 closed");
    }
}

//! Where a row is: two columns or one, with decimal points or commas.

use super::headings::Headings;
use super::map::PointRule;
use super::records::CsvRecord;
use crate::domain::CoordinatePrecision;

/// The columns of the point.
#[derive(Debug)]
pub(super) struct PointReader {
    columns: PointColumns,
    is_swapped: bool,
    pub(super) precision: CoordinatePrecision,
    pub(super) farthest_m: Option<f64>,
    /// What notes call it.
    pub(super) shown: String,
}

#[derive(Debug)]
enum PointColumns {
    Two(usize, usize),
    One(usize),
}

/// What a row says of its point: latitude and longitude as numbers, whatever they are.
pub(super) type NumberPair = (f64, f64);

impl PointReader {
    /// Finds the columns of a rule.
    ///
    /// # Errors
    /// What the rule lacks.
    pub(super) fn of(rule: &PointRule, headings: &mut Headings) -> Result<Self, &'static str> {
        let key = "point";
        let (columns, shown) = match (&rule.latitude, &rule.longitude, &rule.column) {
            (Some(latitude), Some(longitude), None) => (
                PointColumns::Two(headings.find(latitude, key), headings.find(longitude, key)),
                format!("{latitude}, {longitude}"),
            ),
            (None, None, Some(column)) => {
                (PointColumns::One(headings.find(column, key)), column.clone())
            }
            (_, _, _) => return Err("needs latitude and longitude, or column"),
        };
        let farthest_m = rule.within_km_of_postal_code.map(|km| km * 1000.0);
        let is_swapped = rule.swapped != (rule.longitude_first && rule.column.is_some());
        Ok(Self { columns, is_swapped, precision: rule.precision, farthest_m, shown })
    }

    /// Latitude and longitude of a row; nothing where either is empty or no number.
    ///
    /// # Errors
    /// What is written, where it is no pair of numbers.
    pub(super) fn read(&self, record: &CsvRecord) -> Result<Option<NumberPair>, String> {
        let (first, second) = match self.columns {
            PointColumns::Two(latitude, longitude) => {
                let cells = (record.cell(latitude).trim(), record.cell(longitude).trim());
                if cells.0.is_empty() && cells.1.is_empty() {
                    return Ok(None);
                }
                let shown = || format!("{} {}", cells.0, cells.1);
                (number(cells.0).ok_or_else(shown)?, number(cells.1).ok_or_else(shown)?)
            }
            PointColumns::One(column) => {
                let cell = record.cell(column).trim();
                if cell.is_empty() {
                    return Ok(None);
                }
                pair(cell).ok_or_else(|| cell.to_owned())?
            }
        };
        // Zeros are what forms have where nobody knew.
        if first == 0.0 && second == 0.0 {
            return Ok(None);
        }
        Ok(Some(if self.is_swapped { (second, first) } else { (first, second) }))
    }
}

/// A number with a decimal point or comma, and whatever sign for minus.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('°').replace('\u{2212}', "-");
    let has_comma = text.matches(',').count() == 1 && !text.contains('.');
    let text = if has_comma { text.replace(',', ".") } else { text };
    let is_plain = text.chars().all(|c| c.is_ascii_digit() || "+-.eE".contains(c));
    text.parse().ok().filter(|number: &f64| is_plain && number.is_finite())
}

/// `46.0, 5.4`, `46,0; 5,4`, `POINT (5.4 46.0)`, `[5.4, 46.0]`: the two numbers as they stand.
pub(super) fn pair(cell: &str) -> Option<NumberPair> {
    let inner = cell.trim_start_matches(|c: char| c.is_alphabetic() || c.is_whitespace());
    let inner = inner.trim_matches(['(', ')', '[', ']', ' ']);
    let halves = [';', '|', ' ', ','];
    halves.iter().find_map(|sign| {
        let parts: Vec<&str> = inner
            .split(*sign)
            .map(|part| part.trim_matches([' ', ',']))
            .filter(|part| !part.is_empty())
            .collect();
        match parts.as_slice() {
            [first, second] => Some((number(first)?, number(second)?)),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_numbers_are_found_in_one_cell() {
        for (cell, expected) in [
            ("46.005888, 5.36273", Some((46.005_888, 5.362_73))),
            ("46.005,5.36", Some((46.005, 5.36))),
            ("46,005; 5,36", Some((46.005, 5.36))),
            ("POINT (5.36 46.005)", Some((5.36, 46.005))),
            ("[5.36, -46.005]", Some((5.36, -46.005))),
            ("46.005", None),
            ("somewhere", None),
            ("1 2 3", None),
        ] {
            assert_eq!(pair(cell), expected, "{cell}");
        }
    }

    #[test]
    fn a_decimal_comma_is_a_point() {
        assert_eq!(number("46,5"), Some(46.5));
        assert_eq!(number("\u{2212}46.5"), Some(-46.5));
        assert_eq!(number("46.5 N"), None);
        assert_eq!(number("inf"), None);
    }
}

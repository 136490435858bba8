//! Which fiscal year a file of the survey describes.
//!
//! No column says it. `YR_SUB` is the year in which the answers were handed in: 2014 in the file of
//! fiscal year 2013, and 2019 in that of 2019. The imputation flags do say it: `R_13` is "reported
//! in the survey of 2013".

use std::collections::BTreeMap;

use crate::import::{ForeignLine, ForeignTable, ImportError};

/// The source of a part of the survey of a year.
pub(super) fn source_id(year: i32, part: &str) -> String {
    format!("imls-pls-fy{year}-{part}")
}

/// The fiscal year that most imputation flags name; nothing in files without such flags.
pub(super) fn flagged(table: &ForeignTable, flags: &[&str]) -> Option<i32> {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for line in table.lines() {
        for year in flags.iter().filter_map(|flag| year_of(line.get(flag))) {
            *counts.entry(year).or_default() += 1;
        }
    }
    let all: usize = counts.values().sum();
    counts.into_iter().find(|(_, count)| *count * 2 > all).map(|(year, _)| year)
}

/// `R_19` and `IMP_19` name 2019, which two digits always do: the flags are younger than 2000.
fn year_of(flag: &str) -> Option<i32> {
    let (_, digits) = flag.rsplit_once('_')?;
    let is_year = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| digits.parse::<i32>().ok().map(|year| 2000 + year)).flatten()
}

/// The one year in which all answers were handed in.
///
/// # Errors
/// [`ImportError::MalformedValue`] at the first line that has none or another one.
pub(super) fn submitted(file: &str, table: &ForeignTable) -> Result<Option<i32>, ImportError> {
    let mut year = None;
    for line in table.lines() {
        let submitted = year_submitted(line);
        if submitted.is_none() || year.is_some_and(|first| Some(first) != submitted) {
            let (value, expected) = (
                line.get("YR_SUB").to_owned(),
                "the one year of the file (YR_SUB); say it with --outlets-year",
            );
            return Err(ImportError::MalformedValue {
                file: file.to_owned(),
                line: line.position(),
                value,
                expected,
            });
        }
        year = submitted;
    }
    Ok(year)
}

fn year_submitted(line: ForeignLine<'_>) -> Option<i32> {
    line.get("YR_SUB").parse::<i32>().ok().filter(|year| (1990..2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Heading;

    const HEADINGS: &[Heading] =
        &[Heading::optional("YR_SUB", &[]), Heading::optional("F_HOURS", &[])];

    fn table(lines: &str) -> ForeignTable {
        ForeignTable::comma_separated("outlets.csv", &format!("YR_SUB,F_HOURS\n{lines}"), HEADINGS)
            .expect("a table")
    }

    #[test]
    fn the_flags_tell_the_year_that_the_year_of_submission_does_not() {
        let of_2013 = table("2014,R_13\n2014,R_13\n2014,IP12\n2014,IP_12\n");

        assert_eq!(flagged(&of_2013, &["F_HOURS"]), Some(2013));
        assert_eq!(submitted("outlets.csv", &of_2013).expect("one year"), Some(2014));
    }

    #[test]
    fn flags_without_a_year_or_of_two_years_tell_nothing() {
        assert_eq!(flagged(&table("2007,0\n2007,20\n"), &["F_HOURS"]), None);
        assert_eq!(flagged(&table("2014,R_13\n2014,R_12\n"), &["F_HOURS"]), None);
    }

    #[test]
    fn two_years_of_submission_are_refused_with_the_line() {
        let error = submitted("outlets.csv", &table("2014,\n2015,\n")).expect_err("two years");

        assert!(
            error.to_string().starts_with("outlets.csv, line 3: \"2015\" is not the one year"),
            "{error}"
        );
    }
}

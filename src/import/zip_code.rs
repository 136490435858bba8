//! ZIP codes of the United States as lists have them, and what spreadsheets leave of them.

use super::Summary;
use super::one_line::one_line;
use crate::domain::Country;

/// The postal code of a cell. In the United States it is mended where a spreadsheet was at it, or
/// left out, with a note; elsewhere it is as written.
pub(super) fn postal_code(
    column: &str,
    cell: &str,
    (state, country): (&str, Country),
    summary: &mut Summary,
) -> String {
    let is_american = country.as_str() == "US" || TWO_ZEROS.contains(&country.as_str());
    if cell.is_empty() || !is_american {
        return one_line(cell);
    }
    let state = if country.as_str() == "US" { state } else { country.as_str() };
    match ZipCode::read(cell, state) {
        ZipCode::Written(code) => code,
        ZipCode::Mended(code) => {
            summary.note_value(
                "postal code mended: a spreadsheet took a zero or added a decimal",
                column,
                cell,
            );
            code
        }
        ZipCode::Unfit => {
            summary.note_value("postal code left out: none of its state", column, cell);
            String::new()
        }
    }
}

/// States and territories whose ZIP codes begin with one zero.
const ONE_ZERO: [&str; 7] = ["CT", "MA", "ME", "NH", "NJ", "RI", "VT"];

/// Those whose ZIP codes begin with two.
const TWO_ZEROS: [&str; 2] = ["PR", "VI"];

/// The first three digits of New York's codes that begin with a zero: Holtsville, Fishers Island.
const OF_NEW_YORK: [&str; 2] = ["005", "063"];

/// A code, and whether it was written otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
enum ZipCode {
    /// As it is written.
    Written(String),
    /// Without what a spreadsheet did to it.
    Mended(String),
    /// None: too few or too many digits, or zeros that the state does not bear out.
    Unfit,
}

impl ZipCode {
    /// Reads a cell: `43215`, `43215-1234`; `43215.0` and `43,215` of a spreadsheet, `432151234`
    /// without its hyphen, and `2139` or `601` where the codes of the state begin with zeros.
    fn read(written: &str, state: &str) -> Self {
        let cell = written.trim_matches(['\'', '"', ' ']);
        let whole = cell.split_once('.').map_or(cell, |(whole, fraction)| {
            if fraction.bytes().all(|digit| digit == b'0') { whole } else { cell }
        });
        let (first, rest) = whole.split_once('-').unwrap_or((whole, ""));
        let first = if rest.is_empty() { without_comma(first) } else { first.to_owned() };
        let (first, rest) = match first.split_at_checked(5) {
            Some((zip, four)) if four.len() == 4 && rest.is_empty() => (zip.to_owned(), four),
            Some(_) | None => (first, rest),
        };
        let first = with_zeros(&first, state);
        let is_code =
            first.len() == 5 && are_digits(&first) && first != "00000" && first != "99999";
        if !is_code || !(rest.is_empty() || (rest.len() == 4 && are_digits(rest))) {
            return Self::Unfit;
        }
        let code = if rest.is_empty() { first } else { format!("{first}-{rest}") };
        if code == written { Self::Written(code) } else { Self::Mended(code) }
    }
}

/// The code with the zeros that its state says it has lost.
fn with_zeros(first: &str, state: &str) -> String {
    let zeros = match first.len() {
        4 if ONE_ZERO.contains(&state) => "0",
        3 if TWO_ZEROS.contains(&state) => "00",
        3 | 4 if state == "NY" => {
            let whole = format!("{first:0>5}");
            let is_of_state = OF_NEW_YORK.iter().any(|begin| whole.starts_with(begin));
            return if is_of_state { whole } else { first.to_owned() };
        }
        _ => "",
    };
    format!("{zeros}{first}")
}

/// Digits without the comma that a spreadsheet puts between thousands.
fn without_comma(text: &str) -> String {
    match text.split_once(',') {
        Some((thousands, rest)) if thousands.len() <= 2 && rest.len() == 3 => {
            format!("{thousands}{rest}")
        }
        Some(_) | None => text.to_owned(),
    }
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_did_is_undone_where_the_state_bears_it_out() {
        for (cell, state, code) in [
            ("43215.0", "OH", "43215"),
            ("43215.00", "OH", "43215"),
            ("43,215", "OH", "43215"),
            ("432151234", "OH", "43215-1234"),
            ("2139", "MA", "02139"),
            ("2139.0", "MA", "02139"),
            ("2139-1234", "MA", "02139-1234"),
            ("601", "PR", "00601"),
            ("6390", "NY", "06390"),
            ("501", "NY", "00501"),
            ("'43215", "OH", "43215"),
        ] {
            assert_eq!(ZipCode::read(cell, state), ZipCode::Mended(code.to_owned()), "{cell}");
        }
        for cell in ["43215", "43215-1234", "02139"] {
            assert_eq!(ZipCode::read(cell, "OH"), ZipCode::Written(cell.to_owned()));
        }
    }

    #[test]
    fn a_code_that_nothing_explains_is_none() {
        for (cell, state, reason) in [
            ("2139", "OH", "Ohio's codes begin with a 4"),
            ("432", "OH", "three digits"),
            ("4321", "NY", "no code of New York begins with 04"),
            ("00000", "OH", "zeros only"),
            ("99999", "OH", "nines only"),
            ("43215.5", "OH", "a decimal"),
            ("4321O", "OH", "a letter"),
            ("43215-12", "OH", "half of four digits"),
            ("4.3215E4", "OH", "a power of ten"),
        ] {
            assert_eq!(ZipCode::read(cell, state), ZipCode::Unfit, "{reason}");
        }
    }
}

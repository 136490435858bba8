//! How exact the point of an outlet is, in the words of each year.

use crate::domain::CoordinatePrecision;
use crate::import::ForeignLine;

/// What the file says of the point; nothing where it does not say it in words that are known.
pub(super) fn stated(line: ForeignLine<'_>) -> Option<CoordinatePrecision> {
    let geomatch = line.get("GEOMATCH");
    if !geomatch.is_empty() {
        // `A` is a match of the street address; `5` and `9` are centres of a ZIP code with five or
        // nine digits.
        return Some(if geomatch == "A" {
            CoordinatePrecision::Address
        } else {
            CoordinatePrecision::Postcode
        });
    }
    let word = ["GAL", "ADDRTYPE", "GEOMTYPE"]
        .into_iter()
        .map(|column| line.get(column))
        .find(|word| !word.is_empty())?;
    let word: String =
        word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    match word.as_str() {
        "addresspoint" | "house" | "pointaddress" | "streetaddress" | "streetaddressext"
        | "subaddress" => Some(CoordinatePrecision::Address),
        postal if postal.starts_with("postal") => Some(CoordinatePrecision::Postcode),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::imls::columns::HEADINGS;
    use crate::import::{ForeignTable, Heading};

    fn stated_as(column: &str, word: &str) -> Option<CoordinatePrecision> {
        let optional: Vec<Heading> =
            HEADINGS.iter().filter(|heading| !heading.is_required()).copied().collect();
        let table =
            ForeignTable::comma_separated("outlets.csv", &format!("{column}\n{word}\n"), &optional)
                .expect("a table");
        stated(table.lines().next().expect("a line"))
    }

    #[test]
    fn every_year_has_its_own_words() {
        for (column, word, precision) in [
            ("GEOMATCH", "A", Some(CoordinatePrecision::Address)),
            ("GEOMATCH", "5", Some(CoordinatePrecision::Postcode)),
            ("GAL", "addresspoint", Some(CoordinatePrecision::Address)),
            ("GAL", "postalcode-main", Some(CoordinatePrecision::Postcode)),
            ("ADDRTYPE", "StreetAddress", Some(CoordinatePrecision::Address)),
            ("GEOMTYPE", "PostalExt", Some(CoordinatePrecision::Postcode)),
            ("GAL", "street", None),
            ("GEOMTYPE", "Locality", None),
        ] {
            assert_eq!(stated_as(column, word), precision, "{column} {word}");
        }
    }
}

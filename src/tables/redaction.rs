//! Which cells are never repeated in a message: a log, a terminal or a build's page is no place for
//! an address that is kept back.

use crate::domain::AddressVisibility;

/// The column that says what of a place may be shown.
pub const VISIBILITY: &str = "address_visibility";

/// What stands in place of a text that is kept back, where both states of it are compared.
pub const KEPT_BACK: &str = "(kept back)";

/// Whether a cell is kept back under a visibility as written; `None` in a table that has no such
/// column, all of which is public. An empty cell, or a word that is none or cannot be read, keeps
/// back as much as `hidden`.
#[must_use]
pub fn is_kept_back(visibility: Option<&str>, column: &str) -> bool {
    let of_place = ["address_1", "postal_code", "latitude", "longitude"].contains(&column);
    let of_town = ["city", "state_province"].contains(&column);
    let stated = visibility.map_or(AddressVisibility::Public, |word| {
        AddressVisibility::parse(word).unwrap_or(AddressVisibility::Hidden)
    });
    match stated {
        AddressVisibility::Public => false,
        AddressVisibility::City => of_place,
        AddressVisibility::Hidden => of_place || of_town,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_kept_back_and_the_town_when_all_is_hidden() {
        for (visibility, column, kept_back) in [
            ("", "address_1", true),
            ("public", "latitude", false),
            ("city", "latitude", true),
            ("city", "city", false),
            ("hidden", "city", true),
            ("hiden", "address_1", true),
            ("hidden", "name", false),
        ] {
            assert_eq!(is_kept_back(Some(visibility), column), kept_back, "{visibility} {column}");
        }
        assert!(!is_kept_back(None, "address_1"), "libraries have no such column");
    }
}

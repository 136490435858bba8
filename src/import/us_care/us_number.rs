//! The number of a cell of an American list.

use crate::domain::{Country, E164};
use crate::import::one_number::OneNumber;
use crate::import::refusal::Refusal;
use crate::import::shared_number::Owner;
use crate::import::{ImportedRow, Summary, contact};

/// The contact of a cell with its extension; what the cell holds instead of a number that rings at a
/// place of the country is noted. One of Quebec or Jamaica, behind the same calling code, is a slip.
pub(super) fn contact_of(
    id: &str,
    (column, cell): (&str, &str),
    country: Country,
    summary: &mut Summary,
) -> Option<ImportedRow> {
    let parsed = OneNumber::parse(cell, Some(country)).ok();
    let of_all =
        parsed.as_ref().and_then(|one| Refusal::of_owner(&one.number, Owner::Place, country));
    if let Some(refusal) = of_all {
        refusal.note(column, cell, summary);
        return None;
    }
    let is_of_neighbour = parsed.is_some_and(|one| {
        let e164 = E164::derive(&one.number, country);
        e164.is_some_and(|e164| e164.is_of_neighbour_of(country))
    });
    if is_of_neighbour {
        Refusal::Foreign.note(column, cell, summary);
        return None;
    }
    let one = OneNumber::read(column, cell, Some(country), summary)?;
    Some(contact::voice(id, &one.number, country).with("menu_option", &*one.menu_option))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_rings_in_the_country_of_its_place() {
        for (cell, country, number, option) in [
            ("614-555-0100", "US", "614-555-0100", ""),
            ("614-555-0100 x12", "US", "614-555-0100", "12"),
            ("(800) 555-0100", "PR", "(800) 555-0100", ""),
            ("418-226-9761", "US", "", ""),
            ("(904) 425-1023", "PR", "", ""),
            ("360-000-0000", "US", "", ""),
            ("911", "US", "", ""),
            ("555-0100", "US", "", ""),
        ] {
            let (country, mut summary) =
                (Country::parse(country).expect("a country"), Summary::default());

            let contact = contact_of("us-mill", ("phone", cell), country, &mut summary);

            let found = contact.as_ref().map(|row| (row.get("number"), row.get("menu_option")));
            assert_eq!(found.unwrap_or_default(), (number, option), "{cell}");
            assert_eq!(contact.is_none(), summary != Summary::default() && number.is_empty());
        }
    }
}

//! Ids of places that are held, for a list that has none of its own.

use std::collections::BTreeMap;

use super::address::StreetAddress;
use super::listing::dialled;
use crate::import::ImportedRow;

/// What tells a place of the list from all others of it: main number, house and ZIP code.
pub(in crate::import) type PlaceKey = (String, StreetAddress, String);

/// The ids under which places of a list are held.
#[derive(Debug, Clone, Default)]
pub struct KnownIds(BTreeMap<PlaceKey, Option<String>>);

impl KnownIds {
    /// The ids of rows with the contacts of each.
    #[must_use]
    pub fn of<'r>(
        rows: impl IntoIterator<Item = (&'r ImportedRow, Option<&'r ImportedRow>)>,
    ) -> Self {
        let mut ids: BTreeMap<PlaceKey, Option<String>> = BTreeMap::new();
        for (row, contact) in rows {
            let Some(contact) = contact else { continue };
            let zip = row.get("postal_code").chars().take(5).collect();
            let key = (dialled(contact), StreetAddress::read(row.get("address_1")), zip);
            let id = row.get("id").to_owned();
            ids.entry(key).and_modify(|held| *held = None).or_insert(Some(id));
        }
        Self(ids)
    }

    /// The held ids of lines by what each is known by, where one line alone is known by that: a place
    /// which was renamed keeps its id.
    pub(in crate::import) fn held(&self, keys: &[PlaceKey]) -> Vec<Option<&str>> {
        let mut times: BTreeMap<&PlaceKey, usize> = BTreeMap::new();
        for key in keys {
            *times.entry(key).or_default() += 1;
        }
        let held = keys.iter().map(|key| {
            let held = self.0.get(key).and_then(Option::as_deref);
            held.filter(|_| times.get(key) == Some(&1))
        });
        held.collect()
    }
}

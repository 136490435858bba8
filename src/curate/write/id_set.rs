//! Many ids in little memory.

use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Ids in their order, one behind another, and those that came out of it.
#[derive(Debug, Default)]
pub(super) struct IdSet {
    text: String,
    ends: Vec<usize>,
    others: BTreeSet<Box<str>>,
}

impl IdSet {
    /// Takes an id up; those that come in their order cost least.
    pub(super) fn push(&mut self, id: &str) {
        let last = self.ends.len().checked_sub(1).and_then(|last| self.get(last));
        match last.map(|last| last.cmp(id)) {
            None | Some(Ordering::Less) => {
                self.text.push_str(id);
                self.ends.push(self.text.len());
            }
            Some(Ordering::Equal) => {}
            Some(Ordering::Greater) => {
                self.others.insert(id.into());
            }
        }
    }

    /// Whether it has an id.
    pub(super) fn contains(&self, id: &str) -> bool {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.get(middle).map(|other| other.cmp(id)) {
                Some(Ordering::Equal) => return true,
                Some(Ordering::Less) => low = middle + 1,
                Some(Ordering::Greater) | None => high = middle,
            }
        }
        self.others.contains(id)
    }

    fn get(&self, position: usize) -> Option<&str> {
        let end = *self.ends.get(position)?;
        let start = position.checked_sub(1).and_then(|before| self.ends.get(before));
        self.text.get(start.copied().unwrap_or(0)..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_found_where_it_is_and_nowhere_else() {
        let ids: Vec<String> = (0..100).map(|number| format!("lib-{}", number * 7 % 100)).collect();
        let mut set = IdSet::default();

        ids.iter().map(String::as_str).chain(["lib-7", "zz", "zz"]).for_each(|id| set.push(id));

        assert!(ids.iter().all(|id| set.contains(id)) && set.contains("zz"));
        assert!(!["", "lib", "lib-100", "lib-0 ", "z"].iter().any(|id| set.contains(id)));
        assert!(!IdSet::default().contains(""));
    }
}

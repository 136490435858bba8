//! Second sources: how many state a contact, and which contacts are held back because one says
//! otherwise.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::integrity::Loaded;
use super::rejection::Finding;
use super::rows::ConfirmationRow;
use crate::domain::{Contact, ResourceId, Status, independent_sources};

/// A contact that a source contradicts and that nobody has decided about; no answer shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldBack {
    /// Whom it would reach.
    pub resource_id: ResourceId,
    /// The contact.
    pub contact: Contact,
    /// The row of the contradiction and what it says.
    pub finding: Finding,
}

/// What the notes of a contradiction begin with once somebody has decided for the contact.
const DECIDED: &str = "decided:";

/// Counts the independent sources of every contact and takes away those held back, in the order of
/// the contradictions.
pub fn apply(loaded: &mut [Loaded], rows: &[ConfirmationRow]) -> Vec<HeldBack> {
    let mut by_id: HashMap<&ResourceId, Vec<&ConfirmationRow>> = HashMap::new();
    for row in rows {
        by_id.entry(&row.resource_id).or_default().push(row);
    }
    let mut held_back = Vec::new();
    for one in loaded {
        let Some(rows) = by_id.get(&one.resource.id) else { continue };
        let plain: Vec<Contact> =
            one.resource.contacts.iter().filter(|contact| is_plain(contact)).cloned().collect();
        let mut kept = Vec::new();
        let mut held = Vec::new();
        for mut contact in std::mem::take(&mut one.resource.contacts) {
            let about: Vec<&ConfirmationRow> =
                rows.iter().filter(|row| is_about(row, &contact, &plain)).copied().collect();
            let own = contact.source.as_ref().unwrap_or(&one.resource.source);
            contact.confirmed_by = independent_sources(
                own,
                about.iter().filter(|row| row.agrees).map(|row| &*row.source),
            );
            match undecided(&about) {
                Some(row) => held.push((contact, row)),
                None => kept.push(contact),
            }
        }
        one.resource.contacts = kept;
        let leaves_nothing =
            one.resource.contacts.is_empty() && one.resource.status != Status::Defunct;
        for (contact, row) in held {
            let finding = Finding {
                rule: rule(&one.resource.id, &contact, row, leaves_nothing),
                ..row.row.clone()
            };
            held_back.push(HeldBack { resource_id: one.resource.id.clone(), contact, finding });
        }
    }
    held_back.sort_by(|one, other| one.finding.cmp(&other.finding));
    held_back
}

/// Whether a row speaks of a contact. Who says that a number is wrong says it of everything behind
/// the number; who found that it is right has not pressed a key or sent a keyword unless the row
/// says so.
fn is_about(row: &ConfirmationRow, contact: &Contact, plain: &[Contact]) -> bool {
    let Some(name) = row.contact.as_ref().filter(|name| name.is_of(contact)) else { return false };
    let means_the_plain_one =
        row.agrees && name.is_plain() && plain.iter().any(|other| name.is_of(other));
    is_plain(contact) || !means_the_plain_one
}

const fn is_plain(contact: &Contact) -> bool {
    contact.menu_option.is_none() && contact.keyword.is_none()
}

/// The newest contradiction that nobody has decided about.
fn undecided<'r>(about: &[&'r ConfirmationRow]) -> Option<&'r ConfirmationRow> {
    let agreed_on = about.iter().filter(|row| row.agrees).filter_map(|row| row.date).max();
    let open = about.iter().filter(|row| {
        !row.agrees && !row.notes.starts_with(DECIDED) && !is_outdated(row, agreed_on)
    });
    open.max_by_key(|row| row.date.or_else(|| row.source.as_of())).copied()
}

/// Whether somebody agreed after a contradiction. A page without a date speaks for the day up to
/// which its source can be vouched for, and is outdated on that day already: whoever agreed then
/// has seen no older state of things.
fn is_outdated(contradiction: &ConfirmationRow, agreed_on: Option<NaiveDate>) -> bool {
    match (contradiction.date, contradiction.source.as_of(), agreed_on) {
        (Some(said_on), _, Some(agreed_on)) => agreed_on > said_on,
        (None, Some(said_by), Some(agreed_on)) => agreed_on >= said_by,
        (None, None, _) | (_, _, None) => false,
    }
}

fn rule(id: &ResourceId, contact: &Contact, row: &ConfirmationRow, leaves_nothing: bool) -> String {
    let said = if row.notes.is_empty() { String::new() } else { format!(": {}", row.notes) };
    let left = if leaves_nothing { "; NOTHING ELSE IS LEFT to reach it by" } else { "" };
    format!(
        "is a {} contact of {id} that {} contradicts{said}{left}",
        contact.channel, row.source.id
    )
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{crisis_line, source};
    use super::super::row_place::RowPlace;
    use super::super::rows::ContactName;
    use super::*;
    use crate::domain::Channel;

    fn line(numbers: &[&str]) -> Loaded {
        Loaded {
            resource: crisis_line("pt-line", numbers),
            place: RowPlace::default(),
            notes: Box::default(),
        }
    }

    fn says(number: &str, page: &str, day: &str, agrees: bool, notes: &str) -> ConfirmationRow {
        ConfirmationRow {
            resource_id: ResourceId::parse("pt-line").expect("an id"),
            contact: Some(ContactName::new(Channel::Voice, number)),
            source: source(page, Some(2020)),
            date: day.parse().ok(),
            agrees,
            notes: notes.to_owned(),
            row: Finding {
                file: "confirmations.csv".to_owned(),
                line: 9,
                column: None,
                value: number.to_owned(),
                rule: String::new(),
            },
        }
    }

    fn kept(rows: &[ConfirmationRow]) -> (Vec<(String, u32)>, usize) {
        let mut loaded = [line(&["116 123", "0800 1"])];
        let held = apply(&mut loaded, rows);
        let contacts = loaded.iter().flat_map(|one| &one.resource.contacts);
        (
            contacts
                .map(|contact| {
                    (
                        contact.number.as_ref().map(ToString::to_string).unwrap_or_default(),
                        contact.confirmed_by,
                    )
                })
                .collect(),
            held.len(),
        )
    }

    #[test]
    fn independent_sources_are_counted_by_what_is_dialled() {
        let rows = [
            says("116123", "a", "", true, ""),
            says("116-123", "b", "2025-01-01", true, ""),
            says("0800 1", "own", "", true, ""),
        ];

        assert_eq!(kept(&rows), (vec![("116 123".to_owned(), 3), ("0800 1".to_owned(), 1)], 0));
    }

    #[test]
    fn what_is_behind_a_key_is_confirmed_by_who_pressed_it_and_contradicted_with_its_number() {
        let behind_2 = |row: ConfirmationRow| ConfirmationRow {
            contact: row.contact.map(|name| name.behind(Some("2"), None)),
            ..row
        };
        let confirmed = |rows: &[ConfirmationRow]| {
            let mut loaded = [line(&["116 123", "116 123"])];
            loaded[0].resource.contacts[1].menu_option = Some("2".to_owned());
            let held = apply(&mut loaded, rows).len();
            (
                loaded[0]
                    .resource
                    .contacts
                    .iter()
                    .map(|contact| contact.confirmed_by)
                    .collect::<Vec<_>>(),
                held,
            )
        };

        assert_eq!(
            confirmed(&[says("116 123", "a", "", true, "")]),
            (vec![2, 1], 0),
            "the plain number alone"
        );
        assert_eq!(
            confirmed(&[behind_2(says("116 123", "a", "", true, ""))]),
            (vec![1, 2], 0),
            "what is behind the key alone"
        );
        assert_eq!(
            confirmed(&[says("116 123", "a", "2026-03-10", false, "")]),
            (vec![], 2),
            "a wrong number is wrong for both"
        );
        assert_eq!(
            confirmed(&[behind_2(says("116 123", "a", "2026-03-10", false, ""))]),
            (vec![1], 1),
            "the key alone is wrong"
        );
        let verified = [
            says("116 123", "a", "2026-03-10", false, ""),
            behind_2(says("116 123", "b", "2026-03-11", true, "")),
        ];
        assert_eq!(
            confirmed(&verified),
            (vec![2], 1),
            "pressing the key afterwards releases what is behind it, not the plain number"
        );
    }

    #[test]
    fn a_contradiction_holds_back_one_contact_and_no_other() {
        assert_eq!(
            kept(&[says("116 123", "a", "2026-03-10", false, "")]),
            (vec![("0800 1".to_owned(), 1)], 1)
        );
    }

    #[test]
    fn a_contradiction_is_decided_by_a_newer_agreement_or_in_words() {
        for (rows, held, reason) in [
            (
                vec![
                    says("116 123", "a", "2024-01-01", false, ""),
                    says("116 123", "b", "2024-01-02", true, ""),
                ],
                0,
                "agreed afterwards",
            ),
            (
                vec![
                    says("116 123", "a", "2024-01-01", false, ""),
                    says("116 123", "b", "2024-01-01", true, ""),
                ],
                1,
                "agreed on the same day",
            ),
            (
                vec![
                    says("116 123", "a", "2024-01-01", false, ""),
                    says("116 123", "b", "", true, ""),
                ],
                1,
                "agreed nobody knows when",
            ),
            (
                vec![
                    says("116 123", "a", "", false, ""),
                    says("116 123", "b", "2020-12-31", true, ""),
                ],
                0,
                "agreed when its year was over",
            ),
            (
                vec![
                    says("116 123", "a", "", false, ""),
                    says("116 123", "b", "2020-12-30", true, ""),
                ],
                1,
                "agreed before its year was over",
            ),
            (
                vec![says("116 123", "a", "2024-01-01", false, "decided: a misprint")],
                0,
                "decided in words",
            ),
            (vec![says("116 123", "a", "2024-01-01", false, "undecided")], 1, "other words"),
        ] {
            assert_eq!(kept(&rows).1, held, "{reason}");
        }
    }

    #[test]
    fn a_line_that_is_left_without_contacts_is_named_so() {
        let mut loaded = [line(&["116 123"])];

        let held =
            apply(&mut loaded, &[says("116 123", "a", "2026-03-10", false, "Prints 116 132.")]);

        let messages: Vec<String> = held.iter().map(|held| held.finding.to_string()).collect();
        assert_eq!(
            messages,
            [
                "confirmations.csv:9:1: \"116 123\": is a voice contact of pt-line that a contradicts: Prints 116 132.; NOTHING ELSE IS LEFT to reach it by"
            ]
        );
    }
}

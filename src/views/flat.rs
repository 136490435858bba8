//! A resource as one row of CSV: columns named like the JSON fields, lists joined by `;`.

use std::borrow::Cow;

use super::contact::ContactView;
use super::resource::ResourceView;
use crate::domain::{Resource, begins_like_a_formula};

/// What stands in a cell.
type FlatCell = fn(&Resource, &ResourceView) -> String;

/// Each heading with its cell.
const COLUMNS: [(&str, FlatCell); 45] = [
    ("id", |_, view| view.id.clone()),
    ("kind", |resource, _| resource.kind().to_string()),
    ("name", |_, view| view.name.clone()),
    ("alternate_name", |_, view| text(view.alternate_name.as_ref())),
    ("organization", |_, view| text(view.organization.as_ref())),
    ("url", |_, view| text(view.url.as_ref())),
    ("description", |_, view| text(view.description.as_ref())),
    ("status", |resource, _| resource.status.to_string()),
    ("contacts", |_, view| view.contacts.iter().map(contact_word).collect::<Vec<_>>().join(";")),
    ("address_1", |_, view| {
        text(view.address.as_ref().and_then(|address| address.address_1.as_ref()))
    }),
    ("city", |_, view| text(view.address.as_ref().and_then(|address| address.city.as_ref()))),
    ("state_province", |_, view| {
        text(view.address.as_ref().and_then(|address| address.state_province.as_ref()))
    }),
    ("postal_code", |_, view| {
        text(view.address.as_ref().and_then(|address| address.postal_code.as_ref()))
    }),
    ("country", |_, view| text(view.address.as_ref().and_then(|address| address.country.as_ref()))),
    ("latitude", |_, view| text(view.latitude)),
    ("longitude", |_, view| text(view.longitude)),
    ("coordinate_precision", |resource, _| {
        text(resource.location.point.map(|(_, precision)| precision))
    }),
    ("coverage", |_, view| view.coverage.join(";")),
    ("languages", |_, view| view.languages.join(";")),
    ("topics", |_, view| view.topics.join(";")),
    ("populations", |_, view| view.populations.join(";")),
    ("opening_hours", |_, view| text(view.opening_hours.as_ref())),
    ("time_zone", |_, view| text(view.time_zone.as_ref())),
    ("verified_on", |_, view| text(view.verified_on.as_ref())),
    ("source_name", |_, view| view.source.name.clone()),
    ("source_url", |_, view| view.source.url.clone()),
    ("source_licence", |_, view| view.source.licence.clone()),
    ("source_year", |_, view| text(view.source.year)),
    ("pair_with", |_, view| text(view.pair_with.as_ref())),
    ("wifi", |_, view| text(view.internet.as_ref().map(|internet| &internet.wifi))),
    ("computers", |_, view| text(view.internet.as_ref().map(|internet| &internet.computers))),
    ("fee", |_, view| text(view.internet.as_ref().map(|internet| &internet.fee))),
    ("card_required", |_, view| {
        text(view.internet.as_ref().map(|internet| &internet.card_required))
    }),
    ("basis", |_, view| text(view.internet.as_ref().map(|internet| &internet.basis))),
    ("weekly_hours", |_, view| text(view.weekly_hours)),
    ("network", |_, view| text(view.network.as_ref())),
    ("visits", |_, view| text(view.visits.as_ref())),
    ("national_line_id", |_, view| text(view.national_line_id.as_ref())),
    ("role", |_, view| text(view.role.as_ref())),
    ("title", |_, view| text(view.title.as_ref())),
    ("accepts_backup_calls", |_, view| text(view.accepts_backup_calls.as_ref())),
    ("reply_business_days", |_, view| text(view.reply_business_days)),
    ("audience", |_, view| text(view.audience.as_ref())),
    ("age_groups", |_, view| view.age_groups.join(";")),
    ("payment", |_, view| view.payment.join(";")),
];

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// One line of RFC 4180, its line end included. A text that a spreadsheet would take for a formula
/// has an apostrophe before it.
#[must_use]
pub fn csv_line<'c>(cells: impl IntoIterator<Item = &'c str>) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer
        .write_record(cells.into_iter().map(|cell| guarded(cell).into_owned()))
        .expect("memory does not fail");
    writer.into_inner().expect("memory does not fail")
}

/// A cell that no spreadsheet reckons. A number stays as it is, be it a coordinate (`-2.24`) or a
/// telephone (`+44 1708 765200`): an apostrophe before it would be copied and dialled with it, and
/// reckoning it does no harm. Text gets the usual apostrophe, which a spreadsheet hides.
fn guarded(cell: &str) -> Cow<'_, str> {
    if begins_like_a_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The headings as a line.
#[must_use]
pub fn csv_header() -> Vec<u8> {
    csv_line(COLUMNS.iter().map(|(heading, _)| *heading))
}

/// A contact in one word: `voice:116 123`, `sms:741741 HOME`, `chat:https://…`.
fn contact_word(contact: &ContactView) -> String {
    let target = contact.number.as_deref().or(contact.uri.as_deref()).unwrap_or_default();
    let keyword = contact.keyword.as_ref().map(|keyword| format!(" {keyword}")).unwrap_or_default();
    let option =
        contact.menu_option.as_ref().map(|option| format!(" option {option}")).unwrap_or_default();
    format!("{}:{target}{keyword}{option}", contact.channel)
}

/// Renders a resource as a row.
#[must_use]
pub fn render_csv(resource: &Resource) -> Vec<u8> {
    let view = ResourceView::new(resource, None);
    let cells: Vec<String> = COLUMNS.iter().map(|(_, cell)| cell(resource, &view)).collect();
    csv_line(cells.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_a_formula_is_guarded_and_a_number_is_not() {
        for text in [
            "=1+1",
            "@SUM(A1)",
            "+SUM(A1)",
            "-1+cmd|' /C calc'!A0",
            "\t=1",
            " =1",
            "＝1",
            "＠a",
            "+",
            "- a point",
        ] {
            assert_eq!(guarded(text), format!("'{text}"), "{text:?}");
        }
        for text in [
            "+44 1708 765200",
            "+1-800-273-8255",
            "-2.245",
            "116 123",
            "Help",
            "voice:+44 1708 765200",
            "",
        ] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn a_cell_with_a_comma_is_quoted() {
        assert_eq!(csv_line(["a,b", "c\"d", "e"]), b"\"a,b\",\"c\"\"d\",e\r\n");
    }
}

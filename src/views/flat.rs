//! A resource as one row of CSV: columns named like the JSON fields, lists joined by `;`.

use super::resource::{ContactView, ResourceView};
use crate::domain::Resource;

/// The headings.
const COLUMNS: [&str; 42] = [
    "id",
    "kind",
    "name",
    "alternate_name",
    "organization",
    "url",
    "description",
    "status",
    "contacts",
    "address_1",
    "city",
    "state_province",
    "postal_code",
    "country",
    "latitude",
    "longitude",
    "coordinate_precision",
    "coverage",
    "languages",
    "topics",
    "populations",
    "opening_hours",
    "time_zone",
    "verified_on",
    "source_name",
    "source_url",
    "source_licence",
    "source_year",
    "pair_with",
    "wifi",
    "computers",
    "fee",
    "card_required",
    "basis",
    "weekly_hours",
    "network",
    "visits",
    "national_line_id",
    "role",
    "title",
    "accepts_backup_calls",
    "reply_business_days",
];

/// One line of RFC 4180, its line end included.
#[must_use]
pub fn csv_line<'c>(cells: impl IntoIterator<Item = &'c str>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(cells).expect("memory does not fail");
    writer.into_inner().expect("memory does not fail")
}

/// The headings as a line.
#[must_use]
pub fn csv_header() -> Vec<u8> {
    csv_line(COLUMNS)
}

/// A contact in one word: `voice:116 123`, `sms:741741 HOME`, `chat:https://…`.
fn contact_word(contact: &ContactView) -> String {
    let target = contact.number.as_deref().or(contact.uri.as_deref()).unwrap_or_default();
    let keyword = contact.keyword.as_ref().map(|keyword| format!(" {keyword}")).unwrap_or_default();
    let option = contact.menu_option.as_ref().map(|option| format!(" option {option}")).unwrap_or_default();
    format!("{}:{target}{keyword}{option}", contact.channel)
}

/// Renders a resource as a row.
#[must_use]
pub fn render_csv(resource: &Resource) -> Vec<u8> {
    let view = ResourceView::from(resource);
    let text = |value: Option<String>| value.unwrap_or_default();
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let address = view.address.as_ref();
    let of_address = |field: fn(&super::resource::AddressView) -> &Option<String>| text(address.and_then(|address| field(address).clone()));
    let of_internet =
        |field: fn(&super::resource::InternetView) -> &String| text(view.internet.as_ref().map(|internet| field(internet).clone()));
    let cells: [String; 42] = [
        view.id.clone(),
        resource.kind().to_string(),
        view.name.clone(),
        text(view.alternate_name.clone()),
        text(view.organization.clone()),
        text(view.url.clone()),
        text(view.description.clone()),
        resource.status.to_string(),
        view.contacts.iter().map(contact_word).collect::<Vec<_>>().join(";"),
        of_address(|address| &address.address_1),
        of_address(|address| &address.city),
        of_address(|address| &address.state_province),
        of_address(|address| &address.postal_code),
        of_address(|address| &address.country),
        number(view.latitude),
        number(view.longitude),
        resource.location.point.map(|(_, precision)| precision.to_string()).unwrap_or_default(),
        view.coverage.join(";"),
        view.languages.join(";"),
        view.topics.join(";"),
        view.populations.join(";"),
        text(view.opening_hours.clone()),
        text(view.time_zone.clone()),
        text(view.verified_on.clone()),
        view.source.name.clone(),
        view.source.url.clone(),
        view.source.licence.clone(),
        view.source.year.map(|year| year.to_string()).unwrap_or_default(),
        text(view.pair_with.clone()),
        of_internet(|internet| &internet.wifi),
        of_internet(|internet| &internet.computers),
        of_internet(|internet| &internet.fee),
        of_internet(|internet| &internet.card_required),
        of_internet(|internet| &internet.basis),
        number(view.weekly_hours),
        text(view.network.clone()),
        text(view.visits.clone()),
        text(view.national_line_id.clone()),
        text(view.role.clone()),
        text(view.title.clone()),
        text(view.accepts_backup_calls.clone()),
        view.reply_business_days.map(|days| days.to_string()).unwrap_or_default(),
    ];
    csv_line(cells.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_with_a_comma_is_quoted() {
        assert_eq!(csv_line(["a,b", "c\"d", "e"]), b"\"a,b\",\"c\"\"d\",e\r\n");
    }
}

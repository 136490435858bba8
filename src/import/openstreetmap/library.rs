//! A library and its contacts from the tags of an element.

use chrono::NaiveDate;

use super::element::Element;
use super::internet::Internet;
use super::library_lookup::LibraryLookup;
use super::public::why_not;
use crate::domain::{Coordinate, CoordinatePrecision, Country, Hours, ResourceId, Tristate};
use crate::import::one_line::one_line;
use crate::import::one_number::OneNumber;
use crate::import::plain_text::plain_text;
use crate::import::zip_code::postal_code;
use crate::import::{ImportedRow, Summary, contact};

/// Rows for the tables.
#[derive(Debug)]
pub(super) struct Library {
    /// The library, without its source.
    pub(super) row: ImportedRow,
    /// Its contacts.
    pub(super) contacts: Vec<ImportedRow>,
}

/// Countries in which an address begins with the number of the house.
const NUMBER_FIRST: &[&str] =
    &["AU", "CA", "FR", "GB", "IE", "IN", "LU", "MT", "NZ", "PH", "SG", "US", "ZA"];

impl Library {
    /// The library that an element is.
    ///
    /// # Errors
    /// The reason for which it is none that can be listed.
    pub(super) fn of(
        element: &Element,
        map: &LibraryLookup<'_>,
        today: NaiveDate,
        summary: &mut Summary,
    ) -> Result<Self, &'static str> {
        if let Some(reason) = why_not(element, today) {
            return Err(reason);
        }
        if element.kind.is_empty() {
            return Err("without an id: nothing says which element of OpenStreetMap it is");
        }
        let name = plain_text(element.name(), "name", summary);
        if name.is_empty() {
            return Err("without a name");
        }
        let id = ResourceId::slug_of(&format!("osm-{}-{}", element.kind, element.id))
            .map_err(|_| "without an id")?;
        let point = element
            .point()
            .ok_or("without a point (the query must end in out center or out geom)")?;
        let country = country(element, point, map, summary)?;
        if (map.is_held)(&name, point) {
            return Err("held already from another source: the same name within a kilometre");
        }
        let row = with_internet(ImportedRow::new(), element, summary);
        let row = with_address(row, element, country, summary)
            .with("id", id.as_str())
            .with("name", name)
            .with("system", plain_text(element.tag("operator"), "operator", summary))
            .with("latitude", point.latitude().to_string())
            .with("longitude", point.longitude().to_string())
            .with("coordinate_precision", precision(element).as_str())
            .with("opening_hours", opening_hours(element, summary))
            .with("url", website(element, summary))
            .with("status", "active");
        Ok(Self { row, contacts: contacts(element, id.as_str(), country, summary) })
    }
}

/// The country that the tags state and the borders bear out, or else that of the borders.
fn country(
    element: &Element,
    point: Coordinate,
    map: &LibraryLookup<'_>,
    summary: &mut Summary,
) -> Result<Country, &'static str> {
    let stated = element.tag("addr:country");
    if let Ok(country) = Country::parse(stated) {
        return if (map.is_inside)(point, country) {
            Ok(country)
        } else {
            Err("addr:country is not the country of its point")
        };
    }
    if !stated.is_empty() {
        summary.note_value(
            "country taken from the borders: addr:country is not a code of ISO 3166-1",
            "addr:country",
            stated,
        );
    }
    (map.country_at)(point).ok_or("in no country: outside all borders and without addr:country")
}

/// The centre of an outline is inside the building; a point may stand anywhere at the address.
fn precision(element: &Element) -> CoordinatePrecision {
    if element.is_outline() { CoordinatePrecision::Building } else { CoordinatePrecision::Address }
}

fn with_address(
    row: ImportedRow,
    element: &Element,
    country: Country,
    summary: &mut Summary,
) -> ImportedRow {
    let (street, number) = (
        one_line(element.first_tag(&["addr:street", "addr:place"])),
        one_line(element.tag("addr:housenumber")),
    );
    let address_1 = match (street.is_empty(), NUMBER_FIRST.contains(&country.as_str())) {
        (true, _) => one_line(element.tag("addr:full")),
        (false, true) => format!("{number} {street}").trim().to_owned(),
        (false, false) => format!("{street} {number}").trim().to_owned(),
    };
    let state = element.first_tag(&["addr:state", "addr:province"]);
    let code = element.tag("addr:postcode");
    let postal_code = postal_code("addr:postcode", code, (state, country), summary);
    row.with("address_1", address_1)
        .with("city", one_line(element.first_tag(&["addr:city", "addr:town", "addr:village"])))
        .with("state_province", one_line(state))
        .with("postal_code", postal_code)
        .with("country", country.as_str())
}

fn with_internet(row: ImportedRow, element: &Element, summary: &mut Summary) -> ImportedRow {
    let internet = Internet::of(element, summary);
    row.with("wifi", internet.wifi.as_str())
        .with("computers", internet.computers.as_str())
        .with("fee", internet.fee.as_str())
        .with("card_required", Tristate::Unknown.as_str())
        .with("internet_basis", internet.basis().as_str())
}

/// Hours as tagged; empty, which is unknown, where nobody could rely on them.
fn opening_hours(element: &Element, summary: &mut Summary) -> String {
    let hours = one_line(element.tag("opening_hours"));
    let mut words = hours.split(|c: char| !c.is_ascii_alphanumeric());
    if words.any(|word| word == "SH") {
        summary.note_value(
            "opening hours left unknown: they depend on school holidays",
            "opening_hours",
            &hours,
        );
        return String::new();
    }
    if !hours.is_empty() && Hours::parse(&hours).is_err() {
        summary.note_value(
            "opening hours left unknown: not in OpenStreetMap syntax",
            "opening_hours",
            &hours,
        );
        return String::new();
    }
    hours
}

fn website(element: &Element, summary: &mut Summary) -> String {
    let website = element.first_tag(&["website", "contact:website", "url"]);
    let page = contact::web_page(website).unwrap_or_default();
    if page.is_empty() && !website.is_empty() {
        summary.note_value("website left out: not an absolute address", "website", website);
    }
    page.to_owned()
}

/// Telephone numbers that the country's plan has, each once, and a mailbox.
///
/// Anybody may edit the tags, so a number that no plan bears out is left out: it may be one digit
/// wrong.
fn contacts(
    element: &Element,
    id: &str,
    country: Country,
    summary: &mut Summary,
) -> Vec<ImportedRow> {
    let (mut rows, mut dialled) = (Vec::new(), Vec::<String>::new());
    for (key, text) in ["phone", "contact:phone"]
        .into_iter()
        .flat_map(|key| numbers_of(element.tag(key)).map(move |text| (key, text)))
    {
        let Some(one) = OneNumber::read(key, &text, Some(country), summary) else { continue };
        match row_of(&one, id, country) {
            Ok(row) => {
                let target = format!("{} {}", row.get("e164"), row.get("menu_option"));
                if !dialled.contains(&target) {
                    rows.push(row);
                    dialled.push(target);
                }
            }
            Err(reason) => summary.note_value(reason, key, &text),
        }
    }
    let email = element.first_tag(&["email", "contact:email"]);
    match contact::mailbox(email) {
        Some(mailbox) => rows.push(contact::email(id, mailbox)),
        None if email.is_empty() => {}
        None => summary.note_value("e-mail left out: not one address", "email", email),
    }
    rows
}

/// A number that can be called from anywhere: a short code of a library is a slip.
fn row_of(one: &OneNumber, id: &str, country: Country) -> Result<ImportedRow, &'static str> {
    let row = contact::voice(id, &one.number, country).with("menu_option", &*one.menu_option);
    if !one.remark.is_empty() {
        return Err("telephone left out: words beside the number");
    }
    if row.get("e164").is_empty() {
        Err("telephone left out: no numbering plan has it")
    } else {
        Ok(row)
    }
}

/// The numbers of a tag, which are joined by semicolons; an extension behind one (RFC 3966) belongs
/// to its number.
fn numbers_of(tag: &str) -> impl Iterator<Item = String> {
    let mut numbers: Vec<String> = Vec::new();
    for part in tag.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        match numbers.last_mut() {
            Some(number) if part.starts_with("ext=") => *number = format!("{number};{part}"),
            Some(_) | None => numbers.push(part.to_owned()),
        }
    }
    numbers.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day")
    }

    fn library(tags: &str) -> (Library, Summary) {
        library_in("CH", tags)
    }

    fn library_in(country: &str, tags: &str) -> (Library, Summary) {
        let country = Country::parse(country).expect("valid");
        let map = LibraryLookup {
            country_at: &|_| Some(country),
            is_inside: &|_, stated| stated == country,
            is_held: &|_, _| false,
        };
        let text = format!(
            r#"{{"type": "way", "id": 1, "center": {{"lat": 47.1, "lon": 8.5}}, "tags": {{"amenity": "library", "name": "Mill", {tags}}}}}"#
        );
        let element: Element = serde_json::from_str(&text).expect("an element");
        let mut summary = Summary::default();
        (Library::of(&element, &map, today(), &mut summary).expect("a library"), summary)
    }

    #[test]
    fn an_outline_is_the_building_and_its_tags_are_the_row() {
        let (library, summary) = library(
            r#""addr:street": "Mühlegasse", "addr:housenumber": "4", "addr:city": "Zug", "addr:postcode": "6300", "operator": "Stadt Zug",
               "opening_hours": "Mo-Fr 09:00-18:00; PH off", "website": "https://mill.example/", "internet_access": "wlan""#,
        );

        let row = library.row;
        assert_eq!(
            (row.get("id"), row.get("coordinate_precision"), row.get("system")),
            ("osm-way-1", "building", "Stadt Zug")
        );
        assert_eq!(
            (row.get("address_1"), row.get("city"), row.get("postal_code")),
            ("Mühlegasse 4", "Zug", "6300")
        );
        assert_eq!(
            (row.get("opening_hours"), row.get("url")),
            ("Mo-Fr 09:00-18:00; PH off", "https://mill.example/")
        );
        assert_eq!(
            (row.get("wifi"), row.get("computers"), row.get("internet_basis")),
            ("yes", "unknown", "branch")
        );
        assert_eq!(summary.to_string(), Summary::default().to_string(), "nothing to note");
    }

    #[test]
    fn an_address_is_written_as_in_its_country() {
        let tags = r#""addr:street": "Mill Lane", "addr:housenumber": "4""#;

        assert_eq!(library_in("GB", tags).0.row.get("address_1"), "4 Mill Lane");
        assert_eq!(library_in("AT", tags).0.row.get("address_1"), "Mill Lane 4");
    }

    #[test]
    fn hours_that_nobody_can_rely_upon_are_unknown_and_the_row_stays() {
        for (hours, note) in [
            (
                "Monday to Friday, nine to five",
                "opening hours left unknown: not in OpenStreetMap syntax",
            ),
            (
                "Mo-Fr 09:00-18:00; SH off",
                "opening hours left unknown: they depend on school holidays",
            ),
        ] {
            let (library, summary) = library(&format!(r#""opening_hours": "{hours}""#));

            assert_eq!(
                (library.row.get("opening_hours"), summary.times_noted(note)),
                ("", 1),
                "{hours}\n{summary}"
            );
        }
    }

    #[test]
    fn a_number_is_kept_as_tagged_once_and_only_if_a_plan_has_it() {
        let (library, summary) = library(
            r#""phone": "+41 44 668 18 00; 044 668 18 00", "contact:phone": "668 18; ask at the desk", "email": "mill@example.org""#,
        );

        let shown: Vec<_> = library
            .contacts
            .iter()
            .map(|row| (row.get("number"), row.get("e164"), row.get("url")))
            .collect();
        assert_eq!(
            shown,
            [("+41 44 668 18 00", "+41446681800", ""), ("", "", "mailto:mill@example.org")]
        );
        for note in
            ["telephone left out: no numbering plan has it", "telephone left out: not one number"]
        {
            assert_eq!(summary.times_noted(note), 1, "{note}");
        }
    }
}

//! Sample resources with every field filled and every word of the closed lists used: what they look like
//! when they are rendered says how this program renders.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{
    Address, AgeGroup, Area, Channel, Contact, Coordinate, CoordinatePrecision, Cost, Country,
    Details, DialledNumber, Dialling, E164, Hours, InternetBasis, Language, Licence, ListingBasis,
    Location, Network, Payment, Population, Resource, ResourceId, Role, ServedAudience, Source,
    Status, TimeZone, Topic, Tristate, Visits, WebUrl,
};

/// How many filled samples there are of each kind: no fewer than any closed list of single words is
/// long.
const ROUNDS: usize = 7;

/// Resources of each kind, some with every field filled and one with as few as there may be.
///
/// Two programs that render these to the same bytes render all data alike, as far as no text
/// decides.
#[must_use]
pub fn sample_resources() -> Vec<Resource> {
    let filled = (0..ROUNDS).flat_map(|round| details(round).map(|details| filled(round, details)));
    let bare = details(0).map(|details| bare(without_options(&details)));
    filled.chain(bare).collect()
}

/// The word of a closed list whose turn it is.
fn in_turn<T: Copy>(words: &[T], round: usize) -> T {
    words.iter().copied().cycle().nth(round).expect("a closed list has words")
}

fn id(text: &str) -> ResourceId {
    ResourceId::parse(text).expect("an id")
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn text(word: &str) -> String {
    // What is written differently in JSON and in CSV.
    format!("{word}, \"quoted\";\t\u{fc} \u{200f}\u{5d0}")
}

fn page() -> WebUrl {
    WebUrl::parse("https://sample.example/page?a=b").expect("an address")
}

fn hours() -> Option<Hours> {
    Hours::parse("Mo-Fr 09:00-17:00; PH off").ok()
}

/// A number as a snapshot reads it back: samples are rendered at each start, and the numbering
/// plans, which take a while to open, say nothing of how it is written.
fn from_abroad() -> Option<E164> {
    serde_json::from_str("\"+448085858585\"").ok()
}

fn languages() -> Vec<Language> {
    ["de", "en-GB", "es-419"].map(|tag| Language::parse(tag).expect("a language")).to_vec()
}

fn source(id: &str) -> Arc<Source> {
    Arc::new(Source {
        id: id.to_owned(),
        name: text("name"),
        publisher: text("publisher"),
        url: format!("https://{id}.example/"),
        licence: "CC-BY-4.0".to_owned(),
        retrieved_on: Some(day()),
        year: Some(2025),
    })
}

/// What each kind adds, with the words whose turn it is.
fn details(round: usize) -> [Details; 4] {
    [
        Details::CrisisLine { priority: 10, pair_with: Some(id("pair")) },
        Details::Branch {
            network: in_turn(Network::ALL, round),
            visits: in_turn(Visits::ALL, round),
            national_line_id: Some(id("national-line")),
        },
        Details::OnCall {
            role: in_turn(Role::ALL, round),
            audience: in_turn(ServedAudience::ALL, round),
            age_groups: AgeGroup::ALL.to_vec(),
            payment: Payment::ALL.to_vec(),
            title: Some(text("title")),
            licences: vec![licence(true), licence(false)],
            accepts_backup_calls: in_turn(Tristate::ALL, round),
            reply_business_days: Some(2),
            listing_basis: in_turn(ListingBasis::ALL, round),
        },
        Details::Library {
            system: Some(text("system")),
            wifi: in_turn(Tristate::ALL, round),
            computers: in_turn(Tristate::ALL, round + 1),
            fee: in_turn(Tristate::ALL, round + 2),
            card_required: in_turn(Tristate::ALL, round),
            basis: in_turn(InternetBasis::ALL, round),
            weekly_hours: Some(37.5),
        },
    ]
}

fn without_options(details: &Details) -> Details {
    match *details {
        Details::CrisisLine { priority, .. } => Details::CrisisLine { priority, pair_with: None },
        Details::Branch { network, visits, .. } => {
            Details::Branch { network, visits, national_line_id: None }
        }
        Details::OnCall { role, audience, accepts_backup_calls, listing_basis, .. } => {
            let (title, licences, reply_business_days) = (None, Vec::new(), None);
            Details::OnCall {
                role,
                audience,
                age_groups: Vec::new(),
                payment: Vec::new(),
                title,
                licences,
                accepts_backup_calls,
                reply_business_days,
                listing_basis,
            }
        }
        Details::Library { wifi, computers, fee, card_required, basis, .. } => Details::Library {
            system: None,
            wifi,
            computers,
            fee,
            card_required,
            basis,
            weekly_hours: None,
        },
    }
}

fn licence(expires: bool) -> Licence {
    Licence {
        licence_type: text("type"),
        number: "PSY 1".to_owned(),
        jurisdiction: Area::parse("US-CA").expect("a region"),
        is_in_compact: expires,
        body: text("body"),
        verify_url: page(),
        expires_on: expires.then(day),
    }
}

fn filled(round: usize, details: Details) -> Resource {
    let areas = ["001", "GB", "US-CA"].map(|code| Area::parse(code).expect("an area"));
    let status = in_turn(Status::ALL, round);
    Resource {
        id: id("sample"),
        name: text("name"),
        alternate_name: Some(text("alternate")),
        organization: Some(text("organization")),
        url: Some(page()),
        description: Some(text("description")),
        status,
        replaced_by: Some(id("successor")),
        contacts: Channel::ALL
            .iter()
            .zip(round..)
            .map(|(channel, turn)| contact(*channel, turn))
            .collect(),
        location: location(round),
        coverage: areas.to_vec(),
        languages: languages(),
        topics: Topic::ALL.to_vec(),
        populations: Population::ALL.to_vec(),
        opening_hours: hours(),
        time_zone: TimeZone::parse("Europe/London").ok(),
        verified_on: Some(day()),
        source: source("own"),
        details,
    }
}

fn location(round: usize) -> Location {
    let address = Address {
        address_1: Some(text("1 Street")),
        city: Some(text("city")),
        state_province: Some(text("state")),
        postal_code: Some("M1 1AA".to_owned()),
        country: Country::parse("GB").ok(),
    };
    let point = Coordinate::new(53.480_95, -2.237_43).expect("a point");
    Location {
        address: Some(address),
        point: Some((point, in_turn(CoordinatePrecision::ALL, round))),
    }
}

fn contact(channel: Channel, turn: usize) -> Contact {
    let languages = languages();
    let is_written = matches!(channel, Channel::Chat | Channel::Email);
    let number = |text: &str| DialledNumber::parse(text).ok().filter(|_| !is_written);
    Contact {
        channel,
        number: number(if turn.is_multiple_of(2) { "116 123" } else { "*4141#" }),
        e164: from_abroad().filter(|_| !is_written && turn.is_multiple_of(3)),
        dialling: Some(Dialling::known("*116123#", in_turn(Tristate::ALL, turn)))
            .filter(|_| !is_written),
        keyword: Some("HELP ME".to_owned()),
        menu_option: Some("2".to_owned()),
        url: Some(
            if channel == Channel::Email {
                "mailto:help@sample.example"
            } else {
                "https://sample.example/chat"
            }
            .to_owned(),
        ),
        opening_hours: hours(),
        languages: vec![languages.iter().cycle().nth(turn).expect("a language").clone()],
        cost: in_turn(Cost::ALL, turn),
        encrypted: in_turn(Tristate::ALL, turn),
        verified_on: Some(day()),
        source: Some(source(if turn.is_multiple_of(2) { "own" } else { "second" })),
        confirmed_by: 2,
    }
}

/// A resource of which nothing is known that may be left open.
fn bare(details: Details) -> Resource {
    let source = source("bare");
    Resource {
        alternate_name: None,
        organization: None,
        url: None,
        description: None,
        replaced_by: None,
        contacts: vec![Contact::bare(Channel::Voice)],
        location: Location::default(),
        coverage: Vec::new(),
        languages: Vec::new(),
        topics: Vec::new(),
        populations: Vec::new(),
        opening_hours: None,
        time_zone: None,
        verified_on: None,
        source: Arc::new(Source { retrieved_on: None, year: None, ..(*source).clone() }),
        ..filled(0, details)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use serde_json::Value;
    use utoipa::PartialSchema;
    use utoipa::openapi::{RefOr, Schema};

    use super::*;
    use crate::domain::Kind;
    use crate::views::contact::ContactView;
    use crate::views::parts::{AddressView, InternetView, LicenceView, SourceView};
    use crate::views::{ResourceView, csv_header, render_csv, render_json};

    fn rendered() -> Vec<Value> {
        sample_resources()
            .iter()
            .map(|sample| serde_json::from_slice(&render_json(sample, None)).expect("JSON"))
            .collect()
    }

    /// The members of an object that any of the samples fills.
    fn filled_members<'v>(objects: impl IntoIterator<Item = &'v Value>) -> BTreeSet<String> {
        let members = objects.into_iter().filter_map(Value::as_object).flatten();
        let is_filled = |value: &Value| {
            !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty())
        };
        members.filter(|(_, value)| is_filled(value)).map(|(name, _)| name.clone()).collect()
    }

    fn declared_members<T: PartialSchema>() -> BTreeSet<String> {
        let RefOr::T(Schema::Object(object)) = T::schema() else { panic!("a view is an object") };
        object.properties.keys().cloned().collect()
    }

    #[test]
    fn every_field_that_can_be_shown_is_filled_in_some_sample() {
        let samples = rendered();
        let list = |name: &str| -> Vec<Value> {
            samples.iter().filter_map(|sample| sample[name].as_array()).flatten().cloned().collect()
        };
        let contacts = list("contacts");

        assert_eq!(filled_members(&samples), declared_members::<ResourceView>());
        // What a caller's country adds is said in answers alone.
        let mut of_contact = declared_members::<ContactView>();
        assert!(of_contact.remove("dialled_from"));
        assert_eq!(filled_members(&contacts), of_contact);
        assert_eq!(filled_members(&list("licences")), declared_members::<LicenceView>());
        assert_eq!(
            filled_members(samples.iter().map(|sample| &sample["address"])),
            declared_members::<AddressView>()
        );
        assert_eq!(
            filled_members(samples.iter().map(|sample| &sample["internet"])),
            declared_members::<InternetView>()
        );
        assert_eq!(
            filled_members(contacts.iter().map(|contact| &contact["source"])),
            declared_members::<SourceView>()
        );
    }

    #[test]
    fn every_column_has_a_cell_in_some_sample() {
        let rows: Vec<u8> = sample_resources().iter().flat_map(render_csv).collect();
        let text = [csv_header(), rows].concat();
        let mut reader = csv::Reader::from_reader(text.as_slice());
        let rows: Vec<BTreeMap<String, String>> =
            reader.deserialize().map(|row| row.expect("a row")).collect();

        for column in rows[0].keys() {
            assert!(
                rows.iter().any(|row| !row[column].is_empty()),
                "{column} is empty in every sample"
            );
        }
    }

    #[test]
    fn every_word_of_the_closed_lists_is_used() {
        let shown: BTreeSet<String> = rendered().iter().flat_map(words_in).collect();
        let lists: [Vec<&str>; 13] = [
            Kind::ALL.iter().map(|word| word.as_str()).collect(),
            Status::ALL.iter().map(|word| word.as_str()).collect(),
            Topic::ALL.iter().map(|word| word.as_str()).collect(),
            Population::ALL.iter().map(|word| word.as_str()).collect(),
            Channel::ALL.iter().map(|word| word.as_str()).collect(),
            Cost::ALL.iter().map(|word| word.as_str()).collect(),
            Tristate::ALL.iter().map(|word| word.as_str()).collect(),
            InternetBasis::ALL.iter().map(|word| word.as_str()).collect(),
            CoordinatePrecision::ALL.iter().map(|word| word.as_str()).collect(),
            Network::ALL.iter().map(|word| word.as_str()).collect(),
            Visits::ALL.iter().map(|word| word.as_str()).collect(),
            Role::ALL.iter().map(|word| word.as_str()).collect(),
            ServedAudience::ALL.iter().map(|word| word.as_str()).collect(),
        ];

        let unused: Vec<&str> =
            lists.into_iter().flatten().filter(|word| !shown.contains(*word)).collect();

        assert_eq!(unused, [""; 0]);
    }

    fn words_in(value: &Value) -> Vec<String> {
        match value {
            Value::String(text) => vec![text.clone()],
            Value::Array(list) => list.iter().flat_map(words_in).collect(),
            Value::Object(members) => members.values().flat_map(words_in).collect(),
            Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
        }
    }
}

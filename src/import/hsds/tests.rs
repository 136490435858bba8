use chrono::NaiveDate;

use super::*;
use crate::domain::{
    AddressVisibility, Area, Country, ListingBasis, ResourceId, Role, TimeZone, Topic, WebUrl,
};
use crate::import::ImportedRow;

fn request(listing: ServiceKind) -> Request {
    Request {
        publisher: Publisher {
            source: ResourceId::parse("mill-211").expect("valid"),
            name: "Mill 211".to_owned(),
            url: WebUrl::parse("https://mill.example/").expect("valid"),
            licence: "CC-BY-4.0".to_owned(),
        },
        listing,
        term: None,
        country: None,
        time_zone: None,
        retrieved_on: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
    }
}

fn line() -> ServiceKind {
    let coverage = vec![Area::parse("GB").expect("valid")];
    ServiceKind::CrisisLines(Lines {
        coverage,
        topics: vec![Topic::Crisis],
        populations: Vec::new(),
        priority: 40,
    })
}

fn team(visibility: AddressVisibility) -> ServiceKind {
    let coverage = vec![Area::parse("GB").expect("valid")];
    ServiceKind::OnCall(Teams {
        role: Role::CrisisTeam,
        basis: ListingBasis::Agency,
        coverage,
        visibility,
    })
}

/// A map on which everything is the United Kingdom.
fn read(services: &str, request: &Request) -> Result<Import, ImportError> {
    let british = Country::parse("GB").expect("valid");
    let map = PlaceLookup {
        country_at: &|_| Some(british),
        country_named: &|name| (name == "England").then_some(british),
        is_inside: &|_, country| country == british,
        zone_of: &|_, country| TimeZone::parse("Europe/London").ok().filter(|_| country == british),
    };
    import(&[UpstreamFile::new("services.json", services)], request, &map)
}

const SERVICE: &str = r#"{"id": "5f1e", "name": "Mill Listening", "status": "active", "url": "https://mill.example/listening",
    "assured_date": "2026-09-01", "description": "Somebody to talk to.", "organization": {"name": "The Mill", "phones": [{"number": "0161 496 0099"}]},
    "phones": [{"number": "0161 496 0000", "type": "voice"}], "contacts": [{"name": "Ann Persona", "phones": [{"number": "0161 496 0098"}]}],
    "schedules": [{"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00"}],
    "languages": [{"code": "en"}, {"code": "ur"}],
    "attributes": [{"taxonomy_term": {"code": "RP-1500", "name": "Crisis intervention"}}],
    "service_at_locations": [{"id": "a1", "phones": [{"number": "0161 496 0001"}],
        "location": {"location_type": "physical", "name": "Mill House", "latitude": 53.48, "longitude": "-2.24", "addresses": [
            {"address_1": "PO Box 7", "city": "Oldham", "country": "GB", "address_type": "postal"},
            {"address_1": "4 Mill Lane", "city": "Manchester", "postal_code": "M1 1AA", "state_province": "", "country": "gb", "address_type": "physical"}]}}]}"#;

fn one(import: &Import, table: &str) -> ImportedRow {
    let [row] = import.rows_of(table) else { panic!("{:?}", import.rows_of(table)) };
    row.clone()
}

#[test]
fn a_crisis_line_has_its_own_numbers_and_no_place() {
    let import = read(&format!("[{SERVICE}]"), &request(line())).expect("a line");

    let row = one(&import, "crisis_lines");
    assert_eq!(
        (row.get("id"), row.get("coverage"), row.get("priority")),
        ("hsds-mill-211-5f1e", "GB", "40")
    );
    assert_eq!(
        (row.get("opening_hours"), row.get("time_zone"), row.get("languages")),
        ("Mo-Tu 09:00-17:00", "Europe/London", "en;ur")
    );
    assert_eq!(
        (row.get("organization"), row.get("verified_on"), row.get("address_1")),
        ("The Mill", "2026-09-01", "")
    );
    assert_eq!(
        one(&import, "contacts").get("number"),
        "0161 496 0000",
        "not the office's, not a person's"
    );
    let source = one(&import, "sources");
    assert_eq!((source.get("id"), source.get("licence")), ("hsds-mill-211", "CC-BY-4.0"));
}

#[test]
fn no_more_of_an_address_is_written_than_may_be_shown() {
    let shown = |visibility| {
        let row = one(&read(SERVICE, &request(team(visibility))).expect("a team"), "on_call");
        ["address_1", "postal_code", "latitude", "city", "country"]
            .map(|column| row.get(column).to_owned())
    };

    assert_eq!(
        shown(AddressVisibility::Public),
        ["4 Mill Lane", "M1 1AA", "53.48", "Manchester", "GB"]
    );
    assert_eq!(shown(AddressVisibility::City), ["", "", "", "Manchester", "GB"]);
    assert_eq!(shown(AddressVisibility::Hidden), ["", "", "", "", "GB"]);
}

#[test]
fn a_team_is_reached_at_its_place_and_says_nothing_that_was_not_said() {
    let import = read(SERVICE, &request(team(AddressVisibility::Public))).expect("a team");

    let row = one(&import, "on_call");
    assert_eq!(
        (row.get("id"), row.get("role"), row.get("listing_basis")),
        ("hsds-mill-211-a1", "crisis_team", "agency")
    );
    assert_eq!((row.get("accepts_backup_calls"), row.get("reply_business_days")), ("unknown", ""));
    let numbers: Vec<_> =
        import.rows_of("contacts_on_call").iter().map(|row| row.get("number")).collect();
    assert_eq!(numbers, ["0161 496 0001", "0161 496 0000"]);
}

#[test]
fn a_library_is_its_place() {
    let import = read(SERVICE, &request(ServiceKind::Libraries)).expect("a library");

    let row = one(&import, "libraries");
    assert_eq!(
        (row.get("name"), row.get("system"), row.get("address_1")),
        ("Mill House", "The Mill", "4 Mill Lane")
    );
    assert_eq!(
        (row.get("wifi"), row.get("fee"), row.get("internet_basis")),
        ("unknown", "unknown", "unknown")
    );
}

#[test]
fn what_is_left_out_is_counted_by_its_reason() {
    let services = [
        SERVICE.to_owned(),
        SERVICE.to_owned(),
        SERVICE.replace("\"active\"", "\"defunct\""),
        SERVICE.replace("physical", "virtual"),
        SERVICE.replace("RP-1500", "BD-1800").replace("Crisis intervention", "Food"),
        r#"{"id": "9", "name": "Nowhere", "status": "active", "attributes": [{"taxonomy_term": {"code": "rp-1500"}}]}"#.to_owned(),
        r#"{"name": "No id"}"#.to_owned(),
    ];
    let request =
        Request { term: Some("RP-1500".to_owned()), ..request(team(AddressVisibility::City)) };

    let import = read(
        &format!(r#"{{"total_pages": 1, "page_number": 1, "contents": [{}]}}"#, services.join(",")),
        &request,
    )
    .expect("one");

    assert_eq!((import.summary.rows_read(), import.rows_of("on_call").len()), (7, 1));
    for reason in [
        "the id was there already",
        "not in service (inactive or defunct)",
        "without a physical place (location_type)",
        "not under the term that was asked for",
        "without a place (service_at_locations)",
        "not a service: id, name and status are required",
    ] {
        assert_eq!(import.summary.dropped_for(reason), 1, "{reason}\n{}", import.summary);
    }
}

#[test]
fn two_services_in_one_library_are_one_library_and_two_lines_of_one_name_are_two() {
    let services = format!(
        "[{SERVICE}, {}]",
        SERVICE.replace("5f1e", "5f1f").replace("\"a1\"", "\"a2\"").replace("496 0000", "496 0002")
    );

    let libraries = read(&services, &request(ServiceKind::Libraries)).expect("a library");
    let lines = read(&services, &request(line())).expect("two lines");

    assert_eq!(libraries.summary.dropped_for("the same name at the same place as another"), 1);
    assert_eq!((libraries.rows_of("libraries").len(), lines.rows_of("crisis_lines").len()), (1, 2));
}

#[test]
fn hours_in_an_area_of_several_zones_need_a_zone() {
    let coverage = vec![Area::parse("US").expect("valid")];
    let listing = ServiceKind::CrisisLines(Lines {
        coverage,
        topics: Vec::new(),
        populations: Vec::new(),
        priority: 40,
    });
    let without = request(listing);
    let with = Request { time_zone: TimeZone::parse("America/Chicago").ok(), ..without.clone() };

    let shown = |request: &Request| {
        let row = one(
            &read(&SERVICE.replace("0161 496 0000", "988"), request).expect("a line"),
            "crisis_lines",
        );
        (row.get("opening_hours").to_owned(), row.get("time_zone").to_owned())
    };

    assert_eq!(shown(&without), (String::new(), String::new()));
    assert_eq!(shown(&with), ("Mo-Tu 09:00-17:00".to_owned(), "America/Chicago".to_owned()));
}

#[test]
fn a_list_of_which_pages_are_missing_is_refused() {
    let page = format!(r#"{{"total_pages": 3, "page_number": 1, "contents": [{SERVICE}]}}"#);

    let error = read(&page, &request(line())).expect_err("two pages are missing");

    assert_eq!(
        error.to_string(),
        "services.json belongs to a list of 3 pages, of which 1 are given; give all of them at once"
    );
}

#[test]
fn another_kind_of_json_says_what_it_has() {
    let error = read(r#"{"type": "FeatureCollection", "features": []}"#, &request(line()))
        .expect_err("no services");

    assert!(error.to_string().ends_with("it has features, type"), "{error}");
}

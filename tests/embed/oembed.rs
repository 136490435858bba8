//! `/oembed`: what editors put in the place of an address of ours.

use backstop::domain::Country;
use serde_json::Value;

use super::{kses, links};
use crate::harness::{Reply, TestApp, encoded, shipped};

fn service(app: &TestApp) -> String {
    format!("http://{}", app.address)
}

/// What is said of a page of the service.
fn described(path: &str) -> Reply {
    shipped().get(&format!("/oembed?url={}", encoded(&format!("{}{path}", service(shipped())))))
}

fn html(reply: Reply) -> String {
    let json: Value = reply.expect_status(200).json();
    json["html"].as_str().expect("text").to_owned()
}

#[test]
fn an_address_of_ours_is_a_rich_thing_of_oembed_1_0() {
    let reply = described("/help?country=GB&lang=en").expect_status(200);
    assert_eq!(reply.header("content-type"), "application/json");
    let json = reply.json();

    for (name, value) in [
        ("type", "rich"),
        ("version", "1.0"),
        ("title", "Help for United Kingdom"),
        ("provider_name", "Backstop"),
    ] {
        assert_eq!(json[name], value, "{json:#}");
    }
    assert_eq!(json["provider_url"], format!("{}/", service(shipped())));
    assert_eq!((&json["width"], &json["height"]), (&600.into(), &560.into()));
    assert!(json["cache_age"].as_u64().is_some_and(|age_s| age_s <= 86_400), "{json:#}");
}

#[test]
fn the_number_and_the_line_are_plain_links_that_stay_in_every_country() {
    for country in Country::all() {
        let held = shipped().get(&format!("/v1/countries/{country}")).json();
        let numbers = held["emergency_numbers"].as_array().cloned().unwrap_or_default();
        let primary: Vec<&Value> =
            numbers.iter().filter(|number| number["is_primary"] == true).collect();
        let wanted = if primary.is_empty() { numbers.iter().collect() } else { primary };
        let html = html(described(&format!("/help?country={country}&lang=en")));

        let (quotation, frame) =
            kses::filtered_embed(&html).unwrap_or_else(|| panic!("no frame is left\n{html}"));
        assert!(html.starts_with(&quotation), "{quotation}\nis not what was written\n{html}");
        let links = links(&quotation);
        let first: Vec<&str> = wanted.iter().filter_map(|number| number["uri"].as_str()).collect();
        assert_eq!(links.get(..first.len()).expect("links"), first, "{country}: {html}");
        assert!(links.len() >= first.len() + 2, "the line and the page of the country\n{html}");
        let base = service(shipped());
        assert_eq!(links.last(), Some(&format!("{base}/help?country={country}&lang=en")));
        assert!(!quotation.contains("target=") && !quotation.contains("class="), "{quotation}");
        let source = format!("src=\"{base}/embed/frame?country={country}&amp;lang=en\"");
        assert!(frame.contains(&source), "{frame}");
        assert!(html.contains("allow-top-navigation-by-user-activation"), "{html}");
    }
}

#[test]
fn each_page_is_shown_by_its_country_and_nothing_of_a_reader_is_looked_at() {
    let country = html(described("/help?country=GB&lang=en"));
    for path in [
        "/?country=GB&lang=en",
        "/?place=Leeds&country=gb&show=internet&lang=en",
        "/?postcode=LS1+1UR&lat=53.8&lon=-1.5&country=GB&lang=en",
        "/embed/frame?country=GB&lang=en#x",
        "/help?country=GB&lang=en&snippet=link.2026-01-01",
    ] {
        assert_eq!(html(described(path)), country, "{path}");
    }
    assert!(html(described("/help?region=US-CA&lang=en")).contains("country=US&amp;lang=en"));
    let world = html(described("/?place=Leeds&lang=de"));
    assert!(world.contains("/embed/frame?lang=de") && !world.contains("tel:999"), "{world}");
    let short = shipped().get("/oembed?url=/help?country=GB%26lang=en%26dnt=1&dnt=1");
    assert_eq!(html(short), country, "without its host, and with a mark of who asks");
}

#[test]
fn another_address_is_not_described() {
    let host = shipped().address;
    for url in [
        "https://other.example/help?country=GB".to_owned(),
        format!("http://{host}.other.example/help"),
        format!("http://{host}@other.example/help"),
        format!("http://{host}/v1/nearest"),
        format!("http://{host}/resources/gb-samaritans"),
        format!("http://{host}/help?country=ZZ"),
        "//other.example/help".to_owned(),
        "javascript:alert(1)".to_owned(),
        "http://[".to_owned(),
    ] {
        let reply = shipped().get(&format!("/oembed?url={}", encoded(&url)));
        reply.expect_problem(404, "not_found", None);
    }
}

#[test]
fn what_does_not_fit_is_made_smaller_and_what_cannot_be_is_refused() {
    for (query, width, height) in [
        ("maxwidth=320", 320, 560),
        ("maxheight=200&maxwidth=10000", 600, 200),
        ("maxwidth=1&maxheight=1&format=json", 1, 1),
    ] {
        let json = shipped().get(&format!("/oembed?url=/help&{query}")).json();

        assert_eq!((&json["width"], &json["height"]), (&width.into(), &height.into()), "{query}");
        let size = format!("width=\"{width}\" height=\"{height}\"");
        assert!(json["html"].as_str().is_some_and(|html| html.contains(&size)), "{json:#}");
    }
    for (query, status, code, param) in [
        ("url=/help&format=xml", 400, "invalid_parameter", "format"),
        ("url=/help&format=yaml", 400, "invalid_parameter", "format"),
        ("url=/help&maxwidth=wide", 400, "invalid_parameter", "maxwidth"),
        ("url=/help&maxwidth=-1", 400, "invalid_parameter", "maxwidth"),
        ("url=/help&maxheight=0", 400, "invalid_parameter", "maxheight"),
        ("url=/help&url=/", 400, "repeated_parameter", "url"),
        ("format=json", 400, "missing_parameter", "url"),
    ] {
        let reply = shipped().get(&format!("/oembed?{query}"));
        reply.expect_problem(status, code, Some(param));
    }
    let refused = shipped().ask("POST", "/oembed?url=/help", &[], None);
    assert_eq!((refused.status, refused.header("allow")), (405, "GET, HEAD"));
}

#[test]
fn it_is_asked_for_again_only_when_the_data_or_the_day_are_others() {
    let path = "/oembed?url=/help?country=GB";
    let first = shipped().get(path).expect_status(200);
    let tag = first.header("etag").to_owned();
    assert!(!tag.is_empty() && !tag.contains("GB"), "{first}");
    assert_eq!(first.header("cache-control"), "no-cache");
    assert_eq!(first.header("set-cookie"), "");
    assert_eq!(first.header("access-control-allow-origin"), "");

    shipped().get_with(path, &[("if-none-match", &tag)]).expect_status(304);
    let german = [("accept-language", "de"), ("if-none-match", tag.as_str())];
    let german = shipped().get_with(path, &german).expect_status(200);
    assert_eq!(german.header("content-language"), "de");
    shipped().ask("HEAD", path, &[], None).expect_status(200);
}

#[test]
fn pages_say_where_they_are_described_and_name_no_place_there() {
    let mark = "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"";
    for (path, title) in [
        ("/", "Help worldwide"),
        ("/help?lang=en", "Help worldwide"),
        ("/help?country=GB&lang=en", "Help for United Kingdom"),
        ("/help?region=US-CA", "Help for United States"),
        ("/?place=LS1+1UR&country=GB", "Help for United Kingdom"),
    ] {
        let page = shipped().get(path).expect_status(200);
        let address = page.text.split(mark).nth(1).and_then(|rest| rest.split('"').next());
        let address = address.unwrap_or_else(|| panic!("{path}\n{page}")).replace("&amp;", "&");
        let base = service(shipped());

        assert!(!address.contains("place") && !address.contains("LS1"), "{address}");
        let rest = address.strip_prefix(&base).unwrap_or_else(|| panic!("{address}"));
        assert_eq!(shipped().get(rest).expect_status(200).json()["title"], title, "{path}");
    }
    for path in ["/help?country=ZZ", "/?country=ZZ", "/handout?country=GB", "/resources/none"] {
        assert!(!shipped().get(path).text.contains("oembed"), "{path}");
    }
}

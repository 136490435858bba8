//! The pages over HTTP: their headers, what they show of bad input and bad data, and that none of
//! them is ever empty.

use std::collections::BTreeSet;

use backstop::domain::Country;
use backstop::messages::{AnswerLanguage, Direction};

use crate::harness::{DataFolder, Reply, TestApp, encoded, shipped};

/// A page of each sort, with its status.
const PAGES: [(&str, u16, &str); 23] = [
    ("/", 200, "the finder without a question"),
    ("/?place=Leeds&country=GB", 200, "a town"),
    ("/?place=LS1+1UR&country=GB&show=internet", 200, "a postal code"),
    ("/?country=JP&show=in-person", 200, "a country"),
    ("/?place=Manchestr&country=GB&show=backup", 404, "a slip of the finger"),
    ("/?place=Qqqqqqq", 404, "no such place"),
    ("/?country=ZZ", 404, "no such country"),
    ("/?place=Leeds&country=US-CA", 400, "a region beside a place"),
    ("/help", 200, "worldwide help"),
    ("/help?country=GB", 200, "a country"),
    ("/help?country=gb&utm_source=x", 200, "small letters, and a mark that somebody put there"),
    ("/help?region=US-CA", 200, "a region"),
    ("/help?country=AQ", 200, "a country without anything"),
    ("/help?country=nonsense", 404, "no country"),
    ("/help?country=GB&region=US-CA", 404, "a region of another country"),
    ("/handout", 200, "a hand-out of the world"),
    ("/handout?place=Leeds&country=GB", 200, "a hand-out"),
    ("/handout?place=Manchestr&country=GB", 404, "a slip of the finger"),
    ("/handout?country=ZZ", 404, "no country"),
    ("/handout?country=GB&limit=99", 400, "more than is given"),
    ("/resources/gb-samaritans", 200, "a resource"),
    ("/resources/no-such-thing", 404, "no resource"),
    ("/resources/%3Cscript%3E", 404, "markup for an id"),
];

/// Pages for who has a site, in the same house.
const FOR_SITES: [&str; 3] =
    ["/embed", "/embed?made-with=wordpress&country=GB", "/embed?made-with=text&country=ZZ"];

/// What a reader can do first: a number to call, or the advice where no country is known.
fn has_advice(page: &Reply) -> bool {
    page.text.contains("immediate danger") && page.text.contains("class=\"danger\"")
}

#[test]
fn no_page_is_ever_empty_and_all_have_the_advice_and_the_way_out() {
    for (path, status, reason) in PAGES {
        let page = shipped().get(path);

        assert_eq!(page.status, status, "{path}: {reason}\n{page}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8", "{path}");
        assert!(has_advice(&page), "{path}: {reason}\n{page}");
        assert!(page.text.contains("id=\"exit\""), "{path}");
        assert!(page.text.contains("<ul class=\"lines\"") || status == 200, "{path}: {page}");
        assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
    }
    for path in FOR_SITES {
        let page = shipped().get(path).expect_status(200);

        assert!(page.text.contains("immediate danger"), "in what is copied\n{page}");
        assert!(page.text.contains("id=\"exit\""), "{path}");
        assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
    }
}

#[test]
fn pages_load_nothing_from_elsewhere_and_keep_nothing() {
    for path in PAGES.map(|(path, _, _)| path).into_iter().chain(FOR_SITES) {
        let page = shipped().get(path);

        assert_eq!(
            page.header("content-security-policy"),
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
             connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "{path}"
        );
        for (name, value) in [
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "no-store"),
            ("set-cookie", ""),
            ("etag", ""),
            ("content-language", "en"),
        ] {
            assert_eq!(page.header(name), value, "{path}: {name}");
        }
        for loaded in ["src=\"", "<link rel=\"stylesheet\" href=\""] {
            for address in page.text.split(loaded).skip(1) {
                assert!(address.starts_with("/assets/"), "{path}: {address:.60}");
            }
        }
        assert!(!page.text.contains(" style=") && !page.text.contains(" onclick"), "{path}");
    }
}

#[test]
fn a_shared_file_is_kept_for_ever_under_the_name_of_its_content() {
    let page = shipped().get("/");
    let mut names: BTreeSet<&str> =
        page.text.split("\"/assets/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(names.len(), 3, "a style sheet, a script and an icon: {names:?}");

    for name in std::mem::take(&mut names) {
        let asset = shipped().get(&format!("/assets/{name}")).expect_status(200);
        assert!(asset.header("cache-control").contains("immutable"), "{asset}");
    }
    shipped().get("/assets/0000000000000000.css").expect_problem(404, "not_found", None);
}

#[test]
fn every_country_has_its_page_with_its_numbers_and_stands_in_the_site_map() {
    let map = shipped().get("/sitemap.xml").expect_status(200);
    assert_eq!(map.header("content-type"), "application/xml; charset=utf-8");
    for country in Country::all() {
        let page = shipped().get(&format!("/help?country={country}")).expect_status(200);
        let told = shipped().get(&format!("/v1/countries/{country}")).json();

        assert!(has_advice(&page) || page.text.contains("emergency call"), "{page}");
        for number in told["emergency_numbers"].as_array().expect("numbers") {
            let uri = number["uri"].as_str().expect("a link");
            assert!(page.text.contains(&format!("href=\"{uri}\" target=\"_top\"")), "{country}");
        }
        assert!(map.text.contains(&format!("/help?country={country}</loc>")), "{country}");
    }
    assert!(!map.text.contains("place=") && !map.text.contains("/resources/"));
    assert_eq!(map.text.matches("<loc>").count(), Country::all().count());
    let robots = shipped().get("/robots.txt").expect_status(200);
    assert!(robots.text.contains("/sitemap.xml"), "{robots}");
}

#[test]
fn answers_to_questions_are_not_listed_by_search_engines_and_pages_of_countries_are() {
    for path in PAGES.map(|(path, _, _)| path).into_iter().chain(FOR_SITES) {
        let page = shipped().get(path);
        let is_answer = path.starts_with("/?") || path.starts_with("/handout");
        let is_listed = page.status == 200 && !is_answer;

        assert_eq!(page.header("x-robots-tag") == "noindex", !is_listed, "{path}");
        assert_eq!(page.text.contains("name=\"robots\" content=\"noindex\""), !is_listed, "{path}");
    }
}

#[test]
fn a_point_comes_by_post_is_rounded_and_stands_in_no_address() {
    let body = b"lat=53.480812&lon=-2.242631&show=internet&lang=en";
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let page = shipped().ask("POST", "/", &form, Some(body)).expect_status(200);

    assert!(page.text.contains("Manchester"), "{page}");
    assert!(page.text.contains("name=\"lat\" value=\"53.48\""), "the tabs ask the same\n{page}");
    assert!(!page.text.contains("53.4808") && !page.text.contains("2.2426"), "{page}");
    for address in page.text.split("href=\"").skip(1) {
        let address = address.split('"').next().unwrap_or_default();
        assert!(!address.contains("53.4") && !address.contains("lat="), "{address}");
    }
    let share = page.text.split("id=\"share\"").nth(1).expect("a link to share");
    assert!(share.contains("place=Manchester"), "{share}");
    // In an address a point is not taken.
    let asked = shipped().get("/?lat=53.48&lon=-2.24").expect_status(200);
    assert!(!asked.text.contains("Manchester"), "{asked}");
}

#[test]
fn a_link_to_share_holds_the_town_and_not_the_postal_code() {
    let page = shipped().get("/?place=LS1+1UR&country=GB").expect_status(200);
    let share = page.text.split("id=\"share\"").nth(1).expect("a link to share");
    let address = share.split("href=\"").nth(1).and_then(|rest| rest.split('"').next());
    let address = address.expect("an address").replace("&amp;", "&");

    assert!(!address.contains("LS1"), "{address}");
    let shared = shipped().get(&address).expect_status(200);
    assert!(shared.text.contains("Leeds"), "{shared}");
}

#[test]
fn ambiguous_names_offer_links_that_lead_to_the_others() {
    for name in ["Portland", "Newcastle", "Cambridge", "Georgia"] {
        let page = shipped().get(&format!("/?place={name}")).expect_status(200);
        let told = shipped().get(&format!("/v1/nearest?place={name}")).json();
        let others = told["where"]["alternatives"].as_array().expect("alternatives").clone();
        let list = page.text.split("Did you mean").skip(1).count();

        assert_eq!(list, others.len(), "{name}\n{page}");
        for (link, other) in page
            .text
            .split("<ul class=\"more\"")
            .nth(1)
            .expect("a list")
            .split("href=\"")
            .skip(1)
            .zip(&others)
        {
            let address = link.split('"').next().expect("an address").replace("&amp;", "&");
            let query = address.split_once('?').expect("a query").1.replace("show=crisis&", "");
            let query = query.replace("show=crisis", "");
            let led = shipped().get(&format!("/v1/nearest?{query}")).json();
            assert_eq!(led["where"]["country"], other["country"], "{name}: {address}");
            if other["type"] != "country" {
                assert_eq!(led["where"]["subdivision"], other["subdivision"], "{name}: {address}");
            }
        }
    }
}

#[test]
fn a_place_that_is_not_held_is_answered_with_what_may_be_meant_and_help_all_the_same() {
    let page = shipped().get("/?place=Manchestr&country=GB").expect_status(404);
    assert!(
        page.text.contains("Did you mean Manchester") && page.text.contains("tel:999"),
        "{page}"
    );
    assert!(!page.text.contains("Did you mean M1"), "a word is no slip of a code\n{page}");

    let code = shipped().get("/?place=90210").expect_status(404);
    assert!(code.text.contains("country=US"), "the code with its country is a suggestion\n{code}");
    assert!(!code.text.contains("tel:911"), "no country's number by guess\n{code}");
}

#[test]
fn none_held_and_none_near_are_told_apart() {
    let none_held = shipped().get("/?place=Nairobi&country=KE&show=internet").expect_status(200);
    assert!(none_held.text.contains("There is nothing of this kind for this country"));
    assert!(none_held.text.contains("<dd>none</dd>"), "{none_held}");

    let none_near = shipped().get("/?place=Lerwick&country=GB&show=in-person").expect_status(200);
    assert!(none_near.text.contains("Searched within 100"), "{none_near}");
}

#[test]
fn what_is_near_and_not_known_stands_above_what_is_open_and_far() {
    let folder = DataFolder::new();
    folder.add("libraries", &[("id", "near-unknown"), ("name", "Near"), ("latitude", "53.481")]);
    folder.add(
        "libraries",
        &[
            ("id", "far-open"),
            ("name", "Far"),
            ("latitude", "53.95"),
            ("opening_hours", "24/7"),
            ("time_zone", "Europe/London"),
        ],
    );
    let page = folder.app().get("/?place=Manchester&country=GB&show=internet&open_now=true");

    let at = |text: &str| page.text.find(text).unwrap_or_else(|| panic!("no {text}\n{page}"));
    assert!(at("/resources/near-unknown") < at("/resources/far-open"), "{page}");
    assert!(page.text.contains("open day and night") && page.text.contains("hours not known"));
}

const MARKUP: &str = "<img src=x onerror=alert(1)>";

/// Signs of markup in a name; markup itself is refused when data are read.
const SIGNS: &str = "Line < \"A\" & 'B' > C";

fn hostile() -> TestApp {
    let folder = DataFolder::new();
    folder.add(
        "crisis_lines",
        &[
            ("id", "gb-hostile"),
            ("name", SIGNS),
            ("description", "It is 1 < 2 && \"3\" > 2."),
            ("populations", "youth"),
        ],
    );
    folder.add("contacts", &[("resource_id", "gb-hostile"), ("number", "116 123")]);
    folder.app()
}

#[test]
fn markup_in_questions_and_its_signs_in_data_are_shown_as_text() {
    let app = hostile();
    for path in [
        "/help?country=GB".to_owned(),
        "/resources/gb-hostile".to_owned(),
        "/?country=GB".to_owned(),
        format!("/?place={}&country=GB", encoded(MARKUP)),
        format!("/?place={}", encoded("\"><script>alert(3)</script>")),
        format!("/?country={}", encoded(MARKUP)),
        format!("/help?country={}", encoded(MARKUP)),
        format!("/help?lang={}", encoded(MARKUP)),
        format!("/embed?country={0}&made-with={0}", encoded(MARKUP)),
        format!("/resources/{}", encoded(MARKUP)),
    ] {
        let page = app.get(&path);

        assert!(!page.text.contains("<img") && !page.text.contains("<i>"), "{path}\n{page}");
        assert!(!page.text.contains("<script>"), "{path}\n{page}");
        assert!(page.text.contains("immediate danger"), "{path}\n{page}");
    }
    let typed = app.get(&format!("/?place={}&country=GB", encoded(MARKUP)));
    assert!(typed.text.contains("value=\"&lt;img src=x onerror=alert(1)&gt;\""), "{typed}");
    let page = app.get("/resources/gb-hostile").expect_status(200);
    let shown = "Line &lt; &quot;A&quot; &amp; 'B' &gt; C";
    assert!(page.text.contains(shown), "{page}");
    let data = page.text.split("ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next());
    let data: serde_json::Value = serde_json::from_str(data.expect("data")).expect("JSON");
    assert_eq!(data["name"], SIGNS);
    assert_eq!(data["contactPoint"][0]["telephone"], "116 123");
    assert!(page.text.contains("for: young people"), "whom it is for is said\n{page}");
}

#[test]
fn numbers_are_held_together_for_the_eye_and_apart_for_the_ear() {
    let page = shipped().get("/help?country=GB").expect_status(200);
    let number = "<bdi dir=\"ltr\" aria-hidden=\"true\">116\u{a0}123</bdi>\
                  <span class=\"unseen\">1 1 6 1 2 3</span>";
    assert!(page.text.contains(number), "{page}");
    assert!(page.text.contains("href=\"tel:116123\" target=\"_top\""), "{page}");

    let hebrew = shipped().get("/help?country=IL&lang=he").expect_status(200);
    assert!(hebrew.text.contains("<html lang=\"he\" dir=\"rtl\""), "{hebrew}");
    let spoken = hebrew.text.split("class=\"unseen\">").nth(2).expect("a number");
    assert!(!spoken.starts_with(|sign: char| sign.is_ascii_digit()), "{spoken:.80}");
}

#[test]
fn a_retired_resource_names_what_to_use_and_the_numbers() {
    let folder = DataFolder::new();
    folder.add("crisis_lines", &[("id", "gb-new"), ("name", "The new line")]);
    folder.add("contacts", &[("resource_id", "gb-new"), ("number", "116 123")]);
    folder
        .add("crisis_lines", &[("id", "gb-old"), ("status", "defunct"), ("replaced_by", "gb-new")]);
    folder.add("contacts", &[("resource_id", "gb-old"), ("number", "0800 123 123")]);
    let page = folder.app().get("/resources/gb-old").expect_status(410);

    assert!(page.text.contains("href=\"/resources/gb-new?lang=en\""), "{page}");
    assert!(page.text.contains("The new line") && page.text.contains("tel:999"), "{page}");
    assert!(!page.text.contains("0800"), "the old number is not shown\n{page}");
}

#[test]
fn pages_speak_every_language_and_a_wrong_one_changes_nothing() {
    for language in AnswerLanguage::all() {
        let tag = language.tag();
        let page = shipped().get(&format!("/help?country=GB&lang={tag}")).expect_status(200);
        let way = match language.direction() {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        };

        assert!(page.text.contains(&format!("<html lang=\"{tag}\" dir=\"{way}\">")), "{page:.300}");
        assert_eq!(page.header("content-language"), tag);
        assert!(tag == "en" || !page.text.contains("About this list"), "{tag}");
    }
    for lang in ["xx", "", "%3Cb%3E", "en-x-averylongsubtag", "../../v1", "%ff"] {
        let spoken = [("accept-language", "fr")];
        let page = shipped().get_with(&format!("/help?country=FR&lang={lang}"), &spoken);
        assert_eq!(page.status, 200, "{lang}");
        assert!(["fr", "en"].contains(&page.header("content-language")), "{lang}\n{page:.300}");
    }
    let asked = [("accept-language", "ja")];
    assert_eq!(shipped().get_with("/", &asked).header("content-language"), "ja");
}

#[test]
fn a_browser_that_is_lost_is_shown_help_and_a_program_a_problem() {
    let browser = [("accept", "text/html,application/xhtml+xml,*/*;q=0.8")];
    let page = shipped().get_with("/no/such/page", &browser).expect_status(404);
    assert!(has_advice(&page) && page.text.contains("There is no such page"), "{page}");

    shipped().get("/no/such/page").expect_problem(404, "not_found", None);
    let problem = shipped().get_with("/v1/no-such-thing", &browser);
    assert_eq!(problem.header("content-type"), "application/problem+json", "{problem}");
}

#[test]
fn the_docs_stay_where_they_are_and_pages_are_no_part_of_the_interface() {
    shipped().get("/docs/").expect_status(200);
    let document = shipped().get("/openapi.json").json();
    for path in document["paths"].as_object().expect("paths").keys() {
        let is_for_programs = path.starts_with("/v1/") || path.ends_with('z');
        assert!(is_for_programs || path == "/oembed", "{path}");
    }
    assert!(shipped().get("/").text.contains("href=\"/docs/\""));
}

#[test]
fn head_and_other_methods_are_answered_as_they_should_be() {
    shipped().ask("HEAD", "/help?country=GB", &[], None).expect_status(200);
    for (path, allowed) in [("/", "GET, HEAD, POST"), ("/help", "GET, HEAD")] {
        let reply = shipped().ask("PUT", path, &[], None).expect_status(405);
        assert_eq!(reply.header("allow"), allowed, "{path}");
    }
}

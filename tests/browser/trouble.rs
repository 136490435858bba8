//! The widget when something is wrong: the advice is there in every case.

use std::time::Duration;

use serde_json::Value;

use super::{Chromium, Response, Site, answered, element, open_answered, practice, root, shown};

/// The element as a page carries it, with what is there before any script runs.
fn carried(attributes: &str, country: &str) -> String {
    format!(
        "<backstop-widget {attributes}><p data-backstop=emergency>Emergency: <a href=tel:911 target=_top>911</a></p>\
         <p data-country={country} id=line>988 Lifeline: <a href=tel:988 target=_top>988</a></p></backstop-widget>"
    )
}

/// JavaScript: whether the line that the page carries is seen.
const LINE_IS_SEEN: &str = "document.getElementById('line').getBoundingClientRect().height > 0";

/// JavaScript: whether the reader was told that the service is not reached.
fn is_told() -> String {
    format!(
        "{}?.querySelector('[part=status]').textContent.includes('last checked')",
        root(0).replace(".shadowRoot", "?.shadowRoot")
    )
}

#[test]
fn without_a_service_the_numbers_of_the_country_stay_with_their_date() {
    let Some(chromium) = Chromium::start("no service") else { return };
    for (what, status, content_type, body) in [
        ("HTML with 200", 200, "text/html", "<h1>Welcome to our free wifi</h1>"),
        ("HTML that says it is JSON", 200, "application/json", "<h1>Welcome</h1>"),
        ("other JSON", 200, "application/json", "{\"where\": {\"country\": \"JP\"}}"),
        ("an empty answer", 200, "application/json", ""),
        ("null", 200, "application/json", "null"),
        ("an error", 500, "application/problem+json", "{}"),
        ("a refusal", 429, "application/problem+json", "{}"),
    ] {
        let html = practice("en", "<backstop-widget api=/service></backstop-widget>");
        let site = Site::start(move |request| match request.path.as_str() {
            "/" => Some(Response::page(html.clone())),
            _ => Some(Response::new(status, content_type, body)),
        });
        let page = chromium.page();
        page.time_zone("Asia/Tokyo");
        page.open(&site.url("/"));
        page.wait_until(&is_told());

        let shown = page.text(&shown(0));
        assert!(
            shown.contains("Help for Japan")
                && shown.contains("Call 119")
                && shown.contains("Call 110"),
            "{what}: {shown}"
        );
        assert_eq!(page.errors(), [""; 0], "{what}");
    }
}

#[test]
fn an_answer_for_another_country_is_not_shown() {
    let Some(chromium) = Chromium::start("another country's answer") else { return };
    let answer = super::shipped().get("/v1/nearest?country=US").text;
    let html = practice("en", "<backstop-widget api=/service country=GB></backstop-widget>");
    let site = Site::start(move |request| match request.path.as_str() {
        "/" => Some(Response::page(html.clone())),
        _ => Some(Response::json(answer.clone())),
    });
    let page = chromium.page();
    page.open(&site.url("/"));
    page.wait_until(&is_told());

    let shown = page.text(&shown(0));
    assert!(shown.contains("Call 999") && !shown.contains("911"), "{shown}");
}

#[test]
fn what_the_page_carries_stays_when_the_script_does_not_come() {
    let Some(chromium) = Chromium::start("no script") else { return };
    let site = Site::of(
        practice("en", &carried("country=US", "US")).replace("/widget.js", "/no-such-script.js"),
    );
    let page = chromium.page();
    page.open(&site.url("/"));
    page.wait_until("document.readyState === 'complete'");

    assert_eq!(page.evaluate(LINE_IS_SEEN), true);
    assert_eq!(page.text("document.querySelector('backstop-widget a').href"), "tel:911");
}

#[test]
fn the_line_that_the_page_carries_is_shown_to_those_for_whom_it_is() {
    let Some(chromium) = Chromium::start("the page's own line") else { return };
    for (zone, attributes, country, expected, reason) in [
        ("America/New_York", "", "US", true, "the country of the time zone"),
        ("Asia/Tokyo", "", "US", false, "another country's line is never shown"),
        ("Asia/Tokyo", "country=US", "US", true, "the country of the page"),
        ("Etc/UTC", "", "US", false, "nobody knows whose it is"),
        ("Asia/Tokyo", "", "001", true, "for the whole world"),
    ] {
        let site = Site::of(practice("en", &carried(&format!("api=/none {attributes}"), country)));
        let page = chromium.page();
        page.time_zone(zone);
        page.open(&site.url("/"));
        page.wait_until(&is_told());

        assert_eq!(page.evaluate(LINE_IS_SEEN), expected, "{reason}");
        let emergency = "document.querySelector('[data-backstop]').getBoundingClientRect().height";
        assert_eq!(page.evaluate(emergency), 0, "the number is not shown twice: {reason}");
    }
}

#[test]
fn a_page_that_lets_the_widget_ask_nobody_has_the_numbers() {
    let Some(chromium) = Chromium::start("no connect-src") else { return };
    let html = practice("en", &element("country=GB", ""));
    let policy = format!("default-src 'none'; script-src {}", super::service());
    let site = Site::start(move |_| {
        Some(Response::page(html.clone()).with("content-security-policy", policy.clone()))
    });
    let page = chromium.page();
    page.open(&site.url("/"));
    page.wait_until(&is_told());

    assert!(page.text(&shown(0)).contains("Call 999"));
    assert_eq!(page.errors(), [""; 0]);
}

/// A service that waits before it answers a question in which a word stands.
fn slow_service(word: &'static str, delay: Duration) -> Site {
    let html = practice("en", "<backstop-widget api=/service country=GB></backstop-widget>");
    Site::start(move |request| match request.path.as_str() {
        "/" => Some(Response::page(html.clone())),
        "/service/v1/nearest" => {
            let question: Value = serde_json::from_str(&request.body).expect("JSON");
            let answer = Response::json(super::shipped().post(&question).text);
            Some(if request.body.contains(word) { answer.after(delay) } else { answer })
        }
        _ => None,
    })
}

fn choose(country: &str) -> String {
    format!(
        "{{ const list = {}.querySelector('select'); list.value = '{country}'; list.dispatchEvent(new Event('change')); }}",
        root(0)
    )
}

#[test]
fn an_answer_that_was_overtaken_is_dropped() {
    let Some(chromium) = Chromium::start("overtaken answers") else { return };
    let site = slow_service("\"KE\"", Duration::from_millis(1_500));
    let page = open_answered(&chromium, &site, "/", |_| {});

    page.evaluate(&choose("KE"));
    page.evaluate(&choose("FR"));
    page.wait_until(&format!("{}.querySelector('a[href=\"tel:3114\"]')", root(0)));
    std::thread::sleep(Duration::from_secs(2));

    let shown = page.text(&shown(0));
    assert!(
        shown.contains("Help for France") && shown.contains("3114") && !shown.contains("Kenya"),
        "{shown}"
    );
    assert_eq!(
        page.text(&format!("{}.querySelector('[role=status]').textContent", root(0))),
        "Help for France",
        "listeners are told"
    );
}

#[test]
fn on_a_slow_network_the_numbers_come_first_and_the_lines_when_they_come() {
    let Some(chromium) = Chromium::start("a slow network") else { return };
    let site = slow_service("\"GB\"", Duration::from_secs(7));
    let page = chromium.page();
    page.open(&site.url("/"));
    page.wait_until(
        "document.querySelector('backstop-widget')?.shadowRoot?.querySelector('[part~=emergency]')",
    );

    assert!(page.text(&shown(0)).contains("Looking for more help"));
    page.wait_until(&is_told());
    page.wait_until(&answered(0));
    assert_eq!(page.evaluate(&is_told()), false);
}

#[test]
fn the_last_good_answer_stays_when_the_next_one_fails() {
    let Some(chromium) = Chromium::start("a service that goes away") else { return };
    let site = Site::of(practice("en", &element("country=GB", "")));
    let page = open_answered(&chromium, &site, "/", |_| {});

    page.evaluate("document.querySelector('backstop-widget').setAttribute('api', '/gone')");
    page.wait_until(&is_told());

    assert!(page.text(&shown(0)).contains("Samaritans"));
}

#[test]
fn a_clock_that_is_a_year_off_changes_nothing() {
    let Some(chromium) = Chromium::start("a wrong clock") else { return };
    let site = Site::of(practice("en", &element("country=GB", "")));
    let right = open_answered(&chromium, &site, "/", |_| {}).text(&shown(0));
    for days in [-366, 366] {
        let page = open_answered(&chromium, &site, "/", |page| {
            page.before_scripts(&format!(
                "{{ const Real = Date, off = {days} * 864e5; globalThis.Date = class extends Real {{ \
                 constructor(...given) {{ given.length ? super(...given) : super(Real.now() + off) }} \
                 static now() {{ return Real.now() + off }} }} }}"
            ));
        });

        assert_eq!(page.text(&shown(0)), right, "{days}");
    }
}

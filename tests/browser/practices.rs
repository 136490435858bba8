//! The widget on the page of a practice.

use std::sync::{Arc, Mutex};

use serde_json::json;

use super::axe::violations;
use super::{Chromium, Page, Response, Site, root, shown};
use crate::harness::{RunningServer, TestApp, wait_for};
use crate::practices::{HOSTILE, PHONE, add, folder, is_in_order, let_markup_in, places};

/// A page of the practice with the widget of a service.
fn page_with(app: &TestApp, attributes: &str, inside: &str) -> String {
    let service = format!("http://{}", app.address);
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A practice</title><main><h1>A practice</h1>\
         <script src=\"{service}/widget.js\" async></script>\
         <backstop-widget api=\"{service}\" {attributes}>{inside}</backstop-widget></main></html>"
    )
}

/// Opens a page and waits until the lines and, where there is one to come, the practice are there.
fn opened<'c>(chromium: &'c Chromium, url: &str, waits_for: &str) -> Page<'c> {
    let page = chromium.page();
    page.size(375, 800);
    page.open(url);
    page.wait_until(ANSWERED);
    page.wait_until(&format!("{}?.innerText.includes({waits_for:?})", everything()));
    page
}

/// JavaScript: whether the lines of the answer are there; those that are pinned stand elsewhere.
const ANSWERED: &str = "document.querySelector('backstop-widget')?.shadowRoot?\
    .querySelector('[part=lists] [part=line]')";

/// JavaScript: everything in the widget.
fn everything() -> String {
    format!("{}.firstChild", root(0))
}

#[test]
fn a_visitor_sees_the_emergency_number_then_the_practice_then_what_it_has_pinned() {
    let Some(chromium) = Chromium::start("a practice") else { return };
    let folder = folder();
    add(&folder, &[]);
    let app = folder.app();
    let site = Site::of(page_with(&app, "country=GB practice=northgate", ""));
    let page = opened(&chromium, &site.url("/"), "Northgate Counselling");

    let text = page.text(&shown(0));
    let order = places(
        &text,
        [
            "Call 999",
            "Northgate Counselling",
            &format!("Call {}", PHONE.replace(' ', "\u{a0}")),
            "do not wait for a reply",
            "1 Mill Lane, Leeds",
            "Check the licence",
            "Privacy policy",
            "Night line",
            "Our branch",
            "Everybody's line",
        ],
    );
    assert!(is_in_order(&order), "{order:?}\n{text}");
    let names = page.evaluate(&format!(
        "[...{}.querySelectorAll('[part=line-name]')].filter((one) => one.innerText === 'Night line').length",
        root(0)
    ));
    assert_eq!(names, 1, "no repeats\n{text}");
    assert!(!text.contains("American line"), "{text}");
    let names = page.names_of("link");
    assert!(names.iter().any(|name| name.contains("0 2 0 7 9 4 6 0 1 5 0")), "{names:?}");
    if let Some(path) = std::env::var_os("AXE_CORE") {
        let axe = std::fs::read_to_string(path).expect("axe.min.js");
        assert_eq!(violations(&page, &axe), json!([]));
    }

    // Another country: its own number, and what serves it.
    page.evaluate(&format!(
        "{0}.querySelector('select').value = 'US'; {0}.querySelector('select').dispatchEvent(new Event('change'))",
        root(0)
    ));
    page.wait_until(&format!("{}.innerText.includes('American line')", everything()));
    let text = page.text(&shown(0));
    let order = places(&text, ["Call 911", "Northgate Counselling", "American line"]);
    assert!(is_in_order(&order) && !text.contains("Night line"), "{text}");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn markup_in_the_name_of_a_practice_is_seen_as_text() {
    let Some(chromium) = Chromium::start("a hostile practice") else { return };
    let folder = folder();
    let_markup_in(&folder);
    add(&folder, &[("name", HOSTILE), ("address", HOSTILE)]);
    let app = folder.app();
    let site = Site::of(page_with(&app, "country=GB practice=northgate", ""));
    let page = opened(&chromium, &site.url("/"), "onerror");

    assert!(page.text(&shown(0)).contains(HOSTILE));
    assert_eq!(page.evaluate(&format!("{}.querySelectorAll('img').length", root(0))), 0);
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn without_a_practice_that_the_page_may_name_the_plain_widget_is_seen() {
    let Some(chromium) = Chromium::start("no practice") else { return };
    let folder = folder();
    add(&folder, &[("allowed_origins", "https://northgate.example")]);
    add(&folder, &[("id", "open-to-all")]);
    let app = folder.app();
    let own = "<p data-backstop=emergency>999</p><p slot=practice>A pasted practice</p>\
        <p data-country=GB>A pasted line</p>";
    for id in ["nobody", "northgate", "North gate!", "..", "\u{202e}"] {
        let html = page_with(&app, &format!("country=GB practice=\"{id}\""), own);
        let page = opened(&chromium, &Site::of(html).url("/"), "Everybody's line");
        page.wait_until(&format!("!{}.innerText.includes('pasted')", everything()));

        let text = page.text(&shown(0));
        assert!(text.contains("Call 999") && !text.contains("Northgate"), "{id}: {text}");
        let is_there =
            page.evaluate(&format!("!!{}.querySelector('slot[name=practice]')", root(0)));
        assert_eq!(is_there, false, "{id}: what was pasted of it is not shown either");
    }
}

#[test]
fn where_nothing_is_reached_the_practice_stays_as_the_page_carries_it() {
    let Some(chromium) = Chromium::start("a practice without a service") else { return };
    let folder = folder();
    let app = folder.app();
    let script = format!("http://{}/widget.js", app.address);
    for (answer, reason) in [
        (None, "nothing there"),
        (Some("<!doctype html><h1>Sign in</h1>"), "HTML with 200"),
        (Some(r#"{"contacts":[{}],"pinned":[null,{}]}"#), "JSON of something else"),
    ] {
        let html = format!(
            "<!doctype html><html lang=en><title>x</title><script src=\"{script}\" async></script>\
             <backstop-widget api=/service country=GB practice=northgate>\
             <p data-backstop=emergency>999</p><p slot=practice>Northgate: call us</p></backstop-widget>"
        );
        let site = Site::start(move |request| match request.path.as_str() {
            "/" => Some(Response::page(html.clone())),
            _ => answer.map(|text| Response::new(200, "text/html", text)),
        });
        let page = chromium.page();
        page.open(&site.url("/"));
        page.wait_until(&format!(
            "document.querySelector('backstop-widget')?.shadowRoot && {}.querySelector('[role=status]').textContent.includes('checked')",
            root(0)
        ));

        let text = page.text(&shown(0));
        assert!(text.contains("Call 999"), "{reason}: {text}");
        let slot = page.evaluate(&format!("!!{}.querySelector('slot[name=practice]')", root(0)));
        // A service that says 404 says that it knows no such practice.
        assert_eq!(slot, answer.is_some_and(|text| text.starts_with("<!doc")), "{reason}");
    }
}

#[test]
fn in_a_sandboxed_frame_a_practice_with_a_list_is_seen_where_it_lists_the_page() {
    let Some(chromium) = Chromium::start("a practice in a frame") else { return };
    for is_listed in [true, false] {
        let folder = folder();
        // The page of the test stands at an address that is only known now.
        let html = Arc::new(Mutex::new(String::new()));
        let told = Arc::clone(&html);
        let site = Site::start(move |request| {
            let html = told.lock().expect("no test panics here").clone();
            (request.path == "/").then(|| Response::page(html))
        });
        let origin = site.url("").trim_end_matches('/').to_owned();
        let listed = if is_listed { origin.as_str() } else { "https://northgate.example" };
        add(&folder, &[("allowed_origins", listed)]);
        let server = RunningServer::start(folder.folders(), &[], &[]);
        let frame = format!(
            "http://localhost:{}/embed/frame?country=GB&practice=northgate&lang=en",
            server.app.address.port()
        );
        let sandbox = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox \
            allow-top-navigation-by-user-activation";
        *html.lock().expect("no test panics here") = format!(
            "<!doctype html><title>Host</title><iframe sandbox=\"{sandbox}\" width=360 height=700 src=\"{frame}\"></iframe>"
        );

        let page = chromium.page();
        page.open(&site.url("/"));
        page.wait_until("document.querySelector('iframe')");
        if !is_listed {
            let refused = || {
                page.evaluate("1");
                page.log(&page.session).into_iter().find(|entry| entry.contains("frame-ancestors"))
            };
            let entry = wait_for("the browser to refuse the frame", refused);
            assert!(entry.contains("northgate.example"), "{entry}");
            continue;
        }
        let frame = wait_for("the frame, which runs apart", || {
            page.evaluate("1");
            page.frames(&page.session).first().cloned()
        });
        page.wait_until_in(&frame, ANSWERED);
        let text = page.evaluate_in(&frame, &format!("{}.innerText", everything()));
        let text = text.as_str().expect("a text");
        let order = places(text, ["Call 999", "Northgate Counselling", "Night line"]);
        assert!(is_in_order(&order), "{text}");
    }
}

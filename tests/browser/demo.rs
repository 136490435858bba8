//! The example sites of `--demo`, as a visitor sees them.

use std::io::Write as _;

use serde_json::{Value, json};

use super::axe::violations;
use super::{Chromium, Page, answered, root, shown};
use crate::demo::demo;
use crate::harness::wait_for;

/// The pages, with the emergency number of each.
const SITES: [(&str, &str); 5] = [
    ("northgate/", "999"),
    ("harbour-light/", "911"),
    ("marlow-quay/", "000"),
    ("lindenhof/", "112"),
    ("jisr/", "999"),
];

/// What stands in the frame of a builder.
const BUILDERS_FRAME: &str = "harbour-light/embed.html";

/// JavaScript: whether all that a link's name says otherwise than the link is spaces and signs between
/// the digits of a number.
const SAME_DIGITS: &str = "[...document.querySelectorAll('a[aria-label]')].every((one) => \
    one.getAttribute('aria-label').replaceAll(' ', '') === one.textContent.replace(/[^\\d+*#]/g, ''))";

fn url(path: &str) -> String {
    format!("http://{}/demo/{path}", demo().address)
}

/// Opens a page and waits until all of it is there, the widget's answer too.
fn opened<'c>(chromium: &'c Chromium, path: &str, set_up: impl FnOnce(&Page<'c>)) -> Page<'c> {
    let page = chromium.page();
    page.size(320, 640);
    set_up(&page);
    page.open(&url(path));
    page.wait_until("document.readyState === 'complete' && document.querySelector('h1')");
    if page.evaluate("!!document.querySelector('backstop-widget')") == true {
        page.wait_until(&answered(0));
    }
    page
}

#[test]
fn no_example_breaks_a_rule_of_accessibility() {
    let Some(path) = std::env::var_os("AXE_CORE") else {
        let _closed = writeln!(
            std::io::stderr(),
            "SKIPPED accessibility rules of examples: AXE_CORE does not name the file axe.min.js"
        );
        return;
    };
    let axe = std::fs::read_to_string(path).expect("axe.min.js");
    let Some(chromium) = Chromium::start("accessibility of examples") else { return };
    let sites = SITES.map(|(site, _)| site);
    for path in ["", BUILDERS_FRAME].into_iter().chain(sites) {
        for scheme in ["light", "dark"] {
            let prefers = |page: &Page<'_>| page.prefers("prefers-color-scheme", scheme);
            let page = if path == BUILDERS_FRAME {
                // What stands in the builder's frame has no heading of its own.
                let page = chromium.page();
                prefers(&page);
                page.open(&url(path));
                page.wait_until("document.querySelector('iframe')");
                page
            } else {
                opened(&chromium, path, prefers)
            };

            let mut found = violations(&page, &axe);
            if path == BUILDERS_FRAME
                && let Some(found) = found.as_array_mut()
            {
                found.retain(|one| one[0] != "page-has-heading-one");
            }
            // A number is heard digit by digit, which axe takes for another text than the number.
            if page.evaluate(SAME_DIGITS) == true
                && let Some(found) = found.as_array_mut()
            {
                found.retain(|one| one[0] != "label-content-name-mismatch");
            }
            assert_eq!(found, json!([]), "{path} {scheme}");
        }
    }
}

#[test]
fn no_example_is_wider_than_a_narrow_window_and_all_can_be_touched() {
    let Some(chromium) = Chromium::start("width of examples") else { return };
    for path in [""].into_iter().chain(SITES.map(|(site, _)| site)) {
        for zoom in ["100%", "200%"] {
            let page = opened(&chromium, path, |_| {});
            page.evaluate(&format!("document.documentElement.style.fontSize = '{zoom}'"));

            let wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");

            assert_eq!(wide, false, "{path} at {zoom}");
            if zoom == "100%" {
                let small = page.evaluate(
                    "[...document.querySelectorAll('a[href^=tel]')]\
                     .filter((one) => !one.closest('backstop-widget'))\
                     .map((one) => one.getBoundingClientRect().height).filter((height) => height < 24)",
                );
                assert_eq!(small, json!([]), "{path}");
            }
        }
    }
}

#[test]
fn nobody_else_is_asked_and_nothing_goes_wrong() {
    let Some(chromium) = Chromium::start("requests of examples") else { return };
    let own = url("").replace("/demo/", "/");
    for path in [""].into_iter().chain(SITES.map(|(site, _)| site)) {
        let page = opened(&chromium, path, |_| {});
        let asked = page.requests();
        let others: Vec<&String> = asked
            .iter()
            .filter(|address| !address.starts_with(&own) && !address.starts_with("data:"))
            .collect();

        assert!(others.is_empty() && !asked.is_empty(), "{path}: {others:?}");
        assert_eq!(page.breaches(), [""; 0], "{path}");
        let stored = "document.cookie + Object.keys({...localStorage, ...sessionStorage}).join()";
        assert_eq!(page.text(stored), "", "{path}");
    }
}

#[test]
fn without_a_script_the_emergency_number_is_there_to_call() {
    let Some(chromium) = Chromium::start("examples without a script") else { return };
    for (path, number) in SITES {
        let page = chromium.page();
        page.call("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        let within = if path == "harbour-light/" { BUILDERS_FRAME } else { path };
        page.open(&url(within));
        page.wait_until("document.readyState === 'complete' && document.querySelector('main')");

        assert!(page.text("document.body.innerText").contains(number), "{path}");
        let links = page.evaluate(&format!(
            "[...document.querySelectorAll('a[href=\"tel:{number}\"]')].filter((one) => one.checkVisibility()).length"
        ));
        // Where text alone is taken, there is no link to call.
        let expected = i32::from(path != "lindenhof/");
        assert_eq!(links, expected, "{path}");
    }
}

#[test]
fn the_widget_shows_the_practice_in_its_language_and_takes_the_colours_of_the_page() {
    let Some(chromium) = Chromium::start("widgets of examples") else { return };
    let page = opened(&chromium, "jisr/", |_| {});
    page.wait_until(&format!("{}.innerText.includes('مثال')", root(0) + ".firstChild"));
    let text = page.text(&shown(0));
    for part in ["999", "020\u{a0}7946\u{a0}0142", "Samaritans"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let direction = page.text(&format!("getComputedStyle({}.firstChild).direction", root(0)));
    assert_eq!(direction, "rtl");

    let page = opened(&chromium, "marlow-quay/", |_| {});
    let text = page.text(&shown(0));
    assert!(text.contains("Call 000") && text.contains("Lifeline"), "{text}");
    let colour = page.text(&format!("getComputedStyle({}.firstChild).backgroundColor", root(0)));
    assert_eq!(colour, "rgb(26, 31, 45)");
}

#[test]
fn in_the_builders_frame_the_widget_is_seen_and_its_telephone_links_work() {
    let Some(chromium) = Chromium::start("the builder's frame") else { return };
    let page = opened(&chromium, "harbour-light/", |page| page.size(375, 800));
    let builders = "document.querySelector('iframe').contentDocument";
    page.wait_until(&format!("{builders}?.querySelector('iframe')"));
    let seen = page.text(&format!("{builders}.body.innerText"));
    assert!(seen.contains("911") && seen.contains("503-555-0142"), "{seen}");
    // Where the frame of the service has no origin of its own, it runs apart.
    let frame = wait_for("the frame of the service", || {
        page.evaluate("1");
        page.frames(&page.session)
            .into_iter()
            .find(|session| page.evaluate_in(session, "location.pathname") == "/embed/frame")
    });
    page.wait_until_in(&frame, &answered(0));
    let text = page.evaluate_in(&frame, &format!("{}.firstChild.innerText", root(0)));
    let text = text.as_str().unwrap_or_default().to_owned();
    for part in ["Call 911", "Harbour Light Therapy (example)", "988"] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let targets = page.evaluate_in(
        &frame,
        &format!("[...new Set([...{}.querySelectorAll('a')].map((one) => one.target))]", root(0)),
    );
    assert_eq!(targets, json!(["_blank"]));
    let own: Value = page.evaluate(&format!(
        "[...{builders}.querySelectorAll('a')].map((one) => one.target).filter((one) => one !== '_blank')"
    ));
    assert_eq!(own, json!([]));
}

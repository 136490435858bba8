//! The service's own pages: the help of a country, the finder, a resource.

use std::io::Write as _;

use serde_json::{Value, json};

use super::{Chromium, Page, Response, Site, service, texts};
use crate::harness::shipped;

/// A page of each sort and state.
const PAGES: [&str; 12] = [
    "/",
    "/?place=Leeds&country=GB&show=internet&open_now=true",
    "/?place=Portland",
    "/?place=Manchestr&country=GB&show=in-person",
    "/?place=Los+Angeles&country=US&show=backup",
    "/help",
    "/help?country=GB",
    "/handout?place=Leeds&country=GB",
    "/embed",
    "/embed?made-with=wordpress&country=GB",
    "/resources/gb-samaritans",
    "/resources/none",
];

/// What a reader may prefer.
const LIGHT: (&str, &str) = ("prefers-color-scheme", "light");
const DARK: (&str, &str) = ("prefers-color-scheme", "dark");
const CONTRAST: (&str, &str) = ("prefers-contrast", "more");
const FORCED: (&str, &str) = ("forced-colors", "active");

fn url(path: &str) -> String {
    format!("{}{path}", service())
}

/// Opens a page and waits until all of it is there and seen: the browser drops keys before that.
fn open(page: &Page<'_>, path: &str) {
    page.open(&url(path));
    page.wait_until(IS_SEEN);
}

/// JavaScript: whether the whole page is there and was painted.
const IS_SEEN: &str = "document.readyState === 'complete' && !!document.querySelector('#exit') && \
    performance.getEntriesByName('first-contentful-paint').length === 1";

/// Unfolds whatever is folded.
const UNFOLD: &str = "document.querySelectorAll('details').forEach((one) => one.open = true)";

fn press(page: &Page<'_>, key: &str, code: u32) {
    for kind in ["keyDown", "keyUp"] {
        page.call(
            "Input.dispatchKeyEvent",
            json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code,
                    "text": if key == "Enter" { "\r" } else { "" } }),
        );
    }
}

#[test]
fn no_page_breaks_a_rule_of_accessibility() {
    let Some(path) = std::env::var_os("AXE_CORE") else {
        let _closed = writeln!(
            std::io::stderr(),
            "SKIPPED accessibility rules of pages: AXE_CORE does not name the file axe.min.js"
        );
        return;
    };
    let axe = std::fs::read_to_string(path).expect("axe.min.js");
    let Some(chromium) = Chromium::start("accessibility of pages") else { return };
    for (path, language, scheme) in PAGES
        .iter()
        .flat_map(|path| [(*path, "en", LIGHT), (*path, "en", DARK)])
        .chain([("/help?country=EG", "ar", LIGHT), ("/?country=JP", "ja", DARK)])
        .chain([("/handout?country=EG", "ar", LIGHT), ("/handout?country=JP", "ja", DARK)])
        .chain([("/embed?country=EG&made-with=text", "ar", LIGHT)])
        .chain([("/help?country=GB", "en", CONTRAST), ("/?country=GB", "en", FORCED)])
    {
        let page = chromium.page();
        page.prefers(scheme.0, scheme.1);
        let mark = if path.contains('?') { '&' } else { '?' };
        open(&page, &format!("{path}{mark}lang={language}"));
        page.evaluate(UNFOLD);
        page.evaluate("document.getElementById('locate')?.click()");

        let found = super::axe::violations(&page, &axe);
        assert_eq!(found, json!([]), "{path} {language} {scheme:?}");
    }
}

#[test]
fn everything_is_large_enough_to_touch_and_nothing_is_wider_than_a_narrow_window() {
    let Some(chromium) = Chromium::start("targets of pages") else { return };
    let others = [
        "/embed?country=EG&lang=ar",
        "/help?country=EG&lang=ar",
        "/?country=JP&lang=ja",
        "/handout?country=EG&lang=ar",
    ];
    for path in PAGES.iter().chain(&others) {
        for (zoom, reason) in [("100%", "as it is"), ("200%", "text twice as large")] {
            let page = chromium.page();
            page.size(320, 640);
            open(&page, path);
            page.evaluate(UNFOLD);
            page.evaluate(&format!("document.documentElement.style.fontSize = '{zoom}'"));

            let small = page.evaluate(
                "[...document.querySelectorAll('a, button, select, input, summary')]\
                 .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.type !== 'hidden' && \
                 !one.closest('.source, p[dir]'))\
                 .map((one) => [one, (one.closest('label.tick') || one).getBoundingClientRect()])\
                 .filter(([, box]) => box.width < 43.9 || box.height < 43.9)\
                 .map(([one, box]) => one.outerHTML.slice(0, 90) + box.width + ' x ' + box.height)",
            );
            assert_eq!(small, json!([]), "{path}: {reason}");
            let wide = page.evaluate(
                "[document.documentElement.scrollWidth > innerWidth, \
                 ...[...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && \
                 !one.matches('.unseen, .unseen *') && one.getBoundingClientRect().right > innerWidth + 1)\
                 .map((one) => one.outerHTML.slice(0, 90))]",
            );
            assert_eq!(wide, json!([false]), "{path}: {reason}");
        }
    }
}

#[test]
fn without_a_script_the_answers_are_the_same() {
    let Some(chromium) = Chromium::start("pages without a script") else { return };
    let links = "[...document.querySelectorAll('main a, main button:not([type=button]), main h1, main h2')]\
                 .map((one) => (one.href || '') + one.textContent)";
    for path in PAGES {
        let with = chromium.page();
        open(&with, path);
        let without = chromium.page();
        without.call("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        open(&without, path);

        assert_eq!(with.evaluate(links), without.evaluate(links), "{path}");
        let idle =
            without.evaluate("document.querySelector('#locate')?.checkVisibility() || false");
        assert_eq!(idle, false, "{path}: a button that does nothing is not shown");
    }
}

#[test]
fn no_page_asks_another_host_stores_anything_or_breaks_its_own_policy() {
    let Some(chromium) = Chromium::start("privacy of pages") else { return };
    for path in PAGES {
        let page = chromium.page();
        open(&page, path);

        for asked in page.requests() {
            assert!(asked.starts_with(&url("/")), "{path}: {asked}");
        }
        let kept = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]");
        assert_eq!(kept, json!(["", 0, 0]), "{path}");
        assert_eq!(page.breaches(), [""; 0], "{path}");
    }
    let page = chromium.page();
    open(&page, "/resources/gb-samaritans");
    let data =
        page.text("document.querySelector('script[type=\"application/ld+json\"]').textContent");
    let data: Value = serde_json::from_str(&data).expect("JSON under the policy");
    assert_eq!(data["name"], "Samaritans");
}

#[test]
fn shift_three_times_alone_leaves_and_who_comes_back_sees_the_page() {
    let Some(chromium) = Chromium::start("leaving at once") else { return };
    // A site that answers with nothing: the page stays, as it does for somebody who comes back.
    let site = Site::start(|request| match request.path.as_str() {
        "/nothing" => Some(Response::new(204, "text/plain", "")),
        _ => Some(Response::page("<!doctype html><title>Weather</title>")),
    });
    let page = chromium.page();
    // On a machine with much to do the presses may be further apart than the five seconds that they
    // may take; the next test is about those.
    page.before_scripts(
        "const later = setTimeout; \
         setTimeout = (run, wait, ...more) => wait === 5000 ? 0 : later(run, wait, ...more)",
    );
    open(&page, "/help");
    open(&page, "/?place=Leeds&country=GB");
    let leads = |path: &str| {
        page.evaluate(&format!("document.getElementById('exit').href = '{}'; 0", site.url(path)));
    };
    let status = || page.text("document.getElementById('exit-status').textContent");
    let is_hidden =
        "document.body.classList.contains('leaving') && !!document.querySelector('.curtain')";
    leads("/nothing");

    press(&page, "Shift", 16);
    assert!(status().contains("2 more times"), "{}", status());
    press(&page, "a", 65);
    assert_eq!(status(), "", "another key is no wish to leave");
    // Capital letters are typed with Shift, and are no wish either.
    for _ in 0..4 {
        for (kind, key, code) in [
            ("keyDown", "Shift", 16),
            ("keyDown", "A", 65),
            ("keyUp", "A", 65),
            ("keyUp", "Shift", 16),
        ] {
            page.call(
                "Input.dispatchKeyEvent",
                json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code, "modifiers": 8 }),
            );
        }
    }
    assert_eq!(page.evaluate(is_hidden), false);
    press(&page, "Shift", 16);
    press(&page, "Shift", 16);
    assert!(status().contains("1 more time"), "{}", status());
    press(&page, "Shift", 16);
    assert_eq!(page.evaluate(is_hidden), true);
    let seen = "[...document.body.children].filter((one) => one.checkVisibility()).map((one) => one.textContent)";
    assert_eq!(page.evaluate(seen), json!(["Leaving…"]));

    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    assert_eq!(page.evaluate(is_hidden), false);
    assert!(page.text("document.body.innerText").contains("Help for Leeds"));

    leads("/weather");
    page.evaluate("document.getElementById('exit').click()");
    page.wait_until("document.title === 'Weather'");
    page.evaluate("history.back()");
    page.wait_until("location.pathname === '/help'");
}

#[test]
fn shift_that_is_pressed_too_slowly_does_nothing_and_says_so() {
    let Some(chromium) = Chromium::start("leaving too slowly") else { return };
    let page = chromium.page();
    open(&page, "/help");
    press(&page, "Shift", 16);

    page.wait_until("document.getElementById('exit-status').textContent.includes('still')");
    press(&page, "Shift", 16);
    assert!(page.text("document.getElementById('exit-status').textContent").contains("2 more"));
}

#[test]
fn a_place_is_found_by_keyboard_alone() {
    let Some(chromium) = Chromium::start("the finder by keyboard") else { return };
    let page = chromium.page();
    open(&page, "/?lang=en");
    page.evaluate("document.getElementById('place').focus()");
    page.call("Input.insertText", json!({ "text": "Portland" }));
    page.wait_until("document.querySelectorAll('#choices [role=option]').length > 1");
    press(&page, "ArrowDown", 40);
    let chosen = "document.getElementById(document.getElementById('place').getAttribute('aria-activedescendant'))";
    assert!(page.text(&format!("{chosen}.textContent")).contains("Portland"));
    press(&page, "Enter", 13);
    assert_eq!(page.evaluate("document.getElementById('country').value"), "US");
    assert_eq!(page.evaluate("document.getElementById('choices').hidden"), true);
    press(&page, "Enter", 13);
    page.wait_until("document.querySelector('h1')?.textContent.startsWith('Help for Portland')");
    for asked in page.requests() {
        assert!(asked.starts_with(&url("/")), "{asked}");
    }
    assert!(page.text("document.body.innerText").contains("911"));
}

#[test]
fn a_location_is_asked_for_after_a_sentence_rounded_and_in_no_address() {
    let Some(chromium) = Chromium::start("the finder by location") else { return };
    let page = chromium.page();
    page.at(&service(), 53.480_812_3, -2.242_631_9);
    open(&page, "/");
    page.evaluate("document.getElementById('locate').click()");
    let consent = page.text("document.getElementById('consent').innerText");
    assert!(consent.contains("one kilometre") && consent.contains("not kept"), "{consent}");
    page.evaluate("document.getElementById('locate-yes').click()");

    page.wait_until("document.querySelector('h1')?.textContent.includes('Manchester')");
    assert_eq!(page.evaluate("location.pathname + location.search"), "/");
    assert_eq!(page.evaluate("document.querySelector('[name=lat]').value"), "53.48");
    assert!(page.requests().iter().all(|asked| !asked.contains("53.4")), "{:?}", page.requests());
    // The other kinds of help are asked for in the same way.
    page.evaluate("document.querySelector('.tabs button[value=internet]').click()");
    page.wait_until("document.querySelector('.tabs [aria-current]')?.value === 'internet'");
    assert!(page.text("document.body.innerText").contains("Manchester"));
    assert_eq!(page.evaluate("location.search"), "");
}

#[test]
fn numbers_are_seen_in_order_in_every_way_of_writing() {
    let Some(chromium) = Chromium::start("numbers on pages") else { return };
    for (path, heading) in [
        ("/help?country=GB&lang=ar", "المساعدة"),
        ("/help?country=IL&lang=he", "עזרה"),
        ("/help?country=IR&lang=fa", "کمک"),
        ("/help?country=GB&lang=ur", "مدد"),
        ("/help?country=JP&lang=ja", "日本"),
    ] {
        let page = chromium.page();
        open(&page, path);

        let turned = page.evaluate(
            "[...document.querySelectorAll('bdi[dir=ltr]')].filter((bdi) => bdi.checkVisibility()).filter((bdi) => { \
             const text = bdi.firstChild, range = document.createRange(); \
             const lefts = [...text.data].map((_, at) => { range.setStart(text, at); range.setEnd(text, at + 1); \
             return range.getBoundingClientRect().left; }); \
             return lefts.some((left, at) => at && left < lefts[at - 1]); }).map((bdi) => bdi.textContent)",
        );
        assert_eq!(turned, json!([]), "{path}");
        assert!(page.text("document.querySelector('h1').textContent").contains(heading), "{path}");
        let names = page.names_of("link");
        assert!(
            names.iter().all(|name| !name.contains('\u{a0}')),
            "a voice is given digits apart: {names:?}"
        );
    }
    let page = chromium.page();
    open(&page, "/help?country=GB");
    let names = page.names_of("link");
    assert!(names.iter().any(|name| name.contains("1 1 6 1 2 3 , Samaritans")), "{names:?}");
}

/// Notes by how much the page moves, with the elements, where nobody pressed anything.
const NOTE_WHAT_MOVES: &str = "globalThis.moved = []; \
    const named = ({ node, previousRect, currentRect }) => `${node?.outerHTML?.slice(0, 80) ?? node?.nodeName}: \
        ${JSON.stringify(previousRect)} ${JSON.stringify(currentRect)}`; \
    new PerformanceObserver((list) => list.getEntries().filter((entry) => !entry.hadRecentInput) \
        .forEach((entry) => moved.push(entry.value, ...entry.sources.map(named)))) \
        .observe({ type: 'layout-shift', buffered: true })";

#[test]
fn the_finder_is_light_and_nothing_moves() {
    let Some(chromium) = Chromium::start("the weight of the finder") else { return };
    for path in ["/", "/?place=Leeds&country=GB&show=internet"] {
        let page = chromium.page();
        page.before_scripts(NOTE_WHAT_MOVES);
        open(&page, path);
        std::thread::sleep(std::time::Duration::from_millis(500));

        let bytes = page.evaluate(
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]\
             .reduce((sum, { transferSize }) => sum + transferSize, 0)",
        );
        let bytes = bytes.as_f64().expect("a number");
        let _closed = writeln!(std::io::stderr(), "{path}: {bytes} bytes transferred");
        assert!(bytes > 2_000.0 && bytes <= 50_000.0, "{path}: {bytes}");
        assert_eq!(page.evaluate("moved"), json!([]), "{path}");
    }
}

#[test]
fn tabs_keep_the_question_and_every_link_to_a_telephone_has_a_target() {
    let Some(chromium) = Chromium::start("tabs of the finder") else { return };
    let page = chromium.page();
    open(&page, "/?place=Leeds&country=GB&open_now=true");
    page.evaluate("document.querySelectorAll('.tabs a')[3].click()");
    page.wait_until("location.search.includes('show=internet')");
    page.wait_until("document.readyState === 'complete'");
    assert!(page.text("location.search").contains("open_now=true"));
    let targets = texts(&page.evaluate(
        "[...document.querySelectorAll('a[href^=\"tel:\"], a[href^=\"sms:\"], a[href^=http]:not([href*=\"127.0.0.1\"])')]\
         .map((one) => one.target)",
    ));
    assert!(targets.len() > 3 && targets.iter().all(|target| !target.is_empty()), "{targets:?}");
    assert_eq!(shipped().get("/?place=Leeds&country=GB").status, 200);
}

#[test]
fn on_paper_stands_what_is_to_keep_and_nothing_to_touch_alone() {
    let Some(chromium) = Chromium::start("paper") else { return };
    for (path, width, reason) in [
        ("/handout?place=Leeds&country=GB", 680, "A4"),
        ("/handout?place=Los+Angeles&country=US", 702, "Letter"),
        ("/handout?country=EG&lang=ar", 680, "from right to left"),
    ] {
        let page = chromium.page();
        page.size(width, 1_000);
        page.prefers(DARK.0, DARK.1);
        open(&page, path);
        page.evaluate("globalThis.print = () => { globalThis.isPrinted = true; }");
        page.evaluate("document.getElementById('print').click()");
        assert_eq!(page.evaluate("isPrinted"), true, "{reason}");
        page.call("Emulation.setEmulatedMedia", json!({ "media": "print" }));

        let shown = page.evaluate(
            "[...document.querySelectorAll('button, form, .exit, .out, footer a')]\
             .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 90))",
        );
        assert_eq!(shown, json!([]), "{reason}");
        let wide = "document.documentElement.scrollWidth > innerWidth";
        assert_eq!(page.evaluate(wide), false, "{reason}");
        let ground = "getComputedStyle(document.documentElement).backgroundColor";
        assert_eq!(page.evaluate(ground), "rgb(255, 255, 255)", "{reason}");
        let unnamed = page.evaluate(
            "[...document.querySelectorAll('.handout a[href^=http], .handout a[href^=mailto]')]\
             .filter((one) => getComputedStyle(one, '::after').content !== `\"${one.href}\"` && \
             getComputedStyle(one, '::after').content !== `\"${one.getAttribute('href')}\"`)\
             .map((one) => one.href)",
        );
        assert_eq!(unnamed, json!([]), "an address on paper is read: {reason}");
    }
}

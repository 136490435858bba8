//! The widget on other people's pages.

use serde_json::{Value, json};

use super::{
    Chromium, Response, Site, answered, element, open_answered, practice, root, service, shown,
    texts,
};
use crate::harness::{DataFolder, RunningServer, run};

/// A page that means no good to whatever stands on it.
const HOSTILE_STYLE: &str = "<style>* { all: unset !important; display: none !important; visibility: hidden !important; \
    color: red !important; font-size: 2px !important; position: absolute !important; opacity: 0 !important; direction: rtl !important } \
    html, body, main, head { display: block !important; visibility: visible !important; position: static !important; \
    opacity: 1 !important }</style>";

/// No inline style or script, no evaluation, no markup from text, nothing from anywhere but the
/// service.
fn strictest(connects: bool) -> String {
    let service = service();
    let connect = if connects { format!("connect-src {service}; ") } else { String::new() };
    format!(
        "default-src 'none'; script-src {service}; {connect}style-src 'none'; base-uri 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

#[test]
fn a_visitor_sees_the_number_and_the_lines_of_the_country_of_their_time_zone() {
    let Some(chromium) = Chromium::start("time zones") else { return };
    let site = Site::of(practice("en", &element("", "")));
    for (zone, country, number) in [
        ("Europe/London", "GB", "999"),
        ("America/Chicago", "US", "911"),
        ("Asia/Calcutta", "IN", "112"),
        ("Asia/Tokyo", "JP", "119"),
        ("Australia/Perth", "AU", "000"),
        ("America/Argentina/Buenos_Aires", "AR", "911"),
        ("Africa/Nairobi", "KE", "999"),
        ("Europe/Kiev", "UA", "112"),
        ("Pacific/Auckland", "NZ", "111"),
        ("Africa/Cairo", "EG", "123"),
    ] {
        let page = open_answered(&chromium, &site, "/", |page| page.time_zone(zone));

        assert_eq!(
            page.text(&format!("{}.querySelector('select').value", root(0))),
            country,
            "{zone}"
        );
        let links = texts(&page.evaluate(&format!(
            "[...{}.querySelectorAll('[part~=emergency]')].map((link) => link.href)",
            root(0)
        )));
        assert!(links.contains(&format!("tel:{number}")), "{zone}: {links:?}");
        assert!(page.text(&shown(0)).contains("time zone"), "{zone}: that it is a guess is said");
        assert_eq!(page.errors(), [""; 0]);
    }
}

#[test]
fn an_unknown_time_zone_is_worldwide_and_no_country_is_named() {
    let Some(chromium) = Chromium::start("no time zone") else { return };
    let site = Site::of(practice("en", &element("", "")));
    let page = open_answered(&chromium, &site, "/", |page| page.time_zone("Etc/GMT+5"));

    let shown = page.text(&shown(0));
    assert!(
        shown.contains("Help worldwide") && shown.contains("We do not know where you are"),
        "{shown}"
    );
    assert_eq!(
        page.evaluate(&format!("{}.querySelectorAll('[part~=emergency]').length", root(0))),
        0
    );
}

#[test]
fn two_on_a_page_that_hides_everything_are_seen() {
    let Some(chromium) = Chromium::start("hostile CSS") else { return };
    let site = Site::of(practice(
        "en",
        &format!(
            "{HOSTILE_STYLE}{}{}",
            element("country=GB", ""),
            element("country=JP lang=ja compact", "")
        ),
    ));
    let page = open_answered(&chromium, &site, "/", |_| {});
    page.wait_until(&answered(1));

    for (at, number) in [(0, "999"), (1, "119")] {
        let link =
            format!("{}.querySelector('[part~=emergency][href=\"tel:{number}\"]')", root(at));
        let seen = page.evaluate(&format!(
            "(() => {{ const link = {link}, style = getComputedStyle(link), box = link.getBoundingClientRect(); \
             return [box.width, box.height, parseFloat(style.fontSize), style.visibility, style.opacity, \
             style.direction, style.position] }})()"
        ));
        let [width, height, font_size] = [0, 1, 2].map(|at| seen[at].as_f64().expect("a number"));
        assert!(width >= 44.0 && height >= 44.0 && font_size >= 16.0, "{number}: {seen}");
        assert_eq!(
            seen.as_array().map(|all| &all[3..]),
            Some(&json!(["visible", "1", "ltr", "static"]).as_array().expect("four")[..])
        );
    }
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn the_strictest_policy_and_trusted_types_change_nothing() {
    let Some(chromium) = Chromium::start("CSP") else { return };
    let html = practice("en", &element("country=GB", ""));
    let policy = strictest(true);
    let site = Site::start(move |_| {
        Some(Response::page(html.clone()).with("content-security-policy", policy.clone()))
    });
    let page = open_answered(&chromium, &site, "/", |_| {});

    let height = page.evaluate(&format!(
        "{}.querySelector('[part~=emergency]').getBoundingClientRect().height",
        root(0)
    ));
    assert!(height.as_f64().is_some_and(|height| height >= 44.0), "it has its style: {height}");
    assert_eq!(page.breaches(), [""; 0]);
}

#[test]
fn markup_in_an_answer_is_text_and_foreign_addresses_are_no_links() {
    let Some(chromium) = Chromium::start("markup") else { return };
    let mut answer: Value =
        super::shipped().post(&json!({ "country": "GB", "kind": "crisis_line" })).json();
    let line = &mut answer["crisis_lines"][0];
    line["name"] = "<img src=x onerror=alert(1)>".into();
    line["url"] = "javascript:alert(2)".into();
    line["description"] = "</p><script>alert(3)</script>".into();
    line["contacts"][0]["uri"] = "data:text/html,<script>alert(4)</script>".into();
    answer["notices"][0]["text"] = "<b>bold</b>".into();
    let (html, answer) = (
        practice("en", "<backstop-widget api=\"/service\" country=GB></backstop-widget>"),
        answer.to_string(),
    );
    let site = Site::start(move |request| match request.path.as_str() {
        "/" => Some(Response::page(html.clone())),
        "/service/v1/nearest" => Some(Response::json(answer.clone())),
        _ => None,
    });
    let page = open_answered(&chromium, &site, "/", |_| {});

    let shown = page.text(&shown(0));
    assert!(
        shown.contains("<img src=x onerror=alert(1)>") && shown.contains("<b>bold</b>"),
        "{shown}"
    );
    let made = page.evaluate(&format!(
        "{}.querySelectorAll('img, script, b, a[href^=javascript], a[href^=data]').length",
        root(0)
    ));
    assert_eq!(made, 0);
}

#[test]
fn values_that_mean_nothing_are_as_if_they_were_not_there() {
    let Some(chromium) = Chromium::start("bad attributes") else { return };
    for attributes in [
        "country=ZZ lang=xx",
        "country='<b>' lang='<b>'",
        "country=uk",
        "country=''",
        "kinds='nonsense <x>'",
        "lang=en-x-averylongsubtag",
        "lang='../../v1'",
        "practice='<script>'",
    ] {
        let site = Site::of(practice("en", &element(attributes, "")));
        let page = open_answered(&chromium, &site, "/", |page| page.time_zone("Europe/Paris"));

        let shown = page.text(&shown(0));
        assert!(
            shown.contains("Help for France") && shown.contains("Call 112"),
            "{attributes}: {shown}"
        );
        assert_eq!(page.errors(), [""; 0], "{attributes}");
    }
}

#[test]
fn a_location_is_asked_for_after_a_sentence_and_sent_rounded() {
    let Some(chromium) = Chromium::start("location") else { return };
    let html = practice(
        "en",
        "<backstop-widget api=\"/service\" kinds=\"crisis_line library\"></backstop-widget>",
    );
    let site = Site::start(move |request| match request.path.as_str() {
        "/" => Some(Response::page(html.clone())),
        "/service/v1/nearest" => {
            let asked: Value = serde_json::from_str(&request.body).expect("JSON");
            Some(Response::json(super::shipped().post(&asked).text))
        }
        _ => None,
    });
    let page = open_answered(&chromium, &site, "/", |page| {
        page.at(&site.url(""), 53.480_812_3, -2.242_631_9);
    });

    page.evaluate(&format!("{}.querySelector('[part~=locate]').click()", root(0)));
    let consent = page.text(&format!("{}.querySelector('[part=consent]').innerText", root(0)));
    assert!(consent.contains("one kilometre") && consent.contains("not kept"), "{consent}");
    assert!(
        !site.asked().iter().any(|asked| asked.body.contains("lat")),
        "nothing is asked for before consent"
    );

    page.evaluate(&format!("{}.querySelector('[part=consent] button').click()", root(0)));
    page.wait_until(&format!("{}.querySelector('h2').textContent.includes('Manchester')", root(0)));
    let sent: Value =
        serde_json::from_str(&site.asked().last().expect("asked").body).expect("JSON");
    assert_eq!(
        (&sent["lat"], &sent["lon"], sent.get("country")),
        (&json!(53.48), &json!(-2.24), None),
        "{sent}"
    );
    assert!(page.text(&shown(0)).contains("Libraries"));
    for asked in site.asked().iter().filter(|asked| asked.path.starts_with("/service")) {
        let tells = |name: &str| asked.headers.iter().any(|(held, _)| held == name);
        assert!(!tells("referer") && !tells("cookie") && !asked.path.contains('?'), "{asked:?}");
    }
}

#[test]
fn nothing_is_stored_and_nobody_else_is_asked() {
    let Some(chromium) = Chromium::start("privacy") else { return };
    let site = Site::of(practice("fr", &element("country=FR", "")));
    let page = open_answered(&chromium, &site, "/", |_| {});

    let kept = page.evaluate(
        "(async () => [document.cookie, localStorage.length, sessionStorage.length, \
         (await indexedDB.databases()).length, (await caches.keys()).length])()",
    );
    assert_eq!(kept, json!(["", 0, 0, 0, 0]));
    for url in page.requests() {
        assert!(url.starts_with(&site.url("/")) || url.starts_with(&service()), "{url}");
        assert!(!url.contains("country") && !url.contains("lat"), "{url}");
    }
    assert!(
        page.requests().iter().any(|url| url.ends_with("/v1/nearest")),
        "{:?}",
        page.requests()
    );
}

#[test]
fn everything_is_large_enough_to_touch_and_fits_a_narrow_window() {
    let Some(chromium) = Chromium::start("targets") else { return };
    let site = Site::of(practice("en", &element("kinds='crisis_line library branch on_call'", "")));
    for zoom in ["100%", "200%"] {
        let page = open_answered(&chromium, &site, "/", |page| page.size(320, 800));
        page.evaluate(&format!(
            "document.documentElement.style.setProperty('--backstop-size', '{zoom}'); {}.querySelector('[part~=locate]').click()",
            root(0)
        ));

        let small = page.evaluate(&format!(
            "[...{}.querySelectorAll('a, button, select')].filter((one) => one.checkVisibility())\
             .map((one) => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width < 44 || box.height < 44)\
             .map(([one, box]) => one.textContent + ' ' + box.width + ' x ' + box.height)",
            root(0)
        ));
        assert_eq!(small, json!([]), "{zoom}");
        assert_eq!(
            page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
            true,
            "{zoom}"
        );
    }
}

#[test]
fn the_snippet_as_it_is_printed_runs_in_a_browser() {
    let Some(chromium) = Chromium::start("the snippet") else { return };
    let folder = DataFolder::new();
    folder.add(
        "crisis_lines",
        &[("id", "gb-line"), ("name", "The line"), ("coverage", "GB"), ("opening_hours", "24/7")],
    );
    folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
    folder.build().expect_code(0);
    let server = RunningServer::start(folder.folders(), &[], &[]);
    let service = format!("http://{}", server.app.address);
    for more in [&[][..], &["--floating"]] {
        let arguments = [&["snippet", "--api", &service, "--country", "GB"], more].concat();
        let printed = run(&mut folder.folders().command(&arguments)).expect_code(0).stdout();
        let site = Site::of(format!(
            "<!doctype html><html lang=en><meta charset=utf-8><title>A practice</title>{printed}"
        ));
        let page = open_answered(&chromium, &site, "/", |page| page.time_zone("Asia/Tokyo"));

        let shown = page.text(&shown(0));
        assert!(
            shown.contains("Help for United Kingdom")
                && shown.contains("Call 999")
                && shown.contains("Call 116\u{a0}123"),
            "{shown}"
        );
        let carried =
            page.evaluate("[...document.querySelectorAll('backstop-widget > p')].map((one) => one.getBoundingClientRect().height)");
        assert_eq!(carried, json!([0, 0]), "what the page carried has given way");
    }
    let changed =
        run(&mut folder.folders().command(&["snippet", "--api", &service, "--country", "GB"]))
            .stdout()
            .replace("sha384-", "sha384-AAAA");
    let site = Site::of(format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A practice</title>{changed}"
    ));
    let page = chromium.page();
    page.open(&site.url("/"));
    page.wait_until("document.readyState === 'complete'");
    assert_eq!(
        page.evaluate("document.querySelector('backstop-widget').shadowRoot === null"),
        true,
        "another script does not run"
    );
    assert_eq!(
        page.evaluate(
            "document.querySelector('backstop-widget p').getBoundingClientRect().height > 0"
        ),
        true
    );
}

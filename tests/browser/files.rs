//! A site that is files alone, on a plain file server.

use std::io::Write as _;
use std::path::PathBuf;

use backstop::domain::ResourceId;
use backstop::views::ResourceView;
use serde_json::{Value, json};

use super::axe::violations;
use super::site::Request;
use super::{Chromium, Page, Response, Site};
use crate::site::{Exported, cell_of, exported, points};

/// How long the browser may take for a question whose cell is there, in ms.
const RANKED_MS: f64 = 30.0;

/// A file server that knows no pretty addresses, for a folder below an address.
fn files_at(prefix: &'static str) -> Site {
    // Made before a browser waits for it.
    exported();
    Site::start(move |request| served(request, prefix))
}

fn served(request: &Request, prefix: &str) -> Option<Response> {
    let path = request.path.split('?').next()?.strip_prefix(prefix)?;
    let path = if path.is_empty() { "index.html" } else { path };
    let folder: PathBuf = exported().folder.clone();
    let text = std::fs::read_to_string(folder.join(path)).ok()?;
    let content_type = match path.rsplit('.').next()? {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        _ => "text/plain",
    };
    Some(Response::new(200, content_type, text))
}

const READY: &str = "document.documentElement?.dataset.ready";

/// Opens the finder and waits until it has asked for what it asks for by itself.
fn open<'c>(chromium: &'c Chromium, site: &Site, path: &str) -> Page<'c> {
    let page = chromium.page();
    page.open(&site.url(path));
    page.wait_until(READY);
    page
}

/// The names in the list of what was found.
const NAMES: &str =
    "[...document.querySelectorAll('#found .lines .name')].map((one) => one.textContent)";

/// Chooses what is looked for, and says where the reader is.
fn ask_here(page: &Page<'_>, site: &Site, kind: &str, (latitude, longitude): (f64, f64)) {
    page.at(&site.url(""), latitude, longitude);
    page.evaluate(&format!(
        "document.querySelector('#tabs [value={kind}]').click(); document.getElementById('near').click(); \
         document.getElementById('go').click()"
    ));
    page.wait_until("document.getElementById('asked').hidden && document.querySelector('#found .lines, #found .note')");
}

#[test]
fn the_nearest_are_found_and_only_a_cell_is_asked_for() {
    let Some(chromium) = Chromium::start("the finder of files") else { return };
    let site = files_at("/folder/");
    let page = open(&chromium, &site, "/folder/#GB");
    assert_eq!(
        page.text("document.querySelector('#emergency .call').getAttribute('href')"),
        "tel:999"
    );
    let lines = page.evaluate(NAMES);
    assert!(lines.to_string().contains("Samaritans"), "{lines}");

    ask_here(&page, &site, "library", (53.796_48, -1.547_85));

    page.wait_until("document.querySelector('#found .lines')?.textContent.includes('km')");
    assert_eq!(page.evaluate(NAMES).as_array().map(Vec::len), Some(10));
    let asked: Vec<String> = site.asked().into_iter().map(|request| request.path).collect();
    let named = |part: &str| asked.iter().filter(|path| path.contains(part)).count();
    assert_eq!((named("/cells/"), named("53.8"), named("-1.55")), (1, 0, 0), "{asked:?}");
    assert!(page.requests().iter().all(|url| url.starts_with(&site.url("/folder/"))));
    assert_eq!(page.errors(), Vec::<String>::new());
    assert_eq!(page.evaluate("document.cookie + Object.keys(localStorage)"), json!(""));

    let took = page.evaluate(
        "performance.getEntriesByName('backstop-ranked').map(({ duration }) => duration)",
    );
    println!("the first question was ranked and shown in {took} ms");
}

#[test]
fn a_town_is_found_among_those_of_its_country() {
    let Some(chromium) = Chromium::start("towns of files") else { return };
    let site = files_at("/");
    let page = open(&chromium, &site, "/#GB");

    page.evaluate(
        "document.querySelector('#tabs [value=library]').click(); document.getElementById('town').value = 'leeds'; \
         document.getElementById('ask').requestSubmit()",
    );

    page.wait_until("document.querySelector('#found .lines')");
    let searched = page.text("document.querySelector('#found .quiet').textContent");
    assert!(searched.contains("Leeds") && searched.contains("100 km"), "{searched}");
    page.evaluate(
        "document.getElementById('town').value = 'nowhere'; document.getElementById('ask').requestSubmit()",
    );
    page.wait_until("document.getElementById('status').textContent");
    let status = page.text("document.getElementById('status').textContent");
    assert!(status.contains("do not know this place"), "{status}");
}

#[test]
fn the_country_of_the_clock_is_a_guess_that_is_told() {
    let Some(chromium) = Chromium::start("country of files") else { return };
    let site = files_at("/");
    let page = chromium.page();
    page.time_zone("Asia/Tokyo");
    page.open(&site.url("/index.ja.html"));
    page.wait_until(READY);

    assert_eq!(page.text("document.getElementById('country').value"), "JP");
    assert_eq!(page.evaluate("document.getElementById('guessed').hidden"), false);
    assert_eq!(
        page.text("document.querySelector('#emergency .call').getAttribute('href')"),
        "tel:119"
    );
}

/// The finder asks for this often before what it takes is counted.
const POINTS: usize = 400;

#[test]
fn the_script_ranks_as_the_service_does() {
    let Some(chromium) = Chromium::start("the ranking of files") else { return };
    let site = files_at("/");
    let page = open(&chromium, &site, "/");
    let exported = exported();
    let world = exported.json("world.json");
    let tree = world["cells"].as_str().expect("cells");
    let points = points(exported, POINTS);
    let asked: Vec<Value> =
        points.iter().map(|point| json!([point.latitude(), point.longitude()])).collect();
    let script = page.text("document.querySelector('script[type=module]').src");
    let told = page.evaluate(&format!(
        "(async () => {{ const {{ cellOf, rank }} = await import('{script}'); \
         const world = await (await fetch('world.json')).json(); const texts = new Map(); const answers = []; \
         for (const [lat, lon] of {}) {{ const name = cellOf(world.cells, lat, lon); \
         if (!texts.has(name)) texts.set(name, await (await fetch(`cells/c${{name}}.json`)).text()); \
         const options = {{ nearest: 10, radius: 100000, today: '2026-11-28' }}; let ranked, took = Infinity; \
         for (let times = 0; times < 3; times += 1) {{ const begun = performance.now(); const cell = JSON.parse(texts.get(name)); \
         ranked = ['branch', 'on_call', 'library'].map((kind) => rank(cell, kind, {{ lat, lon }}, {{}}, options)); \
         took = Math.min(took, performance.now() - begun) }} \
         const contacts = ranked.flatMap(({{ hits }}) => hits.map(({{ id, record }}) => [id, record.name, \
         record.contacts.map(({{ channel, number, uri }}) => [channel, number, uri])])); \
         answers.push([name, took, ranked.map(({{ hits }}) => hits.map(({{ id }}) => id)), ranked.map(({{ ids }}) => ids), contacts]) }} \
         return answers }})()",
        Value::from(asked)
    ));

    let mut took = Vec::new();
    for (point, told) in points.iter().zip(told.as_array().expect("answers")) {
        let name = cell_of(tree, *point);
        assert_eq!(told[0], name.as_str(), "{point:?}");
        took.push(told[1].as_f64().expect("milliseconds"));
        let expected =
            crate::site::nearest_of(&exported.json(&format!("cells/c{name}.json")), *point);
        assert_eq!(told[2], json!(expected.in_reach), "{point:?}");
        assert_eq!(told[3], json!(expected.anywhere), "{point:?}");
        for hit in told[4].as_array().expect("hits") {
            let (name, contacts) = service_tells(exported, hit[0].as_str().expect("an id"));
            assert_eq!((&hit[1], &hit[2]), (&name, &contacts), "{hit}");
        }
    }
    took.sort_by(f64::total_cmp);
    let (usual, longest) = (took[took.len() / 2], took[took.len() - 1]);
    println!(
        "a question, its cell read and three kinds ranked, takes {usual:.1} ms, {longest:.1} ms at most"
    );
    // The longest is that of a machine with other work to do.
    assert!(usual <= RANKED_MS, "{usual} ms");
}

/// The name of a record, and channel, number and link of each contact.
fn service_tells(exported: &Exported, id: &str) -> (Value, Value) {
    let snapshot = &exported.directory.snapshot;
    let record = snapshot.find(&ResourceId::parse(id).expect("an id")).expect("held");
    let resource = snapshot.resource(record).expect("held");
    let told = serde_json::to_value(ResourceView::new(&resource, None)).expect("plain data");
    let of = |contact: &Value| json!([contact["channel"], contact["number"], contact["uri"]]);
    let contacts = told["contacts"].as_array().expect("contacts").iter().map(of).collect();
    (told["name"].clone(), contacts)
}

#[test]
fn without_a_script_the_pages_of_all_countries_are_there() {
    let Some(chromium) = Chromium::start("files without a script") else { return };
    let site = files_at("/");
    let page = chromium.page();
    page.call("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    page.open(&site.url("/"));
    page.wait_until("document.querySelector('#countries a')");

    assert!(page.evaluate("document.querySelectorAll('#countries a').length").as_u64() > Some(240));
    assert_eq!(page.evaluate("document.getElementById('ask').hidden"), true);
    let japan = page.text("document.querySelector('#countries a[href$=\"JP.html\"]').href");
    page.open(&japan);
    page.wait_until("document.querySelector('.danger .call')");
    assert_eq!(
        page.text("document.querySelector('.danger .call').getAttribute('href')"),
        "tel:119"
    );
}

/// What is answered in the place of a file.
type Breaking = fn(&str) -> Response;

#[test]
fn a_broken_file_leaves_the_advice_and_says_that_more_cannot_be_reached() {
    let Some(chromium) = Chromium::start("broken files") else { return };
    exported();
    let broken: [(&str, Breaking); 3] = [
        ("cut off", |text| Response::json(text.get(..text.len() / 2).unwrap_or_default())),
        ("a page", |_| Response::page("<!doctype html><title>Welcome</title><h1>Sign in")),
        ("somebody else's", |_| Response::json("{\"kinds\":{},\"emergency\":{}}")),
    ];
    for (reason, broken) in broken {
        for part in ["/cells/", "/country/", "/world.json"] {
            let site = Site::start(move |request| {
                let right = served(request, "/");
                if !request.path.starts_with(part) {
                    return right;
                }
                let path = request.path.trim_start_matches('/');
                Some(broken(&exported().read(path)))
            });
            let page = open(&chromium, &site, "/#GB");
            if part != "/country/" {
                ask_here(&page, &site, "library", (53.8, -1.55));
            }
            // Another note stands there until the location is known.
            page.wait_until(
                "document.getElementById('found').innerText.includes('We cannot reach the directory')",
            );

            let shown = page.text("document.getElementById('emergency').innerText");
            let expected = if part == "/country/" { "emergency" } else { "999" };
            assert!(shown.contains(expected), "{reason} {part}: {shown}");
            assert_eq!(page.errors(), Vec::<String>::new(), "{reason} {part}");
        }
    }
}

#[test]
fn the_widget_of_a_site_shows_the_lines_of_a_country() {
    let Some(chromium) = Chromium::start("the widget of files") else { return };
    let files = files_at("/help/");
    let script = files.url("/help/widget.js");
    let practice = Site::of(format!(
        "<!doctype html><html lang=de><meta charset=utf-8><title>A practice</title>\
         <script src=\"{script}\" async></script><backstop-widget country=DE></backstop-widget>"
    ));
    let page = chromium.page();
    page.open(&practice.url("/"));
    page.wait_until(&super::answered(0));

    let shown = page.text(&super::shown(0));
    assert!(shown.contains("112"), "{shown}");
    let lines =
        page.evaluate(&format!("{}.querySelectorAll('[part=line]').length", super::root(0)));
    assert_eq!(lines, 5);
    let asked: Vec<String> = files.asked().into_iter().map(|request| request.path).collect();
    assert!(asked.iter().any(|path| path == "/help/country/DE.de.json"), "{asked:?}");
    assert!(asked.iter().all(|path| !path.contains("/v1/")), "{asked:?}");
    assert_eq!(
        page.evaluate(&format!("{}.querySelector('[part~=locate]').hidden", super::root(0))),
        true,
        "where nobody can answer, nobody is asked for their location"
    );
}

#[test]
fn a_practice_of_a_site_stands_first_on_the_pages_that_may_name_it() {
    let Some(chromium) = Chromium::start("practices of files") else { return };
    let files = files_at("/help/");
    let script = files.url("/help/widget.js");
    for (id, is_shown) in [("anywhere", true), ("northgate", false), ("nobody", false)] {
        let site = Site::of(format!(
            "<!doctype html><html lang=de><meta charset=utf-8><title>A practice</title>\
             <script src=\"{script}\" async></script>\
             <backstop-widget country=GB practice={id}></backstop-widget>"
        ));
        let page = chromium.page();
        page.open(&site.url("/"));
        page.wait_until(&super::answered(0));
        if is_shown {
            page.wait_until(&format!("({}).includes('Northgate')", super::shown(0)));
        }

        let shown = page.text(&super::shown(0));
        assert!(shown.contains("999") && shown.contains("116"), "{id}: {shown}");
        assert_eq!(shown.contains("Northgate"), is_shown, "{id}: {shown}");
    }
}

#[test]
fn no_page_of_files_breaks_a_rule_of_accessibility() {
    let Some(path) = std::env::var_os("AXE_CORE") else {
        let _closed = writeln!(
            std::io::stderr(),
            "SKIPPED accessibility rules of files: AXE_CORE does not name the file axe.min.js"
        );
        return;
    };
    let axe = std::fs::read_to_string(path).expect("axe.min.js");
    let Some(chromium) = Chromium::start("accessibility of files") else { return };
    exported();
    // A policy of a page keeps the rules' own program out too.
    let site = Site::start(|request| {
        let path = request.path.strip_prefix("/help/")?;
        if path.rsplit('.').next() != Some("html") {
            return served(request, "/help/");
        }
        let text = exported().read(path);
        let (before, policy) = text.split_once("<meta http-equiv=\"Content-Security-Policy\"")?;
        let (_, after) = policy.split_once('>')?;
        Some(Response::page(format!("{before}{after}")))
    });
    for path in [
        "/index.html#GB",
        "/index.ar.html#EG",
        "/help/GB.html",
        "/help/JP.ja.html",
        "/help/001.html",
        "/embed.html",
        "/embed/DE.de.html",
        "/404.html",
    ] {
        let page = chromium.page();
        page.size(320, 800);
        page.open(&site.url(&format!("/help{path}")));
        page.wait_until("document.readyState === 'complete'");
        if path.starts_with("/index") {
            page.wait_until(READY);
            ask_here(&page, &site, "library", (53.8, -1.55));
        }

        assert_eq!(violations(&page, &axe), json!([]), "{path}");
        let width = page.evaluate("document.documentElement.scrollWidth");
        assert!(width.as_u64() <= Some(320), "{path}: {width} wide");
    }
}

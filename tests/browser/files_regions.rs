//! Lines and on-call teams of a region on a site of files.

use serde_json::{Value, json};

use super::files::{NAMES, READY, files_at, open, served};
use super::{Chromium, Page, Response, Site};
use crate::site::{exported, files_of_regions, service, told_of_region};

#[test]
fn the_browser_joins_every_region_as_the_service_answers_it() {
    let Some(chromium) = Chromium::start("regions of files") else { return };
    let site = files_at("/");
    let page = open(&chromium, &site, "/");
    let exported = exported();
    let world = exported.json("world.json");
    let mut asked: Vec<(String, String)> = Vec::new();
    for regions in files_of_regions(exported).values() {
        let region = regions.first().expect("a region");
        let tags = world["languages"][&region[..2]].as_array().expect("tags").iter();
        asked.extend(tags.map(|tag| (region.clone(), tag.as_str().expect("a tag").to_owned())));
    }

    let told = page.evaluate(&format!(
        "(async () => {{ const site = await import(document.querySelector('script[type=module]').src); \
         const read = async (path) => (await fetch(path)).json(); const world = await read('world.json'); const told = []; \
         for (const [region, tag] of {}) {{ const end = tag === 'en' ? '.json' : `.${{tag}}.json`; \
         const country = await read(`country/${{region.slice(0, 2)}}${{end}}`); \
         const file = await read(`region/${{site.fileOfRegion(world.regions, region)}}${{end}}`); \
         const joined = site.joinedLists(country, file); \
         told.push([joined.crisis_lines, joined.on_call].map((hits) => hits.map(({{ id }}) => id))) }} return told }})()",
        json!(asked)
    ));

    for ((region, tag), told) in asked.iter().zip(told.as_array().expect("lists")) {
        assert_eq!(*told, json!(told_of_region(region)), "{region} in {tag}");
        for list in told.as_array().expect("lists") {
            let mut ids: Vec<&Value> = list.as_array().expect("ids").iter().collect();
            let all = ids.len();
            ids.sort_by_key(ToString::to_string);
            ids.dedup();
            assert_eq!(ids.len(), all, "nothing twice in {region}");
        }
    }
    assert!(asked.len() > 100, "{}", asked.len());
}

/// Looks for a town, and then at the crisis lines.
fn lines_of_town(page: &Page<'_>, town: &str) -> Value {
    page.evaluate(&format!(
        "document.getElementById('town').value = '{town}'; document.getElementById('ask').requestSubmit()"
    ));
    page.wait_until("document.querySelector('#tabs [value=library][aria-current]') && document.querySelector('#found .quiet, #found .note')");
    page.evaluate("document.querySelector('#tabs [value=crisis_line]').click()");
    page.wait_until("document.querySelector('#found .lines')");
    page.evaluate(NAMES)
}

/// The names of the lines that the service tells now, by its clock.
fn names_by_the_service(place: &str) -> Value {
    let told = service().get(&format!("/v1/nearest?country={place}&limit=50&kind=crisis_line"));
    let told = told.expect_status(200).json();
    told["crisis_lines"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| line["name"].clone())
        .collect()
}

fn asked_for(site: &Site, part: &str) -> Vec<String> {
    let paths = site.asked().into_iter().map(|request| request.path);
    paths.filter(|path| path.contains(part)).collect()
}

#[test]
fn a_town_of_new_york_state_has_the_states_own_line_where_the_service_has_it() {
    let Some(chromium) = Chromium::start("a town of a region of files") else { return };
    let site = files_at("/");
    let page = chromium.page();
    let now = exported().moment.timestamp_millis();
    page.before_scripts(&format!("Date.now = () => {now};"));
    page.open(&site.url("/#US"));
    page.wait_until(READY);
    let own = json!("NYC Well");
    let of_country = page.evaluate(NAMES);
    assert!(!of_country.as_array().expect("names").contains(&own), "{of_country}");

    let of_town = lines_of_town(&page, "buffalo, ny");

    assert_eq!(of_town, names_by_the_service("US-NY"));
    let names = of_town.as_array().expect("names");
    let at = names.iter().position(|name| *name == own).expect("the line of New York");
    // Behind what everybody is to call first, before the other lines of the country.
    assert_eq!(at, 1, "{of_town}");
    assert_eq!(asked_for(&site, "/region/"), ["/region/US-NY.json"]);
    assert!(page.requests().iter().all(|url| !url.contains("uffalo")), "the town is in no address");
    assert_eq!(page.errors(), Vec::<String>::new());

    // A state without a line of its own has the country's lines again.
    assert_eq!(lines_of_town(&page, "denver"), of_country);
    assert_eq!(asked_for(&site, "/region/").len(), 2);
    // So does the reader's own location, which has no region.
    lines_of_town(&page, "buffalo, ny");
    super::files::ask_here(&page, &site, "library", (40.71, -74.0));
    page.evaluate("document.querySelector('#tabs [value=crisis_line]').click()");
    page.wait_until(&format!("JSON.stringify({NAMES}) === JSON.stringify({of_country})"));
    // Of a region of which nothing else is said than of its country no file is asked for.
    let asked = asked_for(&site, "/region/").len();
    page.evaluate(
        "document.getElementById('country').value = 'KE'; \
         document.getElementById('country').dispatchEvent(new Event('change'))",
    );
    page.wait_until(&format!("JSON.stringify({NAMES}) !== JSON.stringify({of_country})"));
    let of_kenya = page.evaluate(NAMES);
    assert_eq!(lines_of_town(&page, "nairobi"), of_kenya);
    assert_eq!(asked_for(&site, "/region/").len(), asked);
}

/// What becomes of a file on its way.
type Breaking = fn(&str) -> Option<Response>;

#[test]
fn a_region_whose_file_is_missing_or_broken_has_the_lines_of_its_country() {
    let Some(chromium) = Chromium::start("broken regions of files") else { return };
    exported();
    let broken: [(&str, Breaking); 4] = [
        ("missing", |_| None),
        ("cut off", |text| Some(Response::json(text.get(..text.len() / 2).unwrap_or_default()))),
        ("a page", |_| Some(Response::page("<!doctype html><h1>Sign in"))),
        ("of another export", |text| {
            Some(Response::json(text.replace("us-ny-nyc-well", "us-ny-gone").replacen(
                "us-ny-gone",
                "us-ny-new",
                1,
            )))
        }),
    ];
    for (reason, broken) in broken {
        let site = Site::start(move |request| {
            if !request.path.starts_with("/region/") {
                return served(request, "/");
            }
            broken(&exported().read(request.path.trim_start_matches('/')))
        });
        let page = chromium.page();
        page.open(&site.url("/#US"));
        page.wait_until(READY);
        let of_country = page.evaluate(NAMES);

        assert_eq!(lines_of_town(&page, "buffalo, ny"), of_country, "{reason}");
        assert!(asked_for(&site, "/region/").len() == 1, "{reason}");
        let text = page.text("document.querySelector('main').innerText");
        assert!(!text.contains("cannot reach"), "{reason}: {text}");
    }
}

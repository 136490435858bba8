//! The order of what is open now on a site of files: that of the service.

use backstop::domain::{Country, Kind, Region};
use backstop::search::{self, MOST_RESULTS, Moment, Narrowing, NearestQuery, QueryLocation};
use backstop::server::Directory;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::files::{NAMES, RANKED_MS, files_at, open};
use super::files_hours::{ask, some_moment, span, with_times};
use super::{Chromium, Page, Site};
use crate::harness::{Seeded, ids};
use crate::site::{exported, points, service};

/// Points at which what is open is asked for.
const POINTS: usize = 300;

/// The ids that the service tells of a kind at a moment. Its routes take `open_at` for "open at"; all
/// that is there at another moment than now only the search tells.
fn told_at(
    (location, kind, limit): (QueryLocation, Kind, usize),
    moment: DateTime<Utc>,
    only_open: bool,
) -> Vec<String> {
    let exported = exported();
    let query = NearestQuery {
        limit,
        kinds: vec![kind],
        narrowing: Narrowing {
            moment: Some(Moment::At(moment)),
            only_open,
            ..Narrowing::default()
        },
        ..NearestQuery::at(location)
    };
    let Directory { snapshot, gazetteer } = &exported.directory;
    let answer = search::nearest(snapshot, gazetteer, &query, exported.moment);
    let answer = answer.expect("an answer");
    answer.hits(kind).iter().map(|hit| snapshot.id(hit.record).to_owned()).collect()
}

/// Where a point is, as a page knows it that was told a town there.
const NEAREST: &str = "const [lat, lon, region, country, kind, moment, today, onlyOpen] = asked; \
    const world = await read('world.json'); const name = site.cellOf(world.cells, lat, lon); \
    const cell = await read(`cells/c${name}.json`); const answer = await read(`country/${country || '001'}.json`); \
    const code = site.fileOfRegion(world.regions, region); const regional = code && await read(`region/${code}.json`); \
    const timed = (file, lists) => Object.fromEntries(lists.map((list) => [list, file[list].map((hit) => ({ ...hit, hours: file.hours }))])); \
    const of = { ...answer, ...timed(answer, ['crisis_lines', 'branches', 'on_call', 'libraries']) }; \
    const told_of = regional ? site.joinedLists(of, { ...regional, ...timed(regional, ['crisis_lines', 'on_call']) }) : of; \
    const lists = { branch: 'branches', on_call: 'on_call', library: 'libraries', crisis_line: 'crisis_lines' }; \
    const hits = told_of[lists[kind]].map((hit) => site.withOpening(hit, hit.hours, moment)); \
    const place = { country, regions: region ? [region, ...(regional?.regions || [])] : [] }; \
    const options = { nearest: 10, radius: 100000, today, moment, onlyOpen }; const begun = performance.now(); \
    const found = kind === 'crisis_line' ? site.orderedLines(hits, onlyOpen) : site.rank(cell, kind, { lat, lon }, place, options, hits).hits; \
    told.push([found.map(({ id }) => id), performance.now() - begun]);";

#[test]
fn what_is_open_now_stands_in_the_order_of_the_service() {
    let Some(chromium) = Chromium::start("the order of what is open") else { return };
    let site = files_at("/");
    let page = open(&chromium, &site, "/");
    let exported = exported();
    let (gazetteer, app) = (&exported.directory.gazetteer, service());
    let today = exported.moment.date_naive().to_string();
    let mut seeded = Seeded::new(300);
    let places = with_times(exported);
    let span = span(exported, &places[0].file);
    let holidays =
        ["2026-12-25T10:00:00Z", "2026-12-06T11:00:00Z"].map(|at| at.parse().expect("a moment"));
    let (mut asked, mut expected) = (Vec::new(), Vec::new());
    for (at, point) in points(exported, 2 * POINTS).into_iter().enumerate() {
        let place = gazetteer.locate(point);
        let moment = some_moment(&mut seeded, span, &holidays);
        // Of numbers of two countries a page of one knows nothing.
        if !place.also.is_empty() || asked.len() >= 4 * POINTS {
            continue;
        }
        let region = place.region.as_ref().map(ToString::to_string).unwrap_or_default();
        let country = place.country.map(|country| country.to_string()).unwrap_or_default();
        let only_open = at % 8 != 7;
        for kind in [Kind::Branch, Kind::OnCall, Kind::Library] {
            let (latitude, longitude) = (point.latitude(), point.longitude());
            let told = told_at((QueryLocation::Coordinates(point), kind, 10), moment, only_open);
            if only_open && at % 4 == 0 {
                let reply = app.get(&format!(
                    "/v1/nearest?lat={latitude}&lon={longitude}&kind={kind}&limit=10&open_at={}",
                    moment.format("%Y-%m-%dT%H:%M:%SZ")
                ));
                let answer = reply.expect_status(200).json();
                assert_eq!(ids(&answer[list_of(kind)]), told, "{kind} at {point:?}");
            }
            expected.push(told);
            let moment = moment.timestamp_millis();
            asked.push(json!([
                latitude,
                longitude,
                region,
                country,
                kind.as_str(),
                moment,
                today,
                only_open
            ]));
        }
    }
    assert!(asked.len() >= 3 * POINTS, "{}", asked.len());

    let told = ask(&page, NEAREST, &Value::from(asked.clone()));

    let mut took = Vec::new();
    for ((asked, expected), told) in asked.iter().zip(&expected).zip(&told) {
        assert_eq!(told[0], json!(expected), "{asked}");
        took.push(told[1].as_f64().expect("milliseconds"));
    }
    took.sort_by(f64::total_cmp);
    let (usual, longest) = (took[took.len() / 2], took[took.len() - 1]);
    println!("{} lists; one takes {usual:.1} ms, {longest:.1} ms at most", told.len());
    assert!(usual <= RANKED_MS, "{usual} ms");
}

const fn list_of(kind: Kind) -> &'static str {
    match kind {
        Kind::CrisisLine => "crisis_lines",
        Kind::Branch => "branches",
        Kind::OnCall => "on_call",
        Kind::Library => "libraries",
    }
}

#[test]
fn crisis_lines_stand_in_the_order_of_the_moment() {
    let Some(chromium) = Chromium::start("the order of lines") else { return };
    let site = files_at("/");
    let page = open(&chromium, &site, "/");
    let exported = exported();
    let mut seeded = Seeded::new(14);
    let placed = with_times(exported);
    let span = span(exported, &placed[0].file);
    let holidays = ["2026-12-25T10:00:00Z".parse().expect("a moment")];
    let today = exported.moment.date_naive().to_string();
    let regions: Vec<String> =
        crate::site::files_of_regions(exported).into_values().flatten().collect();
    let countries =
        ["AT", "AU", "CA", "CH", "DE", "FR", "GB", "IN", "JP", "NZ", "PL", "US", "ZA", ""];
    let (mut asked, mut expected) = (Vec::new(), Vec::new());
    for at in 0..200 {
        let (country, region) = if at % 2 == 0 {
            (seeded.one_of(&countries), "")
        } else {
            let region = regions[seeded.below(regions.len())].as_str();
            (&region[..2], region)
        };
        let moment = some_moment(&mut seeded, span, &holidays);
        let only_open = at % 4 < 2;
        let location = match (Region::parse(region), Country::parse(country)) {
            (Ok(region), _) => QueryLocation::Region(region),
            (Err(_), Ok(country)) => QueryLocation::Country(country),
            (Err(_), Err(_)) => QueryLocation::Nowhere,
        };
        expected.push(told_at((location, Kind::CrisisLine, MOST_RESULTS), moment, only_open));
        let moment = moment.timestamp_millis();
        asked.push(json!([0, 0, region, country, "crisis_line", moment, today, only_open]));
    }

    let told = ask(&page, NEAREST, &Value::from(asked.clone()));

    for ((asked, expected), told) in asked.iter().zip(&expected).zip(&told) {
        assert_eq!(told[0], json!(expected), "{asked}");
    }
}

/// Has the page's clock stand at a moment.
fn stop_the_clock(page: &Page<'_>, moment: &str) {
    page.before_scripts(&format!("Date.now = () => Date.parse('{moment}');"));
}

/// Looks for libraries in a town of the United Kingdom.
fn ask_for_libraries<'c>(
    chromium: &'c Chromium,
    site: &Site,
    town: &str,
    moment: &str,
) -> Page<'c> {
    let page = chromium.page();
    stop_the_clock(&page, moment);
    page.open(&site.url("/#GB"));
    page.wait_until(super::files::READY);
    page.evaluate(&format!(
        "document.querySelector('#tabs [value=library]').click(); document.getElementById('town').value = '{town}'; \
         document.getElementById('ask').requestSubmit()"
    ));
    page.wait_until("document.querySelector('#found .lines')");
    page
}

#[test]
fn the_tick_leaves_out_what_is_closed_and_says_until_when_the_others_are_open() {
    let Some(chromium) = Chromium::start("the tick of files") else { return };
    let site = files_at("/");
    let text = |page: &Page<'_>| page.text("document.getElementById('found').innerText");
    // A Sunday morning.
    let page = ask_for_libraries(&chromium, &site, "manchester", "2026-12-06T08:00:00Z");
    let before = text(&page);
    assert!(before.contains("closed, opens"), "{before}");
    let names = page.evaluate(NAMES);

    page.evaluate("document.getElementById('open-now').click()");
    page.wait_until(&format!("JSON.stringify({NAMES}) !== JSON.stringify({names})"));

    let after = text(&page);
    assert!(!after.contains("closed, opens"), "{after}");
    let metres = page.evaluate(
        "[...document.querySelectorAll('#found .lines .sentence:last-child')].map((one) => parseFloat(one.textContent))",
    );
    let metres: Vec<f64> =
        metres.as_array().expect("distances").iter().filter_map(Value::as_f64).collect();
    assert!(metres.len() > 3 && metres.is_sorted(), "{metres:?}");
    assert_eq!(page.errors(), Vec::<String>::new());

    // Thursday noon, and more than a year later.
    let open_at_noon =
        text(&ask_for_libraries(&chromium, &site, "manchester", "2026-12-03T12:00:00Z"));
    assert!(open_at_noon.contains("open until"), "{open_at_noon}");
    let years_later =
        text(&ask_for_libraries(&chromium, &site, "manchester", "2027-12-02T12:00:00Z"));
    assert!(!years_later.to_lowercase().contains("open until"), "{years_later}");
    assert!(!years_later.contains("closed, opens"), "{years_later}");
    let christmas =
        text(&ask_for_libraries(&chromium, &site, "manchester", "2026-12-25T12:00:00Z"));
    assert!(christmas.contains("public holiday"), "{christmas}");
}

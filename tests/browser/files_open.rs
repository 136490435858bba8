//! What is open now on a site of files: as the service tells it, minute by minute.

use backstop::domain::{Country, Kind, Region, ResourceId};
use backstop::index::Snapshot;
use backstop::search::{self, MOST_RESULTS, Moment, Narrowing, NearestQuery, QueryLocation};
use backstop::server::Directory;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::files::{NAMES, RANKED_MS, files_at, open, serve_files};
use super::{Chromium, Page, Site};
use crate::harness::{DataFolder, Seeded, ids};
use crate::site::{Exported, exported, exported_of, points, service};

/// Records and moments at which they are asked for.
const STATES: usize = 2_000;

/// Points at which what is open is asked for.
const POINTS: usize = 300;

/// The program of the site, with the files that it was asked for.
const PREPARED: &str = "const site = await import(document.querySelector('script[type=module]').src); \
    const files = new Map(); const read = async (path) => { \
    if (!files.has(path)) files.set(path, await (await fetch(path)).json()); return files.get(path); };";

fn ask(page: &Page<'_>, body: &str, asked: &Value) -> Vec<Value> {
    let told = page.evaluate(&format!(
        "(async () => {{ {PREPARED} const told = []; for (const asked of {asked}) {{ {body} }} return told; }})()"
    ));
    told.as_array().expect("answers").clone()
}

/// A record in a file of the site.
struct Placed {
    file: String,
    list: String,
    id: String,
}

/// Every record with hours that end in the files of cells and countries, cells one kind after the
/// other.
fn with_times(exported: &Exported) -> Vec<Placed> {
    let mut found = Vec::new();
    for (file, bytes) in exported.files() {
        if file.starts_with("cells/") {
            let cell: Value = serde_json::from_slice(&bytes).expect("JSON");
            for kind in [Kind::Branch, Kind::OnCall, Kind::Library] {
                for held in crate::site::held(&cell, kind) {
                    if held.record.is_some_and(|record| record.contains_key("times")) {
                        let list = kind.to_string();
                        found.push(Placed { file: file.clone(), list, id: held.id });
                    }
                }
            }
        } else if file.starts_with("country/") {
            let answer: Value = serde_json::from_slice(&bytes).expect("JSON");
            for list in ["crisis_lines", "on_call"] {
                for hit in answer[list].as_array().expect("hits") {
                    if hit.get("times").is_some() {
                        let id = hit["id"].as_str().expect("an id").to_owned();
                        found.push(Placed { file: file.clone(), list: list.to_owned(), id });
                    }
                }
            }
        }
    }
    found
}

/// A record's state as the page tells it, out of the file of a cell or of a country.
const STATE: &str = "const [path, list, id, moment] = asked; const file = await read(path); \
    const column = file.kinds?.[list]; const at = column && site.idsOf(column.ids).indexOf(id); \
    const record = column ? site.recordAt(column, id, at) : file[list].find((hit) => hit.id === id); \
    const { state, until, next, holiday } = site.withOpening(record, file.hours, moment).open; \
    told.push([state, until ?? null, next ?? null, holiday ?? null]);";

/// The same as the service tells it.
fn state_of(snapshot: &Snapshot, id: &str, moment: DateTime<Utc>) -> Value {
    let record = snapshot.find(&ResourceId::parse(id).expect("an id")).expect("held");
    let state = snapshot.open_state(&snapshot.entry(record).expect("held"), moment);
    let in_ms = |moment: Option<DateTime<Utc>>| moment.map(|moment| moment.timestamp_millis());
    let holiday = state.holiday.map(backstop::domain::HolidayName::as_str);
    json!([state.openness.as_str(), in_ms(state.until), in_ms(state.next), holiday])
}

/// The moments between which hours are told.
fn span(exported: &Exported, file: &str) -> [DateTime<Utc>; 2] {
    let hours = &exported.json(file)["hours"];
    ["from", "to"].map(|name| hours[name].as_str().expect("a moment").parse().expect("RFC 3339"))
}

/// A moment between two: anywhere, around midnight there, or around a change of the clocks or the
/// beginning of a holiday.
fn some_moment(
    seeded: &mut Seeded,
    [from, to]: [DateTime<Utc>; 2],
    changes: &[DateTime<Utc>],
) -> DateTime<Utc> {
    let whole = usize::try_from((to - from).num_seconds()).expect("some weeks");
    let anywhere = |seeded: &mut Seeded| {
        from + TimeDelta::seconds(i64::try_from(seeded.below(whole)).expect("some weeks"))
    };
    let around = |seeded: &mut Seeded, moment: DateTime<Utc>, minutes: usize| {
        let offset = i64::try_from(seeded.below(2 * minutes * 60)).expect("small");
        moment + TimeDelta::seconds(offset)
            - TimeDelta::minutes(i64::try_from(minutes).expect("small"))
    };
    let moment = match seeded.below(4) {
        0 => anywhere(seeded),
        // A full or half hour, to the second.
        1 => {
            let moment = anywhere(seeded).timestamp();
            DateTime::from_timestamp(moment - moment.rem_euclid(1_800), 0).expect("a moment")
        }
        2 => {
            let midnight = anywhere(seeded).date_naive().and_hms_opt(0, 0, 0).expect("midnight");
            around(seeded, midnight.and_utc(), 180)
        }
        _ => {
            let change = seeded.one_of(changes);
            around(seeded, change, 14 * 60)
        }
    };
    moment.clamp(from, to - TimeDelta::seconds(1))
}

#[track_caller]
fn compare(page: &Page<'_>, exported: &Exported, asked: &[(&Placed, DateTime<Utc>)]) -> usize {
    let question = asked.iter().map(|(placed, moment)| {
        json!([placed.file, placed.list, placed.id, moment.timestamp_millis()])
    });
    let told = ask(page, STATE, &question.collect());
    let mut states = std::collections::BTreeSet::new();
    for ((placed, moment), told) in asked.iter().zip(&told) {
        let expected = state_of(&exported.directory.snapshot, &placed.id, *moment);
        assert_eq!(*told, expected, "{} of {} at {moment}", placed.id, placed.file);
        states.insert(told[0].to_string());
    }
    assert_eq!(told.len(), asked.len());
    states.len()
}

#[test]
fn the_browser_tells_what_is_open_as_the_service_does() {
    let Some(chromium) = Chromium::start("what is open on files") else { return };
    let site = files_at("/");
    let page = open(&chromium, &site, "/");
    let exported = exported();
    let all = with_times(exported);
    let lines = all.iter().filter(|placed| placed.file.starts_with("country/")).count();
    assert!(all.len() > 4_000 && lines > 100, "{} {lines}", all.len());
    let mut seeded = Seeded::new(12);
    let span = span(exported, &all[0].file);
    let holidays = ["2026-12-25T00:00:00Z", "2026-12-26T00:00:00Z", "2026-12-28T00:00:00Z"]
        .map(|day| day.parse().expect("a moment"));
    let asked: Vec<(&Placed, DateTime<Utc>)> = (0..STATES)
        .map(|at| {
            let placed = match at % 4 {
                0 => all.iter().filter(|placed| placed.list != "library").nth(seeded.below(lines)),
                _ => all.get(seeded.below(all.len())),
            };
            (placed.expect("one"), some_moment(&mut seeded, span, &holidays))
        })
        .collect();

    let states = compare(&page, exported, &asked);

    assert_eq!(states, 3, "open, closed and not known");
    let first = &asked[0].0;
    let (before, after) = (span[0] - TimeDelta::seconds(1), span[1]);
    let (late, early) = (after + TimeDelta::days(335), before - TimeDelta::days(365));
    for moment in [before, after, late, early] {
        let question = json!([[first.file, first.list, first.id, moment.timestamp_millis()]]);
        let told = ask(&page, STATE, &question);
        assert_eq!(told, [json!(["unknown", null, null, null])], "{moment}");
    }
}

/// Hours of every shape, with the zone and the country in which they hold.
const SHAPES: [&str; 18] = [
    "Mo-Fr 09:00-17:00",
    "Mo-Fr 09:00-17:00; PH off",
    "Mo-Fr 09:10-17:35; Sa 10:00-12:00,13:00-16:00",
    "Mo-Su 18:00-03:00",
    "Fr-Su 22:00-04:00; PH 10:00-12:00",
    "Sa,Su 00:30-02:30",
    "Mo-Su 00:00-24:00; PH off",
    "Mo-Su 01:00-02:00",
    "Tu-Sa 09:00-18:00; Su unknown; PH unknown",
    "Mo-Fr 09:00-17:00 \"by appointment\"",
    "Mo-Fr 18:00+",
    "Mo-Fr 09:00-12:00 || Tu 13:00-15:00 || unknown",
    "Oct 25-Oct 28 10:00-12:00; Mar 08-Mar 12 10:00-12:00",
    "2026 Mo 09:00-12:00; SH off",
    "week 1-53/2 Mo-Fr 10:00-16:00",
    "Mo[1] 10:00-12:00; Su[-1] 01:30-03:00",
    "sunrise-sunset",
    "24/7; PH off",
];

const ZONES: [(&str, &str, &str, &str); 4] = [
    ("Europe/London", "GB", "53.478", "-2.245"),
    ("America/New_York", "US", "40.714", "-74.006"),
    ("America/Los_Angeles", "US", "34.052", "-118.244"),
    ("Asia/Tokyo", "JP", "35.689", "139.692"),
];

/// The site of libraries with hours of every shape in several zones, as of a day.
fn site_of_shapes(day: &str) -> Exported {
    let folder = DataFolder::new();
    for (zone, country, latitude, longitude) in ZONES {
        for (at, hours) in SHAPES.iter().enumerate() {
            let id = format!("{}-{at}", zone.replace(['/', '_'], "-").to_lowercase());
            let cells = [
                ("id", id.as_str()),
                ("name", id.as_str()),
                ("country", country),
                ("city", ""),
                ("latitude", latitude),
                ("longitude", longitude),
                ("opening_hours", hours),
                ("time_zone", zone),
                ("verified_on", day),
            ];
            folder.add("libraries", &cells);
        }
    }
    exported_of(folder)
}

#[test]
fn hours_of_every_shape_are_told_through_changes_of_the_clocks() {
    let Some(chromium) = Chromium::start("clocks of files") else { return };
    // In the spring the clocks of the United States are changed first, in the autumn last.
    for (day, changes) in [
        ("2026-03-05", ["2026-03-08T07:00:00Z", "2026-03-08T10:00:00Z", "2026-03-29T01:00:00Z"]),
        ("2026-10-10", ["2026-10-25T01:00:00Z", "2026-11-01T06:00:00Z", "2026-11-01T09:00:00Z"]),
    ] {
        let exported = exported_of_day(day);
        let site = serve_files(&exported.folder, "/");
        let page = open(&chromium, &site, "/");
        let all = with_times(exported);
        let span = span(exported, &all[0].file);
        assert!(span[0].date_naive().to_string().as_str() <= day, "{span:?}");
        let changes = changes.map(|change| change.parse().expect("a moment"));
        let mut seeded = Seeded::new(13);
        let asked: Vec<(&Placed, DateTime<Utc>)> = (0..STATES / 2)
            .map(|_| {
                let placed = &all[seeded.below(all.len())];
                (placed, some_moment(&mut seeded, span, &changes))
            })
            .collect();

        let states = compare(&page, exported, &asked);

        assert_eq!(states, 3, "open, closed and not known");
        let cell = exported.json(&all[0].file);
        let clocks = cell["hours"]["clocks"].as_array().expect("clocks");
        assert!(clocks.iter().any(|clock| clock.as_array().is_some_and(|one| one.len() > 1)));
    }
}

/// Kept to the end, as the site that it is served from is.
fn exported_of_day(day: &str) -> &'static Exported {
    Box::leak(Box::new(site_of_shapes(day)))
}

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

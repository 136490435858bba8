//! When something is open on a site of files: as the service tells it, minute by minute.

use backstop::domain::{Kind, ResourceId};
use backstop::index::Snapshot;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::files::{files_at, open, serve_files};
use super::{Chromium, Page};
use crate::harness::{DataFolder, Seeded};
use crate::site::{Exported, exported, exported_of};

/// Records and moments at which they are asked for.
const STATES: usize = 2_000;

/// The program of the site, with the files that it was asked for.
const PREPARED: &str = "const site = await import(document.querySelector('script[type=module]').src); \
    const files = new Map(); const read = async (path) => { \
    if (!files.has(path)) files.set(path, await (await fetch(path)).json()); return files.get(path); };";

pub(super) fn ask(page: &Page<'_>, body: &str, asked: &Value) -> Vec<Value> {
    let told = page.evaluate(&format!(
        "(async () => {{ {PREPARED} const told = []; for (const asked of {asked}) {{ {body} }} return told; }})()"
    ));
    told.as_array().expect("answers").clone()
}

/// A record in a file of the site.
pub(super) struct Placed {
    pub(super) file: String,
    list: String,
    id: String,
}

/// Every record with hours that end in the files of cells and countries, cells one kind after the
/// other.
pub(super) fn with_times(exported: &Exported) -> Vec<Placed> {
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
pub(super) fn span(exported: &Exported, file: &str) -> [DateTime<Utc>; 2] {
    let hours = &exported.json(file)["hours"];
    ["from", "to"].map(|name| hours[name].as_str().expect("a moment").parse().expect("RFC 3339"))
}

/// A moment between two: anywhere, around midnight there, or around a change of the clocks or the
/// beginning of a holiday.
pub(super) fn some_moment(
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
    folder.replace("sources", "2026-11-01", day);
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

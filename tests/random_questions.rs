//! `/v1/nearest` with random combinations of everything, against a scan of every row.

use std::time::{Duration, Instant};

use backstop::domain::Topic;
use serde_json::{Value, json};

use crate::harness::{Seeded, distance_m, encoded, ids};
use crate::world::{
    LANGUAGES, Narrowing, POPULATIONS, ROLES, Row, TOPICS, World, by_distance, expect_same,
    shipped_world, worlds,
};

const KINDS: [(&str, &str); 3] =
    [("branch", "branches"), ("on_call", "on_call"), ("library", "libraries")];

/// The longest that any answer may take, in a build without optimisation on a machine that does
/// other work too.
const PATIENCE: Duration = Duration::from_secs(10);

/// A question.
#[derive(Debug, Clone)]
struct Question {
    kinds: Vec<&'static str>,
    narrowing: Narrowing,
    only_open: bool,
    radius_m: f64,
    limit: usize,
    from: (f64, f64),
}

impl Question {
    fn at(from: (f64, f64)) -> Self {
        let kinds = vec!["crisis_line", "branch", "on_call", "library"];
        Self {
            kinds,
            narrowing: Narrowing::default(),
            only_open: false,
            radius_m: 20_037_508.0,
            limit: 50,
            from,
        }
    }

    fn draw(seeded: &mut Seeded) -> Self {
        let all = ["crisis_line", "branch", "on_call", "library"];
        let some = |seeded: &mut Seeded, list: &[&str], most: usize| -> Vec<String> {
            if seeded.below(3) == 0 {
                seeded.some_of(list, most).into_iter().map(str::to_owned).collect()
            } else {
                Vec::new()
            }
        };
        let topics = some(seeded, &TOPICS, 4);
        let languages = some(seeded, &[&LANGUAGES[..], &["tlh", "en-US"]].concat(), 4);
        let populations = some(seeded, &POPULATIONS, 2);
        let q = [
            "h",
            "ho",
            "hall",
            "house north",
            "LINE",
            "caf",
            "library",
            "l 0",
            "zebra",
            "hope hope",
            "-",
            "anywh, h",
            "0",
        ];
        Self {
            kinds: seeded.some_of(&all, 4),
            narrowing: Narrowing {
                q: (seeded.below(3) == 0).then(|| seeded.one_of(&q).to_owned()),
                topics,
                languages,
                populations,
                wifi: seeded.below(4) == 0,
                roles: some(seeded, &[&ROLES[..], &["individual"]].concat(), 2),
                always_open: seeded.below(6) == 0,
            },
            only_open: seeded.below(3) == 0,
            radius_m: seeded.one_of(&[1.0, 1_500.0, 9_000.0, 100_000.0, 3_000_000.0, 20_037_508.0]),
            limit: seeded.one_of(&[1, 2, 3, 5, 17, 50]),
            from: place(seeded),
        }
    }

    fn body(&self) -> Value {
        let mut body = json!({
            "lat": self.from.0, "lon": self.from.1, "kind": self.kinds, "limit": self.limit, "radius_m": self.radius_m,
            "open_now": self.only_open, "wifi": self.narrowing.wifi, "always_open": self.narrowing.always_open,
        });
        let Narrowing { topics, languages, populations, roles, .. } = &self.narrowing;
        let lists = [
            ("topic", topics),
            ("language", languages),
            ("population", populations),
            ("role", roles),
        ];
        for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
            body[name] = json!(list);
        }
        if let Some(q) = &self.narrowing.q {
            body["q"] = json!(q);
        }
        body
    }
}

/// Corners of the globe, places on the grid of the data, and places anywhere.
fn place(seeded: &mut Seeded) -> (f64, f64) {
    let corners = [
        (90.0, 0.0),
        (-90.0, 0.0),
        (-90.0, 77.0),
        (-16.79, 180.0),
        (-16.79, -180.0),
        (0.0, 180.0),
        (0.0, -180.0),
        (53.46, -2.22),
    ];
    match seeded.below(3) {
        0 => seeded.one_of(&corners),
        1 => (seeded.between(53.3, 53.6), seeded.between(-2.4, -2.1)),
        _ => (seeded.between(-1.0, 1.0).asin().to_degrees(), seeded.between(-180.0, 180.0)),
    }
}

/// Asks, and compares every kind with the scan.
fn compare(world: &World, question: &Question) {
    let begun = Instant::now();
    let answer = world.app.post(&question.body()).json();
    assert!(begun.elapsed() < PATIENCE, "{question:?} took {:?}", begun.elapsed());
    compare_answer(world, question, &answer);
}

fn compare_answer(world: &World, question: &Question, answer: &Value) {
    let (country, region) =
        (answer["where"]["country"].as_str(), answer["where"]["subdivision"].as_str());
    for (kind, field) in KINDS {
        let asked = question.kinds.contains(&kind);
        if asked {
            compare_placed(world, question, (kind, country, region), &ids(&answer[field]));
        } else {
            assert_eq!(answer[field], json!([]), "{question:?}");
        }
    }
    let expected = if question.kinds.contains(&"crisis_line") {
        lines(world, question, country, region)
    } else {
        Vec::new()
    };
    // The shipped priorities are not in the rows.
    if world.rows.iter().any(|row| row.priority > 0) {
        assert_eq!(
            ids(&answer["crisis_lines"]),
            expected,
            "{question:?} in {country:?} {region:?}"
        );
    }
}

fn compare_placed(
    world: &World,
    question: &Question,
    (kind, country, region): (&str, Option<&str>, Option<&str>),
    answered: &[&str],
) {
    let what = format!("{kind}: {question:?} in {country:?} {region:?}");
    if kind == "on_call" {
        return compare_on_call(world, question, (country, region), answered, &what);
    }
    let shown = |row: &&Row| {
        row.kind == kind
            && question.narrowing.passes(row)
            && !(question.only_open && row.open == "closed")
    };
    let asks_wifi = question.narrowing.wifi && kind == "library";
    let is_sure =
        |row: &&Row| (!question.only_open || row.open == "open") && (!asks_wifi || row.wifi);
    let rows = || world.rows.iter().filter(shown);
    let limit = question.limit;
    let sure = by_distance(rows().filter(is_sure), question.from, question.radius_m);
    if !question.only_open && !asks_wifi {
        return expect_same(&what, answered, &sure, limit);
    }
    let farthest = sure.get(limit - 1).map_or(question.radius_m, |(distance, _)| *distance);
    let unsure = by_distance(rows().filter(|row| !is_sure(row)), question.from, question.radius_m);
    let near = unsure.iter().filter(|(distance, _)| *distance <= farthest).count();
    let kept = sure.len().min(limit.div_ceil(2));
    let doubtful = near.min(limit - kept);
    let certain = sure.len().min(limit - doubtful);
    let rank = |id: &&str| usize::from(!sure.iter().any(|(_, row)| row.id == *id));
    let (known, possible): (Vec<&str>, Vec<&str>) =
        answered.iter().copied().partition(|id| rank(id) == 0);
    expect_same(&what, &known, &sure, certain);
    // Chosen by distance; those that are open come first.
    let row_of = |id: &str| unsure.iter().find(|(_, row)| row.id == id);
    let metres = |id: &&str| row_of(id).map(|(distance, _)| (distance * 100.0).round());
    let mut chosen = possible.clone();
    chosen.sort_by(|one, other| {
        metres(one).partial_cmp(&metres(other)).expect("numbers").then(one.cmp(other))
    });
    expect_same(&what, &chosen, &unsure, doubtful);
    for is_open in [true, false] {
        let part = possible.iter().filter(|id| {
            !question.only_open
                || row_of(id).is_some_and(|(_, row)| (row.open == "open") == is_open)
        });
        assert!(part.map(metres).is_sorted(), "{what}: {possible:?}");
    }
    // What is known to be open comes first; else what is known at all.
    let openness = |id: &&str| world.rows.iter().any(|row| row.id == *id && row.open != "open");
    let is_ordered = if question.only_open {
        answered.iter().map(openness).is_sorted()
    } else {
        answered.iter().map(rank).is_sorted()
    };
    assert!(is_ordered, "{what}: {answered:?}");
}

/// How many of the nearest on-call entries are looked at.
const CONSIDERED: usize = 2_000;

/// On-call entries: for everybody (or whom was asked for), open, then what may be, this side of the
/// border, who answers crises before clinics and wards, in the region, the nearest: who serves the
/// region by word before who is near, who serves more behind them, by id.
fn compare_on_call(
    world: &World,
    question: &Question,
    (country, region): (Option<&str>, Option<&str>),
    answered: &[&str],
    what: &str,
) {
    let shown = |row: &&Row| {
        row.kind == "on_call"
            && question.narrowing.passes(row)
            && !(question.only_open && row.open == "closed")
    };
    let class = |row: &Row| {
        let is_for_some = !row.populations.is_empty() && question.narrowing.populations.is_empty();
        let openness = ["open", "unknown", "closed"].iter().position(|open| *open == row.open);
        let help = match row.role.as_str() {
            "crisis_team" | "mobile_crisis" | "walk_in_crisis" => 0,
            "hospital" => 2,
            _ => 1,
        };
        let side = row.side(country, region);
        (is_for_some, openness, side == 2, help, side == 1)
    };
    let rows = || world.rows.iter().filter(shown);
    let mut near: Vec<(f64, &Row)> = rows()
        .filter_map(|row| Some((distance_m(question.from, row.place?), row)))
        .filter(|(distance, _)| *distance <= question.radius_m)
        .collect();
    near.sort_by(|one, other| one.0.total_cmp(&other.0));
    let is_near = |row: &Row| near.iter().any(|(_, other)| other.id == row.id);
    let serving: Vec<(f64, &Row)> = rows()
        .filter(|row| !is_near(row))
        .filter_map(|row| Some((row.reach(country, region)?, row)))
        .map(|(reach, row)| (if reach == 1 { f64::NEG_INFINITY } else { f64::INFINITY }, row))
        .collect();
    near.truncate(CONSIDERED);
    let mut keys: Vec<_> = near
        .into_iter()
        .chain(serving)
        .map(|(distance, row)| (class(row), distance, row.id.as_str()))
        .collect();
    keys.sort_by(|one, other| {
        one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)).then(one.2.cmp(other.2))
    });
    let expected: Vec<_> = keys.iter().take(question.limit).collect();
    let found: Vec<_> =
        answered.iter().filter_map(|id| keys.iter().find(|(_, _, other)| other == id)).collect();

    assert_eq!(found.len(), expected.len(), "{what}\nanswered {answered:?}\nscanned {expected:?}");
    for (one, other) in found.iter().zip(&expected) {
        let is_as_far = one.1.total_cmp(&other.1).is_eq() || (one.1 - other.1).abs() <= 1e-3;
        assert!(one.0 == other.0 && is_as_far, "{what}\nanswered {found:?}\nscanned {expected:?}");
    }
}

/// The lines to expect: tier, closed last, priority, reach, open before unknown, id; where none at
/// the place is for everybody, half of the places are for worldwide ones.
fn lines<'w>(
    world: &'w World,
    question: &Question,
    country: Option<&str>,
    region: Option<&str>,
) -> Vec<&'w str> {
    let reaching = world
        .rows
        .iter()
        .filter(|row| row.kind == "crisis_line")
        .filter_map(|row| Some((row.reach(country, region)?, row)));
    let tier = |row: &Row| match (row.has_contacts, row.populations.is_empty()) {
        (false, _) => 3,
        (true, false) => 1,
        (true, true) => 0,
    };
    let is_asked_for = |row: &Row| {
        let any = |wanted: &[String], held: &[String]| wanted.iter().any(|one| held.contains(one));
        any(&question.narrowing.topics, &row.topics)
            || any(&question.narrowing.populations, &row.populations)
    };
    let choose = |rows: Vec<(u8, &'w Row)>| {
        let key = |(reach, row): &(u8, &'w Row)| {
            let standing = if tier(row) == 1 && is_asked_for(row) { 0 } else { tier(row) };
            let openness = ["open", "unknown", "closed"].iter().position(|open| *open == row.open);
            (standing, row.open == "closed", row.priority, *reach, openness, row.id.as_str())
        };
        let is_general = rows.iter().any(|(reach, row)| {
            (tier(row) == 0 || (tier(row) == 1 && is_asked_for(row))) && *reach != 3
        });
        let (world, local): (Vec<_>, Vec<_>) = rows.iter().map(key).partition(|key| key.3 == 3);
        let kept = if is_general { 0 } else { world.len().min(question.limit / 2) };
        let mut chosen = local;
        let mut world = world;
        if kept == 0 {
            chosen.append(&mut world);
        }
        chosen.sort_unstable();
        chosen.truncate(question.limit - kept);
        world.sort_unstable();
        world.truncate(question.limit - chosen.len());
        chosen.append(&mut world);
        chosen.sort_unstable();
        chosen.into_iter().map(|key| key.5).collect::<Vec<_>>()
    };
    let accepted =
        |row: &Row| question.narrowing.passes(row) && !(question.only_open && row.open == "closed");
    let reaching: Vec<(u8, &'w Row)> = reaching.collect();
    let is_general = |reach: u8, row: &Row| tier(row) == 0 && reach != 3;
    let all_closed = !reaching.iter().any(|(reach, row)| accepted(row) && is_general(*reach, row));
    let is_kept = |reach: u8, row: &Row| {
        accepted(row) || (all_closed && is_general(reach, row) && question.narrowing.passes(row))
    };
    let (wanted, others): (Vec<_>, Vec<_>) =
        reaching.into_iter().partition(|(reach, row)| is_kept(*reach, row));
    if wanted.is_empty() {
        choose(others.into_iter().filter(|(reach, _)| *reach == 3).collect())
    } else {
        choose(wanted)
    }
}

#[test]
fn random_questions_are_answered_as_a_scan_answers_them() {
    for (world, seed) in worlds().iter().zip([1, 2, 3]) {
        let mut seeded = Seeded::new(seed);
        for _ in 0..150 {
            compare(world, &Question::draw(&mut seeded));
        }
    }
}

#[test]
fn random_words_in_the_shipped_data_are_answered_as_a_scan_answers_them() {
    let mut seeded = Seeded::new(20_261_123);
    let words = [
        "b",
        "branch",
        "library",
        "county main",
        "manchester",
        "san",
        "san fran",
        "hospital",
        "mem lib",
        "10",
        "st",
        "zyzzyva",
        "samaritans of",
    ];
    for number in 0..40 {
        let near = (seeded.between(25.0, 60.0), seeded.between(-125.0, 2.0));
        let question = Question {
            narrowing: Narrowing {
                q: Some(words[number % words.len()].to_owned()),
                ..Narrowing::default()
            },
            radius_m: seeded.one_of(&[50_000.0, 1_000_000.0, 20_037_508.0]),
            limit: seeded.one_of(&[1, 5, 50]),
            ..Question::at(if number % 4 == 0 { place(&mut seeded) } else { near })
        };
        compare(shipped_world(), &question);
    }
}

#[test]
fn on_call_entries_of_the_shipped_data_come_in_the_order_of_a_scan() {
    let mut seeded = Seeded::new(20_261_127);
    for number in 0..120 {
        let question = Question {
            kinds: vec!["on_call"],
            radius_m: seeded.one_of(&[50_000.0, 400_000.0, 20_037_508.0]),
            limit: seeded.one_of(&[1, 5, 50]),
            ..Question::at(if number % 4 == 0 {
                place(&mut seeded)
            } else {
                (seeded.between(24.0, 49.0), seeded.between(-125.0, -67.0))
            })
        };
        compare(shipped_world(), &question);
    }
}

#[test]
fn everything_at_once_in_the_middle_of_an_ocean_is_answered_in_time() {
    for from in
        [(-48.9, -123.4), (0.0, -150.0), (30.0, -40.0), (90.0, 0.0), (-90.0, 180.0), (0.0, 180.0)]
    {
        compare(shipped_world(), &Question::at(from));
        for world in worlds() {
            compare(world, &Question::at(from));
        }
    }
}

/// All topics and so many languages that there are forty values and more.
fn everything() -> Narrowing {
    let languages = "en es fr de it pt nl pl ru uk cs sk hu ro bg el tr ar he fa hi bn ur ta te ml th vi id ms ja ko zh sv nb da fi cy ga ty";
    Narrowing {
        topics: Topic::ALL.iter().map(ToString::to_string).collect(),
        languages: languages.split(' ').map(str::to_owned).collect(),
        ..Narrowing::default()
    }
}

#[test]
fn forty_values_at_once_are_taken_however_they_are_written() {
    let question = Question { narrowing: everything(), ..Question::at((53.46, -2.22)) };
    assert!(question.narrowing.topics.len() + question.narrowing.languages.len() > 40);
    let joined = |name: &str, list: &[String]| format!("&{name}={}", list.join(","));
    let repeated = |name: &str, list: &[String]| {
        list.iter().map(|item| format!("&{name}={item}")).collect::<Vec<_>>().concat()
    };
    let both =
        |name: &str, list: &[String]| format!("{}{}", joined(name, list), repeated(name, list));
    for world in worlds().iter().chain([shipped_world()]) {
        for write in [&joined as &dyn Fn(&str, &[String]) -> String, &repeated, &both] {
            let narrowing = &question.narrowing;
            let lists = format!(
                "{}{}",
                write("topic", &narrowing.topics),
                write("language", &narrowing.languages)
            );
            let path = format!("/v1/nearest?lat=53.46&lon=-2.22&limit=50&radius_m=20037508{lists}");

            compare_answer(world, &question, &world.app.get(&path).json());
        }
    }
}

#[test]
fn a_value_that_no_row_has_finds_nothing_and_still_leaves_a_line() {
    let narrowings = [
        Narrowing { languages: vec!["tlh".to_owned()], ..Narrowing::default() },
        Narrowing { topics: vec!["trafficking".to_owned()], ..Narrowing::default() },
        Narrowing { q: Some("zyzzyva".to_owned()), ..Narrowing::default() },
        Narrowing { q: Some("?!\u{2014}".to_owned()), ..Narrowing::default() },
        Narrowing {
            languages: vec!["tlh".to_owned()],
            topics: vec!["crisis".to_owned()],
            q: Some("l".to_owned()),
            ..Narrowing::default()
        },
    ];
    for narrowing in narrowings {
        for world in worlds() {
            let question =
                Question { narrowing: narrowing.clone(), ..Question::at((53.46, -2.22)) };
            assert!(!world.rows.iter().any(|row| narrowing.passes(row)), "{narrowing:?}");

            let answer = world.app.post(&question.body()).json();

            compare_answer(world, &question, &answer);
            assert!(!ids(&answer["crisis_lines"]).is_empty(), "{answer:#}");
        }
    }
}

#[test]
fn long_and_odd_words_are_answered_in_time() {
    let letter = |number: u8| char::from(b'a' + number % 26);
    let letters: Vec<String> = (0..100).map(|number| letter(number).to_string()).collect();
    let pairs: Vec<String> =
        (0..66).map(|number| String::from_iter([letter(number), letter(number / 3)])).collect();
    let short = ["e", "1", "...", "\u{2014}"].map(str::to_owned);
    let long = ["x".repeat(200), letters.join(" "), pairs.join(" "), "é".repeat(200)];
    for text in short.into_iter().chain(long) {
        for world in [shipped_world(), &worlds()[0]] {
            let narrowing = Narrowing { q: Some(text.clone()), ..Narrowing::default() };
            compare(world, &Question { narrowing, ..Question::at((40.7, -74.0)) });

            let begun = Instant::now();
            world.app.get(&format!("/v1/resources?q={}", encoded(&text))).expect_status(200);
            assert!(begun.elapsed() < PATIENCE, "{text:?} took {:?}", begun.elapsed());
        }
    }
}

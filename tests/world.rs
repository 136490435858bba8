//! A small world drawn at random, and what a scan of its rows finds: the plainest search there is,
//! to compare the real one with.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use backstop::domain::Kind;

use crate::harness::{
    DataFolder, Seeded, TestApp, csv_rows, distance_m, monday_noon, shipped, shipped_folders,
};

/// Distances that differ by less are taken for the same, in metres: what rounding makes of
/// symmetrical places.
const SAME_M: f64 = 1e-3;

/// A row of `/v1/resources?format=csv`, read.
pub struct Row {
    pub id: String,
    pub kind: String,
    pub place: Option<(f64, f64)>,
    pub country: String,
    pub coverage: Vec<String>,
    pub topics: Vec<String>,
    pub languages: Vec<String>,
    pub populations: Vec<String>,
    /// `open`, `unknown` or `closed` on Monday at noon in London.
    pub open: &'static str,
    /// Whether its hours never end.
    pub never_closes: bool,
    /// Of libraries.
    pub wifi: bool,
    /// The region of its address, ISO 3166-2.
    pub region: Option<String>,
    /// Of crisis lines; known because the world is ours.
    pub has_contacts: bool,
    /// Of on-call entries.
    pub role: String,
    /// Of crisis lines; known because the world is ours.
    pub priority: u16,
    words: Vec<String>,
}

/// Rows with the server that answers from them.
pub struct World {
    pub app: &'static TestApp,
    pub rows: Vec<Row>,
}

pub const TOPICS: [&str; 5] = ["crisis", "suicide", "gambling", "debt", "loneliness"];
pub const LANGUAGES: [&str; 6] = ["en", "cy", "fr-CA", "fr", "zh-Hant", "ty"];
pub const POPULATIONS: [&str; 3] = ["women", "youth", "students"];
pub const ROLES: [&str; 3] = ["crisis_team", "mobile_crisis", "hospital"];
const WORDS: [&str; 8] = ["harbour", "hall", "hope", "house", "north", "listening", "line", "cafe"];

/// A contact as drawn: its channel, and which of the hours it has.
type Drawn = (&'static str, usize);

/// What of a world its lists do not tell.
#[derive(Default)]
struct Untold {
    priorities: HashMap<String, u16>,
    contacts: HashMap<String, Vec<Drawn>>,
}

/// Hours, and whether they are open where it is Monday and where it is Tuesday already.
const HOURS: [(&str, [&str; 2]); 4] = [
    ("", ["unknown", "unknown"]),
    ("24/7", ["open", "open"]),
    ("Mo 00:00-24:00", ["open", "closed"]),
    ("Sa-Su 10:00-16:00", ["closed", "closed"]),
];

/// Where things may be: country, zone, and corners in hundredths of a degree (south, west, north,
/// east). Few places, so that many are shared.
const GROUNDS: [(&str, &str, [i32; 4]); 6] = [
    ("GB", "Europe/London", [5_340, -230, 5_352, -215]),
    ("US", "America/Los_Angeles", [3_400, -11_830, 3_412, -11_815]),
    ("FJ", "Pacific/Fiji", [-1_815, 17_840, -1_810, 17_850]),
    ("FJ", "Pacific/Fiji", [-1_680, 17_995, -1_678, 18_000]),
    ("FJ", "Pacific/Fiji", [-1_680, -18_000, -1_678, -17_998]),
    ("AQ", "Antarctica/McMurdo", [-9_000, -18_000, -8_990, 18_000]),
];

/// The shipped data.
pub fn shipped_world() -> &'static World {
    static WORLD: LazyLock<World> = LazyLock::new(|| {
        let mut rows = rows_of(shipped(), None);
        // Hours are held to another evaluator elsewhere (hours_reference).
        let states = states_on_call();
        for row in rows.iter_mut().filter(|row| row.kind == "on_call") {
            row.open = states.get(&row.id).copied().unwrap_or("closed");
        }
        World { app: shipped(), rows }
    });
    &WORLD
}

/// The states of the on-call entries of the shipped data by their ids.
fn states_on_call() -> HashMap<String, &'static str> {
    let snapshot = shipped_folders().open().snapshot;
    let state = |record: u32| {
        let entry = snapshot.entry(record).filter(|entry| entry.kind == Kind::OnCall)?;
        let open = snapshot.open_state(&entry, monday_noon());
        Some((snapshot.id(record).to_owned(), open.openness.as_str()))
    };
    (0..).take(snapshot.len()).filter_map(state).collect()
}

/// Three worlds drawn from named seeds.
pub fn worlds() -> &'static [World] {
    static WORLDS: LazyLock<Vec<World>> =
        LazyLock::new(|| [11, 12, 13].into_iter().map(draw).collect());
    &WORLDS
}

fn draw(seed: u64) -> World {
    let mut seeded = Seeded::new(seed);
    let folder = DataFolder::new();
    folder.write("places/towns.csv.zst", towns().as_bytes());
    let mut untold = Untold::default();
    untold.priorities.insert("world-directory".to_owned(), 10);
    for number in 0..60 {
        let (id, priority) = (
            format!("line-{}", numbered(&mut seeded, number)),
            u16::try_from(5 + seeded.below(8)).expect("small"),
        );
        draw_line(&folder, &mut seeded, &id, priority);
        untold.contacts.insert(id.clone(), draw_contacts(&folder, &mut seeded, &id));
        untold.priorities.insert(id, priority);
    }
    for (table, count) in [("libraries", 260), ("branches", 90), ("on_call", 110)] {
        for number in 0..count {
            let id = format!(
                "{}-{}",
                table.trim_end_matches('s').replace('_', "-"),
                numbered(&mut seeded, number)
            );
            draw_placed(&folder, &mut seeded, table, &id);
            if table == "on_call" {
                untold.contacts.insert(id.clone(), draw_contacts(&folder, &mut seeded, &id));
            }
        }
    }
    let app: &'static TestApp = Box::leak(Box::new(folder.app()));
    let rows = rows_of(app, Some(&untold));
    assert!(rows.len() > 450, "{} rows", rows.len());
    World { app, rows }
}

/// A number whose order is not the order in which rows are written.
fn numbered(seeded: &mut Seeded, number: usize) -> String {
    format!("{:02}-{number:03}", seeded.below(100))
}

fn towns() -> String {
    "id,name,country,latitude,longitude,population,time_zone\n\
     1,Manchester,GB,53.48095,-2.23743,568996,Europe/London\n\
     2,Los Angeles,US,34.05223,-118.24368,3971883,America/Los_Angeles\n\
     3,Suva,FJ,-18.14161,178.44149,77366,Pacific/Fiji\n\
     4,Taveuni,FJ,-16.79,179.99,9000,Pacific/Fiji\n"
        .to_owned()
}

fn draw_line(folder: &DataFolder, seeded: &mut Seeded, id: &str, priority: u16) {
    let coverage = seeded.one_of(&[
        "GB",
        "GB",
        "GB-ENG",
        "GB-SCT",
        "US",
        "US-CA",
        "US-NV;US-CA",
        "FJ",
        "FJ;GB",
        "001",
        "JP",
    ]);
    let name = name(seeded);
    let (topics, languages) =
        (seeded.some_of(&TOPICS[..4], 3).join(";"), seeded.some_of(&LANGUAGES, 3).join(";"));
    let populations = if seeded.below(2) == 0 {
        String::new()
    } else {
        seeded.some_of(&POPULATIONS, 2).join(";")
    };
    let status = seeded.one_of(&["active", "active", "active", "temporarily closed", "defunct"]);
    let (hours, zone) =
        (seeded.one_of(&HOURS).0, seeded.one_of(&["Europe/London", "Pacific/Fiji"]));
    let priority = priority.to_string();
    let cells = [
        ("id", id),
        ("name", &name),
        ("coverage", coverage),
        ("topics", &topics),
        ("languages", &languages),
        ("populations", &populations),
        ("status", status),
        ("opening_hours", hours),
        ("time_zone", zone),
        ("priority", &priority),
        ("url", "https://lines.example.org/"),
    ];
    folder.add("crisis_lines", &cells);
}

fn draw_placed(folder: &DataFolder, seeded: &mut Seeded, table: &str, id: &str) {
    let (country, zone, [south, west, north, east]) = seeded.one_of(&GROUNDS);
    let mut within = |low: i32, high: i32| {
        f64::from(
            low + i32::try_from(seeded.below(usize::try_from(high - low + 1).expect("a span")))
                .expect("small"),
        ) / 100.0
    };
    let (latitude, longitude) = (within(south, north).to_string(), within(west, east).to_string());
    let name = format!("{} {}", name(seeded), id);
    let hours = seeded.one_of(&HOURS).0;
    let status = seeded.one_of(&["active", "active", "active", "active", "temporarily closed"]);
    let mut cells = vec![
        ("id", id),
        ("name", &name),
        ("address_1", id),
        ("city", "Anywhere"),
        ("country", country),
        ("time_zone", zone),
        ("opening_hours", hours),
        ("status", status),
    ];
    let (languages, populations) =
        (seeded.some_of(&LANGUAGES, 2).join(";"), seeded.some_of(&POPULATIONS, 1).join(";"));
    let coverage = seeded.one_of(&["GB", "GB-ENG", "US", "FJ", "001"]);
    if table == "on_call" {
        cells.extend([
            ("coverage", coverage),
            ("languages", &languages),
            ("role", seeded.one_of(&ROLES)),
        ]);
        if seeded.below(3) == 0 {
            cells.push(("populations", &populations));
        }
    }
    if table == "libraries" && seeded.below(3) == 0 {
        cells.extend([("wifi", "yes"), ("internet_basis", "branch")]);
    }
    if table == "on_call" && seeded.below(4) == 0 {
        cells.push(("address_visibility", "hidden"));
    } else {
        cells.extend([
            ("latitude", latitude.as_str()),
            ("longitude", longitude.as_str()),
            ("coordinate_precision", "building"),
        ]);
    }
    folder.add(table, &cells);
}

/// Up to three contacts, some with hours that are not those of the others.
fn draw_contacts(folder: &DataFolder, seeded: &mut Seeded, id: &str) -> Vec<Drawn> {
    let ways = [
        ("voice", "0800 58 58 58", ""),
        ("voice", "0808 808 8000", ""),
        ("sms", "07786 200 200", ""),
        ("email", "", "mailto:a@example.org"),
    ];
    let ways = if seeded.below(2) == 0 { Vec::new() } else { seeded.some_of(&ways, 3) };
    let table = if id.starts_with("line") { "contacts" } else { "contacts_on_call" };
    let draw = |(channel, number, url): (&'static str, &str, &str)| {
        let hours = seeded.below(HOURS.len());
        let hours_cell = ("opening_hours", HOURS[hours].0);
        folder.add(
            table,
            &[
                ("resource_id", id),
                ("channel", channel),
                ("number", number),
                ("url", url),
                hours_cell,
            ],
        );
        if !number.is_empty() {
            // The countries are drawn too, and few of them have the number.
            let cell = [
                ("table", table),
                ("id", id),
                ("column", "number"),
                ("value", number),
                ("channel", if channel == "voice" { "" } else { channel }),
                ("reason", "drawn by lot"),
            ];
            folder.add("exceptions", &cell);
        }
        (channel, hours)
    };
    ways.into_iter().map(draw).collect()
}

fn name(seeded: &mut Seeded) -> String {
    format!("{} {}", seeded.one_of(&WORDS), seeded.one_of(&WORDS))
}

/// The rows that a server lists. Of the shipped data nothing is untold but contacts' hours, which
/// count where the row has none.
fn rows_of(app: &TestApp, untold: Option<&Untold>) -> Vec<Row> {
    let list = app.get("/v1/resources?format=csv").expect_status(200);
    csv_rows(&list.text)
        .iter()
        .map(|cells| read_row(cells, untold.unwrap_or(&Untold::default())))
        .collect()
}

/// The state of a service without hours of its own: its telephones', or if it has none that of
/// whatever else is not a mailbox.
fn state_of(contacts: &[Drawn], zone: usize) -> &'static str {
    let voice: Vec<&Drawn> = contacts.iter().filter(|(channel, _)| *channel == "voice").collect();
    let others: Vec<&Drawn> = contacts.iter().filter(|(channel, _)| *channel != "email").collect();
    let states: Vec<&str> = if voice.is_empty() { others } else { voice }
        .iter()
        .map(|(_, hours)| HOURS[*hours].1[zone])
        .collect();
    match (states.contains(&"open"), states.is_empty() || states.contains(&"unknown")) {
        (true, _) => "open",
        (false, true) => "unknown",
        (false, false) => "closed",
    }
}

/// Whether it is one that never closes.
fn never_closes(contacts: &[Drawn]) -> bool {
    let any = |channel: &str| {
        contacts.iter().any(|(one, hours)| *one == channel && HOURS[*hours].0 == "24/7")
    };
    let has_voice = contacts.iter().any(|(channel, _)| *channel == "voice");
    any("voice") || (!has_voice && any("sms"))
}

fn read_row(cells: &HashMap<String, String>, untold: &Untold) -> Row {
    let list = |name: &str| {
        cells[name]
            .split(';')
            .filter(|item| !item.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let texts = [
        "id",
        "name",
        "alternate_name",
        "organization",
        "description",
        "city",
        "state_province",
        "postal_code",
        "topics",
    ];
    let is_tuesday = ["Pacific/Fiji", "Antarctica/McMurdo"].contains(&cells["time_zone"].as_str());
    let zone = usize::from(is_tuesday);
    let own = HOURS
        .iter()
        .find(|(hours, _)| *hours == cells["opening_hours"])
        .map_or("unknown", |(_, open)| open[zone]);
    let contacts = untold.contacts.get(&cells["id"]).filter(|_| cells["opening_hours"].is_empty());
    let hours = contacts.map_or(own, |contacts| state_of(contacts, zone));
    Row {
        id: cells["id"].clone(),
        kind: cells["kind"].clone(),
        place: cells["latitude"].parse().ok().zip(cells["longitude"].parse().ok()),
        country: cells["country"].clone(),
        coverage: list("coverage"),
        topics: list("topics"),
        languages: list("languages"),
        populations: list("populations"),
        open: if cells["status"] == "temporarily closed" { "closed" } else { hours },
        never_closes: cells["opening_hours"] == "24/7"
            || contacts.is_some_and(|contacts| never_closes(contacts)),
        wifi: cells["wifi"] == "yes",
        region: Some(format!("{}-{}", cells["country"], cells["state_province"]))
            .filter(|_| !cells["state_province"].is_empty()),
        has_contacts: untold
            .contacts
            .get(&cells["id"])
            .is_some_and(|contacts| !contacts.is_empty()),
        role: cells["role"].clone(),
        priority: untold.priorities.get(&cells["id"]).copied().unwrap_or_default(),
        words: texts.iter().flat_map(|name| words(&cells[*name])).collect(),
    }
}

/// The words of a text: letters and digits, without capitals, and Latin letters without accents.
pub fn words(text: &str) -> Vec<String> {
    let folded = |letter: char| match letter {
        '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => {
            any_ascii::any_ascii_char(letter).to_lowercase()
        }
        _ => letter.to_string(),
    };
    let words =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.to_lowercase().chars().map(folded).collect()).collect()
}

/// A narrowing: any of a list, all of the lists.
#[derive(Debug, Default, Clone)]
pub struct Narrowing {
    pub q: Option<String>,
    pub topics: Vec<String>,
    pub languages: Vec<String>,
    pub populations: Vec<String>,
    pub wifi: bool,
    pub roles: Vec<String>,
    pub always_open: bool,
}

impl Narrowing {
    /// Whether a row passes.
    pub fn passes(&self, row: &Row) -> bool {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let spoken: BTreeSet<String> = row.languages.iter().map(|tag| primary(tag)).collect();
        let any = |wanted: &[String], has: &dyn Fn(&str) -> bool| {
            wanted.is_empty() || wanted.iter().any(|one| has(one))
        };
        let said = self.q.as_deref().is_none_or(|text| {
            let wanted = words(text);
            !wanted.is_empty()
                && wanted.iter().all(|wanted| row.words.iter().any(|word| word.starts_with(wanted)))
        });
        let kind = match row.kind.as_str() {
            // What is not known may be there, and nothing is known to be missing.
            "on_call" => any(&self.roles, &|role| row.role == role),
            _ => true,
        };
        said && kind
            && (!self.always_open || row.never_closes)
            && any(&self.topics, &|topic| row.topics.iter().any(|one| one == topic))
            && any(&self.languages, &|tag| spoken.contains(&primary(tag)))
            && (row.populations.is_empty()
                || any(&self.populations, &|whom| row.populations.iter().any(|one| one == whom)))
    }
}

impl Row {
    /// How it reaches somebody, the narrowest first: 1 a region, 2 a country, 3 the world.
    pub fn reach(&self, country: Option<&str>, region: Option<&str>) -> Option<u8> {
        let of_area = |area: &String| match area.as_str() {
            "001" => Some(3),
            area if Some(area) == country => Some(2),
            area if Some(area) == region => Some(1),
            _ => None,
        };
        self.coverage.iter().filter_map(of_area).min()
    }

    /// On which side of the borders it is: 0 in the region, 1 in the country, 2 across a border.
    pub fn side(&self, country: Option<&str>, region: Option<&str>) -> u8 {
        let Some(country) = country else { return 0 };
        let is_inside = self.country == country
            || self.coverage.iter().any(|area| area.get(..2) == Some(country));
        let is_in = |region: &str| {
            self.region.as_deref() == Some(region)
                || self.coverage.iter().any(|area| area == region)
        };
        match (is_inside, region) {
            (false, _) => 2,
            (true, Some(region)) if !is_in(region) => 1,
            (true, _) => 0,
        }
    }

    /// Where it is, written in one way: the antimeridian is 180, a pole has no longitude.
    fn one_place(&self) -> Option<(u64, u64)> {
        let (latitude, longitude) = self.place?;
        let longitude = if latitude.abs() >= 90.0 { 0.0 } else { longitude };
        Some((
            latitude.to_bits(),
            if longitude <= -180.0 { 180.0_f64 } else { longitude }.to_bits(),
        ))
    }
}

/// Rows with their distance, nearest first, ties by id, within a radius.
pub fn by_distance<'r>(
    rows: impl Iterator<Item = &'r Row>,
    from: (f64, f64),
    radius_m: f64,
) -> Vec<(f64, &'r Row)> {
    let measured = rows.filter_map(|row| Some((distance_m(from, row.place?), row)));
    let mut found: Vec<(f64, &Row)> =
        measured.filter(|(distance, _)| *distance <= radius_m).collect();
    found.sort_by(|one, other| one.0.total_cmp(&other.0).then_with(|| one.1.id.cmp(&other.1.id)));
    found
}

/// The answer lists the first `limit` of the scan in its order. Rows at different places but the
/// same distance may change places; rows at one place are in the order of their ids, also where the
/// list ends.
#[track_caller]
pub fn expect_same(what: &str, answered: &[&str], scanned: &[(f64, &Row)], limit: usize) {
    let expected: Vec<(f64, &str)> =
        scanned.iter().take(limit).map(|(distance, row)| (*distance, row.id.as_str())).collect();
    assert_eq!(
        answered.len(),
        expected.len(),
        "{what}\nanswered {answered:?}\nscanned {expected:?}"
    );
    let known: HashMap<&str, f64> =
        scanned.iter().map(|(distance, row)| (row.id.as_str(), *distance)).collect();
    for (id, (distance, _)) in answered.iter().zip(&expected) {
        let is_there = known.get(id).is_some_and(|found| (found - distance).abs() <= SAME_M);
        assert!(
            is_there,
            "{what}: {id} is at {:?} m\nanswered {answered:?}\nscanned {expected:?}",
            known.get(id)
        );
    }
    let rank: HashMap<&str, usize> =
        answered.iter().enumerate().map(|(rank, id)| (*id, rank)).collect();
    assert_eq!(rank.len(), answered.len(), "{what}: something is listed twice\n{answered:?}");
    let mut at_one_place: HashMap<(u64, u64), Vec<&str>> = HashMap::new();
    for (_, row) in scanned {
        at_one_place.entry(row.one_place().expect("a place")).or_default().push(&row.id);
    }
    for neighbours in at_one_place.values_mut() {
        neighbours.sort_unstable();
        let ranks: Vec<usize> =
            neighbours.iter().map(|id| rank.get(id).copied().unwrap_or(usize::MAX)).collect();
        assert!(
            ranks.is_sorted(),
            "{what}: {neighbours:?} are at one place and not in the order of their ids\nanswered {answered:?}"
        );
    }
}

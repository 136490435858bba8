//! Damaged and foreign snapshots: refused by the name of the file, said so in the log, built again;
//! no harm whatever the bytes are.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use backstop::index;
use backstop::telemetry::causes;
use serde_json::Value;

use crate::harness::{DataFolder, RunningServer, Seeded, TestApp, monday_noon, wait_for};

/// A folder with rows of every kind, built.
fn built() -> DataFolder {
    let folder = DataFolder::new();
    folder.add(
        "crisis_lines",
        &[("id", "gb-line"), ("languages", "en;cy"), ("opening_hours", "24/7")],
    );
    folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
    folder.add(
        "crisis_lines",
        &[
            ("id", "us-former"),
            ("coverage", "US-CA"),
            ("status", "defunct"),
            ("replaced_by", "world-directory"),
        ],
    );
    folder.add("branches", &[("id", "gb-branch"), ("opening_hours", "Mo-Fr 09:00-17:00")]);
    folder.add(
        "on_call",
        &[
            ("id", "gb-team"),
            ("role", "crisis_team"),
            ("coverage", "GB-ENG"),
            ("address_visibility", "hidden"),
        ],
    );
    for number in 0..30 {
        let (id, latitude) = (format!("library-{number:02}"), format!("53.{:02}", 40 + number));
        folder.add(
            "libraries",
            &[("id", &id), ("latitude", &latitude), ("address_1", &id), ("wifi", "unknown")],
        );
    }
    folder.build().expect_code(0);
    folder
}

/// The files of a snapshot, relative to its folder: those that are sealed, and the manifest.
fn files_of(snapshot: &Path) -> Vec<String> {
    let manifest: Value =
        serde_json::from_slice(&fs::read(snapshot.join("manifest.json")).expect("a manifest"))
            .expect("JSON");
    let sealed = manifest["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| file["name"].as_str().expect("a name").to_owned());
    sealed.chain(["manifest.json".to_owned()]).collect()
}

/// Gives a file other bytes and enters its new hash in the manifest, as nobody's accident would.
fn reseal(snapshot: &Path, file: &str, bytes: &[u8]) {
    let manifest = fs::read_to_string(snapshot.join("manifest.json")).expect("a manifest");
    let old = fs::read(snapshot.join(file)).expect("a file");
    let entry = |bytes: &[u8]| {
        format!(
            "\"length\": {},\n      \"hash\": \"{}\"",
            bytes.len(),
            blake3::hash(bytes).to_hex()
        )
    };
    assert!(manifest.contains(&entry(&old)), "{manifest}");
    fs::write(snapshot.join(file), bytes).expect("written");
    fs::write(snapshot.join("manifest.json"), manifest.replace(&entry(&old), &entry(bytes)))
        .expect("written");
}

/// Why a snapshot is refused.
#[track_caller]
fn refusal(snapshot: &Path) -> String {
    index::open(snapshot)
        .err()
        .map_or_else(|| panic!("{} was opened", snapshot.display()), |error| causes(&error))
}

/// What is answered, without the time of building.
fn answers(app: &TestApp) -> Vec<String> {
    let paths = [
        "/v1/resources?format=csv",
        "/v1/resources?q=libr&per_page=7&page=2",
        "/v1/nearest?lat=53.5&lon=-2.2&limit=50",
        "/v1/nearest?country=US-CA",
        "/v1/countries/GB",
        "/v1/resources/us-former",
    ];
    let without_time = |text: &str| match serde_json::from_str::<Value>(text) {
        Ok(mut value) => {
            value.as_object_mut().map(|object| object.remove("dataset"));
            value.to_string()
        }
        Err(_) => text.to_owned(),
    };
    paths.iter().map(|path| without_time(&app.get(path).text)).collect()
}

#[test]
fn a_file_that_is_cut_short_at_any_length_is_refused_by_its_name() {
    let folder = built();
    let snapshot = folder.folders().snapshot_folder();
    let mut seeded = Seeded::new(4);
    for file in files_of(&snapshot) {
        let whole = fs::read(snapshot.join(&file)).expect("a file");
        let drawn: Vec<usize> = (0..12).map(|_| seeded.below(whole.len())).collect();
        let lengths = [0, 1, 7, 8, 12, 15, 16, 64, 100, whole.len() - 1]
            .into_iter()
            .filter(|length| *length < whole.len());
        for length in lengths.chain(drawn) {
            fs::write(snapshot.join(&file), &whole[..length]).expect("written");

            let refusal = refusal(&snapshot);

            assert!(
                refusal.contains(&file),
                "{file} cut to {length} of {} bytes: {refusal}",
                whole.len()
            );
        }
        fs::write(snapshot.join(&file), &whole).expect("written");
    }
    assert_eq!(index::open(&snapshot).expect("whole again").len(), 35);
}

#[test]
fn a_file_with_one_flipped_bit_is_refused_by_its_name() {
    let folder = built();
    let snapshot = folder.folders().snapshot_folder();
    let mut seeded = Seeded::new(5);
    for file in files_of(&snapshot) {
        let whole = fs::read(snapshot.join(&file)).expect("a file");
        let drawn: Vec<usize> = (0..30).map(|_| seeded.below(whole.len())).collect();
        for position in [0, whole.len() - 1].into_iter().chain(drawn) {
            let mut flipped = whole.clone();
            flipped[position] ^= 1 << seeded.below(8);
            fs::write(snapshot.join(&file), &flipped).expect("written");

            let refusal = refusal(&snapshot);

            // A bit of the manifest is a bit of what it says about another file.
            assert!(
                file == "manifest.json" || refusal.contains(&file),
                "{file} at {position}: {refusal}"
            );
        }
        fs::write(snapshot.join(&file), &whole).expect("written");
    }
    assert_eq!(index::open(&snapshot).expect("whole again").len(), 35);
}

/// Does something to a snapshot; returns what the log must say.
type Harm = fn(&Path) -> [&'static str; 2];

fn rewritten(snapshot: &Path, file: &str, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(snapshot.join(file)).expect("a file");
    change(&mut bytes);
    fs::write(snapshot.join(file), bytes).expect("written");
}

fn with_byte_order_turned(snapshot: &Path, file: &str) -> [&'static str; 2] {
    let mut bytes = fs::read(snapshot.join(file)).expect("a file");
    bytes[8..12].reverse();
    reseal(snapshot, file, &bytes);
    [
        if file == "search.arrays" { "search.arrays" } else { "records.arrays" },
        "it was written on a machine with another byte order",
    ]
}

fn with_files_swapped(snapshot: &Path) -> [&'static str; 2] {
    let read = |file: &str| fs::read(snapshot.join(file)).expect("a file");
    let (search, records) = (read("search.arrays"), read("records.arrays"));
    fs::write(snapshot.join("search.arrays"), &records).expect("written");
    fs::write(snapshot.join("records.arrays"), &search).expect("written");
    ["records.arrays", "bytes, not"]
}

fn with_records_twice(snapshot: &Path) -> [&'static str; 2] {
    let records = fs::read(snapshot.join("records.arrays")).expect("a file");
    reseal(snapshot, "search.arrays", &records);
    ["search.arrays", "it does not begin with"]
}

fn emptied(folder: &Path) {
    fs::remove_dir_all(folder).expect("removed");
    fs::create_dir(folder).expect("made");
}

/// Every harm with a name for messages.
const HARMS: [(&str, Harm); 13] = [
    ("a flipped bit", |snapshot| {
        rewritten(snapshot, "search.arrays", |bytes| bytes[300] ^= 4);
        ["search.arrays", "its hash is not the one in the manifest"]
    }),
    ("a cut", |snapshot| {
        rewritten(snapshot, "records.arrays", |bytes| bytes.truncate(999));
        ["records.arrays", "it has 999 bytes, not"]
    }),
    ("another version", |snapshot| {
        rewritten(snapshot, "manifest.json", |bytes| {
            *bytes =
                String::from_utf8_lossy(bytes).replace(index::FORMAT, "backstop-snapshot-2").into();
        });
        ["manifest.json", "it is of the format \\\"backstop-snapshot-2\\\""]
    }),
    ("a later version", |snapshot| {
        rewritten(snapshot, "manifest.json", |bytes| {
            *bytes = String::from_utf8_lossy(bytes).replace("snapshot-", "snapshot-9").into();
        });
        ["manifest.json", "it is of the format"]
    }),
    ("another byte order of the search", |snapshot| {
        with_byte_order_turned(snapshot, "search.arrays")
    }),
    ("another byte order of the records", |snapshot| {
        with_byte_order_turned(snapshot, "records.arrays")
    }),
    ("files swapped", with_files_swapped),
    ("one file in the place of two, sealed", with_records_twice),
    ("a missing file", |snapshot| {
        fs::remove_file(snapshot.join("core.postcard")).expect("removed");
        ["core.postcard", "No such file"]
    }),
    ("a missing folder of words", |snapshot| {
        fs::remove_dir_all(snapshot.join("text")).expect("removed");
        ["text/", "No such file"]
    }),
    ("an empty folder", |snapshot| {
        emptied(snapshot);
        ["manifest.json", "No such file"]
    }),
    ("a folder of text", |snapshot| {
        let files = files_of(snapshot);
        emptied(snapshot);
        fs::create_dir(snapshot.join("text")).expect("made");
        for file in files {
            fs::write(snapshot.join(file), "Dear reader,\n".repeat(50)).expect("written");
        }
        ["manifest.json", "expected value at line 1"]
    }),
    ("a file in its place", |snapshot| {
        fs::remove_dir_all(snapshot).expect("removed");
        fs::write(snapshot, "Dear reader").expect("written");
        ["manifest.json", "Not a directory"]
    }),
];

#[test]
fn the_next_start_names_what_is_damaged_and_builds_it_again() {
    let folder = built();
    let snapshot = folder.folders().snapshot_folder();
    let before = answers(&TestApp::start(folder.folders().open(), monday_noon));
    for (harm, spoil) in HARMS {
        let [file, reason] = spoil(&snapshot);

        let again = folder.build();

        again
            .expect_code(0)
            .expect_says("built the index")
            .expect_says("refused ")
            .expect_says(file)
            .expect_says(reason);
        assert_eq!(folder.folders().snapshot_folder(), snapshot, "{harm}");
        assert_eq!(
            answers(&TestApp::start(folder.folders().open(), monday_noon)),
            before,
            "{harm}"
        );
        assert!(!folder.build().stderr().contains("refused"), "{harm}");
    }
}

#[test]
fn a_damaged_gazetteer_is_named_too() {
    let folder = built();
    let entries = fs::read_dir(&folder.folders().index)
        .expect("a folder")
        .flatten()
        .map(|entry| entry.path());
    let places = entries
        .into_iter()
        .find(|path| path.to_string_lossy().contains("places-"))
        .expect("places");
    rewritten(&places, "names.fst", |bytes| bytes.truncate(20));

    let again = folder.build();

    again
        .expect_code(0)
        .expect_says("built the gazetteer")
        .expect_says("names.fst")
        .expect_says("it has 20 bytes, not");
}

#[test]
fn an_index_of_other_data_under_this_name_is_refused() {
    let (folder, other) = (built(), DataFolder::new());
    other.build().expect_code(0);
    let snapshot = folder.folders().snapshot_folder();
    let before = answers(&TestApp::start(folder.folders().open(), monday_noon));
    fs::remove_dir_all(&snapshot).expect("removed");
    fs::rename(other.folders().snapshot_folder(), &snapshot).expect("moved");

    let again = folder.build();

    again.expect_code(0).expect_says("it is the index of other data");
    assert_eq!(answers(&TestApp::start(folder.folders().open(), monday_noon)), before);
}

/// Bytes such as damage makes: any, or numbers that mean something.
fn spoil(bytes: &mut [u8], seeded: &mut Seeded) {
    let rarity = seeded.one_of(&[1, 3, 40, 400]);
    for number in bytes.chunks_exact_mut(4) {
        if seeded.below(rarity) == 0 {
            let any = [seeded.below(256), seeded.below(256), seeded.below(256), seeded.below(256)]
                .map(|byte| u8::try_from(byte).unwrap_or(0));
            number.copy_from_slice(&seeded.one_of(&[
                any,
                [0; 4],
                [0xFF; 4],
                [0, 0, 0, 0x80],
                [0, 0, 0xC0, 0x7F],
                [7, 0, 0, 0],
            ]));
        }
    }
}

#[test]
fn whatever_the_bytes_of_a_snapshot_are_every_question_gets_a_reply() {
    let folder = built();
    let snapshot = folder.folders().snapshot_folder();
    let mut seeded = Seeded::new(6);
    for file in ["search.arrays", "records.arrays"] {
        let whole = fs::read(snapshot.join(file)).expect("a file");
        for round in 0..25 {
            let mut spoilt = whole.clone();
            // What the head says of the arrays stays, so that the file is opened.
            spoil(&mut spoilt[256..], &mut seeded);
            reseal(&snapshot, file, &spoilt);

            let directory = folder.folders().open();

            let app = TestApp::start(directory, monday_noon);
            for path in [
                "/v1/resources?format=csv",
                "/v1/resources?format=geojson&q=a",
                "/v1/resources?lat=90&lon=0&per_page=200",
                "/v1/resources?bbox=-180,-90,180,90",
                "/v1/resources?country=GB&topic=crisis&language=cy",
                "/v1/nearest?lat=53.5&lon=-2.2&limit=50&radius_m=20037508",
                "/v1/nearest?lat=53.5&lon=-2.2&q=l&open_now=true&audience=clinician",
                "/v1/nearest?country=GB-ENG&format=geojson",
                "/v1/nearest?format=csv",
                "/v1/countries",
                "/v1/countries/US",
                "/v1/datasets",
                "/v1/resources/gb-line",
                "/v1/resources/us-former",
            ] {
                let reply = app.get(path);
                assert!(reply.status < 500, "{file}, round {round}\n{reply}");
            }
        }
        reseal(&snapshot, file, &whole);
    }
}

#[test]
fn what_does_not_bear_damage_is_checked_to_the_end_however_large_the_snapshot() {
    let folder = built();
    let snapshot = folder.folders().snapshot_folder();
    let mut seeded = Seeded::new(7);
    let files = files_of(&snapshot);
    let needed: Vec<&String> =
        files.iter().filter(|file| file.starts_with("text/") || *file == "core.postcard").collect();
    assert!(needed.len() > 5, "the words are several files: {needed:?}");
    for file in needed {
        let whole = fs::read(snapshot.join(file)).expect("a file");
        for _ in 0..20 {
            let mut spoilt = whole.clone();
            let position = seeded.below(spoilt.len());
            spoilt[position] ^= 1 << seeded.below(8);
            spoil(&mut spoilt[position..], &mut seeded);
            fs::write(snapshot.join(file), &spoilt).expect("written");

            let opened = index::open_within(&snapshot, Duration::ZERO);

            let refusal = opened.err().unwrap_or_else(|| panic!("{file} was taken up unchecked"));
            assert!(
                spoilt == whole || causes(&refusal).contains(file),
                "{file}: {}",
                causes(&refusal)
            );
        }
        fs::write(snapshot.join(file), &whole).expect("written");
    }
}

#[test]
fn arrays_that_are_damaged_are_told_of_once_they_have_been_checked() {
    let folder = built();
    let snapshot = folder.folders().snapshot_folder();
    for file in ["search.arrays", "records.arrays"] {
        let whole = fs::read(snapshot.join(file)).expect("a file");
        rewritten(&snapshot, file, |bytes| bytes[300] ^= 4);

        // Small as it is, the damage may be found before the opening has ended.
        let told = match index::open_within(&snapshot, Duration::ZERO) {
            Ok(opened) => opened.finish_check().map(|damage| causes(damage)),
            Err(refusal) => Some(causes(&refusal)),
        };

        assert!(told.as_ref().is_some_and(|damage| damage.contains(file)), "{told:?}");
        fs::write(snapshot.join(file), &whole).expect("written");
    }
    assert_eq!(
        index::open_within(&snapshot, Duration::ZERO)
            .expect("whole again")
            .finish_check()
            .map(ToString::to_string),
        None
    );
}

#[test]
fn opening_a_snapshot_writes_nothing_into_it() {
    let folder = built();
    let snapshot = folder.folders().snapshot_folder();

    let app = TestApp::start(folder.folders().open(), monday_noon);

    app.get("/v1/resources?q=libr").expect_status(200);
    let mut held: Vec<String> = fs::read_dir(snapshot.join("text"))
        .expect("a folder")
        .flatten()
        .map(|file| file.path())
        .map(|path| name_in(&snapshot, &path))
        .collect();
    let mut sealed: Vec<String> =
        files_of(&snapshot).into_iter().filter(|file| file.starts_with("text/")).collect();
    held.sort();
    sealed.sort();
    assert_eq!(held, sealed);
}

fn name_in(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).expect("in the folder").to_string_lossy().into_owned()
}

/// Adds a file to the manifest whose reading takes until somebody writes to it: a snapshot so large
/// that it is used while it is checked.
fn with_a_slow_file(snapshot: &Path) -> PathBuf {
    let pipe = snapshot.join("slow");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there").success());
    rewritten(snapshot, "manifest.json", |bytes| {
        let entry = format!(
            "\"files\": [{{\"name\": \"slow\", \"length\": {}, \"hash\": \"\"}},",
            u64::MAX
        );
        *bytes = String::from_utf8_lossy(bytes).replacen("\"files\": [", &entry, 1).into();
    });
    pipe
}

fn end_the_wait(pipe: &Path) {
    fs::OpenOptions::new().write(true).open(pipe).expect("the server reads it");
}

#[test]
fn damage_that_is_found_while_serving_is_named_and_mended_without_a_break() {
    let folder = built();
    let before = answers(&TestApp::start(folder.folders().open(), monday_noon));
    let snapshot = folder.folders().snapshot_folder();
    let pipe = with_a_slow_file(&snapshot);
    let server = RunningServer::start(folder.folders(), &["--reload-seconds", "1"], &[]);
    assert_eq!(answers(&server.app)[0], before[0], "answers do not wait for the check");
    assert!(!server.output().contains("damaged"), "{}", server.output());

    end_the_wait(&pipe);

    wait_for("a new index", || {
        assert_eq!(answers(&server.app)[0], before[0], "answers go on meanwhile");
        server.output().contains("took up new data").then_some(())
    });
    let said = server.output();
    assert!(
        said.contains("the index in use is damaged")
            && said.contains("slow is damaged: it has 0 bytes"),
        "{said}"
    );
    assert!(!files_of(&snapshot).contains(&"slow".to_owned()), "it is built anew");
    assert!(index::open(&snapshot).expect("whole").damage().is_none());
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(
        server.output().matches("the index in use is damaged").count(),
        1,
        "{}",
        server.output()
    );
}

#[test]
fn a_damaged_index_is_kept_in_use_while_the_data_are_bad_and_replaced_once_they_are_good() {
    let folder = built();
    let pipe = with_a_slow_file(&folder.folders().snapshot_folder());
    let server = RunningServer::start(folder.folders(), &["--reload-seconds", "1"], &[]);
    folder.add("libraries", &[("id", "library-bad"), ("latitude", "0")]);

    end_the_wait(&pipe);
    wait_for("the damage and the bad row to be named", || {
        let said = server.output();
        (said.contains("the index in use is damaged") && said.contains("libraries.csv:32:"))
            .then_some(())
    });
    server.app.get("/v1/resources/library-07").expect_status(200);
    let attempts = || server.output().matches("the index in use is damaged").count();
    let before = attempts();
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(
        attempts(),
        before,
        "data that are known to be bad are not read again and again\n{}",
        server.output()
    );

    folder.replace("libraries", ",0,", ",53.39,");
    wait_for("the good data", || {
        (server.app.get("/v1/resources/library-bad").status == 200).then_some(())
    });
}

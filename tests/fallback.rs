//! What is answered from when the data cannot be used, and what is tried again.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use crate::harness::{DataFolder, Folders, RunningServer, ids, run, wait_for};

/// A folder with one library, built; returns the fingerprint.
fn built() -> (DataFolder, String) {
    let folder = DataFolder::new();
    folder.add("libraries", &[("id", "library-one")]);
    folder.build().expect_code(0);
    let fingerprint = current(&folder);
    (folder, fingerprint)
}

fn current(folder: &DataFolder) -> String {
    let path = folder.folders().snapshot_folder();
    path.file_name().expect("a name").to_string_lossy().into_owned()
}

/// Adds a row that is rejected, so that the data cannot be used.
fn spoil_data(folder: &DataFolder) {
    folder.add("libraries", &[("id", "library-bad"), ("latitude", "0"), ("name", "Bad")]);
}

fn flip_a_bit(path: &Path) {
    let mut bytes = fs::read(path).expect("a file");
    bytes[300] ^= 4;
    fs::write(path, bytes).expect("written");
}

/// The fingerprint of what `backstop nearest` answers from.
fn asked(folders: &Folders) -> String {
    let answered = run(&mut folders.command(&["nearest", "--country", "GB", "--json"]));
    let answer: Value = serde_json::from_str(&answered.expect_code(0).stdout()).expect("JSON");
    answer["dataset"]["fingerprint"].as_str().expect("a fingerprint").to_owned()
}

#[test]
fn the_one_before_is_answered_from_when_the_last_good_one_is_damaged() {
    let (folder, first) = built();
    folder.add("libraries", &[("id", "library-two"), ("name", "Two")]);
    folder.build().expect_code(0);
    flip_a_bit(&folder.folders().snapshot_folder().join("search.arrays"));
    spoil_data(&folder);

    assert_eq!(asked(folder.folders()), first);
}

#[test]
fn the_last_good_directory_of_other_data_is_not_answered_from() {
    let (live, fingerprint) = built();
    let trial = DataFolder::new();
    let shared =
        Folders { data: trial.folders().data.clone(), index: live.folders().index.clone() };
    for number in 0..3 {
        trial.add(
            "libraries",
            &[("id", &format!("trial-{number}")), ("name", &format!("Trial {number}"))],
        );
        run(&mut shared.command(&["build"])).expect_code(0);
    }
    spoil_data(&live);

    assert_eq!(asked(live.folders()), fingerprint, "however often the other data were built");
    fs::remove_dir_all(live.folders().index.join(&fingerprint)).expect("removed");
    run(&mut live.folders().command(&["nearest", "--country", "GB"]))
        .expect_code(1)
        .expect_says("1 rows were rejected");
}

#[test]
fn the_terminal_answers_from_the_good_rows_where_that_is_allowed() {
    let (folder, _) = built();
    spoil_data(&folder);
    run(&mut folder.folders().command(&["build", "--allow-rejections"])).expect_code(0);

    let answered = run(folder
        .folders()
        .command(&["nearest", "--country", "GB", "--json"])
        .env("BACKSTOP_ALLOW_REJECTIONS", "true"));

    let answer: Value = serde_json::from_str(&answered.expect_code(0).stdout()).expect("JSON");
    assert_eq!(answer["dataset"]["fingerprint"], current(&folder).as_str(), "{answered}");
    assert!(!answered.stderr().contains("last good"), "{answered}");
}

/// Puts a pipe in the place of a table: whoever reads it first gets the table as it was, everybody
/// after that the table as it is.
fn change_after_the_first_reading(
    folder: &DataFolder,
    table: &str,
    was: Vec<u8>,
    is: Vec<u8>,
) -> std::path::PathBuf {
    let path = folder.folders().data.join(folder.file(table));
    fs::remove_file(&path).expect("removed");
    // Elsewhere, so that the writer never meets the file that comes back to the place of the table.
    let elsewhere = tempfile::tempdir().expect("a folder");
    let pipe = elsewhere.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there").success());
    std::os::unix::fs::symlink(&pipe, &path).expect("linked");
    std::thread::spawn(move || {
        let _kept = elsewhere;
        for bytes in std::iter::once(was).chain(std::iter::repeat(is)) {
            let Ok(mut opened) = fs::OpenOptions::new().write(true).open(&pipe) else { return };
            let _nobody_reads_on = opened.write_all(&bytes);
            drop(opened);
            // The reader is at the end of it before the next one begins.
            std::thread::sleep(Duration::from_millis(100));
        }
    });
    path
}

#[test]
fn data_that_change_while_they_are_read_are_read_again() {
    let (folder, _) = built();
    let was = folder.read("libraries");
    folder.add("libraries", &[("id", "library-two"), ("name", "Two")]);
    let is = folder.read("libraries");
    folder.write(&folder.file("libraries"), &was);
    folder.add("removals", &[("id", "nobody")]);
    let pipe = change_after_the_first_reading(&folder, "libraries", was.clone(), is.clone());

    folder.build().expect_code(0).expect_says("the data changed while they were read");

    fs::remove_file(&pipe).expect("removed");
    let fingerprint = current(&folder);
    folder.write(&folder.file("libraries"), &is);
    folder.build().expect_code(0);
    assert_eq!(current(&folder), fingerprint, "the index has the name of the data that it is of");
    folder.write(&folder.file("libraries"), &was);
    let app = folder.app();
    assert_eq!(
        ids(&app.get("/v1/resources?kind=library").json()["resources"]),
        ["library-one"],
        "and the data before do not name it"
    );
}

#[test]
fn a_fault_that_passes_is_tried_again_without_another_edit() {
    let (folder, _) = built();
    let server = RunningServer::start(folder.folders(), &["--reload-seconds", "1"], &[]);
    let lock = folder.folders().index.join(".lock");
    fs::remove_file(&lock).expect("removed");
    fs::create_dir(&lock).expect("a folder, so that nobody can build");
    folder.add("libraries", &[("id", "library-two"), ("name", "Two")]);
    wait_for("the fault to be named", || {
        server.output().contains("the new data cannot be used").then_some(())
    });

    fs::remove_dir(&lock).expect("removed");

    wait_for("the new data", || {
        (server.app.get("/v1/resources/library-two").status == 200).then_some(())
    });
}

#[test]
fn a_fault_at_the_start_that_passes_is_tried_again_too() {
    let (folder, first) = built();
    let lock = folder.folders().index.join(".lock");
    fs::remove_file(&lock).expect("removed");
    fs::create_dir(&lock).expect("a folder, so that nobody can build");
    folder.add("libraries", &[("id", "library-two"), ("name", "Two")]);
    let server = RunningServer::start(folder.folders(), &["--reload-seconds", "1"], &[]);
    assert_eq!(server.fingerprint(), first);

    fs::remove_dir(&lock).expect("removed");

    wait_for("the new data", || {
        (server.app.get("/v1/resources/library-two").status == 200).then_some(())
    });
}

#[test]
fn a_note_of_a_writer_that_did_not_finish_is_doubted() {
    let (folder, _) = built();
    fs::write(folder.folders().data.join(".being-replaced"), "libraries.csv").expect("written");

    folder
        .check()
        .expect_code(0)
        .expect_says(".being-replaced:1:1: is the note of a writer that has not finished");
}

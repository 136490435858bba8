//! The hand-out: printed, kept, and checked against data that have changed since.

use std::path::PathBuf;

use tempfile::TempDir;

use crate::harness::{DataFolder, Run, run};

const FORMATS: [&str; 3] = ["text", "html", "vcard"];

/// A folder with a line, its successor, and names that nobody may take for markup.
fn folder() -> DataFolder {
    let folder = DataFolder::new();
    let line: [(&str, &str); 3] = [
        ("id", "gb-line"),
        ("name", "The \"line\" & it's < 5; more, too"),
        ("opening_hours", "Mo-Fr 09:00-17:00"),
    ];
    folder.add("crisis_lines", &[&line[..], &[("time_zone", "Europe/London")]].concat());
    folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
    folder.add("crisis_lines", &[("id", "gb-next"), ("name", "Next Line"), ("priority", "20")]);
    folder.add("contacts", &[("resource_id", "gb-next"), ("number", "0800 58 58 58")]);
    folder
}

fn handout(folder: &DataFolder, arguments: &[&str]) -> Run {
    run(&mut folder.folders().command(&[&["handout"], arguments].concat()))
}

/// A hand-out for Great Britain, as a file.
fn printed(folder: &DataFolder, format: &str) -> (TempDir, PathBuf) {
    let made = handout(folder, &["--country", "GB", "--format", format]);
    made.expect_code(0);
    let kept = tempfile::tempdir().expect("a folder");
    let file = kept.path().join("handout");
    std::fs::write(&file, &made.0.stdout).expect("written");
    (kept, file)
}

fn check(folder: &DataFolder, file: &std::path::Path) -> Run {
    handout(folder, &["--check", file.to_str().expect("text")])
}

#[test]
fn a_handout_that_was_just_made_is_right() {
    let folder = folder();
    for format in FORMATS {
        let (_kept, file) = printed(&folder, format);

        check(&folder, &file).expect_code(0).expect_says("nothing has changed");
    }
}

#[test]
fn what_has_changed_since_is_told_whatever_the_form() {
    let folder = folder();
    let kept = FORMATS.map(|format| printed(&folder, format));
    folder.replace("contacts", "116 123", "116 111");
    folder.replace("crisis_lines", "Mo-Fr 09:00-17:00", "Mo-Fr 10:00-17:00");
    folder.replace("emergency_numbers", "GB,999", "GB,112");

    for (_kept, file) in &kept {
        let checked = check(&folder, file);

        checked.expect_code(1).expect_says("gb-line: number changed: voice 116123 → voice 116111");
        checked.expect_says("hours changed: Mo-Fr 09:00-17:00 → Mo-Fr 10:00-17:00");
        checked.expect_says("GB: the emergency number 999 is no longer listed; listed now: 112");
    }
}

#[test]
fn what_is_retired_or_gone_is_told_with_what_replaces_it() {
    let folder = folder();
    let kept = FORMATS.map(|format| printed(&folder, format));
    let lines = String::from_utf8(folder.read("crisis_lines")).expect("text");
    let retired = lines.replace("gb-line", "gb-other-line");
    folder.write(&folder.file("crisis_lines"), retired.as_bytes());
    folder.replace("contacts", "gb-line", "gb-other-line");
    folder.add(
        "crisis_lines",
        &[("id", "gb-line"), ("status", "defunct"), ("replaced_by", "gb-next")],
    );
    for (_kept, file) in &kept {
        check(&folder, file).expect_code(1).expect_says(
            "gb-line: is no longer in service; use gb-next (Next Line, voice 0800585858) instead",
        );
    }

    folder.write(&folder.file("crisis_lines"), retired.as_bytes());
    for (_kept, file) in &kept {
        check(&folder, file).expect_code(1).expect_says("gb-line: is no longer listed");
    }
}

#[test]
fn a_file_that_is_no_handout_is_refused_by_its_name_and_line() {
    let folder = folder();
    let (_kept, file) = printed(&folder, "text");
    let whole = std::fs::read_to_string(&file).expect("text");
    let lines = whole.lines().count();
    let head = "backstop-handout 1 2026-11-01 data\n";
    let cut = whole.lines().take(lines - 2).collect::<Vec<_>>().join("\n");
    for (text, line, fault) in [
        (String::new(), 1, "no hand-out"),
        ("Dear all,\nsee you\n".to_owned(), 2, "no hand-out"),
        (
            cut,
            whole.lines().position(|line| line.starts_with("backstop-")).expect("a head") + 1,
            "cut",
        ),
        (format!("{head}contact voice 1\nend 2\n"), 2, "before its entry"),
        (format!("{head}entry gb-line\nend 9\n"), 3, "should have 9 lines"),
        (format!("{head}what is this\nend 2\n"), 2, "no line of a hand-out"),
        ("backstop-handout 7 2026-11-01 data\n".to_owned(), 1, "form"),
        ("backstop-handout 1 yesterday data\n".to_owned(), 1, "date"),
    ] {
        std::fs::write(&file, &text).expect("written");

        let refused = check(&folder, &file);

        let place = format!("{}:{line}: ", file.display());
        refused.expect_code(2).expect_says(&place).expect_says(fault);
    }
    handout(&folder, &["--check", "no-such-file"]).expect_code(1).expect_says("no-such-file");
    handout(&folder, &["--check", "x", "--country", "GB"]).expect_says("no question beside it");
}

#[test]
fn a_handout_that_went_through_a_mail_program_is_read() {
    let folder = folder();
    let (_kept, file) = printed(&folder, "text");
    let text = std::fs::read_to_string(&file).expect("text");
    let quoted: Vec<String> = text.lines().map(|line| format!("> {line}\r\n\r\n")).collect();
    std::fs::write(&file, quoted.concat()).expect("written");

    check(&folder, &file).expect_code(0);
}

#[test]
fn names_in_data_are_text() {
    let folder = folder();
    let page = handout(&folder, &["--country", "GB", "--format", "html"]).stdout();
    assert!(page.contains("The &quot;line&quot; &amp; it's &lt; 5; more, too"), "{page}");

    let cards = handout(&folder, &["--country", "GB", "--format", "vcard"]).stdout();
    assert!(cards.contains("FN:The \"line\" & it's < 5\\; more\\, too\r\n"), "{cards}");
}

#[test]
fn cards_keep_to_the_rules() {
    let cards = handout(&folder(), &["--country", "GB", "--format", "vcard"]).stdout();
    assert!(cards.contains("TEL;VALUE=text;TYPE=voice:999\r\n"), "{cards}");
    assert!(cards.contains("TEL;VALUE=text;TYPE=voice:116123\r\n"), "{cards}");
    assert!(!cards.contains(":tel:"), "{cards}");
    for line in cards.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
    for card in cards.split_inclusive("END:VCARD\r\n") {
        assert!(card.starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\n"), "{card}");
        for property in ["\r\nUID;", "\r\nFN:", "\r\nREV:", "\r\nNOTE:"] {
            assert_eq!(card.matches(property).count(), 1, "{property} {card}");
        }
    }
}

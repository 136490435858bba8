//! The kept pages: compared, or written anew when `BACKSTOP_GOLDEN=write` says so.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::PROJECT;

/// Lines shown before and after the first one that differs.
const AROUND: usize = 3;

/// Pages that are told one by one when many differ.
const MOST_TOLD: usize = 10;

/// What was found so far.
#[derive(Default)]
pub struct Keeping {
    differences: Vec<String>,
}

impl Keeping {
    /// Compares a page with the kept one of its name, or keeps it.
    pub fn compare(&mut self, name: &str, page: &str) {
        if writes() {
            return keep(name, page);
        }
        match read(name) {
            None => self.differences.push(format!(
                "{}: there is no such page yet; `make golden` writes it",
                path(name).display()
            )),
            Some(kept) => self.differences.extend(
                first_difference(&kept, page)
                    .map(|told| format!("{}:{told}", path(name).display())),
            ),
        }
    }

    /// Fails with the first difference of each page.
    #[track_caller]
    pub fn finish(self) {
        let told: Vec<&str> = self.differences.iter().take(MOST_TOLD).map(String::as_str).collect();
        assert!(
            told.is_empty(),
            "{} answers are not as they were (`make golden` keeps them as they are now)\n\n{}",
            self.differences.len(),
            told.join("\n\n")
        );
    }
}

/// Whether pages are to be written instead of compared.
pub fn writes() -> bool {
    match std::env::var("BACKSTOP_GOLDEN").as_deref() {
        Err(_) => false,
        Ok("write") => true,
        Ok(other) => panic!("BACKSTOP_GOLDEN is {other:?}; only `write` means something"),
    }
}

fn answers() -> PathBuf {
    Path::new(PROJECT).join("tests/golden/answers")
}

fn path(name: &str) -> PathBuf {
    answers().join(format!("{name}.txt"))
}

/// A kept page.
pub fn read(name: &str) -> Option<String> {
    fs::read_to_string(path(name)).ok()
}

fn keep(name: &str, page: &str) {
    let path = path(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, page).expect("written");
}

/// The names of all kept pages.
pub fn kept() -> BTreeSet<String> {
    let groups = fs::read_dir(answers()).expect("the answers").flatten();
    let pages = groups.flat_map(|group| fs::read_dir(group.path()).expect("a folder").flatten());
    let name = |path: PathBuf| {
        path.strip_prefix(answers())
            .expect("below")
            .with_extension("")
            .to_string_lossy()
            .into_owned()
    };
    pages.map(|page| name(page.path())).collect()
}

/// Every kept page is one of these; when pages are written, the others are removed.
#[track_caller]
pub fn expect_no_other(names: &BTreeSet<String>) {
    let others: Vec<String> = kept().difference(names).cloned().collect();
    if writes() {
        for name in &others {
            fs::remove_file(path(name)).expect("removed");
        }
    } else {
        assert!(others.is_empty(), "nothing asks for these pages any more: {others:?}");
    }
}

/// The first line that differs, with those around it; what cannot be seen is written out.
fn first_difference(kept: &str, page: &str) -> Option<String> {
    let (was, is): (Vec<&str>, Vec<&str>) =
        (kept.split('\n').collect(), page.split('\n').collect());
    let length = was.len().max(is.len());
    let first = (0..length).find(|number| was.get(*number) != is.get(*number))?;
    let line = |lines: &[&str], number: usize| {
        lines.get(number).map(|line| line.escape_debug().to_string())
    };
    let context = |numbers: std::ops::Range<usize>| -> String {
        numbers.filter_map(|number| Some(format!("    {}\n", line(&is, number)?))).collect()
    };
    let told = |sign, lines| {
        line(lines, first).map_or_else(
            || format!("  {sign} (the page ends here)\n"),
            |line| format!("  {sign} {line}\n"),
        )
    };
    Some(format!(
        "{}\n{}{}{}{}",
        first + 1,
        context(first.saturating_sub(AROUND)..first),
        told('-', &was),
        told('+', &is),
        context(first + 1..first + 1 + AROUND)
    ))
}

#[test]
fn the_first_difference_is_told_with_what_cannot_be_seen() {
    let told = first_difference("a\nb\nc\n", "a\nb\u{2068}\nc\n").expect("a difference");

    assert_eq!(told, "2\n    a\n  - b\n  + b\\u{2068}\n    c\n    \n");
    assert_eq!(first_difference("a\n", "a\n"), None);
    assert!(first_difference("a\n", "a\nb").is_some(), "a line more");
}

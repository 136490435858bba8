//! Whole answers, kept as files: status, headers and body of every kind of answer, and what the
//! terminal prints, to the byte.
//!
//! The data are those of `data/` beside this file, the clock stands at a Monday noon, and what
//! depends on the build is masked in `page.rs`. `make golden` writes `answers/` anew; look at every
//! line that it changes before you commit it.
//!
//! Plain files instead of a library of snapshots (`insta`): those put a head of their own before
//! each, want a second program to find files that nothing asks for any more, and normalise JSON, of
//! which every byte counts here. What is left to write is one comparison.

pub mod keeping;
mod page;
mod questions;
mod terminal;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use backstop::server::{AppState, ReportBox};
use tempfile::TempDir;

use crate::harness::{DataFolder, PROJECT, TestApp, monday_noon};
use keeping::Keeping;
use page::Masks;
use questions::{COUNTRIES, NEAREST, PAGES, PROBLEMS, Question, RESOURCES, SPOKEN, Server};

/// The servers that are asked, with what they stand on.
struct Golden {
    data: DataFolder,
    masks: Masks,
    usual: TestApp,
    /// Explains its answers, and takes no report because the file for them is full.
    full: TestApp,
    /// The folder of its reports is gone.
    broken: TestApp,
    _reports: TempDir,
}

static GOLDEN: LazyLock<Golden> = LazyLock::new(|| {
    let data = DataFolder::with_tables_of(&Path::new(PROJECT).join("tests/golden/data"));
    data.check().expect_code(0);
    data.build().expect_code(0);
    let state = || AppState::new(data.folders().open(), monday_noon);
    let reports = tempfile::tempdir().expect("a folder");
    let gone = reports.path().join("gone");
    std::fs::create_dir(&gone).expect("a folder");
    let with_reports =
        |file, most_bytes| state().with_reports(ReportBox::open(file, most_bytes).expect("a file"));
    let full = TestApp::serve(with_reports(reports.path().join("full"), 1).with_explanations());
    let broken = TestApp::serve(with_reports(gone.join("reports"), 1_000));
    std::fs::remove_dir_all(&gone).expect("removed");
    let usual = TestApp::serve(state());
    let masks = Masks::of(&usual);
    Golden { data, masks, usual, full, broken, _reports: reports }
});

/// The languages in which everything is asked that says something in words; the last one runs from
/// right to left.
const LANGUAGES: [&str; 3] = ["en", "de", "ar"];

impl Golden {
    /// Asks, and writes down what was asked and what came.
    fn page(&self, question: &Question, language: Option<&str>) -> String {
        let app = match question.server {
            Server::Usual => &self.usual,
            Server::Full => &self.full,
            Server::Broken => &self.broken,
        };
        let spoken = language.map(|language| ("accept-language", language));
        let headers: Vec<(&str, &str)> =
            spoken.into_iter().chain(question.headers.iter().copied()).collect();
        let body = question.body.map(questions::Body::text);
        let reply = match question.raw {
            Some(request) => app.ask_raw(request.as_bytes()),
            None => app.ask(
                question.method,
                question.path,
                &headers,
                body.as_deref().map(str::as_bytes),
            ),
        };
        page::written(question, &headers, &reply, &self.masks)
    }
}

/// Asks each question and compares; `languages` are those in which each is asked.
#[track_caller]
fn compare(questions: &[Question], languages: &[Option<&str>]) {
    let mut keeping = Keeping::default();
    for question in questions {
        for language in languages {
            keeping.compare(&name_of(question, *language), &GOLDEN.page(question, *language));
        }
    }
    keeping.finish();
}

fn name_of(question: &Question, language: Option<&str>) -> String {
    language.map_or_else(
        || question.name.to_owned(),
        |language| format!("{}.{language}", question.name),
    )
}

#[test]
fn answers_in_words_are_as_they_were_in_three_languages() {
    compare(SPOKEN, &LANGUAGES.map(Some));
}

#[test]
fn pages_are_as_they_were_in_three_languages() {
    compare(PAGES, &LANGUAGES.map(Some));
}

#[test]
fn narrowed_answers_are_as_they_were() {
    compare(NEAREST, &[None]);
}

#[test]
fn lists_and_resources_are_as_they_were() {
    compare(RESOURCES, &[None]);
}

#[test]
fn countries_places_and_datasets_are_as_they_were() {
    compare(COUNTRIES, &[None]);
}

#[test]
fn problems_are_as_they_were() {
    compare(PROBLEMS, &[None]);
}

#[test]
fn the_terminal_prints_what_it_printed() {
    let mut keeping = Keeping::default();
    for said in terminal::QUESTIONS {
        for language in LANGUAGES {
            let page = terminal::page(said, language, GOLDEN.data.folders(), &GOLDEN.masks);
            keeping.compare(&format!("{}.{language}", said.name), &page);
        }
    }
    keeping.finish();
}

#[test]
fn every_code_of_a_problem_is_among_the_answers() {
    if keeping::writes() {
        // The pages are being written meanwhile; the next run compares.
        return;
    }
    let conventions =
        std::fs::read_to_string(Path::new(PROJECT).join("openapi/CONVENTIONS.md")).expect("text");
    let documented: BTreeSet<&str> = conventions
        .split("<a id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().expect("an id"))
        .collect();
    let kept: String =
        keeping::kept().into_iter().map(|name| keeping::read(&name).expect("a page")).collect();

    assert!(documented.len() > 15, "{documented:?}");
    for code in documented {
        assert!(
            kept.contains(&format!("\"code\": \"{code}\"")),
            "no answer shows the problem {code}"
        );
    }
}

/// What stands in the data and is shown to nobody, with the reason.
const KEPT_BACK: [(&str, &str); 4] = [
    ("Home Street", "the address of a person of whom only the town is shown"),
    ("EH1 1AA", "the same person's postal code"),
    ("0808 157 0999", "a number that a source contradicts"),
    ("PYL00001", "the licence of a person who is not listed, because it has expired"),
];

#[test]
fn what_is_kept_back_stands_on_no_page() {
    if keeping::writes() {
        // As above.
        return;
    }
    let data = Path::new(PROJECT).join("tests/golden/data");
    let rows: String = std::fs::read_dir(data)
        .expect("a folder")
        .flatten()
        .filter_map(|file| std::fs::read_to_string(file.path()).ok())
        .collect();
    for (text, reason) in KEPT_BACK {
        assert!(rows.contains(text), "{text} is not in the data: {reason}");
        for name in keeping::kept() {
            assert!(
                !keeping::read(&name).expect("a page").contains(text),
                "{name} shows {text}: {reason}"
            );
        }
    }
}

#[test]
fn every_page_answers_a_question_of_its_own() {
    let spoken = SPOKEN
        .iter()
        .chain(PAGES)
        .flat_map(|question| LANGUAGES.map(|language| name_of(question, Some(language))));
    let silent = [NEAREST, RESOURCES, COUNTRIES, PROBLEMS]
        .into_iter()
        .flatten()
        .map(|question| name_of(question, None));
    let told = terminal::QUESTIONS
        .iter()
        .flat_map(|said| LANGUAGES.map(|language| format!("{}.{language}", said.name)));
    let names: Vec<String> = spoken.chain(silent).chain(told).collect();
    let asked: BTreeSet<String> = names.iter().cloned().collect();

    assert_eq!(asked.len(), names.len(), "two questions have one name");
    keeping::expect_no_other(&asked);
}

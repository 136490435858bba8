//! `backstop snippet --check`: what was pasted, held against the data of today.

use std::fs;

use backstop::domain::SnippetKind;

use super::{check, printed};
use crate::harness::{DataFolder, Folders};

/// A small folder with a line for the United Kingdom.
fn small() -> DataFolder {
    let folder = DataFolder::new();
    folder.add(
        "crisis_lines",
        &[("id", "gb-line"), ("name", "It's \"the\" line & more"), ("coverage", "GB")],
    );
    folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
    folder.build().expect_code(0);
    folder
}

/// A page with this in it.
fn page(folder: &Folders, inside: &str) -> String {
    let file = folder.index.join("page.html");
    let page =
        format!("<!doctype html><p>Ours: <a href=\"tel:020\">020</a></p>\n{inside}<p>End</p>");
    fs::write(&file, page).expect("written");
    file.to_str().expect("a path").to_owned()
}

#[test]
fn what_was_just_printed_is_up_to_date_in_every_kind_and_several_languages() {
    let folder = small();
    let folders = folder.folders();
    for kind in SnippetKind::ALL {
        for arguments in [
            &["--country", "GB"][..],
            &["--country", "GB", "--lang", "ar"],
            &["--country", "FJ", "--lang", "fr"],
            &[],
        ] {
            let snippet = printed(folders, *kind, arguments);

            let told = check(folders, &page(folders, &snippet));

            told.expect_code(0);
            told.expect_says("up to date");
            told.expect_says(kind.as_str());
        }
    }
}

#[test]
fn a_number_that_changed_makes_every_kind_out_of_date() {
    let folder = small();
    let folders = folder.folders();
    let before: Vec<(SnippetKind, String)> = SnippetKind::ALL
        .iter()
        .map(|kind| (*kind, printed(folders, *kind, &["--country", "GB"])))
        .collect();

    folder.replace("contacts", "116 123", "116 111");
    folder.build().expect_code(0);

    for (kind, snippet) in before {
        let told = check(folders, &page(folders, &snippet));
        told.expect_code(1);
        told.expect_says("out of date");
        told.expect_says("it does not say: It's \"the\" line & more: 116 111");
        if kind != SnippetKind::Text {
            told.expect_says("it still leads to tel:116123");
        }
    }
}

#[test]
fn an_emergency_number_that_changed_makes_every_kind_out_of_date() {
    let folder = small();
    let folders = folder.folders();
    let before: Vec<String> =
        SnippetKind::ALL.iter().map(|kind| printed(folders, *kind, &["--country", "FJ"])).collect();

    folder.replace("emergency_numbers", "FJ,911", "FJ,917");
    let text = String::from_utf8(folder.read("emergency_numbers")).expect("text");
    assert!(text.contains("917"), "{text}");
    folder.build().expect_code(0);

    for snippet in before {
        let told = check(folders, &page(folders, &snippet));
        told.expect_code(1);
        told.expect_says("917");
    }
}

#[test]
fn a_script_by_its_content_is_held_against_that_of_today_and_a_floating_one_is_not() {
    let folder = small();
    let folders = folder.folders();
    let fixed = printed(folders, SnippetKind::Script, &["--country", "GB"]);
    let floating = printed(folders, SnippetKind::Script, &["--country", "GB", "--floating"]);

    folder.add("emergency_numbers", &[("country", "JP"), ("number", "119")]);
    folder.build().expect_code(0);

    let told = check(folders, &page(folders, &fixed));
    told.expect_code(1);
    told.expect_says("its script is not that of the data of today");
    check(folders, &page(folders, &floating)).expect_code(0);
}

#[test]
fn what_an_editor_makes_of_a_snippet_is_found_all_the_same() {
    let folder = small();
    let folders = folder.folders();
    let snippet = printed(folders, SnippetKind::Wordpress, &["--country", "GB"]);
    let edited = snippet
        .replace("&amp;", "&#038;")
        .replace("It's", "It&#8217;s")
        .replace("&nbsp;", " ")
        .replace("<blockquote>\n<p>", "<blockquote class=\"x\"><p style=\"y\">");

    let told = check(folders, &page(folders, &edited));

    told.expect_code(0);
    let old = snippet.replace("snippet=wordpress.20", "snippet=wordpress.19");
    let told = check(folders, &page(folders, &old));
    told.expect_code(1);
    told.expect_says("it was to be checked again by 19");
}

#[test]
fn each_of_several_snippets_is_told_of() {
    let folder = small();
    let folders = folder.folders();
    let first = printed(folders, SnippetKind::Wordpress, &["--country", "GB"]);
    let second = printed(folders, SnippetKind::Frame, &["--country", "FJ"])
        .replace("tel:911", "tel:910")
        .replace(">911<", ">910<");

    let told = check(folders, &page(folders, &format!("{first}{second}")));

    told.expect_code(1);
    told.expect_says("wordpress, GB, en: up to date");
    told.expect_says("frame, FJ, en: out of date");
    told.expect_says("it still leads to tel:910");
}

#[test]
fn a_file_without_a_snippet_is_an_error_that_names_it() {
    let folder = small();
    let folders = folder.folders();
    let empty = page(folders, "<p><a href=\"https://x.example/help?country=GB\">Help</a></p>");

    let told = check(folders, &empty);
    told.expect_code(1);
    told.expect_says("page.html: there is no snippet of");

    let told = check(folders, "/nowhere/page.html");
    told.expect_code(1);
    told.expect_says("/nowhere/page.html: cannot be read");
}

//! Snippets of every kind, for all countries.

use backstop::domain::{Country, Kind, SnippetKind};
use backstop::messages::AnswerLanguage;
use backstop::search::{NearestQuery, QueryLocation, nearest};
use backstop::server::Directory;
use backstop::views::{AnswerPage, AnswerView, Localizer, ScriptReference, Snippet};
use chrono::NaiveDate;

use super::{SERVICE, kses, links, printed};
use crate::harness::{DataFolder, monday_noon, shipped, shipped_folders};

/// Elements that a snippet may consist of.
const ELEMENTS: [&str; 12] = [
    "a",
    "backstop-widget",
    "bdi",
    "blockquote",
    "div",
    "iframe",
    "li",
    "p",
    "script",
    "span",
    "strong",
    "ul",
];

fn answer(directory: &Directory, country: Option<Country>, language: AnswerLanguage) -> AnswerView {
    let Directory { snapshot, gazetteer } = directory;
    let location = country.map_or(QueryLocation::Nowhere, QueryLocation::Country);
    let query = NearestQuery { kinds: vec![Kind::CrisisLine], ..NearestQuery::at(location) };
    let answer = nearest(snapshot, gazetteer, &query, monday_noon()).expect("an answer");
    AnswerPage { answer: &answer, snapshot, localizer: Localizer { language, gazetteer } }.view()
}

/// All snippets of the shipped data in a language.
fn every_snippet(language: &str, mut look: impl FnMut(SnippetKind, &AnswerView, &str)) {
    shipped();
    let directory = shipped_folders().open();
    let language = AnswerLanguage::negotiate(&[language.to_owned()]);
    let script = ScriptReference { path: "widget.js".to_owned(), integrity: None };
    let made_on = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    for country in Country::all().map(Some).chain([None]) {
        let answer = answer(&directory, country, language);
        for kind in SnippetKind::ALL {
            let localizer = Localizer { language, gazetteer: &directory.gazetteer };
            let snippet = Snippet {
                is_files: false,
                kind: *kind,
                service: SERVICE,
                script: &script,
                localizer,
                answer: &answer,
                made_on,
            };
            look(*kind, &answer, &snippet.to_string());
        }
    }
}

/// Every element that is opened is closed, in order, and is one that we write.
fn expect_well_formed(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("no end: {html}"));
        assert!(!text.contains('>'), "{html}");
        let name = tag.trim_start_matches('/').split(' ').next().expect("a name");
        assert!(ELEMENTS.contains(&name), "{name}\n{html}");
        assert_eq!(tag.matches('"').count() % 2, 0, "{html}");
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
        } else {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<&str>::new(), "{html}");
}

#[test]
fn every_snippet_of_every_country_has_its_own_numbers_and_no_others() {
    for language in ["en", "ar"] {
        every_snippet(language, |kind, answer, text| {
            let numbers = &answer.emergency.numbers;
            let primary: Vec<_> = numbers.iter().filter(|number| number.is_primary).collect();
            let wanted: Vec<&str> = if primary.is_empty() {
                numbers.iter().map(|number| number.number.as_str()).collect()
            } else {
                primary.iter().map(|number| number.number.as_str()).collect()
            };
            for number in wanted {
                let plain = text.replace("&nbsp;", " ").replace('\u{a0}', " ");
                assert!(plain.contains(number), "{number} is not in\n{text}");
            }
            if kind == SnippetKind::Text {
                assert!(!text.contains('<') && text.contains("2027-02-26"), "{text}");
                return;
            }
            expect_well_formed(text);
            let own = numbers.iter().map(|number| number.uri.clone());
            let lines = answer.crisis_lines.iter().take(3).flat_map(|hit| {
                let contacts = hit.resource.contacts.iter().filter_map(|one| one.uri.clone());
                contacts.chain(hit.resource.url.clone()).collect::<Vec<_>>()
            });
            let allowed: Vec<String> = own.chain(lines).collect();
            for link in links(text) {
                let is_own = allowed.contains(&link) || link.starts_with(SERVICE);
                assert!(is_own, "{link} is of another country\n{text}");
            }
        });
    }
}

#[test]
fn the_html_for_wordpress_comes_out_of_its_filter_byte_for_byte() {
    for language in ["en", "he"] {
        every_snippet(language, |kind, _, text| {
            if kind == SnippetKind::Wordpress || kind == SnippetKind::Link {
                assert_eq!(kses::filtered(text), text);
                assert!(!text.contains("target=") && !text.contains("<!--"), "{text}");
            }
        });
    }
}

#[test]
fn a_frame_has_the_sandbox_in_which_links_work_and_each_link_a_window() {
    every_snippet("en", |kind, _, text| {
        if kind != SnippetKind::Frame {
            return;
        }
        let sandbox = "sandbox=\"allow-scripts allow-forms allow-popups \
            allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation\"";
        assert!(text.contains(sandbox), "{text}");
        assert!(
            text.contains("allow=\"geolocation\"") && text.contains("height=\"560\""),
            "{text}"
        );
        assert!(text.contains("title=\"Help"), "{text}");
        assert_eq!(text.matches("<a ").count(), text.matches("target=\"_blank\"").count());
    });
}

#[test]
fn markup_in_data_is_text_in_every_kind() {
    let folder = DataFolder::new();
    folder.add(
        "crisis_lines",
        &[("id", "gb-line"), ("name", "The \"line\" & it's < 5 more"), ("coverage", "GB")],
    );
    folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
    folder.build().expect_code(0);

    for kind in SnippetKind::ALL {
        let text = printed(folder.folders(), *kind, &["--country", "GB"]);
        let shown = if *kind == SnippetKind::Text {
            "The \"line\" & it's < 5 more: 116\u{a0}123"
        } else {
            "The &quot;line&quot; &amp; it's &lt; 5 more: <a"
        };

        assert!(text.contains(shown), "{kind}: {text}");
    }
}

//! Texts in another language than the page: each says which one it is in, so that it is spoken in its
//! own voice and runs its own way.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use super::{Chromium, answered, texts};
use crate::demo::demo;
use crate::harness::{PROJECT, csv_rows};

/// A page of each sort that shows texts of the data.
const PAGES: [&str; 15] = [
    "/?place=Leeds&country=GB&show=internet",
    "/?place=Los+Angeles&country=US&show=backup",
    "/?place=Manchester&country=GB&show=in-person",
    "/?place=Lyon&country=FR&show=internet",
    "/?place=Seoul&country=KR&show=internet",
    "/?country=JP",
    "/help?country=GB",
    "/help?country=EG",
    "/help?country=CH&practice=example-northgate",
    "/resources/gb-samaritans-welsh",
    "/resources/us-988-lifeline",
    "/handout?place=Leeds&country=GB",
    "/embed?made-with=wordpress&country=GB",
    "/embed/frame?country=GB&practice=example-northgate",
    "/embed/frame?country=JP",
];

/// Languages of readers, in four scripts and both directions.
const LANGUAGES: [&str; 6] = ["en", "de", "ar", "he", "ja", "ru"];

/// JavaScript: every text of the page, of widgets too, with the language that is said of it and
/// whether it is said that none is known (`dir=auto` without `lang`).
const TEXTS: &str = "(() => {
    const told = [];
    const languageOf = (element) => {
        for (let at = element; at; at = at.getRootNode().host) {
            const said = at.closest('[lang]');
            if (said) return said.lang;
        }
        return '';
    };
    const walk = (root) => {
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const { parentElement: around, data } = texts.currentNode;
            const text = data.trim().replace(/^[,:·] */, '');
            if (!text || !around || around.closest('script, style, textarea, pre')) continue;
            const own = around.closest('[dir=auto], [lang], bdi:not([dir])');
            const isUnknown = !!own && !own.hasAttribute('lang');
            told.push([text, languageOf(around), isUnknown ? 'unknown' : '']);
        }
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) walk(element.shadowRoot);
    };
    walk(document.body);
    return told;
})()";

/// What is borrowed without its language, with the reason.
const KNOWN: [(&str, &str); 2] =
    [("Backstop", "the name of the program"), ("WordPress.com", "the name of a company")];

/// The languages of each name and description of the shipped data.
fn languages_of_texts() -> HashMap<String, BTreeSet<String>> {
    let mut held: HashMap<String, BTreeSet<String>> = HashMap::new();
    for table in ["crisis_lines", "branches", "on_call", "libraries"] {
        let path = Path::new(PROJECT).join(format!("data/{table}.csv"));
        for row in csv_rows(&std::fs::read_to_string(path).expect("a table")) {
            let cell = |name: &str| row.get(name).map_or("", String::as_str);
            let own = cell("languages").split(';').next().unwrap_or_default();
            let of_country = match cell("country") {
                "GB" | "US" => "en",
                "FR" => "fr",
                "KR" => "ko",
                _ => "",
            };
            let own = if own.is_empty() { of_country } else { own };
            let other = cell("local_name");
            let name = if other.is_empty() { own } else { "en" };
            for (text, language) in
                [(cell("name"), name), (other, own), (cell("description"), "en")]
            {
                held.entry(text.to_owned()).or_default().insert(language.to_owned());
            }
        }
    }
    held.remove("");
    held
}

/// Words of three letters or more in the Latin script, and whether there is a letter of another.
fn latin_words(text: &str) -> (usize, bool) {
    let is_word = |word: &&str| word.len() > 2 && word.chars().all(|c| c.is_ascii_alphabetic());
    let words = text.split(|c: char| !c.is_alphabetic()).filter(is_word).count();
    let is_other = |c: char| {
        c.is_alphabetic()
            && !matches!(c, 'a'..='z' | 'A'..='Z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
    };
    (words, text.chars().any(is_other))
}

#[test]
fn every_text_in_another_language_than_the_page_says_which_one() {
    let Some(chromium) = Chromium::start("languages of texts") else { return };
    let held = languages_of_texts();
    let service = format!("http://{}", demo().address);
    let (mut faults, mut seen) = (BTreeSet::new(), 0);
    let widgets = [("/demo/jisr/", ""), ("/demo/marlow-quay/", "")];
    let paths =
        PAGES.iter().flat_map(|path| LANGUAGES.map(|language| (*path, language))).chain(widgets);
    for (path, language) in paths {
        let mark = if path.contains('?') { '&' } else { '?' };
        let page = chromium.page();
        page.open(&format!("{service}{path}{mark}lang={language}"));
        page.wait_until("document.readyState === 'complete' && document.querySelector('main')");
        if page.evaluate("!!document.querySelector('backstop-widget')") == true {
            page.wait_until(&answered(0));
        }
        for told in page.evaluate(TEXTS).as_array().map_or(&[][..], Vec::as_slice) {
            let [text, said, unknown] = texts(told).try_into().expect("three texts");
            seen += usize::from(!said.is_empty());
            if KNOWN.iter().any(|(known, _)| *known == text) {
                continue;
            }
            let expected = held.get(&text);
            let is_said = expected.is_none_or(|languages| {
                languages.contains(&said) || (languages.contains("") && unknown == "unknown")
            });
            let (latin, has_other) = latin_words(&text);
            let primary = said.split('-').next().unwrap_or_default();
            let is_latin = ["en", "de", "fr", "cy", "es", "it"].contains(&primary);
            let is_foreign = match (is_latin, has_other) {
                (true, _) => has_other,
                (false, false) => latin > 1,
                (false, true) => latin > 4,
            };
            let is_address = text.contains("://") || text.contains('@');
            if !is_said || (is_foreign && expected.is_none() && unknown.is_empty() && !is_address) {
                faults.insert(format!("{path} {language}: {said:?} of {text:?}, not {expected:?}"));
            }
        }
    }

    assert!(seen > 5_000, "{seen}");
    let shown: Vec<&String> = faults.iter().take(40).collect();
    assert!(faults.is_empty(), "{} texts\n{shown:#?}", faults.len());
}

//! Numbers as they are heard and as they are seen.

use std::io::Write as _;
use std::process::Command;

use super::{Chromium, Site, element, languages, open_answered, practice, root, shown, texts};
use crate::harness::shipped;

#[test]
fn in_every_language_a_screen_reader_is_given_digits_one_by_one() {
    let Some(chromium) = Chromium::start("spoken numbers") else { return };
    let digits_of_hebrew = shipped().get("/widget/words.json?lang=he").json()["digits"]
        .as_str()
        .expect("words")
        .to_owned();
    for language in languages() {
        let site = Site::of(practice(language, &element("country=GB", "")));
        let page = open_answered(&chromium, &site, "/", |_| {});
        page.wait_until(&format!("{}.firstChild.lang === '{language}'", root(0)));

        let names = page.names_of("link");
        for (number, least) in [("999", 1), ("116123", 1)] {
            let words: Vec<&str> = if language == "he" {
                digits_of_hebrew.split(' ').collect()
            } else {
                "0 1 2 3 4 5 6 7 8 9".split(' ').collect()
            };
            let apart: Vec<&str> =
                number.bytes().map(|digit| words[usize::from(digit - b'0')]).collect();
            let apart = apart.join(" ");
            assert!(
                names.iter().filter(|name| name.contains(&apart)).count() >= least,
                "{language}: {apart}: {names:#?}"
            );
        }
        let run_together = |name: &&String| {
            name.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_digit))
        };
        assert_eq!(names.iter().find(run_together), None, "{language}");
        assert_eq!(page.errors(), [""; 0], "{language}");
    }
}

#[test]
fn in_every_language_the_eye_sees_the_digits_in_the_order_in_which_they_are_dialled() {
    let Some(chromium) = Chromium::start("seen numbers") else { return };
    for language in languages() {
        let site = Site::of(practice(language, &element("country=GB", "")));
        let page = open_answered(&chromium, &site, "/", |_| {});
        page.wait_until(&format!("{}.firstChild.lang === '{language}'", root(0)));

        let wrong = page.evaluate(&format!(
            "[...{}.querySelectorAll('a bdi')].filter((number) => {{ const text = number.firstChild, range = document.createRange(); \
             let last = -1; for (let at = 0; at < text.length; at++) {{ range.setStart(text, at); range.setEnd(text, at + 1); \
             const {{ left, width }} = range.getBoundingClientRect(); if (width && left <= last) return true; if (width) last = left }} \
             return false }}).map((number) => number.textContent)",
            root(0)
        ));

        assert_eq!(texts(&wrong), [""; 0], "{language}");
        let seen = page.text(&shown(0));
        assert!(seen.contains("116\u{a0}123"), "{language}: the groups are held together: {seen}");
    }
}

/// Voices of eSpeak NG that have another name than their language.
const VOICES: [(&str, &str); 3] = [("sr-Latn", "sr"), ("zh-Hans", "cmn"), ("zh-Hant", "cmn")];

/// Of a hundred sounds so many may differ from those of digits spoken alone: voices link words
/// (French "six un").
const MOST_LINKED: usize = 20;

#[test]
fn a_voice_of_every_language_speaks_the_digits_and_nothing_else() {
    if speak("en", "1").is_none() {
        let _closed = std::io::stderr().write_all(b"SKIPPED voices: espeak-ng is not installed\n");
        return;
    }
    for language in languages() {
        let told = shipped().get(&format!("/widget/words.json?lang={language}")).json();
        let digits: Vec<&str> = told["digits"].as_str().expect("words").split(' ').collect();
        let voice =
            VOICES.iter().find(|(of, _)| *of == language).map_or(language, |(_, voice)| voice);
        for number in ["116123", "988", "85258", "112"] {
            let words: Vec<&str> =
                number.bytes().map(|digit| digits[usize::from(digit - b'0')]).collect();
            let alone: String =
                words.iter().map(|word| speak(voice, word).expect("it speaks")).collect();

            let together = speak(voice, &words.join(" ")).expect("it speaks");

            assert!(
                words.iter().all(|word| !speak(voice, word).expect("it speaks").is_empty()),
                "{language}: a digit is silent"
            );
            let apart = distance(&alone, &together);
            assert!(
                apart * 100 <= MOST_LINKED * alone.chars().count(),
                "{language}: {number}: {alone} is not {together}"
            );
        }
    }
}

/// What a voice says, as the names of its sounds; `None` where there is no voice at all.
fn speak(voice: &str, text: &str) -> Option<String> {
    let spoken = Command::new("espeak-ng").args(["-q", "-x", "-v", voice, text]).output().ok()?;
    assert!(spoken.status.success(), "{voice}: {}", String::from_utf8_lossy(&spoken.stderr));
    let sounds = String::from_utf8_lossy(&spoken.stdout).into_owned();
    Some(sounds.chars().filter(|sign| sign.is_alphanumeric() || "@~#*".contains(*sign)).collect())
}

/// How many signs have to be put in, left out or replaced (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, sign) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (position, second) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(sign != *second);
            diagonal = row[position + 1];
            row[position + 1] = replaced.min(row[position] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

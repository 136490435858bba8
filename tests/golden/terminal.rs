//! What `backstop nearest` prints.
//!
//! The program tells the day by its own clock, so what is asked here is answered by rows that are
//! stale for ever; `--open-at` says the moment.

use super::page::Masks;
use crate::harness::{Folders, run};

/// A question to the program.
pub struct Said {
    /// The name of the kept page.
    pub name: &'static str,
    arguments: &'static [&'static str],
}

const MOMENT: &str = "2026-11-23T20:30:00Z";

/// Everything that is asked, in each language.
pub const QUESTIONS: &[Said] = &[
    said("terminal/reno", &["--lat", "39.53", "--lon", "-119.81"]),
    said("terminal/los-angeles", &["--place", "Los Angeles", "--audience", "clinician"]),
    said(
        "terminal/new-york",
        &["--place", "New York City", "--population", "veterans", "--radius-m", "5000"],
    ),
    said("terminal/konstanz", &["--lat", "47.6625", "--lon", "9.17"]),
    said("terminal/aswan", &["--place", "Aswan"]),
    said("terminal/portland", &["--place", "Portland", "--kind", "crisis_line", "--limit", "1"]),
    said("terminal/open-sea", &["--lat", "0", "--lon", "-30"]),
    said("terminal/not-held", &["--place", "Portlend", "--country", "US", "--kind", "crisis_line"]),
    said(
        "terminal/json",
        &[
            "--postcode",
            "89439",
            "--country",
            "US",
            "--kind",
            "crisis_line",
            "--limit",
            "1",
            "--json",
        ],
    ),
    said("terminal/refused", &["--lat", "91", "--lon", "0"]),
];

const fn said(name: &'static str, arguments: &'static [&'static str]) -> Said {
    Said { name, arguments }
}

/// Runs the program, and writes down what it was told and what it said.
pub fn page(said: &Said, language: &str, folders: &Folders, masks: &Masks) -> String {
    let words = [&["nearest"], said.arguments, &["--open-at", MOMENT, "--lang", language]].concat();
    let ran = run(&mut folders.command(&words));
    let quoted: Vec<String> = words
        .iter()
        .map(|word| if word.contains(' ') { format!("'{word}'") } else { (*word).to_owned() })
        .collect();
    let code = ran.0.status.code().expect("it was not killed");
    let errors = if ran.stderr().is_empty() {
        String::new()
    } else {
        format!("\nstandard error:\n{}", ran.stderr())
    };
    masks.applied(&format!(
        "$ backstop {}\n{}{errors}\nexit code {code}\n",
        quoted.join(" "),
        ran.stdout()
    ))
}

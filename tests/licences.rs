//! The licences of all crates that are built, held against the list in `deny.toml`: no copyleft of
//! the whole work gets in unseen.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use spdx::{Expression, Licensee, ParseMode};

use crate::harness::PROJECT;

/// The list between the brackets behind `allow`.
fn allowed() -> Vec<Licensee> {
    let text = std::fs::read_to_string(Path::new(PROJECT).join("deny.toml")).expect("deny.toml");
    let list = text.split_once("allow = [").and_then(|(_, rest)| rest.split_once(']'));
    let (list, _) = list.expect("a list of licences");
    let names = list.split(',').map(|name| name.trim().trim_matches('"'));
    names
        .filter(|name| !name.is_empty())
        .map(|name| Licensee::parse(name).unwrap_or_else(|error| panic!("{name}: {error}")))
        .collect()
}

fn packages() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .current_dir(PROJECT)
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    metadata["packages"].as_array().expect("packages").clone()
}

#[test]
fn every_crate_has_a_licence_that_is_on_the_list() {
    let allowed = allowed();
    let packages = packages();

    let refused: Vec<String> = packages
        .iter()
        .filter(|package| {
            let expression = package["license"].as_str().unwrap_or_default();
            let parsed = Expression::parse_mode(expression, ParseMode::LAX);
            let is_allowed = parsed.map(|parsed| {
                parsed.evaluate(|asked| allowed.iter().any(|licence| licence.satisfies(asked)))
            });
            !is_allowed.unwrap_or(false)
        })
        .map(|package| {
            format!("{} {}: {}", package["name"], package["version"], package["license"])
        })
        .collect();

    assert!(packages.len() > 100, "{} packages", packages.len());
    assert!(refused.is_empty(), "not on the list of deny.toml:\n{}", refused.join("\n"));
}

#[test]
fn a_licence_that_is_not_on_the_list_is_refused() {
    let allowed = allowed();
    let is_allowed = |expression: &str| {
        let parsed = Expression::parse_mode(expression, ParseMode::LAX).expect(expression);
        parsed.evaluate(|asked| allowed.iter().any(|licence| licence.satisfies(asked)))
    };

    assert!(is_allowed("MIT/Apache-2.0") && is_allowed("Apache-2.0 OR GPL-2.0-only"));
    assert!(!is_allowed("GPL-3.0-only") && !is_allowed("MIT AND AGPL-3.0-or-later"));
}

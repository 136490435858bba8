//! The recipes of CONTRIBUTING, held against the code: every place in them is there, and what their
//! examples need stands in these places and no others.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use backstop::domain::Format;
use backstop::search::NarrowingParameter;
use backstop::tables::TableName;
use backstop::views::csv_header;
use regex::Regex;

use crate::demo::{demo, is_of_demo};
use crate::harness::{PROJECT, shipped};
use crate::openapi::document;

/// A place that a recipe names.
struct RecipeStep {
    /// A file, or the folder of a new one.
    path: String,
    /// What occurs there.
    words: Vec<String>,
}

/// How to add something.
struct Recipe {
    /// Its heading: `A filter: 3 files`.
    heading: String,
    steps: Vec<RecipeStep>,
}

impl Recipe {
    /// The recipe of something, such as `A filter`.
    fn of(what: &str) -> Self {
        let start = format!("{what}: ");
        let found = recipes().into_iter().find(|recipe| recipe.heading.starts_with(&start));
        found.unwrap_or_else(|| panic!("CONTRIBUTING has no recipe {start:?}"))
    }

    /// Its files of code.
    fn code(&self) -> BTreeSet<String> {
        let paths = self.steps.iter().map(|step| step.path.clone());
        paths.filter(|path| is_code(Path::new(path))).collect()
    }
}

fn has_extension(path: &Path, wanted: &str) -> bool {
    path.extension().is_some_and(|extension| extension == wanted)
}

fn is_code(path: &Path) -> bool {
    has_extension(path, "rs")
}

fn text_of(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All recipes: below each heading, a numbered line a step. What stands in backticks is a place
/// first, and then what is there.
fn recipes() -> Vec<Recipe> {
    let text = text_of(&Path::new(PROJECT).join("CONTRIBUTING.md"));
    let (_, recipes) = text.split_once("\n## Recipes\n").expect("the recipes");
    let (recipes, _) = recipes.split_once("\n## ").expect("what follows them");
    let quoted = Regex::new("`([^`]+)`").expect("a pattern");
    let step = |line: &str| {
        let mut words =
            quoted.captures_iter(line).filter_map(|found| Some(found.get(1)?.as_str().to_owned()));
        let path = words.next().unwrap_or_else(|| panic!("no place in {line:?}"));
        RecipeStep { path, words: words.filter(|word| !word.contains('/')).collect() }
    };
    let is_step = |line: &&str| line.starts_with(|first: char| first.is_ascii_digit());
    let recipe = |section: &str| Recipe {
        heading: section.lines().next().unwrap_or_default().to_owned(),
        steps: section.lines().filter(is_step).map(step).collect(),
    };
    recipes.split("\n### ").skip(1).map(recipe).collect()
}

/// The files of a folder, and of those below it.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}

/// The files of code that name something outside their tests, but for those in some folders.
fn naming(name: &str, but_for: &[&str]) -> BTreeSet<String> {
    let whole = Regex::new(&format!(r"\b{name}\b")).expect("a pattern");
    let files = files_in(&Path::new(PROJECT).join("src")).into_iter().filter(|path| is_code(path));
    let naming = files.filter(|path| {
        let text = text_of(path);
        whole.is_match(text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default())
    });
    let relative = naming.map(|path| {
        path.strip_prefix(PROJECT).expect("a file of the project").to_string_lossy().into_owned()
    });
    relative.filter(|path| !but_for.iter().any(|folder| path.starts_with(folder))).collect()
}

#[test]
fn there_are_six_recipes_and_each_place_in_them_is_there() {
    let recipes = recipes();
    assert_eq!(recipes.len(), 6, "recipes");

    for Recipe { heading, steps } in recipes {
        assert!(!steps.is_empty(), "{heading}");
        for RecipeStep { path, words } in steps {
            let place = Path::new(PROJECT).join(&path);
            let (names, text) = if place.is_dir() {
                let files = files_in(&place);
                let names: Vec<String> = files
                    .iter()
                    .map(|file| file.file_name().unwrap_or_default().to_string_lossy().into_owned())
                    .collect();
                (
                    names,
                    files.iter().filter(|file| is_code(file)).map(|file| text_of(file)).collect(),
                )
            } else {
                (Vec::new(), text_of(&place))
            };

            assert!(!words.is_empty(), "{heading}: nothing is said to be in {path}");
            for word in words {
                let is_there = text.contains(&word) || names.contains(&word);
                assert!(is_there, "{heading}: {word:?} is not in {path}");
            }
        }
    }
}

#[test]
fn a_heading_counts_the_files() {
    for Recipe { heading, steps } in recipes() {
        let count =
            steps.iter().filter(|step| !has_extension(Path::new(&step.path), "csv")).count();

        assert!(heading.contains(&format!(": {count} files")), "{heading}: {count} are listed");
        let has_tables = steps.len() > count;
        assert_eq!(heading.contains(", and "), has_tables, "{heading}: tables of data");
    }
}

#[test]
fn the_column_of_the_example_is_in_the_places_of_its_recipe_and_no_other() {
    // Importers write what their files say, whatever the columns are.
    let found = naming("weekly_hours", &["src/import/", "src/curate/"]);

    assert_eq!(found, Recipe::of("A column").code());
}

#[test]
fn each_field_of_a_resource_is_a_column_of_csv() {
    let fields = |schema: &str, before: &str| -> Vec<String> {
        let properties = &document()["components"]["schemas"][schema]["properties"];
        let names = properties.as_object().expect("an object").keys();
        names.map(|name| format!("{before}{name}")).collect()
    };
    // What holds several facts is spread over columns; licences are a table of their own.
    let apart = ["address", "internet", "source", "licences"];
    let own = fields("ResourceView", "").into_iter().filter(|name| !apart.contains(&&**name));
    let spread = [("Address", ""), ("Internet", ""), ("Source", "source_")];
    let expected: BTreeSet<String> =
        own.chain(spread.iter().flat_map(|(schema, before)| fields(schema, before))).collect();

    let header = String::from_utf8(csv_header()).expect("UTF-8");
    let columns: BTreeSet<String> = header.trim_end().split(',').map(str::to_owned).collect();

    assert_eq!(columns, expected);
}

#[test]
fn each_filter_is_in_all_places_of_its_recipe() {
    let recipe = Recipe::of("A filter");
    let texts: Vec<String> =
        recipe.steps.iter().map(|step| text_of(&Path::new(PROJECT).join(&step.path))).collect();
    let [facets, _, question] = texts.as_slice() else { panic!("three places") };
    let declared = Regex::new(r"(?m)^    pub (\w+): Option<").expect("a pattern");
    let mut declared: BTreeSet<&str> =
        declared.captures_iter(question).filter_map(|found| Some(found.get(1)?.as_str())).collect();
    // Hours are known of a moment only, and so no facet.
    for of_hours in ["open_now", "open_at", "open_for_min"] {
        assert!(declared.remove(of_hours), "{of_hours}");
    }

    let looked_up: BTreeSet<&str> =
        NarrowingParameter::ALL.iter().map(|parameter| parameter.as_str()).collect();

    assert_eq!(declared, looked_up);
    // Words are no facets: the text index has them.
    for name in looked_up.into_iter().filter(|name| *name != "q") {
        assert!(facets.contains(&format!("\"{name}")), "{name} is written by no facet");
    }
}

#[test]
fn each_importer_is_in_all_places_of_its_recipe() {
    let read = |path: &str| text_of(&Path::new(PROJECT).join(path));
    let (modules, mut command) = (read("src/import/mod.rs"), read("src/commands/import.rs"));
    let parts = files_in(&Path::new(PROJECT).join("src/commands/import"));
    command.extend(parts.iter().map(|part| text_of(part)));
    let public = Regex::new(r"(?m)^pub mod (\w+);").expect("a pattern");
    let importers: Vec<&str> =
        public.captures_iter(&modules).filter_map(|found| Some(found.get(1)?.as_str())).collect();
    assert!(importers.len() > 8, "{importers:?}");

    for importer in importers {
        assert!(command.contains(&format!("{importer}::")), "{importer} cannot be asked for");
    }
    assert_eq!(
        naming("TorontoLibraries", &[]),
        ["src/cli/import.rs", "src/commands/import.rs"].map(str::to_owned).into()
    );
}

#[test]
fn a_format_is_named_in_the_places_of_its_recipe_and_no_other() {
    assert!(Format::ALL.contains(&Format::GeoJson));

    assert_eq!(naming("GeoJson", &["src/import/"]), Recipe::of("An output format").code());
}

#[test]
fn whatever_path_a_page_has_it_takes_no_other_method_and_says_which_it_takes() {
    let folder = Path::new(PROJECT).join("src/server/routes/pages");
    let route = Regex::new(r#"#\[(?:route|get|post)\("([^"]+)""#).expect("a pattern");
    let variable = Regex::new(r"\{(\w+)(:[^}]*)?\}").expect("a pattern");
    let texts: Vec<String> = files_in(&folder).iter().map(|file| text_of(file)).collect();
    let paths: BTreeSet<&str> = texts
        .iter()
        .flat_map(|text| route.captures_iter(text).filter_map(|found| Some(found.get(1)?.as_str())))
        .collect();
    assert!(paths.len() > 7, "{paths:?}");

    for path in paths {
        // A pattern may match nothing; a name stands for anything.
        let asked = variable.replace_all(
            path,
            |found: &regex::Captures<'_>| {
                if found.get(2).is_some() { "" } else { "some" }
            },
        );
        // The example sites are there where they are asked for.
        let app = if is_of_demo(&asked) { demo() } else { shipped() };
        let reply = app.ask("DELETE", &asked, &[], None);

        assert_eq!(reply.status, 405, "{path} is not in methods_of_page: {reply}");
        assert!(reply.header("allow").contains("GET"), "{reply}");
    }
}

#[test]
fn a_table_is_named_in_the_catalog_and_no_other_place() {
    assert!(TableName::ALL.contains(&TableName::LibrariesOpenstreetmap));

    assert_eq!(naming("LibrariesOpenstreetmap", &[]), Recipe::of("A table").code());
}

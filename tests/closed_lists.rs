//! Every closed list of words stands once in the source, and the document tells it: a schema of
//! its own, to which the members of answers refer.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::Value;

use crate::golden::keeping;
use crate::harness::{PROJECT, shipped};
use crate::openapi::{document, schema_of};

/// Lists whose words no member of an answer has, or has with others, with the reason.
const NOT_IN_ANSWERS: [(&str, &str); 7] = [
    ("AddressVisibility", "decides what is shown, and is not shown itself"),
    ("Audience", "is asked with, not answered; the document tells it with the parameter"),
    ("Fault", "is reported, not answered; the document tells it with the body"),
    ("Format", "is asked with, not answered; the document tells it with the parameter"),
    ("ListingBasis", "decides who is listed, and is not shown"),
    ("SnippetKind", "is of pages and of the command line"),
    ("TableName", "a data folder may have tables of its own, which are listed too"),
];

/// A closed list of the source: its name and its words, in their order.
type ClosedList = (String, Vec<String>);

/// All closed lists, as the source declares them.
fn closed_lists() -> Vec<ClosedList> {
    let mut folders = vec![Path::new(PROJECT).join("src")];
    let mut lists = Vec::new();
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(folder).expect("a folder").flatten();
        let (inner, files): (Vec<PathBuf>, Vec<PathBuf>) =
            entries.map(|entry| entry.path()).partition(|path| path.is_dir());
        folders.extend(inner);
        for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "rs")) {
            let text = std::fs::read_to_string(file).expect("UTF-8");
            lists.extend(text.split("\nclosed_set! {\n").skip(1).map(declared));
        }
    }
    assert!(lists.len() > 25, "{}", lists.len());
    lists
}

/// The list that a declaration makes; `text` begins behind its brace.
fn declared(text: &str) -> ClosedList {
    let lines = text.lines().take_while(|line| *line != "}").map(str::trim);
    let mut lines = lines.filter(|line| !line.starts_with("///"));
    let (name, _) = lines.next().and_then(|line| line.split_once(',')).expect("a name");
    let words = lines
        .filter_map(|line| line.split_once(" = "))
        .map(|(_, word)| word.trim_matches([',', '"']).to_owned());
    (name.to_owned(), words.collect())
}

/// The words of each schema of the document that is a closed list.
fn told() -> BTreeMap<&'static str, Vec<&'static str>> {
    let schemas = document()["components"]["schemas"].as_object().expect("schemas");
    let words = schemas.iter().filter_map(|(name, schema)| {
        let words = schema["enum"].as_array()?;
        Some((name.as_str(), words.iter().map(|word| word.as_str().expect("a word")).collect()))
    });
    words.collect()
}

#[test]
fn every_closed_list_is_a_schema_with_exactly_its_words() {
    let told = told();
    for (name, words) in closed_lists() {
        let is_told = told.values().any(|one| *one == words);

        let excuse = NOT_IN_ANSWERS.iter().find(|(other, _)| *other == name);
        assert_eq!(is_told, excuse.is_none(), "{name}: {words:?} {excuse:?}");
    }
}

#[test]
fn every_word_of_a_schema_is_explained_and_every_list_is_referred_to() {
    let text = document().to_string();
    for (name, words) in told() {
        let description =
            document()["components"]["schemas"][name]["description"].as_str().expect("text");

        assert!(text.contains(&format!("\"#/components/schemas/{name}\"")), "{name}");
        let unexplained: Vec<_> =
            words.iter().filter(|word| !description.contains(&format!("`{word}`: "))).collect();
        assert!(words.len() == 1 || unexplained.is_empty(), "{name}: {unexplained:?}");
    }
}

/// An answer in JSON: what was asked, the schema that it is to fit, and its body.
struct Shown {
    question: String,
    schema: String,
    body: Value,
}

/// The schema of the JSON that is answered to a question that succeeds.
fn schema_of_answer(method: &str, path: &str) -> Option<String> {
    let path = path.split('?').next().unwrap_or_default();
    let fits = |template: &str| {
        template.split('/').count() == path.split('/').count()
            && template
                .split('/')
                .zip(path.split('/'))
                .all(|(part, given)| part == given || part.starts_with('{'))
    };
    let paths = document()["paths"].as_object().expect("paths");
    let (_, item) = paths.iter().find(|(template, _)| fits(template))?;
    let responses = &item[method.to_lowercase()]["responses"];
    let schema = ["200", "202"]
        .map(|status| &responses[status]["content"]["application/json"]["schema"]["$ref"]);
    let reference = schema.into_iter().find_map(Value::as_str)?;
    reference.rsplit('/').next().map(str::to_owned)
}

/// The golden answers that are JSON.
fn kept() -> Vec<Shown> {
    keeping::kept().into_iter().filter_map(|name| of_page(&name)).collect()
}

fn of_page(name: &str) -> Option<Shown> {
    let page = keeping::read(name)?;
    let (head, body) = page.rsplit_once("\n\n{")?;
    let asked = head.split(' ').take(2).collect::<Vec<_>>();
    let (method, path) = (*asked.first()?, asked.get(1)?.lines().next()?);
    let schema = if head.contains("content-type: application/problem+json") {
        "Problem".to_owned()
    } else if head.contains("\ncontent-type: application/json") {
        schema_of_answer(method, path)?
    } else {
        return None;
    };
    let body = serde_json::from_str(&format!("{{{body}")).ok()?;
    Some(Shown { question: name.to_owned(), schema, body })
}

/// Golden answers, and answers of the shipped data.
static SHOWN: LazyLock<Vec<Shown>> = LazyLock::new(|| {
    let (kept, shipped) = (kept(), of_shipped_data());
    assert!(kept.len() > 60 && shipped.len() > 300, "{} {}", kept.len(), shipped.len());
    kept.into_iter().chain(shipped).collect()
});

/// Answers of the shipped data: every resource, every country, and what each country is answered.
fn of_shipped_data() -> Vec<Shown> {
    let countries = shipped().get("/v1/countries").json();
    let codes = countries["countries"].as_array().expect("countries").iter();
    let codes: Vec<&str> = codes.map(|one| one["country"].as_str().expect("a code")).collect();
    let pages = shipped().get("/v1/resources?per_page=200").json()["total"].as_u64();
    let pages = pages.expect("a number").div_ceil(200);
    let questions = ["/v1/countries".to_owned(), "/v1/datasets".to_owned()].into_iter();
    let questions = questions
        .chain((1..=pages).map(|page| format!("/v1/resources?per_page=200&page={page}")))
        .chain(codes.iter().map(|code| format!("/v1/nearest?country={code}")))
        .chain(["US", "GB"].map(|code| {
            format!("/v1/nearest?country={code}&audience=clinician&open_now=true&limit=50")
        }));
    let shown = questions.map(|question| Shown {
        schema: schema_of_answer("GET", &question).expect("documented"),
        body: shipped().get(&question).json(),
        question,
    });
    shown.collect()
}

#[test]
fn golden_answers_and_those_of_the_shipped_data_are_as_the_document_says() {
    let mut validators = BTreeMap::new();
    for Shown { question, schema, body } in &*SHOWN {
        let validator = validators
            .entry(schema)
            .or_insert_with(|| jsonschema::validator_for(&schema_of(schema)).expect("a schema"));
        let errors: Vec<String> = validator
            .iter_errors(body)
            // A golden answer has a word in place of what depends on the build.
            .filter(|error| !error.to_string().contains("BUILT_"))
            .map(|error| format!("{error} at {}", error.instance_path()))
            .take(5)
            .collect();
        assert!(errors.is_empty(), "{question} is not a {schema}:\n{}", errors.join("\n"));
    }
}

/// Texts by the member that has them, of members that are plain strings in the document.
type PlainTexts = BTreeMap<String, BTreeSet<String>>;

/// Collects the plain texts of a value by its schema; `member` is where the value stands.
fn collect(schema: &Value, member: &str, value: &Value, texts: &mut PlainTexts) {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().expect("a name");
        let schema = &document()["components"]["schemas"][name];
        return collect(schema, if value.is_string() { member } else { name }, value, texts);
    }
    for part in ["allOf", "oneOf"].iter().filter_map(|key| schema[*key].as_array()).flatten() {
        collect(part, member, value, texts);
    }
    match value {
        Value::String(text) if schema["type"].to_string().contains("\"string\"") => {
            if schema["enum"].is_null() && schema["format"].is_null() {
                texts.entry(member.to_owned()).or_default().insert(text.clone());
            }
        }
        Value::Array(items) => {
            for item in items {
                collect(&schema["items"], member, item, texts);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let schema = &schema["properties"][name];
                collect(schema, &format!("{member}.{name}"), field, texts);
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn no_plain_string_has_only_words_of_a_closed_list() {
    let lists = closed_lists();
    let mut texts = PlainTexts::new();
    for Shown { schema, body, .. } in &*SHOWN {
        let schema = &document()["components"]["schemas"][schema];
        collect(schema, "", body, &mut texts);
    }
    assert!(texts.len() > 40, "{:?}", texts.keys());

    for (member, texts) in texts {
        let list = lists.iter().find(|(_, words)| texts.iter().all(|text| words.contains(text)));

        let excused =
            list.is_none_or(|(name, _)| NOT_IN_ANSWERS.iter().any(|(other, _)| other == name));
        assert!(excused, "{member} has only words of {list:?}: {texts:?}");
    }
}

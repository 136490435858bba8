//! The files of a site: whole, linked to one another, and the same for the same data.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::{exported, files_below};
use crate::harness::{DataFolder, TestApp, monday_noon, run, shipped_folders};

#[test]
fn the_index_tells_every_file_with_its_hash() {
    let exported = exported();
    let index = exported.json("index.json");
    let mut files = exported.files();
    files.remove("index.json").expect("the index");

    let told = index["files"].as_array().expect("files");
    let paths: Vec<&str> = told.iter().map(|file| file["path"].as_str().expect("a path")).collect();
    assert_eq!(paths, files.keys().map(String::as_str).collect::<Vec<_>>(), "each once, sorted");
    for file in told {
        let bytes = &files[file["path"].as_str().expect("a path")];
        let digits = |byte: &u8| format!("{byte:02x}");
        let hash: Vec<String> = Sha256::digest(bytes).iter().map(digits).collect();

        assert_eq!(file["length"], bytes.len(), "{file}");
        assert_eq!(file["sha256"], hash.concat(), "{file}");
    }
    assert_eq!(
        index["fingerprint"],
        exported.directory.snapshot.about().fingerprint.as_str(),
        "of the data"
    );
    assert!(index["ttl"].as_u64().is_some_and(|seconds| seconds > 0));
}

#[test]
fn the_same_data_make_the_same_bytes_and_replace_an_earlier_site() {
    let exported = exported();
    let parent = tempfile::tempdir().expect("a folder");
    let folder = parent.path().join("site");
    for (path, bytes) in exported.files() {
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, bytes).expect("written");
    }
    std::fs::write(folder.join("help/GB.html"), "changed").expect("written");
    std::fs::write(folder.join("cells/left-over.json"), "{}").expect("written");

    let arguments = ["export", "site", "--allow-rejections", "--base", super::BASE];
    run(exported.data.folders().command(&arguments).arg(&folder)).expect_code(0);

    let (one, other) = (exported.files(), files_below(&folder));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let differ: Vec<&String> =
        one.iter().filter(|(path, bytes)| other[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differ.is_empty(), "{differ:?}");
    let beside: Vec<_> = std::fs::read_dir(parent.path()).expect("a folder").flatten().collect();
    assert_eq!(beside.len(), 1, "nothing is left beside it: {beside:?}");
}

#[test]
fn files_of_others_are_left_alone() {
    let exported = exported();
    let parent = tempfile::tempdir().expect("a folder");
    for (name, text) in [("notes.txt", "mine"), ("index.json", "{\"name\":\"mine\"}")] {
        let folder = parent.path().join(name.replace('.', "-"));
        std::fs::create_dir(&folder).expect("a folder");
        std::fs::write(folder.join(name), text).expect("written");

        let refused = run(exported.data.folders().command(&["export", "site"]).arg(&folder));

        refused.expect_code(1).expect_says("files in it that no export wrote");
        assert_eq!(std::fs::read_to_string(folder.join(name)).expect("there"), text);
    }
    let file = parent.path().join("file");
    std::fs::write(&file, "mine").expect("written");
    run(exported.data.folders().command(&["export", "site"]).arg(&file)).expect_code(1);
    assert_eq!(std::fs::read_to_string(&file).expect("there"), "mine");
}

#[test]
fn an_address_that_is_none_is_refused() {
    let exported = exported();
    let parent = tempfile::tempdir().expect("a folder");
    for base in ["help", "https://example.org/?a=b", "ftp://example.org"] {
        let folder = parent.path().join("site");
        let arguments = ["export", "site", "--base", base];

        run(exported.data.folders().command(&arguments).arg(&folder)).expect_code(1);

        assert!(!folder.exists(), "{base}");
    }
}

/// The values of an attribute in a page.
fn values<'t>(text: &'t str, attribute: &str) -> Vec<&'t str> {
    let opening = format!(" {attribute}=\"");
    let parts: Vec<&str> = text.split(opening.as_str()).skip(1).collect();
    parts.into_iter().filter_map(|rest| rest.split('"').next()).collect()
}

fn is_page(path: &str) -> bool {
    path.rsplit('.').next() == Some("html")
}

#[test]
fn every_link_leads_to_a_file_of_the_site_or_out_of_it() {
    let exported = exported();
    let files = exported.files();
    let mut linked = BTreeSet::new();
    for (path, bytes) in files.iter().filter(|(path, _)| is_page(path)) {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let page = text.split("<textarea").map(|part| part.rsplit("</textarea>").next());
        let page: String = page.flatten().collect();
        for link in ["href", "src"].into_iter().flat_map(|name| values(&page, name)) {
            if ["tel:", "sms:", "mailto:", "https:", "http:"]
                .iter()
                .any(|way| link.starts_with(way))
            {
                continue;
            }
            if let Some(part) = link.strip_prefix('#') {
                let id = format!("id=\"{part}\"");
                assert!(page.contains(&id), "{path} leads to {link}, which is not in it");
                continue;
            }
            let file = link.split(['#', '?']).next().unwrap_or_default();
            // The page for what is not there is shown below any address.
            let file = if path == "404.html" {
                file.strip_prefix("/help/").unwrap_or_else(|| panic!("{path} leads to {link}"))
            } else {
                file
            };
            assert!(!file.starts_with('/'), "{path} leads to {link}: a site may lie in a folder");
            let mut folder: Vec<&str> = path.split('/').collect();
            folder.pop();
            for step in file.split('/').filter(|step| !step.is_empty()) {
                if step == ".." { _ = folder.pop() } else { folder.push(step) }
            }
            let target = folder.join("/");
            assert!(files.contains_key(&target), "{path} leads to {link}, which is not there");
            linked.insert(target);
        }
        assert!(text.contains("Content-Security-Policy") && text.contains("no-referrer"), "{path}");
    }
    for path in files.keys().filter(|path| path.starts_with("help/") || path.starts_with("embed/"))
    {
        let is_frame = path.starts_with("embed/frame/");
        assert!(is_frame || linked.contains(path), "nothing leads to {path}");
    }
}

#[test]
fn the_file_of_a_country_is_what_the_service_answers() {
    let exported = exported();
    let app = TestApp::start(exported.data.folders().open(), monday_noon);
    let clean = |mut answer: Value| {
        for list in ["crisis_lines", "branches", "on_call", "libraries"] {
            for hit in answer[list].as_array_mut().expect("a list") {
                for field in ["open", "stale", "why"] {
                    hit.as_object_mut().expect("a hit").remove(field);
                }
            }
            let list = answer[list].as_array_mut().expect("a list");
            list.sort_by_key(|hit| hit["id"].as_str().map(str::to_owned));
        }
        for field in ["dataset", "notices"] {
            answer.as_object_mut().expect("an answer").remove(field);
        }
        for number in answer["emergency"]["numbers"].as_array_mut().expect("numbers") {
            number.as_object_mut().expect("a number").remove("stale");
        }
        without_nulls(&answer)
    };
    for country in ["GB", "US", "JP", "AQ", "DE"] {
        let told = app.get(&format!("/v1/nearest?country={country}&limit=50")).json();

        let file = exported.json(&format!("country/{country}.json"));

        assert_eq!(clean(file.clone()), clean(told), "{country}");
        for hit in file["crisis_lines"].as_array().expect("lines") {
            let state = hit["open"]["state"].as_str().expect("a state");
            let is_always = hit["open"]["reason"] == "always_open";
            assert_eq!(state == "open", is_always, "{country}: {hit}");
        }
    }
}

/// Files leave out what is nothing.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let known = fields.iter().filter(|(_, field)| !field.is_null());
            known.map(|(name, field)| (name.clone(), without_nulls(field))).collect()
        }
        Value::Array(values) => values.iter().map(without_nulls).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

#[test]
fn the_file_of_a_practice_is_what_the_service_answers_and_whose_pages_may_name_it() {
    let exported = exported();
    let app = TestApp::start(exported.data.folders().open(), monday_noon);
    let clean = |mut practice: Value| {
        practice.as_object_mut().expect("a practice").remove("dataset");
        for hit in practice["pinned"].as_array_mut().expect("a list") {
            for field in ["open", "stale", "why"] {
                hit.as_object_mut().expect("a hit").remove(field);
            }
        }
        without_nulls(&practice)
    };
    let own = "https://northgate-counselling.co.uk";
    for (id, origins) in [("anywhere", vec![]), ("northgate", vec![own])] {
        for (file, tag) in [(format!("{id}.json"), "en"), (format!("{id}.de.json"), "de")] {
            let told = app.get(&format!("/v1/practices/{id}?lang={tag}")).json();

            let held = exported.json(&format!("practices/{file}"));

            assert_eq!(held["origins"], json!(origins), "{file}");
            assert_eq!(clean(held["practice"].clone()), clean(told), "{file}");
            let pinned = held["practice"]["pinned"].as_array().expect("a list");
            assert!(pinned.iter().any(|hit| hit["id"] == "gb-samaritans-leeds"), "{file}");
        }
    }
}

#[test]
fn a_professional_is_not_shown_after_the_last_day_of_a_licence() {
    let folder = DataFolder::new();
    folder.add("crisis_lines", &[("id", "gb-line"), ("coverage", "GB")]);
    folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
    let person = [
        ("id", "gb-person"),
        ("role", "individual"),
        ("name", "Sam Example"),
        ("country", "GB"),
        ("coverage", "GB"),
        ("address_visibility", "hidden"),
        ("listing_basis", "self"),
    ];
    folder.add("on_call", &person);
    folder.add(
        "licences",
        &[("on_call_id", "gb-person"), ("jurisdiction", "GB-ENG"), ("expires_on", "2027-03-31")],
    );
    let parent = tempfile::tempdir().expect("a folder");
    let site = parent.path().join("site");
    let arguments = ["export", "site", "--allow-rejections"];
    run(folder.folders().command(&arguments).arg(&site)).expect_code(0);

    let text = std::fs::read_to_string(site.join("country/GB.json")).expect("a file");
    let answer: Value = serde_json::from_str(&text).expect("JSON");
    let told = answer["on_call"].as_array().expect("a list");
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["until"], "2027-03-31");
    assert!(answer["crisis_lines"][0].get("until").is_none());
}

/// What the shipped data may take on a web host, in bytes.
const MOST_BYTES: u64 = 40_000_000;

#[test]
fn the_site_of_the_shipped_data_is_small() {
    let folders = shipped_folders();
    let parent = tempfile::tempdir().expect("a folder");
    let site = parent.path().join("site");
    let arguments = ["export", "site", "--allow-rejections"];
    run(folders.command(&arguments).arg(&site)).expect_code(0);

    let files = files_below(&site);
    let bytes: u64 = files.values().map(|file| file.len() as u64).sum();
    println!("{} files, {bytes} bytes", files.len());
    assert!(bytes <= MOST_BYTES, "{bytes} bytes");
}

#[test]
fn what_can_be_pasted_names_the_address_of_the_site() {
    let exported = exported();
    let folder = &exported.folder;
    let page = exported.read("embed/GB.html");
    let named: Vec<&str> = page.split("https://example.org/help/").skip(1).collect();

    assert!(named.len() >= 6, "{}", named.len());
    for rest in named {
        let file = rest.split(['"', '&', '?', '<', '\u{2069}', '\n', ' ']).next().expect("a path");
        assert!(folder.join(file).is_file(), "{file}");
    }
    let hash = page.split("integrity=&quot;").nth(1).expect("a hash");
    assert!(hash.starts_with("sha384-"), "{}", &hash[..20]);
    let sitemap = exported.read("sitemap.xml");
    assert!(sitemap.contains("<loc>https://example.org/help/help/GB.html</loc>"));
}

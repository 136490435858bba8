//! `backstop serve --demo`: example sites of made-up practices, and no trace of them without it.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use backstop::domain::{E164, is_kept_for_fiction};
use backstop::render::demo::{DemoContent, DemoFile, DemoSnippet, FILES, PRACTICES};
use backstop::server::AppState;
use backstop::tables::read_added_practices;

use crate::harness::{
    DataFolder, PROJECT, RunningServer, TestApp, csv_rows, monday_noon, run, shipped,
    shipped_folders, wait_for,
};

/// The shipped data with the example sites.
pub fn demo() -> &'static TestApp {
    static DEMO: LazyLock<TestApp> = LazyLock::new(|| {
        // Builds the index once for everybody.
        shipped();
        let folders = shipped_folders();
        let today = monday_noon().date_naive();
        let read = read_added_practices(&folders.data, PRACTICES.as_bytes(), today);
        let (practices, rejections) = read.expect("the folder describes practices");
        assert!(rejections.is_empty(), "{rejections:?}");
        TestApp::serve(AppState::new(folders.open(), monday_noon).with_demo(practices))
    });
    &DEMO
}

/// Whether a path is one of the example sites.
pub fn is_of_demo(path: &str) -> bool {
    path == "/demo" || path.starts_with("/demo/")
}

/// The pages with a snippet.
fn pages() -> impl Iterator<Item = (&'static DemoFile, DemoSnippet)> {
    FILES.iter().filter_map(|file| match file.content {
        DemoContent::PageWith(snippet) => Some((file, snippet)),
        DemoContent::Page(_) | DemoContent::Style => None,
    })
}

/// What a row has pinned.
fn pinned(practice: &HashMap<String, String>) -> impl Iterator<Item = &str> {
    practice["pinned"].split(';').filter(|id| !id.is_empty())
}

/// A folder with the resources that the examples pin.
fn folder() -> DataFolder {
    let folder = DataFolder::new();
    let mut ids = BTreeSet::new();
    for practice in csv_rows(PRACTICES) {
        for id in pinned(&practice) {
            let cells = [("id", id), ("coverage", practice["countries"].as_str())];
            if ids.insert(id.to_owned()) {
                folder.add("crisis_lines", &cells);
            }
        }
    }
    for (id, channel, number) in [
        ("gb-samaritans", "voice", "116 123"),
        ("gb-shout-crisis-text-line", "voice", "0800 58 58 58"),
        ("us-988-lifeline", "voice", "988"),
    ] {
        folder.add("contacts", &[("resource_id", id), ("channel", channel), ("number", number)]);
    }
    folder
}

#[test]
fn each_example_page_has_what_the_program_prints_for_it() {
    let service = format!("http://{}", demo().address);
    for (file, snippet) in pages() {
        let page = demo().get(&format!("/demo/{}", file.path)).expect_status(200);

        assert!(!page.text.contains("<!-- backstop snippet -->"), "{}", file.path);
        assert_eq!(page.header("x-robots-tag"), "noindex", "{}", file.path);
        assert_eq!(page.header("content-language"), snippet.language, "{}", file.path);
        // A practice of the examples is not known to the program that prints.
        if snippet.practice.is_none() {
            let command = snippet.command();
            let arguments: Vec<&str> = command.split(' ').skip(1).collect();
            let printed =
                run(&mut shipped_folders()
                    .command(&[&arguments[..], &["--api", &service]].concat()));
            let printed = printed.expect_code(0).stdout();
            assert!(page.text.contains(printed.trim_end()), "{}\n{printed}", page.text);
        }
    }
    assert_eq!(pages().filter(|(_, snippet)| snippet.practice.is_none()).count(), 1);
}

#[test]
fn the_emergency_number_and_the_practice_are_in_the_page_before_any_script_runs() {
    for (path, parts) in [
        ("northgate/", &["999", "0113", "Samaritans", "116"][..]),
        ("harbour-light/embed.html", &["911", "503-555-0142", "988"]),
        ("marlow-quay/", &["tel:000", "Lifeline"]),
        ("lindenhof/", &["112", "030\u{a0}23125\u{a0}142", "TelefonSeelsorge"]),
        ("jisr/", &["tel:999", "020&nbsp;7946&nbsp;0142", "Samaritans"]),
    ] {
        let page = demo().get(&format!("/demo/{path}")).expect_status(200).text;
        let from = page.find("immediate danger").or_else(|| page.find("<backstop-widget"));
        let from = from.or_else(|| page.find("In einer Krise")).expect("a snippet");
        for part in parts {
            assert!(page[from..].contains(part), "{path}: {part}\n{page}");
        }
    }
}

#[test]
fn every_page_says_that_it_is_an_example_and_its_links_lead_somewhere() {
    for file in FILES.iter().filter(|file| file.content != DemoContent::Style) {
        let text = file.text();
        assert!(text.contains(r#"<meta name="robots" content="noindex">"#), "{}", file.path);
        let is_inside = file.path.ends_with("embed.html");
        let is_said = text.contains(r#"<aside class="example""#) || file.path == "index.html";
        assert!(is_said || is_inside, "{} does not say that it is an example", file.path);
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for link in text.split(" href=\"").chain(text.split(" src=\"")).skip(1) {
            let link = link.split('"').next().unwrap_or_default();
            if link.contains(':') || link.starts_with('<') || link.starts_with('!') {
                continue;
            }
            if let Some(id) = link.strip_prefix('#') {
                assert!(text.contains(&format!("id=\"{id}\"")), "{}: #{id}", file.path);
                continue;
            }
            let below = format!("/demo/{folder}/{link}").replace("//", "/");
            let path = match below.split_once("/../") {
                Some((above, rest)) => {
                    format!("{}/{rest}", above.rsplit_once('/').map_or("", |(above, _)| above))
                }
                None => below,
            };
            demo().get(&path).expect_status(200);
        }
    }
}

#[test]
fn a_folder_without_its_slash_leads_to_it_and_what_is_not_there_is_not_found() {
    for (path, to) in [("/demo", "/demo/"), ("/demo/jisr", "/demo/jisr/")] {
        let reply = demo().get(path).expect_status(307);
        assert_eq!(reply.header("location"), to);
    }
    demo().get("/demo/none").expect_problem(404, "not_found", None);
    demo().get("/demo/..%2fpractices.csv").expect_problem(404, "not_found", None);
    let browser = [("accept", "text/html")];
    assert!(demo().get_with("/demo/none/", &browser).expect_status(404).text.contains("<h1"));
    demo().ask("POST", "/demo/", &[], None).expect_problem(405, "method_not_allowed", None);
    demo().ask("HEAD", "/demo/jisr/", &[], None).expect_status(200);
}

#[test]
fn the_practices_of_the_examples_are_known_to_the_demo_alone() {
    for practice in csv_rows(PRACTICES) {
        let (id, phone) = (&practice["id"], &practice["phone"]);
        let paths = [
            format!("/help?practice={id}"),
            format!("/embed?practice={id}"),
            format!("/embed/frame?practice={id}"),
            format!("/handout?country=GB&practice={id}"),
        ];
        let told = demo().get(&format!("/v1/practices/{id}")).json();
        assert_eq!(told["name"], practice["name"].as_str());
        assert_eq!(
            told["pinned"].as_array().map(Vec::len),
            Some(pinned(&practice).count()),
            "{told:#}"
        );

        shipped().get(&format!("/v1/practices/{id}")).expect_problem(404, "not_found", Some("id"));
        for path in paths {
            let is_told = |app: &TestApp| {
                let page = app.get(&path).expect_status(200).text;
                let plain = page.replace("&amp;nbsp;", " ").replace("&nbsp;", " ");
                plain.replace('\u{a0}', " ").contains(phone.as_str())
            };
            assert!(is_told(demo()), "{path}");
            assert!(!is_told(shipped()), "{path}");
        }
    }
    for path in ["/demo", "/demo/", "/demo/jisr/", "/demo/style.css"] {
        shipped().get(path).expect_problem(404, "not_found", None);
    }
}

#[test]
fn nobody_answers_the_numbers_of_the_examples_and_no_address_is_somebodys() {
    let texts = FILES.iter().map(DemoFile::text).chain([PRACTICES]);
    let (mut numbers, mut hosts) = (0, 0);
    for text in texts {
        for number in text.split("tel:+").skip(1) {
            let digits = number.split('"').next().unwrap_or_default();
            assert!(is_kept_for_fiction(digits), "{digits}");
            numbers += 1;
        }
        for host in text.split("https://").chain(text.split('@')).skip(1) {
            let host: String = host
                .chars()
                .take_while(|sign| sign.is_alphanumeric() || "-.".contains(*sign))
                .collect();
            if host.contains('.') {
                assert!(host == "example.org" || host.ends_with(".example.org"), "{host}");
                hosts += 1;
            }
        }
    }
    assert!(numbers >= 3 && hosts >= 20, "{numbers} {hosts}");
    for practice in csv_rows(PRACTICES) {
        assert!(practice["name"].ends_with(')'), "the name says that it is an example");
        let told = demo().get(&format!("/v1/practices/{}", practice["id"])).json();
        let e164 = told["contacts"][0]["e164"].as_str().expect("an international form");
        assert!(E164::parse(e164).expect("a number").is_fictional(), "{e164}");
    }
}

#[test]
fn the_example_practices_are_rows_as_an_operator_writes_them() {
    let folder = folder();
    folder.write(&folder.file("practices"), PRACTICES.as_bytes());
    for practice in csv_rows(PRACTICES) {
        let about = [("table", "practices"), ("id", &practice["id"]), ("column", "phone")];
        let cells = [("value", practice["phone"].as_str()), ("reason", "an example")];
        folder.add("exceptions", &[&about[..], &cells].concat());
    }

    let checked = folder.check();

    checked.expect_code(0);
    assert!(!checked.stdout().contains("practices.csv"), "{}", checked.stdout());
}

#[test]
fn it_is_refused_where_an_id_of_the_examples_is_somebodys_own() {
    let folder = folder();
    let lines: Vec<&str> = PRACTICES.lines().collect();
    let own = format!("{}\n{}\n", lines[0], lines[1]).replace("503-555-0142", "");
    folder.write(&folder.file("practices"), own.as_bytes());
    folder.build().expect_code(0);

    let refused =
        run(&mut folder.folders().command(&["serve", "--demo", "--listen", "127.0.0.1:0"]));

    refused.expect_code(1).expect_says(
        "--demo: practices.csv has the id example-harbour-light, which is one of the examples'",
    );
}

#[test]
fn new_data_take_nothing_away_from_the_demo() {
    let folder = folder();
    let server = RunningServer::start(folder.folders(), &["--demo", "--reload-seconds", "0"], &[]);
    let before = server.fingerprint();
    let said = server.output();
    assert!(said.contains("Example sites: made-up practices"), "{said}");
    assert!(said.contains(&format!("http://{}/demo/", server.app.address)), "{said}");
    folder.add("crisis_lines", &[("id", "gb-new"), ("name", "A new line")]);
    let told = Command::new("kill").args(["-HUP", &server.id().to_string()]).status();
    assert!(told.expect("kill runs").success());
    wait_for("the new data", || (server.fingerprint() != before).then_some(()));

    let practice = server.app.get("/v1/practices/example-jisr").json();

    assert_eq!(practice["pinned"][0]["id"], "gb-samaritans");
    server.app.get("/demo/jisr/").expect_status(200);
}

#[test]
fn the_folder_of_examples_is_served_whole() {
    let root = Path::new(PROJECT).join("examples/sites");
    let mut folders = vec![root.clone()];
    let mut found = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let below = path.strip_prefix(&root).expect("below").to_string_lossy().into_owned();
            assert!(DemoFile::find(&below).is_some(), "{below} is not served");
            found += 1;
        }
    }
    assert_eq!(found, FILES.len());
}

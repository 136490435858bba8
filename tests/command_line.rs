//! The program at the terminal.

use std::sync::LazyLock;

use serde_json::Value;

use crate::harness::{DataFolder, RunningServer, program, run};

/// One folder for all that only asks.
fn folder() -> &'static DataFolder {
    static FOLDER: LazyLock<DataFolder> = LazyLock::new(|| {
        let folder = DataFolder::new();
        folder.add(
            "crisis_lines",
            &[("id", "gb-line"), ("name", "The line"), ("opening_hours", "24/7")],
        );
        folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
        folder.add(
            "libraries",
            &[
                ("id", "library-one"),
                ("name", "Central Library"),
                ("address_1", "St Peter's Square"),
            ],
        );
        folder.build().expect_code(0);
        folder
    });
    &FOLDER
}

fn answer(arguments: &[&str]) -> Value {
    let shown = run(&mut folder().folders().command(arguments));
    serde_json::from_str(&shown.expect_code(0).stdout())
        .unwrap_or_else(|error| panic!("{error}\n{shown}"))
}

#[test]
fn help_shows_every_subcommand_and_each_shows_an_example() {
    let help = run(&mut program(&["--help"]));
    help.expect_code(0);
    for command in
        ["serve", "build", "check", "nearest", "places", "import", "openapi", "completions"]
    {
        assert!(
            help.stdout().lines().any(|line| line.trim_start().starts_with(command)),
            "{command}\n{help}"
        );

        let shown = run(&mut program(&[command, "--help"]));

        shown.expect_code(0).expect_says("Example");
        shown.expect_says(&format!("backstop {command}"));
    }
}

#[test]
fn every_import_shows_an_example() {
    let help = run(&mut program(&["import", "--help"]));
    help.expect_code(0);
    let text = help.stdout();
    let listed = text
        .split("Commands:")
        .nth(1)
        .and_then(|rest| rest.split("Options:").next())
        .expect("commands");
    let commands: Vec<&str> = listed
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(commands.len() > 5, "{commands:?}");

    for command in commands.into_iter().filter(|command| *command != "help") {
        let shown = run(&mut program(&["import", command, "--help"]));

        shown.expect_code(0).expect_says("Example");
        shown.expect_says(&format!("backstop import {command}"));
    }
}

#[test]
fn the_version_is_told() {
    run(&mut program(&["--version"])).expect_code(0).expect_says(env!("CARGO_PKG_VERSION"));
}

#[test]
fn the_nearest_help_is_told_in_words() {
    let shown =
        run(&mut folder().folders().command(&["nearest", "--lat", "53.48", "--lon", "-2.24"]));

    shown.expect_code(0);
    for words in [
        "Manchester",
        "call 999 now",
        "The line",
        "116 123",
        "Central Library",
        "St Peter's Square",
        "km",
        "Check a number",
    ] {
        assert!(shown.stdout().contains(words), "{words}\n{shown}");
    }
    assert!(!shown.stdout().contains('{'), "words, and no JSON\n{shown}");
}

#[test]
fn the_nearest_help_is_told_as_json_when_asked() {
    for (arguments, how) in [
        (&["nearest", "--lat", "53.48", "--lon", "-2.24", "--json"][..], "coordinates"),
        (&["nearest", "--postcode", "M1", "--country", "GB", "--json"], "postcode"),
        (&["nearest", "--place", "Leeds", "--json"], "place"),
        (&["nearest", "--country", "GB", "--json"], "country"),
        (&["nearest", "--time-zone", "Europe/London", "--json"], "time_zone"),
        (&["nearest", "--json"], "none"),
    ] {
        let answer = answer(arguments);

        assert_eq!(answer["where"]["how"], how, "{answer:#}");
        assert!(
            answer["crisis_lines"].as_array().is_some_and(|lines| !lines.is_empty()),
            "{answer:#}"
        );
    }
}

#[test]
fn every_option_of_the_question_counts() {
    let arguments = [
        "nearest",
        "--lat",
        "53.48",
        "--lon",
        "-2.24",
        "--kind",
        "library,crisis_line",
        "--limit",
        "1",
        "--radius-m",
        "5000",
        "--json",
    ];
    let more = [
        "--q",
        "library",
        "--audience",
        "clinician",
        "--lang",
        "de",
        "--open-at",
        "2026-11-23T12:00:00Z",
        "--topic",
        "crisis",
        "--language",
        "en",
    ];

    let narrowed = answer(&arguments);
    let clinician = answer(&[
        "nearest",
        "--country",
        "GB",
        "--json",
        "--audience",
        "clinician",
        "--lang",
        "de",
        "--population",
        "women",
        "--open-now",
    ]);

    assert_eq!(narrowed["libraries"].as_array().map(Vec::len), Some(1), "{narrowed:#}");
    assert_eq!(clinician["where"]["country_name"], "Vereinigtes Königreich", "{clinician:#}");
    assert!(
        clinician["notices"].to_string().contains("emergency_number_is_local"),
        "{clinician:#}"
    );
    run(&mut folder().folders().command(&[&arguments[..], &more[..]].concat())).expect_code(0);
}

#[test]
fn what_is_wrong_with_a_question_is_told_and_ends_with_a_failure() {
    for (arguments, says, reason) in [
        (&["nearest", "--lat", "91", "--lon", "0"][..], "-90", "past the pole"),
        (&["nearest", "--lat", "53"], "--lon", "half a point"),
        (&["nearest", "--postcode", "M1"], "--country", "a code without a country"),
        (&["nearest", "--country", "UK"], "UK", "never assigned"),
        (&["nearest", "--place", "Leeds", "--time-zone", "Europe/London"], "one way", "two ways"),
        (&["nearest", "--limit", "0"], "limit", "none"),
        (&["nearest", "--kind", "shop"], "shop", "no such kind"),
        (&["nearest", "--lang", "!!"], "lang", "no language"),
        (&["nearest", "--place", "Leedz"], "Leeds", "a slip"),
        (&["nearest", "--colour", "red"], "--colour", "no such option"),
        (&["places", "Leeds", "--limit", "51"], "51", "too many"),
        (&["places", "Leeds", "--country", "UK"], "UK", "never assigned"),
        (&["places", "Xqzzkw"], "Xqzzkw", "nothing like it"),
        (&["serve", "--listen", "nowhere"], "--listen", "no address"),
        (&["paint"], "paint", "no such command"),
    ] {
        let shown = run(&mut folder().folders().command(arguments));

        assert_ne!(shown.0.status.code(), Some(0), "{reason}\n{shown}");
        assert!(shown.stderr().contains(says), "{reason}\n{shown}");
        assert!(!shown.stderr().contains("panicked"), "{reason}\n{shown}");
    }
}

#[test]
fn places_are_listed_in_words_and_as_json() {
    let words = run(&mut folder().folders().command(&["places", "Manch"]));
    let json = answer(&["places", "Portland", "--json", "--limit", "1"]);

    words.expect_code(0).expect_says("Manchester");
    words.expect_says("United Kingdom");
    assert_eq!(
        (json["places"].as_array().map(Vec::len), &json["places"][0]["subdivision"]),
        (Some(1), &"US-OR".into()),
        "{json:#}"
    );
}

#[test]
fn the_openapi_document_is_printed_and_needs_no_data() {
    let printed =
        run(&mut program(&["openapi", "--data", "no/such/folder", "--index", "no/such/folder"]));

    let document: Value = serde_json::from_str(&printed.expect_code(0).stdout()).expect("JSON");
    let expected = backstop::server::document_text(&backstop::server::specification());
    assert_eq!(document, serde_json::from_str::<Value>(&expected).expect("JSON"));
}

#[test]
fn every_shell_has_its_completions() {
    for (shell, sign) in [
        ("bash", "_backstop"),
        ("zsh", "#compdef backstop"),
        ("fish", "complete -c backstop"),
        ("powershell", "backstop"),
        ("elvish", "backstop"),
    ] {
        run(&mut program(&["completions", shell])).expect_code(0).expect_says(sign);
    }
}

#[test]
fn options_are_also_variables_and_an_option_counts_more() {
    let folders = folder().folders();
    let with_variables = |arguments: &[&str], data: &std::path::Path| {
        let mut command = program(arguments);
        command.env("BACKSTOP_DATA", data).env("BACKSTOP_INDEX", &folders.index);
        run(&mut command)
    };

    with_variables(&["check"], &folders.data).expect_code(0);
    with_variables(&["check"], std::path::Path::new("no/such/folder"))
        .expect_code(1)
        .expect_says("no/such/folder");
    let data = folders.data.to_string_lossy().into_owned();
    with_variables(&["check", "--data", &data], std::path::Path::new("no/such/folder"))
        .expect_code(0);
}

#[test]
fn a_number_of_threads_that_the_server_does_not_take_is_refused() {
    for workers in ["0", "513", "-1", "many"] {
        run(&mut folder().folders().command(&["serve", &format!("--workers={workers}")]))
            .expect_code(2)
            .expect_says("--workers");
        run(folder().folders().command(&["serve"]).env("BACKSTOP_WORKERS", workers))
            .expect_code(2)
            .expect_says("--workers");
    }
}

#[test]
fn the_server_takes_its_settings_from_variables_too() {
    let folder = DataFolder::new();
    folder.add("libraries", &[("id", "library-bad"), ("latitude", "0"), ("longitude", "-140")]);
    let variables = [("BACKSTOP_ALLOW_REJECTIONS", "true"), ("BACKSTOP_RELOAD_SECONDS", "1")];

    let server = RunningServer::start(folder.folders(), &[], &variables);

    let before = server.fingerprint();
    folder.add("libraries", &[("id", "library-good"), ("name", "Another")]);
    crate::harness::wait_for("the new row", || (server.fingerprint() != before).then_some(()));
    server.app.get("/v1/resources/library-good").expect_status(200);
    let help = run(&mut program(&["serve", "--help"]));
    for variable in [
        "BACKSTOP_LISTEN",
        "BACKSTOP_DATA",
        "BACKSTOP_INDEX",
        "BACKSTOP_WORKERS",
        "BACKSTOP_ALLOW_REJECTIONS",
        "BACKSTOP_RELOAD_SECONDS",
    ] {
        help.expect_says(variable);
    }
}

#[test]
fn the_server_greets_with_addresses_to_open_and_three_lines_that_work() {
    let server = RunningServer::start(folder().folders(), &[], &[]);

    let greeting = server.output();

    let address = format!("http://{}", server.app.address);
    assert!(
        greeting.contains(&format!("{address}/\n"))
            && greeting.contains(&format!("{address}/docs/"))
            && greeting.contains(&format!("{address}/openapi.json")),
        "{greeting}"
    );
    let lines: Vec<&str> = greeting
        .lines()
        .filter_map(|line| line.trim().strip_prefix("curl '")?.strip_suffix('\''))
        .collect();
    assert_eq!(lines.len(), 3, "{greeting}");
    for line in lines {
        let path = line.strip_prefix(&address).unwrap_or_else(|| panic!("{line} is elsewhere"));
        let reply = crate::harness::shipped().get(path);
        assert_eq!(reply.status, 200, "{reply}");
    }
}

#[test]
fn an_address_that_is_taken_is_named() {
    let server = RunningServer::start(folder().folders(), &[], &[]);
    let address = server.app.address.to_string();

    let second = run(&mut folder().folders().command(&["serve", "--listen", &address]));

    second.expect_code(1).expect_says(&format!("cannot listen on {address}"));
}

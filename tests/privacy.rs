//! What people ask stays with them: no log, cookie, tag or cache keeps it.

use serde_json::json;

use crate::harness::{DataFolder, RunningServer, TestApp, shipped};

/// What a person might say; every part is unlike anything else that the program prints.
const SAID: [&str; 14] = [
    "53.487654",
    "2.246813",
    "12.345678",
    "98.765432",
    "Portland",
    "90012",
    "WX98ZY",
    "xylophonist",
    "glockenspiel",
    "zitherplayer",
    "older_people",
    "Pacific/Fiji",
    "bereavement",
    "Chattanooga",
];

fn ask_everything(app: &TestApp) {
    for path in [
        "/v1/nearest?lat=53.487654&lon=-2.246813&q=xylophonist",
        "/v1/nearest?place=Portland&topic=bereavement",
        "/v1/nearest?place=Chattanooga",
        "/v1/nearest?postcode=90012&country=US",
        "/v1/nearest?postcode=WX98ZY&country=GB",
        "/v1/nearest?time_zone=Pacific/Fiji",
        "/v1/nearest?lat=12.345678&lon=98.765432&format=csv",
        "/v1/nearest?lat=12.345678&lon=998.765432",
        "/v1/nearest?zitherplayer=1",
        "/v1/resources?q=glockenspiel",
        "/v1/resources?lat=12.345678&lon=98.765432",
        "/v1/resources?bbox=12.345678,53.487654,98.765432,54",
        "/v1/resources/zitherplayer",
        "/v1/places?q=Chattanooga",
        "/v1/places?q=90012",
        "/zitherplayer",
        "/?place=Chattanooga&country=US",
        "/?place=xylophonist&show=internet",
        "/?place=90012&country=US",
        "/?zitherplayer=glockenspiel",
        "/help?country=zitherplayer",
        "/handout?place=Chattanooga&country=US&q=xylophonist",
        "/handout.txt?postcode=WX98ZY&country=GB",
        "/oembed?url=/?place=Chattanooga&maxwidth=xylophonist",
        "/oembed?url=https://zitherplayer.example/?place=glockenspiel",
        "/handout.vcf?time_zone=Pacific/Fiji&topic=bereavement",
        "/resources/zitherplayer?lang=xylophonist",
    ] {
        let reply = app.get(path);
        assert!(reply.status < 500, "{reply}");
    }
    app.post(&json!({"lat": 53.487_654, "lon": -2.246_813, "population": ["older_people"], "q": "xylophonist"})).expect_status(200);
    app.post(&json!({"place": "Chattanooga"})).expect_status(404);
    app.post(&json!({"population": "zitherplayer"})).expect_status(400);
    app.ask(
        "POST",
        "/v1/nearest",
        &[("content-type", "application/json")],
        Some(b"{\"q\": \"glockenspiel"),
    )
    .expect_status(400);
    app.ask(
        "GET",
        "/v1/nearest",
        &[("user-agent", "zitherplayer"), ("referer", "https://glockenspiel.example/")],
        None,
    )
    .expect_status(200);
    for path in ["/", "/handout", "/handout.txt", "/handout.vcf"] {
        app.ask(
            "POST",
            path,
            &[("content-type", "application/x-www-form-urlencoded")],
            Some(b"lat=53.487654&lon=-2.246813&show=internet&population=older_people"),
        )
        .expect_status(200);
    }
    app.get_raw("/v1/nearest?q=xylophonist%zz%ff");
    app.ask_raw(b"GET /xylophonist HTTP/1.1\r\nbroken header\r\n\r\n");
}

#[test]
fn the_most_talkative_log_names_nothing_that_was_asked_and_nobody_who_asked() {
    let folder = DataFolder::new();
    let server = RunningServer::start(folder.folders(), &[], &[("RUST_LOG", "trace")]);

    ask_everything(&server.app);

    let output = server.output();
    assert!(output.contains("TRACE"), "the most talkative log is not what is looked at\n{output}");
    // A microsecond may have the digits of a postal code.
    let timeless: Vec<&str> =
        output.lines().map(|line| line.split_once("Z ").map_or(line, |(_, rest)| rest)).collect();
    for said in SAID {
        assert!(!timeless.iter().any(|line| line.contains(said)), "{said} is in the log\n{output}");
    }
    let without_our_own = output.replace(&format!("127.0.0.1:{}", server.app.address.port()), "");
    assert!(
        !without_our_own.contains("127.0.0.1"),
        "the address of a client is in the log\n{output}"
    );
}

#[test]
fn the_usual_log_names_nothing_either() {
    let folder = DataFolder::new();
    let server = RunningServer::start(folder.folders(), &[], &[]);

    ask_everything(&server.app);

    let output = server.output();
    for said in SAID {
        assert!(!output.contains(said), "{said} is in the log\n{output}");
    }
}

#[test]
fn no_cookie_is_set_and_no_tag_holds_a_question() {
    for path in [
        "/v1/nearest?lat=53.48&lon=-2.24",
        "/v1/nearest?place=Leeds",
        "/v1/resources?kind=library&topic=crisis",
        "/v1/resources?q=samaritans",
        "/v1/places?q=Leeds",
        "/v1/countries",
        "/v1/countries/GB",
        "/v1/datasets",
        "/healthz",
        "/readyz",
        "/openapi.json",
        "/docs/",
        "/",
        "/?place=Leeds&country=GB&show=internet",
        "/help?country=GB",
        "/handout?place=Leeds",
        "/handout.vcf?place=Leeds",
        "/resources/gb-samaritans",
        "/nothing-here",
    ] {
        let reply = shipped().get(path);

        assert_eq!(reply.header("set-cookie"), "", "{path}");
        for word in ["library", "crisis", "samaritans", "53.48", "Leeds", "topic"] {
            assert!(!reply.header("etag").contains(word), "{path}: {}", reply.header("etag"));
        }
    }
}

#[test]
fn answers_about_a_place_are_never_kept() {
    for path in [
        "/v1/nearest",
        "/v1/nearest?lat=53.48&lon=-2.24",
        "/v1/nearest?lat=53.48&lon=-2.24&format=csv",
        "/v1/nearest?lat=53.48&lon=-2.24&format=geojson",
        "/v1/nearest?postcode=M1&country=GB",
        "/v1/nearest?place=Leeds",
        "/v1/nearest?country=GB",
        "/v1/nearest?time_zone=Europe/London",
        "/v1/nearest?place=Nowhereatall",
        "/v1/nearest?lat=91&lon=0",
        "/v1/places?q=Leeds",
        "/v1/resources?lat=53.48&lon=-2.24",
        "/v1/resources?bbox=-3,53,-2,54",
        "/?place=Leeds&country=GB",
        "/?place=Nowhereatall",
        "/help?country=GB",
        "/handout?place=Leeds&country=GB",
        "/handout.txt?place=Leeds&country=GB",
        "/handout.vcf?place=Nowhereatall",
    ] {
        let reply = shipped().get(path);

        assert_eq!(
            (reply.header("cache-control"), reply.header("etag")),
            ("no-store", ""),
            "{path}"
        );
    }
    assert_eq!(shipped().post(&json!({"country": "GB"})).header("cache-control"), "no-store");
}

#[test]
fn coordinates_come_back_to_two_decimals_only() {
    for path in [
        "/v1/nearest?lat=53.487654&lon=-2.246813",
        "/v1/nearest?lat=53.487654&lon=-2.246813&format=geojson",
    ] {
        let reply = shipped().get(path).expect_status(200);
        let answer = reply.any_json();

        assert_eq!(answer["where"]["latitude"], 53.49, "{reply}");
        assert_eq!(answer["where"]["longitude"], -2.25, "{reply}");
        assert!(!reply.text.contains("53.487654") && !reply.text.contains("2.246813"), "{reply}");
    }
}

#[test]
fn a_question_about_a_population_is_not_taken_in_an_address() {
    let problem = shipped().get("/v1/nearest?population=lgbtq").expect_problem(
        400,
        "unknown_parameter",
        Some("population"),
    );

    assert!(!problem["allowed"].to_string().contains("population"), "{problem:#}");
}

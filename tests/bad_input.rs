//! Every bad request is a problem that names what is wrong; none is silently mended, none is a
//! fault of ours.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::json;

use crate::harness::{Reply, ids, shipped};

#[test]
fn a_bad_question_names_the_parameter() {
    for (query, code, param, reason) in [
        ("lat=91&lon=0", "invalid_parameter", "lat", "past the pole"),
        ("lat=-90.0001&lon=0", "invalid_parameter", "lat", "past the south pole"),
        ("lat=0&lon=180.0001", "invalid_parameter", "lon", "past the antimeridian"),
        ("lon=3", "missing_parameter", "lat", "lon without lat"),
        ("lat=3", "missing_parameter", "lon", "lat without lon"),
        ("lat=NaN&lon=0", "invalid_parameter", "lat", "not a number"),
        ("lat=0&lon=nan", "invalid_parameter", "lon", "not a number"),
        ("lat=inf&lon=0", "invalid_parameter", "lat", "infinite"),
        ("lat=1e400&lon=0", "invalid_parameter", "lat", "overflows"),
        ("lat=53,48&lon=-2", "invalid_parameter", "lat", "a decimal comma"),
        ("lat=north&lon=0", "invalid_parameter", "lat", "a word"),
        ("lat=&lon=0", "invalid_parameter", "lat", "empty"),
        ("lat=1&lat=2&lon=0", "repeated_parameter", "lat", "given twice"),
        ("limit=0", "invalid_parameter", "limit", "none"),
        ("limit=-1", "invalid_parameter", "limit", "negative"),
        ("limit=51", "invalid_parameter", "limit", "too many"),
        ("limit=5.5", "invalid_parameter", "limit", "a fraction"),
        ("limit=99999999999999999999", "invalid_parameter", "limit", "overflows"),
        ("radius_m=0", "invalid_parameter", "radius_m", "no radius"),
        ("radius_m=-5", "invalid_parameter", "radius_m", "negative"),
        ("radius_m=20037509", "invalid_parameter", "radius_m", "more than half the equator"),
        ("radius_m=NaN", "invalid_parameter", "radius_m", "not a number"),
        ("colour=red", "unknown_parameter", "colour", "no such parameter"),
        ("Lat=1&lon=1", "unknown_parameter", "Lat", "names are lower case"),
        ("population=women", "unknown_parameter", "population", "only in a body"),
        ("time_zone=Mars/Olympus", "invalid_parameter", "time_zone", "no such zone"),
        ("postcode=M1", "missing_parameter", "country", "a code without a country"),
        ("lat=1&lon=1&country=GB", "ambiguous_location", "country", "a point and a country"),
        ("lat=1&lon=1&place=Leeds", "ambiguous_location", "place", "a point and a name"),
        ("place=Leeds&postcode=LS1&country=GB", "ambiguous_location", "place", "a code and a name"),
        (
            "country=GB&time_zone=Europe/London",
            "ambiguous_location",
            "country",
            "a zone and a country",
        ),
        ("country=UK", "invalid_parameter", "country", "never assigned"),
        ("country=001", "invalid_parameter", "country", "the world is no country"),
        ("country=ZZ-CA", "invalid_parameter", "country", "a region of nowhere"),
        ("kind=shop", "invalid_parameter", "kind", "no such kind"),
        ("kind=library,", "invalid_parameter", "kind", "an empty item"),
        ("topic=weather", "invalid_parameter", "topic", "no such topic"),
        ("language=english", "invalid_parameter", "language", "a word and not a tag"),
        ("open_now=maybe", "invalid_parameter", "open_now", "neither true nor false"),
        ("open_at=yesterday", "invalid_parameter", "open_at", "no moment"),
        (
            "open_at=2026-02-30T10:00:00Z",
            "invalid_parameter",
            "open_at",
            "a day that does not exist",
        ),
        ("open_at=2026-11-22T10:00:00", "invalid_parameter", "open_at", "no zone"),
        (
            "open_now=true&open_at=2026-11-22T10:00:00Z",
            "invalid_parameter",
            "open_at",
            "now and then",
        ),
        (
            "open_now=false&open_at=2026-11-22T10:00:00Z",
            "invalid_parameter",
            "open_at",
            "not now, but then",
        ),
        ("radius_m=5000", "invalid_parameter", "radius_m", "a radius around nothing"),
        ("country=GB&radius_m=5000", "invalid_parameter", "radius_m", "a radius around a country"),
        (
            "country=US-CA&radius_m=5000",
            "invalid_parameter",
            "radius_m",
            "a radius around a region",
        ),
        (
            "time_zone=Europe/London&radius_m=5000",
            "invalid_parameter",
            "radius_m",
            "a radius around a time zone",
        ),
        ("audience=doctor", "invalid_parameter", "audience", "no such audience"),
        ("lang=!!", "invalid_parameter", "lang", "no language"),
        ("format=xml", "invalid_parameter", "format", "not offered"),
        ("q=%20", "invalid_parameter", "q", "nothing but a space"),
        ("q=%00", "invalid_parameter", "q", "a control character"),
        ("place=%ff%fe", "invalid_parameter", "place", "not UTF-8"),
    ] {
        let reply = shipped().get(&format!("/v1/nearest?{query}"));

        assert_eq!(reply.any_json()["code"], code, "{reason}\n{reply}");
        reply.expect_problem(400, code, Some(param));
    }
}

#[test]
fn a_radius_is_taken_around_every_way_of_giving_a_point() {
    for query in ["lat=53.48&lon=-2.24", "postcode=M1&country=GB", "place=Leeds"] {
        shipped()
            .get(&format!("/v1/nearest?{query}&kind=library&radius_m=5000"))
            .expect_status(200);
    }
}

#[test]
fn a_bad_list_names_the_parameter() {
    for (query, code, param, reason) in [
        ("bbox=-3,54,-2,53", "invalid_parameter", "bbox", "the wrong way round"),
        ("bbox=1,2,3", "invalid_parameter", "bbox", "three numbers"),
        ("bbox=1,2,3,4,5", "invalid_parameter", "bbox", "five numbers"),
        ("bbox=a,b,c,d", "invalid_parameter", "bbox", "words"),
        ("bbox=0,0,NaN,1", "invalid_parameter", "bbox", "not a number"),
        ("bbox=0,0,0,91", "invalid_parameter", "bbox", "past the pole"),
        ("bbox=-181,0,0,1", "invalid_parameter", "bbox", "past the antimeridian"),
        ("page=0", "invalid_parameter", "page", "pages are counted from 1"),
        ("page=one", "invalid_parameter", "page", "a word"),
        ("per_page=0", "invalid_parameter", "per_page", "none"),
        ("per_page=201", "invalid_parameter", "per_page", "too many"),
        ("radius_m=500", "missing_parameter", "lat", "a radius around nothing"),
        ("lat=53", "missing_parameter", "lon", "half a point"),
        (
            "country=US-CA",
            "invalid_parameter",
            "country",
            "a region, where countries are asked for",
        ),
        ("kind=", "invalid_parameter", "kind", "empty"),
        ("population=women", "unknown_parameter", "population", "not a filter here"),
        ("limit=5", "unknown_parameter", "limit", "it is per_page here"),
    ] {
        let reply = shipped().get(&format!("/v1/resources?{query}"));

        assert_eq!(reply.any_json()["code"], code, "{reason}\n{reply}");
        reply.expect_problem(400, code, Some(param));
    }
}

#[test]
fn other_paths_refuse_what_they_do_not_take() {
    for (path, status, code, param, reason) in [
        ("/v1/places", 400, "missing_parameter", Some("q"), "nothing typed"),
        ("/v1/places?q=", 400, "invalid_parameter", Some("q"), "nothing typed"),
        ("/v1/places?q=a&limit=51", 400, "invalid_parameter", Some("limit"), "too many"),
        ("/v1/places?q=a&country=UK", 400, "invalid_parameter", Some("country"), "never assigned"),
        (
            "/v1/places?q=a&colour=red",
            400,
            "unknown_parameter",
            Some("colour"),
            "no such parameter",
        ),
        ("/v1/countries?colour=red", 400, "unknown_parameter", Some("colour"), "no such parameter"),
        ("/v1/countries?lang=!!", 400, "invalid_parameter", Some("lang"), "no language"),
        ("/v1/countries/UK", 404, "not_found", Some("code"), "never assigned"),
        ("/v1/countries/GBR", 404, "not_found", Some("code"), "three letters"),
        ("/v1/resources/no-such-thing", 404, "not_found", Some("id"), "unknown"),
        ("/v1/resources/NOT%20AN%20ID", 404, "not_found", Some("id"), "no id at all"),
        ("/v1/resources/gb-calm?lang=en", 400, "unknown_parameter", Some("lang"), "no parameters"),
        ("/v1/datasets?page=1", 400, "unknown_parameter", Some("page"), "no parameters"),
        ("/healthz?verbose=1", 400, "unknown_parameter", Some("verbose"), "no parameters"),
        ("/readyz?verbose=1", 400, "unknown_parameter", Some("verbose"), "no parameters"),
        ("/openapi.json?format=yaml", 400, "unknown_parameter", Some("format"), "no parameters"),
        ("/v1", 404, "not_found", None, "no such path"),
        ("/v1/", 404, "not_found", None, "no such path"),
        ("/v2/nearest", 404, "not_found", None, "no such version"),
        ("/v1/nearest/", 404, "not_found", None, "a slash too many"),
        ("/nothing", 404, "not_found", None, "no such path"),
        ("/docs/no-such-file.js", 404, "not_found", None, "no such file"),
    ] {
        let reply = shipped().get(path);

        assert_eq!(reply.status, status, "{reason}\n{reply}");
        reply.expect_problem(status, code, param);
    }
}

#[test]
fn an_unknown_parameter_is_answered_with_those_that_are_allowed() {
    let problem = shipped().get("/v1/nearest?colour=red").expect_problem(
        400,
        "unknown_parameter",
        Some("colour"),
    );

    let allowed: Vec<&str> = problem["allowed"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|name| name.as_str())
        .collect();
    for name in [
        "lat",
        "lon",
        "postcode",
        "place",
        "country",
        "time_zone",
        "kind",
        "limit",
        "radius_m",
        "q",
        "topic",
        "language",
        "open_now",
        "open_at",
        "audience",
        "lang",
    ] {
        assert!(allowed.contains(&name), "{name}\n{problem:#}");
    }
}

#[test]
fn a_postcode_that_does_not_exist_is_not_found_and_others_are_suggested() {
    let problem = shipped().get("/v1/nearest?postcode=M36%209ZZ&country=GB").expect_problem(
        404,
        "place_not_found",
        Some("postcode"),
    );

    let suggestions = problem["suggestions"].as_array().expect("suggestions");
    assert!(!suggestions.is_empty(), "{problem:#}");
    for suggestion in suggestions {
        assert_eq!(
            (&suggestion["country"], &suggestion["type"]),
            (&json!("GB"), &json!("postal_code")),
            "{problem:#}"
        );
        assert!(
            suggestion["name"].as_str().is_some_and(|name| name.starts_with('M')),
            "{problem:#}"
        );
    }
}

#[test]
fn a_town_that_does_not_exist_is_not_found_and_never_guessed() {
    let problem = shipped().get("/v1/nearest?place=Mancheste&country=GB").expect_problem(
        404,
        "place_not_found",
        Some("place"),
    );
    let nothing = shipped().get("/v1/nearest?place=Xqzzkw").expect_problem(
        404,
        "place_not_found",
        Some("place"),
    );
    let region = shipped().get("/v1/nearest?country=US-ZZ").expect_problem(
        404,
        "place_not_found",
        Some("country"),
    );

    assert_eq!(problem["suggestions"][0]["name"], "Manchester", "{problem:#}");
    assert_eq!(nothing["suggestions"], json!([]), "{nothing:#}");
    assert_eq!(region["status"], 404, "{region:#}");
}

fn post(content_type: &str, body: &[u8]) -> Reply {
    shipped().ask("POST", "/v1/nearest", &[("content-type", content_type)], Some(body))
}

#[test]
fn a_bad_body_is_a_problem() {
    for (body, code, param, reason) in [
        (&b"{"[..], "malformed_body", None, "cut short"),
        (b"", "malformed_body", None, "nothing"),
        (b"[]", "malformed_body", None, "a list"),
        (b"null", "malformed_body", None, "nothing, in words"),
        (b"\"lat\"", "malformed_body", None, "a word"),
        (b"{\"lat\": 1 \"lon\": 2}", "malformed_body", None, "a comma is missing"),
        (b"{\"lat\": NaN, \"lon\": 1}", "malformed_body", None, "NaN is no JSON"),
        (b"{} {}", "malformed_body", None, "two objects"),
        (b"{\"q\": \"\xff\"}", "malformed_body", None, "not UTF-8"),
        (b"lat=1&lon=2", "malformed_body", None, "a form"),
        (b"{\"lat\": \"1\", \"lon\": 2}", "invalid_parameter", Some("lat"), "a text for a number"),
        (b"{\"lat\": 91, \"lon\": 2}", "invalid_parameter", Some("lat"), "past the pole"),
        (b"{\"lon\": 2}", "missing_parameter", Some("lat"), "half a point"),
        (b"{\"limit\": 0}", "invalid_parameter", Some("limit"), "none"),
        (b"{\"limit\": -1}", "invalid_parameter", Some("limit"), "negative"),
        (b"{\"kind\": 5}", "invalid_parameter", Some("kind"), "a number for a word"),
        (b"{\"kind\": []}", "invalid_parameter", Some("kind"), "an empty list"),
        (
            b"{\"population\": \"martians\"}",
            "invalid_parameter",
            Some("population"),
            "no such population",
        ),
        (b"{\"open_now\": \"yes\"}", "invalid_parameter", Some("open_now"), "a word for true"),
        (
            b"{\"open_now\": true, \"open_at\": \"2026-11-22T10:00:00Z\"}",
            "invalid_parameter",
            Some("open_at"),
            "now and then",
        ),
        (
            b"{\"country\": \"GB\", \"radius_m\": 5000}",
            "invalid_parameter",
            Some("radius_m"),
            "a radius around a country",
        ),
        (b"{\"colour\": 1}", "unknown_parameter", Some("colour"), "no such field"),
        (
            b"{\"country\": \"GB\", \"time_zone\": \"Europe/London\"}",
            "ambiguous_location",
            Some("country"),
            "two ways",
        ),
    ] {
        let reply = post("application/json", body);

        assert_eq!(reply.any_json()["code"], code, "{reason}\n{reply}");
        reply.expect_problem(400, code, param);
    }
}

#[test]
fn a_body_nested_without_end_is_a_problem() {
    let body = "[".repeat(50_000);

    post("application/json", body.as_bytes()).expect_problem(400, "malformed_body", None);
    post("application/json", format!("{{\"kind\": {body}").as_bytes()).expect_status(400);
}

#[test]
fn a_body_of_a_megabyte_is_too_large() {
    let body = json!({"q": "a".repeat(1 << 20)}).to_string();

    let reply = post("application/json", body.as_bytes());

    reply.expect_problem(413, "payload_too_large", None);
}

#[test]
fn a_body_of_another_type_is_not_taken() {
    for content_type in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/xml",
        "multipart/form-data; boundary=x",
    ] {
        post(content_type, b"{\"country\": \"GB\"}").expect_problem(
            415,
            "unsupported_media_type",
            None,
        );
    }
    let without = shipped().ask_raw(
        b"POST /v1/nearest HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}",
    );
    without.expect_problem(415, "unsupported_media_type", None);
    for content_type in ["application/json; charset=utf-8", "Application/JSON"] {
        post(content_type, b"{\"country\": \"GB\"}").expect_status(200);
    }
}

#[test]
fn parameters_in_the_address_of_a_post_are_not_ignored() {
    let reply = shipped().ask(
        "POST",
        "/v1/nearest?country=FR",
        &[("content-type", "application/json")],
        Some(b"{\"country\": \"GB\"}"),
    );

    let problem = reply.expect_problem(400, "unknown_parameter", Some("country"));
    assert_eq!(problem["allowed"], json!([]), "{problem:#}");
    assert!(
        problem["detail"].as_str().is_some_and(|detail| detail.ends_with("send it in the body")),
        "{problem:#}"
    );
}

#[test]
fn a_path_without_parameters_says_that_it_has_none() {
    for path in ["/v1/datasets?a=b", "/healthz?a=b", "/readyz?a=b"] {
        let problem = shipped().get(path).expect_problem(400, "unknown_parameter", Some("a"));

        assert_eq!(
            (&problem["detail"], &problem["allowed"]),
            (&json!("\"a\" is not a parameter here; there are none"), &json!([])),
            "{path}"
        );
    }
}

#[test]
fn a_value_that_is_no_word_is_told_what_was_expected() {
    for body in [&b"{\"kind\": 7}"[..], b"{\"kind\": {\"a\": 1}}", b"{\"kind\": [7]}"] {
        let problem =
            post("application/json", body).expect_problem(400, "invalid_parameter", Some("kind"));

        let detail = problem["detail"].as_str().expect("a sentence");
        assert!(
            detail.contains("expected a word or a list of words") && !detail.contains("enum"),
            "{problem:#}"
        );
    }
}

#[test]
fn a_path_that_only_begins_like_another_does_not_exist_whatever_the_method() {
    for path in ["/docsx", "/docs-old/", "/v1/nearestx", "/openapi.jsonx"] {
        for method in ["GET", "POST", "DELETE"] {
            shipped().ask(method, path, &[], None).expect_problem(404, "not_found", None);
        }
    }
}

#[test]
fn a_wrong_method_is_answered_with_the_right_ones() {
    for (method, path, allowed) in [
        ("DELETE", "/v1/nearest", "GET, HEAD, POST"),
        ("PUT", "/v1/nearest", "GET, HEAD, POST"),
        ("PATCH", "/v1/resources", "GET, HEAD"),
        ("POST", "/v1/resources", "GET, HEAD"),
        ("DELETE", "/v1/resources/gb-calm", "GET, HEAD"),
        ("POST", "/v1/places", "GET, HEAD"),
        ("POST", "/v1/countries", "GET, HEAD"),
        ("POST", "/v1/countries/GB", "GET, HEAD"),
        ("POST", "/v1/datasets", "GET, HEAD"),
        ("POST", "/healthz", "GET, HEAD"),
        ("POST", "/readyz", "GET, HEAD"),
        ("POST", "/openapi.json", "GET, HEAD"),
        ("POST", "/docs/", "GET, HEAD"),
        ("GET", "/v1/reports", "POST"),
        ("BREW", "/v1/nearest", "GET, HEAD, POST"),
    ] {
        let reply =
            shipped().ask(method, path, &[("content-type", "application/json")], Some(b"{}"));

        reply.expect_problem(405, "method_not_allowed", None);
        let mut named: Vec<&str> = reply.header("allow").split(',').map(str::trim).collect();
        named.sort_unstable();
        assert_eq!(named.join(", "), allowed, "{reply}");
    }
}

#[test]
fn a_representation_that_is_not_offered_is_not_acceptable() {
    for (path, accept) in [
        ("/v1/nearest?country=GB", "text/html"),
        ("/v1/nearest?country=GB", "image/png, application/xml"),
        ("/v1/resources", "application/pdf"),
        ("/v1/resources/gb-samaritans", "application/xml"),
        ("/v1/resources", "application/json;q=0, text/csv;q=0, application/geo+json;q=0"),
    ] {
        shipped().get_with(path, &[("accept", accept)]).expect_problem(406, "not_acceptable", None);
    }
    shipped()
        .get_with("/v1/nearest?country=GB", &[("accept", "text/html, */*;q=0.1")])
        .expect_status(200);
}

#[test]
fn a_preflight_that_is_refused_is_a_problem_too() {
    let refused = shipped().ask(
        "OPTIONS",
        "/v1/nearest",
        &[("origin", "https://practice.example"), ("access-control-request-method", "DELETE")],
        None,
    );

    assert!((400..500).contains(&refused.status), "{refused}");
    assert_eq!(refused.header("content-type"), "application/problem+json", "{refused}");
}

#[test]
fn a_query_of_twenty_kilobytes_is_a_problem() {
    let long = "a".repeat(20_000);

    shipped().get(&format!("/v1/nearest?q={long}")).expect_problem(
        400,
        "invalid_parameter",
        Some("q"),
    );
    shipped().get(&format!("/v1/nearest?place={long}")).expect_problem(
        400,
        "invalid_parameter",
        Some("place"),
    );
    shipped().get(&format!("/v1/nearest?postcode={long}&country=GB")).expect_problem(
        400,
        "invalid_parameter",
        Some("postcode"),
    );
    shipped().get(&format!("/v1/places?q={long}")).expect_problem(
        400,
        "invalid_parameter",
        Some("q"),
    );
    shipped().get(&format!("/v1/resources?q={long}")).expect_problem(
        400,
        "invalid_parameter",
        Some("q"),
    );
    let unknown = shipped().get(&format!("/v1/nearest?{long}=1"));
    assert_eq!(unknown.any_json()["code"], "unknown_parameter", "{unknown}");
    let many = "kind=library&".repeat(1_500);
    shipped().get(&format!("/v1/nearest?{many}country=GB")).expect_status(200);
}

#[test]
fn rubbish_in_percents_and_paths_that_climb_are_refused() {
    for target in [
        "/v1/nearest?q=%zz%%%",
        "/v1/nearest?%ff%fe=1",
        "/v1/nearest?lat=%F0%28%8C%28&lon=1",
        "/v1/resources/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/v1/resources/../../../../etc/passwd",
        "/v1/resources/%ff%00",
        "/docs/../Cargo.toml",
        "/docs/%2e%2e/%2e%2e/Cargo.toml",
        "/docs/..%2f..%2fCargo.toml",
        "/../../../../etc/passwd",
        "//etc/passwd",
        "/%00",
        "/v1/countries/%2e%2e",
    ] {
        let reply = shipped().get_raw(target);

        if reply.status == 200 {
            assert!(target.contains("%zz"), "{reply}");
            continue;
        }
        assert!(matches!(reply.status, 400 | 404), "{reply}");
        assert_eq!(reply.header("content-type"), "application/problem+json", "{reply}");
        assert!(!reply.text.contains("root:") && !reply.text.contains("[package]"), "{reply}");
    }
}

#[test]
fn half_a_request_does_not_disturb_the_next_one() {
    for request in [
        &b"\r\n\r\n"[..],
        b"GET\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /v1/nearest HTTP/9.9\r\n\r\n",
        b"POST /v1/nearest HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: nonsense\r\n\r\n{}",
    ] {
        let mut stream = std::net::TcpStream::connect(shipped().address).expect("the server listens");
        std::io::Write::write_all(&mut stream, request).expect("sent");
        drop(stream);
    }

    let answer = shipped().get("/v1/nearest?country=GB").json();

    assert!(!ids(&answer["crisis_lines"]).is_empty(), "{answer:#}");
}

/// Words of the contract, so that random queries get past the first check.
fn any_query() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        8 => prop::sample::select(vec![
            "lat", "lon", "postcode", "place", "country", "time_zone", "kind", "limit", "radius_m", "q", "topic", "language", "open_now",
            "open_at", "audience", "lang", "format", "page", "per_page", "bbox",
        ]).prop_map(str::to_owned),
        1 => "[a-z_]{0,8}",
        1 => "\\PC{0,6}",
    ];
    let value = prop_oneof![
        3 => "-?[0-9]{1,3}(\\.[0-9]{1,6})?",
        2 => prop::sample::select(vec![
            "GB", "US-CA", "gb", "Leeds", "Portland, OR", "M1", "SW1A 1AA", "Europe/London", "library", "crisis_line,branch", "true", "false",
            "2026-11-22T09:30:00Z", "clinician", "fr", "csv", "geojson", "-3,53,-2,54", "180,-90,-180,90", "NaN", "1e308", "suicide", "zh-Hant",
            "東京", "São Paulo", "a*b?", "\"", "(", "AND", "+", "~", "name:x",
        ]).prop_map(str::to_owned),
        2 => "\\PC{0,12}",
        1 => any::<Vec<u8>>().prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ];
    let encoded = |text: String| -> String {
        text.bytes()
            .map(|byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            })
            .collect()
    };
    let pair = (name, value)
        .prop_map(move |(name, value)| format!("{}={}", encoded(name), encoded(value)));
    prop_oneof![9 => prop::collection::vec(pair, 0..4).prop_map(|pairs| pairs.join("&")), 1 => "[!$-;=?-Z_a-z~%]{0,40}"]
}

#[test]
fn any_query_string_is_answered_or_refused_and_never_breaks_anything() {
    let config = Config { cases: 1_500, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(
        config,
        TestRng::from_seed(RngAlgorithm::ChaCha, b"any query string is 2xx or a 4xx"),
    );
    let path = prop::sample::select(vec![
        "/v1/nearest",
        "/v1/resources",
        "/v1/places",
        "/v1/countries",
        "/v1/countries/GB",
        "/v1/datasets",
    ]);

    let outcome = runner.run(&(path, any_query()), |(path, query)| {
        let reply = shipped().get_raw(&format!("{path}?{query}"));
        prop_assert!(
            (200..300).contains(&reply.status) || (400..500).contains(&reply.status),
            "{}",
            reply
        );
        if reply.status >= 400 {
            prop_assert_eq!(reply.header("content-type"), "application/problem+json", "{}", reply);
            let problem: serde_json::Value = serde_json::from_str(&reply.text)
                .map_err(|error| TestCaseError::fail(format!("{error}\n{reply}")))?;
            prop_assert_eq!(&problem["status"], reply.status, "{}", reply);
            prop_assert!(
                problem["code"].is_string()
                    && problem["title"].is_string()
                    && problem["detail"].is_string(),
                "{}",
                reply
            );
        }
        Ok(())
    });

    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_list_of_too_many_different_values_is_refused() {
    // The languages of private use, qaa to qtz.
    let languages = |count: usize| {
        let letters = (b'a'..=b't').flat_map(|one| {
            (b'a'..=b'z').map(move |other| format!("q{}{}", char::from(one), char::from(other)))
        });
        letters.take(count).collect::<Vec<_>>()
    };

    let refused = shipped().post(&json!({"language": languages(501)}));
    refused.expect_problem(400, "invalid_parameter", Some("language"));
    shipped().post(&json!({"language": languages(500)})).expect_status(200);
}

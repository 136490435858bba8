//! The OpenAPI document is what is served, and what is served is as the document says.

use std::path::Path;
use std::sync::{LazyLock, Mutex};

use backstop::question::{Asks as _, ListParams, NearestParams, PlacesParams, parameters_table};
use serde_json::{Value, json};

use crate::harness::{PROJECT, shipped};

/// The document as it is served.
pub fn document() -> &'static Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| shipped().get("/openapi.json").json());
    &DOCUMENT
}

#[test]
fn the_committed_document_is_the_one_that_is_served() {
    let path = Path::new(PROJECT).join("openapi/openapi.json");
    let committed = std::fs::read_to_string(&path).unwrap_or_default();

    let generated = backstop::server::document_text(&backstop::server::specification());

    assert!(
        committed.trim_end() == generated.trim_end(),
        "openapi/openapi.json is out of date: cargo run -- openapi > openapi/openapi.json"
    );
    assert_eq!(
        *document(),
        serde_json::from_str::<Value>(&generated).expect("JSON"),
        "the server serves another document"
    );
}

#[test]
fn the_document_is_openapi_3_1_with_a_title_a_version_and_a_licence() {
    let document = document();

    assert!(
        document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1.")),
        "{}",
        document["openapi"]
    );
    assert_eq!(document["info"]["title"], "Backstop");
    assert_eq!(document["info"]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(document["info"]["license"]["name"], "MIT OR Apache-2.0");
}

#[test]
fn every_schema_is_a_schema_and_every_reference_leads_somewhere() {
    let document = document();
    let schemas = document["components"]["schemas"].as_object().expect("schemas");
    assert!(schemas.len() > 15, "{}", schemas.len());

    for (name, schema) in schemas {
        jsonschema::meta::validate(schema).unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    let text = document.to_string();
    for reference in text.split("\"$ref\":\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let pointer = reference
            .strip_prefix('#')
            .unwrap_or_else(|| panic!("{reference} leads out of the document"));
        assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
    }
}

#[test]
fn every_path_of_the_contract_is_in_the_document_with_its_methods() {
    for (path, methods) in [
        ("/v1/nearest", &["get", "head", "post"][..]),
        ("/v1/resources", &["get", "head"]),
        ("/v1/resources/{id}", &["get", "head"]),
        ("/v1/places", &["get", "head"]),
        ("/v1/countries", &["get", "head"]),
        ("/v1/countries/{code}", &["get", "head"]),
        ("/v1/datasets", &["get", "head"]),
        ("/oembed", &["get", "head"]),
        ("/healthz", &["get", "head"]),
        ("/readyz", &["get", "head"]),
    ] {
        for method in methods {
            assert!(
                document()["paths"][path][*method].is_object(),
                "{method} {path} is not documented"
            );
        }
    }
}

#[test]
fn operations_have_names_of_their_own_summaries_and_an_answer() {
    let mut names = std::collections::HashSet::new();
    for (path, item) in document()["paths"].as_object().expect("paths") {
        for (method, operation) in
            item.as_object().expect("operations").iter().filter(|(name, _)| *name != "parameters")
        {
            let name = operation["operationId"]
                .as_str()
                .unwrap_or_else(|| panic!("{method} {path} has no name"));

            assert!(names.insert(name.to_owned()), "{name} is the name of two operations");
            assert!(
                operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()),
                "{method} {path}"
            );
            let answers =
                ["200", "202"].iter().any(|status| operation["responses"][status].is_object());
            assert!(answers, "{method} {path}");
        }
    }
}

/// The value to try a parameter with: its example, its default, or the first word of its list.
#[track_caller]
fn example(path: &str, parameter: &Value) -> String {
    let schema = &parameter["schema"];
    let words = [
        &parameter["example"],
        &schema["example"],
        &schema["default"],
        &schema["enum"][0],
        &schema["items"]["enum"][0],
    ];
    let value = words
        .into_iter()
        .find(|value| !value.is_null())
        .unwrap_or_else(|| panic!("{path}: {parameter:#} has no example"));
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    value
        .as_array()
        .map_or_else(|| text(value), |list| list.iter().map(text).collect::<Vec<_>>().join(","))
}

/// What a parameter cannot be asked without.
fn beside(name: &str) -> &'static [&'static str] {
    match name {
        "lat" => &["lon"],
        "lon" => &["lat"],
        "radius_m" => &["lat", "lon"],
        "postcode" => &["country"],
        _ => &[],
    }
}

/// The addresses to try a path with: what is required alone, and beside each other parameter.
fn examples_of(path: &str, operation: &Value) -> Vec<String> {
    let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
    let name_of = |parameter: &Value| parameter["name"].as_str().expect("a name").to_owned();
    let mut address = path.to_owned();
    for parameter in parameters.iter().filter(|parameter| parameter["in"] == "path") {
        address =
            address.replace(&format!("{{{}}}", name_of(parameter)), &example(path, parameter));
    }
    let in_query: Vec<&Value> =
        parameters.iter().filter(|parameter| parameter["in"] == "query").collect();
    let required: Vec<String> = in_query
        .iter()
        .filter(|parameter| parameter["required"] == true)
        .map(|one| name_of(one))
        .collect();
    // The server of the tests was started without --explain, and says so.
    let optional = in_query
        .iter()
        .filter(|parameter| parameter["required"] != true && parameter["name"] != "explain");
    let groups = optional.map(|one| {
        [vec![name_of(one)], beside(&name_of(one)).iter().map(|&name| name.to_owned()).collect()]
            .concat()
    });
    let pair = |name: &String| {
        let parameter =
            in_query.iter().find(|parameter| name_of(parameter) == *name).expect("documented");
        format!("{name}={}", example(path, parameter))
    };
    let groups = std::iter::once(Vec::new()).chain(groups);
    groups
        .map(|group| {
            format!(
                "{address}?{}",
                required.iter().chain(&group).map(pair).collect::<Vec<_>>().join("&")
            )
        })
        .collect()
}

/// Paths below which there is only what operators add: in the shipped data nothing is found there
/// (`practices/api.rs` asks for what is).
const OF_OPERATORS: [&str; 1] = ["/v1/practices/{id}"];

#[test]
fn every_documented_request_is_answered() {
    for (path, item) in document()["paths"].as_object().expect("paths") {
        for method in ["get", "head"].into_iter().filter(|method| item[method].is_object()) {
            for target in examples_of(path, &item[method]) {
                let reply =
                    shipped().ask(&method.to_uppercase(), target.trim_end_matches('?'), &[], None);

                let expected = if OF_OPERATORS.contains(&path.as_str()) { 404 } else { 200 };
                assert!((expected..expected + 100).contains(&reply.status), "{reply}");
            }
        }
    }
}

/// Whether a value is as a schema of the document says.
fn is_valid(schema: &Value, value: &Value) -> bool {
    jsonschema::validator_for(schema).expect("a schema").is_valid(value)
}

#[test]
fn a_value_is_taken_by_the_server_when_the_document_takes_it_and_not_otherwise() {
    for (path, name, value, is_taken) in [
        ("/v1/nearest", "country", "US-CA", true),
        ("/v1/nearest", "country", "USA", false),
        ("/v1/nearest", "role", "hospital", true),
        ("/v1/nearest", "role", "surgeon", false),
        ("/v1/nearest", "kind", "shop", false),
        ("/v1/nearest", "topic", "weather", false),
        ("/v1/nearest", "audience", "doctor", false),
        ("/v1/nearest", "format", "xml", false),
        ("/v1/nearest", "language", "es-419", true),
        ("/v1/nearest", "language", "zh-Hant-TW", true),
        ("/v1/nearest", "language", "english", false),
        ("/v1/nearest", "lang", "es-419", true),
        ("/v1/nearest", "lang", "en-x-rp", true),
        ("/v1/nearest", "lang", "en_GB", false),
        ("/v1/nearest", "lang", "e", false),
        ("/v1/resources", "country", "GB", true),
        ("/v1/resources", "country", "US-CA", false),
        ("/v1/resources", "format", "csv", true),
        ("/v1/places", "country", "US-CA", false),
        ("/v1/places", "lang", "es-419", true),
        ("/v1/countries", "lang", "sr-Latn-RS", true),
        ("/v1/countries", "lang", "de_DE", false),
        ("/v1/resources/{id}", "format", "geojson", true),
        ("/v1/resources/{id}", "format", "xml", false),
    ] {
        let parameters =
            document()["paths"][path]["get"]["parameters"].as_array().expect("parameters");
        let schema = &parameters
            .iter()
            .find(|parameter| parameter["name"] == name)
            .expect("documented")["schema"];
        let sent = if schema["type"] == "array" { json!([value]) } else { json!(value) };
        let start = if path == "/v1/places" { "q=Manch&" } else { "" };

        let reply = shipped()
            .get(&format!("{}?{start}{name}={value}", path.replace("{id}", "gb-samaritans")));

        assert_eq!(
            is_valid(schema, &sent),
            is_taken,
            "{path} {name}={value} in the document: {schema}"
        );
        assert_eq!(reply.status, if is_taken { 200 } else { 400 }, "{reply}");
    }
}

#[test]
fn every_parameter_and_every_field_of_a_body_says_what_it_is() {
    for (path, item) in document()["paths"].as_object().expect("paths") {
        for parameter in item["get"]["parameters"].as_array().into_iter().flatten() {
            assert!(
                parameter["description"].as_str().is_some_and(|text| !text.is_empty()),
                "{path}: {parameter}"
            );
        }
    }
    for name in ["NearestQuestion", "NewReport"] {
        for (field, schema) in
            document()["components"]["schemas"][name]["properties"].as_object().expect("fields")
        {
            assert!(schema.to_string().contains("\"description\":\""), "{name}.{field}: {schema}");
        }
    }
}

/// A schema of the document, with what it refers to.
pub fn schema_of(name: &str) -> Value {
    let mut schema = document().clone();
    schema["$ref"] = json!(format!("#/components/schemas/{name}"));
    schema
}

/// A body is as a schema of the document says.
#[track_caller]
pub fn expect_schema(body: &Value, name: &str, what: &str) {
    let schema = schema_of(name);
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<String> = validator
        .iter_errors(body)
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .take(5)
        .collect();
    assert!(errors.is_empty(), "{what} is not a {name}:\n{}", errors.join("\n"));
}

/// The name of the schema of the JSON that an operation answers with a status.
fn schema_name(path: &str, status: &str) -> String {
    let responses = &document()["paths"][path]["get"]["responses"];
    let content = &responses[status]["content"];
    let media = ["application/json", "application/problem+json"]
        .into_iter()
        .map(|media| &content[media])
        .find(|media| media.is_object());
    let reference =
        media.unwrap_or_else(|| panic!("{path} {status} has no JSON"))["schema"]["$ref"]
            .as_str()
            .expect("a reference");
    reference.rsplit('/').next().expect("a name").to_owned()
}

#[test]
fn answers_are_as_the_document_says() {
    for (template, path) in [
        ("/v1/nearest", "/v1/nearest"),
        ("/v1/nearest", "/v1/nearest?lat=53.48&lon=-2.24&limit=50"),
        (
            "/v1/nearest",
            "/v1/nearest?lat=40.71&lon=-74.0&limit=50&audience=clinician&open_now=true",
        ),
        ("/v1/nearest", "/v1/nearest?country=US-CA&limit=50&topic=suicide&language=es"),
        ("/v1/nearest", "/v1/nearest?country=JP&lang=ja&limit=50"),
        ("/v1/resources", "/v1/resources?per_page=200&kind=crisis_line"),
        ("/v1/resources", "/v1/resources?per_page=200&kind=branch"),
        ("/v1/resources", "/v1/resources?per_page=200&kind=on_call"),
        ("/v1/resources", "/v1/resources?per_page=200&kind=library&lat=53.48&lon=-2.24"),
        ("/v1/resources/{id}", "/v1/resources/us-988-lifeline"),
        ("/v1/resources/{id}", "/v1/resources/gb-lh-1"),
        ("/v1/places", "/v1/places?q=Manch&limit=50"),
        ("/v1/places", "/v1/places?q=SW1"),
        ("/v1/countries", "/v1/countries"),
        ("/v1/countries/{code}", "/v1/countries/GB"),
        ("/v1/datasets", "/v1/datasets"),
        ("/oembed", "/oembed?url=/help?country=JP"),
        ("/healthz", "/healthz"),
        ("/readyz", "/readyz"),
    ] {
        let answer = shipped().get(path).json();

        expect_schema(&answer, &schema_name(template, "200"), path);
    }
}

#[test]
fn problems_are_as_the_document_says() {
    for (template, path, status) in [
        ("/v1/nearest", "/v1/nearest?lat=91&lon=0", "400"),
        ("/v1/nearest", "/v1/nearest?colour=red", "400"),
        ("/v1/nearest", "/v1/nearest?place=Mancheste", "404"),
        ("/v1/nearest", "/v1/nearest?postcode=M36&country=GB", "404"),
        ("/v1/resources", "/v1/resources?bbox=1", "400"),
        ("/v1/resources/{id}", "/v1/resources/no-such-id", "404"),
        ("/v1/resources/{id}", "/v1/resources/kr-1393", "410"),
        ("/v1/resources/{id}", "/v1/resources/us-988-lifeline?a=b", "400"),
        ("/v1/places", "/v1/places", "400"),
        ("/v1/countries", "/v1/countries?a=b", "400"),
        ("/v1/countries/{code}", "/v1/countries/UK", "404"),
        ("/v1/datasets", "/v1/datasets?a=b", "400"),
        ("/oembed", "/oembed", "400"),
        ("/oembed", "/oembed?url=https://other.example/", "404"),
        ("/healthz", "/healthz?a=b", "400"),
        ("/readyz", "/readyz?a=b", "400"),
    ] {
        let reply = shipped().get(path);

        assert_eq!(reply.status.to_string(), status, "{reply}");
        expect_schema(&reply.any_json(), &schema_name(template, status), path);
    }
}

#[test]
fn the_body_of_a_post_is_as_the_document_says() {
    let reference = document()["paths"]["/v1/nearest"]["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        .as_str()
        .expect("a reference");
    let name = reference.rsplit('/').next().expect("a name");

    for body in [
        json!({}),
        json!({"lat": 53.48, "lon": -2.24}),
        json!({"country": "GB", "kind": "library", "population": ["women", "youth"], "language": ["en", "cy"], "open_now": true}),
        json!({"place": "Leeds", "topic": ["crisis"], "audience": "clinician", "limit": 50, "radius_m": 20_037_508.0, "lang": "fr", "q": "line"}),
        json!({"time_zone": "Europe/London", "open_at": "2026-11-22T09:30:00Z", "format": "csv"}),
        json!({"kind": "library,branch", "topic": "crisis, suicide", "language": "en,es-419", "role": "hospital", "lang": "es-419"}),
    ] {
        expect_schema(&body, name, &body.to_string());
        shipped().post(&body).expect_status(200);
    }
    for body in [
        json!({"kind": "library,shop"}),
        json!({"role": ["surgeon"]}),
        json!({"country": "USA"}),
        json!({"language": "en;fr"}),
        json!({"kind": 7}),
        json!({"topic": []}),
    ] {
        assert!(!is_valid(&schema_of(name), &body), "{body}");
        shipped().post(&body).expect_status(400);
    }
}

/// Compares a table of the conventions with what it is made of, or writes it.
#[track_caller]
pub fn compare_table(name: &str, table: &str) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock();
    let path = Path::new(PROJECT).join("openapi/CONVENTIONS.md");
    let text = std::fs::read_to_string(&path).expect("the conventions");
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->"));
    let (before, rest) = text.split_once(&begin).expect("where the table begins");
    let (kept, after) = rest.split_once(&end).expect("where it ends");

    if std::env::var_os("BACKSTOP_GOLDEN").is_some() {
        let written = format!("{before}{begin}{table}{end}{after}");
        std::fs::write(&path, written).expect("the conventions can be written");
    } else {
        assert!(kept == table, "openapi/CONVENTIONS.md is out of date: make golden");
    }
}

#[test]
fn the_table_of_the_conventions_is_made_of_the_declarations() {
    let declared = parameters_table(&[
        ("/v1/nearest", NearestParams::declared(), NearestParams::BODY_ONLY),
        ("/v1/resources", ListParams::declared(), ListParams::BODY_ONLY),
        ("/v1/places", PlacesParams::declared(), PlacesParams::BODY_ONLY),
    ]);

    compare_table("parameters", &declared);
}

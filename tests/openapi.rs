//! The OpenAPI document is what is served, and what is served is as the document says.

use std::path::Path;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::harness::{PROJECT, shipped};

/// The document as it is served.
fn document() -> &'static Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| shipped().get("/openapi.json").json());
    &DOCUMENT
}

#[test]
fn the_committed_document_is_the_one_that_is_served() {
    let path = Path::new(PROJECT).join("openapi/openapi.json");
    let committed = std::fs::read_to_string(&path).unwrap_or_default();

    let generated = backstop::server::specification().to_pretty_json().expect("JSON");

    assert!(
        committed.trim_end() == generated.trim_end(),
        "openapi/openapi.json is out of date: cargo run -- openapi > openapi/openapi.json"
    );
    assert_eq!(*document(), serde_json::from_str::<Value>(&generated).expect("JSON"), "the server serves another document");
}

#[test]
fn the_document_is_openapi_3_1_with_a_title_a_version_and_a_licence() {
    let document = document();

    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1.")), "{}", document["openapi"]);
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
        let pointer = reference.strip_prefix('#').unwrap_or_else(|| panic!("{reference} leads out of the document"));
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
        ("/healthz", &["get", "head"]),
        ("/readyz", &["get", "head"]),
    ] {
        for method in methods {
            assert!(document()["paths"][path][*method].is_object(), "{method} {path} is not documented");
        }
    }
}

#[test]
fn operations_have_names_of_their_own_summaries_and_an_answer() {
    let mut names = std::collections::HashSet::new();
    for (path, item) in document()["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations").iter().filter(|(name, _)| *name != "parameters") {
            let name = operation["operationId"].as_str().unwrap_or_else(|| panic!("{method} {path} has no name"));

            assert!(names.insert(name.to_owned()), "{name} is the name of two operations");
            assert!(operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()), "{method} {path}");
            let answers = ["200", "202"].iter().any(|status| operation["responses"][status].is_object());
            assert!(answers, "{method} {path}");
        }
    }
}

/// The value to try a parameter with: its example, its default, or the first word of its list.
fn example(parameter: &Value) -> Option<String> {
    let schema = &parameter["schema"];
    let words = [&parameter["example"], &schema["example"], &schema["default"], &schema["enum"][0], &schema["items"]["enum"][0]];
    let value = words.into_iter().find(|value| !value.is_null())?;
    Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

#[test]
fn every_documented_request_is_answered() {
    for (path, item) in document()["paths"].as_object().expect("paths") {
        for method in ["get", "head"].into_iter().filter(|method| item[method].is_object()) {
            let parameters = item[method]["parameters"].as_array().cloned().unwrap_or_default();
            let mut asked = path.clone();
            for parameter in parameters.iter().filter(|parameter| parameter["in"] == "path") {
                let value = example(parameter).unwrap_or_else(|| panic!("{path}: {parameter:#} has no example"));
                asked = asked.replace(&format!("{{{}}}", parameter["name"].as_str().expect("a name")), &value);
            }
            let in_query: Vec<&Value> = parameters.iter().filter(|parameter| parameter["in"] == "query").collect();
            let required: Vec<String> = in_query
                .iter()
                .filter(|parameter| parameter["required"] == true)
                .map(|parameter| format!("{}={}", parameter["name"].as_str().expect("a name"), example(parameter).expect("an example")))
                .collect();
            let optional = in_query.iter().filter(|parameter| {
                parameter["required"] != true && !["lat", "lon", "radius_m"].iter().any(|name| parameter["name"] == *name)
            });
            let mut queries = vec![required.clone()];
            queries.extend(optional.filter_map(|parameter| {
                let pair = format!("{}={}", parameter["name"].as_str()?, example(parameter)?);
                Some(required.iter().cloned().chain([pair]).collect())
            }));
            for query in queries {
                let target = if query.is_empty() { asked.clone() } else { format!("{asked}?{}", query.join("&")) };

                let reply = shipped().ask(&method.to_uppercase(), &target, &[], None);

                assert!((200..300).contains(&reply.status), "{reply}");
            }
        }
    }
}

/// A body is as a schema of the document says.
#[track_caller]
fn expect_schema(body: &Value, name: &str, what: &str) {
    let mut schema = document().clone();
    schema["$ref"] = json!(format!("#/components/schemas/{name}"));
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<String> = validator.iter_errors(body).map(|error| format!("{} at {}", error, error.instance_path())).take(5).collect();
    assert!(errors.is_empty(), "{what} is not a {name}:\n{}", errors.join("\n"));
}

/// The name of the schema of the JSON that an operation answers with a status.
fn schema_name(path: &str, status: &str) -> String {
    let responses = &document()["paths"][path]["get"]["responses"];
    let content = &responses[status]["content"];
    let media = ["application/json", "application/problem+json"].into_iter().map(|media| &content[media]).find(|media| media.is_object());
    let reference = media.unwrap_or_else(|| panic!("{path} {status} has no JSON"))["schema"]["$ref"].as_str().expect("a reference");
    reference.rsplit('/').next().expect("a name").to_owned()
}

#[test]
fn answers_are_as_the_document_says() {
    for (template, path) in [
        ("/v1/nearest", "/v1/nearest"),
        ("/v1/nearest", "/v1/nearest?lat=53.48&lon=-2.24&limit=50"),
        ("/v1/nearest", "/v1/nearest?lat=40.71&lon=-74.0&limit=50&audience=clinician&open_now=true"),
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
    ] {
        expect_schema(&body, name, &body.to_string());
        shipped().post(&body).expect_status(200);
    }
}

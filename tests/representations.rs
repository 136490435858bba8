//! One list says in which representations answers are given, what `Accept` and `format` take, and
//! what the document and the conventions tell.

use backstop::domain::Format;
use serde_json::Value;

use crate::harness::shipped;
use crate::openapi::{compare_table, document};

/// The operations of the document that answer with a body: what each is called, and what it says.
fn operations() -> Vec<(String, &'static Value)> {
    let paths = document()["paths"].as_object().expect("paths");
    let operations = paths.iter().flat_map(|(path, item)| {
        let methods = ["get", "post"].into_iter().filter(|method| item[*method].is_object());
        methods.map(move |method| (format!("{method} {path}"), &item[method]))
    });
    operations.collect()
}

/// The media types of an answer of an operation.
fn media_types(operation: &'static Value, status: &str) -> Vec<&'static str> {
    let content = operation["responses"][status]["content"].as_object();
    content.into_iter().flatten().map(|(media_type, _)| media_type.as_str()).collect()
}

/// Whether an operation takes `format`, in its address or its body.
fn takes_format(operation: &Value) -> bool {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let body = &operation["requestBody"]["content"]["application/json"]["schema"]["$ref"];
    let pointer = body.as_str().map(|reference| format!("{}/properties/format", &reference[1..]));
    // `format` of oEmbed is that standard's own.
    parameters.into_iter().any(|one| one["name"] == "format" && one["schema"]["enum"].is_array())
        || pointer.is_some_and(|pointer| document().pointer(&pointer).is_some())
}

#[test]
fn a_route_that_negotiates_is_documented_in_exactly_the_representations_of_the_list() {
    let mut listed: Vec<&str> = Format::ALL.iter().map(|format| format.media_type()).collect();
    listed.sort_unstable();
    let (negotiating, others): (Vec<_>, Vec<_>) =
        operations().into_iter().partition(|(_, operation)| takes_format(operation));
    assert_eq!(negotiating.len(), 4, "{negotiating:?}");

    for (name, operation) in negotiating {
        let mut told = media_types(operation, "200");
        told.sort_unstable();

        assert_eq!(told, listed, "{name}");
        assert_eq!(media_types(operation, "406"), ["application/problem+json"], "{name}");
    }
    for (name, operation) in others {
        let status = if name == "post /v1/reports" { "202" } else { "200" };

        assert_eq!(media_types(operation, status), ["application/json"], "{name}");
        assert!(media_types(operation, "406").is_empty(), "{name}");
    }
}

#[test]
fn whoever_asks_for_a_representation_gets_it() {
    for path in ["/v1/nearest", "/v1/resources", "/v1/resources/gb-samaritans"] {
        for format in Format::ALL {
            let named = shipped().get(&format!("{path}?format={format}"));
            let accepted = shipped().get_with(path, &[("accept", format.media_type())]);

            for reply in [named, accepted] {
                assert_eq!(reply.header("content-type"), format.content_type(), "{reply}");
            }
        }
    }
}

#[test]
fn the_table_of_the_conventions_lists_the_representations() {
    compare_table("representations", &Format::table());
}

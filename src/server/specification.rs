//! The OpenAPI document: collected from the routes that are served, then completed with what holds
//! for all of them.

use actix_web::App;
use actix_web::http::{Method, StatusCode};
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::{Content, OpenApi, RefOr};
use utoipa::{OpenApi as _, PartialSchema as _};
use utoipa_actix_web::AppExt as _;

use super::contract::add_routes;
use crate::domain::Format;

/// What the document says of the service as a whole.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Backstop",
        description = "Who can help near here, now? Crisis lines, Samaritans and Befrienders branches, on-call professionals and public \
            libraries with free internet, nearest first, with the emergency numbers of the place. Check a number before you rely on it.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    tags(
        (name = "nearest", description = "The main question"),
        (name = "resources", description = "Lists and single resources"),
        (name = "places", description = "Towns and postal codes"),
        (name = "countries", description = "What is held for a country"),
        (name = "datasets", description = "Where the data come from"),
        (name = "embedding", description = "What other pages show of ours"),
        (name = "reports", description = "What is wrong"),
        (name = "operation", description = "For whatever keeps the service running"),
    )
)]
pub struct Outline;

/// The document of the routes that are really served.
#[must_use]
pub fn specification() -> OpenApi {
    complete(
        App::new()
            .into_utoipa_app()
            .openapi(Outline::openapi())
            .configure(add_routes)
            .split_for_parts()
            .1,
    )
}

/// A document as text, its sentences on one line each however the source breaks them; a paragraph
/// stays one.
#[must_use]
pub fn document_text(document: &OpenApi) -> String {
    let text = document.to_pretty_json().expect("a document is plain data");
    let lines = text.lines().map(|line| {
        if !line.trim_start().starts_with("\"description\": ") {
            return line.to_owned();
        }
        let paragraphs = line.split(r"\n\n").map(|paragraph| paragraph.replace(r"\n", " "));
        paragraphs.collect::<Vec<_>>().join(r"\n\n")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Adds every representation wherever one is negotiated, and HEAD wherever there is GET.
pub fn complete(mut document: OpenApi) -> OpenApi {
    for item in document.paths.paths.values_mut() {
        for operation in [&mut item.get, &mut item.post].into_iter().flatten() {
            add_representations(operation);
        }
        item.head = item.get.as_ref().map(head_of);
    }
    document
}

/// Gives the answer of a route that negotiates, which is one that may answer 406, in every
/// representation of the list; the route itself says what it is in JSON.
fn add_representations(operation: &mut Operation) {
    let responses = &mut operation.responses.responses;
    if !responses.contains_key(StatusCode::NOT_ACCEPTABLE.as_str()) {
        return;
    }
    if let Some(RefOr::T(answer)) = responses.get_mut(StatusCode::OK.as_str()) {
        for format in Format::ALL {
            let media_type = format.media_type().to_owned();
            answer.content.entry(media_type).or_insert_with(|| content_of(*format).into());
        }
    }
}

/// What the document says of a body of which it has no schema: any JSON, or text.
fn content_of(format: Format) -> Content {
    let schema = if format.is_json() { serde_json::Value::schema() } else { String::schema() };
    Content::new(Some(schema))
}

/// The same operation without bodies, under a name of its own.
fn head_of(get: &Operation) -> Operation {
    let mut head = get.clone();
    head.operation_id = get.operation_id.as_ref().map(|id| format!("head_{id}"));
    head.summary = get.summary.as_ref().map(|summary| format!("Headers only: {summary}"));
    for response in head.responses.responses.values_mut() {
        if let RefOr::T(response) = response {
            response.content.clear();
        }
    }
    head
}

/// The methods that the document gives a path; none when it has no such path.
#[must_use]
pub fn methods_of(document: &OpenApi, path: &str) -> Vec<Method> {
    let items = document
        .paths
        .paths
        .iter()
        .filter(|(template, _)| fits(template, path))
        .map(|(_, item)| item);
    items.flat_map(methods_of_item).collect()
}

fn methods_of_item(item: &PathItem) -> impl Iterator<Item = Method> + use<> {
    let methods = [
        (item.get.is_some(), Method::GET),
        (item.head.is_some(), Method::HEAD),
        (item.post.is_some(), Method::POST),
    ];
    methods.into_iter().filter(|(taken, _)| *taken).map(|(_, method)| method)
}

/// Whether a path is one of a template's, such as `/v1/resources/gb-samaritans` of
/// `/v1/resources/{id}`.
fn fits(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template
            .zip(path)
            .all(|(part, given)| part == given || (part.starts_with('{') && !given.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_knows_its_methods() {
        let document = specification();

        assert_eq!(methods_of(&document, "/v1/nearest"), [Method::GET, Method::HEAD, Method::POST]);
        assert_eq!(
            methods_of(&document, "/v1/resources/gb-samaritans"),
            [Method::GET, Method::HEAD]
        );
        assert!(methods_of(&document, "/v2/nearest").is_empty());
    }

    #[test]
    fn every_operation_has_a_name_of_its_own() {
        let document = specification();
        let operations = document
            .paths
            .paths
            .values()
            .flat_map(|item| [&item.get, &item.head, &item.post])
            .flatten();
        let mut names: Vec<&str> =
            operations.filter_map(|operation| operation.operation_id.as_deref()).collect();
        let count = names.len();

        names.sort_unstable();
        names.dedup();

        assert_eq!(names.len(), count);
    }
}

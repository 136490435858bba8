//! The OpenAPI document: collected from the routes that are served, then completed with what holds for all of them.

use actix_web::App;
use actix_web::http::Method;
use utoipa::OpenApi as _;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::schema::{Array, ArrayBuilder, Object, ObjectBuilder, OneOfBuilder, Schema, Type};
use utoipa::openapi::{OpenApi, RefOr};
use utoipa_actix_web::AppExt as _;

use super::app::add_routes;
use crate::domain::{Audience, Channel, Fault, Kind, Population, Topic};

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
        (name = "reports", description = "What is wrong"),
        (name = "operation", description = "For whatever keeps the service running"),
    )
)]
pub struct Outline;

/// The document of the routes that are really served.
#[must_use]
pub fn specification() -> OpenApi {
    complete(App::new().into_utoipa_app().openapi(Outline::openapi()).configure(add_routes).split_for_parts().1)
}

/// Writes out the closed lists of words, and adds HEAD wherever there is GET.
pub fn complete(mut document: OpenApi) -> OpenApi {
    for item in document.paths.paths.values_mut() {
        let parameters = item.get.iter_mut().flat_map(|get| get.parameters.iter_mut().flatten());
        for parameter in parameters.filter_map(|parameter| match parameter {
            RefOr::T(parameter) => Some(parameter),
            RefOr::Ref(_) => None,
        }) {
            if let Some(words) = Words::of(&parameter.name) {
                let is_list = matches!(&parameter.schema, Some(RefOr::T(Schema::Array(_))));
                parameter.schema = Some(if is_list { words.list().into() } else { words.one().into() });
            }
        }
        item.head = item.get.as_ref().map(head_of);
    }
    let mut schemas = document.components.as_mut().map(|components| &mut components.schemas);
    if let Some(RefOr::T(Schema::Object(question))) = schemas.as_mut().and_then(|schemas| schemas.get_mut("NearestQuestion")) {
        for (name, schema) in &mut question.properties {
            if let Some(words) = Words::of(name) {
                *schema = words.one_or_list(matches!(name.as_str(), "kind" | "topic" | "language" | "population"));
            }
        }
    }
    if let Some(RefOr::T(Schema::Object(report))) = schemas.as_mut().and_then(|schemas| schemas.get_mut("NewReport")) {
        let channels = Words::Listed(Channel::ALL.iter().map(|word| word.as_str()).collect());
        let faults = Words::Listed(Fault::ALL.iter().map(|word| word.as_str()).collect());
        let mut what = faults.one();
        what.description = Some("What is wrong.".to_owned());
        report.properties.insert("channel".to_owned(), channels.one_or_list(false));
        report.properties.insert("what".to_owned(), what.into());
    }
    document
}

/// What a parameter of words may be.
enum Words {
    /// One of a closed list.
    Listed(Vec<&'static str>),
    /// Anything of a form.
    Formed(&'static str),
}

impl Words {
    /// The words of a parameter.
    fn of(parameter: &str) -> Option<Self> {
        let listed = |words: Vec<&'static str>| Some(Self::Listed(words));
        match parameter {
            "kind" => listed(Kind::ALL.iter().map(|word| word.as_str()).collect()),
            "topic" => listed(Topic::ALL.iter().map(|word| word.as_str()).collect()),
            "population" => listed(Population::ALL.iter().map(|word| word.as_str()).collect()),
            "audience" => listed(Audience::ALL.iter().map(|word| word.as_str()).collect()),
            "format" => listed(vec!["json", "geojson", "csv"]),
            "language" | "lang" => Some(Self::Formed("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2})?$")),
            "region" => Some(Self::Formed("^[A-Za-z]{2}-[A-Za-z0-9]{1,3}$")),
            "country" => Some(Self::Formed("^[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?$")),
            _ => None,
        }
    }

    fn one(&self) -> Object {
        let word = ObjectBuilder::new().schema_type(Type::String);
        match self {
            Self::Listed(words) => word.enum_values(Some(words.iter().copied())).build(),
            Self::Formed(pattern) => word.pattern(Some(*pattern)).build(),
        }
    }

    fn list(&self) -> Array {
        ArrayBuilder::new().items(self.one()).min_items(Some(1)).build()
    }

    /// A field of a body: nothing, one word, or for some fields several.
    fn one_or_list(&self, takes_list: bool) -> RefOr<Schema> {
        let nothing = ObjectBuilder::new().schema_type(Type::Null).build();
        let choice = OneOfBuilder::new().item(nothing).item(self.one());
        RefOr::T(Schema::OneOf(if takes_list { choice.item(self.list()).build() } else { choice.build() }))
    }
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
    let items = document.paths.paths.iter().filter(|(template, _)| fits(template, path)).map(|(_, item)| item);
    items.flat_map(methods_of_item).collect()
}

fn methods_of_item(item: &PathItem) -> impl Iterator<Item = Method> + use<> {
    let methods = [(item.get.is_some(), Method::GET), (item.head.is_some(), Method::HEAD), (item.post.is_some(), Method::POST)];
    methods.into_iter().filter(|(taken, _)| *taken).map(|(_, method)| method)
}

/// Whether a path is one of a template's, such as `/v1/resources/gb-samaritans` of `/v1/resources/{id}`.
fn fits(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template.zip(path).all(|(part, given)| part == given || (part.starts_with('{') && !given.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_knows_its_methods() {
        let document = specification();

        assert_eq!(methods_of(&document, "/v1/nearest"), [Method::GET, Method::HEAD, Method::POST]);
        assert_eq!(methods_of(&document, "/v1/resources/gb-samaritans"), [Method::GET, Method::HEAD]);
        assert!(methods_of(&document, "/v2/nearest").is_empty());
    }

    #[test]
    fn every_operation_has_a_name_of_its_own() {
        let document = specification();
        let operations = document.paths.paths.values().flat_map(|item| [&item.get, &item.head, &item.post]).flatten();
        let mut names: Vec<&str> = operations.filter_map(|operation| operation.operation_id.as_deref()).collect();
        let count = names.len();

        names.sort_unstable();
        names.dedup();

        assert_eq!(names.len(), count);
    }
}

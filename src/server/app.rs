//! The application: every route, the headers of every reply, and problems for whatever the framework refuses.

use actix_cors::Cors;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::{DefaultHeaders, ErrorHandlerResponse, ErrorHandlers};
use actix_web::{App, Error, HttpRequest, HttpResponse, web};
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Specification;
use utoipa_actix_web::AppExt as _;
use utoipa_swagger_ui::{Config, SwaggerUi};

use super::problem::{Code, Problem};
use super::routes;
use super::state::AppState;

/// Largest body taken, in bytes.
const LARGEST_BODY: usize = 64 << 10;

/// What the specification says of the service as a whole.
#[derive(OpenApi)]
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
        (name = "operation", description = "For whatever keeps the service running"),
    )
)]
struct Outline;

/// The specification of the routes that are really served.
#[must_use]
pub fn specification() -> Specification {
    App::new().into_utoipa_app().openapi(Outline::openapi()).configure(add_routes).split_for_parts().1
}

fn add_routes(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config
        .service(routes::find_nearest)
        .service(routes::post_nearest)
        .service(routes::list_resources)
        .service(routes::find_resource)
        .service(routes::list_places)
        .service(routes::list_countries)
        .service(routes::find_country)
        .service(routes::describe_datasets)
        .service(routes::report_health)
        .service(routes::report_readiness);
}

/// The application on a state.
pub fn application(
    state: web::Data<AppState>,
) -> App<impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<impl MessageBody>, Error = Error, InitError = ()>> {
    let (app, specification) = App::new().into_utoipa_app().openapi(Outline::openapi()).configure(add_routes).split_for_parts();
    let document = web::Data::new(SpecificationText(specification.to_pretty_json().expect("a specification is plain data")));
    let docs = SwaggerUi::new("/docs/{_:.*}").config(Config::new(["/openapi.json"]).validator_url("none"));
    app.app_data(state)
        .app_data(document)
        .app_data(web::Data::new(specification))
        .app_data(web::PayloadConfig::new(LARGEST_BODY))
        .service(
            web::resource("/openapi.json")
                .route(web::get().to(send_specification))
                .route(web::head().to(send_specification))
                .default_service(web::to(refuse)),
        )
        .service(web::redirect("/docs", "/docs/"))
        .service(web::redirect("/", "/docs/"))
        .service(docs)
        .default_service(web::to(refuse))
        .wrap(ErrorHandlers::new().default_handler(as_problem))
        .wrap(
            Cors::default()
                .allow_any_origin()
                .send_wildcard()
                .allowed_methods(["GET", "HEAD", "POST"])
                .allow_any_header()
                .expose_any_header()
                .max_age(86_400),
        )
        .wrap(
            DefaultHeaders::new()
                .add((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
                .add((header::REFERRER_POLICY, "no-referrer"))
                .add((header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY)),
        )
}

/// Pages load nothing from elsewhere and tell nobody anything.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors *; base-uri 'none'; form-action 'none'";

struct SpecificationText(String);

async fn send_specification(text: web::Data<SpecificationText>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "application/json"))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .body(text.0.clone())
}

/// What no route takes: 405 with the methods that the path does take, else 404.
async fn refuse(request: HttpRequest, specification: web::Data<Specification>) -> Result<HttpResponse, Problem> {
    let methods = methods_of(&specification, request.path());
    if methods.is_empty() || methods.contains(request.method()) {
        return Err(Problem::new(Code::NotFound, "there is nothing at this path; see /docs/"));
    }
    let allowed = methods.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
    let problem = Problem::new(Code::MethodNotAllowed, format!("{} is not taken here; {allowed} are", request.method()));
    let mut reply = problem.response();
    reply.headers_mut().insert(header::ALLOW, header::HeaderValue::from_str(&allowed).unwrap_or(header::HeaderValue::from_static("GET")));
    Ok(reply)
}

/// The methods that the specification gives a path.
fn methods_of(specification: &Specification, path: &str) -> Vec<Method> {
    if path == "/openapi.json" {
        return vec![Method::GET, Method::HEAD];
    }
    let matches = |template: &str| {
        let (template, path) = (template.split('/'), path.split('/'));
        template.clone().count() == path.clone().count()
            && template.zip(path).all(|(part, given)| part == given || (part.starts_with('{') && !given.is_empty()))
    };
    let items = specification.paths.paths.iter().filter(|(template, _)| matches(template)).map(|(_, item)| item);
    let methods = items
        .flat_map(|item| [(item.get.is_some(), Method::GET), (item.head.is_some(), Method::HEAD), (item.post.is_some(), Method::POST)]);
    methods.filter(|(taken, _)| *taken).map(|(_, method)| method).collect()
}

/// Replaces an error of the framework's own making by a problem.
#[expect(clippy::unnecessary_wraps, reason = "the signature is the middleware's")]
fn as_problem<B: MessageBody + 'static>(reply: ServiceResponse<B>) -> actix_web::Result<ErrorHandlerResponse<B>> {
    let content_type = reply.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if content_type == "application/problem+json" {
        return Ok(ErrorHandlerResponse::Response(reply.map_into_left_body()));
    }
    let problem = match reply.status() {
        StatusCode::NOT_FOUND => Problem::new(Code::NotFound, "there is nothing at this path; see /docs/"),
        StatusCode::METHOD_NOT_ALLOWED => Problem::new(Code::MethodNotAllowed, "the path does not take this method"),
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(Code::PayloadTooLarge, format!("the body is larger than {LARGEST_BODY} bytes")),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::new(Code::UnsupportedMediaType, "send the parameters as application/json"),
        status if status.is_client_error() => {
            Problem { status: status.as_u16(), ..Problem::new(Code::BadRequest, "the request cannot be understood") }
        }
        status => {
            tracing::error!(status = status.as_u16(), "the framework answered with an error of its own");
            Problem::new(Code::InternalError, "something went wrong on our side")
        }
    };
    let (request, _) = reply.into_parts();
    let replaced = ServiceResponse::new(request, problem.response().map_into_boxed_body());
    Ok(ErrorHandlerResponse::Response(replaced.map_body(|_, body: BoxBody| actix_web::body::EitherBody::right(body))))
}

//! The application: every route, the headers of every reply, and problems for whatever the
//! framework refuses.

use actix_cors::Cors;
use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::{DefaultHeaders, ErrorHandlerResponse, ErrorHandlers, from_fn};
use actix_web::{App, Error, HttpRequest, HttpResponse, web};
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;
use utoipa_actix_web::AppExt as _;

use super::contract::add_routes;
use super::naming;
use super::problem::{Code, PROBLEM_JSON, Problem};
use super::reply;
use super::routes;
use super::specification::{Outline, complete, document_text, methods_of};
use super::state::AppState;

/// Largest body taken, in bytes.
const LARGEST_BODY: usize = 64 << 10;

/// Where the OpenAPI document is.
pub const DOCUMENT_PATH: &str = "/openapi.json";

/// Pages load nothing from elsewhere and tell nobody anything.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The application on a state.
pub fn application(
    state: web::Data<AppState>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = Error,
        InitError = (),
    >,
> {
    let (app, document) = App::new()
        .into_utoipa_app()
        .openapi(Outline::openapi())
        .configure(add_routes)
        .split_for_parts();
    let document = complete(document);
    let text = routes::DocumentText(document_text(&document).into());
    let is_demo = state.is_demo();
    app.app_data(state)
        .app_data(web::Data::new(document))
        .app_data(web::Data::new(text))
        .app_data(web::PayloadConfig::new(LARGEST_BODY))
        .service(routes::describe_api)
        .service(routes::show_docs)
        .service(routes::show_widget)
        .service(routes::show_widget_words)
        .service(routes::show_named_widget)
        .configure(routes::add_pages)
        .configure(|config| {
            if is_demo {
                routes::add_demo(config);
            }
        })
        .service(web::redirect("/docs", "/docs/"))
        .default_service(web::to(refuse))
        .wrap(cors())
        .wrap(from_fn(naming::restrict))
        .wrap(ErrorHandlers::new().default_handler(as_problem))
        .wrap(
            DefaultHeaders::new()
                .add((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
                .add((header::REFERRER_POLICY, "no-referrer"))
                .add((header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY)),
        )
}

/// Any page may read, without credentials.
fn cors() -> Cors {
    Cors::default()
        .allow_any_origin()
        .send_wildcard()
        .allowed_methods(["GET", "HEAD", "POST"])
        .allow_any_header()
        // All of them (Fetch, section 3.3.3), without a list to be made for each reply.
        .expose_headers(["*"])
        .max_age(86_400)
}

/// What no route takes: 405 with the methods that the path does take, else 404.
async fn refuse(
    request: HttpRequest,
    document: web::Data<OpenApi>,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let methods = if state.is_demo() && routes::is_of_demo(request.path()) {
        vec![Method::GET, Method::HEAD]
    } else {
        methods_at(&document, request.path())
    };
    if methods.is_empty() || methods.contains(request.method()) {
        if routes::wants_page(&request) {
            return routes::show_missing(&request, state).await;
        }
        return Err(nothing_here());
    }
    let allowed = methods.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
    let problem = Problem::new(
        Code::MethodNotAllowed,
        format!("{} is not taken here; {allowed} are", request.method()),
    );
    let mut reply = problem.response();
    let allowed =
        header::HeaderValue::from_str(&allowed).unwrap_or(header::HeaderValue::from_static("GET"));
    reply.headers_mut().insert(header::ALLOW, allowed);
    Ok(reply)
}

/// The methods that a path takes; none where there is nothing.
fn methods_at(document: &OpenApi, path: &str) -> Vec<Method> {
    const DOCUMENTS: [&str; 3] = [DOCUMENT_PATH, "/docs", "/widget.js"];
    const FOLDERS: [&str; 2] = ["/docs/", "/widget/"];
    if DOCUMENTS.contains(&path) || FOLDERS.iter().any(|folder| path.starts_with(folder)) {
        return vec![Method::GET, Method::HEAD];
    }
    let of_page = routes::methods_of_page(path);
    if !of_page.is_empty() {
        return of_page;
    }
    methods_of(document, path)
}

fn nothing_here() -> Problem {
    Problem::new(Code::NotFound, "there is nothing at this path; see /docs/")
}

/// Replaces an error of the framework's own making by a problem.
#[expect(clippy::unnecessary_wraps, reason = "the signature is the middleware's")]
fn as_problem<B: MessageBody + 'static>(
    reply: ServiceResponse<B>,
) -> actix_web::Result<ErrorHandlerResponse<B>> {
    let content_type = reply
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if content_type == PROBLEM_JSON || content_type == reply::HTML {
        return Ok(ErrorHandlerResponse::Response(reply.map_into_left_body()));
    }
    let mut replacement = problem_of(reply.status()).response();
    for (name, value) in reply.headers() {
        if !replacement.headers().contains_key(name) && name != header::CONTENT_LENGTH {
            replacement.headers_mut().append(name.clone(), value.clone());
        }
    }
    let (request, _) = reply.into_parts();
    let replaced = ServiceResponse::new(request, replacement.map_into_boxed_body());
    Ok(ErrorHandlerResponse::Response(
        replaced.map_body(|_, body: BoxBody| EitherBody::right(body)),
    ))
}

fn problem_of(status: StatusCode) -> Problem {
    match status {
        StatusCode::NOT_FOUND => nothing_here(),
        StatusCode::METHOD_NOT_ALLOWED => {
            Problem::new(Code::MethodNotAllowed, "the path does not take this method")
        }
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(
            Code::PayloadTooLarge,
            format!("the body is larger than {LARGEST_BODY} bytes"),
        ),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            Problem::new(Code::UnsupportedMediaType, "send the parameters as application/json")
        }
        status if status.is_client_error() => Problem {
            status: status.as_u16(),
            ..Problem::new(Code::BadRequest, "the request cannot be understood")
        },
        status => {
            tracing::error!(
                status = status.as_u16(),
                "the framework answered with an error of its own"
            );
            Problem::new(Code::InternalError, "something went wrong on our side")
        }
    }
}

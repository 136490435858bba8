//! `/openapi.json` and `/docs/`: the description of the interface, for programs and for people.

use std::sync::{Arc, LazyLock};

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, route, web};
use utoipa_swagger_ui::Config;

use crate::server::app::DOCUMENT_PATH;
use crate::server::problem::{Code, Problem};
use crate::server::query_string::QueryString;

/// The OpenAPI document as text.
pub struct DocumentText(pub String);

/// The page shows our document and asks no validator elsewhere.
static PAGE: LazyLock<Arc<Config<'static>>> = LazyLock::new(|| Arc::new(Config::new([DOCUMENT_PATH]).validator_url("none")));

/// The OpenAPI document.
#[route("/openapi.json", method = "GET", method = "HEAD")]
pub async fn describe_api(request: HttpRequest, text: web::Data<DocumentText>) -> Result<HttpResponse, Problem> {
    QueryString::parse(request.query_string(), &[])?;
    Ok(HttpResponse::Ok().content_type("application/json").insert_header((header::CACHE_CONTROL, "no-cache")).body(text.0.clone()))
}

/// The browsable page and its assets, all of them part of the program.
#[route("/docs/{file:.*}", method = "GET", method = "HEAD")]
pub async fn show_docs(file: web::Path<String>) -> Result<HttpResponse, Problem> {
    let nothing = || Problem::new(Code::NotFound, "the documentation has no such file; see /docs/");
    let file = utoipa_swagger_ui::serve(&file, Arc::clone(&PAGE)).ok().flatten().ok_or_else(nothing)?;
    let mut reply = HttpResponse::Ok();
    reply.content_type(file.content_type.as_str()).insert_header((header::CACHE_CONTROL, "no-cache"));
    if file.gzpipped {
        reply.insert_header((header::CONTENT_ENCODING, "gzip"));
    }
    Ok(reply.body(file.bytes.into_owned()))
}

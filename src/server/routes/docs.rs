//! `/openapi.json` and `/docs/`: the description of the interface, for programs and for people.

use std::sync::{Arc, LazyLock};

use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, route, web};
use utoipa_swagger_ui::Config;

use crate::domain::Format;
use crate::question::{NoParams, read_query};
use crate::server::app::DOCUMENT_PATH;
use crate::server::problem::{Code, Problem};
use crate::server::reply;

/// The OpenAPI document as text.
pub struct DocumentText(pub Bytes);

/// The page shows our document and asks no validator elsewhere.
static PAGE: LazyLock<Arc<Config<'static>>> =
    LazyLock::new(|| Arc::new(Config::new([DOCUMENT_PATH]).validator_url("none")));

/// The OpenAPI document.
#[route("/openapi.json", method = "GET", method = "HEAD")]
pub async fn describe_api(
    request: HttpRequest,
    text: web::Data<DocumentText>,
) -> Result<HttpResponse, Problem> {
    let NoParams {} = read_query(request.query_string())?;
    Ok(reply::of_program(&request, Format::Json.content_type(), text.0.clone()).await)
}

/// The browsable page and its assets, all of them part of the program.
#[route("/docs/{file:.*}", method = "GET", method = "HEAD")]
pub async fn show_docs(
    request: HttpRequest,
    file: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let nothing = || Problem::new(Code::NotFound, "the documentation has no such file; see /docs/");
    let file =
        utoipa_swagger_ui::serve(&file, Arc::clone(&PAGE)).ok().flatten().ok_or_else(nothing)?;
    Ok(reply::of_program(&request, &file.content_type, file.bytes.into_owned().into()).await)
}

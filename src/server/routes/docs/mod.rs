//! `/openapi.json` and `/docs/`: the description of the interface, for programs and for people.

mod swagger_ui;

use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, route, web};

use crate::domain::Format;
use crate::question::{NoParams, read_query};
use crate::server::problem::{Code, Problem};
use crate::server::reply;

/// The OpenAPI document as text.
pub struct DocumentText(pub Bytes);

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
    let (content_type, bytes) = swagger_ui::file(&file).ok_or_else(nothing)?;
    Ok(reply::of_program(&request, content_type, bytes).await)
}

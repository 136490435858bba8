//! Where there is nothing: help all the same.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};

use super::answers::{FEW, lines_at, localizer};
use crate::render::html::{Missing, MissingPage, PageContext, PageLinks};
use crate::search::QueryLocation;
use crate::server::page_fields::PageFields;
use crate::server::problem::Problem;
use crate::server::reply;
use crate::server::state::AppState;

/// Whether somebody is looking for a page rather than a program for an answer.
pub fn wants_page(request: &HttpRequest) -> bool {
    let accepted = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| accepted.contains("text/html"))
        && !request.path().starts_with("/v1/")
}

/// A page that does not exist.
///
/// # Errors
/// A [`Problem`] when the index cannot be read.
pub async fn show_missing(
    request: &HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let fields = PageFields::parse(request.query_string().as_bytes());
    let language = fields.language(request);
    let (directory, now) = (state.directory(), state.now());
    let answer = lines_at(&directory, language, QueryLocation::Nowhere, FEW, now)?;
    let context = PageContext {
        localizer: localizer(&directory, language),
        snapshot: &directory.snapshot,
        moment: now,
        links: PageLinks::Service,
    };
    let page = MissingPage { context: &context, missing: Missing::Page, answer: &answer };
    Ok(reply::page(request, StatusCode::NOT_FOUND, language, false, page.document()).await)
}

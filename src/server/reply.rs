//! Replies with the right headers: private ones are never kept, those of the dataset alone have a strong `ETag`.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse};

use crate::index::About;

/// A reply to a question that tells something about who asks it.
#[must_use]
pub fn private(content_type: &'static str, body: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, content_type))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::VARY, "Accept, Accept-Language"))
        .body(body)
}

/// A reply that depends on the dataset and the program alone: 304 when the asker has it already.
///
/// The version of the program is in the `ETag`, because another one may show the same data otherwise. `variant` tells representations of one
/// address apart, and days: a licence that expires takes its holder out overnight. The body is made only when it is needed.
#[must_use]
pub fn of_dataset(
    request: &HttpRequest,
    about: &About,
    variant: &str,
    content_type: &'static str,
    body: impl FnOnce() -> Vec<u8>,
) -> HttpResponse {
    let etag = format!("\"{}-{}-{variant}\"", about.fingerprint, env!("CARGO_PKG_VERSION"));
    let mut reply = if has_already(request, &etag) { HttpResponse::build(StatusCode::NOT_MODIFIED) } else { HttpResponse::Ok() };
    reply
        .insert_header((header::ETAG, etag.clone()))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::VARY, "Accept, Accept-Language"));
    if has_already(request, &etag) {
        return reply.finish();
    }
    reply.insert_header((header::CONTENT_TYPE, content_type)).body(body())
}

/// Whether `If-None-Match` names the tag (RFC 9110, section 13.1.2: the comparison is weak).
fn has_already(request: &HttpRequest, etag: &str) -> bool {
    let values = request.headers().get_all(header::IF_NONE_MATCH).filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).map(str::trim).any(|tag| tag == "*" || tag.trim_start_matches("W/") == etag)
}

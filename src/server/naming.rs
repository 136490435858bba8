//! Whose pages may name a practice, and read what is said of it.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpRequest, HttpResponse};

use super::problem::{Code, Problem};
use crate::domain::Practice;

/// Who may read a reply across origins, where that is not everybody.
#[derive(Debug, Clone)]
pub enum AllowedReaders {
    /// Every page, as for everything else of the service.
    Everybody,
    /// The pages of one origin; `None` is no other site's.
    Only(Option<HeaderValue>),
}

impl AllowedReaders {
    /// Puts it beside a reply, for [`restrict`] to write into its headers.
    pub fn note(self, reply: &mut HttpResponse) {
        reply.extensions_mut().insert(self);
    }
}

/// Who may read what is said of a practice: whoever asks, if their page may name it.
///
/// # Errors
/// A [`Problem`] for a page that may not. Every page may read that, so that the widget knows that it
/// goes on without the practice.
pub fn readers(request: &HttpRequest, practice: &Practice) -> Result<AllowedReaders, Problem> {
    if practice.allowed_origins.is_empty() {
        return Ok(AllowedReaders::Everybody);
    }
    let origin = request.headers().get(header::ORIGIN);
    let text = origin.map(|origin| origin.to_str().unwrap_or_default());
    if practice.may_be_named_by(text) {
        return Ok(AllowedReaders::Only(origin.cloned()));
    }
    let detail = "the page that asks is none of those that may name this practice";
    Err(Problem::new(Code::OriginNotAllowed, detail))
}

/// Narrows `Access-Control-Allow-Origin` to what was noted beside a reply.
///
/// # Errors
/// Those of the service within.
pub async fn restrict<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let mut reply = next.call(request).await?;
    let noted = reply.response().extensions().get::<AllowedReaders>().cloned();
    if let Some(AllowedReaders::Only(origin)) = noted {
        let headers = reply.headers_mut();
        headers.remove(header::ACCESS_CONTROL_ALLOW_ORIGIN);
        if let Some(origin) = origin {
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
    }
    Ok(reply)
}

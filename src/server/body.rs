//! The body of a POST, in time and of the right type.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::rt::time::timeout;
use actix_web::web::Bytes;
use actix_web::{Error, FromRequest, HttpMessage as _, HttpRequest};

use super::problem::{Code, Problem};
use crate::domain::Format;
use crate::question::QuestionError;

/// How long a whole body may take. The largest one needs less on the slowest telephone network.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// A body that came in time, and was not too large.
pub struct Body(pub Bytes);

impl FromRequest for Body {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let whole = Bytes::from_request(request, payload);
        Box::pin(async move {
            let late = |_| {
                Problem::new(
                    Code::RequestTimeout,
                    format!("the body did not come within {} seconds", LONGEST_WAIT.as_secs()),
                )
            };
            Ok(Self(timeout(LONGEST_WAIT, whole).await.map_err(late)??))
        })
    }
}

/// Makes sure that the parameters are in the body, as JSON, and none is in the address.
///
/// # Errors
/// A [`Problem`] that names a parameter in the address, or says that the body is of another type.
pub fn require_json(request: &HttpRequest) -> Result<(), Problem> {
    if let Some((name, _)) = url::form_urlencoded::parse(request.query_string().as_bytes()).next() {
        let detail = format!("{name:?} is not taken in the address here; send it in the body");
        return Err(QuestionError { detail, ..QuestionError::unknown(&name, &[]) }.into());
    }
    if !request.content_type().eq_ignore_ascii_case(Format::Json.media_type()) {
        return Err(Problem::new(
            Code::UnsupportedMediaType,
            "send the parameters as application/json",
        ));
    }
    Ok(())
}

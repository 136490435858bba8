//! The body of a POST, read strictly: one JSON object, every field known.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::rt::time::timeout;
use actix_web::web::Bytes;
use actix_web::{Error, FromRequest, HttpMessage as _, HttpRequest};
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::problem::{Code, Problem};

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
        return Err(Problem { detail, ..Problem::unknown(&name, &[]) });
    }
    if !request.content_type().eq_ignore_ascii_case("application/json") {
        return Err(Problem::new(
            Code::UnsupportedMediaType,
            "send the parameters as application/json",
        ));
    }
    Ok(())
}

/// Reads a JSON object of parameters whose names are `allowed`.
///
/// # Errors
/// A [`Problem`] that names the field at fault.
pub fn read_object<T: DeserializeOwned>(bytes: &[u8], allowed: &[&str]) -> Result<T, Problem> {
    if bytes.trim_ascii_start().first() != Some(&b'{') {
        return Err(Problem::new(
            Code::MalformedBody,
            "the body is not a JSON object of parameters",
        ));
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let params = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| body_problem(&error, allowed))?;
    json.end().map_err(|error| {
        Problem::new(Code::MalformedBody, format!("the body goes on after the object: {error}"))
    })?;
    Ok(params)
}

/// A problem of the body as a whole, of a field that does not exist or is missing, or of a field's
/// value.
fn body_problem(
    error: &serde_path_to_error::Error<serde_json::Error>,
    allowed: &[&str],
) -> Problem {
    let field = error.path().to_string();
    let reason = error.inner().to_string();
    let named_after =
        |start: &str| reason.strip_prefix(start).and_then(|rest| rest.split('`').next());
    if let Some(name) = named_after("unknown field `") {
        return Problem::unknown(name, allowed);
    }
    if let Some(name) = named_after("missing field `") {
        return Problem::new(Code::MissingParameter, format!("{name} is needed")).about(name);
    }
    if reason.starts_with("control character") && allowed.contains(&field.as_str()) {
        return Problem::invalid(&field, "has a control character");
    }
    match (field.as_str(), error.inner().classify()) {
        ("." | "?", _) | (_, Category::Syntax | Category::Eof | Category::Io) => Problem::new(
            Code::MalformedBody,
            format!("the body is not a JSON object of parameters: {reason}"),
        ),
        (name, Category::Data) => Problem::invalid(name, reason),
    }
}

//! Replies with the right headers: private ones are never kept, those of the dataset alone have a
//! strong `ETag`.

use actix_web::http::header::{ETag, EntityTag, Header as _, IfNoneMatch};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};

use super::compression::Coding;
use super::problem::Problem;
use super::widget_shelf::ReadyScript;
use crate::domain::{FrameAncestors, WebOrigin};
use crate::index::About;
use crate::messages::AnswerLanguage;

/// What a reply to the same address may depend on.
const VARY: &str = "Accept, Accept-Encoding, Accept-Language";

/// Replies of fewer bytes fit into one packet: compressing them saves nobody any time.
const ONE_PACKET: usize = 1_280;

/// A reply to a question that tells something about who asks it.
pub async fn private(
    request: &HttpRequest,
    content_type: &'static str,
    body: Vec<u8>,
) -> HttpResponse {
    let coding =
        if body.len() < ONE_PACKET { Coding::Identity } else { Coding::choose(request.headers()) };
    let mut reply = HttpResponse::Ok();
    reply.insert_header((header::CACHE_CONTROL, "no-store")).insert_header((header::VARY, VARY));
    with_body(reply, content_type, coding, body.into()).await
}

/// A reply that says which language its words are in.
pub fn in_language(mut reply: HttpResponse, language: AnswerLanguage) -> HttpResponse {
    reply
        .headers_mut()
        .insert(header::CONTENT_LANGUAGE, header::HeaderValue::from_static(language.tag()));
    reply
}

/// The tag of a reply that depends on the dataset and the program alone.
///
/// The version of the program is in it, because another one may show the same data otherwise, and
/// the moment of the build, which some replies tell. `variant` tells representations of one address
/// apart, and days: a licence that expires takes its holder out overnight.
fn etag(about: &About, variant: &str, coding: Coding) -> EntityTag {
    let built_at: String = about.built_at.chars().filter(char::is_ascii_digit).collect();
    EntityTag::new_strong(format!(
        "{}-{built_at}-{}-{variant}{}",
        about.fingerprint,
        env!("CARGO_PKG_VERSION"),
        coding.tag()
    ))
}

/// 304, when the asker has the reply already.
pub fn unchanged(request: &HttpRequest, about: &About, variant: &str) -> Option<HttpResponse> {
    let etag = etag(about, variant, Coding::choose(request.headers()));
    has_already(request, &etag)
        .then(|| tagged(HttpResponse::build(StatusCode::NOT_MODIFIED), etag).finish())
}

/// A reply that depends on the dataset and the program alone: 304 when the asker has it already.
/// The body is made only when it is needed.
///
/// # Errors
/// The [`Problem`] of the body.
pub async fn of_dataset(
    request: &HttpRequest,
    about: &About,
    variant: &str,
    content_type: &'static str,
    body: impl Future<Output = Result<Vec<u8>, Problem>>,
) -> Result<HttpResponse, Problem> {
    if let Some(unchanged) = unchanged(request, about, variant) {
        return Ok(unchanged);
    }
    let coding = Coding::choose(request.headers());
    let reply = tagged(HttpResponse::Ok(), etag(about, variant, coding));
    Ok(with_body(reply, content_type, coding, body.await?.into()).await)
}

fn tagged(mut reply: HttpResponseBuilder, etag: EntityTag) -> HttpResponseBuilder {
    reply
        .insert_header(ETag(etag))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::VARY, VARY));
    reply
}

/// A reply that the program alone decides, such as its description.
pub async fn of_program(
    request: &HttpRequest,
    content_type: &str,
    body: web::Bytes,
) -> HttpResponse {
    let mut reply = HttpResponse::Ok();
    reply
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::VARY, header::ACCEPT_ENCODING.as_str()));
    with_body(reply, content_type, Coding::choose(request.headers()), body).await
}

/// How long a script may be used without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// The address always has the newest one.
    Floating,
    /// The address names the content.
    Fixed,
}

/// A script that pages of any origin may run: 304 when the asker has it already.
pub fn script(request: &HttpRequest, script: &ReadyScript, freshness: Freshness) -> HttpResponse {
    let coding = Coding::choose(request.headers());
    let etag = EntityTag::new_strong(format!("{}{}", script.id, coding.tag()));
    let is_known = has_already(request, &etag);
    let mut reply =
        HttpResponse::build(if is_known { StatusCode::NOT_MODIFIED } else { StatusCode::OK });
    let kept = match freshness {
        Freshness::Floating => "no-cache",
        Freshness::Fixed => "public, max-age=31536000, immutable",
    };
    reply.insert_header(ETag(etag)).insert_header((header::CACHE_CONTROL, kept));
    reply.insert_header((header::VARY, header::ACCEPT_ENCODING.as_str()));
    // Pages that isolate themselves (COEP) run only what says so.
    reply.insert_header((header::CROSS_ORIGIN_RESOURCE_POLICY, "cross-origin"));
    if is_known {
        return reply.finish();
    }
    if let Some(name) = coding.name() {
        reply.insert_header((header::CONTENT_ENCODING, name));
    }
    let body = match coding {
        Coding::Identity => &script.plain,
        Coding::Gzip => &script.gzip,
    };
    reply.content_type("text/javascript; charset=utf-8").body(body.clone())
}

/// The media type of pages.
pub const HTML: &str = "text/html; charset=utf-8";

/// What pages may do: load their style, script and icon from here, ask here, send forms here, and
/// stand in nobody's frame.
const PAGE_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
    img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// A page for one reader; it is never kept. What answers a question is not listed by search engines.
pub async fn page(
    request: &HttpRequest,
    status: StatusCode,
    language: AnswerLanguage,
    is_listed: bool,
    text: String,
) -> HttpResponse {
    let mut reply = HttpResponse::build(status);
    reply
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::CONTENT_SECURITY_POLICY, PAGE_POLICY))
        .insert_header((header::VARY, "Accept-Encoding, Accept-Language"));
    if !is_listed {
        reply.insert_header(("x-robots-tag", "noindex"));
    }
    let coding = Coding::choose(request.headers());
    in_language(with_body(reply, HTML, coding, text.into_bytes().into()).await, language)
}

/// A file for one reader to keep. Its name tells nothing of what was asked.
pub async fn file(
    request: &HttpRequest,
    language: AnswerLanguage,
    (name, content_type): (&str, &str),
    text: String,
) -> HttpResponse {
    let mut reply = HttpResponse::Ok();
    reply
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::CONTENT_SECURITY_POLICY, PAGE_POLICY))
        .insert_header((header::VARY, "Accept-Encoding, Accept-Language"))
        .insert_header(("x-robots-tag", "noindex"));
    let coding = Coding::choose(request.headers());
    in_language(with_body(reply, content_type, coding, text.into_bytes().into()).await, language)
}

/// The page that stands in frames of others: it loads what is ours and sends nothing anywhere else.
/// Where the practice on it says whose pages may have it, only those may of whoever may at all.
pub async fn framed_page(
    request: &HttpRequest,
    language: AnswerLanguage,
    (ancestors, of_practice): (&FrameAncestors, &[WebOrigin]),
    text: String,
) -> HttpResponse {
    // `*` would shut out pages without an origin of their own, such as a builder's sandboxed frame;
    // only what is not said lets in everybody (measured in Chromium).
    let ancestors = ancestors.to_string();
    let said =
        if ancestors == "*" { String::new() } else { format!("; frame-ancestors {ancestors}") };
    // In some sandboxes a telephone is reached from a frame inside of this one alone.
    let policy = PAGE_POLICY.replace("; frame-ancestors 'none'", "; frame-src tel: sms:") + &said;
    let mut reply = page(request, StatusCode::OK, language, false, text).await;
    if let Ok(policy) = header::HeaderValue::from_str(&policy) {
        reply.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    // A second policy beside the first: a browser frames only what both let in.
    let origins: Vec<&str> = of_practice.iter().map(WebOrigin::as_str).collect();
    let narrower = format!("frame-ancestors {}", origins.join(" "));
    if let Ok(policy) = header::HeaderValue::from_str(&narrower)
        && !origins.is_empty()
    {
        reply.headers_mut().append(header::CONTENT_SECURITY_POLICY, policy);
    }
    // Pages that isolate themselves (COEP) frame only what says so.
    reply.headers_mut().insert(
        header::CROSS_ORIGIN_RESOURCE_POLICY,
        header::HeaderValue::from_static("cross-origin"),
    );
    reply
}

/// A file whose address names its content.
pub async fn asset(request: &HttpRequest, content_type: &str, text: &'static str) -> HttpResponse {
    let mut reply = HttpResponse::Ok();
    reply
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::VARY, header::ACCEPT_ENCODING.as_str()));
    let bytes = web::Bytes::from_static(text.as_bytes());
    with_body(reply, content_type, Coding::choose(request.headers()), bytes).await
}

async fn with_body(
    mut reply: HttpResponseBuilder,
    content_type: &str,
    coding: Coding,
    body: web::Bytes,
) -> HttpResponse {
    reply.content_type(content_type);
    if let Some(name) = coding.name() {
        reply.insert_header((header::CONTENT_ENCODING, name));
    }
    reply.body(coding.write(body).await)
}

/// Whether `If-None-Match` names the tag (RFC 9110, section 13.1.2: the comparison is weak). What
/// is no tag names none.
fn has_already(request: &HttpRequest, etag: &EntityTag) -> bool {
    match IfNoneMatch::parse(request) {
        Ok(IfNoneMatch::Any) => true,
        Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|tag| tag.weak_eq(etag)),
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_known_when_one_of_the_tags_is_its_own() {
        for (sent, is_known, reason) in [
            (&[][..], false, "nothing sent"),
            (&["\"a-1\""], true, "its own"),
            (&["W/\"a-1\""], true, "its own, made weak by a proxy"),
            (&["*"], true, "any"),
            (&[" * "], true, "any, with spaces"),
            (&["\"b\", W/\"c\",\"a-1\""], true, "the last of a list"),
            (&["\"b\"", "\"a-1\""], true, "a list on two lines"),
            (&["\"b\", nonsense, \"a-1\""], true, "beside what is no tag"),
            (&[", ,\"a-1\","], true, "beside empty members"),
            (&["\"b\", \"c\""], false, "others"),
            (&["\"a-1-gzip\""], false, "that of another coding"),
            (&["\"A-1\""], false, "in capitals"),
            (&["a-1"], false, "without quotes"),
            (&["w/\"a-1\""], false, "the mark of weakness in a small letter"),
            (&["\"a-1"], false, "cut short"),
            (&["\"a\u{a0}1\""], false, "bytes that are not ASCII"),
            (&[""], false, "empty"),
        ] {
            let request =
                sent.iter().fold(actix_web::test::TestRequest::default(), |request, line| {
                    request.append_header((header::IF_NONE_MATCH, *line))
                });

            let etag = EntityTag::new_strong("a-1".to_owned());
            assert_eq!(has_already(&request.to_http_request(), &etag), is_known, "{reason}");
        }
    }
}

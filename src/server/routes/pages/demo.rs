//! `/demo/`: example sites of made-up practices, where the service was started with `--demo`.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, route, web};

use super::embed::{EmbedQuestion, current_script};
use super::missing::{show_missing, wants_page};
use crate::domain::Country;
use crate::messages::AnswerLanguage;
use crate::render::demo::{DemoContent, DemoFile, DemoSnippet};
use crate::server::problem::{Code, Problem};
use crate::server::reply;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;

/// What an example page may do: what a careful practice would let its own.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; \
    connect-src 'self'; frame-src 'self' tel: sms:; form-action 'none'; base-uri 'none'; \
    frame-ancestors 'self'";

/// Whether a path is one of the example sites.
#[must_use]
pub fn is_of_demo(path: &str) -> bool {
    path == "/demo" || path.starts_with("/demo/")
}

/// The folder with its slash, from which its links lead on.
#[route("/demo", method = "GET", method = "HEAD")]
pub async fn lead_to_demo() -> HttpResponse {
    leading_to("/demo/")
}

/// A file of the example sites.
#[route("/demo/{path:.*}", method = "GET", method = "HEAD")]
pub async fn show_demo(
    request: HttpRequest,
    state: web::Data<AppState>,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let Some(file) = DemoFile::find(&path) else { return missing(&request, state, &path).await };
    match file.content {
        DemoContent::Style => {
            let text = web::Bytes::from_static(file.text().as_bytes());
            Ok(reply::of_program(&request, "text/css; charset=utf-8", text).await)
        }
        DemoContent::Page(language) => {
            let language = AnswerLanguage::negotiate(&[language.to_owned()]);
            Ok(page(&request, language, file.text().to_owned()).await)
        }
        DemoContent::PageWith(snippet) => {
            let question = question(&request, &state, snippet)?;
            let language = question.language;
            let text = run_blocking(move || filled(&state, file, &question, snippet)).await??;
            Ok(page(&request, language, text).await)
        }
    }
}

/// The page with what its practice would paste at this moment.
fn filled(
    state: &AppState,
    file: &DemoFile,
    question: &EmbedQuestion,
    DemoSnippet { kind, .. }: DemoSnippet,
) -> Result<String, Problem> {
    let directory = state.directory();
    let script = current_script(state, &directory, question.language);
    let pasted = question.with_snippet(&directory, kind, &script, |one| format!("{one}"))?;
    Ok(file.with_snippet(kind, &pasted))
}

fn question(
    request: &HttpRequest,
    state: &AppState,
    snippet: DemoSnippet,
) -> Result<EmbedQuestion, Problem> {
    let language = AnswerLanguage::negotiate(&[snippet.language.to_owned()]);
    let country = Country::parse(snippet.country).ok();
    let asked = EmbedQuestion::parse(request, state.now())?;
    Ok(asked.about(country, snippet.practice, language))
}

async fn page(request: &HttpRequest, language: AnswerLanguage, text: String) -> HttpResponse {
    let mut reply = reply::page(request, StatusCode::OK, language, false, text).await;
    let policy = header::HeaderValue::from_static(POLICY);
    reply.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    reply
}

/// A folder without its slash leads to it; everything else is not there.
async fn missing(
    request: &HttpRequest,
    state: web::Data<AppState>,
    path: &str,
) -> Result<HttpResponse, Problem> {
    if let Some(file) = DemoFile::find(&format!("{path}/")) {
        let folder = file.path.trim_end_matches("index.html");
        return Ok(leading_to(&format!("/demo/{folder}")));
    }
    if wants_page(request) {
        return show_missing(request, state).await;
    }
    Err(Problem::new(Code::NotFound, "there is no such example; see /demo/"))
}

fn leading_to(path: &str) -> HttpResponse {
    HttpResponse::TemporaryRedirect().insert_header((header::LOCATION, path)).finish()
}

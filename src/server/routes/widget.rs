//! `/widget.js` and `/widget/…`: the widget for other people's pages. These are assets, no part of
//! the interface that `/openapi.json` describes.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, route, web};

use super::nearest::answer_language;
use crate::domain::Format;
use crate::messages::AnswerLanguage;
use crate::question::{LanguageParams, read_query};
use crate::server::problem::{Code, Problem};
use crate::server::reply::{self, Freshness};
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;
use crate::widget::{ScriptId, WidgetWords};

/// The newest script, with the words of `lang`, English without it.
///
/// Anything else in the address is ignored: site builders add versions of their own, and a refused
/// script would help nobody.
#[route("/widget.js", method = "GET", method = "HEAD")]
pub async fn show_widget(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let given = url::form_urlencoded::parse(request.query_string().as_bytes());
    let wanted: Vec<String> =
        given.filter(|(name, _)| name == "lang").map(|(_, value)| value.into_owned()).collect();
    let language = AnswerLanguage::negotiate(&wanted);
    let shared = Arc::clone(&state);
    let script =
        run_blocking(move || shared.widgets().current(&shared.directory(), language)).await?;
    Ok(reply::script(&request, &script, Freshness::Floating))
}

/// A script by its content: for pages that say in `integrity` which one they mean. It is the same
/// for ever.
#[route("/widget/{id}.js", method = "GET", method = "HEAD")]
pub async fn show_named_widget(
    request: HttpRequest,
    state: web::Data<AppState>,
    id: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let nothing =
        || Problem::new(Code::NotFound, "there is no such script; /widget.js is the newest one");
    let id = ScriptId::parse(&id).ok_or_else(nothing)?;
    let shared = Arc::clone(&state);
    let script = run_blocking(move || shared.widgets().named(&shared.directory(), &id))
        .await?
        .ok_or_else(nothing)?;
    Ok(reply::script(&request, &script, Freshness::Fixed))
}

/// The words of a page's language, where the script does not have them with it.
#[route("/widget/words.json", method = "GET", method = "HEAD")]
pub async fn show_widget_words(request: HttpRequest) -> Result<HttpResponse, Problem> {
    let LanguageParams { lang } = read_query(request.query_string())?;
    let language = answer_language(lang.as_deref(), &request)?;
    let words = serde_json::to_vec(&WidgetWords::of(language)).expect("words are plain data");
    let reply = reply::of_program(&request, Format::Json.content_type(), words.into()).await;
    Ok(reply::in_language(reply, language))
}

//! `/v1/practices/{id}`: a practice whose pages show the widget.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, route, web};

use super::nearest::answer_language;
use crate::domain::Format;
use crate::question::{LanguageParams, read_query};
use crate::server::naming;
use crate::server::problem::{Code, PROBLEM_JSON, Problem};
use crate::server::reply;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;
use crate::views::{Localizer, PracticeView};

/// A practice that the operator lists: its contact, how soon it answers, and what it has pinned.
/// Where it says whose pages may name it, other pages are refused.
#[utoipa::path(
    get,
    params(
        ("id" = String, Path, description = "The id of the practice", example = "northgate-counselling"),
        LanguageParams,
    ),
    responses(
        (status = 200, description = "The practice", body = PracticeView),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = PROBLEM_JSON),
        (status = 403, description = "The page that asks may not name the practice", body = Problem, content_type = PROBLEM_JSON),
        (status = 404, description = "There is no such practice", body = Problem, content_type = PROBLEM_JSON),
    ),
    tag = "embedding"
)]
#[route("/v1/practices/{id}", method = "GET", method = "HEAD")]
pub async fn find_practice(
    request: HttpRequest,
    state: web::Data<AppState>,
    id: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let LanguageParams { lang } = read_query(request.query_string())?;
    let language = answer_language(lang.as_deref(), &request)?;
    let (directory, now) = (state.directory(), state.now());
    let nothing = || Problem::new(Code::NotFound, "there is no practice of this id").about("id");
    let practice = directory.snapshot.practice(&id).ok_or_else(nothing)?.clone();
    let readers = naming::readers(&request, &practice)?;
    let body = run_blocking(move || {
        let localizer = Localizer { language, gazetteer: &directory.gazetteer };
        let view = PracticeView::new(&practice, &directory.snapshot, localizer, None, now);
        serde_json::to_vec(&view).expect("views are plain data")
    })
    .await?;
    // Hours are told as of now.
    let mut reply = reply::private(&request, Format::Json.content_type(), body).await;
    readers.note(&mut reply);
    reply.headers_mut().append(header::VARY, header::HeaderValue::from_static("Origin"));
    Ok(reply::in_language(reply, language))
}

//! `/v1/nearest`: who can help near here, now?

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, post, route, web};
use chrono::{DateTime, Utc};

use crate::domain::Language;
use crate::messages::AnswerLanguage;
use crate::search::{self, Answer, NearestQuery, SearchError};
use crate::server::aside::aside;
use crate::server::body::{Body, require_json};
use crate::server::nearest_params::NearestParams;
use crate::server::problem::{Code, Problem};
use crate::server::reply;
use crate::server::representation::{Format, languages};
use crate::server::state::{AppState, Directory};
use crate::views::{AnswerPage, AnswerView, PlaceView, Speaker};

/// The main question.
///
/// Crisis lines, branches, on-call entries and libraries for a place, with the emergency numbers there. Never empty: without a known
/// place the worldwide resources are given.
#[utoipa::path(
    get,
    params(NearestParams),
    responses(
        (status = 200, description = "Who can help", content(
            (AnswerView = "application/json"), (serde_json::Value = "application/geo+json"), (String = "text/csv"))),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "The place is not held", body = Problem, content_type = "application/problem+json"),
        (status = 406, description = "No accepted representation is offered", body = Problem, content_type = "application/problem+json"),
    ),
    tag = "nearest"
)]
#[route("/v1/nearest", method = "GET", method = "HEAD")]
pub async fn find_nearest(request: HttpRequest, state: web::Data<AppState>) -> Result<HttpResponse, Problem> {
    answer(&request, &state, NearestParams::from_query(request.query_string())?).await
}

/// The main question, with nothing about the asker in the address.
///
/// Takes the parameters of GET as a JSON object, and `population` besides.
#[utoipa::path(
    request_body(content = NearestParams, content_type = "application/json"),
    responses(
        (status = 200, description = "Who can help", content(
            (AnswerView = "application/json"), (serde_json::Value = "application/geo+json"), (String = "text/csv"))),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "The place is not held", body = Problem, content_type = "application/problem+json"),
        (status = 406, description = "No accepted representation is offered", body = Problem, content_type = "application/problem+json"),
        (status = 408, description = "The body did not come in time", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "The body is too large", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "The body is not JSON", body = Problem, content_type = "application/problem+json"),
    ),
    tag = "nearest"
)]
#[post("/v1/nearest")]
pub async fn post_nearest(request: HttpRequest, state: web::Data<AppState>, body: Body) -> Result<HttpResponse, Problem> {
    require_json(&request)?;
    answer(&request, &state, NearestParams::from_body(&body.0)?).await
}

async fn answer(request: &HttpRequest, state: &AppState, params: NearestParams) -> Result<HttpResponse, Problem> {
    let format = Format::choose(params.format.as_deref(), request)?;
    let language = answer_language(params.lang.as_deref(), request)?;
    let query = NearestQuery::try_from(params)?;
    if query.explain && !state.explains() {
        return Err(Problem::invalid("explain", "is not answered here; the server was started without --explain"));
    }
    if query.explain && format != Format::Json {
        return Err(Problem::invalid("explain", "is answered in JSON only"));
    }
    let (directory, audience) = (state.directory(), query.audience);
    let speaker = Speaker { language, gazetteer: &directory.gazetteer };
    let answer = search(&directory, query, state.now()).await?.map_err(|error| search_problem(error, &directory, &speaker))?;
    let page = AnswerPage { answer: &answer, snapshot: &directory.snapshot, speaker, audience };
    Ok(reply::private(request, format.content_type(), format.write(&page)).await)
}

/// Searches. What is open may be far beyond much that is closed; looking for it makes nobody else wait.
async fn search(directory: &Arc<Directory>, query: NearestQuery, now: DateTime<Utc>) -> Result<Result<Answer, SearchError>, Problem> {
    if !query.only_open {
        return Ok(search::nearest(&directory.snapshot, &directory.gazetteer, &query, now));
    }
    let shared = Arc::clone(directory);
    aside(move || search::nearest(&shared.snapshot, &shared.gazetteer, &query, now)).await
}

/// The language to answer in.
pub(super) fn answer_language(named: Option<&str>, request: &HttpRequest) -> Result<AnswerLanguage, Problem> {
    if let Some(tag) = named {
        Language::parse(tag).map_err(|error| Problem::invalid("lang", error))?;
    }
    Ok(AnswerLanguage::negotiate(&languages(named, request)))
}

/// What to say when a question has no answer.
pub(super) fn search_problem(error: SearchError, directory: &Directory, speaker: &Speaker<'_>) -> Problem {
    match error {
        SearchError::PlaceNotFound { parameter, suggestions } => {
            let suggestions: Vec<PlaceView> = suggestions.iter().map(|suggestion| PlaceView::new(suggestion, speaker)).collect();
            let detail = if suggestions.is_empty() { "no such place is held" } else { "no such place is held; see suggestions" };
            Problem {
                suggestions: Some(suggestions),
                ..Problem::new(Code::PlaceNotFound, format!("{parameter}: {detail}")).about(parameter)
            }
        }
        SearchError::OffsetNeeded => {
            let detail = "without an offset it is local time at the place, and the time zone of this place is not known: add one (2026-11-22T09:30:00+01:00)";
            Problem::invalid("open_at", detail)
        }
        SearchError::Index(error) => {
            tracing::error!(fingerprint = %directory.snapshot.about().fingerprint, %error, "the text index cannot be read");
            Problem::new(Code::InternalError, "the search failed; the operator has been told")
        }
    }
}

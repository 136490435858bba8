//! `/v1/nearest`: who can help near here, now?

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, post, route, web};
use chrono::{DateTime, Utc};
use serde_json::value::RawValue;

use crate::domain::{Format, Kind, Language};
use crate::messages::AnswerLanguage;
use crate::question::{NearestParams, read_body, read_query};
use crate::search::{self, Answer, DEFAULT_RADIUS_M, NearestQuery, SearchError};
use crate::server::body::{Body, require_json};
use crate::server::directory::Directory;
use crate::server::problem::{Code, PROBLEM_JSON, Problem};
use crate::server::reply;
use crate::server::representation::{chosen_format, languages};
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;
use crate::views::{AnswerPage, AnswerView, Localizer, PlaceView, Representations as _};

/// The main question.
///
/// Crisis lines, branches, on-call entries and libraries for a place, with the emergency numbers
/// there. Never empty: without a known place the worldwide resources are given.
#[utoipa::path(
    get,
    params(NearestParams),
    responses(
        (status = 200, description = "Who can help", body = AnswerView),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = PROBLEM_JSON),
        (status = 404, description = "The place is not held", body = Problem, content_type = PROBLEM_JSON),
        (status = 406, description = "No accepted representation is offered", body = Problem, content_type = PROBLEM_JSON),
    ),
    tag = "nearest"
)]
#[route("/v1/nearest", method = "GET", method = "HEAD")]
pub async fn find_nearest(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    answer(&request, &state, read_query(request.query_string())?).await
}

/// The main question, with nothing about the asker in the address.
///
/// Takes the parameters of GET as a JSON object, and `population` besides.
#[utoipa::path(
    request_body(content = NearestParams),
    responses(
        (status = 200, description = "Who can help", body = AnswerView),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = PROBLEM_JSON),
        (status = 404, description = "The place is not held", body = Problem, content_type = PROBLEM_JSON),
        (status = 406, description = "No accepted representation is offered", body = Problem, content_type = PROBLEM_JSON),
        (status = 408, description = "The body did not come in time", body = Problem, content_type = PROBLEM_JSON),
        (status = 413, description = "The body is too large", body = Problem, content_type = PROBLEM_JSON),
        (status = 415, description = "The body is not JSON", body = Problem, content_type = PROBLEM_JSON),
    ),
    tag = "nearest"
)]
#[post("/v1/nearest")]
pub async fn post_nearest(
    request: HttpRequest,
    state: web::Data<AppState>,
    body: Body,
) -> Result<HttpResponse, Problem> {
    require_json(&request)?;
    answer(&request, &state, read_body(&body.0)?).await
}

async fn answer(
    request: &HttpRequest,
    state: &AppState,
    params: NearestParams,
) -> Result<HttpResponse, Problem> {
    let format = chosen_format(params.answer.format.as_deref(), request)?;
    let language = answer_language(params.answer.lang.as_deref(), request)?;
    let query = NearestQuery::try_from(params)?;
    if query.explain && !state.explains() {
        return Err(Problem::invalid(
            "explain",
            "is not answered here; the server was started without --explain",
        ));
    }
    if query.explain && format != Format::Json {
        return Err(Problem::invalid("explain", "is answered in JSON only"));
    }
    if query.calling_from.is_some() && format == Format::Csv {
        return Err(Problem::invalid("calling_from", "is not answered in CSV"));
    }
    let (directory, now) = (state.directory(), state.now());
    let localizer = Localizer { language, gazetteer: &directory.gazetteer };
    let answer = search(&directory, &query, now)
        .await?
        .map_err(|error| unanswered(error, &directory, &localizer, &query, now))?;
    let page = AnswerPage { answer: &answer, snapshot: &directory.snapshot, localizer };
    Ok(reply::in_language(
        reply::private(request, format.content_type(), page.write(format)).await,
        language,
    ))
}

/// Searches. What is open, or this side of a border, may be far beyond much that is not; looking
/// for it makes nobody else wait.
async fn search(
    directory: &Arc<Directory>,
    query: &NearestQuery,
    now: DateTime<Utc>,
) -> Result<Result<Answer, SearchError>, Problem> {
    let is_long = query.narrowing.only_open
        || query.narrowing.wifi
        || (query.radius_m > DEFAULT_RADIUS_M && query.kinds.contains(&Kind::OnCall));
    if !is_long {
        return Ok(search::nearest(&directory.snapshot, &directory.gazetteer, query, now));
    }
    let (shared, query) = (Arc::clone(directory), query.clone());
    run_blocking(move || search::nearest(&shared.snapshot, &shared.gazetteer, &query, now)).await
}

/// What to say when a question has no answer; of a place that is not held, with what is answered in
/// its place.
fn unanswered(
    error: SearchError,
    directory: &Directory,
    localizer: &Localizer<'_>,
    query: &NearestQuery,
    now: DateTime<Utc>,
) -> Problem {
    let in_place = match &error {
        SearchError::PlaceNotFound { country, is_military_post, .. } => {
            Some((*country, *is_military_post))
        }
        SearchError::Index(_) | SearchError::OffsetNeeded => None,
    };
    let problem = search_problem(error, directory, localizer);
    let Some(in_place) = in_place else { return problem };
    match search::in_place_of(&directory.snapshot, &directory.gazetteer, in_place, query, now) {
        Ok(answer) => {
            let page = AnswerPage {
                answer: &answer,
                snapshot: &directory.snapshot,
                localizer: *localizer,
            };
            let json = String::from_utf8(page.json()).expect("JSON is UTF-8");
            Problem {
                fallback: Some(RawValue::from_string(json).expect("an answer is JSON")),
                ..problem
            }
        }
        Err(error) => search_problem(error, directory, localizer),
    }
}

/// The language to answer in.
pub(super) fn answer_language(
    named: Option<&str>,
    request: &HttpRequest,
) -> Result<AnswerLanguage, Problem> {
    if let Some(tag) = named {
        Language::parse(tag).map_err(|error| Problem::invalid("lang", error))?;
    }
    Ok(AnswerLanguage::negotiate(&languages(named, request)))
}

/// What to say when a question has no answer.
pub(super) fn search_problem(
    error: SearchError,
    directory: &Directory,
    localizer: &Localizer<'_>,
) -> Problem {
    match error {
        SearchError::PlaceNotFound { parameter, suggestions, is_military_post, .. } => {
            let suggestions: Vec<PlaceView> = suggestions
                .iter()
                .map(|suggestion| PlaceView::new(suggestion, localizer))
                .collect();
            let detail = match (is_military_post, suggestions.is_empty()) {
                (true, _) => {
                    "the country of this military post is not known; ask at the post for its emergency number"
                }
                (false, true) => "no such place is held; see fallback",
                (false, false) => "no such place is held; see suggestions, and fallback",
            };
            Problem {
                suggestions: Some(suggestions),
                ..Problem::new(Code::PlaceNotFound, format!("{parameter}: {detail}"))
                    .about(parameter)
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

//! `/`: the finder.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, post, route, web};
use chrono::{DateTime, Utc};

use super::answers::{localizer, view};
use super::assets::origin;
use crate::gazetteer::Suggestion;
use crate::messages::AnswerLanguage;
use crate::render::html::{Asked, FinderPage, PageContext, PageLinks};
use crate::search::{self, Answer, NearestQuery, QueryLocation, SearchError};
use crate::server::body::Body;
use crate::server::directory::Directory;
use crate::server::finder_question::{asked, names_no_country, readings};
use crate::server::page_fields::PageFields;
use crate::server::problem::Problem;
use crate::server::reply;
use crate::server::routes::nearest::search_problem;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;
use crate::views::PlaceView;

/// Places that may be meant, at most.
const MOST_SUGGESTIONS: usize = 8;

/// The finder, with an answer where something was asked in the address: a place, never a point.
#[route("/", method = "GET", method = "HEAD")]
pub async fn find_place(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let fields = PageFields::parse(request.query_string().as_bytes());
    let asked = Asked { point: None, ..asked(&fields) };
    answer(&request, &state, &fields, asked).await
}

/// The same with the reader's location, which is in no address.
#[post("/")]
pub async fn search_near(
    request: HttpRequest,
    state: web::Data<AppState>,
    body: Body,
) -> Result<HttpResponse, Problem> {
    let fields = PageFields::parse(&body.0);
    let asked = asked(&fields);
    answer(&request, &state, &fields, asked).await
}

async fn answer(
    request: &HttpRequest,
    state: &AppState,
    fields: &PageFields,
    asked: Asked,
) -> Result<HttpResponse, Problem> {
    let language = fields.language(request);
    let service = origin(request);
    let is_listed = !asked.is_somewhere();
    let (directory, now) = (state.directory(), state.now());
    let (status, text) =
        run_blocking(move || document(&directory, language, &asked, &service, now)).await??;
    Ok(reply::page(request, status, language, is_listed, text).await)
}

/// The page, and how sure it is that it answers the question.
pub(super) fn document(
    directory: &Directory,
    language: AnswerLanguage,
    asked: &Asked,
    service: &str,
    now: DateTime<Utc>,
) -> Result<(StatusCode, String), Problem> {
    let localizer = localizer(directory, language);
    let found = find(directory, asked, now)
        .map_err(|error| search_problem(error, directory, &localizer))?;
    let answer = view(directory, localizer, &found.answer);
    let suggestions: Vec<PlaceView> =
        found.suggestions.iter().map(|place| PlaceView::new(place, &localizer)).collect();
    let context = PageContext {
        localizer,
        snapshot: &directory.snapshot,
        moment: now,
        links: PageLinks::Service,
    };
    let page = FinderPage {
        context: &context,
        asked,
        answer: &answer,
        suggestions: &suggestions,
        is_unknown_country: names_no_country(asked),
        service,
    };
    Ok((found.status, page.document()))
}

/// An answer, and how sure it is that it is one to the question.
struct FinderAnswer {
    status: StatusCode,
    answer: Answer,
    suggestions: Vec<Suggestion>,
}

/// The answer to the first reading of the question whose place is held; else what is answered in
/// its place, with what may be meant.
fn find(
    directory: &Directory,
    asked: &Asked,
    now: DateTime<Utc>,
) -> Result<FinderAnswer, SearchError> {
    let Directory { snapshot, gazetteer } = directory;
    let Ok(readings) = readings(asked) else {
        // A country, point or text that cannot be asked about.
        let nowhere = NearestQuery::at(QueryLocation::Nowhere);
        let answer = search::in_place_of(snapshot, gazetteer, (None, false), &nowhere, now)?;
        let status =
            if names_no_country(asked) { StatusCode::NOT_FOUND } else { StatusCode::BAD_REQUEST };
        return Ok(FinderAnswer { status, answer, suggestions: Vec::new() });
    };
    let mut suggestions: Vec<Suggestion> = Vec::new();
    let mut in_place = (None, false);
    for query in &readings {
        match search::nearest(snapshot, gazetteer, query, now) {
            Ok(answer) => {
                return Ok(FinderAnswer {
                    status: StatusCode::OK,
                    answer,
                    suggestions: Vec::new(),
                });
            }
            Err(SearchError::PlaceNotFound {
                country,
                is_military_post,
                suggestions: meant,
                ..
            }) => {
                in_place = (in_place.0.or(country), in_place.1 || is_military_post);
                // The likeliest reading says what may be meant; a word is no slip of a code.
                if suggestions.is_empty() {
                    suggestions = meant;
                }
            }
            Err(error @ (SearchError::Index(_) | SearchError::OffsetNeeded)) => return Err(error),
        }
    }
    let typed = asked.place.as_deref().unwrap_or_default();
    if suggestions.is_empty() || typed.contains(char::is_numeric) {
        suggestions.extend(gazetteer.suggest(typed, in_place.0, MOST_SUGGESTIONS));
    }
    let query = readings.into_iter().next().unwrap_or(NearestQuery::at(QueryLocation::Nowhere));
    let answer = search::in_place_of(snapshot, gazetteer, in_place, &query, now)?;
    Ok(FinderAnswer { status: StatusCode::NOT_FOUND, answer, suggestions: distinct(suggestions) })
}

/// Each place once, as it will be named.
fn distinct(suggestions: Vec<Suggestion>) -> Vec<Suggestion> {
    let mut kept: Vec<Suggestion> = Vec::new();
    for place in suggestions {
        let is_new = !kept.iter().any(|other| {
            (&other.name, other.country, &other.region)
                == (&place.name, place.country, &place.region)
        });
        if is_new && kept.len() < MOST_SUGGESTIONS {
            kept.push(place);
        }
    }
    kept
}

//! `/v1/places`: completion of towns and postal codes.

use actix_web::{HttpRequest, HttpResponse, route, web};
use serde::Deserialize;
use utoipa::IntoParams;

use super::nearest::answer_language;
use crate::server::param_values::{country, text};
use crate::server::problem::{Code, Problem};
use crate::server::query_string::QueryString;
use crate::server::reply;
use crate::server::schemas::{CountryCode, LanguageTag};
use crate::server::state::AppState;
use crate::views::{PlaceView, PlacesView, Speaker};

/// Suggestions, unless asked otherwise.
const DEFAULT_LIMIT: usize = 10;

/// The most suggestions.
const MOST_PLACES: usize = 50;

/// What was typed.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "describes the parameters; the handler reads them strictly from the query string"
)]
pub struct PlacesParams {
    /// The beginning of a town's name or of a postal code; a slip of the finger is forgiven.
    #[param(min_length = 1, max_length = 200, example = "Manch")]
    q: String,
    /// Only in this country (ISO 3166-1 alpha-2).
    #[param(value_type = Option<CountryCode>, inline, example = "GB")]
    country: Option<String>,
    /// Suggestions.
    #[param(minimum = 1, maximum = 50, default = 10)]
    limit: Option<u32>,
    /// Language of the countries' names (BCP 47); else `Accept-Language`, else English.
    #[param(value_type = Option<LanguageTag>, inline, example = "fr")]
    lang: Option<String>,
}

/// Town and postal-code completion, best first.
#[utoipa::path(
    get,
    params(PlacesParams),
    responses(
        (status = 200, description = "The places", body = PlacesView),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = "application/problem+json"),
    ),
    tag = "places"
)]
#[route("/v1/places", method = "GET", method = "HEAD")]
pub async fn list_places(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let query = QueryString::parse(request.query_string(), &["q", "country", "limit", "lang"])?;
    let typed = text("q", query.single("q")?.map(str::to_owned))?.ok_or_else(|| {
        Problem::new(Code::MissingParameter, "q is needed: what was typed").about("q")
    })?;
    let country = query.single("country")?.map(|code| country("country", code)).transpose()?;
    let limit =
        query.parsed::<usize>("limit", "a whole number from 1 to 50")?.unwrap_or(DEFAULT_LIMIT);
    if !(1..=MOST_PLACES).contains(&limit) {
        return Err(Problem::invalid(
            "limit",
            format!("{limit} is not between 1 and {MOST_PLACES}"),
        ));
    }
    let language = answer_language(query.single("lang")?, &request)?;
    let directory = state.directory();
    let speaker = Speaker { language, gazetteer: &directory.gazetteer };
    let suggestions = directory.gazetteer.suggest(&typed, country, limit);
    let places =
        suggestions.iter().map(|suggestion| PlaceView::new(suggestion, &speaker)).collect();
    let body = serde_json::to_vec(&PlacesView { places }).expect("views are plain data");
    Ok(reply::in_language(reply::private(&request, "application/json", body).await, language))
}

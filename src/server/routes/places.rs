//! `/v1/places`: completion of towns and postal codes.

use actix_web::{HttpRequest, HttpResponse, route, web};

use super::nearest::answer_language;
use crate::domain::Format;
use crate::question::{PlacesParams, PlacesQuestion, read_query};
use crate::server::problem::{PROBLEM_JSON, Problem};
use crate::server::reply;
use crate::server::state::AppState;
use crate::views::{Localizer, PlaceView, PlacesView};

/// Town and postal-code completion, best first.
#[utoipa::path(
    get,
    params(PlacesParams),
    responses(
        (status = 200, description = "The places", body = PlacesView),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = PROBLEM_JSON),
    ),
    tag = "places"
)]
#[route("/v1/places", method = "GET", method = "HEAD")]
pub async fn list_places(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let params: PlacesParams = read_query(request.query_string())?;
    let language = answer_language(params.lang.as_deref(), &request)?;
    let PlacesQuestion { typed, country, limit } = params.try_into()?;
    let directory = state.directory();
    let localizer = Localizer { language, gazetteer: &directory.gazetteer };
    let suggestions = directory.gazetteer.suggest(&typed, country, limit);
    let places =
        suggestions.iter().map(|suggestion| PlaceView::new(suggestion, &localizer)).collect();
    let body = serde_json::to_vec(&PlacesView { places }).expect("views are plain data");
    Ok(reply::in_language(
        reply::private(&request, Format::Json.content_type(), body).await,
        language,
    ))
}

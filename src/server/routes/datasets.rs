//! `/v1/datasets`: what the data are, where they come from and how sure they are.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, route, web};

use crate::domain::Format;
use crate::question::{NoParams, read_query};
use crate::server::problem::{PROBLEM_JSON, Problem};
use crate::server::reply;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;
use crate::views::DatasetsView;

/// The tables with their sources, licences and dates.
#[utoipa::path(
    get,
    responses(
        (status = 200, description = "The tables", body = DatasetsView),
        (status = 304, description = "The asker has this already"),
        (status = 400, description = "A parameter was given", body = Problem, content_type = PROBLEM_JSON),
    ),
    tag = "datasets"
)]
#[route("/v1/datasets", method = "GET", method = "HEAD")]
pub async fn describe_datasets(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let NoParams {} = read_query(request.query_string())?;
    let directory = state.directory();
    let (shared, today) = (Arc::clone(&directory), state.now().date_naive());
    let body = run_blocking(move || {
        serde_json::to_vec(&DatasetsView::new(&shared.snapshot, today))
            .expect("views are plain data")
    });
    reply::of_dataset(
        &request,
        directory.snapshot.about(),
        &format!("datasets-{today}"),
        Format::Json.content_type(),
        body,
    )
    .await
}

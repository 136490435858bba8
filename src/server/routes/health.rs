//! `/healthz` and `/readyz`, for whatever keeps the service running.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, route, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::question::{NoParams, read_query};
use crate::server::problem::{PROBLEM_JSON, Problem};
use crate::server::state::AppState;
use crate::views::DatasetStamp;

/// Whether the process is alive; whoever can answer is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Liveness {
    /// It answers.
    Alive,
}

/// Whether questions are answered; a service that is not ready does not listen.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReadyState {
    /// They are.
    Ready,
}

/// That the process is alive.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Health {
    /// That it is.
    pub status: Liveness,
}

/// That questions are answered, and from which data.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Readiness {
    /// That they are.
    pub status: ReadyState,
    /// Version of the program.
    pub version: String,
    /// The data.
    pub dataset: DatasetStamp,
    /// Resources held.
    pub resources: usize,
}

/// Liveness.
#[utoipa::path(
    get,
    responses(
        (status = 200, description = "Alive", body = Health),
        (status = 400, description = "A parameter was given", body = Problem, content_type = PROBLEM_JSON),
    ),
    tag = "operation"
)]
#[route("/healthz", method = "GET", method = "HEAD")]
pub async fn report_health(request: HttpRequest) -> Result<HttpResponse, Problem> {
    let NoParams {} = read_query(request.query_string())?;
    Ok(fresh(&Health { status: Liveness::Alive }))
}

/// Readiness, with the fingerprint of the data.
#[utoipa::path(
    get,
    responses(
        (status = 200, description = "Ready", body = Readiness),
        (status = 400, description = "A parameter was given", body = Problem, content_type = PROBLEM_JSON),
    ),
    tag = "operation"
)]
#[route("/readyz", method = "GET", method = "HEAD")]
pub async fn report_readiness(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let NoParams {} = read_query(request.query_string())?;
    let directory = state.directory();
    Ok(fresh(&Readiness {
        status: ReadyState::Ready,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        dataset: DatasetStamp::from(directory.snapshot.about()),
        resources: directory.snapshot.len(),
    }))
}

fn fresh(value: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(value)
}

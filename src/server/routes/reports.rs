//! `/v1/reports`: something here is wrong.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, post, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::resources::find_servable;
use crate::domain::Audience;
use crate::index::Snapshot;
use crate::question::{Complaint, ReportParams};
use crate::server::body::{Body, require_json};
use crate::server::problem::{Code, PROBLEM_JSON, Problem};
use crate::server::report_box::NotTaken;
use crate::server::state::AppState;

/// What became of a report; one that was not taken is a problem.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptStatus {
    /// It was taken.
    Received,
}

/// That a report was taken.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Receipt {
    /// That it was.
    pub status: ReceiptStatus,
}

/// Report a wrong number, or another thing that is wrong.
///
/// Nothing about the sender is kept: only the day, the resource, the contact, what is wrong, and
/// the fingerprint of the data. A service takes reports only when its operator has said where to
/// put them.
#[utoipa::path(
    request_body(content = ReportParams),
    responses(
        (status = 202, description = "The report was taken", body = Receipt),
        (status = 400, description = "A field is at fault", body = Problem, content_type = PROBLEM_JSON),
        (status = 404, description = "There is no such resource, or no reports are taken here", body = Problem,
            content_type = PROBLEM_JSON),
        (status = 408, description = "The body did not come in time", body = Problem, content_type = PROBLEM_JSON),
        (status = 410, description = "The resource was retired already", body = Problem, content_type = PROBLEM_JSON),
        (status = 413, description = "The body is too large", body = Problem, content_type = PROBLEM_JSON),
        (status = 415, description = "The body is not JSON", body = Problem, content_type = PROBLEM_JSON),
        (status = 429, description = "Too many reports came in, from everybody together; `Retry-After` says when to try again", body = Problem,
            content_type = PROBLEM_JSON),
    ),
    tag = "reports"
)]
#[post("/v1/reports")]
pub async fn take_report(
    request: HttpRequest,
    state: web::Data<AppState>,
    body: Body,
) -> Result<HttpResponse, Problem> {
    let reports = state
        .reports()
        .ok_or_else(|| Problem::new(Code::ReportsNotTaken, "this service does not take reports"))?;
    require_json(&request)?;
    let complaint = Complaint::try_from(ReportParams::from_body(&body.0)?)?;
    let directory = state.directory();
    let today = state.now().date_naive();
    require_contact(&directory.snapshot, &complaint, today)?;
    let report = complaint.report(today, &directory.snapshot.about().fingerprint);
    let written = web::block(move || reports.append(&report)).await;
    match written.map_err(|error| unwritten(&error))? {
        Ok(()) => Ok(received()),
        Err(refusal) => Ok(refused(&refusal)),
    }
}

fn received() -> HttpResponse {
    HttpResponse::Accepted()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(Receipt { status: ReceiptStatus::Received })
}

/// The resource is shown, and has a contact of the channel that is complained about.
fn require_contact(
    snapshot: &Snapshot,
    complaint: &Complaint,
    today: chrono::NaiveDate,
) -> Result<(), Problem> {
    let id = complaint.resource_id.as_str();
    let record = find_servable(snapshot, id, Audience::Clinician, today)
        .map_err(|problem| problem.about("resource_id"))?;
    let Some(channel) = complaint.channel else { return Ok(()) };
    let contacts = snapshot.resource(record).map_or_else(Vec::new, |resource| resource.contacts);
    if contacts.iter().any(|contact| contact.channel == channel) {
        return Ok(());
    }
    let mut channels: Vec<&str> = contacts.iter().map(|contact| contact.channel.as_str()).collect();
    channels.dedup();
    let held = if channels.is_empty() { "no contact".to_owned() } else { channels.join(", ") };
    Err(Problem::invalid("channel", format!("{id} has no contact {channel}; it has {held}")))
}

/// What to say when a report was not taken. Nothing of the report is logged.
fn refused(refusal: &NotTaken) -> HttpResponse {
    match refusal {
        NotTaken::TooFast { retry_after_s } => {
            let mut reply = Problem::new(Code::TooManyReports, refusal.to_string()).response();
            reply
                .headers_mut()
                .insert(header::RETRY_AFTER, header::HeaderValue::from(*retry_after_s));
            reply
        }
        NotTaken::Full => {
            tracing::error!(
                "the reports file has reached its limit; read it with `backstop reports` and move it away"
            );
            Problem::new(
                Code::TooManyReports,
                "the operator has more reports than can be kept; try again another day",
            )
            .response()
        }
        NotTaken::Unwritable(error) => unwritten(error).response(),
    }
}

fn unwritten(error: &dyn std::error::Error) -> Problem {
    tracing::error!(%error, "a report could not be taken");
    Problem::new(Code::InternalError, "the report could not be kept; the operator has been told")
}

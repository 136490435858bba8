//! `/v1/resources`: lists, and single resources by id.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, route, web};
use chrono::{DateTime, NaiveDate, Utc};

use super::nearest::search_problem;
use crate::domain::{Audience, Format, ResourceId, Status};
use crate::index::Snapshot;
use crate::messages::AnswerLanguage;
use crate::question::{FormatParams, ListParams, read_query};
use crate::search::{self, ListQuery};
use crate::server::directory::Directory;
use crate::server::paging;
use crate::server::problem::{Code, PROBLEM_JSON, Problem};
use crate::server::reply;
use crate::server::representation::chosen_format;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;
use crate::views::{
    ListPage, ListView, Localizer, Representations as _, ResourcePage, ResourceView,
};

/// Search and list.
///
/// Sorted by id; by relevance when `q` is given; by distance when `lat` and `lon` are.
#[utoipa::path(
    get,
    params(ListParams),
    responses(
        (status = 200, description = "A page of resources", body = ListView),
        (status = 304, description = "The asker has this already"),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = PROBLEM_JSON),
        (status = 406, description = "No accepted representation is offered", body = Problem, content_type = PROBLEM_JSON),
    ),
    tag = "resources"
)]
#[route("/v1/resources", method = "GET", method = "HEAD")]
pub async fn list_resources(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let params: ListParams = read_query(request.query_string())?;
    let format = chosen_format(params.part.format.as_deref(), &request)?;
    let personal = params.is_personal();
    let (directory, now) = (state.directory(), state.now());
    let today = now.date_naive();
    let query = params.question(format == Format::Csv, |region| {
        directory.gazetteer.find_region(region)?.region
    })?;
    let variant = format!("{format}-{today}");
    let about = directory.snapshot.about();
    if let Some(unchanged) = reply::unchanged(&request, about, &variant).filter(|_| !personal) {
        return Ok(unchanged);
    }
    let (shared, page) = (Arc::clone(&directory), query.page);
    let (body, total) = run_blocking(move || list_page(&shared, &query, format, now)).await??;
    let mut reply = if personal {
        reply::private(&request, format.content_type(), body).await
    } else {
        reply::of_dataset(&request, about, &variant, format.content_type(), async { Ok(body) })
            .await?
    };
    paging::add(&mut reply, page, total, request.query_string());
    Ok(reply)
}

/// A page of a list, and how many there are on all pages.
fn list_page(
    directory: &Directory,
    query: &ListQuery,
    format: Format,
    now: DateTime<Utc>,
) -> Result<(Vec<u8>, usize), Problem> {
    let snapshot = &directory.snapshot;
    let listing = search::list(snapshot, query, now)
        .map_err(|error| search_problem(error, directory, &english(directory)))?;
    let page = ListPage { listing: &listing, page: query.page, snapshot };
    Ok((page.write(format), listing.total))
}

fn english(directory: &Directory) -> Localizer<'_> {
    Localizer { language: AnswerLanguage::ENGLISH, gazetteer: &directory.gazetteer }
}

/// One resource.
#[utoipa::path(
    get,
    params(
        ("id" = String, Path, description = "Id of a resource", example = "gb-samaritans"),
        FormatParams,
    ),
    responses(
        (status = 200, description = "The resource", body = ResourceView),
        (status = 304, description = "The asker has this already"),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = PROBLEM_JSON),
        (status = 404, description = "There is no such resource", body = Problem, content_type = PROBLEM_JSON),
        (status = 406, description = "No accepted representation is offered", body = Problem, content_type = PROBLEM_JSON),
        (status = 410, description = "The resource was retired; `replaced_by` names what to use instead", body = Problem,
            content_type = PROBLEM_JSON),
    ),
    tag = "resources"
)]
#[route("/v1/resources/{id}", method = "GET", method = "HEAD")]
pub async fn find_resource(
    request: HttpRequest,
    state: web::Data<AppState>,
    id: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let FormatParams { format } = read_query(request.query_string())?;
    let format = chosen_format(format.as_deref(), &request)?;
    let directory = state.directory();
    let snapshot = &directory.snapshot;
    let today = state.now().date_naive();
    let record = find_servable(snapshot, &id, Audience::Clinician, today)
        .map_err(|problem| problem.about("id"))?;
    let variant = format!("resource-{format}-{today}");
    let page = ResourcePage { record, snapshot };
    reply::of_dataset(&request, snapshot.about(), &variant, format.content_type(), async {
        Ok(page.write(format))
    })
    .await
}

/// The record of an id that may be shown to somebody on a day: 404 when there is none, 410 when it
/// was retired.
pub(super) fn find_servable(
    snapshot: &Snapshot,
    id: &str,
    audience: Audience,
    today: NaiveDate,
) -> Result<u32, Problem> {
    let unknown = || Problem::new(Code::NotFound, "there is no resource of this id");
    let record =
        ResourceId::parse(id).ok().and_then(|id| snapshot.find(&id)).ok_or_else(unknown)?;
    let entry = snapshot.entry(record).ok_or_else(unknown)?;
    if entry.status() == Status::Defunct {
        let replaced_by = entry.extras().replaced_by.map(|id| id.to_string());
        let instead =
            replaced_by.as_ref().map(|id| format!("; use {id} instead")).unwrap_or_default();
        let problem = Problem::new(Code::Gone, format!("{id} is no longer in service{instead}"));
        return Err(Problem { replaced_by, ..problem });
    }
    if !entry.is_shown_to(audience, today) {
        return Err(unknown());
    }
    Ok(record)
}

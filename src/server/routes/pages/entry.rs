//! `/resources/{id}`: one resource as a page.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, route, web};
use chrono::{DateTime, Utc};

use super::answers::{FEW, lines_at, localizer};
use crate::domain::{Area, Audience, Country, ResourceId};
use crate::messages::AnswerLanguage;
use crate::render::html::{EntryPage, Missing, MissingPage, PageContext, PageLinks};
use crate::search::QueryLocation;
use crate::server::directory::Directory;
use crate::server::page_fields::PageFields;
use crate::server::problem::{Code, Problem};
use crate::server::reply;
use crate::server::routes::resources::find_servable;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;
use crate::views::ResourceView;

/// A resource; 404 where there is none, 410 with its replacement where it was retired, both with
/// what to do in danger.
#[route("/resources/{id}", method = "GET", method = "HEAD")]
pub async fn show_entry(
    request: HttpRequest,
    state: web::Data<AppState>,
    id: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let fields = PageFields::parse(request.query_string().as_bytes());
    let language = fields.language(&request);
    let (directory, now) = (state.directory(), state.now());
    let (status, text) = run_blocking(move || document(&directory, language, &id, now)).await??;
    Ok(reply::page(&request, status, language, status == StatusCode::OK, text).await)
}

fn document(
    directory: &Directory,
    language: AnswerLanguage,
    id: &str,
    now: DateTime<Utc>,
) -> Result<(StatusCode, String), Problem> {
    let snapshot = &directory.snapshot;
    let context = PageContext {
        localizer: localizer(directory, language),
        snapshot,
        moment: now,
        links: PageLinks::Service,
    };
    let answer_at = |location| lines_at(directory, language, location, FEW, now);
    match find_servable(snapshot, id, Audience::Client, now.date_naive()) {
        Ok(record) => {
            let missing = || Problem::new(Code::NotFound, "there is no resource of this id");
            let resource = snapshot.resource(record).ok_or_else(missing)?;
            let entry = snapshot.entry(record).ok_or_else(missing)?;
            let reader = language.tag().split('-').next();
            let page = EntryPage {
                context: &context,
                resource: &ResourceView::new(&resource, reader),
                is_stale: entry.is_stale(now.date_naive()),
                answer: &answer_at(country_of(&resource.coverage))?,
            };
            Ok((StatusCode::OK, page.document()))
        }
        Err(problem) => {
            let (status, missing, location) = if problem.code == Code::Gone {
                let coverage = retired_coverage(directory, id);
                let instead = problem.replaced_by.and_then(|id| named(directory, id));
                (StatusCode::GONE, Missing::Retired(instead), country_of(&coverage))
            } else {
                (StatusCode::NOT_FOUND, Missing::Entry, QueryLocation::Nowhere)
            };
            let page = MissingPage { context: &context, missing, answer: &answer_at(location)? };
            Ok((status, page.document()))
        }
    }
}

/// The one country that a resource serves; nowhere when there are several.
fn country_of(coverage: &[Area]) -> QueryLocation {
    let mut countries: Vec<Country> = Vec::new();
    for area in coverage {
        match area {
            Area::Country(country) => countries.push(*country),
            Area::Region(region) => countries.push(region.country()),
            Area::World => return QueryLocation::Nowhere,
        }
    }
    countries.dedup();
    match countries.as_slice() {
        [country] => QueryLocation::Country(*country),
        _ => QueryLocation::Nowhere,
    }
}

fn retired_coverage(directory: &Directory, id: &str) -> Vec<Area> {
    let record = ResourceId::parse(id).ok().and_then(|id| directory.snapshot.find(&id));
    let resource = record.and_then(|record| directory.snapshot.resource(record));
    resource.map(|resource| resource.coverage).unwrap_or_default()
}

/// A resource's id with its name.
fn named(directory: &Directory, id: String) -> Option<(String, String)> {
    let record = directory.snapshot.find(&ResourceId::parse(&id).ok()?)?;
    Some((id, directory.snapshot.resource(record)?.name))
}

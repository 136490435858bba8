//! `/help`: one page a country.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, route, web};
use chrono::{DateTime, Utc};

use super::answers::{FEW, lines_at, lines_for, localizer};
use super::assets::origin;
use crate::domain::{Area, Country, Region};
use crate::messages::AnswerLanguage;
use crate::render::html::{HelpPage, PageContext, PageLinks};
use crate::search::{MOST_RESULTS, QueryLocation};
use crate::server::directory::Directory;
use crate::server::page_fields::PageFields;
use crate::server::problem::Problem;
use crate::server::reply;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;

/// The help for a country, or for the world where none is named. A country that does not exist is
/// worldwide help too, and said to be unknown.
#[route("/help", method = "GET", method = "HEAD")]
pub async fn show_help(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let fields = PageFields::parse(request.query_string().as_bytes());
    let language = fields.language(&request);
    let (directory, now) = (state.directory(), state.now());
    let place = place_of(&directory, &fields);
    let status = if place.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let service = origin(&request);
    let practice = fields.get("practice").map(str::to_owned);
    let named = practice.as_deref().and_then(|id| directory.snapshot.practice(id));
    let is_of_practice = named.is_some();
    let text = run_blocking(move || {
        document(&directory, language, (place, practice.as_deref()), &service, now)
    })
    .await??;
    let is_listed = status == StatusCode::OK && !is_of_practice;
    Ok(reply::page(&request, status, language, is_listed, text).await)
}

/// What is asked about; nothing when that does not exist.
pub(in crate::server::routes) fn place_of(
    directory: &Directory,
    fields: &PageFields,
) -> Option<QueryLocation> {
    let code = |name| fields.get(name).map(str::to_ascii_uppercase);
    let region = |code: &str| {
        let region = Region::parse(code).ok()?;
        directory.gazetteer.find_region(&region)?;
        Some(region)
    };
    match (code("region"), code("country")) {
        (None, None) => Some(QueryLocation::Nowhere),
        (None, Some(code)) => match Area::parse(&code).ok()? {
            Area::Country(country) => Some(QueryLocation::Country(country)),
            Area::Region(given) => region(given.as_str()).map(QueryLocation::Region),
            Area::World => Some(QueryLocation::Nowhere),
        },
        (Some(code), country) => {
            let region = region(&code)?;
            let is_there = country.is_none_or(|country| {
                Country::parse(&country).is_ok() && region.as_str().starts_with(&country)
            });
            is_there.then_some(QueryLocation::Region(region))
        }
    }
}

fn document(
    directory: &Directory,
    language: AnswerLanguage,
    (place, practice): (Option<QueryLocation>, Option<&str>),
    service: &str,
    now: DateTime<Utc>,
) -> Result<String, Problem> {
    let is_unknown = place.is_none();
    let location = place.unwrap_or(QueryLocation::Nowhere);
    let mut fields = match &location {
        QueryLocation::Country(country) => vec![("country", country.to_string())],
        QueryLocation::Region(region) => vec![("region", region.to_string())],
        QueryLocation::Coordinates(_)
        | QueryLocation::PostalCode { .. }
        | QueryLocation::Place { .. }
        | QueryLocation::TimeZone(_)
        | QueryLocation::Nowhere => Vec::new(),
    };
    let answer = lines_for(directory, language, (location, practice), MOST_RESULTS, now)?;
    let mut worldwide = lines_at(directory, language, QueryLocation::Nowhere, FEW, now)?;
    if let Some(practice) = &answer.practice {
        fields.push(("practice", practice.id.clone()));
        worldwide.crisis_lines.retain(|hit| !practice.has_pinned(&hit.resource.id));
    }
    let context = PageContext {
        localizer: localizer(directory, language),
        snapshot: &directory.snapshot,
        moment: now,
        links: PageLinks::Service,
    };
    let page = HelpPage {
        context: &context,
        answer: &answer,
        worldwide: &worldwide,
        fields,
        is_unknown,
        service,
    };
    Ok(page.document())
}

//! `/v1/countries`: what is held for each country.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, route, web};

use super::nearest::answer_language;
use crate::domain::{Country, Format};
use crate::question::{CountryCode, LanguageParams, read_query};
use crate::server::problem::{Code, PROBLEM_JSON, Problem};
use crate::server::reply;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;
use crate::views::{CountriesView, CountryView, DatasetStamp, Localizer, country_view};

/// What is held for every country.
#[utoipa::path(
    get,
    params(LanguageParams),
    responses(
        (status = 200, description = "The countries", body = CountriesView),
        (status = 304, description = "The asker has this already"),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = PROBLEM_JSON),
    ),
    tag = "countries"
)]
#[route("/v1/countries", method = "GET", method = "HEAD")]
pub async fn list_countries(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let LanguageParams { lang } = read_query(request.query_string())?;
    let language = answer_language(lang.as_deref(), &request)?;
    let directory = state.directory();
    let (shared, today) = (Arc::clone(&directory), state.now().date_naive());
    let variant = format!("countries-{}-{today}", language.tag());
    let body = run_blocking(move || {
        let localizer = Localizer { language, gazetteer: &shared.gazetteer };
        let countries = Country::all()
            .map(|country| country_view(&shared.snapshot, &localizer, country, today))
            .collect();
        let view = CountriesView {
            lang: language.tag().to_owned(),
            countries,
            dataset: DatasetStamp::from(shared.snapshot.about()),
        };
        serde_json::to_vec(&view).expect("views are plain data")
    });
    let reply = reply::of_dataset(
        &request,
        directory.snapshot.about(),
        &variant,
        Format::Json.content_type(),
        body,
    )
    .await?;
    Ok(reply::in_language(reply, language))
}

/// What is held for one country.
#[utoipa::path(
    get,
    params(
        ("code" = inline(CountryCode), Path, description = "ISO 3166-1 alpha-2", example = "GB"),
        LanguageParams,
    ),
    responses(
        (status = 200, description = "The country", body = CountryView),
        (status = 304, description = "The asker has this already"),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = PROBLEM_JSON),
        (status = 404, description = "There is no such country", body = Problem, content_type = PROBLEM_JSON),
    ),
    tag = "countries"
)]
#[route("/v1/countries/{code}", method = "GET", method = "HEAD")]
pub async fn find_country(
    request: HttpRequest,
    state: web::Data<AppState>,
    code: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let LanguageParams { lang } = read_query(request.query_string())?;
    let language = answer_language(lang.as_deref(), &request)?;
    let country = Country::parse_any_case(&code)
        .map_err(|error| Problem::new(Code::NotFound, error.to_string()).about("code"))?;
    let directory = state.directory();
    let (shared, today) = (Arc::clone(&directory), state.now().date_naive());
    let variant = format!("country-{}-{today}", language.tag());
    let body = run_blocking(move || {
        let localizer = Localizer { language, gazetteer: &shared.gazetteer };
        serde_json::to_vec(&country_view(&shared.snapshot, &localizer, country, today))
            .expect("views are plain data")
    });
    let reply = reply::of_dataset(
        &request,
        directory.snapshot.about(),
        &variant,
        Format::Json.content_type(),
        body,
    )
    .await?;
    Ok(reply::in_language(reply, language))
}

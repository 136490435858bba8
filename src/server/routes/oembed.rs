//! `/oembed`: what editors of pages put in the place of an address of ours (oEmbed 1.0).

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, route, web};
use chrono::{DateTime, Utc};
use url::Url;

use super::pages::{lines_for, localizer, origin, place_of};
use crate::domain::{Practice, SnippetKind, WebUrl};
use crate::messages::AnswerLanguage;
use crate::question::{Asks as _, Given, OembedParams};
use crate::search::{NearestQuery, QueryLocation};
use crate::server::directory::Directory;
use crate::server::naming;
use crate::server::page_fields::PageFields;
use crate::server::problem::{Code, Problem};
use crate::server::reply;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;
use crate::views::{OEMBED_SIZE, OembedView, ScriptReference, Snippet};

/// The pages that can be shown.
const PAGES: [&str; 3] = ["/", "/help", "/embed/frame"];

/// The help of a country for somebody's page: links that need nothing, and a frame.
#[utoipa::path(
    get,
    params(OembedParams),
    responses(
        (status = 200, description = "What to put into a page, of the type `rich`", body = OembedView),
        (status = 304, description = "The asker has this already"),
        (status = 400, description = "A parameter is at fault", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No address of a page of this service that can be shown", body = Problem, content_type = "application/problem+json"),
    ),
    tag = "embedding"
)]
#[route("/oembed", method = "GET", method = "HEAD")]
pub async fn describe_embedding(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let params = read(request.query_string())?;
    let size = params.within(OEMBED_SIZE)?;
    let (directory, now) = (state.directory(), state.now());
    let service = origin(&request);
    let nothing = || Problem::new(Code::NotFound, "url: is no page of this service to be shown");
    let fields = fields_of_page(&service, &params.url).ok_or_else(nothing)?;
    let language = fields.language(&request);
    let location = place_of(&directory, &fields).ok_or_else(nothing)?;
    let practice = fields.get("practice").and_then(|id| directory.snapshot.practice(id));
    // To a page that may not name the practice it is as if there were none.
    let readers = practice.and_then(|practice| naming::readers(&request, practice).ok());
    let named = practice.filter(|_| readers.is_some());
    let variant = variant((language, named), &now.date_naive().to_string(), &service);
    let (shared, named) = (Arc::clone(&directory), named.cloned());
    let asked = OembedQuestion { language, location, practice: named, size };
    let describe = move || description(&shared, &service, asked, now);
    let body = async move { run_blocking(describe).await? };
    let about = directory.snapshot.about();
    let mut reply = reply::of_dataset(&request, about, &variant, "application/json", body).await?;
    if let Some(readers) = readers {
        readers.note(&mut reply);
    }
    if practice.is_some() {
        reply.headers_mut().append(header::VARY, header::HeaderValue::from_static("Origin"));
    }
    Ok(reply::in_language(reply, language))
}

/// What is to be described.
struct OembedQuestion {
    language: AnswerLanguage,
    location: QueryLocation,
    practice: Option<Practice>,
    size: (u32, u32),
}

/// The description as JSON.
fn description(
    directory: &Directory,
    service: &str,
    OembedQuestion { language, location, practice, size }: OembedQuestion,
    now: DateTime<Utc>,
) -> Result<Vec<u8>, Problem> {
    // As many as `backstop snippet` asks for, so that both name the same line.
    let limit = NearestQuery::at(QueryLocation::Nowhere).limit;
    let practice = practice.as_ref().map(|practice| practice.id.as_str());
    let answer = lines_for(directory, language, (location, practice), limit, now)?;
    let snippet = Snippet {
        is_files: false,
        kind: SnippetKind::Link,
        service,
        script: &ScriptReference { path: "widget.js".to_owned(), integrity: None },
        localizer: localizer(directory, language),
        answer: &answer,
        made_on: now.date_naive(),
    };
    let view = OembedView::new(&snippet, size);
    Ok(serde_json::to_vec(&view).expect("views are plain data"))
}

/// What tells replies to the same address apart: it may be asked for in another language, by a page
/// that may not name the practice, or under another name of the service, which stands in its links.
fn variant(
    (language, practice): (AnswerLanguage, Option<&Practice>),
    today: &str,
    service: &str,
) -> String {
    let mut hasher = DefaultHasher::new();
    service.hash(&mut hasher);
    practice.map(|practice| practice.id.as_str()).hash(&mut hasher);
    format!("oembed-{today}-{}-{:016x}", language.tag(), hasher.finish())
}

/// Reads the parameters. A format that is not offered is the fault of a parameter as everywhere
/// else, and not 501, as oEmbed has it: no question has an answer that says the server failed. Who
/// asks adds marks of their own (`dnt=1`), which mean nothing here.
fn read(query: &str) -> Result<OembedParams, Problem> {
    let pairs: Vec<(String, String)> =
        url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let params = OembedParams::take(&Given::of_pairs(&pairs))?;
    match params.format.as_deref() {
        None | Some("json") => Ok(params),
        Some(_) => {
            let detail = "format: json is offered and nothing else";
            Err(Problem::new(Code::InvalidParameter, detail).about("format"))
        }
    }
}

/// What a page is asked with, if it is one of this service that can be shown.
fn fields_of_page(service: &str, given: &str) -> Option<PageFields> {
    WebUrl::parse_of_service(service).ok()?;
    let service = Url::parse(service).ok()?;
    let page = service.join(given).ok()?;
    let is_ours = (page.host(), page.port()) == (service.host(), service.port());
    let is_shown = ["http", "https"].contains(&page.scheme()) && PAGES.contains(&page.path());
    (is_ours && is_shown).then(|| PageFields::parse(page.query().unwrap_or_default().as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_ours_is_known_by_its_host_port_and_path() {
        let is_shown = |service, given| fields_of_page(service, given).is_some();
        let plain = "http://help.example:8443";

        for given in [
            "http://help.example:8443/help?country=GB",
            "https://HELP.example:8443/",
            "http://help.example:8443",
            "/embed/frame?country=GB#x",
            "help?country=GB",
        ] {
            assert!(is_shown(plain, given), "{given}");
        }
        for given in [
            "http://help.example/help",
            "http://other.example:8443/help",
            "//other.example/help",
            "http://help.example:8443@other.example/help",
            "http://help.example:8443.other.example/help",
            "ftp://help.example:8443/help",
            "javascript:alert(1)",
            "/helpless",
            "/help/",
            "/v1/nearest",
            "",
            "http://[",
        ] {
            let is_root = given.is_empty();
            assert_eq!(is_shown(plain, given), is_root, "{given}");
        }
        assert!(is_shown("http://help.example", "https://help.example/help"), "behind a proxy");
    }
}

//! `/handout`: an answer to print or take along, as a page, as text, and for an address book.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, post, route, web};
use chrono::{DateTime, Utc};

use super::answers::{localizer, view_for};
use super::assets::origin;
use super::finder;
use crate::messages::AnswerLanguage;
use crate::render::handout::Handout;
use crate::render::html::{HandoutPage, PageContext, PageLinks};
use crate::search::{self, SearchError};
use crate::server::body::Body;
use crate::server::directory::Directory;
use crate::server::handout_question::HandoutAsked;
use crate::server::page_fields::PageFields;
use crate::server::problem::Problem;
use crate::server::reply;
use crate::server::routes::nearest::search_problem;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;

/// The hand-out for what was asked in the address: a place, never a point.
#[route("/handout{ending:(?:\\.txt|\\.vcf)?}", method = "GET", method = "HEAD")]
pub async fn show_handout(
    request: HttpRequest,
    state: web::Data<AppState>,
    ending: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let fields = PageFields::parse(request.query_string().as_bytes());
    let asked = HandoutAsked::of_address(&fields);
    answer(&request, &state, &fields, HandoutForm::of(&ending), asked).await
}

/// The same for what must not stand in an address.
#[post("/handout{ending:(?:\\.txt|\\.vcf)?}")]
pub async fn post_handout(
    request: HttpRequest,
    state: web::Data<AppState>,
    ending: web::Path<String>,
    body: Body,
) -> Result<HttpResponse, Problem> {
    let fields = PageFields::parse(&body.0);
    let asked = HandoutAsked::of_form(&fields);
    answer(&request, &state, &fields, HandoutForm::of(&ending), asked).await
}

/// How it is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HandoutForm {
    Page,
    Text,
    Cards,
}

impl HandoutForm {
    fn of(ending: &str) -> Self {
        match ending {
            ".txt" => Self::Text,
            ".vcf" => Self::Cards,
            _ => Self::Page,
        }
    }

    /// The name and type of the file; none of a page.
    const fn file(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Page => None,
            Self::Text => Some(("handout.txt", "text/plain; charset=utf-8")),
            Self::Cards => Some(("handout.vcf", "text/vcard; charset=utf-8")),
        }
    }
}

async fn answer(
    request: &HttpRequest,
    state: &AppState,
    fields: &PageFields,
    form: HandoutForm,
    asked: HandoutAsked,
) -> Result<HttpResponse, Problem> {
    let language = fields.language(request);
    let service = origin(request);
    let (directory, now) = (state.directory(), state.now());
    let made = run_blocking(move || {
        let unanswered = match text(&directory, language, &asked, form, now)? {
            Ok(text) => return Ok((StatusCode::OK, text)),
            Err(status) => status,
        };
        let (status, page) = finder::document(&directory, language, &asked.finder, &service, now)?;
        let status = if status == StatusCode::OK { unanswered } else { status };
        Ok::<_, Problem>((status, page))
    });
    let (status, text) = made.await??;
    Ok(match form.file().filter(|_| status == StatusCode::OK) {
        Some(file) => reply::file(request, language, file, text).await,
        None => reply::page(request, status, language, false, text).await,
    })
}

/// The hand-out, or the status that says why there is none: paper outlives the doubt about a place
/// that is not held. The finder is shown then, with whom to call and what may be meant.
fn text(
    directory: &Directory,
    language: AnswerLanguage,
    asked: &HandoutAsked,
    form: HandoutForm,
    now: DateTime<Utc>,
) -> Result<Result<String, StatusCode>, Problem> {
    let Ok(query) = &asked.query else { return Ok(Err(StatusCode::BAD_REQUEST)) };
    let Directory { snapshot, gazetteer } = directory;
    let localizer = localizer(directory, language);
    let answer = match search::nearest(snapshot, gazetteer, query, now) {
        Ok(answer) => answer,
        Err(SearchError::PlaceNotFound { .. }) => return Ok(Err(StatusCode::NOT_FOUND)),
        Err(SearchError::OffsetNeeded) => return Ok(Err(StatusCode::BAD_REQUEST)),
        Err(error @ SearchError::Index(_)) => {
            return Err(search_problem(error, directory, &localizer));
        }
    };
    let view = view_for(directory, localizer, (&answer, asked.practice.as_deref()), now);
    let handout = Handout { answer: &view, localizer, moment: now };
    Ok(Ok(match form {
        HandoutForm::Text => handout.to_string(),
        HandoutForm::Cards => handout.cards(),
        HandoutForm::Page => HandoutPage {
            context: &PageContext { localizer, snapshot, moment: now, links: PageLinks::Service },
            handout: &handout,
            audience: query.audience,
            again: Some(asked.again.clone()),
        }
        .document(),
    }))
}

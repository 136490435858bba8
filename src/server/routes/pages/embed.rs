//! `/embed` and `/embed/frame`: what to put on a page of one's own, and what is in a frame there.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, route, web};
use chrono::{DateTime, Utc};

use super::answers::{lines_for, localizer};
use super::assets::origin;
use crate::domain::{Country, SnippetKind, WebUrl};
use crate::messages::AnswerLanguage;
use crate::render::html::{Builder, EmbedFrame, EmbedPage, PageContext, PageLinks, Shown};
use crate::search::{NearestQuery, QueryLocation};
use crate::server::directory::Directory;
use crate::server::naming::AllowedReaders;
use crate::server::page_fields::PageFields;
use crate::server::problem::{Code, Problem};
use crate::server::reply;
use crate::server::run_blocking::run_blocking;
use crate::server::state::AppState;
use crate::views::{PracticeView, ScriptReference, Snippet};

/// The snippet for what a site is made with, of the service at the address that was asked for.
#[route("/embed", method = "GET", method = "HEAD")]
pub async fn show_embed(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let asked = EmbedQuestion::parse(&request, state.now())?;
    let fields = PageFields::parse(request.query_string().as_bytes());
    let builder = fields.get("made-with").and_then(Builder::named).unwrap_or(Builder::Html);
    let language = asked.language;
    let shared = state.clone();
    let text = run_blocking(move || {
        let directory = shared.directory();
        let script = current_script(&shared, &directory, language);
        asked.page(&directory, builder, &script)
    })
    .await??;
    Ok(reply::page(&request, StatusCode::OK, language, true, text).await)
}

/// The widget with the number and the first line, for a frame.
#[route("/embed/frame", method = "GET", method = "HEAD")]
pub async fn show_frame(
    request: HttpRequest,
    state: web::Data<AppState>,
) -> Result<HttpResponse, Problem> {
    let asked = EmbedQuestion::parse(&request, state.now())?;
    let (directory, language) = (state.directory(), asked.language);
    let named = asked.practice.as_deref().and_then(|id| directory.snapshot.practice(id));
    let allowed = named.map(|practice| practice.allowed_origins.clone()).unwrap_or_default();
    let text = run_blocking(move || asked.frame(&directory)).await??;
    let mut reply =
        reply::framed_page(&request, language, (state.frame_ancestors(), &allowed), text).await;
    if !allowed.is_empty() {
        AllowedReaders::Only(None).note(&mut reply);
    }
    Ok(reply)
}

/// The script by its content, which is kept for as long as pages name it.
pub(super) fn current_script(
    state: &AppState,
    directory: &Directory,
    language: AnswerLanguage,
) -> ScriptReference {
    let script = state.widgets().current(directory, language);
    let script = state.widgets().named(directory, &script.id).unwrap_or(script);
    let text = std::str::from_utf8(&script.plain).unwrap_or_default().to_owned();
    let integrity = Some(crate::widget::Script::of_text(text).integrity());
    ScriptReference { path: format!("widget/{}.js", script.id), integrity }
}

/// Where, for which practice, in which language, of which service, when.
pub(super) struct EmbedQuestion {
    country: Option<Country>,
    practice: Option<String>,
    pub(super) language: AnswerLanguage,
    service: String,
    now: DateTime<Utc>,
}

impl EmbedQuestion {
    pub(super) fn parse(request: &HttpRequest, now: DateTime<Utc>) -> Result<Self, Problem> {
        let fields = PageFields::parse(request.query_string().as_bytes());
        let service = origin(request);
        if WebUrl::parse_of_service(&service).is_err() {
            return Err(Problem::new(Code::BadRequest, "the host of the request is no address"));
        }
        let country = fields.get("country").and_then(|code| Country::parse_any_case(code).ok());
        let practice = fields.get("practice").map(str::to_owned);
        Ok(Self { country, practice, language: fields.language(request), service, now })
    }

    /// The same about other visitors, another practice and in another language.
    pub(super) fn about(
        self,
        country: Option<Country>,
        practice: Option<&str>,
        language: AnswerLanguage,
    ) -> Self {
        Self { country, practice: practice.map(str::to_owned), language, ..self }
    }

    fn page(
        &self,
        directory: &Directory,
        builder: Builder,
        script: &ScriptReference,
    ) -> Result<String, Problem> {
        let kinds = builder.kinds().iter();
        let snippets: Vec<Shown> = kinds
            .map(|kind| {
                let text =
                    self.with_snippet(directory, *kind, script, |snippet| format!("{snippet}"))?;
                Ok(Shown { kind: *kind, text })
            })
            .collect::<Result<_, Problem>>()?;
        let country = self.country.map(|country| country.to_string());
        let context = self.context(directory);
        let page = EmbedPage {
            context: &context,
            builder,
            country: country.as_deref(),
            practice: self.practice.as_deref().filter(|id| is_held(directory, id)),
            snippets: &snippets,
        };
        Ok(page.document())
    }

    fn frame(&self, directory: &Directory) -> Result<String, Problem> {
        let context = self.context(directory);
        let script = ScriptReference { path: "widget.js".to_owned(), integrity: None };
        let snapshot = &directory.snapshot;
        let practice = self.practice.as_deref().and_then(|id| snapshot.practice(id));
        let localizer = context.localizer;
        let everywhere =
            practice.map(|one| PracticeView::new(one, snapshot, localizer, None, self.now));
        self.with_snippet(directory, SnippetKind::Frame, &script, |snippet| {
            EmbedFrame { context: &context, snippet, practice: everywhere.as_ref() }.document()
        })
    }

    fn context<'a>(&self, directory: &'a Directory) -> PageContext<'a> {
        let snapshot = &directory.snapshot;
        PageContext {
            localizer: localizer(directory, self.language),
            snapshot,
            moment: self.now,
            links: PageLinks::Service,
        }
    }

    pub(super) fn with_snippet(
        &self,
        directory: &Directory,
        kind: SnippetKind,
        script: &ScriptReference,
        show: impl FnOnce(&Snippet<'_>) -> String,
    ) -> Result<String, Problem> {
        let location = self.country.map_or(QueryLocation::Nowhere, QueryLocation::Country);
        // As many as `backstop snippet` asks for, so that both name the same line.
        let limit = NearestQuery::at(QueryLocation::Nowhere).limit;
        let asked = (location, self.practice.as_deref());
        let answer = lines_for(directory, self.language, asked, limit, self.now)?;
        Ok(show(&Snippet {
            is_files: false,
            kind,
            service: &self.service,
            script,
            localizer: localizer(directory, self.language),
            answer: &answer,
            made_on: self.now.date_naive(),
        }))
    }
}

fn is_held(directory: &Directory, practice: &str) -> bool {
    directory.snapshot.practice(practice).is_some()
}

//! `backstop snippet`: what somebody pastes into their own page, and whether it is out of date.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use chrono::{NaiveDate, Utc};

use super::last_good::{checked, prepare_or_fall_back};
use super::named_practice::named_practice;

use crate::cli::{Folders, SnippetArguments};
use crate::domain::{Country, Kind, Language, Practice, SnippetKind, WebUrl};
use crate::messages::AnswerLanguage;
use crate::search::{self, NearestQuery, QueryLocation};
use crate::server::Directory;
use crate::views::{
    AnswerPage, AnswerView, Localizer, Pasted, PracticeView, ScriptReference, Snippet,
};
use crate::widget::{Bundle, Script, keep};

/// Prints the snippet, and keeps the script that it names for as long as the index folder lasts; or
/// checks what a file holds.
///
/// # Errors
/// When an argument is at fault, the data cannot be used, or the file to check
/// cannot be read or holds no snippet.
pub fn run(folders: &Folders, arguments: &SnippetArguments) -> anyhow::Result<ExitCode> {
    if let Some(file) = &arguments.check {
        return check(folders, arguments, file);
    }
    let service = service(arguments.api.as_deref().unwrap_or_default())?;
    Language::parse(&arguments.lang)?;
    let (directory, _said_already) = prepare_or_fall_back(folders, arguments.allow_rejections)?;
    let directory = checked(folders, directory, arguments.allow_rejections)?;
    let practice = named_practice(&directory, arguments.practice.as_deref())?;
    let made = SnippetParts::new(&directory, (arguments.country, practice), &arguments.lang)?;

    let reference = if arguments.floating {
        let path = format!("widget.js?lang={}", made.language.tag());
        ScriptReference { path, integrity: None }
    } else {
        if arguments.kind == SnippetKind::Script {
            remember(folders, &made.script);
        }
        made.reference()
    };
    print!("{}", made.snippet(&directory, arguments.kind, service, &reference));
    Ok(ExitCode::SUCCESS)
}

/// Says of each snippet in a file what is not as it would be printed today.
fn check(folders: &Folders, arguments: &SnippetArguments, file: &Path) -> anyhow::Result<ExitCode> {
    let name = file.display();
    let bytes = fs::read(file).with_context(|| format!("{name}: cannot be read"))?;
    let pasted = Pasted::find(&String::from_utf8_lossy(&bytes));
    if pasted.is_empty() {
        anyhow::bail!(
            "{name}: there is no snippet of `backstop snippet` in it: no <backstop-widget>, no frame of /embed/frame, no link to /help?…snippet=…"
        );
    }
    let (directory, _said_already) = prepare_or_fall_back(folders, arguments.allow_rejections)?;
    let directory = checked(folders, directory, arguments.allow_rejections)?;
    let mut is_current = true;
    for found in pasted {
        let practice = found.practice.as_deref().and_then(|id| directory.snapshot.practice(id));
        let made = SnippetParts::new(&directory, (found.country, practice), &found.language)?;
        let reference = made.reference();
        let snippet = made.snippet(&directory, found.kind, &found.service, &reference);
        let mut faults = found.faults(&snippet);
        let is_lost = |id: &&String| practice.is_none() && !id.is_empty();
        let lost = found.practice.as_ref().filter(is_lost);
        faults.extend(lost.map(|id| format!("the practice {id:?} is no longer listed")));
        let (kind, lang) = (found.kind, made.language.tag());
        let place = found.country.map_or_else(|| "worldwide".to_owned(), |code| code.to_string());
        let state = if faults.is_empty() { "up to date" } else { "out of date" };
        println!("{name}: {kind}, {place}, {lang}: {state}");
        for fault in &faults {
            println!("  {fault}");
        }
        is_current &= faults.is_empty();
    }
    Ok(if is_current { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What a snippet is made of, for a country and a language.
struct SnippetParts {
    language: AnswerLanguage,
    answer: AnswerView,
    script: Script,
    today: NaiveDate,
}

impl SnippetParts {
    fn new(
        directory: &Directory,
        (country, practice): (Option<Country>, Option<&Practice>),
        lang: &str,
    ) -> anyhow::Result<Self> {
        let Directory { snapshot, gazetteer } = directory;
        let language = AnswerLanguage::negotiate(&[lang.to_owned()]);
        let now = Utc::now();
        let answer = search::nearest(snapshot, gazetteer, &question(country), now)?;
        let localizer = Localizer { language, gazetteer };
        let view = AnswerPage { answer: &answer, snapshot, localizer }.view();
        let asked = Some(&answer);
        let shown = practice.map(|one| PracticeView::new(one, snapshot, localizer, asked, now));
        let answer = view.on_page_of(shown);
        let script = Script::new(&Bundle::new(snapshot, gazetteer, language));
        Ok(Self { language, answer, script, today: now.date_naive() })
    }

    fn reference(&self) -> ScriptReference {
        ScriptReference {
            path: format!("widget/{}.js", self.script.id()),
            integrity: Some(self.script.integrity()),
        }
    }

    fn snippet<'a>(
        &'a self,
        directory: &'a Directory,
        kind: SnippetKind,
        service: &'a str,
        script: &'a ScriptReference,
    ) -> Snippet<'a> {
        let localizer = Localizer { language: self.language, gazetteer: &directory.gazetteer };
        let (answer, made_on) = (&self.answer, self.today);
        Snippet { kind, service, is_files: false, script, localizer, answer, made_on }
    }
}

/// The address without a slash at its end. A question or a fragment in it would swallow what comes
/// behind.
fn service(given: &str) -> anyhow::Result<&str> {
    WebUrl::parse_of_service(given)?;
    if given.contains(['?', '#', '"', '<', '>']) {
        anyhow::bail!(
            "--api {given:?} must be the address of the service alone, such as https://backstop.example.org"
        );
    }
    Ok(given.trim_end_matches('/'))
}

/// Keeps the script, so that pages find it when other data are served.
fn remember(folders: &Folders, script: &Script) {
    let folder = folders.widgets();
    if let Err(error) = keep(&folder, &script.id(), script.text().as_bytes()) {
        eprintln!(
            "{}: the script that the snippet names cannot be kept for the time after the next data: {error}",
            folder.display()
        );
    }
}

/// The question for which the first line stands: lines alone, for a country or the world.
fn question(country: Option<Country>) -> NearestQuery {
    let location = country.map_or(QueryLocation::Nowhere, QueryLocation::Country);
    NearestQuery { kinds: vec![Kind::CrisisLine], ..NearestQuery::at(location) }
}

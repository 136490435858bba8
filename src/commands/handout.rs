//! `backstop handout`: a page to take along, and what has changed since one was made.

use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use chrono::{NaiveDate, Utc};

use super::last_good::{checked, prepare_or_fall_back};
use super::named_practice::named_practice;

use crate::cli::{Folders, HandoutArguments, HandoutFormat};
use crate::domain::Language;
use crate::messages::AnswerLanguage;
use crate::question::NearestParams;
use crate::render::handout::{FEW, Handout, HandoutRecord, changes};
use crate::render::html::{HandoutPage, PageContext, PageLinks};
use crate::search::{self, Answer, NearestQuery, SearchError};
use crate::server::Directory;
use crate::views::{AnswerPage, Localizer, PracticeView};

/// The code with which a file is refused that is no hand-out: it says neither that something has
/// changed nor that nothing has.
const NO_HANDOUT: u8 = 2;

/// Prints a hand-out, or says what has changed since one.
///
/// # Errors
/// When a parameter is at fault or the data cannot be used.
pub fn run(folders: &Folders, arguments: HandoutArguments) -> anyhow::Result<ExitCode> {
    let HandoutArguments { question, practice, format, check, allow_rejections } = arguments;
    match check {
        Some(file) => {
            refuse_question(&question.0)?;
            check_file(folders, &file, allow_rejections)
        }
        None => print(folders, (question.0, practice), format, allow_rejections),
    }
}

/// Prints the hand-out for a question; of a place that is not held nothing is printed, because paper
/// outlives the doubt.
fn print(
    folders: &Folders,
    (params, practice): (NearestParams, Option<String>),
    format: HandoutFormat,
    allow_rejections: bool,
) -> anyhow::Result<ExitCode> {
    if params.answer.explain == Some(true) {
        anyhow::bail!("--explain is for backstop nearest --json");
    }
    let wanted: Vec<String> = params.answer.lang.iter().cloned().collect();
    if let Some(tag) = wanted.first() {
        Language::parse(tag)?;
    }
    let language = AnswerLanguage::negotiate(&wanted);
    let params = params.with_limit(FEW);
    let query =
        NearestQuery::try_from(params).map_err(|error| anyhow::anyhow!(error.of_option()))?;
    let directory = directory(folders, allow_rejections)?;
    let Directory { snapshot, gazetteer } = &directory;
    let localizer = Localizer { language, gazetteer };
    let moment = Utc::now();

    let answer = answer(&directory, &query, &localizer)?;
    let practice = named_practice(&directory, practice.as_deref())?;
    let of_practice = |one| PracticeView::new(one, snapshot, localizer, Some(&answer), moment);
    let view = AnswerPage { answer: &answer, snapshot, localizer }.view();
    let view = view.on_page_of(practice.map(of_practice));
    let handout = Handout { answer: &view, localizer, moment };
    let text = match format {
        HandoutFormat::Text => handout.to_string(),
        HandoutFormat::Vcard => handout.cards(),
        HandoutFormat::Html => {
            let context = PageContext { localizer, snapshot, moment, links: PageLinks::Service };
            let audience = query.audience;
            let again = None;
            HandoutPage { context: &context, handout: &handout, audience, again }.document()
        }
    };
    say(&text, ExitCode::SUCCESS)
}

fn answer(
    directory: &Directory,
    query: &NearestQuery,
    localizer: &Localizer<'_>,
) -> anyhow::Result<Answer> {
    let found = search::nearest(&directory.snapshot, &directory.gazetteer, query, Utc::now());
    found.map_err(|error| match error {
        SearchError::PlaceNotFound { suggestions, .. } => {
            let meant = suggestions.into_iter().map(|place| {
                let region = place.region.as_ref().map(|region| localizer.region(region));
                let country = Some(localizer.country(place.country));
                let name = [Some(place.name), region, country].into_iter().flatten();
                localizer
                    .language
                    .say("did-you-mean", &[("place", &localizer.list(name))])
                    .into_owned()
            });
            let unknown = localizer.language.say("place-not-known", &[]).into_owned();
            let lines: Vec<String> = std::iter::once(unknown).chain(meant).collect();
            anyhow::anyhow!(lines.join("\n  "))
        }
        error @ (SearchError::Index(_) | SearchError::OffsetNeeded) => error.into(),
    })
}

/// A question beside `--check` would be ignored, and nobody would know.
fn refuse_question(params: &NearestParams) -> anyhow::Result<()> {
    if format!("{params:?}") == format!("{:?}", NearestParams::default()) {
        return Ok(());
    }
    Err(anyhow::anyhow!("--check reads what was asked from the file: give no question beside it"))
}

/// Says what has changed since the hand-out in a file. What was checked is told to nobody else.
fn check_file(folders: &Folders, file: &Path, allow_rejections: bool) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    let record = match HandoutRecord::parse(&String::from_utf8_lossy(&bytes)) {
        Ok(record) => record,
        Err(error) => {
            eprintln!("error: {}:{}: {}", file.display(), error.line, error.fault);
            return Ok(ExitCode::from(NO_HANDOUT));
        }
    };
    let directory = directory(folders, allow_rejections)?;
    let snapshot = &directory.snapshot;
    let found = changes(&record, snapshot, Utc::now().date_naive());
    let data = data_of(&record, &snapshot.about().fingerprint);
    let made_on: NaiveDate = record.made_on;
    if found.is_empty() {
        let text = format!("nothing has changed since {made_on}; {data}\n");
        return say(&text, ExitCode::SUCCESS);
    }
    let lines: Vec<String> = found.iter().map(|change| format!("  {change}")).collect();
    let lines = lines.join("\n");
    let text = format!(
        "{} changed since {made_on}; {data}:\n{lines}\nMake a new hand-out: the old one is wrong.\n",
        if found.len() == 1 {
            "one thing has".to_owned()
        } else {
            format!("{} things have", found.len())
        },
    );
    say(&text, ExitCode::FAILURE)
}

fn data_of(record: &HandoutRecord, now: &str) -> String {
    if record.fingerprint == now {
        return format!("the data are the same ({now})");
    }
    format!("the data were {} and are {now}", record.fingerprint)
}

fn directory(folders: &Folders, allow_rejections: bool) -> anyhow::Result<Directory> {
    let (directory, _said_already) = prepare_or_fall_back(folders, allow_rejections)?;
    Ok(checked(folders, directory, allow_rejections)?)
}

fn say(text: &str, code: ExitCode) -> anyhow::Result<ExitCode> {
    match std::io::stdout().write_all(text.as_bytes()) {
        // Whoever reads has seen enough, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(code),
        written => written.map(|()| code).map_err(Into::into),
    }
}

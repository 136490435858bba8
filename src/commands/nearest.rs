//! `backstop nearest`: the main question, answered in the terminal.

use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

use chrono::Utc;

use super::last_good::{checked, prepare_or_fall_back};
use crate::cli::{Folders, NearestArguments};
use crate::domain::Language;
use crate::gazetteer::Suggestion;
use crate::messages::AnswerLanguage;
use crate::question::AskedOptions;
use crate::search::{self, NearestQuery, SearchError};
use crate::server::Directory;
use crate::views::{AnswerPage, Localizer, PlainAnswer, Representations as _};

/// Asks and prints; fails when the place is not held, after printing what is held for its country
/// or the world.
///
/// # Errors
/// When a parameter is at fault or the data cannot be used.
pub fn run(folders: &Folders, arguments: NearestArguments) -> anyhow::Result<ExitCode> {
    let NearestArguments { question: AskedOptions(params), json: as_json, allow_rejections } =
        arguments;
    if params.answer.explain == Some(true) && !as_json {
        anyhow::bail!("--explain is answered in JSON only: give --json too");
    }
    let wanted: Vec<String> = params.answer.lang.iter().cloned().collect();
    if let Some(tag) = wanted.first() {
        Language::parse(tag)?;
    }
    let language = AnswerLanguage::negotiate(&wanted);
    let query =
        NearestQuery::try_from(params).map_err(|error| anyhow::anyhow!(error.of_option()))?;
    let (directory, _said_already) = prepare_or_fall_back(folders, allow_rejections)?;
    let directory = checked(folders, directory, allow_rejections)?;
    let Directory { snapshot, gazetteer } = &directory;
    let localizer = Localizer { language, gazetteer };
    let now = Utc::now();
    let (answer, code) = match search::nearest(snapshot, gazetteer, &query, now) {
        Ok(answer) => (answer, ExitCode::SUCCESS),
        Err(SearchError::PlaceNotFound { suggestions, country, is_military_post, .. }) => {
            print_suggestions(suggestions, &localizer);
            (
                search::in_place_of(snapshot, gazetteer, (country, is_military_post), &query, now)?,
                ExitCode::FAILURE,
            )
        }
        Err(error @ (SearchError::Index(_) | SearchError::OffsetNeeded)) => {
            return Err(error.into());
        }
    };
    let page = AnswerPage { answer: &answer, snapshot, localizer };
    let text = if as_json {
        format!("{}\n", String::from_utf8(page.json())?)
    } else {
        PlainAnswer { answer: &page.view(), localizer, moment: answer.moment }.to_string()
    };
    match std::io::stdout().write_all(text.as_bytes()) {
        // Whoever reads has seen enough, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(code),
        written => written.map(|()| code).map_err(Into::into),
    }
}

/// Says on standard error that the place is not held, and what may be meant.
fn print_suggestions(suggestions: Vec<Suggestion>, localizer: &Localizer<'_>) {
    eprintln!("{}", localizer.language.say("place-not-known", &[]));
    for suggestion in suggestions {
        let region = suggestion.region.as_ref().map(|region| localizer.region(region));
        let place = [Some(suggestion.name), region, Some(localizer.country(suggestion.country))];
        eprintln!(
            "  {}",
            localizer
                .language
                .say("did-you-mean", &[("place", &localizer.list(place.into_iter().flatten()))])
        );
    }
}

//! `backstop snippet`: what somebody pastes into the HTML of their own page.

use std::process::ExitCode;

use chrono::Utc;

use super::CommandError;
use super::last_good::{checked, prepare_or_fall_back};
use crate::cli::{Folders, SnippetArguments};
use crate::domain::{Kind, Language, WebUrl};
use crate::messages::AnswerLanguage;
use crate::search::{self, Location, NearestQuery};
use crate::server::Directory;
use crate::views::{AnswerPage, Snippet, Speaker};
use crate::widget::{Bundle, Script, keep};

/// Prints the snippet, and keeps the script that it names for as long as the index folder lasts.
///
/// # Errors
/// [`CommandError`] when an argument is at fault or the data cannot be used.
pub fn run(folders: &Folders, arguments: &SnippetArguments) -> Result<ExitCode, CommandError> {
    let service = service(&arguments.api)?;
    Language::parse(&arguments.lang)?;
    let language = AnswerLanguage::negotiate(std::slice::from_ref(&arguments.lang));
    let (directory, _said_already) = prepare_or_fall_back(folders, arguments.allow_rejections)?;
    let Directory { snapshot, gazetteer } =
        &checked(folders, directory, arguments.allow_rejections)?;
    let speaker = Speaker { language, gazetteer };

    let answer = search::nearest(snapshot, gazetteer, &question(arguments), Utc::now())?;
    let answer = AnswerPage { answer: &answer, snapshot, speaker }.view();

    let script = Script::new(&Bundle::new(snapshot, gazetteer, language));
    let (path, integrity) = if arguments.floating {
        (format!("widget.js?lang={}", language.tag()), None)
    } else {
        remember(folders, &script);
        (format!("widget/{}.js", script.id()), Some(script.integrity()))
    };
    print!(
        "{}",
        Snippet {
            service,
            script: &path,
            integrity: integrity.as_deref(),
            speaker,
            answer: &answer
        }
    );
    Ok(ExitCode::SUCCESS)
}

/// The address without a slash at its end. A question or a fragment in it would swallow what comes
/// behind.
fn service(given: &str) -> Result<&str, CommandError> {
    WebUrl::parse_of_service(given)?;
    if given.contains(['?', '#', '"', '<', '>']) {
        return Err(format!("--api {given:?} must be the address of the service alone, such as https://backstop.example.org").into());
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
fn question(arguments: &SnippetArguments) -> NearestQuery {
    let location = arguments.country.map_or(Location::Nowhere, Location::Country);
    NearestQuery { kinds: vec![Kind::CrisisLine], ..NearestQuery::at(location) }
}

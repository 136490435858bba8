//! What pages answer with where no question has to be read.

use chrono::{DateTime, Utc};

use crate::domain::Kind;
use crate::messages::AnswerLanguage;
use crate::search::{self, Answer, NearestQuery, QueryLocation};
use crate::server::directory::Directory;
use crate::server::problem::Problem;
use crate::server::routes::nearest::search_problem;
use crate::views::{AnswerPage, AnswerView, Localizer, PracticeView};

/// Results of a kind on a page without a question.
pub const FEW: usize = 5;

/// The crisis lines of a place that needs no looking up.
pub fn lines_at(
    directory: &Directory,
    language: AnswerLanguage,
    location: QueryLocation,
    limit: usize,
    now: DateTime<Utc>,
) -> Result<AnswerView, Problem> {
    lines_for(directory, language, (location, None), limit, now)
}

/// The same on the page of a practice; an id of none is as if it were not there.
pub fn lines_for(
    directory: &Directory,
    language: AnswerLanguage,
    (location, practice): (QueryLocation, Option<&str>),
    limit: usize,
    now: DateTime<Utc>,
) -> Result<AnswerView, Problem> {
    let query = NearestQuery { kinds: vec![Kind::CrisisLine], limit, ..NearestQuery::at(location) };
    let localizer = localizer(directory, language);
    let answer = search::nearest(&directory.snapshot, &directory.gazetteer, &query, now)
        .map_err(|error| search_problem(error, directory, &localizer))?;
    Ok(view_for(directory, localizer, (&answer, practice), now))
}

pub fn localizer(directory: &Directory, language: AnswerLanguage) -> Localizer<'_> {
    Localizer { language, gazetteer: &directory.gazetteer }
}

pub fn view(directory: &Directory, localizer: Localizer<'_>, answer: &Answer) -> AnswerView {
    AnswerPage { answer, snapshot: &directory.snapshot, localizer }.view()
}

/// The same on the page of a practice.
pub fn view_for(
    directory: &Directory,
    localizer: Localizer<'_>,
    (answer, practice): (&Answer, Option<&str>),
    now: DateTime<Utc>,
) -> AnswerView {
    let snapshot = &directory.snapshot;
    let practice = practice.and_then(|id| snapshot.practice(id));
    let of_practice = |one| PracticeView::new(one, snapshot, localizer, Some(answer), now);
    view(directory, localizer, answer).on_page_of(practice.map(of_practice))
}

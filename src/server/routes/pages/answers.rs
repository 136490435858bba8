//! What pages answer with where no question has to be read.

use chrono::{DateTime, Utc};

use crate::domain::Kind;
use crate::messages::AnswerLanguage;
use crate::search::{self, Answer, NearestQuery, QueryLocation};
use crate::server::directory::Directory;
use crate::server::problem::Problem;
use crate::server::routes::nearest::search_problem;
use crate::views::{AnswerPage, AnswerView, Localizer};

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
    let query = NearestQuery { kinds: vec![Kind::CrisisLine], limit, ..NearestQuery::at(location) };
    let localizer = localizer(directory, language);
    let answer = search::nearest(&directory.snapshot, &directory.gazetteer, &query, now)
        .map_err(|error| search_problem(error, directory, &localizer))?;
    Ok(view(directory, localizer, &answer))
}

pub fn localizer(directory: &Directory, language: AnswerLanguage) -> Localizer<'_> {
    Localizer { language, gazetteer: &directory.gazetteer }
}

pub fn view(directory: &Directory, localizer: Localizer<'_>, answer: &Answer) -> AnswerView {
    AnswerPage { answer, snapshot: &directory.snapshot, localizer }.view()
}

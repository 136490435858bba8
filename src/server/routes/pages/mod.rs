//! Pages for people. They are no part of the interface that `/openapi.json` describes.

mod assets;
mod embed;
mod entry;
mod finder;
mod handout;
mod help;
mod missing;

pub(super) use assets::origin;
pub use assets::{show_asset, show_robots, show_sitemap};
pub use embed::{show_embed, show_frame};
pub use entry::show_entry;
pub use finder::{find_place, search_near};
pub use handout::{post_handout, show_handout};
pub(super) use help::place_of;
pub use help::show_help;
pub use missing::{show_missing, wants_page};

use chrono::{DateTime, Utc};

use crate::domain::Kind;
use crate::messages::AnswerLanguage;
use crate::search::{self, Answer, Location, NearestQuery};
use crate::server::directory::Directory;
use crate::server::problem::Problem;
use crate::server::routes::nearest::search_problem;
use crate::views::{AnswerPage, AnswerView, Speaker};

/// Results of a kind on a page without a question.
const FEW: usize = 5;

/// The crisis lines of a place that needs no looking up.
pub(super) fn lines_at(
    directory: &Directory,
    language: AnswerLanguage,
    location: Location,
    limit: usize,
    now: DateTime<Utc>,
) -> Result<AnswerView, Problem> {
    let query = NearestQuery { kinds: vec![Kind::CrisisLine], limit, ..NearestQuery::at(location) };
    let speaker = speaker(directory, language);
    let answer = search::nearest(&directory.snapshot, &directory.gazetteer, &query, now)
        .map_err(|error| search_problem(error, directory, &speaker))?;
    Ok(view(directory, speaker, &answer))
}

pub(super) fn speaker(directory: &Directory, language: AnswerLanguage) -> Speaker<'_> {
    Speaker { language, gazetteer: &directory.gazetteer }
}

fn view(directory: &Directory, speaker: Speaker<'_>, answer: &Answer) -> AnswerView {
    AnswerPage { answer, snapshot: &directory.snapshot, speaker }.view()
}

//! Pages for people. They are no part of the interface that `/openapi.json` describes.

mod assets;
mod embed;
mod entry;
mod finder;
mod handout;
mod help;
mod missing;

pub(super) use assets::origin;
pub(super) use help::place_of;
pub use missing::{show_missing, wants_page};

use actix_web::http::Method;
use actix_web::web::ServiceConfig;
use chrono::{DateTime, Utc};

use crate::domain::Kind;
use crate::messages::AnswerLanguage;
use crate::search::{self, Answer, NearestQuery, QueryLocation};
use crate::server::directory::Directory;
use crate::server::problem::Problem;
use crate::server::routes::nearest::search_problem;
use crate::views::{AnswerPage, AnswerView, Localizer};

/// The pages, and what they load.
pub fn add_pages(config: &mut ServiceConfig) {
    config
        .service(finder::find_place)
        .service(finder::search_near)
        .service(handout::show_handout)
        .service(handout::post_handout)
        .service(help::show_help)
        .service(embed::show_embed)
        .service(embed::show_frame)
        .service(entry::show_entry)
        .service(assets::show_asset)
        .service(assets::show_sitemap)
        .service(assets::show_robots);
}

/// The methods that the path of a page takes; none where there is no page.
#[must_use]
pub fn methods_of_page(path: &str) -> Vec<Method> {
    const FORMS: [&str; 4] = ["/", "/handout", "/handout.txt", "/handout.vcf"];
    const READ: [&str; 5] = ["/embed", "/embed/frame", "/help", "/robots.txt", "/sitemap.xml"];
    const FOLDERS: [&str; 2] = ["/assets/", "/resources/"];
    if FORMS.contains(&path) {
        return vec![Method::GET, Method::HEAD, Method::POST];
    }
    if READ.contains(&path) || FOLDERS.iter().any(|folder| path.starts_with(folder)) {
        return vec![Method::GET, Method::HEAD];
    }
    Vec::new()
}

/// Results of a kind on a page without a question.
const FEW: usize = 5;

/// The crisis lines of a place that needs no looking up.
pub(super) fn lines_at(
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

pub(super) fn localizer(directory: &Directory, language: AnswerLanguage) -> Localizer<'_> {
    Localizer { language, gazetteer: &directory.gazetteer }
}

fn view(directory: &Directory, localizer: Localizer<'_>, answer: &Answer) -> AnswerView {
    AnswerPage { answer, snapshot: &directory.snapshot, localizer }.view()
}

//! Pages for people. They are no part of the interface that `/openapi.json` describes.

mod answers;
mod assets;
mod demo;
mod embed;
mod entry;
mod finder;
mod handout;
mod help;
mod missing;

pub(super) use answers::{lines_for, localizer};
pub(super) use assets::origin;
pub use demo::is_of_demo;
pub(super) use help::place_of;
pub use missing::{show_missing, wants_page};

use actix_web::http::Method;
use actix_web::web::ServiceConfig;

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

/// The example sites, where they are served.
pub fn add_demo(config: &mut ServiceConfig) {
    config.service(demo::lead_to_demo).service(demo::show_demo);
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

//! One file per path; handlers are a sentence each.

mod countries;
mod datasets;
mod docs;
mod health;
mod nearest;
mod oembed;
mod pages;
mod places;
mod practices;
mod reports;
mod resources;
mod widget;

pub use countries::{find_country, list_countries};
pub use datasets::describe_datasets;
pub use docs::{DocumentText, describe_api, show_docs};
pub use health::{report_health, report_readiness};
pub use nearest::{find_nearest, post_nearest};
pub use oembed::describe_embedding;
pub use pages::{add_demo, add_pages, is_of_demo, methods_of_page, show_missing, wants_page};
pub use places::list_places;
pub use practices::find_practice;
pub use reports::take_report;
pub use resources::{find_resource, list_resources};
pub use widget::{show_named_widget, show_widget, show_widget_words};

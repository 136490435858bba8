//! The HTTP service. No logic here: parameters become a question, an answer becomes a reply.

mod app;
mod body;
mod compression;
mod contract;
mod directory;
mod finder_question;
mod handout_question;
mod naming;
mod page_fields;
mod paging;
mod problem;
mod rate_limit;
mod reply;
mod report_box;
mod representation;
mod routes;
mod run;
mod run_blocking;
mod specification;
mod state;
mod widget_shelf;

pub use directory::Directory;
pub use problem::Problem;
pub use report_box::{NotTaken, ReportBox, ReportBoxError};
pub use run::{ServeError, Service};
pub use specification::{document_text, specification};
pub use state::AppState;
pub use widget_shelf::WidgetShelf;

//! The HTTP service. No logic here: parameters become a question, an answer becomes a reply.

mod app;
mod aside;
mod body;
mod compression;
mod finder_question;
mod list_params;
mod location_params;
mod nearest_params;
mod nearest_question;
mod pace;
mod page_fields;
mod paging;
mod param_values;
mod problem;
mod query_string;
mod reply;
mod report_box;
mod report_params;
mod representation;
mod routes;
mod run;
mod schemas;
mod specification;
mod state;
mod widget_shelf;

pub use nearest_params::NearestParams;
pub use param_values::Words;
pub use problem::Problem;
pub use report_box::{NotTaken, ReportBox, ReportBoxError};
pub use run::{ServeError, Service};
pub use specification::specification;
pub use state::{AppState, Directory};
pub use widget_shelf::WidgetShelf;

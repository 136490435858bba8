//! Long work, done where nobody else's request waits for it.

use actix_web::web;

use super::problem::{Code, Problem};

/// Does work that may take long in a thread of its own.
///
/// # Errors
/// A [`Problem`] when the work died on the way.
pub async fn run_blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    web::block(work).await.map_err(|error| {
        tracing::error!(%error, "long work did not come to its end");
        Problem::new(Code::InternalError, "something went wrong on our side")
    })
}

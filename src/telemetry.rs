//! Logs: sentences to standard error. Nothing that a person searched for is ever logged, nor an
//! address.

use std::error::Error;

use tracing_subscriber::EnvFilter;

/// Starts logging; `RUST_LOG` chooses what, `info` otherwise.
///
/// tantivy's and actix's own messages are kept to warnings: they would repeat at every start what
/// ours say once.
pub fn init() {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,tantivy=warn,actix_server=warn"));
    let _already_set = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false)
        .try_init();
}

/// What went wrong and everything that led to it, in one line.
#[must_use]
pub fn causes(error: &dyn Error) -> String {
    let mut causes = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(inner) = cause {
        let text = inner.to_string();
        if causes.last() != Some(&text) {
            causes.push(text);
        }
        cause = inner.source();
    }
    causes.join(": ")
}

//! Logs: sentences to standard error. Nothing that a person searched for is ever logged, nor an address.

use tracing_subscriber::EnvFilter;

/// Starts logging; `RUST_LOG` chooses what, `info` otherwise.
///
/// tantivy's and actix's own messages are kept to warnings: they would repeat at every start what ours say once.
pub fn init() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,tantivy=warn,actix_server=warn"));
    let _already_set = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).try_init();
}

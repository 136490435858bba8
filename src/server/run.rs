//! Listening.

use std::net::SocketAddr;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::{HttpServer, web};

use super::app::application;
use super::state::AppState;

/// Threads of a worker for work that may take long, such as whole lists and counts.
const LONG_WORK: usize = 2;

/// How long a connection may wait for its next question. Longer than the minute after which the
/// usual proxies give one up, so that none of them sends a question into a connection that is being
/// closed.
const IDLE: Duration = Duration::from_secs(75);

/// How long the head of a connection's first request may take.
const LONGEST_HEAD: Duration = Duration::from_secs(5);

/// Why the service cannot listen.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken or not ours.
    #[error("cannot listen on {address}")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// The operating system's reason.
        source: std::io::Error,
    },
}

/// A service that is bound and ready to be awaited.
pub struct Service {
    /// The addresses it listens on, with the port really taken.
    pub addresses: Vec<SocketAddr>,
    /// The server; it answers while it is awaited and stops gracefully on SIGTERM or Ctrl-C.
    pub server: Server,
}

impl Service {
    /// Binds an address; port 0 takes a free one.
    ///
    /// # Errors
    /// [`ServeError`] when the address cannot be bound.
    pub fn bind(
        address: SocketAddr,
        workers: usize,
        state: web::Data<AppState>,
    ) -> Result<Self, ServeError> {
        let server = HttpServer::new(move || application(state.clone()))
            .workers(workers)
            // Long work waits in turn, so that it never takes more than its share of cores and
            // memory.
            .worker_max_blocking_threads(LONG_WORK)
            .keep_alive(IDLE)
            .client_request_timeout(LONGEST_HEAD)
            .tcp_nodelay(true)
            .server_hostname("localhost")
            .bind(address)
            .map_err(|source| ServeError::Bind { address, source })?;
        Ok(Self { addresses: server.addrs(), server: server.run() })
    }
}

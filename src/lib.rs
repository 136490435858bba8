//! Backstop: who can help near here, now?

#[cfg(not(unix))]
compile_error!(
    "Backstop runs on Unix: it maps files with advice, and listens to SIGHUP and SIGTERM"
);

pub mod blocks;
pub mod cli;
pub mod commands;
pub mod curate;
pub mod domain;
pub mod export;
pub mod gazetteer;
pub mod import;
pub mod index;
pub mod mapped;
pub mod messages;
pub mod question;
pub mod render;
pub mod sealed;
pub mod search;
pub mod server;
pub mod spatial;
pub mod tables;
pub mod telemetry;
pub mod views;
pub mod widget;

//! Backstop: who can help near here, now?

pub mod commands;
pub mod dataset;
pub mod domain;

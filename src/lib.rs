//! Backstop: who can help near here, now?

pub mod domain;

//! Backstop: who can help near here, now?

pub mod dataset;
pub mod domain;
pub mod gazetteer;
pub mod index;
pub mod sealed;
pub mod search;
pub mod spatial;

//! The integration tests: one binary that speaks HTTP to a real server or runs the real program.

#![expect(clippy::indexing_slicing, reason = "a row or field that is missing is a test that fails")]

mod answering;
mod at_sea;
mod bad_input;
mod browser;
mod brute_force;
mod causes;
mod command_line;
mod completion;
mod compression;
mod connections;
mod data_folder;
mod excuses;
mod facets;
mod fallback;
mod golden;
mod harness;
mod hours_reference;
mod importers;
mod languages;
mod names;
mod nearest_api;
mod number_sanity;
mod openapi;
mod order;
mod pages;
mod planted_mistakes;
mod postal;
mod privacy;
mod random_lists;
mod random_questions;
mod regression;
mod reports;
mod resources_api;
mod safety;
mod second_sources;
mod shipped_data;
mod snapshot;
mod spreadsheet;
mod structure;
mod when;
mod whereabouts;
mod widget_script;
mod words;
mod world;

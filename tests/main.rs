//! The integration tests: one binary that speaks HTTP to a real server or runs the real program.

#![expect(clippy::indexing_slicing, reason = "a row or field that is missing is a test that fails")]

mod at_sea;
mod bad_input;
mod brute_force;
mod command_line;
mod compression;
mod connections;
mod data_folder;
mod harness;
mod importers;
mod nearest_api;
mod openapi;
mod privacy;
mod regression;
mod reports;
mod resources_api;
mod safety;
mod shipped_data;
mod structure;

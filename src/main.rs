//! The `backstop` binary.

use std::process::ExitCode;

use backstop::cli::Cli;
use backstop::telemetry::causes;
use clap::Parser as _;

/// An answer is put together from some hundred small pieces: a tenth less work than with glibc's
/// allocator (benches/http/).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    backstop::telemetry::init();
    match backstop::commands::run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {}", causes(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

//! The `backstop` binary.

use std::process::ExitCode;

use backstop::cli::Cli;
use backstop::telemetry::causes;
use clap::Parser as _;

/// An answer is put together from a few hundred small pieces; the system's own allocator takes twice as long over them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    backstop::telemetry::init();
    match backstop::commands::run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {}", causes(&*error));
            ExitCode::FAILURE
        }
    }
}

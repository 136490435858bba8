//! The `backstop` binary.

use std::process::ExitCode;

use backstop::cli::Cli;
use backstop::telemetry::causes;
use clap::Parser as _;

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

//! The `backstop` binary.

use std::error::Error;
use std::process::ExitCode;

use backstop::cli::Cli;
use clap::Parser as _;

/// An answer is put together from some hundred small pieces: a tenth less work than with glibc's allocator (benches/http/).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    backstop::telemetry::init();
    match backstop::commands::run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {}", causes(&*error).join(": "));
            ExitCode::FAILURE
        }
    }
}

/// What went wrong and everything that led to it.
fn causes(error: &dyn Error) -> Vec<String> {
    let mut causes = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(inner) = cause {
        let text = inner.to_string();
        if causes.last() != Some(&text) {
            causes.push(text);
        }
        cause = inner.source();
    }
    causes
}

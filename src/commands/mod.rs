//! One file per subcommand, each a pipeline read from top to bottom.

mod build;
mod check;
mod counts;
mod demo;
mod diff;
mod export;
mod form;
mod handout;
pub mod import;
mod known_good;
mod last_good;
mod named_practice;
mod nearest;
mod openapi;
mod places;
mod prepare;
mod progress;
mod reload;
mod reports;
mod serve;
mod snippet;
mod tidy;
mod verify;
mod workbook;
mod worklist;

use std::process::ExitCode;

use clap::CommandFactory as _;

pub use prepare::{PrepareError, prepare};

use crate::cli::{Cli, Command, ImportSource};

/// Does what the command line says.
///
/// # Errors
/// With what went wrong; its chain of causes is for the terminal.
pub fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let folders = cli.folders;
    match cli.command {
        Command::Serve(arguments) => serve::run(&folders, &arguments),
        Command::Build(arguments) => build::run(&folders, &arguments),
        Command::Check(arguments) => check::run(&folders, &arguments),
        Command::Counts(arguments) => counts::run(&folders, &arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Nearest(arguments) => nearest::run(&folders, *arguments),
        Command::Handout(arguments) => handout::run(&folders, *arguments),
        Command::Snippet(arguments) => snippet::run(&folders, &arguments),
        Command::Export(arguments) => export::run(&folders, &arguments),
        Command::Places(arguments) => places::run(&folders, &arguments),
        Command::Reports(arguments) => reports::run(&arguments),
        Command::Import(arguments) => match &arguments.source {
            ImportSource::Xlsx(workbook) => workbook::import(&folders, workbook, &arguments),
            ImportSource::Upstream(command) => {
                if let Some(map) = import::first_map(command, &folders)? {
                    print!("{map}");
                    return Ok(ExitCode::SUCCESS);
                }
                let today = chrono::Utc::now().date_naive();
                let report = import::run(command, &arguments, &folders, today)?;
                println!("{report}");
                Ok(ExitCode::SUCCESS)
            }
        },
        Command::Worklist(arguments) => worklist::run(&folders, &arguments),
        Command::Verify(arguments) => {
            verify::run(&folders, *arguments, chrono::Utc::now().date_naive())
        }
        Command::Tidy(arguments) => tidy::run(&folders, &arguments),
        Command::Openapi => Ok(openapi::run()),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Cli::command(), "backstop", &mut std::io::stdout());
            Ok(ExitCode::SUCCESS)
        }
    }
}

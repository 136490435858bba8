//! `backstop verify`: records that a person verified a contact, or the row of a resource that has
//! none.

use std::process::ExitCode;

use chrono::NaiveDate;

use crate::cli::{Folders, VerifyArguments};
use crate::curate::DataLock;
use crate::curate::verify::{Verification, plan, write};

/// Records it, or shows what would change.
///
/// # Errors
/// When something is wrong with what was given; nothing is written then.
pub fn run(
    folders: &Folders,
    arguments: VerifyArguments,
    today: NaiveDate,
) -> anyhow::Result<ExitCode> {
    let is_dry_run = arguments.dry_run;
    let verification = Verification {
        id: arguments.id,
        channel: arguments.channel,
        number: arguments.number,
        menu_option: arguments.menu_option,
        keyword: arguments.keyword,
        by: arguments.by,
        on: arguments.on,
        source: arguments.source,
        title: arguments.title,
        publisher: arguments.publisher,
    };
    let lock = DataLock::take(&folders.data)?;
    let plan = plan(&lock, &verification, today)?;
    if !is_dry_run {
        write(&lock, &plan)?;
    }
    for change in &plan.changes {
        println!("{}:{}", change.file, change.line);
        if let Some(before) = &change.before {
            println!("- {before}");
        }
        println!("+ {}", change.after);
    }
    eprintln!(
        "{}",
        if is_dry_run {
            "Nothing was written (--dry-run)."
        } else {
            "Recorded. `backstop check` checks the whole."
        }
    );
    Ok(ExitCode::SUCCESS)
}

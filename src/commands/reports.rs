//! `backstop reports`: what readers reported as wrong, for the people who mend it.

use std::io::Write as _;
use std::process::ExitCode;

use crate::cli::ReportsArguments;
use crate::domain::{Report, ResourceId};
use crate::tables::shown;
use crate::views::{csv_reports, plain_reports};

/// A file that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {path}")]
struct Unreadable {
    path: String,
    source: std::io::Error,
}

/// Lists the reports of a file; fails, after listing the others, when a line is not a report.
///
/// # Errors
/// When the file cannot be read or the id is not one.
pub fn run(arguments: &ReportsArguments) -> anyhow::Result<ExitCode> {
    let wanted = arguments.resource.as_deref().map(ResourceId::parse).transpose()?;
    let path = arguments.file.display().to_string();
    let bytes = std::fs::read(&arguments.file)
        .map_err(|source| Unreadable { path: path.clone(), source })?;
    let (mut reports, malformed) = read(&bytes);
    reports.retain(|report| wanted.as_ref().is_none_or(|id| report.resource_id == *id));
    let text =
        if arguments.csv { csv_reports(&reports) } else { plain_reports(&reports).into_bytes() };
    std::io::stdout().lock().write_all(&text)?;
    for (number, reason) in &malformed {
        eprintln!("{path}:{number}: is not a report: {}", shown(reason));
    }
    if reports.is_empty() {
        eprintln!("No reports.");
    }
    Ok(if malformed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The reports of a file, and the lines that are none with the reason. Empty lines are skipped.
fn read(bytes: &[u8]) -> (Vec<Report>, Vec<(usize, String)>) {
    let mut reports = Vec::new();
    let mut malformed = Vec::new();
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        if line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice(line) {
            Ok(report) => reports.push(report),
            Err(error) => malformed.push((number, error.to_string())),
        }
    }
    (reports, malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_malformed_line_is_named_and_does_not_stop_the_rest() {
        let good =
            r#"{"day":"2026-11-22","resource_id":"gb-samaritans","what":"other","dataset":"ab"}"#;
        for (bad, reason) in [
            (&b"{\"day\":"[..], "cut short"),
            (b"\xff", "not UTF-8"),
            (br#"{"day":"2026-02-30","resource_id":"gb-x","what":"other","dataset":"ab"}"#, "no such day"),
            (br#"{"day":"2026-11-22","resource_id":"gb-x","what":"rude","dataset":"ab"}"#, "no such word"),
            (br#"{"day":"2026-11-22","resource_id":"gb-x","what":"other","dataset":"ab","ip":"::1"}"#, "another field"),
            (br#"{"day":"2026-11-22","resource_id":"gb-x","what":"other","dataset":"ab","detail":"a\u001b[2J"}"#, "would clear the screen"),
        ] {
            let (reports, malformed) = read(&[good.as_bytes(), b"\n\n", bad, b"\n", good.as_bytes(), b"\n"].concat());

            assert_eq!(reports.len(), 2, "{reason}");
            assert_eq!(malformed.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [3], "{reason}: {malformed:?}");
        }
    }
}

//! `backstop check`: every problem of the data with its file, line and column.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::ExitCode;

use chrono::{NaiveDate, Utc};

use super::prepare::{open_gazetteer, read};
use crate::cli::{CheckArguments, CheckFormat, Folders};
use crate::domain::ZoneRelease;
use crate::tables::{Finding, Warning};

/// Checks the data; fails when a row is rejected, or a number doubted that nobody has excused:
/// `build` would stop at it.
///
/// # Errors
/// When the data cannot be read at all.
pub fn run(folders: &Folders, arguments: &CheckArguments) -> anyhow::Result<ExitCode> {
    let (gazetteer, _) = open_gazetteer(folders)?;
    let dataset = read(&folders.data, &gazetteer)?;
    let mut out = std::io::stdout().lock();
    for rejection in &dataset.rejections {
        writeln!(out, "{}", line(rejection, Severity::Error, arguments.format))?;
    }
    for doubt in &dataset.number_doubts {
        writeln!(out, "{}", line(doubt, Severity::Doubt, arguments.format))?;
    }
    if let Some(doubt) =
        doubt_of_zone_rules(gazetteer.almanac().zones.release(), Utc::now().date_naive())
    {
        writeln!(out, "{}", line(&doubt, Severity::Warning, arguments.format))?;
    }
    let upkeep = if arguments.warnings { dataset.upkeep.as_slice() } else { &[] };
    for warning in dataset.warnings.iter().chain(upkeep) {
        writeln!(out, "{}", line(warning, Severity::Warning, arguments.format))?;
    }
    if arguments.format == CheckFormat::Json {
        for held in &dataset.held_back {
            writeln!(out, "{}", line(&held.finding, Severity::HeldBack, CheckFormat::Json))?;
        }
    }
    let rows: usize = dataset.tables.iter().map(|table| table.rows).sum();
    eprintln!(
        "{rows} rows in {} tables: {} resources, {} emergency numbers; {} rejections, {} doubted numbers, {} warnings, {} \
         contacts held back",
        dataset.tables.len(),
        dataset.resources.len(),
        dataset.emergency_numbers.len(),
        dataset.rejections.len(),
        dataset.number_doubts.len(),
        dataset.warnings.len(),
        dataset.held_back.len()
    );
    if arguments.format == CheckFormat::Text && !dataset.held_back.is_empty() {
        eprintln!(
            "held back: contacts that a source contradicts; `backstop verify`, or \"decided:\" in the notes, shows them again"
        );
        for held in &dataset.held_back {
            eprintln!("  {}", held.finding);
        }
    }
    if !arguments.warnings {
        for ((file, rule), count) in counted(&dataset.upkeep) {
            eprintln!("  {count:>6} × {file}: {rule}");
        }
    }
    let is_good = dataset.rejections.is_empty() && dataset.number_doubts.is_empty();
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A doubt about rules of time zones that governments may have changed since.
fn doubt_of_zone_rules(release: &ZoneRelease, today: NaiveDate) -> Option<Warning> {
    release.is_old(today).then(|| Warning {
        file: "places/zone_rules.csv.zst".to_owned(),
        line: 2,
        column: None,
        value: release.name.clone(),
        rule: "is a release of the Time Zone Database that is older than half a year: look for a newer one (`backstop import zone-rules`)"
            .to_owned(),
    })
}

/// What a finding costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Severity {
    /// The row.
    Error,
    /// The build, until the number is corrected or excused.
    Doubt,
    /// Nothing yet.
    Warning,
    /// The contact, until it is decided.
    HeldBack,
}

impl Severity {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Doubt => "stops build",
            Self::Warning => "warning",
            Self::HeldBack => "held back",
        }
    }
}

fn line(finding: &Finding, severity: Severity, format: CheckFormat) -> String {
    match (format, severity) {
        (CheckFormat::Text, Severity::Error) => finding.to_string(),
        (CheckFormat::Text, Severity::Doubt | Severity::Warning | Severity::HeldBack) => {
            format!("{finding} ({})", severity.as_str())
        }
        (
            CheckFormat::Json,
            Severity::Error | Severity::Doubt | Severity::Warning | Severity::HeldBack,
        ) => {
            let mut value = serde_json::to_value(finding).expect("a finding is plain data");
            if let Some(fields) = value.as_object_mut() {
                fields.insert("severity".to_owned(), severity.as_str().into());
            }
            value.to_string()
        }
    }
}

/// How often there is the same to do in each file.
fn counted(warnings: &[Warning]) -> BTreeMap<(&str, &str), usize> {
    let mut counts = BTreeMap::new();
    for warning in warnings {
        *counts.entry((warning.file.as_str(), warning.rule.as_str())).or_insert(0) += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zone_rules_are_doubted_half_a_year_after_their_release() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let release = ZoneRelease {
            name: "2026f".to_owned(),
            released_on: Some(day("2026-10-28")),
            is_built_in: false,
        };

        assert!(doubt_of_zone_rules(&release, day("2027-04-28")).is_none());
        assert!(
            doubt_of_zone_rules(&release, day("2027-05-01"))
                .is_some_and(|doubt| doubt.to_string().contains("2026f"))
        );
        let undated = ZoneRelease { released_on: None, ..release };
        assert!(
            doubt_of_zone_rules(&undated, day("2027-06-01")).is_none(),
            "it may be of December"
        );
        assert!(doubt_of_zone_rules(&undated, day("2027-07-10")).is_some());
    }
}

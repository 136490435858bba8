//! `backstop worklist`: what to verify next.

use std::io::Write as _;
use std::process::ExitCode;

use chrono::Utc;

use super::prepare::{open_gazetteer, read};
use crate::cli::{Folders, WorklistArguments};
use crate::curate::{Task, worklist};
use crate::domain::{Contact, Resource};
use crate::views::csv_line;

const COLUMNS: [&str; 10] = [
    "kind",
    "id",
    "name",
    "channel",
    "number",
    "why",
    "last_verified",
    "as_of",
    "age_days",
    "reach",
];

/// A service at a place is taken to be for the people this near.
const NEIGHBOURHOOD_M: f64 = 25_000.0;

/// Prints the list.
///
/// # Errors
/// When the data cannot be read.
pub fn run(folders: &Folders, arguments: &WorklistArguments) -> anyhow::Result<ExitCode> {
    let (gazetteer, _) = open_gazetteer(folders)?;
    let dataset = read(&folders.data, &gazetteer)?;
    let populations = gazetteer.populations();
    let reach_of = |resource: &Resource| match resource.location.point {
        Some((point, _)) if resource.coverage.is_empty() => {
            gazetteer.population_around(point, NEIGHBOURHOOD_M)
        }
        Some(_) | None if resource.coverage.is_empty() => {
            resource.home_country().map_or(0, |country| populations.of_country(country))
        }
        Some(_) | None => populations.of_areas(&resource.coverage),
    };
    let wanted = |resource: &Resource| {
        let is_there = |country| {
            resource.home_country() == Some(country)
                || resource.coverage.iter().any(|area| area.touches(country))
        };
        arguments.kind.is_none_or(|kind| kind == resource.kind())
            && arguments.country.is_none_or(is_there)
    };
    let tasks = worklist(&dataset, Utc::now().date_naive(), &wanted, &reach_of);
    let mut out = std::io::stdout().lock();
    let shown = tasks.iter().take(arguments.limit);
    if arguments.csv {
        out.write_all(&csv_line(COLUMNS))?;
        for task in shown {
            out.write_all(&csv_line(cells(task).iter().map(String::as_str)))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    for row in std::iter::once(COLUMNS.map(str::to_owned)).chain(shown.map(cells)) {
        writeln!(out, "{}", in_columns(&row))?;
    }
    eprintln!(
        "{} of {} to verify; where no channel is named it is the row itself.",
        tasks.len().min(arguments.limit),
        tasks.len()
    );
    eprintln!(
        "reach: inhabitants of the towns we hold in the countries or regions covered, or within 25 km of a place; a proxy, not a count"
    );
    Ok(ExitCode::SUCCESS)
}

fn cells(task: &Task<'_>) -> [String; 10] {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let verified_on = task.contact.map_or(task.resource.verified_on, |contact| contact.verified_on);
    [
        task.resource.kind().to_string(),
        task.resource.id.to_string(),
        task.resource.name.clone(),
        task.contact.map(|contact| contact.channel.to_string()).unwrap_or_default(),
        task.contact.map_or_else(
            || task.resource.url.as_ref().map(ToString::to_string).unwrap_or_default(),
            target,
        ),
        task.reason.as_str().to_owned(),
        day(verified_on),
        day(task.as_of),
        task.age_days.map(|age| age.to_string()).unwrap_or_default(),
        task.reach.to_string(),
    ]
}

/// What is dialled, pressed, sent or opened.
fn target(contact: &Contact) -> String {
    let number = contact
        .number
        .as_ref()
        .map(ToString::to_string)
        .or_else(|| contact.url.clone())
        .unwrap_or_default();
    let extra = [("option", &contact.menu_option), ("keyword", &contact.keyword)];
    let extra = extra
        .iter()
        .filter_map(|(what, value)| value.as_ref().map(|value| format!(" {what} {value}")));
    extra.fold(number, |number, extra| number + &extra)
}

/// One line of the table; long names are cut, ids and numbers never.
fn in_columns(
    [kind, id, name, channel, number, why, verified, as_of, age, reach]: &[String; 10],
) -> String {
    let name: String = if name.chars().count() > 28 {
        name.chars().take(27).chain(['…']).collect()
    } else {
        name.clone()
    };
    format!(
        "{kind:11} {id:32} {name:28} {channel:9} {number:20} {why:14} {verified:13} {as_of:10} {age:>8} {reach:>10}"
    )
}

//! `backstop serve`: answer questions over HTTP, and take up new data without stopping.

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use actix_web::rt::signal::unix::{Signal, SignalKind, signal};
use actix_web::web;
use chrono::Utc;

use super::CommandError;
use super::prepare::{PrepareError, last_good, prepare, replace_damaged};
use crate::cli::{Folders, MOST_WORKERS, ServeArguments};
use crate::dataset::descriptor::{DESCRIPTOR_FILE, Descriptor};
use crate::server::{AppState, Directory, ReportBox, Service};
use crate::telemetry::causes;

/// Rejections that are printed before the rest is only counted.
const SHOWN_REJECTIONS: usize = 20;

/// How often the index is asked for damage where nobody wants data looked at.
const DAMAGE_SECONDS: u64 = 60;

/// Opens or builds the directory, listens, and reloads until it is told to stop.
///
/// # Errors
/// [`CommandError`] when there is nothing to serve, the address is taken or the file for reports cannot be written.
pub fn run(folders: &Folders, arguments: &ServeArguments) -> Result<ExitCode, CommandError> {
    let reports = arguments.reports.clone().map(|path| ReportBox::open(path, arguments.reports_max_bytes)).transpose()?;
    // Looked at before the data are read: an edit made while the index opens is then seen as one.
    let seen = signature(&folders.data);
    let directory = open(folders, arguments.allow_rejections)?;
    let about = directory.snapshot.about();
    tracing::info!(fingerprint = about.fingerprint, resources = directory.snapshot.len(), "opened the index");
    let state = AppState::new(directory, Utc::now);
    let state = if arguments.explain { state.with_explanations() } else { state };
    let state = web::Data::new(match reports {
        Some(reports) => state.with_reports(reports),
        None => state,
    });
    let cores = || std::thread::available_parallelism().map_or(1, usize::from).min(MOST_WORKERS.into());
    let workers = arguments.workers.map_or_else(cores, usize::from);
    actix_web::rt::System::new().block_on(async {
        // Before the greeting: whoever has read it may send a SIGHUP.
        let hangups = signal(SignalKind::hangup())?;
        let service = Service::bind(arguments.listen, workers, state.clone())?;
        for address in &service.addresses {
            greet(&address.to_string());
        }
        let reloading = actix_web::rt::spawn(keep_up_to_date(
            folders.clone(),
            arguments.allow_rejections,
            arguments.reload_seconds,
            (seen, hangups),
            state,
        ));
        service.server.await?;
        reloading.abort();
        Ok(ExitCode::SUCCESS)
    })
}

/// The directory of the data as they are, or the last good one: people in crisis are better served by it than by nothing.
fn open(folders: &Folders, allow_rejections: bool) -> Result<Directory, PrepareError> {
    prepare(folders, allow_rejections).or_else(|error| {
        explain(&error);
        let directory = last_good(folders).ok_or(error)?;
        tracing::error!(fingerprint = directory.snapshot.about().fingerprint, "the data cannot be used; serving the last good index");
        Ok(directory)
    })
}

fn explain(error: &PrepareError) {
    if let PrepareError::Rejected { rejections } = error {
        for rejection in rejections.iter().take(SHOWN_REJECTIONS) {
            eprintln!("{rejection}");
        }
        if rejections.len() > SHOWN_REJECTIONS {
            eprintln!("… and {} more", rejections.len() - SHOWN_REJECTIONS);
        }
    }
}

fn greet(address: &str) {
    println!("Backstop answers on http://{address}");
    println!("  browse    http://{address}/docs/");
    println!("  describe  http://{address}/openapi.json");
    println!("Try:");
    println!("  curl 'http://{address}/v1/nearest?lat=53.48&lon=-2.24'");
    println!("  curl 'http://{address}/v1/nearest?place=Boston&country=US&kind=library&open_now=true'");
    println!("  curl 'http://{address}/v1/countries/JP'");
}

/// Swaps in new data when they have changed or on SIGHUP, and a new index when the one in use is found to be damaged; what goes
/// wrong is named in the log and changes nothing.
async fn keep_up_to_date(
    folders: Folders,
    allow_rejections: bool,
    every_seconds: u64,
    (mut seen, mut hangups): (Signature, Signal),
    state: web::Data<AppState>,
) {
    let pause = Duration::from_secs(if every_seconds == 0 { DAMAGE_SECONDS } else { every_seconds });
    loop {
        let is_called = actix_web::rt::time::timeout(pause, hangups.recv()).await.is_ok();
        let now = signature(&folders.data);
        let has_changed = every_seconds > 0 && now != seen;
        let damaged = damaged(&state);
        if !is_called && !has_changed && damaged.is_none() {
            continue;
        }
        seen = now;
        let folders = folders.clone();
        let prepared = actix_web::rt::task::spawn_blocking(move || match damaged {
            Some(fingerprint) => replace_damaged(&folders, &fingerprint, allow_rejections),
            None => prepare(&folders, allow_rejections),
        });
        match prepared.await {
            Ok(Ok(directory)) => take_up(&state, directory),
            Ok(Err(error)) => {
                explain(&error);
                tracing::error!(error = causes(&error), "the new data cannot be used; the directory stays as it is");
            }
            Err(error) => tracing::error!(%error, "reading the new data was interrupted; the directory stays as it is"),
        }
    }
}

/// The fingerprint of the snapshot in use when a file of it was found to be damaged; names the file.
fn damaged(state: &AppState) -> Option<String> {
    let directory = state.directory();
    let damage = directory.snapshot.damage()?;
    let fingerprint = directory.snapshot.about().fingerprint.clone();
    tracing::error!(reason = causes(damage), fingerprint, "the index in use is damaged and may give wrong answers; building it again");
    Some(fingerprint)
}

fn take_up(state: &AppState, directory: Directory) {
    let current = state.directory();
    if current.snapshot.about() == directory.snapshot.about() && current.snapshot.damage().is_none() {
        return;
    }
    tracing::info!(fingerprint = directory.snapshot.about().fingerprint, resources = directory.snapshot.len(), "took up new data");
    state.swap(directory);
}

/// What a data folder looks like from outside.
type Signature = Vec<Option<(u64, SystemTime)>>;

/// Length and time of change of every file of a data folder: cheap to look at, and different when somebody has edited it.
fn signature(data: &Path) -> Signature {
    let of = |path: &str| {
        let metadata = std::fs::metadata(data.join(path)).ok()?;
        Some((metadata.len(), metadata.modified().ok()?))
    };
    let tables = Descriptor::load(data).map(|descriptor| descriptor.resources).unwrap_or_default();
    [of(DESCRIPTOR_FILE)].into_iter().chain(tables.iter().map(|table| of(&table.path))).collect()
}

//! `backstop serve`: answer questions over HTTP, and take up new data without stopping.

use std::process::ExitCode;

use actix_web::rt::signal::unix::{SignalKind, signal};
use actix_web::web;
use chrono::Utc;

use super::demo::{example_practices, greet_demo};
use super::last_good::prepare_or_fall_back;
use super::reload::{Signature, Watch, keep_up_to_date};
use crate::cli::{Folders, MOST_WORKERS, ServeArguments};
use crate::server::{AppState, ReportBox, Service};

/// Opens or builds the directory, listens, and reloads until it is told to stop.
///
/// # Errors
/// When there is nothing to serve, the address is taken or the file for reports
/// cannot be written.
pub fn run(folders: &Folders, arguments: &ServeArguments) -> anyhow::Result<ExitCode> {
    let reports = arguments
        .reports
        .clone()
        .map(|path| ReportBox::open(path, arguments.reports_max_bytes))
        .transpose()?;
    // Looked at before the data are read: an edit made while the index opens is then seen as one.
    let seen = Signature::of(&folders.data);
    let (directory, error) = prepare_or_fall_back(folders, arguments.allow_rejections)?;
    let watch = Watch::new(seen, arguments.reload_seconds, error.as_ref());
    let about = directory.snapshot.about();
    tracing::info!(
        fingerprint = about.fingerprint,
        resources = directory.snapshot.len(),
        "opened the index"
    );
    let examples = arguments.demo.then(|| example_practices(folders, &directory)).transpose()?;
    let state = AppState::new(directory, Utc::now)
        .with_widgets(folders.widgets())
        .with_frame_ancestors(arguments.frame_ancestors.clone());
    let state = if arguments.explain { state.with_explanations() } else { state };
    let state = match examples {
        Some(practices) => state.with_demo(practices),
        None => state,
    };
    let state = web::Data::new(match reports {
        Some(reports) => state.with_reports(reports),
        None => state,
    });
    let cores =
        || std::thread::available_parallelism().map_or(1, usize::from).min(MOST_WORKERS.into());
    let workers = arguments.workers.map_or_else(cores, usize::from);
    actix_web::rt::System::new().block_on(async {
        // Before the greeting: whoever has read it may send a SIGHUP.
        let hangups = signal(SignalKind::hangup())?;
        let service = Service::bind(arguments.listen, workers, state.clone())?;
        for address in &service.addresses {
            greet(&address.to_string());
            if arguments.demo {
                greet_demo(*address);
            }
        }
        let reloading = actix_web::rt::spawn(keep_up_to_date(
            folders.clone(),
            arguments.allow_rejections,
            watch,
            hangups,
            state,
        ));
        service.server.await?;
        reloading.abort();
        Ok(ExitCode::SUCCESS)
    })
}

fn greet(address: &str) {
    println!("Backstop answers on http://{address}");
    println!("  find      http://{address}/");
    println!("  browse    http://{address}/docs/");
    println!("  describe  http://{address}/openapi.json");
    println!("Try:");
    println!("  curl 'http://{address}/v1/nearest?lat=53.48&lon=-2.24'");
    println!(
        "  curl 'http://{address}/v1/nearest?place=Boston&country=US&kind=library&open_now=true'"
    );
    println!("  curl 'http://{address}/v1/countries/JP'");
}

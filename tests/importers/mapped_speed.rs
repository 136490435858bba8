//! How long a table of a million rows takes, and how much memory. `docs/import-csv.md` has the figures.

use std::time::{Duration, Instant};

use super::Desk;
use super::mapped::{COLUMNS, map, table};

/// What `docs/import-csv.md` promises of a program that is built for use.
const LONGEST: Duration = Duration::from_secs(20);

/// The most memory that a process has held, in MB.
fn peak_mb(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok());
    number.unwrap_or_default() / 1024
}

#[test]
#[ignore = "takes a minute; the limit is for programs built with --release"]
fn a_million_rows() {
    let desk = Desk::new();
    let (map, table) = (
        desk.download("weir.toml", map(COLUMNS).as_bytes()),
        desk.download("weir.csv", table(1_000_000).as_bytes()),
    );
    let mut command = desk.folder.folders().command(&["import", "csv", "--map", &map, &table]);
    let (start, mut most) = (Instant::now(), 0);
    let mut process = command.stdout(std::process::Stdio::null()).spawn().expect("it starts");
    let status = loop {
        most = most.max(peak_mb(process.id()));
        if let Some(status) = process.try_wait().expect("it runs") {
            break status;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let took = start.elapsed();

    eprintln!("a million rows: {took:.1?}, {most} MB");
    assert!(status.success());
    assert!(cfg!(debug_assertions) || took < LONGEST, "{took:?}");
}

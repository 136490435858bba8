//! How soon a reader sees something.

use serde_json::json;

use super::{Chromium, Site, script, service};

/// From the start of loading the page to the first thing that is painted, on a telephone four times
/// slower than this machine, in ms.
const FIRST_PAINT_MS: f64 = 300.0;

/// How many times slower the telephone is.
const SLOWER: f64 = 4.0;

/// The best of so many loads counts.
const LOADS: usize = 5;

/// A measurement, which other tests beside it would falsify: `make bench` runs it alone. Held to
/// the limit is the work of the page's thread, which does not depend on what else this machine
/// does; the time on the clock is printed.
#[test]
#[ignore = "a measurement, to be run alone: make bench"]
fn the_number_is_painted_at_once() {
    let Some(chromium) = Chromium::start("first paint") else { return };
    let (script, service) = (script(), service());
    // Nothing else is on the page: what is painted first is the widget.
    let site = Site::of(format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A practice</title><script src=\"{script}\" async></script>\
         <backstop-widget api=\"{service}\"></backstop-widget>"
    ));
    let load = |is_slowed: bool| {
        let page = chromium.page();
        if is_slowed {
            page.call("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
        }
        page.call("Performance.enable", json!({ "timeDomain": "threadTicks" }));
        page.open(&site.url("/"));
        page.wait_until("performance.getEntriesByName('first-contentful-paint').length");
        let painted =
            page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        let metrics = page.call("Performance.getMetrics", json!({}));
        let work = metrics["metrics"]
            .as_array()
            .expect("metrics")
            .iter()
            .find(|metric| metric["name"] == "TaskDuration");
        (
            painted.as_f64().expect("milliseconds"),
            work.expect("work")["value"].as_f64().expect("seconds") * 1_000.0,
        )
    };

    let painted = (0..LOADS).map(|_| load(true).0).fold(f64::INFINITY, f64::min);
    let worked = (0..LOADS).map(|_| load(false).1).fold(f64::INFINITY, f64::min) * SLOWER;

    println!(
        "at a fourth of the speed of this machine the widget is painted after {painted:.0} ms, of which {worked:.0} ms are its work"
    );
    assert!(worked <= FIRST_PAINT_MS, "{worked} ms of work");
}

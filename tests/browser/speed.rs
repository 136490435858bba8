//! How soon a reader sees something.

use serde_json::json;

use super::{Chromium, Site, script, service};

/// From the start of loading the page to the first thing that is painted, on a telephone four times slower than this machine, in ms.
const FIRST_PAINT_MS: f64 = 300.0;

/// Other programs run on the machine of a test: the best of so many loads counts.
const LOADS: usize = 7;

#[test]
fn the_number_is_painted_at_once() {
    let Some(chromium) = Chromium::start("first paint") else { return };
    let (script, service) = (script(), service());
    // Nothing else is on the page: what is painted first is the widget.
    let site = Site::of(format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A practice</title><script src=\"{script}\" async></script>\
         <backstop-widget api=\"{service}\"></backstop-widget>"
    ));
    let paint = |_| {
        let page = chromium.page();
        page.call("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
        page.open(&site.url("/"));
        page.wait_until("performance.getEntriesByName('first-contentful-paint').length");
        let told = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        told.as_f64().expect("milliseconds")
    };

    let best = (0..LOADS).map(paint).fold(f64::INFINITY, f64::min);

    println!("the widget is painted after {best:.0} ms at a fourth of the speed of this machine");
    assert!(best <= FIRST_PAINT_MS, "{best} ms");
}

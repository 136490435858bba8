//! The page that shows the interface to those who write programs.

use serde_json::Value;

use super::{Chromium, service};
use crate::harness::shipped;

#[test]
fn every_route_is_shown_under_the_policy_on_a_phone_too() {
    let Some(chromium) = Chromium::start("documentation") else { return };
    let document = shipped().get("/openapi.json").json();
    let routes = document["paths"].as_object().expect("paths").values();
    let operations: usize = routes.filter_map(Value::as_object).map(serde_json::Map::len).sum();
    let own = format!("{}/", service());
    let page = chromium.page();
    page.open(&format!("{own}docs/"));
    page.wait_until(&format!("document.querySelectorAll('.opblock').length === {operations}"));

    for asked in page.requests() {
        assert!(asked.starts_with(&own) || asked.starts_with("data:"), "{asked}");
    }
    assert_eq!(page.breaches(), [""; 0]);
    let is_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
    assert_eq!(is_wide, false, "a phone shows all of it");
}

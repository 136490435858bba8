//! What the script has with it, for the whole world: walked through in the browser.

use serde_json::{Value, json};

use super::{Chromium, Site, practice, root};
use crate::harness::{PROJECT, csv_rows, shipped};

/// A page whose widget reaches no service.
fn alone() -> Site {
    Site::of(practice("en", "<backstop-widget api=/none></backstop-widget>"))
}

#[test]
fn every_time_zone_leads_to_its_country_and_every_other_name_to_none() {
    let Some(chromium) = Chromium::start("all time zones") else { return };
    let compressed =
        std::fs::read(std::path::Path::new(PROJECT).join("data/places/time_zones.csv.zst"))
            .expect("the table");
    let table =
        String::from_utf8(zstd::decode_all(compressed.as_slice()).expect("zstd")).expect("UTF-8");
    let mut zones: Vec<(String, String)> = csv_rows(&table)
        .into_iter()
        .map(|row| (row["name"].clone(), row["country"].clone()))
        .collect();
    for (name, _) in jiff_names()
        .filter(|(name, _)| !zones.iter().any(|(held, _)| held == name))
        .collect::<Vec<_>>()
    {
        zones.push((name, String::new()));
    }
    zones.extend(
        ["+00:00", "+05:30", "Etc/Unknown", "", "Mars/Olympus"]
            .map(|name| (name.to_owned(), String::new())),
    );
    let page = chromium.page();
    page.before_scripts(
        "{ const told = Intl.DateTimeFormat.prototype.resolvedOptions; Intl.DateTimeFormat.prototype.resolvedOptions = function () { \
         const options = told.call(this); if (globalThis.zone !== undefined) options.timeZone = globalThis.zone; return options } }",
    );
    let site = alone();
    page.open(&site.url("/"));
    page.wait_until("customElements.get('backstop-widget')");

    let wrong = page.evaluate(&format!(
        "{}.map(([zone, country]) => {{ globalThis.zone = zone; const one = document.createElement('backstop-widget'); \
         one.setAttribute('api', 'about:blank'); document.body.append(one); const told = one.shadowRoot.querySelector('select').value; \
         one.remove(); return [zone, country, told] }}).filter(([, country, told]) => country !== told)",
        serde_json::to_string(&zones).expect("texts")
    ));

    assert!(zones.len() > 590, "{}", zones.len());
    assert_eq!(wrong, json!([]));
    // What this browser can tell at all is among the names.
    let names: Vec<&String> = zones.iter().map(|(name, _)| name).collect();
    for name in super::texts(&page.evaluate("Intl.supportedValuesOf('timeZone')")) {
        assert!(names.contains(&&name), "{name}");
    }
}

/// All names of the time zone database that this program knows.
fn jiff_names() -> impl Iterator<Item = (String, String)> {
    backstop::domain::TimeZone::all().map(|zone| (zone.to_string(), String::new()))
}

#[test]
fn every_number_of_every_country_is_there_without_a_service() {
    let Some(chromium) = Chromium::start("all countries") else { return };
    let countries = shipped().get("/v1/countries").json();
    let expected: Vec<Value> = countries["countries"]
        .as_array()
        .expect("countries")
        .iter()
        .map(|one| {
            let numbers = one["emergency_numbers"].as_array().expect("numbers").iter();
            json!([
                one["country"],
                numbers.map(|number| json!([number["uri"], number["number"]])).collect::<Vec<_>>()
            ])
        })
        .collect();
    let page = chromium.page();
    let site = alone();
    page.open(&site.url("/"));
    page.wait_until(
        "document.querySelector('backstop-widget')?.shadowRoot?.querySelector('select')",
    );

    let told = page.evaluate(&format!(
        "{}.map(([country]) => {{ const root = {}, list = root.querySelector('select'); list.value = country; \
         list.dispatchEvent(new Event('change')); return [country, [...root.querySelectorAll('[part~=emergency]')].map((link) => \
         [link.getAttribute('href'), link.querySelector('bdi').textContent.replaceAll('\\u00a0', ' ')])] }})",
        serde_json::to_string(&expected).expect("texts"),
        root(0)
    ));

    assert_eq!(told.as_array().map(Vec::len), Some(expected.len()));
    for (told, expected) in told.as_array().expect("a list").iter().zip(&expected) {
        assert_eq!(told, expected);
    }
}

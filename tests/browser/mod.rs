//! What only a browser can tell: real Chromium, driven over its debugging protocol.
//!
//! Where no Chromium is installed these tests say so and are skipped; `CHROMIUM` names one that is
//! not on the path.

mod axe;
mod borrowed;
mod chromium;
mod demo;
mod docs;
mod files;
mod frames;
mod page;
mod pages;
mod practices;
mod site;
mod speech;
mod speed;
mod trouble;
mod widget;
mod world;

use backstop::messages::AnswerLanguage;
use serde_json::Value;

use crate::harness::shipped;
use chromium::Chromium;
use page::Page;
use site::{Response, Site};

/// The script that tests load: that of the shipped data.
fn script() -> String {
    format!("http://{}/widget.js", shipped().address)
}

/// The address of the service with the shipped data.
fn service() -> String {
    format!("http://{}", shipped().address)
}

/// A page of somebody's practice with this in its body.
fn practice(language: &str, body: &str) -> String {
    let script = script();
    let head = "<meta charset=utf-8><meta name=viewport content=\"width=device-width,initial-scale=1\"><title>A practice</title>";
    format!(
        "<!doctype html><html lang=\"{language}\"><head>{head}</head>\
         <body><main><h1>A practice</h1><script src=\"{script}\" async></script>{body}</main></body></html>"
    )
}

/// The widget with attributes and what the page carries inside of it.
fn element(attributes: &str, inside: &str) -> String {
    format!("<backstop-widget api=\"{}\" {attributes}>{inside}</backstop-widget>", service())
}

/// JavaScript: the shadow root of the page's n-th widget.
fn root(at: usize) -> String {
    format!("document.querySelectorAll('backstop-widget')[{at}].shadowRoot")
}

/// JavaScript: what the n-th widget shows, without the names in its list of countries.
fn shown(at: usize) -> String {
    format!(
        "[...{}.firstChild.children].filter((one) => !one.hidden && !one.querySelector('select')).map((one) => one.innerText).join('\\n')",
        root(at)
    )
}

/// Opens a practice's page that holds one widget, and waits for the answer.
fn open_answered<'c>(
    chromium: &'c Chromium,
    site: &Site,
    path: &str,
    set_up: impl FnOnce(&Page<'c>),
) -> Page<'c> {
    let page = chromium.page();
    set_up(&page);
    page.open(&site.url(path));
    page.wait_until(&answered(0));
    page
}

/// JavaScript: whether the n-th widget has its answer.
fn answered(at: usize) -> String {
    format!(
        "document.querySelectorAll('backstop-widget')[{at}]?.shadowRoot?.querySelector('[part=line]')"
    )
}

/// All languages of answers.
fn languages() -> impl Iterator<Item = &'static str> {
    AnswerLanguage::all().map(AnswerLanguage::tag)
}

/// A list of texts.
fn texts(value: &Value) -> Vec<String> {
    let list = value.as_array().unwrap_or_else(|| panic!("no list: {value}"));
    list.iter()
        .map(|one| one.as_str().unwrap_or_else(|| panic!("no text: {one}")).to_owned())
        .collect()
}

//! A snippet that is found again in a page or a text, and held against the data of today.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Snippet;
use super::escape::{decoded, seen};
use crate::domain::{Country, SnippetKind};

/// What ends an address in a page or a text.
const ENDS: [char; 6] = ['"', '\'', '<', '>', '(', ')'];

/// A snippet of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// What it is made of.
    pub kind: SnippetKind,
    /// Where its service is, without a slash at the end.
    pub service: String,
    /// The country that it is for.
    pub country: Option<Country>,
    /// The id of the practice that it names.
    pub practice: Option<String>,
    /// The language that it is in, as it is written there.
    pub language: String,
    /// The last day for which it was made, if it tells one.
    pub check_by: Option<NaiveDate>,
    /// What it consists of, as far as that can be told.
    region: String,
}

impl Pasted {
    /// All that a text holds, in their order.
    #[must_use]
    pub fn find(text: &str) -> Vec<Self> {
        let widgets = text.match_indices("<backstop-widget").filter_map(|(at, _)| {
            let (head, tail) = text.split_at_checked(at)?;
            Self::of_widget(head, tail).map(|found| (at, found))
        });
        let addresses = ["/embed/frame?", "/help?"].into_iter().flat_map(|path| {
            text.match_indices(path).filter_map(move |(at, _)| {
                let (head, tail) = text.split_at_checked(at)?;
                Self::of_address(head, tail, path).map(|found| (at, found))
            })
        });
        let mut found: Vec<(usize, Self)> = widgets.chain(addresses).collect();
        found.sort_by_key(|(at, _)| *at);
        found.into_iter().map(|(_, found)| found).collect()
    }

    /// The element, with the script in front of it.
    fn of_widget(head: &str, tail: &str) -> Option<Self> {
        let (tag, _) = tail.split_once('>')?;
        let attribute = |name: &str| {
            let (_, value) = tag.split_once(&format!(" {name}=\""))?;
            Some(decoded(value.split('"').next()?))
        };
        // The script stands before it, and no other element of ours between.
        let before = head.rsplit("</backstop-widget>").next().unwrap_or_default();
        let script = before.rfind("<script").and_then(|at| before.get(at..)).unwrap_or_default();
        Some(Self {
            kind: SnippetKind::Script,
            service: attribute("api")?.trim_end_matches('/').to_owned(),
            country: attribute("country").and_then(|code| Country::parse_any_case(&code).ok()),
            practice: attribute("practice"),
            language: attribute("lang").unwrap_or_else(|| "en".to_owned()),
            check_by: None,
            region: format!("{script}{}", up_to(tail, "</backstop-widget>")),
        })
    }

    /// A frame's address, or that of a page with a mark in its query.
    fn of_address(head: &str, tail: &str, path: &str) -> Option<Self> {
        let is_end = |sign: char| sign.is_whitespace() || ENDS.contains(&sign);
        let host = head.rsplit(is_end).next()?;
        let service = host.get(host.rfind("http")?..)?.to_owned();
        let query = decoded(tail.strip_prefix(path)?.split(is_end).next()?);
        let field = |name: &str| {
            query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
        };
        let (kind, check_by) = if path == "/help?" {
            let (kind, day) = field("snippet")?.split_once('.')?;
            // A mark of direction may stand behind the day.
            let day = day.get(..10).and_then(|day| day.parse().ok());
            (SnippetKind::parse(kind).ok()?, day)
        } else {
            (SnippetKind::Frame, None)
        };
        let (opens, closes) = match kind {
            SnippetKind::Frame => ("<div", "</div>"),
            SnippetKind::Wordpress => ("<blockquote", "</blockquote>"),
            SnippetKind::Link => ("<p", "</p>"),
            SnippetKind::Script | SnippetKind::Text => ("", ""),
        };
        let start = head.rfind(opens).filter(|_| !opens.is_empty()).unwrap_or(0);
        let before = head.get(start..).unwrap_or_default();
        let after = if closes.is_empty() { tail } else { up_to(tail, closes) };
        Some(Self {
            kind,
            service,
            country: field("country").and_then(|code| Country::parse_any_case(code).ok()),
            practice: field("practice").map(str::to_owned),
            language: field("lang").unwrap_or("en").to_owned(),
            check_by,
            region: format!("{before}{after}"),
        })
    }

    /// What is not as it would be made today; nothing where it is up to date.
    #[must_use]
    pub fn faults(&self, current: &Snippet<'_>) -> Vec<String> {
        let parts = current.parts();
        let expected: Vec<String> =
            std::iter::once(parts.emergency()).chain(parts.below()).collect();
        let shown = seen(&self.region);
        let missing = expected.iter().map(|part| seen(part)).filter(|part| !shown.contains(part));
        let mut faults: Vec<String> =
            missing.map(|part| format!("it does not say: {part}")).collect();
        if self.kind != SnippetKind::Text {
            let wanted: BTreeSet<String> =
                expected.iter().flat_map(|part| telephones(part)).collect();
            let held = telephones(&self.region);
            let astray = held.difference(&wanted).map(|uri| format!("it still leads to {uri}"));
            let lost = wanted.difference(&held).map(|uri| format!("it does not lead to {uri}"));
            faults.extend(astray.chain(lost));
        }
        faults.extend(self.fault_of_script(current));
        if let Some(day) = self.check_by.filter(|day| *day < current.made_on) {
            faults.push(format!("it was to be checked again by {day}"));
        }
        faults
    }

    /// A script by its content must be that of the data of today.
    fn fault_of_script(&self, current: &Snippet<'_>) -> Option<String> {
        if self.kind != SnippetKind::Script {
            return None;
        }
        let Some((_, hash)) = self.region.split_once("integrity=\"") else {
            let is_named = self.region.contains("/widget.js");
            return (!is_named).then(|| "its script is not there".to_owned());
        };
        let integrity = current.script.integrity.as_deref()?;
        let is_same =
            hash.split('"').next() == Some(integrity) && self.region.contains(&current.script.path);
        (!is_same).then(|| format!("its script is not that of the data of today ({integrity})"))
    }
}

/// A text up to the end of a part; all of it where that is not there.
fn up_to<'t>(text: &'t str, end: &str) -> &'t str {
    text.find(end).and_then(|at| text.get(..at + end.len())).unwrap_or(text)
}

/// The numbers to which links lead.
fn telephones(html: &str) -> BTreeSet<String> {
    let addresses = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let addresses = addresses.map(decoded);
    addresses.filter(|uri| uri.starts_with("tel:") || uri.starts_with("sms:")).collect()
}

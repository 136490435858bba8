//! What somebody reported as wrong. Nothing about who reported it is in here, and there is no place
//! to put it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Channel, Fault, MalformedId, ResourceId, UnknownWord};

/// Longest detail, in characters.
pub const LONGEST_DETAIL: usize = 500;

/// One report. Its serde form is one line of the reports file and is checked on the way in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "WrittenReport", into = "WrittenReport")]
pub struct Report {
    /// The day it came in, UTC; not the time, which could be matched with other logs.
    pub day: NaiveDate,
    /// What it is about.
    pub resource_id: ResourceId,
    /// Which way of reaching it, where one is meant.
    pub channel: Option<Channel>,
    /// What is wrong.
    pub what: Fault,
    /// More, in the words of the person.
    pub detail: Option<Detail>,
    /// The fingerprint of the data that the person saw.
    pub dataset: String,
}

/// Free text of one line and at most [`LONGEST_DETAIL`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Detail(Box<str>);

/// Text that is no detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MalformedDetail {
    /// Nothing is said.
    #[error("is empty; leave it out instead")]
    Empty,
    /// Too much is said.
    #[error("is longer than {LONGEST_DETAIL} characters")]
    TooLong,
    /// It could do something to the screen or the line it is printed on.
    #[error("has a control character or a line end; write one line of plain text")]
    Control,
}

impl Detail {
    /// Reads a detail.
    ///
    /// # Errors
    /// [`MalformedDetail`] when it is empty, too long or not one line of plain text.
    pub fn parse(text: &str) -> Result<Self, MalformedDetail> {
        if text.trim().is_empty() {
            return Err(MalformedDetail::Empty);
        }
        if text.chars().any(disturbs) {
            return Err(MalformedDetail::Control);
        }
        if text.chars().count() > LONGEST_DETAIL {
            return Err(MalformedDetail::TooLong);
        }
        Ok(Self(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters, line and paragraph separators, and marks that turn the direction of what
/// follows.
fn disturbs(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A report as it stands in the file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenReport {
    day: String,
    resource_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    channel: Option<String>,
    what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    dataset: String,
}

/// Why a written report is not one.
#[derive(Debug, thiserror::Error)]
enum MalformedReport {
    #[error("day: {0:?} is not a date")]
    Day(String),
    #[error("resource_id: {0}")]
    ResourceId(#[from] MalformedId),
    #[error("{0}")]
    Word(#[from] UnknownWord),
    #[error("detail: {0}")]
    Detail(#[from] MalformedDetail),
    #[error("dataset: {0:?} is not a fingerprint")]
    Dataset(String),
}

impl TryFrom<WrittenReport> for Report {
    type Error = MalformedReport;

    fn try_from(written: WrittenReport) -> Result<Self, MalformedReport> {
        let is_fingerprint = !written.dataset.is_empty()
            && written.dataset.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !is_fingerprint {
            return Err(MalformedReport::Dataset(written.dataset));
        }
        Ok(Self {
            day: written.day.parse().map_err(|_| MalformedReport::Day(written.day))?,
            resource_id: ResourceId::parse(&written.resource_id)?,
            channel: written.channel.as_deref().map(Channel::parse).transpose()?,
            what: Fault::parse(&written.what)?,
            detail: written.detail.as_deref().map(Detail::parse).transpose()?,
            dataset: written.dataset,
        })
    }
}

impl From<Report> for WrittenReport {
    fn from(report: Report) -> Self {
        Self {
            day: report.day.to_string(),
            resource_id: report.resource_id.to_string(),
            channel: report.channel.map(|channel| channel.to_string()),
            what: report.what.to_string(),
            detail: report.detail.map(|detail| detail.0.into()),
            dataset: report.dataset,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        Report {
            day: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
            resource_id: ResourceId::parse("gb-samaritans").expect("an id"),
            channel: Some(Channel::Voice),
            what: Fault::WrongNumber,
            detail: Some(Detail::parse("rings a \"bakery\" – ça va?").expect("one line")),
            dataset: "0123456789abcdef".to_owned(),
        }
    }

    #[test]
    fn a_report_reads_back_as_it_was_written() {
        for report in [report(), Report { channel: None, detail: None, ..report() }] {
            let line = serde_json::to_string(&report).expect("plain data");

            assert_eq!(serde_json::from_str::<Report>(&line).expect("a report"), report, "{line}");
        }
    }

    #[test]
    fn a_report_holds_the_day_and_nothing_about_the_sender() {
        let line = serde_json::to_value(report()).expect("plain data");

        let fields: Vec<&str> =
            line.as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(fields, ["channel", "dataset", "day", "detail", "resource_id", "what"]);
        assert_eq!(line["day"], "2026-11-22");
    }

    #[test]
    fn a_detail_is_one_line_of_plain_text() {
        let longest = "é".repeat(LONGEST_DETAIL);
        let too_long = "é".repeat(LONGEST_DETAIL + 1);
        for (text, expected, reason) in [
            ("ends in a fax tone", Ok(()), "plain text"),
            (longest.as_str(), Ok(()), "500 characters, more bytes"),
            (too_long.as_str(), Err(MalformedDetail::TooLong), "501 characters"),
            (" ", Err(MalformedDetail::Empty), "nothing but a space"),
            ("two\nlines", Err(MalformedDetail::Control), "a line end"),
            ("two\u{2028}lines", Err(MalformedDetail::Control), "a line separator"),
            ("\u{1b}[2J", Err(MalformedDetail::Control), "would clear the screen"),
            ("\u{202e}321", Err(MalformedDetail::Control), "would turn a number round"),
            ("a\u{85}b", Err(MalformedDetail::Control), "a control character past ASCII"),
        ] {
            assert_eq!(Detail::parse(text).map(|_| ()), expected, "{reason}");
        }
    }
}

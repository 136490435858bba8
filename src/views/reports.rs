//! Reports of what is wrong, for the people who mend it: by resource in words, or one a row in CSV.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::flat::csv_line;
use crate::domain::{Channel, Detail, Report, ResourceId};

/// Reports by resource, the resource with the newest one first; the same report more than once is
/// one line with a count.
#[must_use]
pub fn plain_reports(reports: &[Report]) -> String {
    let mut groups: BTreeMap<&ResourceId, BTreeMap<Reverse<&Report>, usize>> = BTreeMap::new();
    for report in reports {
        *groups.entry(&report.resource_id).or_default().entry(Reverse(report)).or_default() += 1;
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    // Reports compare by day first, so the first of a group is its newest.
    groups.sort_by_key(|(_, lines)| Reverse(lines.keys().next().map(|Reverse(report)| report.day)));
    let mut text = String::new();
    for (id, lines) in groups {
        let count: usize = lines.values().sum();
        let _infallible =
            writeln!(text, "{id}: {count} {}", if count == 1 { "report" } else { "reports" });
        for (Reverse(report), times) in lines {
            text.push_str(&line(report, times));
        }
    }
    text
}

fn line(report: &Report, times: usize) -> String {
    let channel = report.channel.map_or("-", Channel::as_str);
    let detail =
        report.detail.as_ref().map(|detail| format!("  {}", detail.as_str())).unwrap_or_default();
    let times = if times == 1 { String::new() } else { format!("  × {times}") };
    format!("  {}  {channel:9}  {}{times}{detail}\n", report.day, report.what)
}

/// Reports as CSV, the newest day first.
///
/// A detail is a stranger's text; [`csv_line`] guards it where a spreadsheet would take it for a
/// formula.
#[must_use]
pub fn csv_reports(reports: &[Report]) -> Vec<u8> {
    let mut sorted: Vec<&Report> = reports.iter().collect();
    sorted.sort_by_key(|report| (Reverse(report.day), *report));
    let mut out = csv_line(["day", "resource_id", "channel", "what", "detail", "dataset"]);
    for report in sorted {
        let detail = report.detail.as_ref().map(Detail::as_str).unwrap_or_default();
        let channel = report.channel.map(Channel::as_str).unwrap_or_default();
        let day = report.day.to_string();
        out.extend(csv_line([
            day.as_str(),
            report.resource_id.as_str(),
            channel,
            report.what.as_str(),
            detail,
            &report.dataset,
        ]));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(day: &str, id: &str, detail: &str) -> Report {
        let line = serde_json::json!({"day": day, "resource_id": id, "channel": "voice", "what": "other", "detail": detail, "dataset": "ab"});
        serde_json::from_value(line).expect("a report")
    }

    #[test]
    fn the_resource_with_the_newest_report_comes_first_and_twins_are_counted() {
        let reports = [
            report("2026-11-01", "aa-line", "old"),
            report("2026-11-03", "zz-line", "dead"),
            report("2026-11-02", "zz-line", "first"),
            report("2026-11-03", "zz-line", "dead"),
        ];

        let expected = "zz-line: 3 reports\n  2026-11-03  voice      other  × 2  dead\n  2026-11-02  voice      other  first\n\
            aa-line: 1 report\n  2026-11-01  voice      other  old\n";
        assert_eq!(plain_reports(&reports), expected);
    }

    #[test]
    fn a_spreadsheet_sees_text_and_no_formula() {
        let text = csv_reports(&[
            report("2026-11-01", "aa-line", "=1+1, \"x\""),
            report("2026-11-02", "bb-line", "fine"),
        ]);

        let expected = "day,resource_id,channel,what,detail,dataset\r\n2026-11-02,bb-line,voice,other,fine,ab\r\n\
            2026-11-01,aa-line,voice,other,\"'=1+1, \"\"x\"\"\",ab\r\n";
        assert_eq!(String::from_utf8(text).expect("UTF-8"), expected);
    }
}

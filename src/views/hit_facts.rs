//! What was found out about a hit, written out as JSON. An answer has a dozen of these, all of
//! words that never need escaping and of one shape, so that they are put together here and not by a
//! serialiser; a test holds that both write the same.

use chrono::{DateTime, Utc};

use super::hit::{rfc3339, whole_metres};
use super::json_writer::write_json;
use crate::domain::OpenState;
use crate::search::Hit;

/// Writes the fields of [`HitFacts`](super::hit::HitFacts), each with a comma before it.
pub fn write_facts(out: &mut Vec<u8>, hit: &Hit) {
    out.extend_from_slice(b",\"distance_m\":");
    match hit.distance_m {
        Some(metres) => write_json(out, &whole_metres(metres)),
        None => out.extend_from_slice(b"null"),
    }
    write_word(out, ",\"reach\":", hit.reach.as_str());
    write_open(out, hit.open);
    out.extend_from_slice(if hit.stale { b",\"stale\":true" } else { b",\"stale\":false" });
    out.extend_from_slice(b",\"why\":[");
    for (number, why) in hit.why.iter().enumerate() {
        write_word(out, if number > 0 { "," } else { "" }, why.as_str());
    }
    out.push(b']');
    if let Some(verdict) = hit.jurisdiction_verdict {
        write_word(out, ",\"jurisdiction_verdict\":", verdict.as_str());
    }
}

fn write_open(out: &mut Vec<u8>, open: OpenState) {
    write_word(out, ",\"open\":{\"state\":", open.openness.as_str());
    write_time(out, ",\"until\":", open.until);
    write_time(out, ",\"next\":", open.next);
    write_word(out, ",\"reason\":", open.reason.as_str());
    if let Some(holiday) = open.holiday {
        out.extend_from_slice(b",\"holiday\":");
        write_json(out, &holiday.as_str());
    }
    out.push(b'}');
}

fn write_time(out: &mut Vec<u8>, name: &str, time: Option<DateTime<Utc>>) {
    if let Some(time) = time {
        write_word(out, name, &rfc3339(time));
    } else {
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(b"null");
    }
}

/// Writes a word of a closed list, or a time, behind what introduces it.
fn write_word(out: &mut Vec<u8>, introduction: &str, word: &str) {
    out.extend_from_slice(introduction.as_bytes());
    out.push(b'"');
    out.extend_from_slice(word.as_bytes());
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone as _;

    use super::*;
    use crate::domain::{HolidayName, JurisdictionVerdict, OpenReason, Openness, Reach};
    use crate::search::Why;
    use crate::views::hit::HitFacts;

    fn states() -> Vec<OpenState> {
        let until = Utc.with_ymd_and_hms(2026, 11, 27, 23, 59, 59).single();
        let holiday = Some(HolidayName::of("Day of \"Reconciliation\" \\ Día"));
        let reasons = [
            OpenReason::Hours,
            OpenReason::AlwaysOpen,
            OpenReason::PublicHoliday,
            OpenReason::Comment,
            OpenReason::NoHours,
            OpenReason::ClosedTemporarily,
        ];
        let opennesses = [Openness::Open, Openness::Unknown, Openness::Closed];
        let state = |openness, reason| {
            [
                OpenState { openness, reason, holiday: None, until: None, next: None },
                OpenState { openness, reason, holiday, until, next: None },
                OpenState { openness, reason, holiday: None, until, next: until },
            ]
        };
        opennesses
            .into_iter()
            .flat_map(|openness| {
                reasons.into_iter().flat_map(move |reason| state(openness, reason))
            })
            .collect()
    }

    #[test]
    fn what_is_written_is_what_a_serialiser_writes() {
        use JurisdictionVerdict::{Licensed, NotLicensed, Unknown};
        let reaches = [Reach::Site, Reach::Subdivision, Reach::Country, Reach::Worldwide];
        let whys =
            [vec![], vec![Why::Nearest], vec![Why::ServesCountry, Why::OpenNow, Why::AcrossBorder]];
        let verdicts = [None, Some(Licensed), Some(NotLicensed), Some(Unknown)];
        let distances = [None, Some(0.0), Some(1234.5), Some(20_015_114.0)];
        for open in states() {
            for (number, verdict) in verdicts.into_iter().enumerate() {
                let [reach, distance_m] = [number, number];
                let hit = Hit {
                    record: 1,
                    distance_m: distances[distance_m],
                    reach: reaches[reach],
                    open,
                    stale: number % 2 == 0,
                    why: whys[number % whys.len()].clone(),
                    jurisdiction_verdict: verdict,
                };
                let mut written = Vec::new();

                write_facts(&mut written, &hit);

                let fields = String::from_utf8(written).expect("text");
                let object =
                    format!("{{{}}}", fields.strip_prefix(',').expect("a comma before each"));
                assert_eq!(
                    object,
                    serde_json::to_string(&HitFacts::from(&hit)).expect("plain data")
                );
            }
        }
    }
}

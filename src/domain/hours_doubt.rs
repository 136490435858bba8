//! Hours that parse and that nobody keeps: a slip of the pen, or a rule that hides the others.

use chrono::{Days, NaiveDate, NaiveTime};
use opening_hours_syntax::rules::RuleKind;

use super::Hours;

/// What may be wrong with hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HoursDoubt {
    /// `24/7; Mo-Fr 09:00-17:00`.
    #[error("have a rule behind 24/7 that replaces it on its days: write one of the two")]
    BehindAlways,
    /// `Mo-Fr 09:00-19:00; 10:00-12:00`.
    #[error("have a rule without days behind others, which it replaces on every day")]
    Hidden,
    /// `Fr-Mo 08:00-20:00`.
    #[error("run from Friday over the weekend to Monday: is Mo-Fr meant?")]
    OverTheWeekend,
    /// `Mo-Fr 09:00-05:00`.
    #[error("run over midnight for more than sixteen hours: is the end an hour of the afternoon?")]
    Overlong,
    /// `Mo-Fr 00:00-00:01`.
    #[error("have a span of half an hour or less")]
    Short,
    /// `Jan 01 09:00-10:00`, `2028 Mo-Fr 09:00-17:00`, `PH 09:00-17:00`.
    #[error("open on fewer than twelve days of the coming year, or on holidays alone")]
    Rare,
}

const MINUTES_OF_DAY: u32 = 24 * 60;

/// A shift over midnight that is longer is seldom one.
const LONGEST_NIGHT: u32 = 16 * 60;

/// A shorter span is a slip.
const SHORTEST: u32 = 30;

/// Once a month is the least often.
const FEWEST_DAYS: i64 = 12;

/// Words without which hours are the same in every week.
const NOT_WEEKLY: [&str; 16] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "[",
    "week", "easter", "20",
];

impl Hours {
    /// What may be wrong with them on a day.
    #[must_use]
    pub fn doubt(&self, today: NaiveDate) -> Option<HoursDoubt> {
        if self.is_always() {
            return None;
        }
        let text = self.outside_comments();
        let rules: Vec<&str> = text.split(';').map(str::trim).collect();
        let later = rules.get(1..).unwrap_or_default();
        let opens = |rule: &&str| !["off", "closed"].iter().any(|word| rule.ends_with(word));
        if rules.first() == Some(&"24/7") && later.iter().any(opens) {
            return Some(HoursDoubt::BehindAlways);
        }
        if later.iter().any(|rule| rule.starts_with(|c: char| c.is_ascii_digit()) && is_time(rule))
        {
            return Some(HoursDoubt::Hidden);
        }
        if rules.iter().any(|rule| rule.split([' ', ',']).any(|days| days == "Fr-Mo")) {
            return Some(HoursDoubt::OverTheWeekend);
        }
        for (begin, end) in spans(&text) {
            let passes_midnight = end <= begin || end > MINUTES_OF_DAY;
            let length = if end <= begin { end + MINUTES_OF_DAY - begin } else { end - begin };
            // What ends at the minute of its beginning is told elsewhere.
            if passes_midnight && end != begin && length > LONGEST_NIGHT {
                return Some(HoursDoubt::Overlong);
            }
            if length <= SHORTEST {
                return Some(HoursDoubt::Short);
            }
        }
        let is_of_holidays =
            rules.iter().all(|rule| rule.starts_with("PH") || rule.starts_with("SH"));
        let may_be_rare = NOT_WEEKLY.iter().any(|word| text.contains(word));
        (is_of_holidays || may_be_rare && self.is_rare(today)).then_some(HoursDoubt::Rare)
    }

    /// Whether they have no moment in common with others in the fortnight from a day on.
    #[must_use]
    pub fn never_meet(&self, others: &Self, from: NaiveDate) -> bool {
        let of_others = others.open_spans(from, 14);
        let is_apart =
            |one: &Span| of_others.iter().all(|other| one.1 <= other.0 || other.1 <= one.0);
        let own = self.open_spans(from, 14);
        !own.is_empty() && !of_others.is_empty() && own.iter().all(is_apart)
    }

    fn is_rare(&self, today: NaiveDate) -> bool {
        let rules = self.rules();
        if rules.speak_of_the_sun() || rules.speak_of_school() {
            return false;
        }
        let days = self
            .open_spans(today, 366)
            .into_iter()
            .map(|(begin, end)| 1 + (end.date() - begin.date()).num_days());
        days.sum::<i64>() < FEWEST_DAYS
    }

    fn open_spans(&self, from: NaiveDate, days: u64) -> Vec<Span> {
        let until = from.checked_add_days(Days::new(days)).unwrap_or(from);
        let (from, until) = (from.and_time(NaiveTime::MIN), until.and_time(NaiveTime::MIN));
        self.rules()
            .expressions()
            .flat_map(|hours| {
                let spans = hours.iter_range(from, until);
                let open = spans.filter(|span| span.kind != RuleKind::Closed);
                open.map(|span| (span.range.start, span.range.end)).collect::<Vec<Span>>()
            })
            .collect()
    }
}

/// From when to when.
type Span = (chrono::NaiveDateTime, chrono::NaiveDateTime);

/// Whether a rule begins with a time, and no year or week.
fn is_time(rule: &str) -> bool {
    rule.get(2..3) == Some(":")
}

/// The spans of times, in minutes from midnight.
fn spans(text: &str) -> impl Iterator<Item = (u32, u32)> + '_ {
    text.split([' ', ',', ';']).filter_map(|word| {
        let (begin, end) = word.split_once('-')?;
        Some((minutes(begin)?, minutes(end.trim_end_matches('+'))?))
    })
}

fn minutes(time: &str) -> Option<u32> {
    let (hour, minute) = time.split_once(':')?;
    Some(hour.parse::<u32>().ok()? * 60 + minute.parse::<u32>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_that_nobody_keeps_are_told_from_unusual_ones() {
        use HoursDoubt as Doubt;
        let today = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");
        for (text, expected) in [
            ("24/7; Mo-Fr 09:00-17:00", Some(Doubt::BehindAlways)),
            ("Mo-Fr 09:00-19:00; 10:00-12:00", Some(Doubt::Hidden)),
            ("Fr-Mo 08:00-20:00", Some(Doubt::OverTheWeekend)),
            ("Mo-Fr 09:00-05:00", Some(Doubt::Overlong)),
            ("Mo-Su 09:00-33:00", Some(Doubt::Overlong)),
            ("Mo-Fr 00:00-00:01", Some(Doubt::Short)),
            ("Jan 01 09:00-10:00", Some(Doubt::Rare)),
            ("2028 Mo-Fr 09:00-17:00", Some(Doubt::Rare)),
            ("PH 09:00-17:00", Some(Doubt::Rare)),
            ("24/7", None),
            ("24/7; PH off", None),
            ("Mo-Th 17:00-09:00; Fr 17:00-24:00; Sa-Su 00:00-24:00", None),
            ("Mo-Fr 12:00-20:00, Sa 09:30-14:00", None),
            ("Mo-Su 08:00-22:00; Dec 24-Jan 01 00:00-24:00", None),
            ("Mo-Fr 08:30-17:15; PH off; Dec 29-Jan 03 off", None),
            ("Sa[1] 10:00-12:00", None),
            ("Jul-Aug Mo-Fr 09:00-14:00", None),
            ("Mo-Su 22:00-06:00", None),
        ] {
            let hours = Hours::parse(text).expect("hours");

            assert_eq!(hours.doubt(today), expected, "{text}");
        }
    }

    #[test]
    fn hours_that_have_no_moment_in_common_are_told() {
        let from = NaiveDate::from_ymd_opt(2026, 11, 27).expect("a day");
        for (one, other, expected) in [
            ("Mo-Fr 09:00-17:00", "Sa-Su 10:00-12:00", true),
            ("Mo-Fr 09:00-17:00", "Mo-Su 16:00-20:00", false),
            ("Mo-Su 22:00-06:00", "24/7", false),
        ] {
            let [one, other] = [one, other].map(|text| Hours::parse(text).expect("hours"));

            assert_eq!(one.never_meet(&other, from), expected, "{one} and {other}");
        }
    }
}

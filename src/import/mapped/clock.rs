//! Times of day and spans between them, as lists write them.

use super::words::{fold, is_closed};

/// From a minute of a day to a later one; behind midnight it goes on counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct DaySpan {
    pub(super) from: u16,
    pub(super) to: u16,
}

const DAY: u16 = 24 * 60;

/// A time of day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    /// To the minute.
    At(u16),
    /// To the minute, with `am` or `pm`.
    OfHalf(u16),
    /// An hour alone, which may be of the morning or of the afternoon.
    Hour(u16),
}

/// The spans of a cell: `09:00-12:00, 13:00-17:00`, `9h30 à 12h`, `24h`. Nothing where one word is
/// not understood; none at all where it says that it is closed.
pub(super) fn spans(cell: &str, closed: &[String]) -> Option<Vec<DaySpan>> {
    let text = fold(cell);
    if is_closed(&text) || closed.iter().any(|word| fold(word) == text) {
        return Some(Vec::new());
    }
    if ["24h", "24/7", "24 h", "24 hours"].contains(&text.as_str()) {
        return Some(vec![DaySpan { from: 0, to: DAY }]);
    }
    let text = text.replace(['–', '—', '−', '~', '〜', '～'], "-");
    let words = [(" to ", "-"), (" à ", "-"), (" bis ", "-"), (" a ", "-"), (" tot ", "-")];
    let text = words.iter().fold(text, |text, (word, sign)| text.replace(word, sign));
    let breaks = [" and ", " et ", " und ", " y ", " e ", " en ", " i ", ";", "/", "&", "|"];
    let text = breaks.iter().fold(text, |text, word| text.replace(word, ","));
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    let mut spans = parts
        .map(|part| {
            let (from, to) = part.split_once('-')?;
            span(from, to)
        })
        .collect::<Option<Vec<DaySpan>>>()?;
    if spans.is_empty() {
        return None;
    }
    spans.sort_unstable();
    joined(spans)
}

/// The span between two cells.
pub(super) fn span(opens: &str, closes: &str) -> Option<DaySpan> {
    let (opens, closes) = (time(&fold(opens))?, time(&fold(closes))?);
    let (from, to) = match (opens, closes) {
        (Time::At(from) | Time::OfHalf(from), Time::At(to) | Time::OfHalf(to)) => (from, to),
        // Which half of the day an hour alone is of, the other end must tell.
        (Time::Hour(from), Time::Hour(to) | Time::At(to)) | (Time::At(from), Time::Hour(to))
            if from < to && to > 12 * 60 =>
        {
            (from, to)
        }
        (Time::Hour(_), _) | (_, Time::Hour(_)) => return None,
    };
    let to = if to == 0 { DAY } else { to };
    if from == to || from >= DAY {
        return None;
    }
    Some(DaySpan { from, to: if to < from { to + DAY } else { to } })
}

/// Spans that do not overlap; those that touch are one.
fn joined(spans: Vec<DaySpan>) -> Option<Vec<DaySpan>> {
    let mut joined: Vec<DaySpan> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.from < last.to => return None,
            Some(last) if span.from == last.to => last.to = span.to,
            Some(_) | None => joined.push(span),
        }
    }
    Some(joined)
}

/// `9:00`, `09:00:00`, `9.30`, `9h`, `9h30`, `0930`, `9 am`, `9시 30분`, `9時`; `9` alone is an hour.
fn time(text: &str) -> Option<Time> {
    let text = text.trim().trim_end_matches("uhr").trim_end_matches("uur").trim();
    if text == "noon" || text == "midi" {
        return Some(Time::At(12 * 60));
    }
    if text == "midnight" || text == "minuit" {
        return Some(Time::At(DAY));
    }
    let (text, afternoon) = half_of(text);
    let is_sign = |c: char| c == ':' || c == '.' || c == 'h' || c == '시' || c == '時';
    let text = text.trim_end_matches(['분', '分']);
    let (hour, minute) = match text.split_once(is_sign) {
        Some((hour, rest)) => {
            let minute = rest.split(':').next().unwrap_or_default().trim();
            let minute = if minute.is_empty() { Some(0) } else { number(minute, 2) };
            (number(hour.trim(), 2)?, Some(minute?))
        }
        None if text.len() == 4 => {
            let (hour, minute) = text.split_at_checked(2)?;
            (number(hour, 2)?, Some(number(minute, 2)?))
        }
        None => (number(text, 2)?, None),
    };
    let hour = match afternoon {
        None => hour,
        Some(afternoon) if (1..=12).contains(&hour) => hour % 12 + afternoon,
        Some(_) => return None,
    };
    if hour > 24 || minute.is_some_and(|minute| minute > 59 || (hour == 24 && minute > 0)) {
        return None;
    }
    let minutes = hour * 60 + minute.unwrap_or(0);
    Some(match (minute, afternoon) {
        (_, Some(_)) => Time::OfHalf(minutes),
        (Some(_), None) => Time::At(minutes),
        (None, None) => Time::Hour(minutes),
    })
}

/// The text without `am` or `pm`, and the hours that `pm` adds.
fn half_of(text: &str) -> (&str, Option<u16>) {
    let halves = [("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12)];
    let found = halves.iter().find_map(|(ending, hours)| {
        text.strip_suffix(ending).map(|rest| (rest.trim_end(), Some(*hours)))
    });
    found.unwrap_or((text, None))
}

fn number(text: &str, most: usize) -> Option<u16> {
    let are_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (are_digits && text.len() <= most).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> Option<Vec<(u16, u16)>> {
        spans(cell, &["갑".to_owned()])
            .map(|spans| spans.into_iter().map(|span| (span.from, span.to)).collect())
    }

    #[test]
    fn spans_are_read_in_the_ways_of_several_countries() {
        for (cell, expected) in [
            ("09:00-17:00", vec![(540, 1020)]),
            ("9h30 à 12h et 14h-18h30", vec![(570, 720), (840, 1110)]),
            ("9.00 – 12.00 / 13.00 – 17.00", vec![(540, 720), (780, 1020)]),
            ("9:00 AM - 5:30 PM", vec![(540, 1050)]),
            ("9-18 Uhr", vec![(540, 1080)]),
            ("09:00:00-18:00:00", vec![(540, 1080)]),
            ("9시~18시 30분", vec![(540, 1110)]),
            ("0930-1730", vec![(570, 1050)]),
            ("18:00-02:00", vec![(1080, 1560)]),
            ("09:00-12:00,12:00-15:00", vec![(540, 900)]),
            ("24h", vec![(0, 1440)]),
            ("fermé", vec![]),
            ("갑", vec![]),
            ("00:00-00:00", vec![]),
        ] {
            assert_eq!(read(cell), Some(expected), "{cell}");
        }
    }

    #[test]
    fn what_would_have_to_be_guessed_is_nothing() {
        for (cell, reason) in [
            ("9-5", "morning or afternoon"),
            ("2-5pm", "which half the first hour is of"),
            ("by appointment", "no times"),
            ("09:00", "no end"),
            ("09:00-17:00 (summer)", "a remark"),
            ("09:00-17:00, 16:00-18:00", "they overlap"),
            ("25:00-26:00", "no such hour"),
            ("", "nothing"),
        ] {
            assert_eq!(read(cell), None, "{reason}");
        }
    }
}

//! A week of opening times, written in OSM syntax.

use std::fmt;

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// From one minute of a day to a later one of the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct MinuteRange {
    from: u16,
    to: u16,
}

impl MinuteRange {
    /// Reads `09:00-17:30`; nothing when it is not two times of day in that form, the earlier
    /// first.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-')?;
        let (from, to) = (minute(from.trim())?, minute(to.trim())?);
        (from < to).then_some(Self { from, to })
    }
}

impl fmt::Display for MinuteRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:02}:{:02}-{:02}:{:02}",
            self.from / 60,
            self.from % 60,
            self.to / 60,
            self.to % 60
        )
    }
}

fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) =
        (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok().filter(|_| minute.len() == 2)?);
    ((hour < 24 && minute < 60) || (hour == 24 && minute == 0)).then_some(hour * 60 + minute)
}

/// The week from Monday as `Mo-Fr 10:00-17:00; Sa 10:00-13:00`: ranges that touch are joined, days
/// in a row that are equal are named once.
pub(super) fn expression(week: [Vec<MinuteRange>; 7]) -> String {
    let week = week.map(joined);
    let mut rules: Vec<(&str, &str, String)> = Vec::new();
    for (day, ranges) in DAYS.into_iter().zip(&week) {
        let times = ranges.iter().map(MinuteRange::to_string).collect::<Vec<_>>().join(",");
        match rules.last_mut() {
            Some((_, last, same)) if *same == times => *last = day,
            Some(_) | None => rules.push((day, day, times)),
        }
    }
    let open = rules.into_iter().filter(|(_, _, times)| !times.is_empty());
    let written = open.map(|(first, last, times)| {
        if first == last { format!("{first} {times}") } else { format!("{first}-{last} {times}") }
    });
    written.collect::<Vec<_>>().join("; ")
}

fn joined(mut ranges: Vec<MinuteRange>) -> Vec<MinuteRange> {
    ranges.sort_unstable();
    let mut joined: Vec<MinuteRange> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.from <= last.to => last.to = last.to.max(range.to),
            Some(_) | None => joined.push(range),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Hours;

    fn ranges(text: &str) -> Vec<MinuteRange> {
        text.split(',').filter_map(MinuteRange::parse).collect()
    }

    #[test]
    fn equal_days_in_a_row_are_named_once() {
        let day = || ranges("14:00-17:00,10:00-13:00");
        let week = [
            day(),
            day(),
            ranges(""),
            day(),
            ranges("09:00-12:00,12:00-15:00"),
            ranges(""),
            ranges(""),
        ];

        let expression = expression(week);

        assert_eq!(
            expression,
            "Mo-Tu 10:00-13:00,14:00-17:00; Th 10:00-13:00,14:00-17:00; Fr 09:00-15:00"
        );
        assert!(Hours::parse(&expression).is_ok());
    }

    #[test]
    fn a_range_that_is_none_is_refused() {
        for (text, reason) in [
            ("17:00-09:00", "backwards"),
            ("00:00", "one time"),
            ("9-5", "no minutes"),
            ("09:00-25:00", "no such hour"),
        ] {
            assert_eq!(MinuteRange::parse(text), None, "{reason}");
        }
    }
}

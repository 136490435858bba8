//! A week of which some days may be unknown, in the syntax of OpenStreetMap.

use super::clock::DaySpan;

/// What is known of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum DayState {
    #[default]
    Unknown,
    Closed,
    Open(Vec<DaySpan>),
}

/// Monday to Sunday, and public holidays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Week {
    pub(super) days: [DayState; DAYS],
    /// Nothing where no column is about holidays.
    pub(super) holidays: Option<DayState>,
}

/// Days of a week.
pub(super) const DAYS: usize = 7;

const NAMES: [&str; DAYS] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// A day that a map names: Monday is 0; a holiday is no weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NamedDay {
    Of(usize),
    Holiday,
}

/// Reads `Mo-Fr`, `Sa,Su`, `PH`; nothing where a day is none.
pub(super) fn days_of(text: &str) -> Option<Vec<NamedDay>> {
    let one = |name: &str| NAMES.iter().position(|known| *known == name.trim());
    let mut days = Vec::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        match part.split_once('-') {
            Some((first, last)) => {
                let (first, last) = (one(first)?, one(last)?);
                let count = (last + DAYS - first) % DAYS;
                days.extend((0..=count).map(|step| NamedDay::Of((first + step) % DAYS)));
            }
            None if part == "PH" => days.push(NamedDay::Holiday),
            None => days.push(NamedDay::Of(one(part)?)),
        }
    }
    Some(days)
}

impl Week {
    /// A day of it; a holiday that nothing was said of yet is unknown.
    pub(super) fn day_mut(&mut self, day: NamedDay) -> Option<&mut DayState> {
        match day {
            NamedDay::Of(position) => self.days.get_mut(position),
            NamedDay::Holiday => Some(self.holidays.get_or_insert_default()),
        }
    }

    /// The expression: days that are not in it are closed, and what is not known says so. Nothing
    /// where no day is known to be open.
    pub(super) fn expression(&self) -> Option<String> {
        if !self.days.iter().any(|day| matches!(day, DayState::Open(_))) {
            return None;
        }
        let mut rules: Vec<(usize, usize, String)> = Vec::new();
        for (position, day) in self.days.iter().enumerate() {
            let times = written(day);
            match rules.last_mut() {
                Some((_, last, same)) if *same == times => *last = position,
                Some(_) | None => rules.push((position, position, times)),
            }
        }
        let name = |position: usize| NAMES.get(position).copied().unwrap_or_default();
        let mut shown: Vec<String> = rules
            .into_iter()
            .filter(|(_, _, times)| times != "off")
            .map(|(first, last, times)| match last - first {
                0 => format!("{} {times}", name(first)),
                1 => format!("{},{} {times}", name(first), name(last)),
                _ => format!("{}-{} {times}", name(first), name(last)),
            })
            .collect();
        let always = "Mo-Su 00:00-24:00";
        if self.holidays.is_none() && shown.first().is_some_and(|rule| rule == always) {
            return Some("24/7".to_owned());
        }
        if let Some(holidays) = &self.holidays {
            shown.push(format!("PH {}", written(holidays)));
        }
        Some(shown.join("; "))
    }
}

fn written(day: &DayState) -> String {
    match day {
        DayState::Unknown => "unknown".to_owned(),
        DayState::Closed => "off".to_owned(),
        DayState::Open(spans) => spans.iter().copied().map(times).collect::<Vec<_>>().join(","),
    }
}

fn times(span: DaySpan) -> String {
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let day = 24 * 60;
    let to = if span.to > day { span.to - day } else { span.to };
    format!("{}-{}", clock(span.from), clock(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Hours;

    #[test]
    fn what_is_not_known_of_a_week_is_said() {
        let open = DayState::Open(vec![DaySpan { from: 540, to: 1080 }]);
        let late = DayState::Open(vec![DaySpan { from: 1080, to: 1560 }]);
        let mut week = Week::default();
        for day in days_of("Tu-Fr").expect("days") {
            *week.day_mut(day).expect("a day") = open.clone();
        }
        for (day, state) in [("Mo", DayState::Closed), ("Sa", late), ("PH", DayState::Closed)] {
            let day = days_of(day).and_then(|days| days.first().copied()).expect("a day");
            *week.day_mut(day).expect("a day") = state;
        }

        let expression = week.expression().expect("open");

        assert_eq!(expression, "Tu-Fr 09:00-18:00; Sa 18:00-02:00; Su unknown; PH off");
        assert_eq!(Hours::parse(&expression).expect("hours").as_str(), expression);
    }

    #[test]
    fn nobody_knows_a_week_without_an_open_day() {
        assert_eq!(Week::default().expression(), None);
        let always = Week {
            days: std::array::from_fn(|_| DayState::Open(vec![DaySpan { from: 0, to: 1440 }])),
            holidays: None,
        };
        assert_eq!(always.expression().as_deref(), Some("24/7"));
    }

    #[test]
    fn a_word_that_is_no_day_is_refused() {
        assert_eq!(days_of("Mo-Fry"), None);
        assert_eq!(days_of("Fr-Mo").map(|days| days.len()), Some(4));
        assert_eq!(days_of(""), Some(Vec::new()));
    }
}

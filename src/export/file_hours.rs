//! The timetables that stand in one file: what several have in common stands there once.
//!
//! - `from` and `to`: the moments between which they hold;
//! - `first`: the day from which days are counted;
//! - `clocks`: minutes ahead of UTC; then, of each change, the minute of UTC since 1970 and the
//!   minutes from then on;
//! - `days`: of a day its states, `o`, `c` or `u` for not known, each with the minute from which on
//!   it holds unless that is 0; a capital letter rests on a public holiday;
//! - `unusual`: lists of days that are not as in the week: how many days after the first one, which
//!   of `days` (`-1`: as usual, but what is open may be), which of `names` (`-1`: no holiday);
//! - `names`: those of holidays.
//!
//! A record has the numbers of its clocks, of its list of unusual days, and of Monday to Sunday.

use std::collections::BTreeMap;

use chrono::SecondsFormat;
use serde_json::{Value, json};

use super::timetable::{DaySegment, Timetable, UnusualDay};
use super::timetables::Timetables;
use crate::domain::Openness;

/// What stands for "none of the list".
const NONE: i64 = -1;

/// Values, each once.
#[derive(Default)]
struct Numbered {
    values: Vec<Value>,
    numbers: BTreeMap<String, usize>,
}

impl Numbered {
    fn number(&mut self, value: Value) -> usize {
        let next = self.values.len();
        let number = *self.numbers.entry(value.to_string()).or_insert(next);
        if number == next {
            self.values.push(value);
        }
        number
    }
}

/// The timetables of a file.
pub struct FileHours<'t> {
    timetables: &'t Timetables,
    clocks: Numbered,
    days: Numbered,
    unusual: Numbered,
    names: Numbered,
}

impl<'t> FileHours<'t> {
    /// Of a file that has none yet.
    #[must_use]
    pub fn new(timetables: &'t Timetables) -> Self {
        let [clocks, days, unusual, names] = Default::default();
        Self { timetables, clocks, days, unusual, names }
    }

    /// What a record with some hours has in the file; `None` where they never end, or are not known.
    pub fn times(&mut self, number: u32) -> Option<Value> {
        let timetable = self.timetables.get(number)?;
        let clocks = self.clocks.number(clocks(timetable));
        let unusual: Vec<Value> = timetable.unusual.iter().map(|day| self.unusual(day)).collect();
        let mut times = vec![clocks, self.unusual.number(Value::Array(unusual))];
        times.extend(timetable.week.iter().map(|day| self.days.number(day_in_signs(day))));
        Some(json!(times))
    }

    fn unusual(&mut self, unusual: &UnusualDay) -> Value {
        let number = |number: usize| Value::from(number);
        let day = unusual.day.as_ref().map(|day| number(self.days.number(day_in_signs(day))));
        let name = unusual.holiday.map(|name| number(self.names.number(name.as_str().into())));
        json!([unusual.after, day.unwrap_or(NONE.into()), name.unwrap_or(NONE.into())])
    }

    /// What they have in common; `None` where no record has any.
    #[must_use]
    pub fn told(self) -> Option<Value> {
        let span = self.timetables.span();
        let moment = |moment: chrono::DateTime<chrono::Utc>| {
            moment.to_rfc3339_opts(SecondsFormat::Secs, true)
        };
        let is_any = !self.clocks.values.is_empty();
        is_any.then(|| {
            json!({
                "from": moment(span.from),
                "to": moment(span.to),
                "first": span.first_day().to_string(),
                "clocks": self.clocks.values,
                "days": self.days.values,
                "unusual": self.unusual.values,
                "names": self.names.values,
            })
        })
    }
}

fn clocks(timetable: &Timetable) -> Value {
    let mut numbers = Vec::new();
    for (at, (minute, ahead)) in timetable.clocks.iter().enumerate() {
        numbers.extend((at > 0).then_some(*minute));
        numbers.push(*ahead);
    }
    json!(numbers)
}

fn day_in_signs(day: &[DaySegment]) -> Value {
    let sign = |segment: &DaySegment| {
        let letter = match segment.openness {
            Openness::Open => 'o',
            Openness::Closed => 'c',
            Openness::Unknown => 'u',
        };
        let letter = if segment.is_of_holiday { letter.to_ascii_uppercase() } else { letter };
        if segment.minute == 0 { letter.to_string() } else { format!("{letter}{}", segment.minute) }
    };
    Value::String(day.iter().map(sign).collect())
}

//! What stands beside the hours of an ordinary week: texts that speak of exceptions, and holidays.

use chrono::NaiveDate;

use super::record::{HsdsHoliday, HsdsLocation, HsdsService, ServiceAtLocation};

/// Words of a description after which the bare times are not the whole truth.
const EXCEPTIONS: [&str; 20] = [
    "holiday",
    "appointment",
    "clos",
    "except",
    "lunch",
    "term",
    "season",
    "varies",
    "vary",
    "only",
    "not ",
    "summer",
    "winter",
    "spring",
    "autumn",
    "school",
    "semester",
    "christmas",
    "ramadan",
    "temporar",
];

/// Months, of which a description speaks where hours are of a part of the year.
const MONTHS: [&str; 25] = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "fall",
];

/// Whether a text in small letters says that the bare times are not the whole truth.
pub(super) fn speaks_of_exceptions(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic());
    EXCEPTIONS.iter().any(|word| text.contains(word)) || words.any(|word| MONTHS.contains(&word))
}

/// The holidays of a service at one of its places.
pub(super) fn holidays<'s>(
    service: &'s HsdsService,
    at: &'s ServiceAtLocation,
    location: &'s HsdsLocation,
) -> Vec<&'s HsdsHoliday> {
    let all = [&at.holiday_schedules, &location.holiday_schedules, &service.holiday_schedules];
    all.into_iter().flatten().collect()
}

/// Whether other hours may hold today than in an ordinary week.
pub(super) fn has_holiday(holidays: &[&HsdsHoliday], today: NaiveDate) -> bool {
    holidays.iter().any(|holiday| {
        let first = date(&holiday.start_date).or_else(|| date(&holiday.end_date));
        let last = date(&holiday.end_date).or(first);
        first.is_none_or(|first| first <= today) && last.is_none_or(|last| last >= today)
    })
}

/// The day of a text, which may have a time behind it.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    text.get(..10).and_then(|day| day.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holiday_of_today_is_noticed() {
        let has = |holidays: &str| {
            let holidays: Vec<HsdsHoliday> = serde_json::from_str(holidays).expect("holidays");
            let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
            has_holiday(&holidays.iter().collect::<Vec<_>>(), today)
        };

        assert!(has(r#"[{"closed": true, "start_date": "2026-11-20", "end_date": "2026-11-24"}]"#));
        assert!(has(r#"[{"closed": true, "start_date": "2026-11-22"}]"#));
        assert!(!has(
            r#"[{"closed": true, "start_date": "2026-12-25", "end_date": "2026-12-26"}]"#
        ));
        assert!(!has("[]"));
    }
}

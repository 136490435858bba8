//! Whether something is open, and until when, in the clock of its place.

use chrono::{DateTime, Datelike as _, TimeDelta, Utc, Weekday};

use crate::domain::ZoneRules;
use crate::messages::AnswerLanguage;
use crate::views::hit::OpenView;

/// What is known of the hours of a hit.
pub struct Opening<'h> {
    /// Whether it is open.
    pub open: &'h OpenView,
    /// Its hours as OpenStreetMap writes them.
    pub hours: Option<&'h str>,
    /// The clock of its place, or of the place asked about.
    pub clock: Option<ZoneRules>,
    /// The moment asked about.
    pub moment: DateTime<Utc>,
}

impl Opening<'_> {
    /// In words: "open until 17:00", "closed, opens Mon 09:00", the hours as they are where they
    /// decide nothing; on a public holiday that it is one.
    #[must_use]
    pub fn words(&self, language: AnswerLanguage) -> String {
        let time = |moment: &Option<String>| {
            moment.as_deref().and_then(|moment| self.time(moment, language))
        };
        let spoken = match (self.open.state.as_ref(), self.hours) {
            ("open", _) => match time(&self.open.until) {
                Some(until) => language.say("open-until", &[("time", &until)]),
                None => language.say("open", &[]),
            },
            ("closed", _) => match time(&self.open.next) {
                Some(opens) => language.say("closed-opens", &[("time", &opens)]),
                None => language.say("closed", &[]),
            },
            (_, Some(hours)) => language.say("hours", &[("hours", hours)]),
            (_, None) => language.say("hours-not-known", &[]),
        };
        match &self.open.holiday {
            Some(holiday) => {
                let holiday = language.say(
                    "bracketed",
                    &[("text", &language.say("public-holiday", &[])), ("note", holiday)],
                );
                language.say("joined", &[("first", &spoken), ("second", &holiday)]).into_owned()
            }
            None => spoken.into_owned(),
        }
    }

    /// A moment on the clock of the place, with the day when it is another one. Not known without a
    /// zone: a time of elsewhere would mislead.
    fn time(&self, moment: &str, language: AnswerLanguage) -> Option<String> {
        let rules = self.clock.as_ref()?;
        let then = rules.local(DateTime::parse_from_rfc3339(moment).ok()?.with_timezone(&Utc));
        let now = rules.local(self.moment);
        let clock = then.format("%H:%M").to_string();
        // Midnight is the end of the day before it.
        let day = if clock == "00:00" { then - TimeDelta::minutes(1) } else { then };
        if day.date() == now.date() {
            return Some(if clock == "00:00" { "24:00".to_owned() } else { clock });
        }
        Some(format!("{} {clock}", language.say(day_name(then.weekday()), &[])))
    }
}

const fn day_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "day-monday",
        Weekday::Tue => "day-tuesday",
        Weekday::Wed => "day-wednesday",
        Weekday::Thu => "day-thursday",
        Weekday::Fri => "day-friday",
        Weekday::Sat => "day-saturday",
        Weekday::Sun => "day-sunday",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{TimeZone, ZoneTable};

    fn words(
        state: &'static str,
        until: Option<&str>,
        hours: Option<&str>,
        language: &str,
    ) -> String {
        let moment = || until.map(str::to_owned);
        let next = moment().filter(|_| state == "closed");
        let open = OpenView {
            state: state.into(),
            until: moment(),
            next,
            reason: "hours".into(),
            holiday: None,
        };
        let moment = "2026-11-27T10:00:00Z".parse().expect("a Friday");
        let clock = ZoneTable::default().rules(TimeZone::parse("Europe/Berlin").expect("a zone"));
        Opening { open: &open, hours, clock, moment }
            .words(AnswerLanguage::negotiate(&[language.to_owned()]))
    }

    #[test]
    fn hours_are_told_on_the_clock_of_the_place() {
        for (state, until, hours, language, said) in [
            ("open", Some("2026-11-27T16:00:00Z"), None, "en", "open until 17:00"),
            ("open", Some("2026-11-27T23:00:00Z"), None, "en", "open until 24:00"),
            ("open", Some("2026-11-28T01:00:00Z"), None, "en", "open until Sat 02:00"),
            ("open", None, Some("24/7"), "en", "open"),
            ("closed", Some("2026-11-30T08:00:00Z"), None, "en", "closed, opens Mon 09:00"),
            ("closed", Some("2026-11-30T08:00:00Z"), None, "de", "geschlossen, öffnet Mo. 09:00"),
            ("closed", Some("2026-11-30T08:00:00Z"), None, "ar", "مغلق، يفتح الاثنين 09:00"),
            ("closed", None, None, "en", "closed"),
            ("unknown", None, Some("Mo-Fr 09:00-17:00"), "en", "hours: Mo-Fr 09:00-17:00"),
            (
                "unknown",
                None,
                Some("Mo-Fr 09:00-17:00"),
                "he",
                "שעות פעילות: \u{2066}Mo-Fr 09:00-17:00\u{2069}",
            ),
            ("unknown", None, None, "en", "hours not known"),
        ] {
            assert_eq!(words(state, until, hours, language), said);
        }
    }
}

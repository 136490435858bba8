//! What the clocks of a zone show: the rules of one compiled zone file (RFC 8536).

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, TimeDelta, Timelike as _, Utc};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{Offset, TimeZone as Rules};

/// The rules of a zone.
#[derive(Debug, Clone)]
pub struct ZoneRules(Rules);

/// Bytes that are no compiled zone file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the rules of {name} are no compiled zone file (TZif, RFC 8536): {reason}")]
pub struct MalformedZoneRules {
    /// The name of the zone.
    pub name: String,
    /// What the reader said.
    pub reason: String,
}

impl ZoneRules {
    /// Reads a compiled zone file.
    ///
    /// # Errors
    /// [`MalformedZoneRules`] when it is none.
    pub fn parse(name: &str, file: &[u8]) -> Result<Self, MalformedZoneRules> {
        let malformed = |error: jiff::Error| MalformedZoneRules {
            name: name.to_owned(),
            reason: error.to_string(),
        };
        Rules::tzif(name, file).map(Self).map_err(malformed)
    }

    /// A distance from UTC that never changes.
    #[must_use]
    pub fn fixed(minutes: i32) -> Option<Self> {
        Offset::from_seconds(minutes.checked_mul(60)?).ok().map(|offset| Self(Rules::fixed(offset)))
    }

    /// What the clocks show at a moment.
    #[must_use]
    pub fn local(&self, moment: DateTime<Utc>) -> NaiveDateTime {
        moment.naive_utc() + self.ahead_of_utc(moment)
    }

    /// How far the clocks are ahead of UTC at a moment.
    #[must_use]
    pub fn ahead_of_utc(&self, moment: DateTime<Utc>) -> TimeDelta {
        let seconds = Timestamp::from_second(moment.timestamp())
            .map_or(0, |moment| self.0.to_offset(moment).seconds());
        TimeDelta::seconds(i64::from(seconds))
    }

    /// The moment at which the clocks show a time.
    ///
    /// A time that is shown twice, when the clocks are put back, is the first of the two; one that
    /// is skipped, when they are put forward, is taken as if they had not yet been. `None` for
    /// times that no calendar has.
    #[must_use]
    pub fn moment(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let part = |value: u32| i8::try_from(value).ok();
        let local = civil::DateTime::new(
            i16::try_from(local.year()).ok()?,
            part(local.month())?,
            part(local.day())?,
            part(local.hour())?,
            part(local.minute())?,
            part(local.second())?,
            0,
        );
        let moment = self.0.to_ambiguous_timestamp(local.ok()?).compatible().ok()?;
        DateTime::from_timestamp(moment.as_second(), 0)
    }

    /// Every moment at which the clocks show a time, in order: none, one or two.
    pub fn moments(&self, local: NaiveDateTime) -> impl Iterator<Item = DateTime<Utc>> {
        let as_utc = local.and_utc();
        let around = [as_utc - TimeDelta::days(1), as_utc + TimeDelta::days(1)]
            .map(|moment| self.ahead_of_utc(moment));
        let [before, after] = around;
        let differs = (before != after).then_some(after);
        let mut moments: Vec<DateTime<Utc>> =
            [before].into_iter().chain(differs).map(|ahead| as_utc - ahead).collect();
        moments.retain(|moment| self.local(*moment) == local);
        moments.sort_unstable();
        moments.into_iter()
    }

    /// When the clocks are changed after a moment and before another.
    pub fn changes(
        &self,
        after: DateTime<Utc>,
        before: DateTime<Utc>,
    ) -> impl Iterator<Item = DateTime<Utc>> + '_ {
        let from = Timestamp::from_second(after.timestamp()).unwrap_or(Timestamp::MAX);
        let changes = self
            .0
            .following(from)
            .filter_map(|change| DateTime::from_timestamp(change.timestamp().as_second(), 0));
        changes.take_while(move |change| *change < before)
    }

    /// Minutes ahead of UTC, where they are the same all through a year.
    #[must_use]
    pub fn steady_offset_minutes(&self, year: i32) -> Option<i32> {
        let firsts = (1..=12)
            .filter_map(|month| NaiveDate::from_ymd_opt(year, month, 1)?.and_hms_opt(12, 0, 0));
        let mut offsets = firsts.map(|moment| self.ahead_of_utc(moment.and_utc()).num_minutes());
        let first = offsets.next()?;
        offsets.all(|offset| offset == first).then(|| i32::try_from(first).ok())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::TimeZone;

    fn rules(name: &str) -> ZoneRules {
        TimeZone::parse(name).expect("a zone").built_in_rules().expect("rules")
    }

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).expect("a moment").with_timezone(&Utc)
    }

    fn local(text: &str) -> NaiveDateTime {
        text.parse().expect("a local time")
    }

    #[test]
    fn british_columbia_stays_on_summer_time_since_2026() {
        assert_eq!(
            rules("America/Vancouver").local(at("2026-12-02T03:15:00Z")),
            local("2026-12-01T20:15:00")
        );
    }

    #[test]
    fn a_skipped_hour_is_taken_as_before_the_change_and_a_repeated_one_is_the_first() {
        let london = rules("Europe/London");

        assert_eq!(
            london.moment(local("2026-03-29T01:30:00")),
            Some(at("2026-03-29T01:30:00Z")),
            "shown as 02:30"
        );
        assert_eq!(london.moment(local("2026-10-25T01:30:00")), Some(at("2026-10-25T00:30:00Z")));
        assert_eq!(london.moments(local("2026-03-29T01:30:00")).count(), 0);
        assert_eq!(
            london.moments(local("2026-10-25T01:30:00")).collect::<Vec<_>>(),
            [at("2026-10-25T00:30:00Z"), at("2026-10-25T01:30:00Z")]
        );
    }

    #[test]
    fn a_moment_goes_to_local_time_and_back_in_every_zone() {
        let moments = [
            "2026-01-01T00:00:00Z",
            "2026-07-15T23:59:00Z",
            "2027-03-28T12:34:00Z",
            "2031-11-30T06:00:00Z",
        ]
        .map(at);
        for zone in TimeZone::all() {
            let rules = zone.built_in_rules().expect("rules");
            for moment in moments {
                assert_eq!(rules.moment(rules.local(moment)), Some(moment), "{zone}");
                assert!(rules.moments(rules.local(moment)).any(|one| one == moment), "{zone}");
            }
        }
    }

    #[test]
    fn what_is_no_zone_file_is_refused_by_name() {
        let error =
            ZoneRules::parse("Europe/London", b"TZif2 and nothing more").expect_err("cut short");

        assert!(error.to_string().contains("Europe/London"), "{error}");
    }
}

//! Times of day as publishers write them.

/// The minute in which a day ends.
const LAST_MINUTE: u16 = 23 * 60 + 59;

/// A time of day with what it says of its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// Minutes from midnight.
    pub(super) minutes: u16,
    /// Minutes ahead of UTC, where it says them.
    pub(super) offset: Option<i32>,
    /// Whether a half of the day is certain: `9:00` may be an evening, `09:00` and `9 am` are none.
    pub(super) is_certain: bool,
}

impl Clock {
    /// Reads `09:00`, `9:00`, `09:00:00`, `9:00 AM`, `5pm`, `09:00Z` or `09:00-05:00`, each also
    /// behind a date (`1970-01-01T09:00:00`).
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text
            .split_once('T')
            .filter(|(date, _)| date.len() == 10)
            .map_or(text, |(_, time)| time);
        let small = text.to_lowercase();
        match small.as_str() {
            "noon" | "midday" => {
                return Some(Self { minutes: 12 * 60, offset: None, is_certain: true });
            }
            "midnight" => return Some(Self { minutes: 0, offset: None, is_certain: true }),
            _ => {}
        }
        if let Some((clock, afternoon)) = half_of_day(&small) {
            let hour = |hour: u16| {
                (1..=12).contains(&hour).then_some(hour % 12 + if afternoon { 12 } else { 0 })
            };
            let (hours, minutes) = hours_and_minutes(clock)?;
            return Some(Self {
                minutes: hour(hours)? * 60 + minutes,
                offset: None,
                is_certain: true,
            });
        }
        let end = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
        let (clock, zone) = text.split_at_checked(end)?;
        let clock = clock.trim();
        let (hours, minutes) = clock.contains(':').then(|| hours_and_minutes(clock))??;
        let is_certain = clock.find(':') == Some(2);
        (hours < 24).then_some(Self {
            minutes: hours * 60 + minutes,
            offset: offset(zone).ok()?,
            is_certain,
        })
    }

    /// The minute at which something ends: midnight and the last minute of a day are its end.
    pub(super) const fn as_end(self) -> u16 {
        if self.minutes == 0 || self.minutes == LAST_MINUTE { 24 * 60 } else { self.minutes }
    }
}

fn half_of_day(small: &str) -> Option<(&str, bool)> {
    let half =
        |suffixes: [&str; 3]| suffixes.into_iter().find_map(|suffix| small.strip_suffix(suffix));
    let clock = half(["am", "a.m.", "a.m"])
        .map(|clock| (clock, false))
        .or_else(|| half(["pm", "p.m.", "p.m"]).map(|clock| (clock, true)));
    clock.map(|(clock, afternoon)| (clock.trim(), afternoon))
}

/// `9`, `9:00` or `09:00:00`; seconds are left off, of which only those of 23:59:59 are ever
/// written.
fn hours_and_minutes(clock: &str) -> Option<(u16, u16)> {
    let mut parts = clock.split(':');
    let (hours, minutes, seconds, more) =
        (parts.next()?, parts.next().unwrap_or("00"), parts.next(), parts.next());
    let number = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u16>().ok())?
    };
    let is_seconds = |text: &str| matches!(text.split('.').next(), Some("00" | "59"));
    let (hours, minutes) = (
        number(hours).filter(|_| hours.len() <= 2)?,
        number(minutes).filter(|_| minutes.len() == 2)?,
    );
    (hours < 24 && minutes < 60 && seconds.is_none_or(is_seconds) && more.is_none())
        .then_some((hours, minutes))
}

/// What stands behind a time is no distance from UTC.
struct NoOffset;

/// The distance from UTC behind a time: nothing, `Z`, `+01:00`, `-0500`; an error where it is
/// something else.
fn offset(zone: &str) -> Result<Option<i32>, NoOffset> {
    match zone.split_at_checked(1) {
        None => Ok(None),
        Some(("Z" | "z", "")) => Ok(Some(0)),
        Some((sign, offset)) => {
            let bare = offset.split_at_checked(2).filter(|_| offset.len() == 4);
            let colon = bare
                .map_or_else(|| offset.to_owned(), |(hours, minutes)| format!("{hours}:{minutes}"));
            let (hours, minutes) = hours_and_minutes(&colon).ok_or(NoOffset)?;
            let minutes = i32::from(hours * 60 + minutes);
            Ok(Some(if sign == "-" { -minutes } else { minutes }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_understood_however_it_is_written() {
        for (text, minutes, offset, is_certain) in [
            ("09:00", 540, None, true),
            ("9:00", 540, None, false),
            ("09:00:00", 540, None, true),
            ("09:00:00.000", 540, None, true),
            ("23:59:59", LAST_MINUTE, None, true),
            ("9 AM", 540, None, true),
            ("5:30 p.m.", 1050, None, true),
            ("12am", 0, None, true),
            ("12:15 PM", 735, None, true),
            ("noon", 720, None, true),
            ("Midnight", 0, None, true),
            ("1970-01-01T09:00:00", 540, None, true),
            ("09:00Z", 540, Some(0), true),
            ("09:00-05:00", 540, Some(-300), true),
            ("09:00:00+0530", 540, Some(330), true),
        ] {
            assert_eq!(Clock::parse(text), Some(Clock { minutes, offset, is_certain }), "{text}");
        }
        for nonsense in [
            "",
            "9",
            "0900",
            "25:00",
            "9:5",
            "13 pm",
            "0 am",
            "09:00:30",
            "09:00 EST",
            "24/7",
            "morning",
        ] {
            assert_eq!(Clock::parse(nonsense), None, "{nonsense}");
        }
    }
}

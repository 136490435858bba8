//! Opening hours in plain words to OSM syntax, where nothing has to be guessed.

use crate::domain::Hours;

/// English names of days, long and short.
const DAYS: &[(&str, &str)] = &[
    ("monday", "Mo"),
    ("mon", "Mo"),
    ("tuesday", "Tu"),
    ("tue", "Tu"),
    ("tues", "Tu"),
    ("wednesday", "We"),
    ("wed", "We"),
    ("thursday", "Th"),
    ("thu", "Th"),
    ("thurs", "Th"),
    ("friday", "Fr"),
    ("fri", "Fr"),
    ("saturday", "Sa"),
    ("sat", "Sa"),
    ("sunday", "Su"),
    ("sun", "Su"),
];

/// Phrases for several days, in English and Portuguese.
const PHRASES: &[(&str, &str)] = &[
    ("daily", "Mo-Su"),
    ("every day", "Mo-Su"),
    ("each day", "Mo-Su"),
    ("all days", "Mo-Su"),
    ("diariamente", "Mo-Su"),
    ("weekdays", "Mo-Fr"),
    ("segunda a sexta", "Mo-Fr"),
    ("weekends", "Sa-Su"),
];

/// The same hours in OSM syntax; nothing as soon as one word is not understood.
///
/// `Mon-Sat 10:00-20:00 IST` is `Mo-Sa 10:00-20:00`: the name of the zone adds nothing where hours
/// are those of the place. `10am-10pm daily (older page)` is nothing: the bracket may matter.
pub(super) fn to_osm(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase().replace(['–', '—'], "-").replace(" to ", "-");
    let text =
        text.replace("12 midnight", "12am").replace("midnight", "12am").replace("noon", "12pm");
    if matches!(text.as_str(), "24/7" | "24 hours" | "24 hours a day" | "24 hours daily") {
        return Some("24/7".to_owned());
    }
    let rules: Option<Vec<String>> = text.split(';').map(|rule| rule_to_osm(rule.trim())).collect();
    let expression = rules?.join("; ");
    Hours::parse(&expression).ok().map(|_| expression)
}

fn rule_to_osm(rule: &str) -> Option<String> {
    if let Some(days) = rule.strip_prefix("closed ") {
        return days_to_osm(days).map(|days| format!("{days} off"));
    }
    let rule = without_zone(rule);
    let (days, times) = split_days(rule)?;
    let times: Option<Vec<String>> =
        times.split([',', '&']).map(|range| range_to_osm(range.trim())).collect();
    Some(format!("{days} {}", times?.join(",")))
}

/// Drops a zone abbreviation at the end: three or four letters after a digit and a space, none of
/// them a day.
fn without_zone(rule: &str) -> &str {
    let Some((rest, last)) = rule.rsplit_once(' ') else { return rule };
    let is_zone = (3..=4).contains(&last.len())
        && last.ends_with('t')
        && last.chars().all(char::is_alphabetic)
        && day(last).is_none();
    if is_zone { rest } else { rule }
}

/// The days in OSM syntax and the rest; days may stand before or behind the times.
fn split_days(rule: &str) -> Option<(String, &str)> {
    for (phrase, days) in PHRASES {
        if let Some(times) = rule.strip_prefix(phrase).or_else(|| rule.strip_suffix(phrase)) {
            return Some(((*days).to_owned(), times.trim_matches([' ', ',', ':'])));
        }
    }
    let first_digit = rule.find(|c: char| c.is_ascii_digit())?;
    let last_digit_end = rule.rfind(|c: char| c.is_ascii_digit())? + 1;
    let before = rule.get(..first_digit)?.trim_matches([' ', ',', ':']);
    if !before.is_empty() {
        return Some((days_to_osm(before)?, rule.get(first_digit..)?.trim()));
    }
    let end = rule.get(last_digit_end..)?;
    let suffix = ["am", "pm", "a.m.", "p.m."]
        .into_iter()
        .find(|suffix| end.trim_start().starts_with(suffix))
        .map_or(0, |suffix| end.len() - end.trim_start().len() + suffix.len());
    let split = last_digit_end + suffix;
    Some((
        days_to_osm(rule.get(split..)?.trim_matches([' ', ',', ':']))?,
        rule.get(..split)?.trim(),
    ))
}

fn days_to_osm(text: &str) -> Option<String> {
    let text = text.strip_prefix("on ").unwrap_or(text);
    let ranges: Option<Vec<String>> = text
        .split([',', '&'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|range| match range.split_once('-') {
            Some((first, last)) => Some(format!("{}-{}", day(first.trim())?, day(last.trim())?)),
            None => day(range).map(str::to_owned),
        })
        .collect();
    ranges.filter(|ranges| !ranges.is_empty()).map(|ranges| ranges.join(","))
}

fn day(word: &str) -> Option<&'static str> {
    let bare = word.strip_suffix('s').filter(|bare| bare.ends_with("day")).unwrap_or(word);
    DAYS.iter().find(|(name, _)| *name == bare).map(|(_, code)| *code)
}

fn range_to_osm(range: &str) -> Option<String> {
    let (from, to) = range.split_once('-')?;
    let (from, to) = (minute(from.trim())?, minute(to.trim())?);
    let shown = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    (from != to).then(|| {
        format!("{}-{}", shown(from), if to == 0 { "24:00".to_owned() } else { shown(to) })
    })
}

/// A time of day; `9` alone is not one, since it may be morning or evening.
fn minute(text: &str) -> Option<u16> {
    let half = |suffixes: [&str; 2]| {
        suffixes.into_iter().find_map(|suffix| text.strip_suffix(suffix)).map(str::trim)
    };
    let text_in_half = half(["am", "a.m."])
        .map(|rest| (rest, 0))
        .or_else(|| half(["pm", "p.m."]).map(|rest| (rest, 12)));
    if let Some(hour) = text.strip_suffix('h') {
        return hour.parse::<u16>().ok().filter(|hour| *hour < 24).map(|hour| hour * 60);
    }
    let (clock, afternoon) =
        text_in_half.map_or((text, None), |(rest, afternoon)| (rest, Some(afternoon)));
    let (hour, minute) = match clock.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => {
            (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?)
        }
        Some(_) => return None,
        None => (clock.parse::<u16>().ok().filter(|_| afternoon.is_some())?, 0),
    };
    let hour = match afternoon {
        Some(afternoon) => (1..=12).contains(&hour).then_some(hour % 12 + afternoon)?,
        None => hour,
    };
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_statements_are_converted() {
        for (text, osm) in [
            ("24/7", "24/7"),
            ("Daily 16:00-21:00 JST", "Mo-Su 16:00-21:00"),
            ("Mon-Sat 10:00-20:00 IST", "Mo-Sa 10:00-20:00"),
            ("9am-9pm daily", "Mo-Su 09:00-21:00"),
            ("10.30am-10.30pm every day", "Mo-Su 10:30-22:30"),
            ("8 a.m. - 10 p.m. daily", "Mo-Su 08:00-22:00"),
            ("noon-5 pm Monday to Saturday", "Mo-Sa 12:00-17:00"),
            (
                "9am-9pm Mon, Thu; 9am-4pm Sat, Sun; closed Wed",
                "Mo,Th 09:00-21:00; Sa,Su 09:00-16:00; We off",
            ),
            ("2pm-10pm weekdays; 10am-10pm weekends", "Mo-Fr 14:00-22:00; Sa-Su 10:00-22:00"),
            ("segunda a sexta 8h-18h", "Mo-Fr 08:00-18:00"),
            ("Tuesdays and Thursdays 7pm-midnight", "Tu,Th 19:00-24:00"),
        ] {
            assert_eq!(to_osm(text).as_deref(), Some(osm), "{text}");
        }
    }

    #[test]
    fn what_would_have_to_be_guessed_is_left_out() {
        for (text, reason) in [
            ("10am-10pm daily (older page)", "a remark"),
            ("9-5 Monday to Friday", "morning or evening"),
            ("most evenings", "no times"),
            (
                "Daily 16:00-21:00 JST; 08:00 on 10th to 08:00 on 11th each month",
                "a second rule of another kind",
            ),
            ("11am to 9pm", "no days"),
        ] {
            assert_eq!(to_osm(text), None, "{reason}");
        }
    }
}

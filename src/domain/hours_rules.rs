//! The rules of opening hours, made ready for an evaluator.
//!
//! The evaluator (the crate opening-hours) takes a comment for an ornament and an open end for
//! midnight, and lets a fallback stand for a whole day. Here the rules are rewritten so that it
//! says what the reference (`opening_hours.js`) says: a rule with nothing but a comment is unknown,
//! what has no end is unknown for as long as the reference guesses, and each alternative between
//! `||` is evaluated by itself.

use opening_hours::OpeningHours;
use opening_hours_syntax::ExtendedTime;
use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSelector, TimeSpan};
use opening_hours_syntax::rules::{OpeningHoursExpression, RuleKind, RuleOperator, RuleSequence};

/// Alternatives, in their order: the first that is not closed counts.
#[derive(Debug, Clone)]
pub(super) struct Rules {
    alternatives: Vec<Vec<RuleSequence>>,
    /// The text itself, where nothing had to be rewritten.
    unchanged: Option<Box<str>>,
}

/// Marks a comment after the word `open`, which the parser does not tell from a comment alone.
const SAID_OPEN: char = '\u{1}';

impl Rules {
    /// Reads hours in the standard form.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let expression: OpeningHoursExpression =
            mark_open(text).parse().map_err(|error| one_line(&format!("{error}")))?;
        let written = expression.rules.clone();
        let mut alternatives: Vec<Vec<RuleSequence>> = Vec::new();
        for rule in expression.rules {
            if rule.operator == RuleOperator::Fallback || alternatives.is_empty() {
                alternatives.push(Vec::new());
            }
            let first = RuleSequence { operator: RuleOperator::Normal, ..rule.clone() };
            if let Some(alternative) = alternatives.last_mut() {
                let rule = if alternative.is_empty() { first } else { rule };
                alternative.extend(with_open_ends(said(rule)).into_iter().map(with_days));
            }
        }
        let unchanged = (alternatives.as_slice() == [written]).then(|| text.into());
        let rules = Self { alternatives, unchanged };
        rules.check()?;
        Ok(rules)
    }

    /// Refuses what the evaluator cannot be trusted with.
    fn check(&self) -> Result<(), String> {
        for alternative in &self.alternatives {
            for rule in alternative {
                if rule.time_selector.spans.iter().any(|span| span.repeats.is_some()) {
                    return Err("names points in time, which are no hours".to_owned());
                }
                if rule.time_selector.spans.iter().any(may_outlast_two_days) {
                    return Err("has a span from one event of the sun to another that may be longer than a day".to_owned());
                }
            }
            if self.unchanged.is_some() {
                continue;
            }
            let text = text_of(alternative);
            let read: Result<OpeningHoursExpression, _> = text.parse();
            if !read.is_ok_and(|read| read.rules == *alternative) {
                return Err(format!("cannot be written in the standard form ({text})"));
            }
        }
        Ok(())
    }

    /// Whether a rule speaks of public holidays.
    pub(super) fn speak_of_holidays(&self) -> bool {
        self.days()
            .any(|day| matches!(day, WeekDayRange::Holiday { kind: HolidayKind::Public, .. }))
    }

    /// Whether a rule speaks of school holidays.
    pub(super) fn speak_of_school(&self) -> bool {
        self.days()
            .any(|day| matches!(day, WeekDayRange::Holiday { kind: HolidayKind::School, .. }))
    }

    /// Whether the sun decides.
    pub(super) fn speak_of_the_sun(&self) -> bool {
        self.rules().flat_map(|rule| &rule.time_selector.spans).any(of_the_sun)
    }

    /// Whether it is always open, and says no more.
    pub(super) fn are_always_open(&self) -> bool {
        let [alternative] = self.alternatives.as_slice() else { return false };
        let is_open =
            alternative.iter().all(|rule| rule.comment.is_empty() && rule.kind == RuleKind::Open);
        is_open && OpeningHoursExpression { rules: alternative.clone() }.normalize().is_constant()
    }

    /// The same where nobody can tell when the sun rises: such times are unknown.
    pub(super) fn without_the_sun(mut self) -> Self {
        self.unchanged = None;
        for alternative in &mut self.alternatives {
            *alternative = std::mem::take(alternative)
                .into_iter()
                .flat_map(unknown_by_the_sun)
                .map(with_days)
                .collect();
        }
        self
    }

    /// Each alternative for the evaluator.
    pub(super) fn expressions(&self) -> impl Iterator<Item = OpeningHours> + '_ {
        let texts = self.alternatives.iter().map(|alternative| match &self.unchanged {
            Some(text) => text.to_string(),
            None => text_of(alternative),
        });
        texts.filter_map(|text| text.parse().ok())
    }

    fn rules(&self) -> impl Iterator<Item = &RuleSequence> {
        self.alternatives.iter().flatten()
    }

    fn days(&self) -> impl Iterator<Item = &WeekDayRange> {
        self.rules().flat_map(|rule| &rule.day_selector.weekday)
    }
}

fn text_of(rules: &[RuleSequence]) -> String {
    OpeningHoursExpression { rules: rules.to_vec() }.to_string()
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Marks the comments before which the word `open` stands.
fn mark_open(text: &str) -> String {
    let mut marked = String::with_capacity(text.len());
    for (number, part) in text.split('"').enumerate() {
        if number > 0 {
            marked.push('"');
        }
        let begins_comment = number % 2 == 1;
        if begins_comment && marked.trim_end_matches('"').trim_end().ends_with("open") {
            marked.push(SAID_OPEN);
        }
        marked.push_str(part);
    }
    marked
}

/// What a rule says: a comment without the word `open` is a condition. Comments themselves are not
/// needed any more, but that there is one is.
fn said(rule: RuleSequence) -> RuleSequence {
    let said_open = rule.comment.starts_with(SAID_OPEN);
    match rule.kind {
        RuleKind::Open if said_open => RuleSequence { comment: "".into(), ..rule },
        RuleKind::Open if !rule.comment.is_empty() => {
            RuleSequence { kind: RuleKind::Unknown, comment: COMMENT.into(), ..rule }
        }
        RuleKind::Unknown if !rule.comment.is_empty() => {
            RuleSequence { comment: COMMENT.into(), ..rule }
        }
        RuleKind::Open | RuleKind::Closed | RuleKind::Unknown => {
            RuleSequence { comment: "".into(), ..rule }
        }
    }
}

/// A rule that is added to others begins with its days, lest it be read as more of their times.
fn with_days(mut rule: RuleSequence) -> RuleSequence {
    if rule.operator == RuleOperator::Additional && rule.day_selector.is_empty() {
        let whole_week: OpeningHoursExpression = "Mo-Su".parse().expect("a week is a rule");
        rule.day_selector =
            whole_week.rules.into_iter().next().map(|rule| rule.day_selector).unwrap_or_default();
    }
    rule
}

/// Stands for every comment.
pub(super) const COMMENT: &str = "comment";

/// A rule, and beside it what is unknown after its spans without an end.
fn with_open_ends(rule: RuleSequence) -> Vec<RuleSequence> {
    let (open, ended): (Vec<TimeSpan>, Vec<TimeSpan>) =
        rule.time_selector.spans.iter().cloned().partition(|span| span.open_end);
    if open.is_empty() {
        return vec![rule];
    }
    let midnight = Time::Fixed(ExtendedTime::MIDNIGHT_24);
    let until_known = open
        .iter()
        .filter(|span| span.range.end != midnight)
        .map(|span| TimeSpan { open_end: false, ..span.clone() });
    let known: Vec<TimeSpan> = ended.into_iter().chain(until_known).collect();
    let unknown: Vec<TimeSpan> = open.iter().map(beyond_open_end).collect();
    let kind = if rule.kind == RuleKind::Open { RuleKind::Unknown } else { rule.kind };
    split(rule, unknown, kind, known)
}

/// A rule of two parts: the first of another kind, over which the second is laid.
fn split(
    rule: RuleSequence,
    first: Vec<TimeSpan>,
    kind: RuleKind,
    second: Vec<TimeSpan>,
) -> Vec<RuleSequence> {
    let laid_over = (!second.is_empty()).then(|| RuleSequence {
        time_selector: TimeSelector { spans: second },
        operator: RuleOperator::Additional,
        ..rule.clone()
    });
    let below = RuleSequence { time_selector: TimeSelector { spans: first }, kind, ..rule };
    [below].into_iter().chain(laid_over).collect()
}

/// A span without an end, with the time for which the reference takes it to be unknown: to
/// midnight; from five in the afternoon for ten hours, from ten for eight.
fn beyond_open_end(span: &TimeSpan) -> TimeSpan {
    let midnight = ExtendedTime::MIDNIGHT_24;
    let (start, end) = (span.range.start, span.range.end);
    let from = match (start, end) {
        (Time::Fixed(start), Time::Fixed(end)) if end == midnight => start,
        // It ends on the next day.
        (Time::Fixed(start), Time::Fixed(end)) if end <= start => {
            end.add_hours(24).unwrap_or(ExtendedTime::MIDNIGHT_48)
        }
        (_, Time::Fixed(end)) if end != midnight => end,
        (Time::Fixed(_) | Time::Variable(_), Time::Fixed(_) | Time::Variable(_)) => EVENING,
    };
    let guessed = match from.hour() {
        22.. => from.add_hours(8),
        17.. => from.add_hours(10),
        0..17 => Some(midnight),
    };
    let guessed = guessed.unwrap_or(ExtendedTime::MIDNIGHT_48);
    TimeSpan { range: start..Time::Fixed(guessed), open_end: false, repeats: None }
}

/// When the reference takes the sun to set, if something without an end begins then.
const EVENING: ExtendedTime = ExtendedTime::new(18, 0).expect("a time of day");

fn of_the_sun(span: &TimeSpan) -> bool {
    matches!(span.range.start, Time::Variable(_)) || matches!(span.range.end, Time::Variable(_))
}

/// A rule, and beside it what is unknown because the sun decides.
fn unknown_by_the_sun(rule: RuleSequence) -> Vec<RuleSequence> {
    let (of_sun, of_clock): (Vec<TimeSpan>, Vec<TimeSpan>) =
        rule.time_selector.spans.iter().cloned().partition(of_the_sun);
    if of_sun.is_empty() {
        return vec![rule];
    }
    let widest = |span: TimeSpan| {
        let start = if matches!(span.range.start, Time::Fixed(_)) {
            span.range.start
        } else {
            Time::Fixed(ExtendedTime::MIDNIGHT_00)
        };
        let end = if matches!(span.range.end, Time::Fixed(_)) {
            span.range.end
        } else {
            Time::Fixed(ExtendedTime::MIDNIGHT_24)
        };
        TimeSpan { range: start..end, open_end: false, repeats: None }
    };
    split(rule, of_sun.into_iter().map(widest).collect(), RuleKind::Unknown, of_clock)
}

/// The evaluator adds a day to an end that is not after its start; more than two days it cannot
/// tell. With a start before midnight it never has to.
fn may_outlast_two_days(span: &TimeSpan) -> bool {
    let Time::Variable(start) = span.range.start else { return false };
    let ends_late = match span.range.end {
        Time::Fixed(end) => end > ExtendedTime::MIDNIGHT_24,
        Time::Variable(end) => end.offset > 0,
    };
    start.offset > 0 && ends_late
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rewritten(text: &str) -> Vec<String> {
        let rules = Rules::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        rules.expressions().map(|expression| expression.to_string()).collect()
    }

    #[test]
    fn a_comment_alone_is_unknown_and_beside_a_state_an_ornament() {
        assert_eq!(
            rewritten("Mo-Fr 09:00-17:00 \"by appointment\""),
            ["Mo-Fr 09:00-17:00 unknown \"comment\""]
        );
        assert_eq!(
            rewritten("Mo-Fr 09:00-17:00 open \"ring\"; Sa off \"rest\""),
            ["Mo-Fr 09:00-17:00; Sa closed"]
        );
        assert_eq!(
            rewritten("\"Summer\":Mo-Fr 10:00-12:00"),
            ["Mo-Fr 10:00-12:00 unknown \"comment\""]
        );
    }

    #[test]
    fn what_has_no_end_is_unknown_for_as_long_as_the_reference_guesses() {
        assert_eq!(rewritten("Mo-Fr 18:00+"), ["Mo-Fr 18:00-28:00 unknown"]);
        assert_eq!(rewritten("22:30+"), ["22:30-30:30 unknown"]);
        assert_eq!(rewritten("Fr 09:00+"), ["Fr 09:00-24:00 unknown"]);
        assert_eq!(rewritten("Fr 17:00-22:00+"), ["Fr 17:00-30:00 unknown, Fr 17:00-22:00"]);
        assert_eq!(rewritten("23:00-02:00+"), ["23:00-34:00 unknown, Mo-Su 23:00-02:00"]);
    }

    #[test]
    fn each_alternative_is_by_itself() {
        assert_eq!(
            rewritten("Mo 09:00-12:00 || Tu 09:00-12:00 || unknown"),
            ["Mo 09:00-12:00", "Tu 09:00-12:00", "24/7 unknown"]
        );
    }

    #[test]
    fn dates_are_left_as_they_are_written() {
        for text in [
            "Mo-Fr 09:00-17:00; easter +1 day off",
            "2026 Jun-Aug Mo-Fr 10:00-12:00",
            "Su[-1] +1 day 10:00-12:00",
            "PH +1 day off",
        ] {
            assert!(Rules::parse(text).is_ok(), "{text}: {:?}", Rules::parse(text));
        }
    }

    #[test]
    fn what_would_make_the_evaluator_panic_is_refused() {
        for text in
            ["(sunset+06:00)-(sunset+05:00)", "(dusk+01:00)-25:00", "Mo-Fr 10:00-16:00/01:30"]
        {
            assert!(Rules::parse(text).is_err(), "{text}");
        }
    }
}

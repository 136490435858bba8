//! Opening hours as people write them, brought into the standard form of the OSM tag.
//!
//! Only spellings that can be meant in one way are changed, and as the reference evaluator
//! (`opening_hours.js`) reads them; a test compares the two (`tests/hours_reference`). What stands
//! between quotation marks is left alone.

/// The abbreviations of the standard with what else is written for them, in lower case; a full stop
/// may follow.
const WORDS: [(&str, &[&str]); 26] = [
    ("Mo", &["mo", "mon", "monday", "mondays"]),
    ("Tu", &["tu", "tue", "tues", "tuesday", "tuesdays"]),
    ("We", &["we", "wed", "weds", "wednesday", "wednesdays"]),
    ("Th", &["th", "thu", "thur", "thurs", "thursday", "thursdays"]),
    ("Fr", &["fr", "fri", "friday", "fridays"]),
    ("Sa", &["sa", "sat", "saturday", "saturdays"]),
    ("Su", &["su", "sun", "sunday", "sundays"]),
    ("PH", &["ph"]),
    ("SH", &["sh"]),
    ("Jan", &["jan", "january"]),
    ("Feb", &["feb", "february"]),
    ("Mar", &["mar", "march"]),
    ("Apr", &["apr", "april"]),
    ("May", &["may"]),
    ("Jun", &["jun", "june"]),
    ("Jul", &["jul", "july"]),
    ("Aug", &["aug", "august"]),
    ("Sep", &["sep", "sept", "september"]),
    ("Oct", &["oct", "october"]),
    ("Nov", &["nov", "november"]),
    ("Dec", &["dec", "december"]),
    ("off", &["off"]),
    ("closed", &["closed"]),
    ("open", &["open"]),
    ("unknown", &["unknown"]),
    ("-", &["to"]),
];

/// The first words of the table, which name days.
const DAYS: usize = 9;

/// The words after them name months.
const MONTHS: usize = 12;

/// Times of day that the sun decides.
const EVENTS: [&str; 4] = ["dawn", "sunrise", "sunset", "dusk"];

/// A piece of hours.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// A word of the standard, or one that it does not know.
    Word(String),
    /// Digits, with a colon where they are a time.
    Number(String),
    /// Between quotation marks, with them.
    Comment(String),
    /// A mark: `-`, `,`, `;`, `||`, `+` …
    Mark(String),
}

/// The standard form of a text; what cannot be understood stays as it is, and the parser refuses
/// it.
pub(super) fn standard_form(text: &str) -> String {
    let mut pieces = pieces(text);
    while pieces.last().is_some_and(|piece| is_mark(piece, ";") || is_mark(piece, ",")) {
        pieces.pop();
    }
    join(&months_said(always_said(hours_said(pieces))))
}

/// `24/7` behind what says on which days is a time: `Apr-Oct 24/7`, `2019+ 24/7`.
fn always_said(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut said: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let is_always = matches!(&piece, Piece::Word(word) if word == "24/7");
        let is_year = |before: &Piece| {
            let is_of_four = |number: &str| number.len() == 4 && !number.contains(':');
            is_mark(before, "+") || matches!(before, Piece::Number(number) if is_of_four(number))
        };
        match said.last() {
            Some(before) if is_always && is_year(before) => {
                let every_day = ["Mo", "-", "Su"].map(|part| match part {
                    "-" => Piece::Mark(part.to_owned()),
                    day => Piece::Word(day.to_owned()),
                });
                said.extend(every_day);
                said.extend(all_day());
            }
            Some(Piece::Word(_) | Piece::Number(_)) if is_always => said.extend(all_day()),
            Some(_) | None => said.push(piece),
        }
    }
    said
}

fn all_day() -> [Piece; 3] {
    [
        Piece::Number("00:00".to_owned()),
        Piece::Mark("-".to_owned()),
        Piece::Number("24:00".to_owned()),
    ]
}

/// A day of a month that no year has: `Feb 30`; or not the year before it: `2027 Feb 29`.
pub(super) fn impossible_day(text: &str) -> Option<String> {
    let mut year: Option<u32> = None;
    let mut month: Option<usize> = None;
    for piece in pieces(text) {
        match &piece {
            Piece::Word(word) => {
                let months = || WORDS.iter().skip(DAYS).take(MONTHS);
                month = months().position(|(name, _)| name == word);
            }
            Piece::Number(number) if number.contains(':') => month = None,
            Piece::Number(number) if number.len() == 4 => {
                (year, month) = (number.parse().ok(), None);
            }
            Piece::Number(number) => {
                let Some((name, length)) = month.and_then(|month| length_of(month, year)) else {
                    continue;
                };
                let is_day = number.parse().is_ok_and(|day: u32| (1..=length).contains(&day));
                if !is_day {
                    return Some(format!("{name} {number}"));
                }
            }
            Piece::Mark(mark) if mark == ";" || mark == "||" => (year, month) = (None, None),
            Piece::Mark(mark) if mark == "-" || mark == "," => {}
            Piece::Mark(_) | Piece::Comment(_) => month = None,
        }
    }
    None
}

/// The name of a month, from 0, and how many days it has; February 29 where the year is not told.
fn length_of(month: usize, year: Option<u32>) -> Option<(&'static str, u32)> {
    let (name, _) = WORDS.get(DAYS + month)?;
    let is_leap = |year: u32| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let length = match *name {
        "Feb" => 28 + u32::from(year.is_none_or(is_leap)),
        "Apr" | "Jun" | "Sep" | "Nov" => 30,
        _ => 31,
    };
    Some((name, length))
}

/// Full hours without minutes are times where days stand before them: `Mo-Fr 9-17`.
fn hours_said(mut pieces: Vec<Piece>) -> Vec<Piece> {
    for position in 0..pieces.len() {
        let begins = position
            .checked_sub(1)
            .and_then(|before| pieces.get(before))
            .is_none_or(|before| is_day(before) || is_mark(before, ";"));
        let [Piece::Number(from), dash, Piece::Number(to), rest @ ..] =
            pieces.get(position..).unwrap_or_default()
        else {
            continue;
        };
        let ends = rest
            .first()
            .is_none_or(|next| is_mark(next, ";") || is_mark(next, ",") || is_mark(next, "||"));
        let (Some(from), Some(to)) = (full_hour(from), full_hour(to)) else { continue };
        // "8 to 8" may be twelve hours or twenty-four.
        if begins && ends && is_mark(dash, "-") && from != to {
            pieces.splice(
                position..position + 3,
                [Piece::Number(from), Piece::Mark("-".to_owned()), Piece::Number(to)],
            );
        }
    }
    pieces
}

fn full_hour(number: &str) -> Option<String> {
    let hour: u32 = number.parse().ok().filter(|hour| *hour <= 24 && number.len() <= 2)?;
    Some(format!("{hour:02}:00"))
}

/// A list of days of one month says it each time: `Dec 24,31` is `Dec 24,Dec 31`.
fn months_said(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut said: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut month: Option<Piece> = None;
    for piece in pieces {
        let is_day_of_month = |piece: &Piece| matches!(piece, Piece::Number(number) if !number.contains(':') && number.len() <= 2);
        if let Piece::Word(_) = piece {
            month = Some(piece.clone()).filter(is_month);
        }
        let goes_on = matches!(said.as_slice(), [.., before, comma] if is_day_of_month(before) && is_mark(comma, ","));
        if goes_on && is_day_of_month(&piece) {
            said.extend(month.clone());
        }
        said.push(piece);
    }
    said
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let (piece, length) = match first {
            '"' | '“' | '”' | '„' => comment(rest),
            '0'..='9' => number(rest),
            _ if first.is_alphabetic() => word(rest),
            _ if first.is_whitespace() => (None, first.len_utf8()),
            '|' if rest.starts_with("||") => (Some(Piece::Mark("||".to_owned())), 2),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => {
                (Some(Piece::Mark("-".to_owned())), first.len_utf8())
            }
            _ => (Some(Piece::Mark(first.to_string())), first.len_utf8()),
        };
        pieces.extend(piece);
        rest = rest.get(length..).unwrap_or_default();
    }
    without_ornament(pieces)
}

/// Two marks `;` in a row are one, one before everything is none, and a colon between days and
/// times is for readers only.
fn without_ornament(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let repeats = is_mark(&piece, ";") && kept.last().is_none_or(|last| is_mark(last, ";"));
        let adorns = is_mark(&piece, ":")
            && kept.last().is_some_and(|last| is_day(last) || is_mark(last, "]"));
        if !repeats && !adorns {
            kept.push(piece);
        }
    }
    kept
}

fn comment(rest: &str) -> (Option<Piece>, usize) {
    let marks = ['"', '“', '”', '„'];
    let first = rest.chars().next().map_or(1, char::len_utf8);
    let inner = rest.get(first..).unwrap_or_default();
    let Some(end) = inner.find(marks) else {
        return (Some(Piece::Mark(rest.to_owned())), rest.len());
    };
    let (inside, closing) = inner.split_at_checked(end).unwrap_or_default();
    let closing = closing.chars().next().map_or(1, char::len_utf8);
    (Some(Piece::Comment(format!("\"{}\"", inside.trim()))), first + end + closing)
}

fn word(rest: &str) -> (Option<Piece>, usize) {
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let written = rest.get(..end).unwrap_or_default();
    let lower = written.to_lowercase();
    let known =
        WORDS.iter().find(|(_, others)| others.contains(&lower.as_str())).map(|(word, _)| *word);
    // "Mon." is Monday; a full stop after anything else is not ours.
    let stop =
        usize::from(known.is_some() && rest.get(end..).is_some_and(|rest| rest.starts_with('.')));
    let piece = match known {
        Some("-") => Piece::Mark("-".to_owned()),
        // A German says so after the time.
        None if lower == "uhr" => return (None, end),
        Some(word) => Piece::Word(word.to_owned()),
        None => Piece::Word(written.to_owned()),
    };
    (Some(piece), end + stop)
}

/// `24/7`, a time (`9:00`, `9.00`, `9:00 am`, `9am`, `9h00`) or a bare number.
fn number(rest: &str) -> (Option<Piece>, usize) {
    if rest.starts_with("24/7") {
        return (Some(Piece::Word("24/7".to_owned())), 4);
    }
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let end = digits(rest);
    let (hour, after) = rest.split_at_checked(end).unwrap_or_default();
    let minute = after
        .strip_prefix([':', '.', 'h'])
        .map(|after| after.split_at_checked(digits(after)).unwrap_or_default().0);
    let minute = minute.filter(|minute| minute.len() == 2 && hour.len() <= 2);
    if minute.is_none()
        && hour.len() <= 2
        && after.strip_prefix('h').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    {
        return (Some(Piece::Number(format!("{hour:0>2}:00"))), end + 1);
    }
    let end = minute.map_or(end, |minute| end + 1 + minute.len());
    let (half, half_length) = half_of_day(rest.get(end..).unwrap_or_default());
    let Ok(hours) = hour.parse::<u32>() else { return (Some(Piece::Number(hour.to_owned())), end) };
    let hours = match half {
        Some(Half::Morning) if hours == 12 => 0,
        Some(Half::Afternoon) if hours < 12 => hours + 12,
        Some(Half::Morning | Half::Afternoon) | None => hours,
    };
    let piece = match (minute, half) {
        (Some(minute), _) => format!("{hours:02}:{minute}"),
        (None, Some(_)) => format!("{hours:02}:00"),
        (None, None) => return (Some(Piece::Number(hour.to_owned())), end),
    };
    (Some(Piece::Number(piece)), end + half_length)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

fn half_of_day(rest: &str) -> (Option<Half>, usize) {
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    let lower: String =
        rest.trim_start_matches(' ').chars().take(4).collect::<String>().to_ascii_lowercase();
    for (written, half) in [
        ("a.m.", Half::Morning),
        ("p.m.", Half::Afternoon),
        ("am", Half::Morning),
        ("pm", Half::Afternoon),
    ] {
        let goes_on =
            lower.get(written.len()..).is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        if lower.starts_with(written) && !goes_on {
            return (Some(half), spaces + written.len());
        }
    }
    (None, 0)
}

fn is_mark(piece: &Piece, mark: &str) -> bool {
    matches!(piece, Piece::Mark(text) if text == mark)
}

fn is_day(piece: &Piece) -> bool {
    matches!(piece, Piece::Word(word) if WORDS.iter().take(DAYS).any(|(day, _)| day == word))
}

fn is_month(piece: &Piece) -> bool {
    matches!(piece, Piece::Word(word) if WORDS.iter().skip(DAYS).take(MONTHS).any(|(month, _)| month == word))
}

fn is_time(piece: &Piece) -> bool {
    matches!(piece, Piece::Number(number) if number.contains(':'))
}

/// Puts the pieces together with one space where the standard has one.
fn join(pieces: &[Piece]) -> String {
    let mut text = String::new();
    // Inside of brackets and parentheses nothing is set apart: `Th[1,3]`, `(sunset-01:00)`.
    let mut depth = 0_usize;
    for (position, piece) in pieces.iter().enumerate() {
        let before = position.checked_sub(1).and_then(|before| pieces.get(before));
        let second_before = position.checked_sub(2).and_then(|before| pieces.get(before));
        let following = pieces.get(position + 1..).unwrap_or_default();
        let is_apart = depth == 0
            && (is_offset(piece, following)
                || before.is_some_and(|before| is_apart(before, piece, second_before)));
        if is_apart && before.is_some() {
            text.push(' ');
        }
        let (Piece::Word(written)
        | Piece::Number(written)
        | Piece::Comment(written)
        | Piece::Mark(written)) = piece;
        depth = match written.as_str() {
            "[" | "(" => depth + 1,
            "]" | ")" => depth.saturating_sub(1),
            _ => depth,
        };
        text.push_str(written);
    }
    text
}

/// Whether a sign begins an offset in days: `PH +1 day`.
fn is_offset(piece: &Piece, following: &[Piece]) -> bool {
    let is_sign = is_mark(piece, "+") || is_mark(piece, "-");
    is_sign
        && matches!(following, [Piece::Number(number), Piece::Word(unit), ..] if !number.contains(':') && unit.starts_with("day"))
}

/// Whether there is a space between two pieces outside of brackets.
fn is_apart(before: &Piece, piece: &Piece, second_before: Option<&Piece>) -> bool {
    match (before, piece) {
        // Between a list of times and a day, a comma begins another rule, which the standard sets
        // apart.
        (Piece::Mark(mark), _) if mark == "," => {
            second_before.is_some_and(ends_rule) && !is_time(piece)
        }
        // A comment before days is joined to them, as the parser wants it: `"Summer":Mo-Fr`.
        (Piece::Mark(mark), _) if mark == ":" => !matches!(second_before, Some(Piece::Comment(_))),
        (Piece::Mark(mark), _) if matches!(mark.as_str(), ";" | "||") => true,
        (Piece::Mark(mark), Piece::Word(_) | Piece::Comment(_)) if mark == "+" => true,
        (Piece::Mark(mark), Piece::Word(_) | Piece::Number(_) | Piece::Comment(_))
            if matches!(mark.as_str(), "]" | ")") =>
        {
            true
        }
        (_, Piece::Mark(mark)) if mark == "||" => true,
        (Piece::Word(_) | Piece::Number(_) | Piece::Comment(_), Piece::Mark(mark))
            if mark == "(" =>
        {
            true
        }
        (Piece::Mark(mark), Piece::Mark(next)) if mark == "]" && next == "(" => true,
        (Piece::Mark(_), _) | (_, Piece::Mark(_)) => false,
        (
            Piece::Word(_) | Piece::Number(_) | Piece::Comment(_),
            Piece::Word(_) | Piece::Number(_) | Piece::Comment(_),
        ) => true,
    }
}

/// Whether a rule may end with a piece: a time, an open end, a state, a comment.
fn ends_rule(piece: &Piece) -> bool {
    match piece {
        Piece::Number(number) => number.contains(':'),
        Piece::Word(word) => {
            matches!(word.as_str(), "off" | "closed" | "open" | "unknown" | "24/7")
                || EVENTS.contains(&word.as_str())
        }
        Piece::Comment(_) => true,
        Piece::Mark(mark) => mark == "+" || mark == ")",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_form_stays_as_it_is() {
        for text in [
            "24/7",
            "Mo-Fr 09:00-17:00; PH off",
            "Mo,We,Fr 10:00-12:00,13:00-17:00; Sa 10:00-14:00",
            "Mo-Fr 09:00-17:00, Sa 10:00-12:00 || \"by appointment\"",
            "Th[1,3],Fr[-1] 10:00-12:00",
            "Dec 24-Jan 1 off",
            "easter -2 days-easter +1 day off",
            "PH +1 day 10:00-12:00",
            "week 1-53/2 Fr 09:00-12:00",
            "(sunrise+01:00)-(sunset-00:30)",
            "Apr-Oct: Mo-Fr sunrise-sunset open \"ring, then wait; really\"",
            "2026 Dec 24 09:00-12:00",
            "Mo-Fr 18:00+",
            "Fr-Sa 22:00-26:00",
            "Su,PH off",
            "Jan 10-17 off",
            "week 10-20 Mo",
        ] {
            assert_eq!(standard_form(text), text);
        }
    }

    #[test]
    fn what_people_write_is_brought_into_the_standard_form() {
        for (written, standard) in [
            ("Tu-Sa 10:00-17:00,Su 13:00-17:00", "Tu-Sa 10:00-17:00, Su 13:00-17:00"),
            ("Mo-Fr 10:00-12:00;", "Mo-Fr 10:00-12:00"),
            ("Mon-Fri 10:00–12:00", "Mo-Fr 10:00-12:00"),
            ("monday - friday 9am to 5pm", "Mo-Fr 09:00-17:00"),
            ("Mo, We, Fr 9:00 - 12:00", "Mo,We,Fr 09:00-12:00"),
            ("Mo-Fr: 9.30-12.00, 13.00-17.00", "Mo-Fr 09:30-12:00,13:00-17:00"),
            ("mo-fr 08:00-12:00;;sa OFF ;", "Mo-Fr 08:00-12:00; Sa off"),
            ("Mo-Fr 12:30 p.m. - 5 pm", "Mo-Fr 12:30-17:00"),
            ("Mo-Fr 09:00-17:00 || “by appointment”", "Mo-Fr 09:00-17:00 || \"by appointment\""),
            ("Mo-Fr09:00-17:00||\"ring\"", "Mo-Fr 09:00-17:00 || \"ring\""),
            ("Mo-Fr 9-17; Sa 10-12", "Mo-Fr 09:00-17:00; Sa 10:00-12:00"),
            ("Mo-Fr 10h-17h30 Uhr", "Mo-Fr 10:00-17:30"),
            (
                "Dec 24,31 08:30-14:00; Jan 1-3,6 off",
                "Dec 24,Dec 31 08:30-14:00; Jan 1-3,Jan 6 off",
            ),
            ("Mo-Fr 10:00-16:00 off,Sa 10:00-12:00", "Mo-Fr 10:00-16:00 off, Sa 10:00-12:00"),
        ] {
            assert_eq!(standard_form(written), standard, "{written}");
        }
    }

    #[test]
    fn nothing_makes_it_panic() {
        for text in [
            "",
            ";",
            "\"",
            "“",
            "24",
            "9",
            "9:",
            "9:0é",
            "é",
            "||",
            "99999999999:00",
            "Mo[",
            "Mo]",
            "(((",
            "9 a",
            "9a.m",
            "0:00am\u{301}",
        ] {
            let _ = standard_form(text);
        }
    }
}

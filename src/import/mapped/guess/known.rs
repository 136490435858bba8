//! The usual names of columns in ten languages, and of days.

/// One line for each of our columns.
const HEADINGS: &str = include_str!("headings.csv");

/// How sure a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Surety {
    /// A known name is one of its words.
    Word,
    /// It is a known name, but for signs and accents; the smaller number is the likelier name.
    Name,
}

/// Letters and digits alone, in Latin letters without accents.
pub(super) fn plain(text: &str) -> String {
    let latin = any_ascii::any_ascii(text).to_lowercase();
    latin.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// How surely a heading is that of one of our columns, and how far down its list of names.
pub(super) fn surety(heading: &str, target: &str) -> Option<(Surety, usize)> {
    let names = names_of(target);
    let whole = plain(heading);
    if let Some(rank) = names.iter().position(|name| plain(name) == whole) {
        return Some((Surety::Name, rank));
    }
    let words: Vec<String> = heading
        .split(|c: char| !c.is_alphanumeric())
        .map(plain)
        .filter(|word| word.len() > 2)
        .collect();
    let rank = names.iter().position(|name| words.contains(&plain(name)));
    rank.map(|rank| (Surety::Word, rank))
}

fn names_of(target: &str) -> Vec<&'static str> {
    let line = HEADINGS
        .lines()
        .find(|line| line.strip_prefix(target).is_some_and(|rest| rest.starts_with(',')));
    line.map(|line| line.split(',').skip(1).collect()).unwrap_or_default()
}

/// Beginnings of the names of days, Monday to Sunday, in the same ten languages.
const DAYS: [&[&str]; 7] = [
    &[
        "monday",
        "mon",
        "lundi",
        "montag",
        "lunes",
        "lunedi",
        "segunda",
        "maandag",
        "poniedzialek",
        "월요일",
        "月曜",
    ],
    &[
        "tuesday",
        "tue",
        "tues",
        "mardi",
        "dienstag",
        "martes",
        "martedi",
        "terca",
        "dinsdag",
        "wtorek",
        "화요일",
        "火曜",
    ],
    &[
        "wednesday",
        "wed",
        "mercredi",
        "mittwoch",
        "miercoles",
        "mercoledi",
        "quarta",
        "woensdag",
        "sroda",
        "수요일",
        "水曜",
    ],
    &[
        "thursday",
        "thu",
        "thur",
        "thurs",
        "jeudi",
        "donnerstag",
        "jueves",
        "giovedi",
        "quinta",
        "donderdag",
        "czwartek",
        "목요일",
        "木曜",
    ],
    &[
        "friday",
        "fri",
        "vendredi",
        "freitag",
        "viernes",
        "venerdi",
        "sexta",
        "vrijdag",
        "piatek",
        "금요일",
        "金曜",
    ],
    &[
        "saturday",
        "sat",
        "samedi",
        "samstag",
        "sonnabend",
        "sabado",
        "sabato",
        "zaterdag",
        "sobota",
        "토요일",
        "土曜",
    ],
    &[
        "sunday",
        "sun",
        "dimanche",
        "sonntag",
        "domingo",
        "domenica",
        "zondag",
        "niedziela",
        "일요일",
        "日曜",
    ],
];

const WORKING_DAYS: &[&str] = &[
    "weekday",
    "weekdays",
    "semaine",
    "werktag",
    "werktags",
    "laborables",
    "feriali",
    "uteis",
    "werkdagen",
    "robocze",
    "평일",
    "平日",
];

const HOLIDAYS: &[&str] = &[
    "holiday",
    "holidays",
    "feries",
    "feiertag",
    "feiertage",
    "festivos",
    "festivi",
    "feriados",
    "feestdagen",
    "swieta",
    "공휴일",
    "祝日",
];

const OPENS: &[&str] = &[
    "open",
    "opens",
    "opening",
    "start",
    "from",
    "ouverture",
    "debut",
    "von",
    "offnet",
    "apertura",
    "inizio",
    "inicio",
    "abertura",
    "van",
    "od",
    "시작",
    "개관",
    "開始",
    "開館",
];

const CLOSES: &[&str] = &[
    "close",
    "closes",
    "closing",
    "end",
    "to",
    "until",
    "fermeture",
    "fin",
    "bis",
    "schliesst",
    "cierre",
    "chiusura",
    "fine",
    "fecho",
    "tot",
    "do",
    "종료",
    "폐관",
    "終了",
    "閉館",
];

/// Whether a heading has one of several words. Scripts without spaces have them inside others.
fn has(heading: &str, words: &[&str]) -> bool {
    let own: Vec<String> = heading
        .split(|c: char| !c.is_alphanumeric())
        .map(plain)
        .filter(|w| !w.is_empty())
        .collect();
    words.iter().any(|word| {
        if word.is_ascii() { own.iter().any(|one| one == word) } else { heading.contains(word) }
    })
}

/// The days that a heading names, as a map writes them.
pub(super) fn days(heading: &str) -> Option<&'static str> {
    const NAMES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    // 공휴일 has 휴일 and 일 in it, and 日曜 is in no other.
    if has(heading, HOLIDAYS) {
        return Some("PH");
    }
    if has(heading, WORKING_DAYS) {
        return Some("Mo-Fr");
    }
    let found = DAYS.iter().position(|names| has(heading, names))?;
    NAMES.get(found).copied()
}

/// Which end of opening hours a heading names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Opens,
    Closes,
}

/// Which end of the hours a heading is about; nothing where it is about both or none.
pub(super) fn end(heading: &str) -> Option<End> {
    match (has(heading, OPENS), has(heading, CLOSES)) {
        (true, false) => Some(End::Opens),
        (false, true) => Some(End::Closes),
        (true, true) | (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::week::{NamedDay, days_of};
    use super::*;

    #[test]
    fn columns_are_known_by_their_names_in_ten_languages() {
        for (heading, target) in [
            ("Library name", "name"),
            ("nom_de_l_etablissement", "name"),
            ("Bezeichnung", "name"),
            ("Código Postal", "postal_code"),
            ("Indirizzo", "address_1"),
            ("Localidade", "city"),
            ("Telefoonnummer", "phone"),
            ("Województwo", "state_province"),
            ("위도", "latitude"),
            ("電話番号", "phone"),
            ("PLZ", "postal_code"),
            ("Straße", "address_1"),
        ] {
            assert!(
                surety(heading, target).is_some_and(|(surety, _)| surety == Surety::Name),
                "{heading}"
            );
        }
        assert_eq!(surety("Main phone (public)", "phone").map(|(it, _)| it), Some(Surety::Word));
        assert_eq!(surety("Shelf length", "latitude"), None);
    }

    #[test]
    fn days_and_ends_are_known_by_their_names() {
        for (heading, expected) in [
            ("Monday staffed hours", (Some("Mo"), None)),
            ("평일운영시작시각", (Some("Mo-Fr"), Some(End::Opens))),
            ("토요일운영종료시각", (Some("Sa"), Some(End::Closes))),
            ("공휴일운영시작시각", (Some("PH"), Some(End::Opens))),
            ("日曜開館", (Some("Su"), Some(End::Opens))),
            ("Öffnungszeiten Sonntag", (Some("Su"), None)),
            ("name", (None, None)),
        ] {
            assert_eq!((days(heading), end(heading)), expected, "{heading}");
        }
        let all: Option<Vec<Vec<NamedDay>>> =
            ["Mo", "Mo-Fr", "Sa", "Su", "PH"].into_iter().map(days_of).collect();
        assert!(all.is_some(), "what is written is read");
    }

    #[test]
    fn every_line_of_headings_is_one_of_our_columns() {
        for line in HEADINGS.lines().filter(|line| !line.starts_with('#')) {
            let names: Vec<&str> = line.split(',').collect();
            assert!(names.len() > 3 && names.iter().all(|name| !name.trim().is_empty()), "{line}");
        }
    }
}

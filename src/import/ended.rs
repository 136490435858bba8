//! Whether a text or a name says that a service or a place has ended.
//!
//! Lists rarely have a column for it: somebody writes `CLOSED` into the notes, or behind the name.

use std::sync::LazyLock;

use regex::Regex;

use super::one_line::one_line;

/// What says it wherever it stands.
const ENDED: [&str; 19] = [
    "closed permanently",
    "permanently closed",
    "closed for good",
    "closed down",
    "closed its doors",
    "closing permanently",
    "shut down",
    "permanently shut",
    "shut permanently",
    "discontinued",
    "decommissioned",
    "disbanded",
    "out of service",
    "not in service",
    "ceased",
    "has ended",
    "defunct",
    "number disconnected",
    "has been disconnected",
];

/// What follows `no longer` where something has only changed.
const ONLY_CHANGED: [&str; 14] = [
    "free",
    "toll",
    "24",
    "round",
    "charge",
    "require",
    "need",
    "necessary",
    "cost",
    "only",
    "part",
    "called",
    "known",
    "named",
];

/// A part of a text that says nothing else: `closed`, `Library closed`, `has closed`, `closed since
/// 4 May 2019`. Without a year it may speak of a day of the week.
static CLOSED: LazyLock<Regex> = LazyLock::new(|| {
    let months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    let pattern = format!(
        r"^(?:(?:this |the )?(?:library|service|line|branch|helpline) )?(?:(?:is|was|has|now|still) )*closed(?P<day>(?: (?:since|in|on|from|as of))?(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?: (?:{months})[a-z]*)?(?: \d{{1,2}}(?:st|nd|rd|th)?)? (?:19|20)\d\d)?$"
    );
    Regex::new(&pattern).expect("a pattern")
});

/// What says when it is closed in an ordinary week.
static OF_THE_WEEK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:mon|tue|wed|thu|fri|sat|sun|for|on|at|between|from|until|bank|public|\d)")
        .expect("a pattern")
});

/// Whether a note, hours or a status say that it has ended: `CLOSED`, `Closed permanently`, `Closed
/// 4 May 2019`, `number no longer in service`; not `closed Wednesdays` and not `closed 2016,
/// re-opened 2018`.
pub(super) fn text_says_ended(text: &str) -> bool {
    let text = one_line(text).to_lowercase();
    if text.contains("re-opened") || text.contains("reopened") || text.contains("not closed") {
        return false;
    }
    let words = spaced(&text);
    let is_no_longer = words.split(" no longer ").skip(1).any(|rest| {
        let rest = rest.trim();
        !rest.is_empty() && !ONLY_CHANGED.iter().any(|word| rest.starts_with(word))
    });
    if is_no_longer || ENDED.iter().any(|phrase| words.contains(&format!(" {phrase} "))) {
        return true;
    }
    let parts = text.replace(" - ", ";").replace(['–', '—', '(', ')', '.'], ";");
    let parts: Vec<String> = parts
        .split(';')
        .map(|part| spaced(part).trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    let says_day =
        |part: &String| CLOSED.captures(part).is_some_and(|found| found.name("day").is_some());
    let begins = parts.first().is_some_and(|part| CLOSED.is_match(part))
        && parts.get(1).is_none_or(|next| !OF_THE_WEEK.is_match(next));
    begins || parts.iter().any(says_day)
}

/// Whether a text says that it is closed and will open again.
pub(super) fn text_says_closed_for_now(text: &str) -> bool {
    let words = spaced(&one_line(text).to_lowercase());
    ["temporarily closed", "closed temporarily", "closed until further notice"]
        .iter()
        .any(|phrase| words.contains(&format!(" {phrase} ")))
}

/// Words for `closed` as they stand behind or in front of names.
const CLOSED_WORDS: [&str; 67] = [
    "closed",
    "defunct",
    "inactive",
    "discontinued",
    "disconnected",
    "geschlossen",
    "aufgelöst",
    "aufgegeben",
    "fermé",
    "fermée",
    "ferme",
    "supprimée",
    "cerrado",
    "cerrada",
    "clausurada",
    "tancat",
    "tancada",
    "pechada",
    "itxita",
    "chiuso",
    "chiusa",
    "fechado",
    "fechada",
    "encerrado",
    "encerrada",
    "extinta",
    "desativada",
    "gesloten",
    "opgeheven",
    "suljettu",
    "lakkautettu",
    "stängd",
    "stängt",
    "nedlagd",
    "nedlagt",
    "stengt",
    "lukket",
    "lokað",
    "zamknięta",
    "zamknięte",
    "nieczynna",
    "zlikwidowana",
    "zavřeno",
    "zavřená",
    "zrušena",
    "zrušeno",
    "zatvorené",
    "zatvorená",
    "zatvoreno",
    "zaprto",
    "bezárt",
    "zárva",
    "megszűnt",
    "închis",
    "închisă",
    "закрыто",
    "закрыта",
    "закрито",
    "зачинено",
    "затворено",
    "затворена",
    "suletud",
    "slēgts",
    "uždaryta",
    "kapalı",
    "tutup",
    "κλειστό",
];

/// The same in scripts that put no spaces between words, or that have no small letters.
const CLOSED_SIGNS: [&str; 14] = [
    "閉館",
    "閉鎖",
    "閉店",
    "廃止",
    "休館",
    "关闭",
    "關閉",
    "已关",
    "폐관",
    "폐쇄",
    "휴관",
    "סגור",
    "مغلق",
    "ปิดถาวร",
];

/// Words that nobody has in the name of a place which is open, so that they need no brackets.
const CERTAIN_LAST_WORDS: [&str; 11] = [
    "closed",
    "inactive",
    "discontinued",
    "geschlossen",
    "suljettu",
    "lakkautettu",
    "fermée",
    "gesloten",
    "stängd",
    "stengt",
    "nedlagt",
];

/// What somebody writes beside the name of a record that is kept for other reasons.
const NOT_TO_BE_USED: [&str; 5] =
    ["do not use", "don t use", "no longer in use", "no longer in service", "out of business"];

/// Whether a name says it: `Mill Library (closed)`, `Mühle – geschlossen`, `水車図書館【閉館】`. Elsewhere
/// in a name such a word may be part of it: Cerrado is a landscape.
pub(super) fn name_says_ended(name: &str) -> bool {
    let name = one_line(name).to_lowercase();
    let name = name.replace(['[', '（', '【', '［'], "(").replace([']', '）', '】', '］'], ")");
    let in_brackets = name.split('(').skip(1).filter_map(|rest| rest.split(')').next());
    let dashed = name.replace(['–', '—', ':', '|'], " - ");
    let dashed: Vec<&str> = dashed.split(" - ").map(str::trim).collect();
    let ends = [dashed.first(), dashed.last()];
    let at_ends = ends.into_iter().flatten().copied().filter(|_| dashed.len() > 1);
    if in_brackets.chain(at_ends).any(is_word_of_end) {
        return true;
    }
    let words = spaced(&name);
    let is_at_end = |phrase: &&str| {
        let words = words.trim();
        words.starts_with(&format!("{phrase} ")) || words.ends_with(&format!(" {phrase}"))
    };
    if NOT_TO_BE_USED.iter().any(is_at_end) {
        return true;
    }
    let last = name.split(|c: char| !c.is_alphanumeric()).rfind(|word| !word.is_empty());
    last.is_some_and(|word| CERTAIN_LAST_WORDS.contains(&word))
}

/// Whether words beside a name say it: the word alone, at their end (`permanently closed`), or
/// before a year.
fn is_word_of_end(beside: &str) -> bool {
    if CLOSED_SIGNS.iter().any(|sign| beside.contains(sign)) {
        return true;
    }
    let words: Vec<&str> =
        beside.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_closed = |word: Option<&&str>| word.is_some_and(|word| CLOSED_WORDS.contains(word));
    let has_year = words
        .iter()
        .any(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")));
    is_closed(words.last()) || (is_closed(words.first()) && has_year)
}

/// The words of a text in small letters, with single spaces between and around them.
fn spaced(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_says_that_it_has_ended_is_understood() {
        for text in [
            "CLOSED",
            "Closed.",
            "closed permanently",
            "Library permanently closed",
            "The service closed down last spring",
            "Number no longer in service",
            "number disconnected in 2025",
            "branch CLOSED 2024",
            "no longer answers calls",
            "Discontinued by the provider",
            "Library closed 4 May 2019",
            "Closed since 2021; see Weir",
            "Volunteers left. Closed on 12th March 2024.",
            "CLOSED - merged with Weir",
            "Has closed",
        ] {
            assert!(text_says_ended(text), "{text}");
        }
    }

    #[test]
    fn a_text_about_the_week_or_the_past_is_left_alone() {
        for text in [
            "",
            "Closed for lunch 1-2pm",
            "closed Wed",
            "Closed Mondays, and Wednesdays 12:00 to 14:15",
            "Closed 12.00 - 3.00 Tue & Fri",
            "Closed between 1300 and 1400 on Thu",
            "Closed 1300-1400",
            "CLOSED - Mondays",
            "Closed 2016 re-opened 2018",
            "Old Weir closed 4 August 2018. New Weir opened 27 January 2020",
            "New library opened 2009, old library closed.  Library closed for lunch.",
            "Children's centre closed in 2019",
            "Replaced the old library which was closed in 2013",
            "Hours closed: W 12:00-15:00",
            "no longer free from mobiles",
            "24/7",
        ] {
            assert!(!text_says_ended(text), "{text}");
        }
        assert!(text_says_closed_for_now("Library closed temporarily"));
        assert!(!text_says_closed_for_now("Closed for lunch"));
    }

    #[test]
    fn a_name_says_it_in_its_own_language() {
        for name in [
            "Myllyn kirjasto (suljettu)",
            "Mill Library (closed)",
            "Mill Library [CLOSED 2021]",
            "Mill Library (permanently closed)",
            "Mühlenbücherei (geschlossen)",
            "Mühlenbücherei – dauerhaft geschlossen",
            "Bibliothèque du Moulin (fermée)",
            "Biblioteca del Molino (cerrado)",
            "CLOSED: Mill Library",
            "Mill Library CLOSED",
            "Библиотека у мельницы (закрыта)",
            "水車図書館【閉館】",
            "Mill Listening (inactive)",
            "Mill Listening - DO NOT USE",
            "DO NOT USE: Mill Listening",
            "MILL HOSPITAL (CLOSED)",
            "Mill - Temporarily Closed",
        ] {
            assert!(name_says_ended(name), "{name}");
        }
        for name in [
            "Mill Library",
            "Mill Library (closed Mondays)",
            "Biblioteca do Cerrado",
            "Closed Circuit Library",
            "Bibliothek am Stengt-Platz",
            "Mill Listening (for people who do not use drugs)",
        ] {
            assert!(!name_says_ended(name), "{name}");
        }
    }
}

//! Words that lists use for yes, no and closed, in the languages from which lists come.

use crate::domain::Tristate;

const YES: &[&str] = &[
    "yes",
    "y",
    "true",
    "t",
    "1",
    "x",
    "oui",
    "o",
    "ja",
    "j",
    "sí",
    "si",
    "s",
    "sì",
    "sim",
    "tak",
    "예",
    "네",
    "유",
    "있음",
    "y(예)",
    "はい",
    "有",
    "有り",
    "あり",
    "○",
    "◯",
    "✓",
    "vrai",
    "wahr",
    "verdadero",
    "vero",
    "verdadeiro",
    "waar",
    "prawda",
];

const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "f",
    "0",
    "non",
    "nein",
    "não",
    "nao",
    "nee",
    "nie",
    "아니오",
    "무",
    "없음",
    "いいえ",
    "無",
    "無し",
    "なし",
    "×",
    "faux",
    "falsch",
    "falso",
    "onwaar",
    "fałsz",
];

const UNKNOWN: &[&str] = &[
    "unknown",
    "inconnu",
    "unbekannt",
    "desconocido",
    "sconosciuto",
    "desconhecido",
    "onbekend",
    "nieznane",
    "미상",
    "不明",
];

const CLOSED: &[&str] = &[
    "closed",
    "close",
    "fermé",
    "ferme",
    "fermée",
    "geschlossen",
    "zu",
    "cerrado",
    "chiuso",
    "fechado",
    "encerrado",
    "gesloten",
    "dicht",
    "nieczynne",
    "zamknięte",
    "휴관",
    "휴무",
    "닫음",
    "休館",
    "休",
    "閉館",
    "off",
    "none",
    "-",
    "–",
    "—",
    "x",
    "00:00-00:00",
];

/// The text in small letters with single spaces, as words are compared.
pub(super) fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Yes, no or unknown in words of ten languages.
pub(super) fn tristate(text: &str) -> Option<Tristate> {
    let word = fold(text);
    let is_in = |list: &[&str]| list.contains(&word.as_str());
    if is_in(UNKNOWN) {
        Some(Tristate::Unknown)
    } else if is_in(YES) {
        Some(Tristate::Yes)
    } else if is_in(NO) {
        Some(Tristate::No)
    } else {
        None
    }
}

/// Whether a cell for hours says that it is closed.
pub(super) fn is_closed(text: &str) -> bool {
    CLOSED.contains(&fold(text).as_str())
}

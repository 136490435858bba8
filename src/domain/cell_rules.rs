//! What no cell of text holds: traces of spreadsheets, of wrong encodings and of web pages, and
//! signs that nobody sees.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::{begins_like_a_formula, is_joiner, is_unseen};

/// Words that people write where they know nothing; an empty cell says so.
const PLACEHOLDERS: [&str; 12] =
    ["n/a", "#n/a", "-", "--", "?", "??", "tbd", "todo", "null", "none", "xxx", "."];

/// What spreadsheets make of true and false, and of False, a village of the Dordogne: English,
/// German and French ones.
const TRUTH_VALUES: [&str; 6] = ["TRUE", "FALSE", "WAHR", "FALSCH", "VRAI", "FAUX"];

/// The rule that a free text breaks.
#[must_use]
pub fn problem(text: &str) -> Option<&'static str> {
    if has_unseen(text)
        && text.char_indices().any(|(start, c)| is_unseen(c) && !is_needed(text, start, c))
    {
        return Some("has an invisible character, or the mark of one that could not be read");
    }
    let plain = narrow(text);
    if PLACEHOLDERS.iter().any(|word| plain.eq_ignore_ascii_case(word)) {
        return Some("says nothing: leave the cell empty where nothing is known");
    }
    if TRUTH_VALUES.contains(&plain.as_ref()) {
        return Some("is true or false as spreadsheets write it: import its cells as text");
    }
    if is_formula_or_its_error(&plain) {
        return Some("is a formula of a spreadsheet, or its error, and not what it should say");
    }
    if plain.starts_with(|c: char| c.is_ascii_digit()) && DAY.is_match(&plain.to_lowercase()) {
        return Some(
            "is a day and nothing else: a spreadsheet makes one of 24/7, 9-8-8 and 1-2; import its cells as text",
        );
    }
    if is_misread(text) {
        return Some("looks like UTF-8 that was read as Windows-1252 (Ã© for é)");
    }
    if has_markup(&plain) {
        return Some("has the markup of a web page");
    }
    mixes_scripts(text).then_some("has letters of another script that look like those beside them")
}

/// A day as spreadsheets write it: `07/24/26`, `24.07.2026`, `2026-07-24`, `24-Jul`.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    let months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|juin|juil|août|okt|dez|mär";
    let pattern = format!(
        r"^(?:\d{{1,2}}/\d{{1,2}}/(?:\d{{2}}|\d{{4}})|\d{{2}}\.\d{{2}}\.\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}-(?:{months})\.?(?:-\d{{2,4}})?)(?: 00:00(?::00)?)?$"
    );
    Regex::new(&pattern).expect("a pattern")
});

/// Tags, entities, comments, links and emphasis of HTML, Markdown and forums, escapes of program
/// text, and placeholders of templates.
static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
    let signs = [
        r"<[a-zA-Z/!?]",
        r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]{1,30});",
        r"&(?:nbsp|amp|quot|lt|gt|apos|eacute)\b",
        r"&#",
        r"\]\(",
        r"\[/?(?:b|i|u|url|img|link|color|size|quote)(?:=[^\]]*)?\]",
        r"\*\*\S",
        r"__\S",
        r"`",
        r"^#{1,6} ",
        r"\{\{|\}\}|\{%",
        r"\\(?:[nrt]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})",
        r"\b(?:[jJ]ava|[vV][bB])[sS]cript:",
        r"\bdata:[a-z]+/",
    ];
    Regex::new(&signs.join("|")).expect("a pattern")
});

fn has_unseen(text: &str) -> bool {
    if text.is_ascii() {
        text.bytes().any(|byte| byte.is_ascii_control())
    } else {
        text.chars().any(is_unseen)
    }
}

/// The text with wide signs (`＝`) as the narrow ones that they are taken for.
fn narrow(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '﹢' => '+',
        '﹣' | '−' => '-',
        '﹤' => '<',
        '﹥' => '>',
        '﹦' => '=',
        '﹫' => '@',
        _ => c,
    };
    Cow::Owned(text.chars().map(narrow).collect())
}

/// Whether a text begins as a formula does, or is what a broken one shows. A telephone number may
/// begin with a plus, a number with a sign.
fn is_formula_or_its_error(plain: &str) -> bool {
    let errors = ["#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#N/A", "Err:5"];
    begins_like_a_formula(plain) || errors.iter().any(|error| plain.starts_with(error))
}

/// Scripts join letters with signs that nobody sees, or keep them apart; between letters of other
/// scripts they say nothing.
fn is_needed(text: &str, start: usize, c: char) -> bool {
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let is_of_joining_script = |before: char| {
        before.is_alphabetic() && u32::from(before) >= 0x600
            || ('\u{900}'..='\u{dff}').contains(&before)
    };
    is_joiner(c) && before.is_some_and(is_of_joining_script)
}

/// The first byte of a two-byte letter, shown as a letter, and behind it the second one.
fn is_misread(text: &str) -> bool {
    let follows =
        |c: char| ('\u{80}'..='\u{bf}').contains(&c) || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(c);
    let pairs = text.chars().zip(text.chars().skip(1));
    pairs.into_iter().any(|(one, next)| matches!(one, 'Ã' | 'Â' | 'Å') && follows(next))
        || text.contains("â€")
}

fn has_markup(plain: &str) -> bool {
    let may = plain.bytes().any(|byte| b"<&[*_`#{}\\:".contains(&byte));
    may && MARKUP.is_match(plain)
}

/// Cyrillic and Greek letters that look like Latin ones.
const LIKE_LATIN: &str = "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅαορνικτυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

/// Whether a text has no letter but Cyrillic or Greek ones that all look Latin, two or more: `НОМЕ`.
#[must_use]
pub fn looks_latin(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    text.chars().count() > 1 && !text.is_ascii() && letters.all(|c| LIKE_LATIN.contains(c))
}

/// Whether a word has Latin letters beside Cyrillic or Greek ones that all look Latin, as in
/// `Sаmaritans`; `МойBY` is two words in one.
fn mixes_scripts(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let is_latin = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}');
    let is_other = |c: &char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}');
    let is_mixed = |word: &str| {
        let mut others = word.chars().filter(is_other).peekable();
        others.peek().is_some() && word.contains(is_latin) && others.all(|c| LIKE_LATIN.contains(c))
    };
    text.split(|c: char| !c.is_alphabetic()).any(is_mixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_of_tools_are_found() {
        for (text, reason) in [
            ("N/A", "a placeholder"),
            ("#REF!", "an error of a spreadsheet"),
            ("=HYPERLINK(A1)", "a formula"),
            ("＝HYPERLINK(A1)", "a formula with a wide sign"),
            ("@SUM(A1)", "a formula of an older kind"),
            ("＠SUM(A1)", "the same with a wide sign"),
            ("+SUM(A1)", "a formula that begins with a plus"),
            ("＋SUM(A1)", "the same with a wide sign"),
            ("-1+cmd|' /C calc'!A0", "a command"),
            ("－A1", "a wide minus"),
            ("- ask at the desk", "a point of a list, which a spreadsheet takes for a formula"),
            ("'=A1", "a formula behind an apostrophe"),
            ("07/24/26", "24/7 as a spreadsheet writes it"),
            ("24.07.2026", "the same in German"),
            ("2026-07-24", "the same in ISO form"),
            ("24-Jul", "the same in English words"),
            ("FALSE", "a village that a spreadsheet took for a truth value"),
            ("FALSCH", "the same in German"),
            ("SamaritÃ¡nusok", "read in the wrong encoding"),
            ("Childrenâ€™s line", "a quotation mark read in the wrong encoding"),
            ("Helpline\u{200b}", "a space of no width"),
            ("Help\u{200d}line", "a joiner between Latin letters"),
            ("Helpline\u{200e}", "a mark of direction"),
            ("\u{202e}enilpleH", "text turned round"),
            ("Help\u{2067}line", "text set apart"),
            ("Help\u{7f}line", "a control character"),
            ("Help\u{3164}line", "a letter without a form"),
            ("Help\u{e001}line", "a letter of nobody's"),
            ("Caf\u{fffd}", "a letter that could not be read"),
            ("Help &amp; hope", "an entity"),
            ("Help &#38; hope", "an entity by number"),
            ("Help &#x26; hope", "an entity by number"),
            ("Caf&eacute;", "an entity by name"),
            ("<b>Help</b>", "markup"),
            ("＜b＞Help", "markup with wide signs"),
            ("Help<br/>line", "a line break of a page"),
            ("Help <!-- old -->", "a comment of a page"),
            ("<script>alert(1)</script>", "a script"),
            ("[Help](https://example.org/)", "a link of Markdown"),
            ("**Help** line", "bold of Markdown"),
            ("`Help` line", "code of Markdown"),
            ("# Help line", "a heading of Markdown"),
            ("[url=https://example.org/]Help[/url]", "a link of a forum"),
            ("{{name}}", "a placeholder of a template"),
            ("Help\\nline", "an escape of program text"),
            ("Caf\\u00e9", "an escape of program text"),
            ("Sаmaritans", "a Cyrillic letter in a Latin word"),
        ] {
            assert!(problem(text).is_some(), "{reason}: {text}");
        }
    }

    #[test]
    fn names_of_all_languages_are_left_alone() {
        for text in [
            "False",
            "Ângela",
            "São João",
            "Åland",
            "خط\u{200c}کمک",
            "क्\u{200d}ष",
            "Q&A line",
            "Tel-Aviv – Jaffa",
            "5 < 6",
            "Ã",
            "DE PAPAGENO®",
            "Nonesuch",
            "+44 1708 765200",
            "-2.24",
            "24/7",
            "9-8-8",
            "13.11.14",
            "0374.461.461",
            "#8008",
            "*4141",
            "Телефон доверия",
            "МойBY",
            "93 Main",
            "+36-80/984-590",
            "Γραμμή 1018",
            "AT&T; Verizon",
            "A [former] line",
            "Mo-Fr 09:00-17:00; PH off",
            "call 988 (press 1)",
        ] {
            assert_eq!(problem(text), None, "{text}");
        }
    }
}

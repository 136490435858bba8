//! Text without the markup of a web page.

use std::sync::LazyLock;

use regex::Regex;

use super::Summary;
use super::one_line::one_line;
use crate::domain::{is_joiner, is_unseen};

/// Tags, comments, and what a page hides from its reader.
static TAGS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?is)<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)\s*>|</?[a-z!][^<>]*>")
        .expect("a pattern")
});

/// How often entities may stand within entities: `&amp;amp;`.
const LAYERS: usize = 3;

/// The text of a cell on one line, its entities read, its tags and what nobody sees gone; a change
/// of more than white space is noted.
pub(super) fn plain_text(text: &str, column: &str, summary: &mut Summary) -> String {
    let written = one_line(text);
    let plain = without_markup(&written);
    if plain != written {
        summary.note_value("markup of a web page taken out of a text", column, text);
    }
    plain
}

/// The text without markup.
fn without_markup(text: &str) -> String {
    let is_plain = |text: &str| !text.contains(['<', '&']) && !text.chars().any(is_hidden);
    let mut plain = text.to_owned();
    for _ in 0..LAYERS {
        if is_plain(&plain) {
            break;
        }
        let decoded = html_escape::decode_html_entities(&plain);
        plain = TAGS.replace_all(&decoded, " ").chars().filter(|c| !is_hidden(*c)).collect();
    }
    one_line(&plain)
}

/// Signs that nobody sees; scripts that join their letters need some of them.
fn is_hidden(c: char) -> bool {
    is_unseen(c) && !is_joiner(c) && !c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_adds_to_a_text_is_taken_out_and_noted() {
        for (text, expected) in [
            ("Mill &amp; Weir Library", "Mill & Weir Library"),
            ("Mill &amp;amp; Weir", "Mill & Weir"),
            ("Reader&#39;s Caf&eacute;", "Reader's Café"),
            ("<b>Mill</b> Library<br/>East", "Mill Library East"),
            ("&lt;b&gt;Mill&lt;/b&gt; Library", "Mill Library"),
            ("Mill <!-- old --> Library", "Mill Library"),
            ("Mill<script>alert(1)</script> Library", "Mill Library"),
            ("Mill\u{200b} Library", "Mill Library"),
        ] {
            let mut summary = Summary::default();

            assert_eq!(plain_text(text, "name", &mut summary), expected);
            let noted = summary.times_noted("markup of a web page taken out of a text");
            assert_eq!(noted, 1, "{text}");
        }
        for text in ["Mill & Weir", "5 < 6", "AT&T; Verizon", "Q&A  line"] {
            let mut summary = Summary::default();
            let plain = plain_text(text, "name", &mut summary);
            assert_eq!(plain, one_line(text));
            assert_eq!(summary, Summary::default(), "{text}");
        }
    }
}

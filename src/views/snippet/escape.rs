//! Text as it stands in HTML.

use std::borrow::Cow;

/// A text between tags, or in double quotes. Single quotes stay as they are: `WordPress` writes
/// their entity otherwise.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"']) {
        return Cow::Borrowed(text);
    }
    let escape = |sign: char| match sign {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        other => other.to_string(),
    };
    Cow::Owned(text.chars().map(escape).collect())
}

/// What a reader sees of HTML: without tags and marks of direction, spaces and quotes made alike.
pub fn seen(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        plain.push_str(before);
        let is_tag =
            tag.starts_with(|sign: char| sign.is_ascii_alphabetic() || "/!".contains(sign));
        match tag.split_once('>') {
            Some((_, after)) if is_tag => rest = after,
            _ => {
                plain.push('<');
                rest = tag;
            }
        }
    }
    plain.push_str(rest);
    let alike = |sign: char| match sign {
        '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}' => None,
        '\u{2018}' | '\u{2019}' => Some('\''),
        '\u{201c}' | '\u{201d}' => Some('"'),
        '\u{2013}' | '\u{2014}' => Some('-'),
        other => Some(other),
    };
    let alike: String = decoded(&plain).chars().filter_map(alike).collect();
    alike.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text with the signs that entities stand for.
pub fn decoded(text: &str) -> String {
    html_escape::decode_html_entities(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_data_is_text() {
        assert_eq!(
            escaped(r#"<b onclick="x('y')">&"#),
            "&lt;b onclick=&quot;x('y')&quot;&gt;&amp;"
        );
    }

    #[test]
    fn what_is_seen_is_what_was_escaped() {
        let text = r#"It's < 5 & "more" > 3 &amp; a-b"#;

        assert_eq!(decoded(&escaped(text)), text);
        assert_eq!(seen(&format!("<p class=x>{}</p>\n", escaped(text))), text);
        assert_eq!(seen("<a>116&nbsp;123</a> It&#8217;s &#x26; &bogus;"), "116 123 It's & &bogus;");
    }
}

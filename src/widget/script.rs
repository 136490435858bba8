//! The script as it is sent.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};

use super::bundle::Bundle;

/// The program, with short names; `make widget` makes it of `widget.js`.
const PROGRAM: &str = include_str!("widget.min.js");
/// What stands around the program on a site that is files alone.
const FILES: &str = include_str!("files.js");
/// The style of the shadow tree.
const STYLE: &str = include_str!("widget.css");

/// The widget's script, whole: program, style, words and numbers.
#[derive(Debug, Clone)]
pub struct Script {
    text: String,
    digest: [u8; 48],
}

/// Names a script by its content: the first 128 bits of its SHA-384, as 32 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ScriptId(String);

impl ScriptId {
    /// Reads an id as [`Script::id`] writes it; `None` for anything else, so that an id can be the
    /// name of a file.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == 32 && text.bytes().all(is_hex)).then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for ScriptId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Script {
    /// With what the bundle holds, for pages that ask a service.
    #[must_use]
    pub fn new(bundle: &Bundle) -> Self {
        Self::with(PROGRAM, bundle)
    }

    /// The same for a site that is files alone.
    #[must_use]
    pub fn of_files(bundle: &Bundle) -> Self {
        Self::with(&compact_program(FILES).replacen("BACKSTOP_PROGRAM", PROGRAM, 1), bundle)
    }

    fn with(program: &str, bundle: &Bundle) -> Self {
        let data = serde_json::to_string(bundle).expect("a bundle is plain data");
        let style = serde_json::to_string(&compact(STYLE)).expect("a text");
        Self::of_text(program.replacen("BACKSTOP_STYLE", &style, 1).replacen(
            "BACKSTOP_BUNDLE",
            &data,
            1,
        ))
    }

    /// One that was made earlier.
    #[must_use]
    pub fn of_text(text: String) -> Self {
        let digest = Sha384::digest(text.as_bytes()).into();
        Self { text, digest }
    }

    /// What is sent.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its name.
    #[must_use]
    pub fn id(&self) -> ScriptId {
        ScriptId(hexadecimal(self.digest.get(..16).unwrap_or_default()))
    }

    /// What a page writes into `integrity` (Subresource Integrity).
    #[must_use]
    pub fn integrity(&self) -> String {
        format!("sha384-{}", STANDARD.encode(self.digest))
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

/// A style sheet without comments, indents, line ends, and spaces that mean nothing.
fn compact(style: &str) -> String {
    let mut rest = style;
    let mut plain = String::with_capacity(style.len());
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let plain: String = plain.lines().map(str::trim).collect();
    let spaces = [
        (": ", ":"),
        (", ", ","),
        (" {", "{"),
        ("{ ", "{"),
        (" }", "}"),
        (";}", "}"),
        (" > ", ">"),
    ];
    spaces.iter().fold(plain, |plain, (long, short)| plain.replace(long, short))
}

/// A program without lines of comment and indents.
fn compact_program(program: &str) -> String {
    let lines = program.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use sha2::Sha256;

    use super::*;

    #[test]
    fn the_short_program_is_made_of_the_source_as_it_is() {
        let source = include_str!("widget.js");
        let hash = hexadecimal(&Sha256::digest(source.as_bytes()));

        assert!(
            PROGRAM.starts_with(&format!("/* {hash} */")),
            "widget.js was changed: run `make widget`"
        );
    }

    #[test]
    fn each_placeholder_stands_once_in_the_program() {
        for name in ["BACKSTOP_BUNDLE", "BACKSTOP_STYLE"] {
            assert_eq!(PROGRAM.matches(name).count(), 1, "{name}");
        }
        assert_eq!(compact_program(FILES).matches("BACKSTOP_PROGRAM").count(), 1);
    }

    #[test]
    fn the_style_loses_nothing_but_comments_line_ends_and_spaces() {
        assert_eq!(
            compact("/* why */\na {\n  color: red;\n}\n@media (x) {\n  b { c: d }\n}\n"),
            "a{color:red}@media (x){b{c:d}}"
        );
        assert!(!compact(STYLE).contains("/*") && !compact(STYLE).contains('\n'));
    }

    #[test]
    fn ids_are_names_of_files_and_nothing_else() {
        let id = Script::of_text("let x".to_owned()).id();

        assert_eq!(ScriptId::parse(&id.to_string()), Some(id));
        for other in [
            "",
            "../../etc/passwd",
            "ABCDEF0123456789ABCDEF0123456789",
            "0123",
            "0123456789abcdef0123456789abcdef0",
        ] {
            assert_eq!(ScriptId::parse(other), None, "{other}");
        }
    }
}

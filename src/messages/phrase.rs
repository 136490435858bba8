//! A message taken apart once, so that saying it is putting strings together.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// How deep messages are made of messages; a circle ends here.
const DEEPEST: usize = 4;

/// The messages of a file by name.
pub type Patterns<'f> = HashMap<&'f str, &'f Pattern<&'f str>>;

/// A message of text, values and other messages alone, as all are today.
#[derive(Debug)]
pub struct Phrase(Vec<PhrasePiece>);

#[derive(Debug)]
enum PhrasePiece {
    Text(String),
    Value(String),
}

impl Phrase {
    /// Takes a message apart, and those that it is made of; `None` for one that chooses or
    /// calculates.
    pub fn of(pattern: &Pattern<&str>, file: &Patterns<'_>) -> Option<Self> {
        let mut pieces = Vec::new();
        add(&mut pieces, pattern, file, DEEPEST)?;
        Some(Self(pieces))
    }

    /// The message with its values; `None` when one was not given.
    pub fn say(&self, values: &[(&'static str, Cow<'_, str>)]) -> Option<Cow<'_, str>> {
        if let [PhrasePiece::Text(text)] = self.0.as_slice() {
            return Some(Cow::Borrowed(text));
        }
        let mut spoken = String::with_capacity(256);
        for piece in &self.0 {
            spoken.push_str(match piece {
                PhrasePiece::Text(text) => text,
                PhrasePiece::Value(name) => values
                    .iter()
                    .find(|(given, _)| given == name)
                    .map(|(_, value)| value.as_ref())?,
            });
        }
        Some(Cow::Owned(spoken))
    }
}

fn add(
    pieces: &mut Vec<PhrasePiece>,
    pattern: &Pattern<&str>,
    file: &Patterns<'_>,
    deeper: usize,
) -> Option<()> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => add_text(pieces, value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                pieces.push(PhrasePiece::Value(id.name.to_owned()));
            }
            PatternElement::Placeable {
                expression:
                    Expression::Inline(InlineExpression::MessageReference { id, attribute: None }),
            } => {
                add(pieces, file.get(id.name)?, file, deeper.checked_sub(1)?)?;
            }
            PatternElement::Placeable {
                expression: Expression::Inline(_) | Expression::Select { .. },
            } => return None,
        }
    }
    Some(())
}

fn add_text(pieces: &mut Vec<PhrasePiece>, text: &str) {
    if let Some(PhrasePiece::Text(before)) = pieces.last_mut() {
        before.push_str(text);
    } else {
        pieces.push(PhrasePiece::Text(text.to_owned()));
    }
}

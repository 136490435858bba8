//! A message taken apart once, so that saying it is putting strings together.

use std::borrow::Cow;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// A message of text and values alone, as nearly all are.
#[derive(Debug)]
pub struct Phrase(Vec<Piece>);

#[derive(Debug)]
enum Piece {
    Text(String),
    Value(String),
}

impl Phrase {
    /// Takes a message apart; `None` for one that refers to another, chooses or calculates.
    pub fn of(pattern: &Pattern<&str>) -> Option<Self> {
        pattern.elements.iter().map(Piece::of).collect::<Option<_>>().map(Self)
    }

    /// The message with its values; `None` when one was not given.
    pub fn say(&self, values: &[(&'static str, &str)]) -> Option<Cow<'_, str>> {
        if let [Piece::Text(text)] = self.0.as_slice() {
            return Some(Cow::Borrowed(text));
        }
        let mut spoken = String::with_capacity(256);
        for piece in &self.0 {
            spoken.push_str(match piece {
                Piece::Text(text) => text,
                Piece::Value(name) => values.iter().find(|(given, _)| given == name).map(|(_, value)| *value)?,
            });
        }
        Some(Cow::Owned(spoken))
    }
}

impl Piece {
    fn of(element: &PatternElement<&str>) -> Option<Self> {
        match element {
            PatternElement::TextElement { value } => Some(Self::Text((*value).to_owned())),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
                Some(Self::Value(id.name.to_owned()))
            }
            PatternElement::Placeable { expression: Expression::Inline(_) | Expression::Select { .. } } => None,
        }
    }
}

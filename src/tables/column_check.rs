//! What a column allows: one cell at a time, as the descriptor says.

use regex::Regex;

use super::descriptor::{Constraints, Field, FieldType};
use crate::domain::{NumberFault, cell_rules};

/// How the pattern of a column of international telephone numbers begins.
const INTERNATIONAL: &str = r"\+[1-9]";

/// A column's constraints, made ready once for all rows.
pub(crate) struct Check<'d> {
    pub field: &'d Field,
    pattern: Option<Regex>,
}

impl<'d> Check<'d> {
    pub fn new(field: &'d Field) -> Self {
        // That it is a regular expression was checked when the descriptor was read.
        let pattern = field.constraints.regex().and_then(Result::ok);
        Self { field, pattern }
    }

    /// The rule that a cell breaks.
    pub fn problem(&self, text: &str) -> Option<String> {
        let constraints = &self.field.constraints;
        if text.is_empty() {
            return constraints.required.then(|| "must not be empty".to_owned());
        }
        if text.trim() != text || text.contains(|c: char| c.is_control()) {
            return Some("has spaces around it, or a control character".to_owned());
        }
        self.type_problem(text)
            .or_else(|| self.free_text_problem(text))
            .or_else(|| word_problem(constraints, text))
            .or_else(|| length_problem(constraints, text))
            .or_else(|| {
                let matches = self.pattern.as_ref().is_none_or(|pattern| pattern.is_match(text));
                (!matches).then(|| self.pattern_problem(text))
            })
    }

    fn free_text_problem(&self, text: &str) -> Option<String> {
        let is_free = self.field.field_type == FieldType::String
            && self.pattern.is_none()
            && self.field.constraints.allowed.is_none();
        if is_free { cell_rules::problem(text).map(str::to_owned) } else { None }
    }

    fn pattern_problem(&self, text: &str) -> String {
        let pattern = self.field.constraints.pattern.as_deref().unwrap_or_default();
        let fault = NumberFault::in_text(text).filter(|fault| *fault != NumberFault::NoNumber);
        if let Some(fault) = fault.filter(|_| pattern.starts_with(INTERNATIONAL)) {
            return format!("does not have the form of this column, {pattern}: it {fault}");
        }
        let Some(words) = words_of_list(pattern) else {
            return format!("does not have the form of this column, {pattern}");
        };
        let wrong: Vec<String> = text
            .split(';')
            .filter(|part| !words.contains(part))
            .map(|part| format!("{part:?}"))
            .collect();
        format!(
            "does not have the form of this column: {} is not one of {}, joined by ;",
            wrong.join(", "),
            words.join(", ")
        )
    }

    fn type_problem(&self, text: &str) -> Option<String> {
        match self.field.field_type {
            FieldType::String => None,
            FieldType::Integer => match text.parse::<i32>() {
                Ok(number) => range_problem(&self.field.constraints, f64::from(number)),
                Err(_) => Some("is not a whole number".to_owned()),
            },
            FieldType::Number => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => range_problem(&self.field.constraints, number),
                Ok(_) | Err(_) => Some("is not a number".to_owned()),
            },
            FieldType::Boolean => {
                (!matches!(text, "true" | "false")).then(|| "is neither true nor false".to_owned())
            }
            FieldType::Date => {
                let date = chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d");
                (date.is_err() || text.len() != 10)
                    .then(|| "is not a date of the form 2026-11-22 that exists".to_owned())
            }
            FieldType::Datetime => chrono::DateTime::parse_from_rfc3339(text)
                .err()
                .map(|_| "is not a moment of the form 2026-11-22T09:30:00Z".to_owned()),
        }
    }
}

/// The words of a pattern that describes a list of them: `(a|b)(;(a|b))*`.
fn words_of_list(pattern: &str) -> Option<Vec<&str>> {
    let (words, _) = pattern.strip_prefix('(')?.split_once(")(;(")?;
    let is_plain = words.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '_' | '|'));
    is_plain.then(|| words.split('|').collect())
}

fn range_problem(constraints: &Constraints, number: f64) -> Option<String> {
    let below = constraints
        .minimum
        .filter(|minimum| number < *minimum)
        .map(|minimum| format!("is below {minimum}"));
    below.or_else(|| {
        constraints
            .maximum
            .filter(|maximum| number > *maximum)
            .map(|maximum| format!("is above {maximum}"))
    })
}

fn word_problem(constraints: &Constraints, text: &str) -> Option<String> {
    let allowed = constraints.allowed.as_ref()?;
    (!allowed.iter().any(|word| word == text))
        .then(|| format!("is not one of {}", allowed.join(", ")))
}

fn length_problem(constraints: &Constraints, text: &str) -> Option<String> {
    let length = text.chars().count();
    let short = constraints
        .min_length
        .filter(|least| length < *least)
        .map(|least| format!("is shorter than {least} characters"));
    short.or_else(|| {
        constraints
            .max_length
            .filter(|most| length > *most)
            .map(|most| format!("is longer than {most} characters"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_not_in_a_list_is_named() {
        let field: Field =
            serde_json::from_str(r#"{"name":"topics","type":"string","constraints":{"pattern":"(crisis|suicide)(;(crisis|suicide))*"}}"#)
                .expect("a field");

        let problem = Check::new(&field).problem("crisis;weather").expect("a word too many");

        assert_eq!(
            problem,
            "does not have the form of this column: \"weather\" is not one of crisis, suicide, joined by ;"
        );
    }
}

//! Texts with columns in braces.

use super::headings::Headings;
use super::records::CsvRecord;

/// A text with columns in it, which are known by their place.
#[derive(Debug, Clone)]
pub(super) struct Template(Vec<TemplatePart>);

#[derive(Debug, Clone)]
enum TemplatePart {
    Text(String),
    Column(usize),
}

impl Template {
    /// Reads `{name} ({town})`.
    pub(super) fn of(text: &str, key: &str, headings: &mut Headings) -> Self {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('{') {
            let Some((column, after)) = behind.split_once('}') else { break };
            parts.push(TemplatePart::Text(before.to_owned()));
            parts.push(TemplatePart::Column(headings.find(column, key)));
            rest = after;
        }
        parts.push(TemplatePart::Text(rest.to_owned()));
        Self(parts)
    }

    /// The text of a row; nothing where all of its columns are empty. Brackets and commas that have
    /// nothing to hold are left out.
    pub(super) fn fill(&self, record: &CsvRecord) -> String {
        let mut filled = String::new();
        let (mut columns, mut empty) = (0, 0);
        for part in &self.0 {
            match part {
                TemplatePart::Text(text) => filled.push_str(text),
                TemplatePart::Column(position) => {
                    let cell = record.cell(*position).trim();
                    columns += 1;
                    empty += usize::from(cell.is_empty());
                    filled.push_str(cell);
                }
            }
        }
        if columns > 0 && columns == empty {
            return String::new();
        }
        if empty > 0 { tidied(&filled) } else { filled }
    }
}

fn tidied(text: &str) -> String {
    let text = text.replace("()", "").replace("[]", "");
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = words.split(',').map(str::trim).filter(|part| !part.is_empty());
    let joined = parts.collect::<Vec<_>>().join(", ");
    joined.trim_matches([' ', ',', ';', '-', '–', '/', '|']).to_owned()
}

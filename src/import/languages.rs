//! Languages of a cell.

use super::Summary;
use crate::domain::Language;

/// The tags of languages joined as in our tables, each once; what is in no registry is left out
/// with a note.
pub(super) fn languages<'c>(
    column: &str,
    codes: impl IntoIterator<Item = &'c str>,
    summary: &mut Summary,
) -> String {
    let mut tags: Vec<String> = Vec::new();
    for code in codes.into_iter().map(str::trim).filter(|code| !code.is_empty()) {
        let language = Language::parse(code).ok().filter(Language::is_registered);
        match language {
            Some(language) if tags.iter().any(|tag| tag == language.as_str()) => {}
            Some(language) => tags.push(language.as_str().to_owned()),
            None => summary.note_value("language left out: not a BCP 47 tag", column, code),
        }
    }
    tags.join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_no_registry_has_is_left_out_and_named() {
        let mut summary = Summary::default();

        let tags =
            languages("languages", ["en", "EN", "fr-CA", "jp", "Spanish words"], &mut summary);

        assert_eq!(tags, "en;fr-CA");
        assert_eq!(
            summary.noted_of("language left out: not a BCP 47 tag"),
            ["languages \"jp\"", "languages \"Spanish words\""]
        );
    }
}

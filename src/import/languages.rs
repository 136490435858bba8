//! Languages of a cell.

use super::Summary;
use crate::domain::Language;

/// Tags with the other codes and the names that lists write in their place.
const CODES: &str = include_str!("language_codes.tsv");

/// What English-speaking lists call their sign languages. In small letters `asl` is the tag of a
/// language of Indonesia, which hardly any of them means.
const SIGN_LANGUAGES: [(&str, &str); 2] = [("ASL", "ase"), ("BSL", "bfi")];

/// The tags of languages joined as in our tables, each once; what is in no registry is left out
/// with a note.
pub(super) fn languages<'c>(
    column: &str,
    codes: impl IntoIterator<Item = &'c str>,
    summary: &mut Summary,
) -> String {
    let mut tags: Vec<String> = Vec::new();
    let codes = codes.into_iter().flat_map(|cell| cell.split([',', ';', '/']));
    for code in codes.map(str::trim).filter(|code| !code.is_empty()) {
        match tag_of(code) {
            Some(language) if tags.iter().any(|tag| tag == language.as_str()) => {}
            Some(language) => tags.push(language.as_str().to_owned()),
            None => summary.note_value("language left out: not a BCP 47 tag", column, code),
        }
    }
    tags.join(";")
}

/// The language of a tag, of a code of three letters, or of a name in English.
fn tag_of(code: &str) -> Option<Language> {
    if let Some((_, tag)) = SIGN_LANGUAGES.iter().find(|(letters, _)| *letters == code) {
        return Language::parse(tag).ok();
    }
    if SIGN_LANGUAGES.iter().any(|(letters, _)| letters.eq_ignore_ascii_case(code)) {
        return None;
    }
    let listed = CODES.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let mut cells = line.split('\t');
        let (tag, others, name) = (cells.next()?, cells.next()?, cells.next()?);
        let is_code = others.split(' ').any(|other| other.eq_ignore_ascii_case(code));
        (is_code || name.eq_ignore_ascii_case(code)).then_some(tag)
    });
    Language::parse(listed.unwrap_or(code)).ok().filter(Language::is_registered)
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

    #[test]
    fn a_code_of_three_letters_and_a_name_are_understood() {
        for (code, tag) in [
            ("eng", "en"),
            ("spa", "es"),
            ("fre", "fr"),
            ("English", "en"),
            ("American Sign Language", "ase"),
            ("ASL", "ase"),
            ("asl", ""),
            ("en, es", "en;es"),
        ] {
            assert_eq!(languages("code", [code], &mut Summary::default()), tag, "{code}");
        }
    }

    #[test]
    fn every_line_of_the_codes_has_a_tag_of_the_registry() {
        for line in CODES.lines().filter(|line| !line.starts_with('#')) {
            let tag = line.split('\t').next().unwrap_or_default();
            assert!(Language::parse(tag).is_ok_and(|tag| tag.is_registered()), "{line}");
            assert_eq!(line.split('\t').count(), 3, "{line}");
        }
    }
}

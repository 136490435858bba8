//! How names and codes are made comparable.

/// A name in small letters and digits with single spaces: `São Paulo` and `sao-paulo` are the same.
/// Latin letters lose their accents; letters of other scripts stay as they are, because what they
/// are transliterated to means other places: مصر is Egypt and not "msr".
#[must_use]
pub fn fold_name(name: &str) -> String {
    let folded = as_written(name).to_lowercase();
    let mut words: Vec<String> = Vec::new();
    for word in
        folded.split(|letter: char| !is_part_of_word(letter)).filter(|word| !word.is_empty())
    {
        let word = word.replace('\'', "");
        match word.as_str() {
            "" => {}
            "saint" => words.push("st".to_owned()),
            _ => words.push(word),
        }
    }
    words.join(" ")
}

/// A name with letters of other scripts as they are, its Latin letters without accents.
fn as_written(name: &str) -> String {
    let mut written = String::with_capacity(name.len());
    for letter in name.chars() {
        if is_latin(letter) {
            written.push_str(any_ascii::any_ascii_char(letter));
        } else {
            written.push(letter);
        }
    }
    written
}

/// Letters, digits, and the signs of scripts whose vowels are no letters.
fn is_part_of_word(letter: char) -> bool {
    letter.is_alphanumeric()
        || letter == '\''
        || (!letter.is_ascii() && !letter.is_whitespace() && !is_latin(letter))
}

/// Whether a character belongs to the Latin script or to none: letters with accents, punctuation.
const fn is_latin(letter: char) -> bool {
    matches!(letter, '\0'..='\u{36F}' | '\u{1D00}'..='\u{1DBF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2000}'..='\u{206F}' | '\u{2C60}'..='\u{2C7F}'
        | '\u{A720}'..='\u{A7FF}' | '\u{FF00}'..='\u{FF5E}')
}

/// A postal code in capitals without spaces and hyphens.
#[must_use]
pub fn fold_code(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_the_same() {
        for (one, other) in [
            ("São Paulo", "sao-paulo"),
            ("St. Helens", "Saint Helens"),
            ("L'Aquila", "laquila"),
            ("ZÜRICH", "zurich"),
        ] {
            assert_eq!(fold_name(one), fold_name(other));
        }
        assert_eq!(fold_code("m1 4ax"), "M14AX");
        assert_eq!(
            (fold_name("Москва"), fold_name("東京")),
            ("москва".to_owned(), "東京".to_owned()),
            "other scripts stay"
        );
    }
}

//! How names and codes are made comparable.

/// A name in lower-case ASCII letters and digits with single spaces: `São Paulo` and `sao-paulo` are the same.
#[must_use]
pub fn fold_name(name: &str) -> String {
    let ascii = any_ascii::any_ascii(name).to_ascii_lowercase();
    let mut words: Vec<String> = Vec::new();
    for word in ascii.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'').filter(|word| !word.is_empty()) {
        let word = word.replace('\'', "");
        match word.as_str() {
            "" => {}
            "saint" => words.push("st".to_owned()),
            _ => words.push(word),
        }
    }
    words.join(" ")
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
        for (one, other) in [("São Paulo", "sao-paulo"), ("St. Helens", "Saint Helens"), ("L'Aquila", "laquila"), ("ZÜRICH", "zurich")] {
            assert_eq!(fold_name(one), fold_name(other));
        }
        assert_eq!(fold_code("m1 4ax"), "M14AX");
    }
}

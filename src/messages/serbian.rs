//! Serbian in the Latin alphabet: the two alphabets of the language stand letter for letter
//! (Pravopis, official since 1960), so that texts written in one are read in the other without a
//! translator.

/// A text of the Cyrillic alphabet in the Latin one; what is not Serbian Cyrillic stays.
#[must_use]
pub fn in_latin(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_in_capitals = letters.peek().is_some_and(|next| next.is_uppercase());
        match one_letter(letter) {
            Some(pair) if is_in_capitals && letter.is_uppercase() => {
                latin.extend(pair.chars().flat_map(char::to_uppercase));
            }
            Some(written) => latin.push_str(written),
            None => latin.push(letter),
        }
    }
    latin
}

/// The letters for one letter; the second of a pair is small, as at the beginning of a name.
const fn one_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'А' => "A",
        'Б' => "B",
        'В' => "V",
        'Г' => "G",
        'Д' => "D",
        'Ђ' => "Đ",
        'Е' => "E",
        'Ж' => "Ž",
        'З' => "Z",
        'И' => "I",
        'Ј' => "J",
        'К' => "K",
        'Л' => "L",
        'Љ' => "Lj",
        'М' => "M",
        'Н' => "N",
        'Њ' => "Nj",
        'О' => "O",
        'П' => "P",
        'Р' => "R",
        'С' => "S",
        'Т' => "T",
        'Ћ' => "Ć",
        'У' => "U",
        'Ф' => "F",
        'Х' => "H",
        'Ц' => "C",
        'Ч' => "Č",
        'Џ' => "Dž",
        'Ш' => "Š",
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'ђ' => "đ",
        'е' => "e",
        'ж' => "ž",
        'з' => "z",
        'и' => "i",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ћ' => "ć",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "c",
        'ч' => "č",
        'џ' => "dž",
        'ш' => "š",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_letters_follow_the_word() {
        assert_eq!(
            in_latin("Љубљана, Њујорк, Џибути, ЉУБЉАНА"),
            "Ljubljana, Njujork, Džibuti, LJUBLJANA"
        );
        assert_eq!(in_latin("Позовите 194 ({ $country })"), "Pozovite 194 ({ $country })");
    }
}

//! Numbers that regulators keep for films, books and examples: nobody answers them.

use super::E164;

/// Such numbers as digits behind the plus, an `x` for any digit.
///
/// The lists are those of Ofcom ("Telephone numbers for use in TV and radio drama programmes"),
/// ACMA ("Phone numbers for use in TV shows, films and creative works"), Arcep (decision 2018-0881,
/// 2.5.12), the Bundesnetzagentur (Mitteilung 148/2021), PTS (numbers for books and films) and
/// NANPA (555-0100 to 555-0199 in every area of North America).
const KEPT: [&str; 6] = [
    "441134960xxx 441144960xxx 441154960xxx 441164960xxx 441174960xxx 441184960xxx 441214960xxx \
     441314960xxx 441414960xxx 441514960xxx 441614960xxx 441914980xxx 442079460xxx 442890180xxx \
     442896496xxx 442920180xxx 441632960xxx 447700900xxx 448081570xxx 449098790xxx 443069990xxx",
    "6125550xxxx 6135550xxxx 6175550xxxx 6185550xxxx 6127010xxxx 6137010xxxx 6177010xxxx \
     6187010xxxx 61491570006 61491570110 61491570156 61491570157 61491570158 61491570159 \
     61491570313 61491570737 61491571266 61491571491 61491571804 61491572549 61491572665 \
     61491572983 61491573087 61491573770 61491574118 61491574632 61491575254 61491575789 \
     61491576398 61491576801 61491577426 61491577644 61491578148 61491578888 61491578957 \
     61491579212 61491579455 61491579760 611800160401 611800975707 611800975708 611800975709 \
     611800975710 611800975711 611300975707 611300975708 611300975709 611300975710 611300975711",
    "3319900xxxx 3326191xxxx 3335301xxxx 3346571xxxx 3353649xxxx 3363998xxxx",
    "493023125xxx 496990009xxx 494066969xxx 492214710xxx 498999998xxx 4915228817386",
    "463139006xx 464062804xx 468465004xx 469803192xx 467017406xx",
    "1xxx55501xx",
];

impl E164 {
    /// Whether its regulator keeps it for films, books and examples.
    #[must_use]
    pub fn is_fictional(&self) -> bool {
        is_kept_for_fiction(self.digits())
    }
}

/// Whether digits behind a plus, which the plans of libphonenumber may not have, are so kept.
#[must_use]
pub fn is_kept_for_fiction(digits: &str) -> bool {
    let fits = |kept: &str| {
        kept.len() == digits.len()
            && kept.bytes().zip(digits.bytes()).all(|(one, digit)| one == b'x' || one == digit)
    };
    KEPT.iter().flat_map(|list| list.split_whitespace()).any(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_kept_for_fiction_are_told_from_their_neighbours() {
        for (text, expected, reason) in [
            ("+442079460018", true, "London"),
            ("+442079461018", false, "a thousand further"),
            ("+441614960000", true, "Manchester"),
            ("+447700900123", true, "mobile"),
            ("+441632960123", true, "no area"),
            ("+12025550123", true, "Washington"),
            ("+18005550199", true, "free of charge"),
            ("+12025551212", false, "the enquiries of an area"),
            ("+61491570156", true, "mobile"),
            ("+61491570155", false, "its neighbour"),
            ("+61255501234", true, "New South Wales"),
            ("+33199001234", true, "Paris"),
            ("+33639981234", true, "mobile"),
            ("+493023125123", true, "Berlin"),
            ("+46701740605", true, "mobile"),
            ("+441708765200", false, "Havering Samaritans"),
            ("+18002738255", false, "the Lifeline"),
        ] {
            let digits = text.trim_start_matches('+');

            assert_eq!(is_kept_for_fiction(digits), expected, "{reason}: {text}");
        }
    }

    #[test]
    fn every_kept_number_has_digits_and_no_other_sign() {
        let kept: Vec<&str> = KEPT.iter().flat_map(|list| list.split_whitespace()).collect();

        for one in &kept {
            assert!((11..=13).contains(&one.len()), "{one}");
            assert!(one.bytes().all(|byte| byte == b'x' || byte.is_ascii_digit()), "{one}");
        }
        assert!(kept.len() > 80, "{}", kept.len());
    }
}

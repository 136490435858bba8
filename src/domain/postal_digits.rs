//! How many digits postal codes have where they are digits alone, by which a lost first zero shows.

use super::Country;

/// Countries and territories whose postal codes are so many digits: those of GeoNames' codes, by
/// 2026-03-30, and what may follow them (`CEDEX 1`, the four digits behind a ZIP code).
const DIGITS: [(usize, &str); 4] = [
    (4, "AL AR AT AU BD BE BG CC CH CX CY DK GL HM HU LI MK NF NL NO NZ PH SI SJ ZA"),
    (
        5,
        "AS AX BL CR DE DO DZ EE ES FI FM FR GF GP GT GU HN HR ID IT KE KR LK LT MA MC MF MH MP MQ \
         MX MY NC PA PE PF PK PM PR PW RE RS SM TH TR UA US UY VA VI WF YT",
    ),
    (6, "BY CN CO EC RO RU SG"),
    (7, "CL"),
];

/// A spreadsheet takes two zeros from 00501, and no code has three.
const MOST_LOST: usize = 2;

fn digits_in(country: Country) -> Option<usize> {
    let is_of = |(_, countries): &&(usize, &str)| {
        countries.split(' ').any(|other| other == country.as_str())
    };
    DIGITS.iter().find(is_of).map(|(digits, _)| *digits)
}

/// The postal code as it was before a spreadsheet took its first zeros: where the codes of the
/// country have more digits (`06603` for 6603 in France), or else where `is_held` knows that code and
/// not this one.
#[must_use]
pub fn postal_code_before_lost_zeros(
    code: &str,
    country: Country,
    is_held: impl Fn(&str) -> bool,
) -> Option<String> {
    let digits = code.bytes().take_while(u8::is_ascii_digit).count();
    let with_zeros = |zeros| format!("{}{code}", "0".repeat(zeros));
    if let Some(whole) = digits_in(country) {
        let lost = whole.checked_sub(digits).filter(|lost| (1..=MOST_LOST).contains(lost))?;
        let is_alone = matches!(code.as_bytes().get(digits), None | Some(b'-' | b' '));
        return is_alone.then(|| with_zeros(lost));
    }
    if code.is_empty() || digits < code.len() || is_held(code) {
        return None;
    }
    (1..=MOST_LOST).map(with_zeros).find(|whole| is_held(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_zero_is_found_where_codes_have_as_many_digits() {
        let whole = |code: &str, country: &str| {
            let country = Country::parse(country).expect("a country");
            postal_code_before_lost_zeros(code, country, |code| code == "0123")
        };

        assert_eq!(whole("6603", "FR").as_deref(), Some("06603"));
        assert_eq!(whole("501", "US").as_deref(), Some("00501"));
        assert_eq!(whole("2134-1000", "US").as_deref(), Some("02134-1000"));
        assert_eq!(whole("150", "NO").as_deref(), Some("0150"));
        assert_eq!(whole("123", "JP").as_deref(), Some("0123"), "as one that is held");
        for (code, country) in
            [("06603", "FR"), ("75", "FR"), ("D02", "IE"), ("12A", "US"), ("100", "IS"), ("", "FR")]
        {
            assert_eq!(whole(code, country), None, "{code} {country}");
        }
    }
}

//! Opening hours in words: days by the names of the reader's language, where the hours say nothing
//! else. What is more than that stays as OpenStreetMap writes it.

use super::context::PageContext;
use crate::messages::AnswerLanguage;

/// The names of days in hours, with the message of each.
const DAYS: [(&str, &str); 9] = [
    ("Mo", "day-monday"),
    ("Tu", "day-tuesday"),
    ("We", "day-wednesday"),
    ("Th", "day-thursday"),
    ("Fr", "day-friday"),
    ("Sa", "day-saturday"),
    ("Su", "day-sunday"),
    ("PH", "public-holidays"),
    ("off", "closed"),
];

/// Hours such as `Mo-Fr 09:00-17:00; PH off`.
pub fn hours_words(context: &PageContext<'_>, hours: &str) -> String {
    spelled(context.localizer.language, hours)
}

/// The same in a language.
pub fn spelled(language: AnswerLanguage, hours: &str) -> String {
    if hours == "24/7" {
        return language.say("open-always", &[]).into_owned();
    }
    let mut words = String::with_capacity(hours.len() * 2);
    let mut rest = hours;
    while !rest.is_empty() {
        let letters = rest.find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(rest.len());
        let one_sign = rest.chars().next().map_or(0, char::len_utf8);
        let (word, after) = rest.split_at(letters.max(one_sign));
        let day = DAYS.iter().find(|(day, _)| *day == word);
        match day {
            Some((_, message)) => words.push_str(&language.say(message, &[])),
            None if word.chars().all(|sign| sign.is_ascii_digit() || ":,; +".contains(sign)) => {
                words.push_str(word);
            }
            None if word == "-" => words.push('–'),
            None => return hours.to_owned(),
        }
        rest = after;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_spelled_and_what_is_more_than_days_and_times_stays_as_it_is() {
        for (hours, tag, said) in [
            ("24/7", "en", "open day and night"),
            ("Mo-Fr 09:00-17:00; PH off", "en", "Mon–Fri 09:00–17:00; public holidays closed"),
            ("Sa,Su 10:00-12:00", "de", "Sa.,So. 10:00–12:00"),
            ("Mo-Fr 09:00-17:00 \"by appointment\"", "en", "Mo-Fr 09:00-17:00 \"by appointment\""),
            ("sunrise-sunset", "en", "sunrise-sunset"),
            ("Mo–Fr 09:00", "en", "Mo–Fr 09:00"),
            ("", "en", ""),
        ] {
            let language = AnswerLanguage::negotiate(&[tag.to_owned()]);

            assert_eq!(spelled(language, hours), said, "{hours}");
        }
    }
}

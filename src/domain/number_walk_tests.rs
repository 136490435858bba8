//! What is said of numbers, walked over the plans of all countries.

use std::str::FromStr as _;

use rlibphonenumber::enums::{PhoneNumberFormat, PhoneNumberType, Region};
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber};

use super::{Cost, Country, DialledNumber, NumberDoubt, NumberFault};

/// The kinds of numbers of which plans give an example.
const KINDS: [PhoneNumberType; 7] = [
    PhoneNumberType::FixedLine,
    PhoneNumberType::Mobile,
    PhoneNumberType::TollFree,
    PhoneNumberType::SharedCost,
    PhoneNumberType::VoIP,
    PhoneNumberType::UAN,
    PhoneNumberType::PremiumRate,
];

/// A number of each kind of each country's plan.
fn examples() -> Vec<(Country, PhoneNumber)> {
    let mut examples = Vec::new();
    for country in Country::all() {
        let Ok(region) = Region::from_str(country.as_str()) else { continue };
        for kind in KINDS {
            if let Ok(number) =
                PHONE_NUMBER_UTIL.get_example_number_for_type_and_region(region, kind)
            {
                examples.push((country, number));
            }
        }
    }
    assert!(examples.len() > 600, "{}", examples.len());
    examples
}

#[test]
fn a_number_of_another_country_may_be_written_as_it_is_dialled() {
    for (text, country) in [("00 45 70 201 201", "FO"), ("00966552001955", "SY")] {
        assert_eq!(fault(text, Country::parse(country).expect("a country")), None, "{text}");
    }
    let abroad = Country::parse("US").expect("a country");
    assert_eq!(fault("00 45 70 20 12 01", abroad), Some(NumberFault::CallingCode));
}

fn fault(text: &str, country: Country) -> Option<NumberFault> {
    NumberFault::in_text(text).or_else(|| {
        NumberFault::in_country(&DialledNumber::parse(text).expect("no fault"), country)
    })
}

fn is_of_plan(digits: &str, country: Country) -> bool {
    let region = Region::from_str(country.as_str()).expect("a region");
    PhoneNumber::parse(digits, Some(region))
        .is_ok_and(|number| number.is_valid() && number.get_national_significant_number() == digits)
}

#[test]
fn a_calling_code_without_a_plus_is_a_fault_in_every_country() {
    let mut walked = 0;
    for (country, number) in examples() {
        let code = number.country_code;
        let national = number.get_national_significant_number();
        // In North America a call begins so; a whole number of the plan is what it says.
        if code == 1 || is_of_plan(&format!("{code}{national}"), country) {
            continue;
        }
        let (one, two) = national.split_at(2);
        for text in [
            format!("{code} {national}"),
            format!("{code}{national}"),
            format!("({code}) {one}-{two}"),
            format!("{code} {one} {two}"),
        ] {
            let read = fault(&text, country);

            assert_eq!(read, Some(NumberFault::CallingCode), "{text} in {country}");
            walked += 1;
        }
        let national = number.format_as(PhoneNumberFormat::National).into_owned();
        assert_eq!(fault(&national, country), None, "{national} in {country}");
        let international = number.format_as(PhoneNumberFormat::International).into_owned();
        assert_eq!(fault(&international, country), None, "{international} in {country}");
    }
    assert!(walked > 2000, "{walked}");
}

#[test]
fn the_digits_that_begin_a_call_abroad_are_a_fault_in_every_country() {
    let mut walked = 0;
    for (country, number) in examples() {
        let national = number.get_national_significant_number();
        for prefix in ["00", "011", "0011"] {
            let digits = format!("{prefix}{}{national}", number.country_code);
            // Sixteen digits are the longest that anybody dials.
            if digits.len() > 16 || is_of_plan(digits.trim_start_matches('0'), country) {
                continue;
            }
            let text = format!("{prefix} {} {national}", number.country_code);

            // Behind the zeros of the country itself the rest may be a number of another one.
            let number = DialledNumber::parse(&text).expect("dialable");
            let about = NumberDoubt::about(&number, country, Cost::Unknown);
            let is_foreign = matches!(about, Some(NumberDoubt::Foreign { .. }));
            let read = fault(&text, country);
            assert!(read == Some(NumberFault::CallingCode) || is_foreign, "{text} in {country}");
            walked += 1;
        }
    }
    assert!(walked > 1500, "{walked}");
}

#[test]
fn a_lost_first_zero_is_found_however_the_rest_is_grouped() {
    let mut walked = 0;
    for (country, number) in examples() {
        let national = number.format_as(PhoneNumberFormat::National).into_owned();
        let Some(rest) = national.strip_prefix('0').filter(|rest| !rest.starts_with('0')) else {
            continue;
        };
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        let whole = number.get_national_significant_number();
        // Where the zero is a part of the number, the rest is another number or none.
        if digits != whole || digits.len() < 6 {
            continue;
        }
        let (one, two) = digits.split_at(3);
        for text in [rest.to_owned(), format!("{one} {two}"), format!("{one}-{two}")] {
            let is_mobile_of_india = country.as_str() == "IN" && digits.len() == 10;
            let text = text.trim_start_matches(|c: char| !c.is_ascii_digit());
            let Ok(dialled) = DialledNumber::parse(text) else { continue };
            let about = NumberDoubt::about(&dialled, country, Cost::Unknown);

            let is_named =
                matches!(about, Some(NumberDoubt::WithoutPrefix { .. } | NumberDoubt::MayBeTwo));
            assert!(is_named || is_mobile_of_india, "{text} in {country}: {about:?}");
            walked += 1;
        }
    }
    assert!(walked > 600, "{walked}");
}

#[test]
fn a_lost_first_zero_is_found_in_numbers_of_six_digits() {
    for (text, country) in [("801 234", "SI"), ("801234", "SI"), ("80-1234", "SI")] {
        let number = DialledNumber::parse(text).expect("dialable");
        let country = Country::parse(country).expect("a country");

        assert!(
            matches!(
                NumberDoubt::about(&number, country, Cost::Free),
                Some(NumberDoubt::WithoutPrefix { .. })
            ),
            "{text}"
        );
    }
}

#[test]
fn what_no_list_names_is_doubted_where_its_neighbours_would_pass() {
    for (text, country) in
        [("3115", "FR"), ("90102", "SE"), ("741742", "US"), ("85285", "GB"), ("3114", "FR")]
    {
        let number = DialledNumber::parse(text).expect("dialable");
        let country = Country::parse(country).expect("a country");

        assert_eq!(NumberDoubt::of_range(&number, country), Some(NumberDoubt::OfRange), "{text}");
    }
}

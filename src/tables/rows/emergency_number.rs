//! `emergency_numbers.csv`.

use super::super::rejection::Rejection;
use super::super::row::{Row, day};
use super::super::table::{Record, Table};
use super::common::{RowContext, read_source_id};
use crate::domain::{
    Cost, Country, DialledNumber, E164, EmergencyNumber, EmergencyService, NumberDoubt, NumberPlan,
    before_lost_zeros,
};

/// What is wrong with an emergency number that a spreadsheet has taken for a plain number.
fn lost_zero(number: &DialledNumber, country: Country) -> Option<String> {
    if let Some(whole) = before_lost_zeros(number, country) {
        return Some(format!("is {whole} without its first zeros, which a spreadsheet takes"));
    }
    (number.dial_string().len() < 2).then(|| {
        "is one digit: no emergency number is, and 000 becomes 0 in a spreadsheet".to_owned()
    })
}

/// Whether the plan has it as a full number, which a person or an office may have.
fn is_subscribers(number: &DialledNumber, country: Country) -> bool {
    !number.is_short_code() && NumberPlan::of(country).read(number.as_str()).is_some()
}

fn doubt_about(
    number: &DialledNumber,
    country: Country,
    context: &RowContext<'_>,
) -> Option<NumberDoubt> {
    let is_excused =
        |part: &DialledNumber| context.doubts.excuses_number(country, &part.dial_string());
    NumberDoubt::about(number, country, Cost::Unknown)
        .or_else(|| NumberDoubt::of_range(number, country))
        .or_else(|| NumberDoubt::of_two(number, country, is_excused))
}

/// Reads one emergency number.
pub fn read_emergency_number(
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
) -> Result<EmergencyNumber, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let country = row.required("country", Country::parse);
    let number = row.required("number", |text| read_digits(text, country));
    if let Some(rule) =
        number.as_ref().zip(country).and_then(|(number, country)| lost_zero(number, country))
    {
        row.reject("number", rule);
    } else if let Some(doubt) = number
        .as_ref()
        .zip(country)
        .and_then(|(number, country)| doubt_about(number, country, context))
    {
        row.doubt(context.doubts, "number", doubt.to_string());
    }
    if let Some((number, country)) = number.as_ref().zip(country)
        && is_subscribers(number, country)
    {
        let rule = "is as long as anybody's number of the country: an emergency number is short";
        row.doubt(context.doubts, "number", rule);
    }
    let services = row.list("services", EmergencyService::parse);
    let is_primary = row.text("is_primary") == Some("true");
    let nationwide = row.text("nationwide") != Some("false");
    let from_abroad = row.optional("from_abroad", E164::parse);
    let source = read_source_id(&mut row, context);
    let verified_on = row.optional("verified_on", day);
    if from_abroad.as_ref().is_some_and(E164::is_fictional) {
        let rule = "is one of the numbers that regulators keep for films and books";
        row.doubt(context.doubts, "from_abroad", rule);
    }
    if let (Some(country), Some(abroad)) = (country, &from_abroad)
        && !abroad.leads_to(country)
    {
        row.doubt(context.doubts, "from_abroad", format!("does not lead to {country}"));
    }
    let reaches_all = services.contains(&EmergencyService::General)
        || [EmergencyService::Ambulance, EmergencyService::Fire, EmergencyService::Police]
            .iter()
            .all(|one| services.contains(one));
    if is_primary && !reaches_all {
        row.reject(
            "is_primary",
            "is true of a number that does not reach ambulance, fire and police",
        );
    }
    if is_primary && !nationwide {
        row.reject("is_primary", "is true of a number that does not work in all of the country");
    }
    let value = (|| {
        let as_of = verified_on.or_else(|| source.as_ref()?.as_of());
        Some(EmergencyNumber {
            country: country?,
            number: number?,
            services,
            is_primary,
            nationwide,
            from_abroad,
            verified_on,
            as_of,
        })
    })();
    row.finish(value)
}

/// Checks a decision about an emergency number, which the next import writes into
/// `emergency_numbers.csv`; without a number it says that none is known.
pub fn check_decision(
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
) -> Result<(), Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let country = row.optional("country", Country::parse);
    let number = row.optional("number", |text| read_digits(text, country));
    if let Some(rule) =
        number.zip(country).and_then(|(number, country)| lost_zero(&number, country))
    {
        row.reject("number", rule);
    }
    let _from_abroad = row.optional("from_abroad", E164::parse);
    let source = read_source_id(&mut row, context);
    row.finish(source.map(|_| ()))
}

/// Digits and spaces, and one number of them.
fn read_digits(text: &str, country: Option<Country>) -> Result<DialledNumber, String> {
    const RULE: &str = "is not digits: an emergency number is dialled as it stands";
    let read = country.map_or_else(
        || DialledNumber::parse(text),
        |country| DialledNumber::parse_in(text, country),
    );
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
    match read {
        Ok(number) if is_digits => Ok(number),
        Ok(_) => Err(RULE.to_owned()),
        Err(error) if is_digits => Err(error.fault.to_string()),
        Err(error) => Err(format!("{RULE}; it {}", error.fault)),
    }
}

//! Which representation and which language are asked for.

use actix_web::HttpRequest;
use actix_web::http::header::{self, HeaderValue};

use super::problem::{Code, Problem};
use crate::domain::Format;

/// The representation named by `format`, or else the best that `Accept` takes; JSON when neither
/// says.
///
/// # Errors
/// A [`Problem`] when the name is unknown or nothing that is accepted is offered.
pub fn chosen_format(name: Option<&str>, request: &HttpRequest) -> Result<Format, Problem> {
    if let Some(name) = name {
        return Format::parse(name).map_err(|error| {
            let allowed = error.allowed;
            Problem::invalid("format", format!("{name:?} is not one of {allowed}"))
        });
    }
    let accepted: Vec<&str> = request
        .headers()
        .get_all(header::ACCEPT)
        .filter_map(|value| HeaderValue::to_str(value).ok())
        .collect();
    best(&accepted.join(","))
}

/// The offered type with the highest weight (RFC 9110, section 12.5.1); earlier in our own order
/// wins ties.
fn best(accept: &str) -> Result<Format, Problem> {
    let ranges: Vec<(&str, f32)> =
        accept.split(',').map(range).filter(|(essence, _)| !essence.is_empty()).collect();
    if ranges.is_empty() {
        return Ok(Format::Json);
    }
    let weight = |format: Format| {
        let (kind, _) = format.media_type().split_once('/').unwrap_or_default();
        let any_of_kind = format!("{kind}/*");
        let of = |wanted: &str| {
            ranges
                .iter()
                .find(|(essence, _)| essence.eq_ignore_ascii_case(wanted))
                .map(|(_, weight)| *weight)
        };
        of(format.media_type()).or_else(|| of(&any_of_kind)).or_else(|| of("*/*")).unwrap_or(0.0)
    };
    let mut offered: Vec<(Format, f32)> =
        Format::ALL.iter().map(|format| (*format, weight(*format))).collect();
    offered.sort_by(|one, other| other.1.total_cmp(&one.1));
    match offered.first() {
        Some((format, weight)) if *weight > 0.0 => Ok(*format),
        Some(_) | None => {
            Err(Problem::new(Code::NotAcceptable, format!("offered are {}", Format::offered())))
        }
    }
}

/// A range and its weight. A weight that is no number from 0 to 1 is taken as not given, and so as
/// 1: a slip there must not turn a wanted representation into a refused one.
pub(super) fn range(text: &str) -> (&str, f32) {
    let mut parts = text.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default();
    let given = parts
        .filter_map(|part| part.split_once('='))
        .find(|(name, _)| name.eq_ignore_ascii_case("q"));
    let weight = given
        .and_then(|(_, weight)| weight.parse().ok())
        .filter(|weight| (0.0..=1.0).contains(weight));
    (essence, weight.unwrap_or(1.0))
}

/// The most languages of `Accept-Language` that are looked at; nobody reads more.
const MOST_LANGUAGES: usize = 20;

/// The languages that a request takes, most wanted first: `lang`, or else the first 20 of
/// `Accept-Language`.
#[must_use]
pub fn languages(named: Option<&str>, request: &HttpRequest) -> Vec<String> {
    if let Some(tag) = named {
        return vec![tag.to_owned()];
    }
    let headers = request
        .headers()
        .get_all(header::ACCEPT_LANGUAGE)
        .filter_map(|value| HeaderValue::to_str(value).ok());
    let given = headers.flat_map(|value| value.split(',')).take(MOST_LANGUAGES).map(range);
    let mut ranges: Vec<(&str, f32)> = given.filter(|(_, weight)| *weight > 0.0).collect();
    ranges.sort_by(|one, other| other.1.total_cmp(&one.1));
    ranges.into_iter().map(|(tag, _)| tag.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_accepted_representation_is_chosen() {
        for (accept, expected, reason) in [
            ("", Format::Json, "nothing said"),
            ("*/*", Format::Json, "anything"),
            ("text/csv", Format::Csv, "one"),
            ("text/html, application/geo+json;q=0.9", Format::GeoJson, "the only one offered"),
            ("application/json;q=0.1, text/*", Format::Csv, "a kind of type"),
            ("*/*;q=0.1, application/json;q=0, text/csv;q=0.5", Format::Csv, "one is refused"),
            ("text/csv;Q=0.1, application/json;q=0.2", Format::Json, "a capital letter"),
            (
                "text/csv;header=present;q=0.9, application/json;q=0.2",
                Format::Csv,
                "another parameter before the weight",
            ),
        ] {
            assert_eq!(best(accept).expect(reason), expected, "{reason}");
        }
        assert!(best("text/html").is_err());
    }

    #[test]
    fn no_more_languages_are_looked_at_than_somebody_may_read() {
        let sent = format!("tlh;q=0.1, {}fr;q=0.9", "xx;q=0.5, ".repeat(MOST_LANGUAGES - 2));
        let wanted = |sent: String| {
            let request = actix_web::test::TestRequest::default()
                .insert_header((header::ACCEPT_LANGUAGE, sent))
                .to_http_request();
            languages(None, &request)
        };

        assert_eq!(
            wanted(sent.clone()).first().map(String::as_str),
            Some("fr"),
            "the last of twenty"
        );
        assert_eq!(
            wanted(format!("yy;q=0.5, {sent}")).first().map(String::as_str),
            Some("yy"),
            "the twenty-first"
        );
        assert_eq!(wanted("de,".repeat(40_000)).len(), MOST_LANGUAGES);
    }

    #[test]
    fn a_weight_that_is_none_counts_as_not_given() {
        for weight in ["NaN", "abc", "", "2", "-1", "inf", "-inf", "1.1", "\u{661}"] {
            let accept = format!("text/csv;q={weight}, application/json;q=0.5, text/html");

            assert_eq!(range(&format!("text/csv;q={weight}")), ("text/csv", 1.0), "{weight}");
            assert_eq!(best(&accept).expect(weight), Format::Csv, "{weight}");
        }
        assert!(best("application/json;q=0").is_err(), "zero is a weight: not acceptable");
        assert!(best("application/json;q=0.000").is_err(), "zero is a weight: not acceptable");
    }
}

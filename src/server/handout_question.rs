//! What a hand-out is asked with: the parameters of `/v1/nearest`, in an address or in a form. As
//! for all pages, what is not one of them is as if it were not there.

use super::finder_question::rounded;
use super::page_fields::PageFields;
use crate::question::{Asks, Given, NearestParams, QuestionError};
use crate::render::handout::FEW;
use crate::render::html::{Asked, HandoutQuestion};
use crate::search::NearestQuery;

/// How an answer is sent, which says nothing of what is printed.
const NOT_PRINTED: [&str; 3] = ["explain", "format", "lang"];

/// A point, which is in no address.
const POINT: [&str; 2] = ["lat", "lon"];

/// Names the practice that gives it out, which is no parameter of the question.
const PRACTICE: &str = "practice";

/// A hand-out as it was asked for.
pub struct HandoutAsked {
    /// The question.
    pub query: Result<NearestQuery, QuestionError>,
    /// The same, as it is asked again.
    pub again: HandoutQuestion,
    /// The id of the practice that gives it out.
    pub practice: Option<String>,
    /// What the finder is asked where there is no hand-out.
    pub finder: Asked,
}

impl HandoutAsked {
    /// Of the query of an address: what others must not read there is not taken.
    #[must_use]
    pub fn of_address(fields: &PageFields) -> Self {
        let names = NearestParams::names_in_address().into_iter();
        Self::of(fields, names.filter(|name| !POINT.contains(name)))
    }

    /// Of the body of a form.
    #[must_use]
    pub fn of_form(fields: &PageFields) -> Self {
        Self::of(fields, NearestParams::names_in_body().into_iter())
    }

    fn of(fields: &PageFields, names: impl Iterator<Item = &'static str>) -> Self {
        let given: Vec<(&'static str, String)> = names
            .filter(|name| !NOT_PRINTED.contains(name))
            .flat_map(|name| fields.all(name).map(move |value| (name, value_of(name, value))))
            .collect();
        let is_private = given
            .iter()
            .any(|(name, _)| POINT.contains(name) || NearestParams::BODY_ONLY.contains(name));
        let first = |name: &str| {
            given.iter().find(|(other, _)| *other == name).map(|(_, value)| value.clone())
        };
        let degrees = |name| first(name).and_then(|text| text.parse::<f64>().ok());
        let finder = Asked {
            place: first("place").or_else(|| first("postcode")),
            country: first("country").map(|code| code.to_ascii_uppercase()),
            point: degrees("lat").zip(degrees("lon")),
            ..Asked::default()
        };
        let query = query_of(&given);
        let practice = fields.get(PRACTICE).map(str::to_owned);
        let of_practice = practice.clone().map(|id| (PRACTICE, id));
        let fields = given.into_iter().chain(of_practice).collect();
        Self { query, again: HandoutQuestion { fields, is_private }, practice, finder }
    }
}

/// A value as it is asked with: a point is rounded, whoever sent it.
fn value_of(name: &str, value: &str) -> String {
    let degrees = value.parse::<f64>().ok().filter(|_| POINT.contains(&name));
    degrees.map_or_else(|| value.to_owned(), |degrees| rounded(degrees).to_string())
}

fn query_of(given: &[(&'static str, String)]) -> Result<NearestQuery, QuestionError> {
    let pairs: Vec<(String, String)> =
        given.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    NearestParams::take(&Given::of_pairs(&pairs))?.with_limit(FEW).try_into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Audience, Coordinate};
    use crate::search::QueryLocation;

    #[test]
    fn it_is_asked_with_the_parameters_of_the_question_and_nothing_else() {
        let fields = PageFields::parse(
            b"place=Leeds&country=gb&audience=clinician&kind=library&kind=branch&lang=de&q=&utm=x",
        );

        let asked = HandoutAsked::of_address(&fields);

        let query = asked.query.expect("a question");
        assert_eq!((query.kinds.len(), query.limit), (2, FEW as usize));
        assert_eq!(query.audience, Audience::Clinician);
        let names: Vec<&str> = asked.again.fields.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["place", "country", "kind", "kind", "audience"]);
        assert!(!asked.again.is_private);
    }

    #[test]
    fn a_point_is_taken_from_a_form_alone_and_rounded() {
        let fields = PageFields::parse(b"lat=53.487654&lon=-2.246813&population=women");

        let form = HandoutAsked::of_form(&fields);
        let address = HandoutAsked::of_address(&fields);

        let rounded = Coordinate::new(53.49, -2.25).expect("a point");
        assert_eq!(form.query.expect("a question").location, QueryLocation::Coordinates(rounded));
        assert!(form.again.is_private && form.again.fields.contains(&("lat", "53.49".to_owned())));
        assert_eq!(address.query.expect("a question").location, QueryLocation::Nowhere);
        assert!(address.again.fields.is_empty());
    }
}

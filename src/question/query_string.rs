//! The query string of an address, read strictly: every parameter known, every single value given
//! once.

use super::error::QuestionError;
use super::given::Given;
use super::parameters::Asks;

/// Reads a question from a query string.
///
/// # Errors
/// [`QuestionError`], which names the parameter at fault.
pub fn read_query<Q: Asks>(text: &str) -> Result<Q, QuestionError> {
    let pairs = pairs(text, &Q::names_in_address())?;
    Q::take(&Given::of_pairs(&pairs))
}

/// The pairs of a query string whose parameters must be among `allowed`.
fn pairs(text: &str, allowed: &[&str]) -> Result<Vec<(String, String)>, QuestionError> {
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(text.as_bytes())
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    for (name, value) in &pairs {
        if !allowed.contains(&name.as_str()) {
            return Err(QuestionError::unknown(name, allowed));
        }
        if value.contains('\u{fffd}') || value.contains('\0') {
            return Err(QuestionError::invalid(name, "is not text in UTF-8"));
        }
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use utoipa::IntoParams;

    use super::*;
    use crate::question::declared::parameter_set;
    use crate::question::values::Words;

    #[derive(Debug, Default, Deserialize, IntoParams)]
    #[serde(default)]
    struct TestParams {
        #[param(minimum = -90, maximum = 90)]
        lat: Option<f64>,
        #[param(value_type = Option<Vec<String>>)]
        kind: Option<Words>,
        wifi: Option<bool>,
    }

    parameter_set!(TestParams);

    #[test]
    fn lists_are_joined_by_commas_or_repeated() {
        let read: TestParams = read_query("kind=a,%20b&kind=c&wifi=true").expect("known");

        assert_eq!(read.kind.map(Words::into_list), Some(["a", "b", "c"].map(String::from).into()));
        assert_eq!((read.lat, read.wifi), (None, Some(true)));
    }

    #[test]
    fn nothing_is_silently_ignored() {
        for (text, detail) in [
            ("other=1", "\"other\" is not a parameter here; allowed are lat, kind, wifi"),
            ("lat=1&lat=2", "lat was given more than once"),
            ("lat=", "lat: is empty; leave the parameter out instead"),
            ("lat=%ff", "lat: is not text in UTF-8"),
            ("lat=north", "lat: \"north\" is not a number from -90 to 90"),
            ("wifi=yes", "wifi: \"yes\" is not true or false"),
            ("kind=a,,b", "kind: has an empty item"),
        ] {
            let error = read_query::<TestParams>(text).expect_err(text);

            assert_eq!(error.sentence(), detail, "{text}");
            assert!(error.param.is_some(), "{text}");
        }
    }
}

//! A query string, read strictly: every parameter known, every single value given once.

use super::problem::{Code, Problem};

/// The parameters of a request, each to be taken by name.
#[derive(Debug)]
pub struct QueryString {
    pairs: Vec<(String, String)>,
}

impl QueryString {
    /// Reads a query string whose parameters must be among `allowed`.
    ///
    /// # Errors
    /// A [`Problem`] that names the parameter which is unknown, or not UTF-8.
    pub fn parse(text: &str, allowed: &[&str]) -> Result<Self, Problem> {
        let pairs: Vec<(String, String)> = url::form_urlencoded::parse(text.as_bytes())
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        for (name, value) in &pairs {
            if !allowed.contains(&name.as_str()) {
                return Err(Problem::unknown(name, allowed));
            }
            if value.contains('\u{fffd}') || value.contains('\0') {
                return Err(Problem::invalid(name, "is not text in UTF-8"));
            }
        }
        Ok(Self { pairs })
    }

    /// A single value.
    ///
    /// # Errors
    /// A [`Problem`] when it is given twice or empty.
    pub fn single(&self, name: &str) -> Result<Option<&str>, Problem> {
        let mut values =
            self.pairs.iter().filter(|(given, _)| given == name).map(|(_, value)| value.as_str());
        let first = values.next();
        if values.next().is_some() {
            return Err(Problem::new(
                Code::RepeatedParameter,
                format!("{name} was given more than once"),
            )
            .about(name));
        }
        if first == Some("") {
            return Err(Problem::invalid(name, "is empty; leave the parameter out instead"));
        }
        Ok(first)
    }

    /// A single value that is a number or another thing with a plain spelling.
    ///
    /// # Errors
    /// A [`Problem`] that says what was expected.
    pub fn parsed<T: std::str::FromStr>(
        &self,
        name: &str,
        expected: &str,
    ) -> Result<Option<T>, Problem> {
        let Some(text) = self.single(name)? else { return Ok(None) };
        text.parse()
            .map(Some)
            .map_err(|_| Problem::invalid(name, format!("{text:?} is not {expected}")))
    }

    /// A list: comma-separated, repeated, or both.
    ///
    /// # Errors
    /// A [`Problem`] when an item is empty.
    pub fn list(&self, name: &str) -> Result<Option<Vec<String>>, Problem> {
        let given: Vec<&str> = self
            .pairs
            .iter()
            .filter(|(given, _)| given == name)
            .map(|(_, value)| value.as_str())
            .collect();
        if given.is_empty() {
            return Ok(None);
        }
        let items: Vec<String> = given
            .iter()
            .flat_map(|value| value.split(','))
            .map(|item| item.trim().to_owned())
            .collect();
        if items.iter().any(String::is_empty) {
            return Err(Problem::invalid(name, "has an empty item"));
        }
        Ok(Some(items))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_joined_by_commas_or_repeated() {
        let query = QueryString::parse("kind=a,b&kind=c", &["kind"]).expect("known");

        assert_eq!(
            query.list("kind").expect("full"),
            Some(vec!["a".to_owned(), "b".to_owned(), "c".to_owned()])
        );
    }

    #[test]
    fn nothing_is_silently_ignored() {
        for (text, code) in [
            ("other=1", "unknown_parameter"),
            ("lat=1&lat=2", "repeated_parameter"),
            ("lat=", "invalid_parameter"),
            ("lat=%ff", "invalid_parameter"),
        ] {
            let problem = QueryString::parse(text, &["lat"])
                .and_then(|query| query.single("lat").map(|_| ()))
                .expect_err(text);

            assert_eq!(problem.code, code, "{text}");
        }
    }
}

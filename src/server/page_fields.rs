//! What a page was asked with. A page refuses nothing: what it does not know (a mark that somebody
//! put behind the address, an empty field of a form) is as if it were not there.

use actix_web::HttpRequest;

use super::representation::languages;
use crate::domain::Language;
use crate::messages::AnswerLanguage;

/// Longest value that is looked at, in bytes: no place has a longer name.
const LONGEST: usize = 1_000;

/// The fields of a form or of an address.
pub struct PageFields(Vec<(String, String)>);

impl PageFields {
    /// Of the query of an address, or of the body of a form.
    #[must_use]
    pub fn parse(text: &[u8]) -> Self {
        let pairs = url::form_urlencoded::parse(text).map(|(name, value)| {
            let plain = value.replace(['\0', '\u{fffd}'], " ");
            (name.into_owned(), plain.trim().to_owned())
        });
        Self(pairs.filter(|(_, value)| !value.is_empty() && value.len() <= LONGEST).collect())
    }

    /// The first value of a field that has any.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    /// Every value of a field, in their order.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    /// The language to speak: that of `lang`, where it is held, else what the browser wants.
    #[must_use]
    pub fn language(&self, request: &HttpRequest) -> AnswerLanguage {
        let named = self.get("lang").filter(|tag| Language::parse(tag).is_ok());
        let wanted = named.map(str::to_owned).into_iter().chain(languages(None, request));
        AnswerLanguage::negotiate(&wanted.collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_or_strange_is_as_if_it_were_not_there() {
        let fields = PageFields::parse(b"country=&country=GB&place=+Leeds+&utm_source=x&lang=%ff");

        assert_eq!(fields.get("country"), Some("GB"));
        assert_eq!(fields.get("place"), Some("Leeds"));
        assert_eq!((fields.get("lang"), fields.get("none")), (None, None));
    }
}

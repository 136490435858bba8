//! The languages in which the names and texts of a resource are, for whoever shows or speaks them.

use super::resource::ResourceView;

/// The language of descriptions.
pub const DESCRIPTIONS: &str = "en";

/// Countries whose institutions bear names in English, where a record says of no language that it
/// is spoken there: their libraries and hospitals say none.
const IN_ENGLISH: [&str; 2] = ["GB", "US"];

impl ResourceView {
    /// The language of the place: that which is spoken first, else that of the country, where it is
    /// one.
    #[must_use]
    pub fn own_language(&self) -> Option<&str> {
        let country = self.address.as_ref().and_then(|address| address.country.as_deref());
        let of_country = || country.filter(|code| IN_ENGLISH.contains(code)).map(|_| "en");
        self.languages.first().map(String::as_str).or_else(of_country)
    }

    /// The language of `name`: where there are two names, it is the one in English.
    #[must_use]
    pub fn name_language(&self) -> Option<&str> {
        if self.alternate_name.is_some() { Some("en") } else { self.own_language() }
    }
}

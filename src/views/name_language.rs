//! The languages in which the names and texts of a resource are, for whoever shows or speaks them.

use super::resource::ResourceView;

/// The language of descriptions.
pub const DESCRIPTIONS: &str = "en";

/// The language in which institutions of a country bear their names, where a record does not say
/// what is spoken there, as libraries and hospitals do not.
const OF_COUNTRIES: [(&str, &str); 4] = [("FR", "fr"), ("GB", "en"), ("KR", "ko"), ("US", "en")];

impl ResourceView {
    /// The language of the place: that which is spoken first, else that of the country, where it is
    /// one.
    #[must_use]
    pub fn own_language(&self) -> Option<&str> {
        let country = self.address.as_ref().and_then(|address| address.country.as_deref());
        let language_of = |code| OF_COUNTRIES.iter().find(|(held, _)| *held == code);
        let of_country = || country.and_then(language_of).map(|(_, language)| *language);
        self.languages.first().map(String::as_str).or_else(of_country)
    }

    /// The language of `name`: where there are two names, it is the one in English.
    #[must_use]
    pub fn name_language(&self) -> Option<&str> {
        if self.alternate_name.is_some() { Some("en") } else { self.own_language() }
    }
}

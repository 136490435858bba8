//! The representations in which resources and answers are given.

use super::closed_set::closed_set;

closed_set! {
    /// A representation; the one that is preferred comes first.
    Format, "format" {
        /// JSON (RFC 8259).
        Json = "json",
        /// GeoJSON (RFC 7946).
        GeoJson = "geojson",
        /// Rows of text (RFC 4180), the first of which holds the headings.
        Csv = "csv",
    }
}

impl Format {
    /// Its media type, as `Accept` names it.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::GeoJson => "application/geo+json",
            Self::Csv => "text/csv",
        }
    }

    /// The value of `Content-Type`.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::GeoJson => "application/geo+json",
            Self::Csv => "text/csv; charset=utf-8; header=present",
        }
    }

    /// All media types in a sentence: `application/json, application/geo+json and text/csv`.
    #[must_use]
    pub fn offered() -> String {
        let types: Vec<&str> = Self::ALL.iter().map(|format| format.media_type()).collect();
        match types.split_last() {
            Some((last, others)) if !others.is_empty() => {
                format!("{} and {last}", others.join(", "))
            }
            Some(_) | None => types.concat(),
        }
    }
}

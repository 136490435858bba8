//! The one list of representations in which resources and answers are given: `Accept` and `format`
//! are read, and the OpenAPI document and the table in CONVENTIONS.md made, by it. Whoever adds one
//! adds it here and writes it in `views` ([`Representations`](crate::views::Representations)).

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
    /// Its media type, and the value of `Content-Type`, which may say more.
    const fn types(self) -> (&'static str, &'static str) {
        match self {
            Self::Json => ("application/json", "application/json"),
            Self::GeoJson => ("application/geo+json", "application/geo+json"),
            Self::Csv => ("text/csv", "text/csv; charset=utf-8; header=present"),
        }
    }

    /// Its media type, as `Accept` names it.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        self.types().0
    }

    /// The value of `Content-Type`.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        self.types().1
    }

    /// Whether what is sent is JSON of some kind (RFC 6839, section 3.1).
    #[must_use]
    pub fn is_json(self) -> bool {
        self.media_type().ends_with("json")
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

    /// The list as a table in Markdown.
    #[must_use]
    pub fn table() -> String {
        let head = "| `format` | in `Accept` | `Content-Type` | what it is |\n|---|---|---|---|\n";
        let row = |format: &Self| {
            let (media_type, content_type) = format.types();
            format!("| `{format}` | `{media_type}` | `{content_type}` | {} |\n", format.meaning())
        };
        head.to_owned() + &Self::ALL.iter().map(row).collect::<String>()
    }
}

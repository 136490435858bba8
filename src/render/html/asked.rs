//! What the finder was asked, and how it is asked again.

use super::tab::Tab;

/// What was asked for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// What was typed: a place or a postal code.
    pub place: Option<String>,
    /// The country chosen, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Where the reader is: degrees north and east, rounded.
    pub point: Option<(f64, f64)>,
    /// The kind of help.
    pub tab: Tab,
    /// Whether what is known to be closed is left out.
    pub open_now: bool,
}

impl Asked {
    /// Whether anything was said of where.
    #[must_use]
    pub const fn is_somewhere(&self) -> bool {
        self.place.is_some() || self.country.is_some() || self.point.is_some()
    }

    /// The point, as fields of a form.
    pub fn point_fields(&self) -> impl Iterator<Item = (&'static str, String)> + use<> {
        let point = self.point.map(|(lat, lon)| [("lat", lat), ("lon", lon)]);
        point.into_iter().flatten().map(|(name, value)| (name, value.to_string()))
    }

    /// The fields of a form that asks the same.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let text = |name, value: &Option<String>| value.clone().map(|value| (name, value));
        text("place", &self.place)
            .into_iter()
            .chain(text("country", &self.country))
            .chain(self.point_fields())
            .chain([("show", self.tab.word().to_owned())])
            .chain(self.open_now.then(|| ("open_now", "true".to_owned())))
            .collect()
    }
    /// The address of the question in a language; a point is never in it.
    #[must_use]
    pub fn address(&self, language: &str) -> String {
        let asked = Self { point: None, ..self.clone() };
        let mut query = url::form_urlencoded::Serializer::new(String::from("/?"));
        query.extend_pairs(asked.fields()).append_pair("lang", language);
        query.finish().replace("/?&", "/?")
    }
}

//! Records as they are for readers of one language, where the order of their contacts is another
//! one.

use serde::{Deserialize, Serialize};

use crate::domain::Resource;

/// Renders a resource as a JSON object, for a reader of a language.
pub type RenderJson<'r> = dyn Fn(&Resource, Option<&str>) -> Vec<u8> + 'r;

/// How records are written out; handed in by whoever knows the views.
pub struct Renderers<'r> {
    /// Renders a resource as a JSON object, for readers of a language or for all.
    pub json: &'r RenderJson<'r>,
    /// The part of that JSON which many resources have in common, and which is kept once: their
    /// source.
    pub common: &'r dyn Fn(&Resource) -> Vec<u8>,
    /// Renders a resource as a CSV row with its line end.
    pub csv: &'r dyn Fn(&Resource) -> Vec<u8>,
    /// The headings of those rows with their line end.
    pub csv_header: Vec<u8>,
}

impl Renderers<'_> {
    /// Everything that would be kept of these resources, one after the other.
    #[must_use]
    pub fn rendered(&self, resources: &[Resource]) -> Vec<Vec<u8>> {
        let of_one = |resource: &Resource| {
            let for_readers: Vec<Vec<u8>> = resource
                .contact_languages()
                .into_iter()
                .map(|language| (self.json)(resource, Some(language)))
                .collect();
            [(self.json)(resource, None), (self.csv)(resource)].into_iter().chain(for_readers)
        };
        std::iter::once(self.csv_header.clone()).chain(resources.iter().flat_map(of_one)).collect()
    }
}

/// The few records that differ, sorted by record and language.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct RenderedForReaders(Vec<(u32, String, Vec<u8>)>);

impl RenderedForReaders {
    /// Renders the records, in their order, for readers of each language that a contact is in.
    #[must_use]
    pub fn of(records: &[&Resource], render: &RenderJson<'_>) -> Self {
        let mut rendered = Vec::new();
        for (record, resource) in (0..).zip(records) {
            let usual = resource.contacts_for(None);
            for language in resource.contact_languages() {
                if resource.contacts_for(Some(language)) != usual {
                    rendered.push((record, language.to_owned(), render(resource, Some(language))));
                }
            }
        }
        Self(rendered)
    }

    /// A record for a reader of a language (`es`), where it is not the usual one.
    #[must_use]
    pub fn get(&self, record: u32, language: &str) -> Option<&[u8]> {
        let found = self
            .0
            .binary_search_by(|(other, of, _)| (*other, of.as_str()).cmp(&(record, language)))
            .ok()?;
        self.0.get(found).map(|(_, _, json)| json.as_slice())
    }
}

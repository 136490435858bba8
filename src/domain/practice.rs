//! A therapist's practice that shows the crisis widget on its own pages.

use serde::{Deserialize, Serialize};

use super::closed_set;
use super::{Area, Contact, Country, Resource, ResourceId, Status, WebOrigin, WebUrl};

closed_set! {
    /// What a link of a practice leads to.
    PracticeLink, "link of a practice" {
        /// Its privacy policy.
        Privacy = "privacy",
        /// Its terms.
        Terms = "terms",
        /// A page of a licensing body, where anybody can check its licence.
        Licence = "licence",
    }
}

/// What a practice says of itself to the visitors of its pages, and what it wants them to see first.
///
/// It is no resource: nobody finds it by searching, and it is shown only where a page names it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Practice {
    /// Stable, readable name, by which a page names it.
    pub id: ResourceId,
    /// Name as its visitors know it.
    pub name: String,
    /// Its telephone and its mailbox, as far as it gives them.
    pub contacts: Vec<Contact>,
    /// Where it is, on one line.
    pub address: Option<String>,
    /// Business days until it answers, at most.
    pub reply_business_days: u8,
    /// What it does with what it is told.
    pub privacy_url: Option<WebUrl>,
    /// On which terms it works.
    pub terms_url: Option<WebUrl>,
    /// Where anybody can check its licences, one at least.
    pub licence_urls: Vec<WebUrl>,
    /// Where it practises; its telephone is in the first.
    pub countries: Vec<Country>,
    /// What its visitors see before everything else of the directory, in this order.
    pub pinned: Vec<ResourceId>,
    /// Whose pages may name it; empty = anybody's.
    pub allowed_origins: Vec<WebOrigin>,
}

impl Practice {
    /// Where its links lead, in the order in which to show them.
    pub fn links(&self) -> impl Iterator<Item = (PracticeLink, &WebUrl)> {
        let licences = self.licence_urls.iter().map(|url| (PracticeLink::Licence, url));
        let privacy = self.privacy_url.as_ref().map(|url| (PracticeLink::Privacy, url));
        let terms = self.terms_url.as_ref().map(|url| (PracticeLink::Terms, url));
        licences.chain(privacy).chain(terms)
    }

    /// Whether pages of an origin may name it. `None` is somebody who is no page of another site.
    #[must_use]
    pub fn may_be_named_by(&self, origin: Option<&str>) -> bool {
        let is_listed =
            |origin: &str| self.allowed_origins.iter().any(|one| one.as_str() == origin);
        self.allowed_origins.is_empty() || origin.is_none_or(is_listed)
    }
}

impl Resource {
    /// Whether it may help somebody in a country (`None`: not known where), or anywhere in it: it
    /// serves the world or some of the country, or is a place there.
    #[must_use]
    pub fn may_serve(&self, country: Option<Country>) -> bool {
        if self.status == Status::Defunct {
            return false;
        }
        if self.coverage.is_empty() {
            return country.is_some() && self.home_country() == country;
        }
        let touches = |area: &Area| country.is_some_and(|country| area.touches(country));
        self.coverage.iter().any(|area| *area == Area::World || touches(area))
    }
}

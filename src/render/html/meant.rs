//! Other places that may be meant by what was typed, each as a link.

use maud::{Markup, html};

use super::asked::Asked;
use super::context::PageContext;
use crate::views::{AlternativeView, PlaceView};

/// What bears the name too, and what is written nearly so.
pub fn meant(
    context: &PageContext<'_>,
    asked: &Asked,
    others: &[AlternativeView],
    suggested: &[PlaceView],
) -> Markup {
    let others = others.iter().map(Named::from).chain(suggested.iter().map(Named::from));
    let links: Vec<(String, String)> = others.map(|other| other.link(context, asked)).collect();
    html! {
        @if !links.is_empty() {
            ul.more role="list" {
                @for (name, address) in links {
                    li { a href=(address) { (context.fill("did-you-mean", "place", &name)) } }
                }
            }
        }
    }
}

/// A place with what tells it from others of its name.
struct Named<'p> {
    name: &'p str,
    is_country: bool,
    /// The region of a town.
    region: Option<&'p str>,
    country: &'p str,
    country_name: &'p str,
}

impl<'p> From<&'p AlternativeView> for Named<'p> {
    fn from(place: &'p AlternativeView) -> Self {
        Self {
            name: &place.name,
            is_country: place.place_type == "country",
            region: place.subdivision.as_deref().filter(|_| place.place_type == "town"),
            country: &place.country,
            country_name: &place.country_name,
        }
    }
}

impl<'p> From<&'p PlaceView> for Named<'p> {
    fn from(place: &'p PlaceView) -> Self {
        Self {
            name: &place.name,
            is_country: place.place_type == "country",
            region: place.subdivision.as_deref().filter(|_| place.place_type == "town"),
            country: &place.country,
            country_name: &place.country_name,
        }
    }
}

impl Named<'_> {
    /// Its name for a reader, and an address that leads to it.
    fn link(&self, context: &PageContext<'_>, asked: &Asked) -> (String, String) {
        let region = self.region.map(|code| context.region(code));
        let parts = [self.name.to_owned()].into_iter().chain(region.clone());
        let shown: Vec<String> = parts.chain([self.country_name.to_owned()]).collect();
        let typed = match region {
            Some(region) => format!("{}, {region}", self.name),
            None => self.name.to_owned(),
        };
        let asked = Asked {
            place: (!self.is_country).then_some(typed),
            country: Some(self.country.to_owned()),
            ..asked.clone()
        };
        let shown = if self.is_country {
            self.country_name.to_owned()
        } else {
            context.localizer.list(shown)
        };
        (shown, asked.address(context.tag()))
    }
}

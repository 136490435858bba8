//! How contacts are called from another country, and which of them to try instead of one that does
//! not ring.

use super::contact::ContactView;
use super::dialled_from::DialledFromView;
use crate::domain::{Channel, Contact, Country};

/// For whom numbers are meant.
pub struct Served {
    /// The country in which they are dialled.
    pub home: Option<Country>,
    /// Whether callers in the caller's country are served.
    pub has_caller: bool,
}

/// Tells of contacts how they are called from a country; `views` shows them in the same order.
pub fn tell_calls<'c>(
    views: &mut [ContactView],
    contacts: impl IntoIterator<Item = &'c Contact>,
    served: &Served,
    from: Country,
) {
    for (view, contact) in views.iter_mut().zip(contacts) {
        let told = contact.dialled_from(served.home, served.has_caller, from);
        view.dialled_from = told.map(|told| DialledFromView::new(told, from));
    }
    let alternatives: Vec<Option<usize>> =
        views.iter().map(|view| alternative(views, is_written(view))).collect();
    for (view, alternative) in views.iter_mut().zip(alternatives) {
        if let Some(told) = &mut view.dialled_from {
            told.alternative = alternative.filter(|_| !told.is_known_to_work());
        }
    }
}

/// The first of the ways that work: of the same sort if there is one, since who writes may not be
/// able to speak; ways with hours of their own last.
fn alternative(views: &[ContactView], written: bool) -> Option<usize> {
    let works = |view: &ContactView| {
        view.dialled_from.as_ref().is_none_or(DialledFromView::is_known_to_work)
    };
    let ways = views.iter().enumerate().filter(|(_, view)| works(view));
    let preference = |view: &ContactView| {
        (is_written(view) != written, view.opening_hours.is_some(), view.channel == "email")
    };
    ways.min_by_key(|(at, view)| (preference(view), *at)).map(|(at, _)| at)
}

/// Whether somebody who cannot speak can use it.
fn is_written(view: &ContactView) -> bool {
    Channel::parse(&view.channel) != Ok(Channel::Voice)
}

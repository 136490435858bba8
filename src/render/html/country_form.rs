//! All countries by the names that the reader knows.

use maud::{Markup, html};

use super::context::PageContext;
use super::links::PageLinks;
use crate::domain::Country;
use crate::gazetteer::fold_name;

/// The names of all countries with their codes, in the order of the alphabet.
fn named_countries(context: &PageContext<'_>) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> = Country::all()
        .map(|country| (context.localizer.country(country), country.to_string()))
        .collect();
    named.sort_by_cached_key(|(name, _)| fold_name(name));
    named
}

/// The options of a list of countries, the whole world first.
pub fn country_options(context: &PageContext<'_>, chosen: Option<&str>) -> Markup {
    html! {
        option value="" { (context.say("worldwide")) }
        @for (name, code) in &named_countries(context) {
            option value=(code) selected[chosen == Some(code.as_str())] { (name) }
        }
    }
}

/// All countries by their names, each with the page that it leads to.
pub fn country_links(context: &PageContext<'_>, page_of: impl Fn(&str) -> String) -> Markup {
    html! {
        section #countries aria-labelledby="all" {
            h2 #all { (context.say("choose-country")) }
            ul.links role="list" {
                @for (name, code) in named_countries(context) {
                    li.more { a href=(page_of(&code)) { (name) } }
                }
            }
        }
    }
}

/// "Not in this country?", with the help page of another one behind it, on the page of the same
/// practice.
pub fn country_form(
    context: &PageContext<'_>,
    chosen: Option<&str>,
    practice: Option<&str>,
) -> Markup {
    if matches!(context.links, PageLinks::Files(_)) {
        let all = context.links.finder(None, context.language());
        return html! { p.more { a href={ (all) "#countries" } { (context.say("other-country")) } } };
    }
    html! {
        section aria-labelledby="elsewhere" {
            h2 #elsewhere { (context.say("other-country")) }
            form.row action="/help" method="get" {
                label {
                    (context.say("choose-country"))
                    select name="country" autocomplete="country" {
                        (country_options(context, chosen))
                    }
                }
                @if let Some(id) = practice { input type="hidden" name="practice" value=(id); }
                input type="hidden" name="lang" value=(context.tag());
                button type="submit" { (context.say("continue")) }
            }
        }
    }
}

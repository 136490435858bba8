//! `/`: who can help near here? A form, and below it the answer as a list.

use std::cmp::Ordering;

use maud::{Markup, html};

use super::asked::Asked;
use super::context::PageContext;
use super::country_form::country_options;
use super::discovery::oembed_link;
use super::emergency::emergency;
use super::handout_page::{HandoutQuestion, handout_link};
use super::hit::lines;
use super::layout::{Again, Layout};
use super::meant::meant;
use super::notices::{about, of_kind, remarks};
use super::tab::Tab;
use crate::domain::{Country, Kind};
use crate::search::DEFAULT_RADIUS_M;
use crate::views::{AnswerView, HitView, PlaceView, WhereView};

/// Lines of crisis that stand above another kind of help.
const LINES_BESIDE: usize = 2;

/// The finder with its answer.
pub struct FinderPage<'a> {
    /// What it is made with.
    pub context: &'a PageContext<'a>,
    /// The question.
    pub asked: &'a Asked,
    /// The answer; of a place that is not held, what is answered in its place.
    pub answer: &'a AnswerView,
    /// What may be meant by a place that is not held.
    pub suggestions: &'a [PlaceView],
    /// Whether a country was named that is none.
    pub is_unknown_country: bool,
    /// Where the service is: `https://backstop.example`.
    pub service: &'a str,
}

impl FinderPage<'_> {
    /// The whole document.
    #[must_use]
    pub fn document(&self) -> String {
        let context = self.context;
        let is_result = self.asked.is_somewhere();
        let title = if is_result {
            context.title(&self.answer.place)
        } else {
            context.say("finder-heading").into_owned()
        };
        let main = html! {
            h1 { (title) }
            @if self.is_unknown_country { p.note { (context.say("country-not-known")) } }
            @if is_result {
                (emergency(context, &self.answer.emergency))
                (self.result())
                details {
                    summary { (context.say("search-elsewhere")) }
                    (self.form())
                }
            } @else {
                (emergency(context, &self.answer.emergency))
                (self.form())
                (self.result())
            }
            (self.handout())
            (self.held())
            (self.share())
            (about(context, self.answer))
        };
        let layout = Layout {
            context,
            title: &title,
            again: self.again(),
            is_listed: !is_result,
            head: self.head(),
            main,
        };
        layout.document()
    }

    /// For editors that the address is pasted into, which show a country and no place.
    fn head(&self) -> Markup {
        let country = self.answer.place.country.as_deref();
        html! {
            @if self.asked.point.is_none() && !self.is_unknown_country {
                (oembed_link(self.service, "/", (country, None), self.context.tag()))
            }
        }
    }

    fn again(&self) -> Again<'static> {
        let fields = if self.asked.is_somewhere() { self.asked.fields() } else { Vec::new() };
        Again { path: "/", is_private: self.asked.point.is_some(), fields }
    }

    /// The form; what a script can do besides stands at its end, where nothing is moved by it.
    fn form(&self) -> Markup {
        let context = self.context;
        let chosen = self.asked.country.as_deref();
        html! {
            form.ask #ask action="/" method="get" role="search" {
                div {
                    label for="place" { (context.say("place-label")) }
                    div.field {
                        input #place name="place" type="text" maxlength="200" autocomplete="off"
                            autocapitalize="words" spellcheck="false" dir="auto" enterkeyhint="search"
                            value=[self.asked.place.as_deref()];
                        ul.choices #choices role="listbox" aria-label=(context.say("place-label"))
                            hidden {}
                    }
                }
                div {
                    label for="country" { (context.say("choose-country")) }
                    select #country name="country" { (country_options(context, chosen)) }
                }
                div {
                    label.tick {
                        input type="checkbox" name="open_now" value="true"
                            checked[self.asked.open_now] aria-describedby="open-now-note";
                        (context.say("open-now"))
                    }
                    p.quiet #open-now-note { (context.say("open-now-note")) }
                }
                input type="hidden" name="show" value=(self.asked.tab.word());
                input type="hidden" name="lang" value=(context.tag());
                div.buttons {
                    button.main type="submit" { (context.say("search-button")) }
                    button.script #locate type="button" aria-expanded="false" aria-controls="consent" {
                        (context.say("use-my-location"))
                    }
                }
            }
            (self.location())
        }
    }

    /// What happens to a location is said before the browser asks for it.
    fn location(&self) -> Markup {
        let context = self.context;
        let host = self.service.split_once("://").map_or(self.service, |(_, host)| host);
        let host = html! { bdi dir="ltr" { (host) } };
        html! {
            div.note #consent hidden {
                p tabindex="-1" { (context.fill_markup("location-consent", "host", &host)) }
                div.buttons {
                    button #locate-yes type="button" { (context.say("continue")) }
                    button #locate-no type="button" { (context.say("cancel")) }
                }
            }
            p.note #location-failed role="alert" tabindex="-1" hidden {
                (context.say("location-failed"))
            }
            form #here action="/" method="post" hidden {
                input type="hidden" name="lat";
                input type="hidden" name="lon";
                input type="hidden" name="open_now" value="true" disabled;
                input type="hidden" name="show" value=(self.asked.tab.word());
                input type="hidden" name="lang" value=(context.tag());
            }
        }
    }

    /// What was found, and where it was looked for.
    fn result(&self) -> Markup {
        let context = self.context;
        let notices = &self.answer.notices;
        let kind = self.asked.tab.kind();
        let hits = self.hits(kind);
        let zone = self.answer.place.time_zone.as_deref();
        let beside: Vec<&HitView> = self.answer.crisis_lines.iter().take(LINES_BESIDE).collect();
        html! {
            (remarks(context, notices))
            (meant(context, self.asked, &self.answer.place.alternatives, self.suggestions))
            (self.tabs())
            @if kind != Kind::CrisisLine {
                h2 { (context.say(Tab::Crisis.message())) }
                (lines(context, &beside, zone))
            }
            h2 { (context.say(self.asked.tab.message())) }
            p.quiet { (self.searched()) }
            (of_kind(context, notices, kind))
            (lines(context, &hits, zone))
        }
    }

    /// The hits of the kind asked for; what has a place by its distance, whatever is known of its
    /// hours: what is near and may be open comes before what is open and an hour away.
    fn hits(&self, kind: Kind) -> Vec<&HitView> {
        let hits = match kind {
            Kind::CrisisLine => return self.answer.crisis_lines.iter().collect(),
            Kind::OnCall => return self.answer.on_call.iter().collect(),
            Kind::Branch => &self.answer.branches,
            Kind::Library => &self.answer.libraries,
        };
        let mut hits: Vec<&HitView> = hits.iter().collect();
        hits.sort_by(|one, other| match (one.facts.distance_m, other.facts.distance_m) {
            (Some(one), Some(other)) => one.cmp(&other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        });
        hits
    }

    /// Each kind of help for the same place.
    fn tabs(&self) -> Markup {
        let context = self.context;
        let again = self.again();
        html! {
            nav aria-label=(context.say("finder-heading")) {
                @if again.is_private {
                    form.tabs.asking action="/" method="post" {
                        (again.hidden(&["show"]))
                        input type="hidden" name="lang" value=(context.tag());
                        @for tab in Tab::ALL {
                            button name="show" value=(tab.word())
                                aria-current=[(tab == self.asked.tab).then_some("true")] {
                                (context.say(tab.message()))
                            }
                        }
                    }
                } @else {
                    ul.tabs role="list" {
                        @for tab in Tab::ALL {
                            li {
                                a.button href=(self.address(&Asked { tab, ..self.asked.clone() }))
                                    aria-current=[(tab == self.asked.tab).then_some("true")] {
                                    (context.say(tab.message()))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn address(&self, asked: &Asked) -> String {
        asked.address(self.context.tag())
    }

    /// How far and around what was looked.
    fn searched(&self) -> Markup {
        let context = self.context;
        let place = &self.answer.place;
        let name = context.place(place);
        if name.is_empty() {
            return html! {};
        }
        let has_radius = place.latitude.is_some()
            && ["coordinates", "postcode", "place"].contains(&place.how.as_ref());
        if has_radius && self.asked.tab != Tab::Crisis {
            let distance = context.localizer.distance(DEFAULT_RADIUS_M);
            let values = [("distance", distance.as_str()), ("place", name.as_str())];
            return html! { (context.localizer.language.say("searched-near", &values)) };
        }
        html! { (context.fill("searched-place", "place", &name)) }
    }

    /// What the list holds for the country: "none held" is not "none near".
    fn held(&self) -> Markup {
        let context = self.context;
        let Some(country) = country_of(&self.answer.place) else { return html! {} };
        let name = context.localizer.country(country);
        let today = context.moment.date_naive();
        let tallies = context.snapshot.counts(Some(country), today);
        html! {
            section aria-labelledby="held" {
                h2 #held { (context.fill("held-for", "place", &name)) }
                dl.held {
                    @for tally in tallies {
                        div {
                            dt { (context.say(heading(tally.kind))) }
                            dd {
                                @if tally.servable == 0 { (context.say("held-none")) }
                                @else { bdi dir="ltr" { (tally.servable) } }
                            }
                        }
                    }
                }
                p.more {
                    a href=(context.links.help(Some(country.as_str()), context.language())) {
                        (context.fill("help-for", "place", &name))
                    }
                }
            }
        }
    }

    /// The way to a page that can be kept. What is closed now stands on it too: paper is read at
    /// other times.
    fn handout(&self) -> Markup {
        let (context, asked) = (self.context, self.asked);
        if !asked.is_somewhere() || self.is_unknown_country {
            return html! {};
        }
        let place = match (self.answer.place.how.as_ref(), &asked.place) {
            ("coordinates", _) => asked.point_fields().collect(),
            ("postcode", Some(code)) => vec![("postcode", code.clone())],
            ("place", Some(name)) => vec![("place", name.clone())],
            _ => Vec::new(),
        };
        let country = asked.country.clone().filter(|_| asked.point.is_none());
        let country = country.map(|country| ("country", country));
        let fields: Vec<(&'static str, String)> = place.into_iter().chain(country).collect();
        if fields.is_empty() {
            return html! {};
        }
        let question = HandoutQuestion { is_private: asked.point.is_some(), fields };
        html! {
            div.buttons.out { (handout_link(context, &question, "/handout", "handout-page")) }
        }
    }

    /// A link for others: the town, not what was typed, which may be the postal code of a house.
    fn share(&self) -> Markup {
        let context = self.context;
        let place = &self.answer.place;
        let (true, Some(country)) = (self.asked.is_somewhere(), place.country.clone()) else {
            return html! {};
        };
        let region = place.subdivision.as_deref().map(|code| context.region(code));
        let town = place.place.clone().map(|town| match region {
            Some(region) => format!("{town}, {region}"),
            None => town,
        });
        let asked =
            Asked { place: town, country: Some(country), point: None, ..self.asked.clone() };
        html! {
            section aria-labelledby="share" {
                h2 #share { (context.say("share-heading")) }
                p { (context.say("share-note")) }
                p { a.lone href=(self.address(&asked)) { (context.title(place)) } }
            }
        }
    }
}

fn country_of(place: &WhereView) -> Option<Country> {
    place.country.as_deref().and_then(|code| Country::parse(code).ok())
}

const fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::CrisisLine => "heading-crisis-lines",
        Kind::Branch => "heading-branches",
        Kind::OnCall => "heading-on-call",
        Kind::Library => "heading-libraries",
    }
}

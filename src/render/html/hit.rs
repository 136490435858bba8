//! Somebody who helps, as an item of a list.

use maud::{Markup, html};

use super::contact::{LinkOwner, contacts, may_be_followed};
use super::context::PageContext;
use super::hours::hours_words;
use super::links::PageLinks;
use super::number::sentence;
use crate::domain::{Population, Role, ServedAudience, Tristate};
use crate::messages::AnswerLanguage;
use crate::views::{
    AddressView, DESCRIPTIONS, HitFacts, HitView, InternetView, LicenceView, Localizer, Opening,
    ResourceView,
};

/// Hits as a list; `zone` is that of the place asked about.
pub fn lines(context: &PageContext<'_>, hits: &[&HitView], zone: Option<&str>) -> Markup {
    html! {
        @if !hits.is_empty() {
            ul.lines role="list" {
                @for hit in hits { li { (line(context, hit, zone)) } }
            }
        }
    }
}

fn line(context: &PageContext<'_>, hit: &HitView, zone: Option<&str>) -> Markup {
    let HitView { resource, facts } = hit;
    let names = ResourceNames::of(context, resource);
    html! {
        h3 {
            @match context.links.resource(&resource.id, context.language()) {
                Some(page) => {
                    a.name href=(page) lang=[names.first_language] dir=[names.direction()] {
                        (names.first)
                    }
                }
                None => {
                    span.name lang=[names.first_language] dir=[names.direction()] { (names.first) }
                }
            }
        }
        (names.second())
        (what_it_is(context, resource))
        (contacts(context, &resource.contacts, names.owner()))
        @if matches!(context.links, PageLinks::Files(_)) && !resource.contacts.is_empty() {
            (website(context, resource))
        }
        p.quiet.sentence { (facts_of(context, resource, facts, zone)) }
    }
}

/// What is said of a resource in a list and on its own page alike.
pub fn what_it_is(context: &PageContext<'_>, resource: &ResourceView) -> Markup {
    let english = context.other(Some(DESCRIPTIONS));
    html! {
        @if let Some(role) = role_of(resource) { p { (context.say(role)) } }
        @if resource.audience.as_deref() == Some(ServedAudience::Professionals.as_str()) {
            p { (context.say("for-professionals")) }
        }
        @if let Some(title) = &resource.title { p dir="auto" { (title) } }
        @if let Some(description) = &resource.description {
            p lang=[english] dir=[english.map(|_| "auto")] { (description_of(context, description)) }
        }
        @if let Some(people) = people(context, &resource.populations) {
            p { (people) }
        }
        @if let Some(language) = context.foreign_languages(&resource.languages) {
            p.quiet.sentence { (language) }
        }
        @if let Some(address) = &resource.address { (address_of(context, address)) }
        @if let Some(internet) = &resource.internet { (internet_of(context, internet)) }
        @for licence in resource.licences.iter().flatten() { (licence_of(context, licence)) }
        @if resource.contacts.is_empty() { (website(context, resource)) }
    }
}

/// A description, whose numbers are heard in its own language.
fn description_of(context: &PageContext<'_>, text: &str) -> Markup {
    let language = AnswerLanguage::negotiate(&[DESCRIPTIONS.to_owned()]);
    let localizer = Localizer { language, ..context.localizer };
    sentence(&PageContext { localizer, ..*context }, text)
}

/// The message that says what an on-call entry is; of a person the title does.
fn role_of(resource: &ResourceView) -> Option<&'static str> {
    match Role::parse(resource.role.as_deref()?).ok()? {
        Role::Individual => None,
        Role::CrisisTeam => Some("role-crisis-team"),
        Role::MobileCrisis => Some("role-mobile-crisis"),
        Role::WalkInCrisis => Some("role-walk-in-crisis"),
        Role::CommunityClinic => Some("role-community-clinic"),
        Role::EmergencyDepartment => Some("role-emergency-department"),
        Role::Hospital => Some("role-hospital"),
    }
}

/// The two names of a resource and the languages that they are in.
pub struct ResourceNames<'r> {
    /// The one that the reader knows best.
    pub first: &'r str,
    /// Its language, where it is another one than that of the page.
    pub first_language: Option<&'r str>,
    /// Whether it is known to be in the language of the page.
    is_of_page: bool,
    second: Option<(&'r str, Option<&'r str>)>,
}

impl<'r> ResourceNames<'r> {
    /// The name in the reader's language first, where the service speaks it.
    pub fn of(context: &PageContext<'_>, resource: &'r ResourceView) -> Self {
        let own = resource.own_language();
        let speaks = resource.languages.iter().any(|tag| tag == context.tag());
        let name = (resource.name.as_str(), resource.name_language());
        let local = resource.alternate_name.as_deref().filter(|other| *other != resource.name);
        let ((first, language), second) = match local.map(|local| (local, own)) {
            Some(local) if speaks => (local, Some(name)),
            local => (name, local),
        };
        Self {
            first,
            first_language: context.other(language),
            is_of_page: language == Some(context.tag()),
            second: second.map(|(name, language)| (name, context.other(language))),
        }
    }

    /// How the first one runs.
    pub fn direction(&self) -> Option<&'static str> {
        (!self.is_of_page).then_some("auto")
    }

    /// The first one, for links.
    pub fn owner(&self) -> LinkOwner<'r> {
        let (language, direction) = (self.first_language, self.direction());
        LinkOwner { name: self.first, language, direction }
    }

    /// The other name.
    pub fn second(&self) -> Markup {
        html! {
            @if let Some((name, language)) = self.second {
                p.quiet lang=[language] dir="auto" { (name) }
            }
        }
    }
}

/// Whom it is for; nothing where it is for everybody.
fn people(context: &PageContext<'_>, codes: &[String]) -> Option<String> {
    let name = |code: &String| match Population::parse(code) {
        Ok(population) => context.localizer.population(population).into_owned(),
        Err(_) => code.clone(),
    };
    (!codes.is_empty()).then(|| {
        context.fill("for-people", "people", &context.localizer.list(codes.iter().map(name)))
    })
}

fn address_of(context: &PageContext<'_>, address: &AddressView) -> Markup {
    let parts = [&address.address_1, &address.city, &address.state_province, &address.postal_code];
    let text = context.localizer.list(parts.into_iter().flatten().cloned());
    html! { @if !text.is_empty() { p dir="auto" { (text) } } }
}

/// What is known of its internet, and in one place what is not.
fn internet_of(context: &PageContext<'_>, internet: &InternetView) -> Markup {
    let known = [
        ("wifi", &internet.wifi),
        ("computers", &internet.computers),
        ("fee", &internet.fee),
        ("card-required", &internet.card_required),
    ];
    let (mut parts, mut unknown) = (Vec::new(), Vec::new());
    for (what, code) in known {
        let answer = match Tristate::parse(code) {
            Ok(Tristate::Yes) => "yes",
            Ok(Tristate::No) => "no",
            Ok(Tristate::Unknown) | Err(_) => {
                unknown.push(context.say(what).into_owned());
                continue;
            }
        };
        parts.push(html! { (context.say(what)) ": " (context.say(answer)) });
    }
    if !unknown.is_empty() {
        let unknown = context.localizer.list(unknown);
        parts.push(html! { (context.say("not-known")) ": " (unknown) });
    }
    html! { p.sentence { (PageContext::dotted(parts)) } }
}

fn licence_of(context: &PageContext<'_>, licence: &LicenceView) -> Markup {
    html! {
        p.quiet {
            span dir="auto" { (licence.licence_type) } " "
            bdi dir="ltr" { (licence.number) } " · "
            span dir="auto" { (licence.body) }
            @if may_be_followed(&licence.verify_url) {
                br;
                a.button href=(licence.verify_url) target="_blank" rel="noopener noreferrer" {
                    (context.say("check-licence"))
                }
            }
        }
    }
}

/// Its own page in the web.
pub fn website(context: &PageContext<'_>, resource: &ResourceView) -> Markup {
    html! {
        @if let Some(url) = resource.url.as_deref().filter(|url| may_be_followed(url)) {
            p {
                a.button href=(url) target="_blank" rel="noopener noreferrer" {
                    (context.say("website")) (ResourceNames::of(context, resource).owner().heard())
                }
            }
        }
    }
}

/// Whether it is open, how far it is, whom it serves, and what is doubtful.
fn facts_of(
    context: &PageContext<'_>,
    resource: &ResourceView,
    facts: &HitFacts,
    zone: Option<&str>,
) -> Markup {
    let distance = facts.distance_m.map(|metres| context.localizer.distance(f64::from(metres)));
    let across = facts.why.iter().any(|why| why == "across_border");
    let parts = [
        distance,
        Some(opening(context, resource, facts, zone)),
        reach(context, facts),
        across.then(|| context.say("across-border").into_owned()),
        facts.stale.then(|| context.say("not-confirmed-lately").into_owned()),
    ];
    PageContext::dotted(parts.into_iter().flatten().map(|part| html! { (part) }))
}

/// "Open until 17:00" by the clock of the place, and the hours themselves where they are known.
fn opening(
    context: &PageContext<'_>,
    resource: &ResourceView,
    facts: &HitFacts,
    zone: Option<&str>,
) -> String {
    if facts.open.reason == "always_open" {
        return context.say("open-always").into_owned();
    }
    let zone = PageContext::zone(resource.time_zone.as_deref()).or_else(|| PageContext::zone(zone));
    let clock = zone.and_then(|zone| context.localizer.gazetteer.almanac().zones.rules(zone));
    let hours = resource.opening_hours.as_deref().map(|hours| hours_words(context, hours));
    let opening =
        Opening { open: &facts.open, hours: hours.as_deref(), clock, moment: context.moment };
    let spoken = opening.words(context.localizer.language);
    match hours.filter(|_| facts.open.state != "unknown") {
        Some(hours) => context.localizer.bracketed(&spoken, &hours),
        None => spoken,
    }
}

/// Why something without a place is here.
fn reach(context: &PageContext<'_>, facts: &HitFacts) -> Option<String> {
    let message = match facts.reach.as_ref() {
        "subdivision" => "serves-region",
        "country" => "serves-country",
        "worldwide" => "serves-world",
        _ => return None,
    };
    Some(context.say(message).into_owned())
}

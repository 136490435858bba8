//! A practice as its visitors see it.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::calls::{Served, tell_calls};
use super::contact::ContactView;
use super::hit::{DatasetStamp, HitView};
use super::localizer::Localizer;
use crate::domain::{Practice, PracticeLink};
use crate::index::Snapshot;
use crate::search::{Answer, pinned};

/// A therapist's practice on whose pages the widget stands: its own contact, which is shown below
/// the emergency number, and what it wants its visitors to see before the rest.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Practice)]
pub struct PracticeView {
    /// The language that its words are in (BCP 47), also told by `Content-Language`.
    #[schema(example = "en")]
    pub lang: String,
    /// Stable, readable id.
    #[schema(
        example = "northgate-counselling",
        min_length = 3,
        max_length = 100,
        pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"
    )]
    pub id: String,
    /// Name as its visitors know it: text, whatever signs are in it.
    pub name: String,
    /// Its telephone and its mailbox, as far as it gives them.
    pub contacts: Vec<ContactView>,
    /// Where it is, on one line; null where it does not say.
    pub address: Option<String>,
    /// How soon it answers. Nobody should wait for it in an emergency: show it beside the contacts.
    pub reply: ReplyView,
    /// Where it practises.
    pub practises: PractisesView,
    /// Pages of the practice, and of those who license it.
    pub links: Vec<PracticeLinkView>,
    /// What it wants its visitors to see before the rest, in this order, wherever they are. What
    /// serves somebody in a country has it, a part of it or `001` in `coverage`, or has no
    /// `coverage` and its address there.
    pub pinned: Vec<HitView>,
    /// The data that it rests on.
    pub dataset: DatasetStamp,
}

/// How soon a practice answers.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = PracticeReply)]
pub struct ReplyView {
    /// Business days until it answers, at most.
    #[schema(minimum = 1, maximum = 30, example = 2)]
    pub business_days: u8,
    /// The same in words, with the advice not to wait in an emergency.
    pub text: String,
}

/// Where a practice practises.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = PracticeCountries)]
pub struct PractisesView {
    /// ISO 3166-1 alpha-2.
    pub countries: Vec<String>,
    /// The same in words.
    pub text: String,
}

/// A link of a practice.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = LinkOfPractice)]
pub struct PracticeLinkView {
    /// What it leads to.
    #[schema(value_type = PracticeLink)]
    pub code: Cow<'static, str>,
    /// What stands on it, in the language of the answer.
    pub text: String,
    /// Where it leads; always https.
    #[schema(format = "uri")]
    pub url: String,
}

impl PracticeView {
    /// For somebody who got an answer, or for whoever it will be, where none is given.
    #[must_use]
    pub fn new(
        practice: &Practice,
        snapshot: &Snapshot,
        localizer: Localizer<'_>,
        answer: Option<&Answer>,
        now: DateTime<Utc>,
    ) -> Self {
        let from = answer.and_then(|answer| answer.calling_from.as_ref()).map(|from| from.country);
        let say = |message, name, value: &str| {
            localizer.language.say(message, &[(name, value)]).into_owned()
        };
        let countries = practice.countries.iter();
        let names = localizer.list(countries.clone().map(|country| localizer.country(*country)));
        let days = practice.reply_business_days;
        let pinned = pinned(snapshot, practice, answer.map(|answer| &answer.place), now);
        let mut contacts = contacts_of_practice(practice);
        if let Some(from) = from {
            let home = practice.countries.first().copied();
            let served = Served { home, has_caller: practice.countries.contains(&from) };
            tell_calls(&mut contacts, &practice.contacts, &served, from);
        }
        Self {
            lang: localizer.language.tag().to_owned(),
            id: practice.id.to_string(),
            name: practice.name.clone(),
            contacts,
            address: practice.address.clone(),
            reply: ReplyView {
                business_days: days,
                text: say("practice-reply", "days", &days.to_string()),
            },
            practises: PractisesView {
                countries: countries.map(ToString::to_string).collect(),
                text: say("practises-in", "places", &names),
            },
            links: practice
                .links()
                .map(|(code, url)| link(localizer, code, url.as_str()))
                .collect(),
            pinned: pinned
                .iter()
                .filter_map(|hit| HitView::new(snapshot, localizer, hit, from))
                .collect(),
            dataset: DatasetStamp::from(snapshot.about()),
        }
    }

    /// Whether a resource is among what it shows first.
    #[must_use]
    pub fn has_pinned(&self, id: &str) -> bool {
        self.pinned.iter().any(|hit| hit.resource.id == id)
    }
}

/// The ways to reach a practice.
#[must_use]
pub fn contacts_of_practice(practice: &Practice) -> Vec<ContactView> {
    practice.contacts.iter().map(|contact| ContactView::new(contact, None)).collect()
}

fn link(localizer: Localizer<'_>, code: PracticeLink, url: &str) -> PracticeLinkView {
    let message = match code {
        PracticeLink::Privacy => "privacy-policy",
        PracticeLink::Terms => "terms-of-practice",
        PracticeLink::Licence => "check-licence",
    };
    PracticeLinkView {
        code: code.as_str().into(),
        text: localizer.language.say(message, &[]).into_owned(),
        url: url.to_owned(),
    }
}

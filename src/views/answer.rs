//! The parts of an answer as the API shows them. Words of closed lists are borrowed: an answer has
//! dozens of them.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::dialled_from::{CallNote, DialledFromView};
use super::hit::{DatasetStamp, HitView};
use super::localizer::Localizer;
use super::plan::PlanView;
use super::practice::PracticeView;
use crate::domain::{EmergencyNumber, EmergencyService, Kind};
use crate::gazetteer::SuggestionKind;
use crate::search::{How, NoticeCode};

/// Who can help near there.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = NearestAnswer)]
pub struct AnswerView {
    /// The language that its words are in (BCP 47), also told by `Content-Language`.
    #[schema(example = "en")]
    pub lang: Cow<'static, str>,
    /// Where that is, as far as it is known.
    #[serde(rename = "where")]
    pub place: WhereView,
    /// The emergency numbers there.
    pub emergency: EmergencyView,
    /// Crisis lines, in the order in which to try them.
    pub crisis_lines: Vec<HitView>,
    /// Samaritans and Befrienders branches, nearest first.
    pub branches: Vec<HitView>,
    /// On-call professionals, teams and hospitals, nearest first.
    pub on_call: Vec<HitView>,
    /// Public libraries, nearest first.
    pub libraries: Vec<HitView>,
    /// What else to know.
    pub notices: Vec<NoticeView>,
    /// The data that the answer rests on.
    pub dataset: DatasetStamp,
    /// How the answer was searched for, kind by kind; only when asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explain: Option<Vec<PlanView>>,
    /// The practice on whose page it is shown; no part of the answer of the API.
    #[serde(skip)]
    #[schema(ignore)]
    pub practice: Option<PracticeView>,
}

impl AnswerView {
    /// The same as it is shown on the page of a practice: what that has pinned stands there, and
    /// nowhere else.
    #[must_use]
    pub fn on_page_of(mut self, practice: Option<PracticeView>) -> Self {
        if let Some(practice) = &practice {
            let lists = [
                &mut self.crisis_lines,
                &mut self.branches,
                &mut self.on_call,
                &mut self.libraries,
            ];
            for list in lists {
                list.retain(|hit| !practice.has_pinned(&hit.resource.id));
            }
        }
        Self { practice, ..self }
    }
}

/// Where somebody is.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Where)]
pub struct WhereView {
    /// How the place was given.
    #[schema(value_type = How)]
    pub how: Cow<'static, str>,
    /// Degrees north, rounded to two decimals.
    pub latitude: Option<f64>,
    /// Degrees east, rounded to two decimals.
    pub longitude: Option<f64>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Name of the country in the language of the answer.
    pub country_name: Option<String>,
    /// Other countries whose numbers may work there too (disputed ground, bases, a border within a
    /// kilometre), ISO 3166-1 alpha-2. Else absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// ISO 3166-2.
    pub subdivision: Option<String>,
    /// All the subdivisions that the place may be in, where it is not sure which: a postal code
    /// that crosses a border. Else absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subdivisions: Vec<String>,
    /// The town.
    pub place: Option<String>,
    /// IANA name.
    pub time_zone: Option<String>,
    /// Other places of the name that was given, in another country or region, the likeliest first;
    /// at most five. Else absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<AlternativeView>,
}

/// Another place of the name that was given.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Alternative)]
pub struct AlternativeView {
    /// Its name.
    pub name: String,
    /// What it is: never a postal code.
    #[serde(rename = "type")]
    #[schema(value_type = SuggestionKind)]
    pub place_type: Cow<'static, str>,
    /// ISO 3166-2.
    pub subdivision: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Name of the country in the language of the answer.
    pub country_name: String,
    /// Degrees north, rounded to two decimals; of a region or country those of its largest town.
    pub latitude: f64,
    /// Degrees east, rounded to two decimals; of a region or country those of its largest town.
    pub longitude: f64,
}

/// The emergency numbers of a country.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Emergency)]
pub struct EmergencyView {
    /// ISO 3166-1 alpha-2; null when the country is not known.
    pub country: Option<String>,
    /// The numbers: the one for everything first, those that do not work in all of the country
    /// last.
    pub numbers: Vec<EmergencyNumberView>,
    /// What to do in immediate danger.
    pub advice: Cow<'static, str>,
    /// For whoever calls from another country (`calling_from`): the emergency numbers there, whose
    /// operators can put a call through. Else absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<EmergencyElsewhereView>,
}

/// The emergency numbers of a caller's own country: the operator is asked to put the call through
/// to the emergency services near somebody.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = EmergencyElsewhere)]
pub struct EmergencyElsewhereView {
    /// The caller's country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Its name in the language of the answer.
    pub country_name: String,
    /// Its numbers.
    pub numbers: Vec<EmergencyNumberView>,
    /// The place to name to the operator, in the language of the answer; null where none was given.
    #[schema(example = "Austin, Texas, United States")]
    pub near: Option<String>,
}

impl EmergencyElsewhereView {
    /// The numbers with what they reach, as a list.
    #[must_use]
    pub fn told(&self, localizer: &Localizer<'_>) -> String {
        let language = localizer.language;
        let numbers = self.numbers.iter().map(|number| {
            let partly =
                (!number.nationwide).then(|| language.say("in-some-places", &[]).into_owned());
            let services = localizer.services(&number.services).into_iter().chain(partly);
            localizer.bracketed(&number.number, &localizer.list(services))
        });
        localizer.list(numbers)
    }
}

/// One emergency number.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = EmergencyNumber)]
pub struct EmergencyNumberView {
    /// The country or territory in which it works, ISO 3166-1 alpha-2.
    pub country: String,
    /// As dialled in the country.
    #[schema(example = "999")]
    pub number: String,
    /// A link that dials it.
    #[schema(example = "tel:999")]
    pub uri: String,
    /// What it reaches.
    #[schema(value_type = Vec<EmergencyService>)]
    pub services: Vec<Cow<'static, str>>,
    /// Whether it is the one number for everything.
    pub is_primary: bool,
    /// Whether it works in all of the country; false = in a part of it only, or not known to
    /// everywhere.
    pub nationwide: bool,
    /// A number that reaches the same service from another country, where one is published.
    pub from_abroad: Option<String>,
    /// The day a person or the authority confirmed it; null = never.
    #[schema(format = Date)]
    pub verified_on: Option<String>,
    /// The last day for which it can be vouched: the day it was confirmed, or else that of its
    /// source. More than 180 days ago is stale.
    #[schema(format = Date)]
    pub as_of: Option<String>,
    /// Whether a reader should be told that it was confirmed too long ago; in an answer to a client,
    /// who may have to call now, never of the one number for everything, nor of the first of a
    /// country that has none.
    pub stale: bool,
    /// How it is called from the country of `calling_from`; else absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dialled_from: Option<DialledFromView>,
}

impl EmergencyNumberView {
    /// A number as of a day.
    #[must_use]
    pub fn new(number: &EmergencyNumber, today: NaiveDate) -> Self {
        Self {
            country: number.country.to_string(),
            number: number.number.to_string(),
            uri: number.uri(),
            services: number.services.iter().map(|service| service.as_str().into()).collect(),
            is_primary: number.is_primary,
            nationwide: number.nationwide,
            from_abroad: number.from_abroad.as_ref().map(ToString::to_string),
            verified_on: number.verified_on.map(|day| day.to_string()),
            as_of: number.as_of.map(|day| day.to_string()),
            stale: number.is_stale(today),
            dialled_from: None,
        }
    }

    /// What to say of a call from another country.
    #[must_use]
    pub fn call_note(&self) -> Option<CallNote<'_>> {
        let abroad = self.from_abroad.as_deref();
        CallNote::about((&self.number, abroad), self.dialled_from.as_ref(), abroad)
    }

    /// The link to follow where the reader is; none where it would ring somebody else.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        self.dialled_from.as_ref().map_or(Some(&self.uri), |told| told.uri.as_deref())
    }
}

/// Something that a reader should know.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Notice)]
pub struct NoticeView {
    /// Stable code.
    #[schema(value_type = NoticeCode)]
    pub code: Cow<'static, str>,
    /// The kind it speaks of, where it speaks of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// What it says, in the language of the answer.
    pub text: Cow<'static, str>,
}

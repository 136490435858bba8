//! What narrows a question, wherever it is asked.

use chrono::{DateTime, Datelike as _, NaiveDateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::declared::parameter_set;
use super::error::QuestionError;
use super::value_types::{
    AgeGroupWord, LanguageTag, PaymentWord, PopulationWord, RoleWord, TopicWord,
};
use super::values::{Words, list, text};
use crate::domain::{AgeGroup, Language, Payment, Population, Role, Topic};
use crate::search::{Moment, Narrowing};

/// What is taken in a body only: in an address, which others can read, it would say something about
/// the asker.
pub const BODY_ONLY: &[&str] = &["population", "age_group", "payment"];

/// A day.
const LONGEST_OPEN_MIN: u32 = 1_440;

/// What is looked for.
#[derive(Debug, Clone, Default, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct NarrowingParams {
    /// Words that must occur.
    #[param(min_length = 1, max_length = 200, example = "samaritans")]
    pub q: Option<String>,
    /// Topics, any of them.
    #[param(value_type = Option<Vec<TopicWord>>, inline, min_items = 1, style = Form, explode)]
    pub topic: Option<Words>,
    /// Languages (BCP 47), any of them.
    #[param(value_type = Option<Vec<LanguageTag>>, inline, min_items = 1, style = Form, explode, example = json!(["en", "es-419"]))]
    pub language: Option<Words>,
    /// Populations, any of them. Only in POST: it would say something about the asker.
    #[param(value_type = Option<Vec<PopulationWord>>, inline, min_items = 1, style = Form, explode)]
    pub population: Option<Words>,
    /// On-call entries for people of these ages, any of them, and those of which no age is known.
    /// Only in POST: it would say something about the asker.
    #[param(value_type = Option<Vec<AgeGroupWord>>, inline, min_items = 1, style = Form, explode)]
    pub age_group: Option<Words>,
    /// On-call entries where care may be paid for in one of these ways, and those of which no way
    /// is known. Only in POST: it would say something about the asker.
    #[param(value_type = Option<Vec<PaymentWord>>, inline, min_items = 1, style = Form, explode)]
    pub payment: Option<Words>,
    /// Libraries with wireless internet: those known to have it first, those known to have none
    /// left out; other kinds are not narrowed.
    #[param(example = true)]
    pub wifi: Option<bool>,
    /// Only on-call entries in these roles: `individual`, `crisis_team`, `mobile_crisis`,
    /// `walk_in_crisis`, `community_clinic`, `emergency_department`, `hospital`; other kinds are
    /// not narrowed.
    #[param(value_type = Option<Vec<RoleWord>>, inline, min_items = 1, style = Form, explode)]
    pub role: Option<Words>,
    /// Only what never closes.
    #[param(example = true)]
    pub always_open: Option<bool>,
    /// Only what is known to be open now; what is not known follows. Not beside `open_at`.
    #[param(example = true)]
    pub open_now: Option<bool>,
    /// The same at another moment (RFC 3339); without an offset (`2026-11-22T09:30`) it is local
    /// time at the place. Not beside `open_now`.
    #[param(example = "2026-11-22T09:30:00Z")]
    pub open_at: Option<String>,
    /// Libraries that stay open for so many minutes, for whoever has to get there first; else as
    /// `open_now`, or beside `open_at` as that.
    #[param(minimum = 1, maximum = 1440, example = 30)]
    pub open_for_min: Option<u32>,
}

parameter_set!(NarrowingParams);

impl TryFrom<NarrowingParams> for Narrowing {
    type Error = QuestionError;

    fn try_from(params: NarrowingParams) -> Result<Self, QuestionError> {
        refuse_two_moments(&params)?;
        let moment = params.open_at.as_deref().map(moment).transpose()?;
        let open_for = open_for(&params)?;
        Ok(Self {
            text: text("q", params.q)?,
            topics: list("topic", params.topic, Topic::parse)?,
            languages: list("language", params.language, Language::parse)?,
            populations: list("population", params.population, Population::parse)?,
            age_groups: list("age_group", params.age_group, AgeGroup::parse)?,
            payment: list("payment", params.payment, Payment::parse)?,
            wifi: params.wifi.unwrap_or(false),
            roles: list("role", params.role, Role::parse)?,
            always_open: params.always_open.unwrap_or(false),
            moment,
            only_open: params.open_now.unwrap_or(false)
                || moment.is_some()
                || params.open_for_min.is_some(),
            open_for,
        })
    }
}

/// `open_now`, whatever its value, and `open_at` each say which moment is meant.
fn refuse_two_moments(params: &NarrowingParams) -> Result<(), QuestionError> {
    if params.open_now.is_some() && params.open_at.is_some() {
        return Err(QuestionError::invalid("open_at", "open_now was given too; give one of them"));
    }
    Ok(())
}

/// For how long something must stay open.
fn open_for(params: &NarrowingParams) -> Result<TimeDelta, QuestionError> {
    let Some(minutes) = params.open_for_min else { return Ok(TimeDelta::zero()) };
    if !(1..=LONGEST_OPEN_MIN).contains(&minutes) {
        let reason = format!("{minutes} is not between 1 and {LONGEST_OPEN_MIN}");
        return Err(QuestionError::invalid("open_for_min", reason));
    }
    if params.open_now == Some(false) {
        let reason = "open_now=false was given too; leave one of them out";
        return Err(QuestionError::invalid("open_for_min", reason));
    }
    Ok(TimeDelta::minutes(i64::from(minutes)))
}

/// A moment in a year for which hours can be told; without an offset it is local time at the place.
fn moment(text: &str) -> Result<Moment, QuestionError> {
    // A plus sign that was not percent-encoded arrives as a space.
    let repaired = text.replace(' ', "+");
    let at = DateTime::parse_from_rfc3339(&repaired)
        .map(|moment| Moment::At(moment.with_timezone(&Utc)));
    let refused = || {
        let form = "is not a moment of the form 2026-11-22T09:30:00Z, or 2026-11-22T09:30 for the local time of the place";
        QuestionError::invalid("open_at", format!("{text:?} {form}"))
    };
    let moment = at.ok().or_else(|| local_time(text).map(Moment::Local)).ok_or_else(refused)?;
    let year = match moment {
        Moment::At(moment) => moment.year(),
        Moment::Local(local) => local.year(),
    };
    if (1970..=2099).contains(&year) {
        Ok(moment)
    } else {
        Err(QuestionError::invalid("open_at", "is not between 1970 and 2099"))
    }
}

fn local_time(text: &str) -> Option<NaiveDateTime> {
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .into_iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
}

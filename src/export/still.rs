//! Answers that stand still: what is said of a country on any day and at any hour, until the data
//! change.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, Utc, Weekday};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::domain::{Audience, Country, Kind, OpenReason, Practice, ResourceId};
use crate::gazetteer::Gazetteer;
use crate::index::{Entry, Snapshot};
use crate::messages::AnswerLanguage;
use crate::search::{
    self, Answer, MOST_RESULTS, Moment, Narrowing, NearestQuery, QueryLocation, SearchError,
};
use crate::views::{AnswerPage, AnswerView, HitView, Localizer, PracticeView};

/// The data, and the day by which they are judged.
#[derive(Clone, Copy)]
pub struct StillData<'a> {
    /// The resources.
    pub snapshot: &'a Snapshot,
    /// The places.
    pub gazetteer: &'a Gazetteer,
    /// The newest day for which any of them can be vouched.
    pub day: NaiveDate,
}

impl<'a> StillData<'a> {
    /// Of a snapshot. No clock is looked at, so that the same data make the same site.
    #[must_use]
    pub fn new(snapshot: &'a Snapshot, gazetteer: &'a Gazetteer) -> Self {
        let records = (0..).take(snapshot.len()).filter_map(|record| snapshot.entry(record));
        let numbers = Country::all().flat_map(|country| snapshot.emergency_numbers(country));
        let days = records.filter_map(|entry| entry.as_of());
        let day = days.chain(numbers.filter_map(|number| number.as_of)).max();
        Self { snapshot, gazetteer, day: day.unwrap_or_default() }
    }

    /// A moment of the day.
    #[must_use]
    pub fn moment(&self) -> DateTime<Utc> {
        self.day.and_time(NOON).and_utc()
    }

    /// Who says it in a language.
    #[must_use]
    pub const fn localizer(&self, language: AnswerLanguage) -> Localizer<'a> {
        Localizer { language, gazetteer: self.gazetteer }
    }

    /// Help for a country, or for the world, in a language: as the service answers at noon of a
    /// working day there, without what holds at that moment alone.
    ///
    /// # Errors
    /// [`SearchError`] when the index cannot be read.
    pub fn answer(
        &self,
        country: Option<Country>,
        language: AnswerLanguage,
    ) -> Result<AnswerView, SearchError> {
        let location = country.map_or(QueryLocation::Nowhere, QueryLocation::Country);
        Ok(self.view(&self.found(location)?, language))
    }

    /// What the service finds for a country, a region or the world at noon of a working day there.
    ///
    /// # Errors
    /// [`SearchError`] when the index cannot be read, or the region is not held.
    pub fn found(&self, location: QueryLocation) -> Result<Answer, SearchError> {
        let local = Some(Moment::Local(working_day(self.day).and_time(NOON)));
        let query = NearestQuery {
            limit: MOST_RESULTS,
            narrowing: Narrowing { moment: local, ..Narrowing::default() },
            ..NearestQuery::at(location)
        };
        let ask = |query: &_| search::nearest(self.snapshot, self.gazetteer, query, self.moment());
        match ask(&query) {
            // A country of several zones.
            Err(SearchError::OffsetNeeded) => {
                ask(&NearestQuery { narrowing: Narrowing::default(), ..query })
            }
            answered => answered,
        }
    }

    /// What was found, in a language, without what holds at one moment alone.
    #[must_use]
    pub fn view(&self, answer: &Answer, language: AnswerLanguage) -> AnswerView {
        let localizer = self.localizer(language);
        self.still(AnswerPage { answer, snapshot: self.snapshot, localizer }.view())
    }

    /// Whether a record may be shown on the site at all: its readers are clients.
    #[must_use]
    pub fn shows(&self, entry: &Entry<'_>) -> bool {
        entry.is_shown_to(Audience::Client, self.day)
    }

    /// Whether a record is open whenever somebody asks.
    #[must_use]
    pub fn is_always_open(&self, entry: &Entry<'_>) -> bool {
        self.snapshot.open_state(entry, self.moment()).reason == OpenReason::AlwaysOpen
    }

    /// The last day on which a record may be shown, where it has one: that of an on-call
    /// professional whose licences end.
    #[must_use]
    pub fn last_day(&self, record: u32) -> Option<NaiveDate> {
        let entry = self.snapshot.entry(record).filter(|entry| entry.kind == Kind::OnCall)?;
        if entry.is_servable(NaiveDate::MAX) {
            return None;
        }
        let after = |day: &NaiveDate| day.succ_opt().filter(|next| entry.is_servable(*next));
        std::iter::successors(Some(self.day), after).last()
    }

    /// What is sent of an answer or a practice: as the service sends it, and beside each resource
    /// that has one the last day on which it may be shown, `until`. What is `null` is left out: it
    /// would be a quarter of the file.
    ///
    /// # Panics
    /// Never: views are plain data.
    #[must_use]
    pub fn as_file(&self, view: &impl Serialize) -> Value {
        let mut view = serde_json::to_value(view).expect("views are plain data");
        let lists = view.as_object_mut().into_iter().flat_map(Map::values_mut);
        let hits = lists.filter_map(Value::as_array_mut).flatten().filter_map(Value::as_object_mut);
        for hit in hits {
            let id = hit.get("id").and_then(Value::as_str).map(ResourceId::parse);
            let record = id.and_then(|id| self.snapshot.find(&id.ok()?));
            if let Some(day) = record.and_then(|record| self.last_day(record)) {
                hit.insert("until".to_owned(), Value::String(day.to_string()));
            }
        }
        leave_out_nulls(&mut view);
        view
    }

    /// A practice, for whoever will see it, in a language.
    #[must_use]
    pub fn practice(&self, practice: &Practice, language: AnswerLanguage) -> PracticeView {
        let (localizer, moment) = (self.localizer(language), self.moment());
        let mut view = PracticeView::new(practice, self.snapshot, localizer, None, moment);
        view.pinned.iter_mut().for_each(without_moment);
        view.dataset.built_at = self.built_at();
        view
    }

    fn built_at(&self) -> String {
        self.moment().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
    }

    fn still(&self, mut answer: AnswerView) -> AnswerView {
        let lists = [
            &mut answer.crisis_lines,
            &mut answer.branches,
            &mut answer.on_call,
            &mut answer.libraries,
        ];
        lists.into_iter().flatten().for_each(without_moment);
        // That somebody has to say where they are is said by the form.
        answer.notices.retain(|notice| notice.kind.is_none_or(|kind| kind == Kind::CrisisLine));
        answer.dataset.built_at = self.built_at();
        answer
    }
}

fn leave_out_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(leave_out_nulls);
        }
        Value::Array(values) => values.iter_mut().for_each(leave_out_nulls),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// The last day from Monday to Friday.
fn working_day(day: NaiveDate) -> NaiveDate {
    let back = match day.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => 0,
    };
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}

/// Hours stay; whether they hold now is nobody's to say beforehand, but of what never closes.
fn without_moment(hit: &mut HitView) {
    let open = &mut hit.facts.open;
    if !["always_open", "closed_temporarily"].contains(&open.reason.as_ref()) {
        open.state = "unknown".into();
        open.reason =
            if hit.resource.opening_hours.is_some() { "hours" } else { "no_hours" }.into();
    }
    (open.until, open.next, open.holiday) = (None, None, None);
    hit.facts.why.retain(|why| why != "open_now");
}

//! Answers that stand still: what is said of a country on any day and at any hour, until the data
//! change.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, NaiveTime, Utc, Weekday};

use crate::domain::{Country, Kind};
use crate::gazetteer::Gazetteer;
use crate::index::Snapshot;
use crate::messages::AnswerLanguage;
use crate::search::{
    self, MOST_RESULTS, Moment, Narrowing, NearestQuery, QueryLocation, SearchError,
};
use crate::views::{AnswerPage, AnswerView, HitView, Localizer};

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
        let local = Some(Moment::Local(working_day(self.day).and_time(NOON)));
        let query = NearestQuery {
            limit: MOST_RESULTS,
            narrowing: Narrowing { moment: local, ..Narrowing::default() },
            ..NearestQuery::at(location)
        };
        let ask = |query: &_| search::nearest(self.snapshot, self.gazetteer, query, self.moment());
        let mut answered = ask(&query);
        if matches!(answered, Err(SearchError::OffsetNeeded)) {
            // A country of several zones.
            answered = ask(&NearestQuery { narrowing: Narrowing::default(), ..query });
        }
        let answer = answered?;
        let page = AnswerPage {
            answer: &answer,
            snapshot: self.snapshot,
            localizer: self.localizer(language),
        };
        Ok(self.still(page.view()))
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
        answer.dataset.built_at = self.moment().to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        answer
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

//! An answer of the service as a file: with what lets a browser tell what is open and put it in the
//! order of any moment.

use serde_json::{Map, Value, json};

use super::file_hours::FileHours;
use super::still::StillData;
use super::timetables::Timetables;
use crate::domain::{Kind, LineTier, ResourceId, Status};
use crate::index::Entry;
use crate::views::AnswerView;

/// What is sent of an answer: what the service says without what is `null`; beside each hit `times`,
/// when it is open, and of crisis lines `order`, their tier and priority; and the `hours` by which
/// times are told (`file_hours.rs`).
#[must_use]
pub fn answer_file(data: &StillData<'_>, timetables: &Timetables, answer: &AnswerView) -> Value {
    let mut file = data.as_file(answer);
    if let Some(fields) = file.as_object_mut() {
        add_hours(data, timetables, fields);
    }
    file
}

/// Adds to the lists of a file what lets a browser tell what is open.
pub fn add_hours(data: &StillData<'_>, timetables: &Timetables, file: &mut Map<String, Value>) {
    let mut hours = FileHours::new(timetables);
    let hits = file.values_mut().filter_map(Value::as_array_mut).flatten();
    for hit in hits.filter_map(Value::as_object_mut) {
        let id = hit.get("id").and_then(Value::as_str).map(ResourceId::parse);
        let record = id.and_then(|id| data.snapshot.find(&id.ok()?));
        let Some(entry) = record.and_then(|record| data.snapshot.entry(record)) else { continue };
        let more = [("times", times(&entry, &mut hours)), ("order", order(&entry))];
        let more = more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        hit.extend(more);
    }
    file.extend(hours.told().map(|hours| ("hours".to_owned(), hours)));
}

/// When a record is open, of what is in service and closes.
pub fn times(entry: &Entry<'_>, hours: &mut FileHours<'_>) -> Option<Value> {
    let number = entry.hours().filter(|_| entry.status() == Status::Active)?;
    hours.times(number)
}

/// What decides over the order of crisis lines at every moment: the tier, counted from 0, and the
/// priority.
fn order(entry: &Entry<'_>) -> Option<Value> {
    let extras = (entry.kind == Kind::CrisisLine).then(|| entry.extras())?;
    let tier = match extras.tier.unwrap_or(LineTier::Directory) {
        LineTier::Everybody => 0,
        LineTier::Special => 1,
        LineTier::ListOnly => 2,
        LineTier::Directory => 3,
    };
    Some(json!([tier, extras.priority]))
}

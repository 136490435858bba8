//! Regions of which the service answers otherwise than of their country: which they are, and the
//! file of each.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::answer_file::add_hours;
use super::still::StillData;
use super::timetables::Timetables;
use crate::domain::{Country, Kind, Reach, Region};
use crate::messages::AnswerLanguage;
use crate::search::{Answer, NoticeCode, QueryLocation, SearchError};
use crate::views::{AnswerView, HitView};

/// Kinds that may be for a region alone, with the name of their list.
const LISTS: [(Kind, &str); 2] = [(Kind::CrisisLine, "crisis_lines"), (Kind::OnCall, "on_call")];

/// What every answer says, which the page says by itself.
const SAID_ALWAYS: [NoticeCode; 3] =
    [NoticeCode::VerifyBeforeRelying, NoticeCode::NotAnEndorsement, NoticeCode::Stale];

/// The regions of a country that have a file, each with those whose answer is the same because they
/// are a part of it.
pub type RegionsWithFiles = BTreeMap<Region, Vec<Region>>;

/// What is listed for a place: each record, and how it reaches the place.
type Listed = Vec<Vec<(u32, Reach)>>;

fn listed(answer: &Answer) -> Listed {
    let of_kind = |(kind, _): &(Kind, &str)| -> Vec<(u32, Reach)> {
        answer.hits(*kind).iter().map(|hit| (hit.record, hit.reach)).collect()
    };
    LISTS.iter().map(of_kind).collect()
}

/// The regions of a country with towns of which the service lists other lines or on-call entries, or
/// in another order, than of the country.
///
/// # Errors
/// [`SearchError`] when the index cannot be read.
pub fn regions_with_files(
    data: &StillData<'_>,
    country: Country,
    with_towns: &BTreeSet<Region>,
) -> Result<RegionsWithFiles, SearchError> {
    let of_country = listed(&data.found(QueryLocation::Country(country))?);
    let mut files = RegionsWithFiles::new();
    for region in with_towns.iter().filter(|region| region.country() == country) {
        let own = match data.found(QueryLocation::Region(region.clone())) {
            Ok(answer) => listed(&answer),
            // The code of a region that is on no list.
            Err(SearchError::PlaceNotFound { .. }) => continue,
            Err(error) => return Err(error),
        };
        if own == of_country {
            continue;
        }
        let is_same = |whole: &&Region| {
            let of_whole = data.found(QueryLocation::Region((*whole).clone()));
            of_whole.is_ok_and(|answer| listed(&answer) == own)
        };
        let whole = data.gazetteer.wholes_of(region).find(is_same);
        files.entry(whole.unwrap_or(region).clone()).or_default().push(region.clone());
    }
    Ok(files)
}

/// What stands in the file of a region, in a language: the ids of what the service lists, in its
/// order, and those hits that the file of the country, whose answer is given, does not have.
///
/// # Errors
/// [`SearchError`] when the index cannot be read.
pub fn region_file(
    data: &StillData<'_>,
    timetables: &Timetables,
    (region, language): (&Region, AnswerLanguage),
    of_country: &AnswerView,
) -> Result<Value, SearchError> {
    let answer = data.found(QueryLocation::Region(region.clone()))?;
    let view = data.view(&answer, language);
    let mut regions: Vec<String> = answer.place.regions().map(ToString::to_string).collect();
    regions.sort_unstable();
    let mut order = Map::new();
    let mut file = Map::new();
    for (kind, name) in LISTS {
        let (own, held) = (hits(&view, kind), hits(of_country, kind));
        let ids: Vec<&str> = own.iter().map(|hit| hit.resource.id.as_str()).collect();
        order.insert(name.to_owned(), json!(ids));
        let is_held = |hit: &&HitView| {
            held.iter().any(|other| {
                (&other.resource.id, &other.facts.reach) == (&hit.resource.id, &hit.facts.reach)
            })
        };
        let lacking: Vec<&HitView> = own.iter().filter(|hit| !is_held(hit)).collect();
        file.insert(name.to_owned(), json!(lacking));
    }
    let notices = view
        .notices
        .iter()
        .filter(|notice| !SAID_ALWAYS.iter().any(|code| code.as_str() == notice.code));
    file.insert("notices".to_owned(), json!(notices.collect::<Vec<_>>()));
    let Value::Object(mut file) = data.as_file(&Value::Object(file)) else {
        return Ok(Value::Null);
    };
    add_hours(data, timetables, &mut file);
    file.insert("order".to_owned(), Value::Object(order));
    file.insert("region".to_owned(), json!(region.as_str()));
    file.insert("regions".to_owned(), json!(regions));
    Ok(Value::Object(file))
}

const fn hits(view: &AnswerView, kind: Kind) -> &Vec<HitView> {
    match kind {
        Kind::CrisisLine => &view.crisis_lines,
        Kind::Branch => &view.branches,
        Kind::OnCall => &view.on_call,
        Kind::Library => &view.libraries,
    }
}

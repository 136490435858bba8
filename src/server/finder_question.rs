//! What the finder's form means. One field takes a place or a postal code, so there may be two
//! readings of it; they are tried one after the other.

use super::page_fields::PageFields;
use super::problem::Problem;
use crate::domain::{Area, Country, Kind};
use crate::question::{AnswerParams, LocationParams, NarrowingParams, NearestParams, Words};
use crate::render::html::{Asked, Tab};
use crate::search::NearestQuery;

/// Results of each kind.
const LIMIT: u32 = 10;

/// What was asked, of the fields of a form. A point is that of a browser, rounded there; it is
/// rounded again here, since anybody may send anything.
pub fn asked(fields: &PageFields) -> Asked {
    let degrees = |name| fields.get(name).and_then(|text| text.parse::<f64>().ok());
    Asked {
        place: fields.get("place").map(str::to_owned),
        country: fields.get("country").map(str::to_ascii_uppercase),
        point: degrees("lat").zip(degrees("lon")).map(|(lat, lon)| (rounded(lat), rounded(lon))),
        tab: fields.get("show").map_or_else(Tab::default, Tab::named),
        open_now: fields.get("open_now") == Some("true"),
    }
}

/// Degrees to two decimals, about a kilometre.
pub fn rounded(degrees: f64) -> f64 {
    (degrees * 100.0).round() / 100.0
}

/// Whether a country was given that is none.
pub fn names_no_country(asked: &Asked) -> bool {
    let is_area = |code: &String| {
        Country::parse(code).is_ok() || matches!(Area::parse(code), Ok(Area::Region(_)))
    };
    asked.country.as_ref().is_some_and(|code| !is_area(code))
}

/// The readings of a question, the likeliest first.
///
/// # Errors
/// A [`Problem`], when none of them can be asked.
pub fn readings(asked: &Asked) -> Result<Vec<NearestQuery>, Problem> {
    let kinds = kinds(asked.tab).iter().map(ToString::to_string).collect();
    let ask = |location: LocationParams| {
        let narrowing =
            NarrowingParams { open_now: asked.open_now.then_some(true), ..Default::default() };
        let answer = AnswerParams {
            kind: Some(Words::Many(Vec::clone(&kinds))),
            limit: Some(LIMIT),
            ..AnswerParams::default()
        };
        NearestQuery::try_from(NearestParams { location, narrowing, answer }).map_err(Problem::from)
    };
    let country = asked.country.clone();
    if let Some((lat, lon)) = asked.point {
        let at = LocationParams { lat: Some(lat), lon: Some(lon), ..LocationParams::default() };
        return Ok(vec![ask(at)?]);
    }
    let Some(text) = asked.place.clone() else {
        return Ok(vec![ask(LocationParams { country, ..LocationParams::default() })?]);
    };
    let has_digit = text.contains(|sign: char| sign.is_numeric());
    let as_place = LocationParams {
        place: Some(text.clone()),
        country: country.clone(),
        ..LocationParams::default()
    };
    let as_code = LocationParams { postcode: Some(text), country, ..LocationParams::default() };
    let readings = match (asked.country.is_some(), has_digit) {
        (false, _) => vec![as_place],
        (true, true) => vec![as_code, as_place],
        (true, false) => vec![as_place, as_code],
    };
    readings.into_iter().map(ask).collect()
}

/// Crisis lines are looked for whatever is.
fn kinds(tab: Tab) -> Vec<Kind> {
    match tab.kind() {
        Kind::CrisisLine => vec![Kind::CrisisLine],
        other @ (Kind::Branch | Kind::OnCall | Kind::Library) => vec![Kind::CrisisLine, other],
    }
}

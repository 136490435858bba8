//! What a cell of others means in one of our columns.

use super::words::{self, fold};
use crate::domain::{
    AddressVisibility, AgeGroup, Area, Country, InternetBasis, Language, ListingBasis, Network,
    Payment, Population, ResourceId, Role, ServedAudience, TimeZone, Topic, Tristate, Visits,
};
use crate::import::contact::web_page;
use crate::import::one_line::one_line;

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct ColumnReader {
    /// One value; nothing where the text is none.
    pub(super) one: fn(&str) -> Option<String>,
    /// Whether a cell may hold several.
    pub(super) is_list: bool,
    /// What it takes, for messages.
    pub(super) takes: &'static str,
}

const fn one(takes: &'static str, one: fn(&str) -> Option<String>) -> ColumnReader {
    ColumnReader { one, is_list: false, takes }
}

const fn several(takes: &'static str, one: fn(&str) -> Option<String>) -> ColumnReader {
    ColumnReader { one, is_list: true, takes }
}

pub(super) const TEXT: ColumnReader = one("text", |text| Some(one_line(text)));
pub(super) const URL: ColumnReader = one("an absolute address (https://…)", page);
pub(super) const COUNTRY: ColumnReader = one("a country (ISO 3166: KR, KOR)", country);
pub(super) const TIME_ZONE: ColumnReader = one("a zone such as Asia/Seoul", |text| {
    let zone = TimeZone::parse(text).ok()?;
    Some(zone.name_of_today().unwrap_or_else(|| zone.as_str()).to_owned())
});
pub(super) const TRISTATE: ColumnReader = one("yes, no or unknown", |text| {
    words::tristate(text).map(|known: Tristate| known.as_str().to_owned())
});
pub(super) const WEEKLY_HOURS: ColumnReader = one("hours a week, up to 168", |text| {
    let hours: f64 = text.replace(',', ".").parse().ok()?;
    (hours > 0.0 && hours <= 168.0).then(|| hours.to_string())
});
pub(super) const DAYS: ColumnReader =
    one("working days, up to 255", |text| text.parse::<u8>().ok().map(|days| days.to_string()));
pub(super) const PRIORITY: ColumnReader = one("10, 20, 30, 40 or 50", |text| {
    ["10", "20", "30", "40", "50"].contains(&text).then(|| text.to_owned())
});
pub(super) const ID: ColumnReader =
    one("an id of ours", |text| ResourceId::parse(text).ok().map(|id| id.as_str().to_owned()));

/// A reader of a closed list's words, and what it takes.
macro_rules! word_of {
    ($list:ident, $takes:literal) => {
        one($takes, |text| $list::parse(&fold(text)).ok().map(|word| word.as_str().to_owned()))
    };
}

pub(super) const INTERNET_BASIS: ColumnReader = word_of!(InternetBasis, "an internet basis");
pub(super) const NETWORK: ColumnReader = word_of!(Network, "a network");
pub(super) const VISITS: ColumnReader = word_of!(Visits, "open, appointment, none or unknown");
pub(super) const VISIBILITY: ColumnReader = word_of!(AddressVisibility, "public, city or hidden");
pub(super) const AUDIENCE: ColumnReader = word_of!(ServedAudience, "public or professionals");
pub(super) const LISTING_BASIS: ColumnReader =
    word_of!(ListingBasis, "self, public_register or agency");
pub(super) const ROLE: ColumnReader = one("a role that needs no licence", |text| {
    let role = Role::parse(&fold(text)).ok().filter(|role| *role != Role::Individual);
    role.map(|role| role.as_str().to_owned())
});

pub(super) const TOPICS: ColumnReader = several("topics", |text| {
    Topic::parse(&fold(text).replace([' ', '-'], "_")).ok().map(|word| word.as_str().to_owned())
});
pub(super) const POPULATIONS: ColumnReader = several("populations", |text| {
    let word = fold(text).replace([' ', '-'], "_");
    Population::parse(&word).ok().map(|word| word.as_str().to_owned())
});
pub(super) const AGE_GROUPS: ColumnReader = several("age groups", |text| {
    let word = fold(text).replace([' ', '-'], "_");
    AgeGroup::parse(&word).ok().map(|word| word.as_str().to_owned())
});
pub(super) const PAYMENT: ColumnReader = several("ways to pay", |text| {
    let word = fold(text).replace([' ', '-'], "_");
    Payment::parse(&word).ok().map(|word| word.as_str().to_owned())
});
pub(super) const AREAS: ColumnReader =
    several("areas (GB, US-CA, 001)", |text| Area::parse(text).ok().map(|area| area.to_string()));
pub(super) const LANGUAGES: ColumnReader = several("languages (BCP 47: en, cy)", |text| {
    let language = Language::parse(text).ok().filter(Language::is_registered)?;
    language.doubt().is_none().then(|| language.to_string())
});

fn country(text: &str) -> Option<String> {
    let named = || Country::all().find(|country| fold(country.english_name()) == fold(text));
    let found = Country::parse_any_case(text).ok().or_else(|| Country::parse_alpha3(text));
    found.or_else(named).map(|country| country.as_str().to_owned())
}

/// The address of a page. What lacks its scheme is left out: whether it is served with one is not
/// known.
fn page(text: &str) -> Option<String> {
    let has_host = |text: &str| text.split('/').nth(2).is_some_and(|host| host.contains('.'));
    let (scheme, rest) = text.split_once("://")?;
    let written = format!("{}://{rest}", scheme.to_lowercase());
    web_page(&written).filter(|page| has_host(page)).map(str::to_owned)
}

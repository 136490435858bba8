//! What the script of a site says, in one language.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::place::KINDS;
use super::still::StillData;
use crate::domain::Kind;
use crate::messages::AnswerLanguage;
use crate::search::DEFAULT_RADIUS_M;

/// The names by which the script knows its words, with the message of each.
const WORDS: [(&str, &str); 73] = [
    ("across", "across-border"),
    ("always", "open-always"),
    ("ambulance", "service-ambulance"),
    ("before", "advice-numbers"),
    ("borders", "notice-across-border"),
    ("bracketed", "bracketed"),
    ("call", "call-number"),
    ("cancel", "cancel"),
    ("card_required", "card-required"),
    ("chat", "channel-chat"),
    ("check", "check-licence"),
    ("closed", "closed"),
    ("closedOpens", "closed-opens"),
    ("computers", "computers"),
    ("continue", "continue"),
    ("danger", "heading-emergency"),
    ("decimal", "decimal-separator"),
    ("digits", "spoken-digits"),
    ("doubt", "not-confirmed-lately"),
    ("email", "channel-email"),
    ("fee", "fee"),
    ("fire", "service-fire"),
    ("for", "help-for"),
    ("free", "cost-free"),
    ("Fr", "day-friday"),
    ("from", "from-abroad"),
    ("general", "service-general"),
    ("guessed", "country-by-time-zone"),
    ("holiday", "public-holiday"),
    ("hours", "hours"),
    ("joined", "joined"),
    ("km", "kilometres"),
    ("late", "directory-not-reached"),
    ("local", "cost-local"),
    ("looking", "looking-for-help"),
    ("lost", "location-failed"),
    ("menu", "menu-option"),
    ("Mo", "day-monday"),
    ("no", "no"),
    ("noHours", "hours-not-known"),
    ("none", "notice-none-nearby"),
    ("noneButNext", "notice-none-nearby-next"),
    ("off", "closed"),
    ("open", "open"),
    ("openUntil", "open-until"),
    ("partly", "in-some-places"),
    ("PH", "public-holidays"),
    ("police", "service-police"),
    ("premium", "cost-premium"),
    ("relay", "channel-relay"),
    ("role_community_clinic", "role-community-clinic"),
    ("role_crisis_team", "role-crisis-team"),
    ("role_emergency_department", "role-emergency-department"),
    ("role_hospital", "role-hospital"),
    ("role_mobile_crisis", "role-mobile-crisis"),
    ("role_walk_in_crisis", "role-walk-in-crisis"),
    ("Sa", "day-saturday"),
    ("searched", "searched-near"),
    ("send", "send-keyword"),
    ("sms", "channel-sms"),
    ("stays", "location-stays"),
    ("Su", "day-sunday"),
    ("textphone", "channel-textphone"),
    ("Th", "day-thursday"),
    ("town", "town-label"),
    ("Tu", "day-tuesday"),
    ("unheld", "place-not-known"),
    ("unknown", "not-known"),
    ("We", "day-wednesday"),
    ("website", "website"),
    ("wifi", "wifi"),
    ("world", "help-worldwide"),
    ("yes", "yes"),
];

/// The values that stand in them: the script puts its own where it finds the name in braces.
const VALUES: [(&str, &str); 17] = [
    ("country", "{country}"),
    ("date", "{date}"),
    ("distance", "{distance}"),
    ("first", "{first}"),
    ("hours", "{hours}"),
    ("host", "{host}"),
    ("keyword", "{keyword}"),
    ("kind", "{kind}"),
    ("next", "{next}"),
    ("note", "{note}"),
    ("number", "{number}"),
    ("numbers", "{numbers}"),
    ("option", "{option}"),
    ("place", "{place}"),
    ("second", "{second}"),
    ("text", "{text}"),
    ("time", "{time}"),
];

/// The headings and the names of the kinds.
const NAMES: [(Kind, &str, &str); 4] = [
    (Kind::CrisisLine, "heading-crisis-lines", "kind-crisis-line"),
    (Kind::Branch, "tab-in-person", "kind-branch"),
    (Kind::OnCall, "heading-on-call", "kind-on-call"),
    (Kind::Library, "tab-internet", "kind-library"),
];

/// All that the script knows beforehand, as JSON. `checked` is the day on which a number was last
/// looked at.
pub fn words(data: &StillData<'_>, language: AnswerLanguage, checked: &str) -> String {
    let say = |message| language.say(message, &VALUES).replace(MARKS, "");
    let mut words: BTreeMap<String, Value> =
        WORDS.iter().map(|(name, message)| ((*name).to_owned(), json!(say(message)))).collect();
    for (kind, heading, name) in NAMES {
        words.insert(format!("heading_{kind}"), json!(say(heading)));
        words.insert(format!("kind_{kind}"), json!(say(name)));
    }
    let freshness = KINDS.map(|kind| (kind.to_string(), kind.freshness().num_days()));
    let more = [
        ("lang", json!(language.tag())),
        ("checked", json!(checked)),
        ("radius", json!(DEFAULT_RADIUS_M)),
        ("freshness", json!(BTreeMap::from(freshness))),
        ("day", json!(data.day.to_string())),
    ];
    words.extend(more.map(|(name, value)| (name.to_owned(), value)));
    serde_json::to_string(&words).expect("words are plain data")
}

/// Marks of direction that `AnswerLanguage::say` puts around a value; the script isolates values.
const MARKS: [char; 3] = ['\u{2066}', '\u{2067}', '\u{2069}'];

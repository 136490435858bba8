//! What the name and description of a crisis line say and its other cells deny: hours and status.

use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::Regex;

use super::doubt::Doubts;
use super::integrity::Loaded;
use crate::domain::{Contact, Details, GENERAL_SUPPORT, Hours, Resource, Status};

/// Words for a service that always answers; `HOPELINE247` has them in its name.
static ALWAYS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)24/7|[a-z]247\b|\b(?:around|round) the clock\b|\b24 hours\b")
        .expect("a pattern")
});

/// Words for a service that answers on some days or at some hours.
static AT_TIMES: LazyLock<Regex> = LazyLock::new(|| {
    let words = r"weekdays?|monday|mon-|business hours|office hours";
    Regex::new(&format!(
        r"(?i)\b(?:{words})|\b[0-9]{{1,2}} ?[ap]\.?m\b|\b[0-9]{{1,2}}:[0-9]{{2}}\b"
    ))
    .expect("a pattern")
});

/// Words for a service that is no more, or never was.
static ENDED: LazyLock<Regex> = LazyLock::new(|| {
    let of_name = r"^test\b|\btest line\b|\blorem ipsum\b|\b(?:defunct|discontinued)\b";
    let ended = r"\((?:closed|ended)\)|\b(?:has|have|was|is) (?:closed|ended|shut down|ceased)\b";
    Regex::new(&format!(r"(?i){of_name}|{ended}|\bno longer (?:in|exists|answers)\b"))
        .expect("a pattern")
});

/// Doubts lines whose words and cells say different things.
pub(super) fn raise_doubts(loaded: &[Loaded], today: NaiveDate, doubts: &Doubts) {
    for one in loaded {
        let Details::CrisisLine { priority, .. } = one.resource.details else { continue };
        match one.resource.status {
            Status::Defunct => doubt_end(one, priority, doubts),
            Status::Active | Status::TemporarilyClosed => {
                doubt_words(one, doubts);
                doubt_hours_of_contacts(one, today, doubts);
            }
        }
    }
}

/// Doubts the end of a line for a whole area that leaves its callers with nothing.
fn doubt_end(one: &Loaded, priority: u16, doubts: &Doubts) {
    let resource = &one.resource;
    if priority <= GENERAL_SUPPORT && resource.replaced_by.is_none() {
        let rule =
            "is defunct of a line for everybody, and replaced_by names none: who answers now?";
        let status = resource.status.as_str();
        doubts.raise(&one.place, resource.id.as_str(), "status", status, rule);
    }
}

fn doubt_words(one: &Loaded, doubts: &Doubts) {
    let resource = &one.resource;
    let texts = [
        ("name", Some(&resource.name)),
        ("local_name", resource.alternate_name.as_ref()),
        ("description", resource.description.as_ref()),
    ];
    for (column, text) in texts {
        let Some(text) = text else { continue };
        let doubt = |rule: &str| doubts.raise(&one.place, resource.id.as_str(), column, text, rule);
        if ENDED.is_match(text) {
            doubt("says that the service has ended or is a test, and its status is not defunct");
        }
        if ALWAYS.is_match(text) && !may_be(resource, Hours::is_always) {
            doubt("says that somebody always answers, and the hours are others than 24/7");
        }
        let has_ends = |hours: &Hours| !hours.is_always();
        if AT_TIMES.is_match(text) && !ALWAYS.is_match(text) && !may_be(resource, has_ends) {
            doubt("says days or hours, and the hours are 24/7");
        }
    }
}

/// Whether the hours of a line or of one of its contacts are so; they may be where none are known.
fn may_be(resource: &Resource, is_so: impl Fn(&Hours) -> bool) -> bool {
    let of_contacts = resource.contacts.iter().filter_map(|contact| contact.opening_hours.as_ref());
    let mut all = resource.opening_hours.iter().chain(of_contacts).peekable();
    all.peek().is_none() || all.any(is_so)
}

/// Doubts hours of a contact of which no moment is among those of its line.
fn doubt_hours_of_contacts(one: &Loaded, today: NaiveDate, doubts: &Doubts) {
    let resource = &one.resource;
    let Some(of_line) = &resource.opening_hours else { return };
    let is_apart = |contact: &&Contact| {
        contact.opening_hours.as_ref().is_some_and(|hours| hours.never_meet(of_line, today))
    };
    if let Some(contact) = resource.contacts.iter().find(is_apart) {
        let rule = format!(
            "have no moment in common with those of its {} contact, {}",
            contact.channel,
            contact.opening_hours.as_ref().map(Hours::as_str).unwrap_or_default()
        );
        let id = resource.id.as_str();
        doubts.raise(&one.place, id, "opening_hours", of_line.as_str(), rule);
    }
}

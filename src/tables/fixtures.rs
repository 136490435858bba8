//! A crisis line and its source, for tests.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{
    Channel, Contact, Details, DialledNumber, Dialling, Location, Resource, ResourceId, Source,
    Status,
};

/// A page with a site and a publisher of its own, read on 2026-11-22.
pub fn source(id: &str, year: Option<i32>) -> Arc<Source> {
    Arc::new(Source {
        id: id.to_owned(),
        name: id.to_owned(),
        publisher: id.to_owned(),
        url: format!("https://{id}.example/"),
        licence: String::new(),
        retrieved_on: NaiveDate::from_ymd_opt(2026, 11, 22),
        year,
    })
}

/// An active line with these numbers to call, from the source `own`.
pub fn crisis_line(id: &str, numbers: &[&str]) -> Resource {
    Resource {
        id: ResourceId::parse(id).expect("an id"),
        name: "Line".to_owned(),
        alternate_name: None,
        organization: None,
        url: None,
        description: None,
        status: Status::Active,
        replaced_by: None,
        contacts: numbers.iter().map(|number| voice(number)).collect(),
        location: Location::default(),
        coverage: Vec::new(),
        languages: Vec::new(),
        topics: Vec::new(),
        populations: Vec::new(),
        opening_hours: None,
        time_zone: None,
        verified_on: None,
        source: source("own", None),
        details: Details::CrisisLine { priority: 10, pair_with: None },
    }
}

/// A number to call.
pub fn voice(number: &str) -> Contact {
    let number = DialledNumber::parse(number).ok();
    Contact {
        dialling: number.as_ref().map(|number| Dialling::of(Channel::Voice, number, None, None)),
        number,
        ..Contact::bare(Channel::Voice)
    }
}

//! The page that states what was verified, as a row of `sources.csv`.

use chrono::{Datelike as _, NaiveDate};

use super::edit_session::EditSession;
use super::error::VerifyError;
use super::subject::Subject;
use crate::domain::WebUrl;
use crate::tables::TableName;

/// The page, and what the person who read it says about it.
pub(super) struct SourcePage<'p> {
    pub url: &'p WebUrl,
    pub title: Option<&'p str>,
    pub publisher: Option<&'p str>,
}

/// A row of `sources.csv`.
struct KnownSource {
    id: String,
    url: String,
    title: String,
    publisher: String,
}

/// The longest part of an id that is the resource's; a day and a number follow.
const STEM_LENGTH: usize = 80;

impl SourcePage<'_> {
    /// The id of the page in `sources.csv`: one that is held and has said nothing of the subject
    /// yet, or a new one. A page read again on another day is another source: what it said before
    /// stays on record.
    pub fn source_for(
        &self,
        session: &mut EditSession,
        subject: &Subject,
        on: NaiveDate,
    ) -> Result<String, VerifyError> {
        let held = session.rows(TableName::Sources, |_, cell| {
            Some(KnownSource {
                id: cell("id"),
                url: cell("url"),
                title: cell("name"),
                publisher: cell("publisher"),
            })
        })?;
        let spoken = session.rows(TableName::Confirmations, |_, cell| {
            subject
                .is_meant_by(&cell("resource_id"), &cell("channel"), &cell("number"))
                .then(|| cell("source_id"))
        })?;
        let own = subject.own_sources();
        let of_page: Vec<&KnownSource> =
            held.iter().filter(|one| one.url == self.url.as_str()).collect();
        match of_page.iter().find(|one| !own.contains(&one.id) && !spoken.contains(&one.id)) {
            Some(free) => self.take(free),
            None => self.add(session, subject, on, &held, of_page.first().copied()),
        }
    }

    /// A source that is held keeps its words; others are refused instead of being lost.
    fn take(&self, held: &KnownSource) -> Result<String, VerifyError> {
        let differs =
            |given: Option<&str>, held: &str| given.is_some_and(|given| given.trim() != held);
        if differs(self.title, &held.title) || differs(self.publisher, &held.publisher) {
            let (source_id, title, publisher) =
                (held.id.clone(), held.title.clone(), held.publisher.clone());
            return Err(VerifyError::HeldSource { source_id, title, publisher });
        }
        Ok(held.id.clone())
    }

    fn add(
        &self,
        session: &mut EditSession,
        subject: &Subject,
        on: NaiveDate,
        held: &[KnownSource],
        earlier: Option<&KnownSource>,
    ) -> Result<String, VerifyError> {
        let source_id = free_id(subject, on, held);
        let title = self.title.or(earlier.map(|page| page.title.as_str()));
        let publisher = self.publisher.or(earlier.map(|page| page.publisher.as_str()));
        let value_of = |column: &str| match column {
            "id" => source_id.clone(),
            "name" => title.map_or_else(
                || format!("Page that states a contact of {}", subject.id),
                |title| title.trim().to_owned(),
            ),
            "publisher" => {
                publisher.map_or_else(|| host_of(self.url), |publisher| publisher.trim().to_owned())
            }
            "url" => self.url.as_str().to_owned(),
            "licence" => "facts from a public page".to_owned(),
            "retrieved_on" => on.to_string(),
            "year" => on.year().to_string(),
            _ => String::new(),
        };
        session.add(TableName::Sources, &value_of)?;
        Ok(source_id)
    }
}

/// The resource and the day, with a number where that is taken.
fn free_id(subject: &Subject, on: NaiveDate, held: &[KnownSource]) -> String {
    let stem: String = subject.id.as_str().chars().take(STEM_LENGTH).collect();
    let stem = format!("{}-{on}", stem.trim_end_matches('-'));
    let is_free = |candidate: &String| !held.iter().any(|one| one.id == *candidate);
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone()).chain(numbered).find(is_free).unwrap_or(stem)
}

fn host_of(url: &WebUrl) -> String {
    let host = url::Url::parse(url.as_str()).ok().and_then(|url| url.host_str().map(str::to_owned));
    host.unwrap_or_else(|| url.to_string())
}

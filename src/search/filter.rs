//! The narrowing of a question, applied to one record at a time.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::answer::Why;
use super::query::NearestQuery;
use crate::index::{Entry, Selection, Snapshot, TextError};

/// A question's narrowing, with its words looked up once.
pub struct Filter<'q> {
    query: &'q NearestQuery,
    with_words: Option<HashSet<u32>>,
    today: NaiveDate,
}

impl<'q> Filter<'q> {
    /// Looks up the words of a question.
    ///
    /// # Errors
    /// [`TextError`] when the text index cannot be read.
    pub fn new(snapshot: &Snapshot, query: &'q NearestQuery, today: NaiveDate) -> Result<Self, TextError> {
        let with_words = match &query.text {
            None => None,
            Some(text) => {
                let selection = Selection { text: Some(text.clone()), ..Selection::default() };
                Some(snapshot.text().select(&selection)?.into_iter().collect())
            }
        };
        Ok(Self { query, with_words, today })
    }

    /// Whether the question narrows at all.
    pub fn narrows(&self) -> bool {
        self.query.text.is_some() || !self.query.topics.is_empty() || !self.query.languages.is_empty() || !self.query.populations.is_empty()
    }

    /// Whether a record may be shown and has everything that was asked for.
    pub fn accepts(&self, record: u32, entry: &Entry) -> bool {
        entry.is_servable(self.today)
            && self.with_words.as_ref().is_none_or(|records| records.contains(&record))
            && (self.query.topics.is_empty() || self.topic_matches(entry))
            && (self.query.languages.is_empty() || self.language_matches(entry))
            && (self.query.populations.is_empty() || entry.populations.is_empty() || self.population_matches(entry))
    }

    /// What of the narrowing a record meets, for its "why".
    pub fn reasons(&self, entry: &Entry) -> impl Iterator<Item = Why> {
        let reasons = [
            (self.with_words.is_some(), Why::TextMatch),
            (self.topic_matches(entry), Why::TopicMatch),
            (self.language_matches(entry), Why::LanguageMatch),
            (self.population_matches(entry), Why::PopulationMatch),
        ];
        reasons.into_iter().filter(|(holds, _)| *holds).map(|(_, why)| why)
    }

    fn topic_matches(&self, entry: &Entry) -> bool {
        self.query.topics.iter().any(|topic| entry.topics.contains(topic))
    }

    fn language_matches(&self, entry: &Entry) -> bool {
        self.query.languages.iter().any(|wanted| entry.languages.iter().any(|spoken| spoken.serves(wanted)))
    }

    fn population_matches(&self, entry: &Entry) -> bool {
        self.query.populations.iter().any(|population| entry.populations.contains(population))
    }
}

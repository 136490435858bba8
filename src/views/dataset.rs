//! The data themselves as the API describes them.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::hit::DatasetStamp;
use super::holdings::{HoldingsView, share};
use crate::domain::{Country, Kind, Source, TableSummary, ZoneRelease, asks_for_naming};
use crate::index::{Snapshot, Tally};
use crate::messages::AnswerLanguage;

/// The data that the service runs on.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = DatasetList)]
pub struct DatasetsView {
    /// The tables.
    pub datasets: Vec<DatasetView>,
    /// The edition of the time zone database by which hours are told.
    pub zone_rules: ZoneRulesView,
    /// What can be served today, kind by kind.
    pub counts: Vec<KindCount>,
    /// What is held, kind by kind: where, what is known of it, and how old it is.
    pub holdings: Vec<HoldingsView>,
    /// Whom to name wherever the data are shown.
    pub attribution: Vec<String>,
    /// The languages that answers are given in, and which of them nobody has reviewed.
    pub languages: LanguagesView,
    /// Which data these are.
    pub dataset: DatasetStamp,
}

/// The languages of the words of answers.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Languages)]
pub struct LanguagesView {
    /// All of them (BCP 47).
    pub answered: Vec<String>,
    /// Those whose words no native reader has reviewed; they may be wrong.
    pub not_reviewed: Vec<String>,
    /// How many those are.
    pub not_reviewed_count: usize,
}

impl LanguagesView {
    /// The languages of this program.
    #[must_use]
    pub fn of_program() -> Self {
        let tags = |languages: &mut dyn Iterator<Item = AnswerLanguage>| {
            languages.map(|language| language.tag().to_owned()).collect()
        };
        let not_reviewed: Vec<String> =
            tags(&mut AnswerLanguage::all().filter(|language| !language.is_reviewed()));
        Self {
            answered: tags(&mut AnswerLanguage::all()),
            not_reviewed_count: not_reviewed.len(),
            not_reviewed,
        }
    }
}

/// Which rules of time zones are in use.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ZoneRules)]
pub struct ZoneRulesView {
    /// The release of the Time Zone Database.
    #[schema(example = "2026f")]
    pub release: String,
    /// The day on which it came out, where that is known.
    #[schema(format = Date)]
    pub released_on: Option<String>,
    /// Whether the rules are those that came with the program, because the data folder has none.
    pub built_in: bool,
}

impl From<&ZoneRelease> for ZoneRulesView {
    fn from(release: &ZoneRelease) -> Self {
        let released_on = release.released_on.map(|day| day.to_string());
        Self { release: release.name.clone(), released_on, built_in: release.is_built_in }
    }
}

/// One table.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Dataset)]
pub struct DatasetView {
    /// Its name.
    #[schema(example = "crisis_lines")]
    pub name: String,
    /// Its title.
    pub title: String,
    /// Rows in the file.
    pub rows: usize,
    /// Licences it is published under.
    pub licences: Vec<String>,
    /// The sources that its rows name; at most a hundred are listed.
    pub sources: Vec<SourceDetail>,
    /// How many sources there are.
    pub source_count: usize,
    /// The newest day on which any of its sources was read.
    #[schema(format = Date)]
    pub retrieved_on: Option<String>,
    /// Share of the rows that a person or the provider has confirmed, 0 to 1.
    pub share_verified: f64,
}

/// A source of a table.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SourceDetail {
    /// Title.
    pub name: String,
    /// Publisher.
    pub publisher: String,
    /// Address.
    #[schema(format = "uri")]
    pub url: String,
    /// Licence under which its facts are used.
    pub licence: String,
    /// The day it was read.
    #[schema(format = Date)]
    pub retrieved_on: Option<String>,
    /// The year its facts describe.
    pub year: Option<i32>,
}

/// How many resources of a kind can be served.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// How many.
    pub count: usize,
    /// How many of them were confirmed too long ago.
    pub stale: usize,
    /// How many of them neither a person nor the provider ever confirmed.
    pub never_verified: usize,
}

impl KindCount {
    /// The counts of a country, or of everything.
    #[must_use]
    pub fn list(snapshot: &Snapshot, country: Option<Country>, today: NaiveDate) -> Vec<Self> {
        let counts = snapshot.counts(country, today).into_iter();
        let view = |tally: Tally| Self {
            kind: tally.kind,
            count: tally.servable,
            stale: tally.stale,
            never_verified: tally.never_verified,
        };
        counts.map(view).collect()
    }
}

/// Whom the program itself obliges us to name, whatever data it serves: the borders come with it.
const OF_PROGRAM: &str = "© OpenStreetMap contributors (borders, through country-boundaries, ODbL)";

/// Whom the program and the sources of its data oblige us to name, each in the words of its
/// licence.
fn attribution(sources: &[Arc<Source>]) -> Vec<String> {
    let mut lines = vec![OF_PROGRAM.to_owned()];
    for source in sources.iter().filter(|source| asks_for_naming(&source.licence)) {
        let Source { name, publisher, licence, .. } = &**source;
        let line = match licence.as_str() {
            "OGL-UK-3.0" => format!(
                "{publisher}: contains public sector information licensed under the Open Government Licence v3.0"
            ),
            of_government if of_government.starts_with("Open Government Licence") => {
                format!("{publisher}: contains information licensed under the {of_government}")
            }
            _ => format!("© {publisher} ({name}, {licence})"),
        };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// Sources listed with a table; a table made of single pages has hundreds.
const MOST_SOURCES: usize = 100;

impl DatasetView {
    /// A table of a snapshot.
    fn new(table: &TableSummary, sources: &[Arc<Source>]) -> Self {
        let named: HashSet<&str> = table.source_ids.iter().map(String::as_str).collect();
        let mut sources: Vec<SourceDetail> = sources
            .iter()
            .filter(|source| named.contains(source.id.as_str()))
            .map(|source| SourceDetail::from(&**source))
            .collect();
        // Whom a licence obliges us to name is listed, however many sources there are.
        sources.sort_by_key(|source| !asks_for_naming(&source.licence));
        Self {
            name: table.name.clone(),
            title: table.title.clone(),
            rows: table.rows,
            licences: table.licences.clone(),
            retrieved_on: sources.iter().filter_map(|source| source.retrieved_on.clone()).max(),
            source_count: sources.len(),
            sources: sources.into_iter().take(MOST_SOURCES).collect(),
            share_verified: share(table.verified, table.rows),
        }
    }
}

impl From<&Source> for SourceDetail {
    fn from(source: &Source) -> Self {
        Self {
            name: source.name.clone(),
            publisher: source.publisher.clone(),
            url: source.url.clone(),
            licence: source.licence.clone(),
            retrieved_on: source.retrieved_on.map(|day| day.to_string()),
            year: source.year,
        }
    }
}

impl DatasetsView {
    /// The data of a snapshot on a day.
    #[must_use]
    pub fn new(snapshot: &Snapshot, today: NaiveDate) -> Self {
        let tables = snapshot.about().tables.iter().filter(|table| table.name != "sources");
        let datasets: Vec<DatasetView> =
            tables.map(|table| DatasetView::new(table, snapshot.sources())).collect();
        Self {
            attribution: attribution(snapshot.sources()),
            datasets,
            zone_rules: ZoneRulesView::from(&snapshot.about().zone_release),
            counts: KindCount::list(snapshot, None, today),
            holdings: snapshot.about().holdings.iter().map(HoldingsView::from).collect(),
            languages: LanguagesView::of_program(),
            dataset: DatasetStamp::from(snapshot.about()),
        }
    }
}

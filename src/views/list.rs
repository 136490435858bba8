//! A list of resources as the API shows it.

use super::representations::Representations;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer_page::widened;
use super::hit::{DatasetStamp, OpenView, whole_metres};
use super::json_writer::{write_json, write_separated};
use super::record_writer::write_spliced;
use super::resource::ResourceView;
use crate::index::Snapshot;
use crate::search::{ListedRecord, Listing, Page};

/// A page of resources.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ResourceList)]
pub struct ListView {
    /// The resources of the page.
    pub resources: Vec<ListedView>,
    /// How many there are on all pages.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// Resources on a full page.
    pub per_page: usize,
    /// The data that the list rests on.
    pub dataset: DatasetStamp,
}

/// A resource in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ListedResource)]
pub struct ListedView {
    /// The resource.
    #[serde(flatten)]
    pub resource: ResourceView,
    /// What the list adds.
    #[serde(flatten)]
    pub facts: ListedFacts,
}

/// What a list adds to a resource.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ListedFacts {
    /// Great-circle metres to the point asked about; null when none was given.
    pub distance_m: Option<u32>,
    /// Whether it is open at the moment asked about; only where what is open was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<OpenView>,
}

impl From<&ListedRecord> for ListedFacts {
    fn from(row: &ListedRecord) -> Self {
        Self { distance_m: row.distance_m.map(whole_metres), open: row.open.map(OpenView::from) }
    }
}

/// A listing with what is needed to show it.
pub struct ListPage<'a> {
    /// The listing.
    pub listing: &'a Listing,
    /// Which part it is.
    pub page: Page,
    /// Where its records are.
    pub snapshot: &'a Snapshot,
}

impl Representations for ListPage<'_> {
    type Found = ListedRecord;

    fn found(&self) -> Vec<&ListedRecord> {
        self.listing.records.iter().collect()
    }

    fn record_of(&self, found: &ListedRecord) -> u32 {
        found.record
    }

    fn write_found(&self, out: &mut Vec<u8>, found: &ListedRecord) {
        write_spliced(out, self.snapshot.json(found.record), &ListedFacts::from(found));
    }

    fn snapshot(&self) -> &Snapshot {
        self.snapshot
    }

    /// As JSON.
    fn json(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(64 << 10);
        out.extend_from_slice(b"{\"resources\":[");
        write_separated(&mut out, &self.listing.records, |out, row| self.write_found(out, row));
        out.extend_from_slice(b"],");
        self.write_counts(&mut out);
        out.push(b'}');
        out
    }

    /// As a GeoJSON feature collection.
    fn geojson(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(64 << 10);
        out.extend_from_slice(b"{\"type\":\"FeatureCollection\",");
        self.write_counts(&mut out);
        out.extend_from_slice(b",\"features\":[");
        self.write_features(&mut out);
        out.extend_from_slice(b"]}");
        out
    }

    /// As CSV with a header; with the distance and whether it is open, when that was asked.
    fn csv(&self) -> Vec<u8> {
        let rows = &self.listing.records;
        let has_distance = rows.iter().any(|row| row.distance_m.is_some());
        let has_open = rows.iter().any(|row| row.open.is_some());
        let columns = |distance, open| -> Vec<String> {
            let cells = [(has_distance, distance), (has_open, open)].into_iter();
            cells.filter(|(is_asked, _)| *is_asked).map(|(_, cell)| cell).collect()
        };
        let line = |line: &[u8], cells: &[String]| match cells {
            [] => line.to_vec(),
            [_, ..] => widened(line, &cells.iter().map(String::as_str).collect::<Vec<_>>()),
        };
        let headings = columns("distance_m".to_owned(), "open".to_owned());
        let mut out = line(self.snapshot.csv_header(), &headings);
        for row in rows {
            let ListedFacts { distance_m, open } = ListedFacts::from(row);
            let distance = distance_m.map(|metres| metres.to_string()).unwrap_or_default();
            let open = open.map(|open| open.state.into_owned()).unwrap_or_default();
            out.extend(line(self.snapshot.csv(row.record), &columns(distance, open)));
        }
        out
    }
}

impl ListPage<'_> {
    fn write_counts(&self, out: &mut Vec<u8>) {
        let (page, per_page) = match self.page {
            Page::Number { page, per_page } => (page, per_page),
            Page::Whole => (1, self.listing.total),
        };
        out.extend_from_slice(
            format!(
                "\"total\":{},\"page\":{page},\"per_page\":{per_page},\"dataset\":",
                self.listing.total
            )
            .as_bytes(),
        );
        write_json(out, &DatasetStamp::from(self.snapshot.about()));
    }
}

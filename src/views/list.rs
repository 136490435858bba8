//! A list of resources as the API shows it.

use super::representations::Representations;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::answer::{DatasetStamp, whole_metres};
use super::answer_page::{widened, write_feature, write_json, write_separated, write_spliced};
use super::resource::ResourceView;
use crate::index::Snapshot;
use crate::search::{Listing, Page};

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
    /// As JSON.
    fn json(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(64 << 10);
        out.extend_from_slice(b"{\"resources\":[");
        write_separated(&mut out, &self.listing.records, |out, (record, distance_m)| {
            write_spliced(
                out,
                self.snapshot.json(*record),
                &ListedFacts { distance_m: distance_m.map(whole_metres) },
            );
        });
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
        write_separated(&mut out, &self.listing.records, |out, (record, distance_m)| {
            write_feature(out, self.snapshot, *record, |out| {
                write_spliced(
                    out,
                    self.snapshot.json(*record),
                    &ListedFacts { distance_m: distance_m.map(whole_metres) },
                );
            });
        });
        out.extend_from_slice(b"]}");
        out
    }

    /// As CSV with a header; with the distance when there is one.
    fn csv(&self) -> Vec<u8> {
        if self.listing.records.iter().all(|(_, distance_m)| distance_m.is_none()) {
            let records = self.listing.records.iter().map(|(record, _)| self.snapshot.csv(*record));
            return [self.snapshot.csv_header()]
                .into_iter()
                .chain(records)
                .collect::<Vec<_>>()
                .concat();
        }
        let mut out = widened(self.snapshot.csv_header(), &["distance_m"]);
        for (record, distance_m) in &self.listing.records {
            let distance =
                distance_m.map(|metres| whole_metres(metres).to_string()).unwrap_or_default();
            out.extend(widened(self.snapshot.csv(*record), &[&distance]));
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

//! One resource by itself, in each representation.

use super::answer_page::{write_feature, write_pieces};
use super::representations::Representations;
use crate::index::Snapshot;

/// A record with what is needed to show it.
pub struct ResourcePage<'a> {
    /// The record.
    pub record: u32,
    /// Where it is.
    pub snapshot: &'a Snapshot,
}

impl Representations for ResourcePage<'_> {
    /// As JSON.
    fn json(&self) -> Vec<u8> {
        self.snapshot.json(self.record).concat()
    }

    /// As a GeoJSON feature.
    fn geojson(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(4 << 10);
        write_feature(&mut out, self.snapshot, self.record, |out| {
            write_pieces(out, self.snapshot.json(self.record));
        });
        out
    }

    /// As CSV: a header and a row.
    fn csv(&self) -> Vec<u8> {
        [self.snapshot.csv_header(), self.snapshot.csv(self.record)].concat()
    }
}

//! One resource by itself, in each representation.

use super::record_writer::write_pieces;
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
    type Found = u32;

    fn found(&self) -> Vec<&u32> {
        vec![&self.record]
    }

    fn record_of(&self, found: &u32) -> u32 {
        *found
    }

    fn write_found(&self, out: &mut Vec<u8>, found: &u32) {
        write_pieces(out, self.snapshot.json(*found));
    }

    fn snapshot(&self) -> &Snapshot {
        self.snapshot
    }

    /// As JSON.
    fn json(&self) -> Vec<u8> {
        self.snapshot.json(self.record).concat()
    }

    /// As a GeoJSON feature.
    fn geojson(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(4 << 10);
        self.write_features(&mut out);
        out
    }

    /// As CSV: a header and a row.
    fn csv(&self) -> Vec<u8> {
        [self.snapshot.csv_header(), self.snapshot.csv(self.record)].concat()
    }
}

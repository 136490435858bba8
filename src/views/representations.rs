//! The representations that whatever is found may be shown in.

use super::json_writer::write_separated;
use super::record_writer::write_feature;
use crate::domain::Format;
use crate::index::Snapshot;

/// What can be written in each of them.
pub trait Representations {
    /// What is known of a record that was found.
    type Found;

    /// What was found, in its order.
    fn found(&self) -> Vec<&Self::Found>;

    /// The record of something that was found.
    fn record_of(&self, found: &Self::Found) -> u32;

    /// Writes something that was found as an object of JSON.
    fn write_found(&self, out: &mut Vec<u8>, found: &Self::Found);

    /// Where the records are.
    fn snapshot(&self) -> &Snapshot;

    /// As JSON.
    fn json(&self) -> Vec<u8>;

    /// As GeoJSON (RFC 7946).
    fn geojson(&self) -> Vec<u8>;

    /// As CSV with a header.
    fn csv(&self) -> Vec<u8>;

    /// Writes what was found as features of GeoJSON, with commas between them.
    fn write_features(&self, out: &mut Vec<u8>) {
        write_separated(out, &self.found(), |out, found| {
            write_feature(out, self.snapshot(), self.record_of(found), |out| {
                self.write_found(out, found);
            });
        });
    }

    /// In the one that is asked for.
    fn write(&self, format: Format) -> Vec<u8> {
        match format {
            Format::Json => self.json(),
            Format::GeoJson => self.geojson(),
            Format::Csv => self.csv(),
        }
    }
}

//! The representations that whatever is found may be shown in.

use crate::domain::Format;

/// What can be written in each of them.
pub trait Representations {
    /// As JSON.
    fn json(&self) -> Vec<u8>;

    /// As GeoJSON (RFC 7946).
    fn geojson(&self) -> Vec<u8>;

    /// As CSV with a header.
    fn csv(&self) -> Vec<u8>;

    /// In the one that is asked for.
    fn write(&self, format: Format) -> Vec<u8> {
        match format {
            Format::Json => self.json(),
            Format::GeoJson => self.geojson(),
            Format::Csv => self.csv(),
        }
    }
}

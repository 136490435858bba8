//! The representations that whatever is found may be shown in.

/// What can be written in each of them.
pub trait Representations {
    /// As JSON.
    fn json(&self) -> Vec<u8>;

    /// As GeoJSON (RFC 7946).
    fn geojson(&self) -> Vec<u8>;

    /// As CSV with a header.
    fn csv(&self) -> Vec<u8>;
}

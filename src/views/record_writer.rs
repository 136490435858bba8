//! Records written into a reply as they were rendered, with what is new of them beside.

use serde::Serialize;

use super::json_writer::write_json;
use crate::index::Snapshot;

/// Writes a record that comes in pieces.
pub fn write_pieces(out: &mut Vec<u8>, record: [&[u8]; 3]) {
    for piece in record {
        out.extend_from_slice(piece);
    }
}

/// Takes back the brace that ends an object, so that more can be written into it.
pub fn open_again(out: &mut Vec<u8>) {
    if out.last() == Some(&b'}') {
        out.pop();
    }
}

/// Writes the object `record` with the fields of `more` added at its end.
pub fn write_spliced(out: &mut Vec<u8>, record: [&[u8]; 3], more: &impl Serialize) {
    write_pieces(out, record);
    open_again(out);
    let start = out.len();
    write_json(out, more);
    if let Some(brace) = out.get_mut(start) {
        *brace = b',';
    }
}

/// Writes a GeoJSON feature of a record; `properties` writes its properties.
pub fn write_feature(
    out: &mut Vec<u8>,
    snapshot: &Snapshot,
    record: u32,
    properties: impl FnOnce(&mut Vec<u8>),
) {
    out.extend_from_slice(b"{\"type\":\"Feature\",\"id\":");
    write_json(out, &snapshot.id(record));
    out.extend_from_slice(b",\"geometry\":");
    match snapshot.coordinate(record) {
        Some(point) => {
            out.extend_from_slice(b"{\"type\":\"Point\",\"coordinates\":");
            write_json(out, &[point.longitude(), point.latitude()]);
            out.push(b'}');
        }
        None => out.extend_from_slice(b"null"),
    }
    out.extend_from_slice(b",\"properties\":");
    properties(out);
    out.push(b'}');
}

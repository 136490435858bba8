//! The form in which a snapshot keeps data: what its name depends on beside the data themselves.

use crate::dataset::Dataset;
use crate::index::{self, Renderers};
use crate::views::{csv_header, describe_tables, render_csv, render_json, sample_dataset};

/// How records and tables are written into a snapshot.
pub(super) struct Rendering<'r> {
    /// Records.
    pub records: Renderers<'r>,
    /// The tables as a whole, as JSON.
    pub tables: &'r dyn Fn(&Dataset) -> String,
}

impl Rendering<'static> {
    /// That of this program.
    pub fn of_program() -> Self {
        Self {
            records: Renderers { json: &render_json, csv: &render_csv, csv_header: csv_header() },
            tables: &describe_tables,
        }
    }
}

/// The form of the snapshots that are built with a rendering: the layout of the files, whether
/// rejected rows are left out, and what sample data look like when they are rendered. A program
/// that renders otherwise has other names for its snapshots, so that it never answers from older
/// ones.
pub(super) fn form_of(rendering: &Rendering<'_>, allow_rejections: bool) -> Vec<u8> {
    let samples = sample_dataset();
    let layout = format!("{}{allow_rejections}", index::FORMAT);
    let tables = (rendering.tables)(&samples);
    let rendered = rendering.records.rendered(&samples.resources);
    let parts = [layout.into_bytes(), tables.into_bytes()].into_iter().chain(rendered);
    // The lengths keep two parts from passing for one.
    parts.flat_map(|part| [part.len().to_le_bytes().to_vec(), part].concat()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Resource;

    fn with_records(records: Renderers<'_>) -> Vec<u8> {
        form_of(&Rendering { records, tables: &describe_tables }, false)
    }

    #[test]
    fn the_same_program_has_the_same_form() {
        assert_eq!(
            form_of(&Rendering::of_program(), false),
            form_of(&Rendering::of_program(), false)
        );
        assert_ne!(
            form_of(&Rendering::of_program(), false),
            form_of(&Rendering::of_program(), true),
            "rejections allowed"
        );
    }

    #[test]
    fn whatever_is_rendered_otherwise_makes_another_form() {
        let usual = form_of(&Rendering::of_program(), false);
        let one_byte_more = |resource: &Resource, reader: Option<&str>| {
            [render_json(resource, reader), vec![b' ']].concat()
        };
        let for_readers_alone = |resource: &Resource, reader: Option<&str>| {
            if reader.is_some() { Vec::new() } else { render_json(resource, None) }
        };
        let without_column = |resource: &Resource| {
            let row = render_csv(resource);
            row.splitn(2, |byte| *byte == b',').nth(1).unwrap_or_default().to_vec()
        };
        let other_word = |resource: &Resource, reader: Option<&str>| {
            String::from_utf8(render_json(resource, reader))
                .expect("JSON")
                .replace("\"whatsapp\"", "\"WhatsApp\"")
                .into_bytes()
        };
        let header = csv_header;

        for (form, reason) in [
            (
                with_records(Renderers {
                    json: &one_byte_more,
                    csv: &render_csv,
                    csv_header: header(),
                }),
                "JSON",
            ),
            (
                with_records(Renderers {
                    json: &for_readers_alone,
                    csv: &render_csv,
                    csv_header: header(),
                }),
                "JSON for readers of a language",
            ),
            (
                with_records(Renderers {
                    json: &other_word,
                    csv: &render_csv,
                    csv_header: header(),
                }),
                "one word of a closed list",
            ),
            (
                with_records(Renderers {
                    json: &render_json,
                    csv: &without_column,
                    csv_header: header(),
                }),
                "CSV",
            ),
            (
                with_records(Renderers {
                    json: &render_json,
                    csv: &render_csv,
                    csv_header: b"id\r\n".to_vec(),
                }),
                "headings of CSV",
            ),
            (
                form_of(
                    &Rendering { tables: &|_| String::new(), ..Rendering::of_program() },
                    false,
                ),
                "the description of tables",
            ),
        ] {
            assert!(form != usual, "{reason}");
        }
    }
}

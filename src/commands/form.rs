//! The form in which a snapshot keeps data: what its name depends on beside the data themselves.

use crate::index::{self, Renderers};
use crate::views::{csv_header, render_csv, render_json, render_source, sample_resources};

/// How this program writes records into a snapshot.
pub(super) fn renderers() -> Renderers<'static> {
    Renderers {
        json: &render_json,
        common: &render_source,
        csv: &render_csv,
        csv_header: csv_header(),
    }
}

/// The form of the snapshots that are built with some renderers: the layout of the files, whether
/// rejected rows are left out, and what sample resources look like as cards, when they are rendered
/// and to whoever asks for some of them. A program that writes them otherwise has other names for
/// its snapshots, so that it never answers from older ones.
pub(super) fn form_of(renderers: &Renderers<'_>, allow_rejections: bool) -> Vec<u8> {
    let layout = format!("{}{allow_rejections}", index::FORMAT);
    let samples = sample_resources();
    let (rendered, cards) = (renderers.rendered(&samples), index::written_cards(&samples));
    let facets = index::written_facets(&samples);
    let parts = std::iter::once(layout.into_bytes()).chain(rendered).chain(cards).chain(facets);
    // The lengths keep two parts from passing for one.
    parts.flat_map(|part| [part.len().to_le_bytes().to_vec(), part].concat()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Resource;

    fn form(renderers: &Renderers<'_>) -> Vec<u8> {
        form_of(renderers, false)
    }

    #[test]
    fn the_same_program_has_the_same_form() {
        assert_eq!(form(&renderers()), form(&renderers()));
        assert_ne!(form(&renderers()), form_of(&renderers(), true), "rejections allowed");
    }

    #[test]
    fn whatever_is_rendered_otherwise_makes_another_form() {
        let usual = form(&renderers());
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

        for (form, reason) in [
            (form(&Renderers { json: &one_byte_more, ..renderers() }), "JSON"),
            (
                form(&Renderers { json: &for_readers_alone, ..renderers() }),
                "JSON for readers of a language",
            ),
            (form(&Renderers { json: &other_word, ..renderers() }), "one word of a closed list"),
            (form(&Renderers { csv: &without_column, ..renderers() }), "CSV"),
            (form(&Renderers { csv_header: b"id\r\n".to_vec(), ..renderers() }), "headings of CSV"),
        ] {
            assert!(form != usual, "{reason}");
        }
    }

    #[test]
    fn cards_and_facets_are_part_of_the_form() {
        let samples = sample_resources();
        let (cards, facets) = (index::written_cards(&samples), index::written_facets(&samples));
        let form = form(&renderers());

        assert_eq!((cards.len(), facets.len()), (samples.len(), samples.len()));
        for part in cards.into_iter().chain(facets) {
            assert!(form.windows(part.len()).any(|window| window == part), "{part:?}");
        }
    }
}

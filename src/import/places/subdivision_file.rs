//! A file of Unicode CLDR with the names of subdivisions in one language, as LDML (XML) or as JSON.
//!
//! LDML is described at <https://unicode.org/reports/tr35/tr35-general.html#Display_Name_Elements>.

use std::collections::BTreeMap;

use serde::Deserialize;
use xml::reader::{EventReader, XmlEvent};

use crate::import::{ImportError, UpstreamFile};

const EXPECTED: &str = "names of subdivisions of Unicode CLDR (LDML or JSON)";

/// The names in a language.
pub(super) struct SubdivisionFile {
    /// The language, a BCP 47 tag.
    pub(super) language: String,
    /// Names by CLDR's id (`usca`).
    pub(super) names: Vec<(String, String)>,
}

#[derive(Deserialize)]
struct JsonFile {
    subdivisions: JsonLocale,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct JsonLocale {
    identity: BTreeMap<String, String>,
    locale_display_names: JsonNames,
}

#[derive(Deserialize)]
struct JsonNames {
    subdivisions: BTreeMap<String, String>,
}

impl SubdivisionFile {
    /// Reads a file of either form.
    pub(super) fn read(file: &UpstreamFile) -> Result<Self, ImportError> {
        if file.is_xml() { Self::read_xml(file) } else { Self::read_json(file) }
    }

    fn read_json(file: &UpstreamFile) -> Result<Self, ImportError> {
        let JsonFile { subdivisions } = file.json(EXPECTED)?;
        let parts = ["language", "script", "territory"]
            .into_iter()
            .filter_map(|part| subdivisions.identity.get(part));
        let language = parts.map(String::as_str).collect::<Vec<_>>().join("-");
        Ok(Self {
            language,
            names: subdivisions.locale_display_names.subdivisions.into_iter().collect(),
        })
    }

    fn read_xml(file: &UpstreamFile) -> Result<Self, ImportError> {
        let malformed = |source| ImportError::MalformedXml {
            file: file.name().to_owned(),
            expected: EXPECTED,
            source,
        };
        let mut parts: Vec<String> = Vec::new();
        let mut names: Vec<(String, String)> = Vec::new();
        let mut open: Option<String> = None;
        for event in EventReader::from_str(file.xml(EXPECTED)?) {
            match event.map_err(malformed)? {
                XmlEvent::StartElement { name, attributes, .. } => {
                    let kind = attributes
                        .iter()
                        .find(|attribute| attribute.name.local_name == "type")
                        .map(|attribute| &attribute.value);
                    match (name.local_name.as_str(), kind) {
                        ("language" | "script" | "territory", Some(part)) => {
                            parts.push(part.clone());
                        }
                        ("subdivision", Some(id)) => open = Some(id.clone()),
                        _ => {}
                    }
                }
                XmlEvent::Characters(text) => names.extend(open.take().map(|id| (id, text))),
                XmlEvent::EndElement { .. } => open = None,
                XmlEvent::StartDocument { .. }
                | XmlEvent::EndDocument
                | XmlEvent::ProcessingInstruction { .. }
                | XmlEvent::CData(_)
                | XmlEvent::Comment(_)
                | XmlEvent::Whitespace(_)
                | XmlEvent::Doctype { .. } => {}
            }
        }
        Ok(Self { language: parts.join("-"), names })
    }
}

//! A file as it was downloaded.

use super::{ImportError, windows_1252};
use crate::domain::not_a_table;

/// The bytes of a file, with the name that errors speak of.
#[derive(Debug, Clone)]
pub struct UpstreamFile {
    name: String,
    bytes: Vec<u8>,
}

impl UpstreamFile {
    /// A file from its name and its content, decompressed.
    #[must_use]
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }

    /// The name that errors speak of.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The content as UTF-8 text without a byte order mark.
    ///
    /// # Errors
    /// [`ImportError`] when it is empty, a web page, or not UTF-8.
    pub fn text(&self, expected: &'static str) -> Result<&str, ImportError> {
        self.refuse_what_is_no_data(expected)?;
        let text = std::str::from_utf8(&self.bytes)
            .map_err(|source| ImportError::NotText { file: self.name.clone(), source })?;
        Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
    }

    /// The content as text, in UTF-8 where it is valid and else in Windows-1252, which contains the
    /// ISO 8859-1 of older files.
    ///
    /// # Errors
    /// [`ImportError`] when it is empty or a web page.
    pub fn text_or_windows_1252(&self, expected: &'static str) -> Result<String, ImportError> {
        self.refuse_what_is_no_data(expected)?;
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
            Err(_) => Ok(windows_1252::decode(&self.bytes)),
        }
    }

    /// The content as JSON of a shape.
    ///
    /// # Errors
    /// [`ImportError`] when it is empty, a web page or of another shape.
    pub fn json<T: serde::de::DeserializeOwned>(
        &self,
        expected: &'static str,
    ) -> Result<T, ImportError> {
        let text = self.text(expected)?;
        serde_json::from_str(text).map_err(|source| ImportError::MalformedJson {
            file: self.name.clone(),
            expected,
            source,
        })
    }

    /// Whether the content is XML: whether it begins with an XML declaration.
    #[must_use]
    pub fn is_xml(&self) -> bool {
        self.bytes.trim_ascii_start().starts_with(b"<?xml")
    }

    /// The content of an XML file.
    ///
    /// # Errors
    /// [`ImportError`] when it is empty, a web page or not UTF-8.
    pub fn xml(&self, expected: &'static str) -> Result<&str, ImportError> {
        if !self.is_xml() {
            self.refuse_what_is_no_data(expected)?;
        }
        std::str::from_utf8(&self.bytes)
            .map_err(|source| ImportError::NotText { file: self.name.clone(), source })
    }

    fn refuse_what_is_no_data(&self, expected: &'static str) -> Result<(), ImportError> {
        let start: Vec<u8> = self
            .bytes
            .iter()
            .copied()
            .skip_while(|byte| byte.is_ascii_whitespace() || !byte.is_ascii())
            .take(1)
            .collect();
        if start.is_empty() && self.bytes.iter().all(u8::is_ascii) {
            return Err(ImportError::Empty { file: self.name.clone(), expected });
        }
        if start == b"<" {
            return Err(ImportError::WebPage { file: self.name.clone(), expected });
        }
        if let Some(what) = not_a_table(&self.bytes) {
            return Err(ImportError::OtherFile { file: self.name.clone(), what, expected });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_data_is_named_for_what_it_is() {
        let empty = UpstreamFile::new("towns.tsv", " \n")
            .text("a table of towns")
            .expect_err("nothing there");
        let page = UpstreamFile::new("towns.tsv", "\n<!DOCTYPE html><title>404")
            .text("a table of towns")
            .expect_err("a web page");

        assert_eq!(empty.to_string(), "towns.tsv is empty; expected a table of towns");
        assert!(page.to_string().contains("towns.tsv is a web page"), "{page}");
        let sheet = UpstreamFile::new("towns.tsv", b"PK\x03\x04\x14".as_slice())
            .text("a table of towns")
            .expect_err("a spreadsheet");
        assert!(sheet.to_string().contains("save it as CSV UTF-8; expected a table of towns"));
    }

    #[test]
    fn a_byte_that_is_not_utf_8_is_read_as_windows_1252() {
        let file = UpstreamFile::new("outlets.csv", b"CA\xd1ON".as_slice());

        assert_eq!(file.text_or_windows_1252("a table").expect("text"), "CAÑON");
        assert!(file.text("a table").is_err());
    }
}

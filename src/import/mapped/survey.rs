//! The first look at a file: which encoding it has, and what stands between its cells.

use std::io::Read;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, UTF_8};

use super::delimiter::delimiter_of;
use super::error::MappedError;
use super::map::FileForm;
use crate::domain::not_a_table;
use crate::import::ImportError;

/// How much of a file is looked at for its delimiter.
const SAMPLE: usize = 256 * 1024;

/// How much is read at once.
const CHUNK: usize = 64 * 1024;

/// So many sound letters for each damaged one say that a file is UTF-8 with some damage.
const SOUND_FOR_DAMAGED: u64 = 20;

const EXPECTED: &str = "a table of text with headings";

/// How a file is written, as far as a look at all of it tells.
#[derive(Debug, Clone)]
pub(super) struct FileSurvey {
    pub(super) encoding: &'static Encoding,
    pub(super) delimiter: char,
    /// Lines before the headings.
    pub(super) skip_lines: usize,
}

/// Looks at a file.
///
/// `country` is where the list is about, in capitals: it helps with encodings that look alike.
pub(super) fn survey(
    file: &str,
    mut reader: impl Read,
    (form, country): (&FileForm, Option<&str>),
) -> Result<FileSurvey, MappedError> {
    let unreadable = |source| ImportError::Unreadable { file: file.to_owned(), source };
    let mut bytes = BytesLook::default();
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = reader.read(&mut chunk).map_err(unreadable)?;
        let Some(part) = chunk.get(..read).filter(|part| !part.is_empty()) else { break };
        bytes.take(part);
    }
    bytes.finish();
    refuse_no_table(file, &bytes.sample)?;
    let found = bytes.encoding(country);
    let encoding = match &form.encoding {
        None => found,
        Some(said) => said_encoding(file, said, &bytes, found)?,
    };
    let mut sample = encoding.decode_with_bom_removal(&bytes.sample).0.into_owned();
    let mut skip_lines = form.skip_lines;
    let mut delimiter = form.delimiter;
    if let Some(rest) = sample.strip_prefix("sep=") {
        delimiter = delimiter.or(rest.chars().next());
        skip_lines += 1;
    }
    if bytes.sample.len() >= SAMPLE {
        let end = sample.rfind('\n').unwrap_or(sample.len());
        sample.truncate(end);
    }
    let delimiter = delimiter
        .or_else(|| delimiter_of(&sample, skip_lines))
        .ok_or_else(|| MappedError::NoDelimiter { file: file.to_owned() })?;
    Ok(FileSurvey { encoding, delimiter, skip_lines })
}

/// The encoding of the map, if the file may have it.
fn said_encoding(
    file: &str,
    said: &str,
    bytes: &BytesLook,
    found: &'static Encoding,
) -> Result<&'static Encoding, MappedError> {
    let other = || MappedError::OtherEncoding {
        file: file.to_owned(),
        said: said.to_owned(),
        found: found.name().to_owned(),
    };
    let encoding = named(said).ok_or_else(other)?;
    let is_utf_8 = bytes.is_utf_8() && bytes.multibyte > 0;
    if is_utf_8 == (encoding == UTF_8) || bytes.is_ascii { Ok(encoding) } else { Err(other()) }
}

/// An encoding by any of its names.
pub(super) fn named(name: &str) -> Option<&'static Encoding> {
    let name = name.trim().to_lowercase();
    let usual = match name.as_str() {
        "cp949" | "ms949" | "uhc" => "windows-949",
        "cp932" | "ms932" => "windows-31j",
        "cp936" => "gbk",
        "cp950" => "big5",
        "latin-1" | "latin 1" | "iso 8859-1" => "latin1",
        "latin-2" => "latin2",
        "utf8" => "utf-8",
        other => other,
    };
    Encoding::for_label(usual.as_bytes())
}

fn refuse_no_table(file: &str, sample: &[u8]) -> Result<(), ImportError> {
    let (file, expected) = (file.to_owned(), EXPECTED);
    if sample.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::Empty { file, expected });
    }
    match not_a_table(sample).filter(|_| !sample.starts_with(b"sep=")) {
        Some(what) => Err(ImportError::OtherFile { file, what, expected }),
        None => Ok(()),
    }
}

/// What is learnt of the bytes while they pass.
struct BytesLook {
    sample: Vec<u8>,
    detector: EncodingDetector,
    utf_8: encoding_rs::Decoder,
    text: String,
    is_ascii: bool,
    damaged: u64,
    multibyte: u64,
}

impl Default for BytesLook {
    fn default() -> Self {
        Self {
            sample: Vec::new(),
            detector: EncodingDetector::new(Iso2022JpDetection::Deny),
            utf_8: UTF_8.new_decoder_with_bom_removal(),
            text: String::with_capacity(2 * CHUNK),
            is_ascii: true,
            damaged: 0,
            multibyte: 0,
        }
    }
}

impl BytesLook {
    fn take(&mut self, part: &[u8]) {
        let free = SAMPLE.saturating_sub(self.sample.len());
        self.sample.extend(part.iter().take(free));
        let is_ascii = part.is_ascii();
        self.is_ascii &= is_ascii;
        self.check_utf_8(part, false);
        // Where nothing contradicts UTF-8, nobody will ask what else it might be.
        if self.damaged > 0 {
            self.detector.feed(part, false);
        }
        if !is_ascii {
            let first_of_several = part.iter().filter(|byte| **byte >= 0xC2).count();
            self.multibyte += u64::try_from(first_of_several).unwrap_or(u64::MAX);
        }
    }

    fn finish(&mut self) {
        self.detector.feed(&[], true);
        self.check_utf_8(&[], true);
    }

    fn check_utf_8(&mut self, part: &[u8], is_last: bool) {
        let mut rest = part;
        loop {
            self.text.clear();
            let (result, read) =
                self.utf_8.decode_to_string_without_replacement(rest, &mut self.text, is_last);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => return,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => self.damaged += 1,
            }
        }
    }

    fn is_utf_8(&self) -> bool {
        self.damaged == 0 || self.multibyte / SOUND_FOR_DAMAGED > self.damaged
    }

    fn encoding(&self, country: Option<&str>) -> &'static Encoding {
        if self.is_utf_8() {
            return UTF_8;
        }
        let country = country.filter(|code| code.bytes().all(|byte| byte.is_ascii_alphabetic()));
        let country = country.map(str::to_ascii_lowercase);
        self.detector.guess(country.as_deref().map(str::as_bytes), Utf8Detection::Deny)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8], country: Option<&str>) -> Result<FileSurvey, MappedError> {
        survey("a.csv", bytes, (&FileForm::default(), country))
    }

    #[test]
    fn the_encoding_and_the_delimiter_are_found() {
        let korean = "도서관명,시도명,위도\n금호도서관,경상북도,35.9\n구미도서관,경상북도,36.1\n";
        let (cp949, _, _) = encoding_rs::EUC_KR.encode(korean);
        let french = "nom;ville;adresse\nMédiathèque;Évreux;à côté de la mairie\n".repeat(3);
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&french);

        for (bytes, country, encoding, delimiter) in [
            (korean.as_bytes(), None, "UTF-8", ','),
            (&cp949, Some("KR"), "EUC-KR", ','),
            (&latin, Some("FR"), "windows-1252", ';'),
            (&latin, None, "windows-1252", ';'),
            (b"id\tname\n1\tMill\n", None, "UTF-8", '\t'),
            (b"sep=;\nid;name, long\n1;Mill, East\n", None, "UTF-8", ';'),
        ] {
            let found = of(bytes, country).expect("a table");
            assert_eq!((found.encoding.name(), found.delimiter), (encoding, delimiter));
        }
    }

    #[test]
    fn one_damaged_letter_makes_no_other_encoding() {
        let mut bytes = "nom;ville\nMédiathèque;Évreux\n".repeat(50).into_bytes();
        bytes.extend(b"Mairie;Gu\xE9ret\n");

        assert_eq!(of(&bytes, Some("FR")).expect("a table").encoding, UTF_8);
    }

    #[test]
    fn an_encoding_that_the_file_has_not_is_refused() {
        let form = |name: &str| FileForm { encoding: Some(name.to_owned()), ..FileForm::default() };
        let (latin, _, _) =
            encoding_rs::WINDOWS_1252.encode("nom;ville\nMédiathèque;Évreux\nÉcole;Nîmes\n");
        let utf_8 = "nom;ville\nMédiathèque;Évreux\n";

        let one = survey("a.csv", &*latin, (&form("utf-8"), None)).expect_err("latin-1");
        let other = survey("a.csv", utf_8.as_bytes(), (&form("latin-1"), None)).expect_err("UTF-8");

        assert!(
            one.to_string().contains("is not utf-8, which the map says, but windows-1252"),
            "{one}"
        );
        assert!(other.to_string().contains("but UTF-8"), "{other}");
        assert!(survey("a.csv", &*latin, (&form("cp1252"), None)).is_ok());
    }
}

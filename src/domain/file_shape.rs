//! What a file is instead of text with commas, by its first bytes.

/// The first bytes of files that are no table of text, in what an editor calls them.
const SIGNATURES: [(&[u8], &str); 8] = [
    (b"\xFF\xFE", "the file is UTF-16; save it as CSV UTF-8"),
    (b"\xFE\xFF", "the file is UTF-16; save it as CSV UTF-8"),
    (b"PK\x03\x04", "the file is a spreadsheet or an archive (zip); save it as CSV UTF-8"),
    (b"\xD0\xCF\x11\xE0", "the file is an old spreadsheet (xls); save it as CSV UTF-8"),
    (b"\x1F\x8B", "the file is compressed (gzip); unpack it first"),
    (b"\x28\xB5\x2F\xFD", "the file is compressed (zstd); unpack it first"),
    (b"%PDF-", "the file is a PDF; a table is needed, as CSV UTF-8"),
    (b"{\\rtf", "the file is rich text; save it as CSV UTF-8"),
];

/// What a file is, and what to do about it, where its beginning tells that it is no table.
///
/// ```
/// use backstop::domain::not_a_table;
/// assert_eq!(not_a_table(b"id,name\n"), None);
/// assert!(not_a_table(b" <!DOCTYPE html>").is_some_and(|what| what.contains("web page")));
/// ```
#[must_use]
pub fn not_a_table(bytes: &[u8]) -> Option<&'static str> {
    let begins = |signature: &[u8]| bytes.starts_with(signature);
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| begins(signature)) {
        return Some(what);
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let tagged = |tag: &[u8]| text.get(..tag.len()).is_some_and(|it| it.eq_ignore_ascii_case(tag));
    if tagged(b"<!doctype") || tagged(b"<html") {
        return Some("the file is a web page, perhaps an error page; fetch the table itself");
    }
    if tagged(b"<?xml") {
        return Some("the file is XML; a table is needed, as CSV UTF-8");
    }
    if tagged(b"sep=") {
        return Some("the first line is a spreadsheet's own (sep=…); take it away");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_called_by_its_name() {
        for (bytes, word) in [
            (&b"\xff\xfei\0d\0"[..], "UTF-16"),
            (b"PK\x03\x04\x14\0", "zip"),
            (b"\xD0\xCF\x11\xE0\xA1", "xls"),
            (b"\x1F\x8B\x08", "gzip"),
            (b"%PDF-1.7", "PDF"),
            (b"\xEF\xBB\xBF\n<HTML><body>", "web page"),
            (b"<?xml version='1.0'?>", "XML"),
            (b"sep=;\nid;name\n", "sep="),
        ] {
            assert!(not_a_table(bytes).is_some_and(|what| what.contains(word)), "{word}");
        }
    }

    #[test]
    fn a_table_is_a_table() {
        for bytes in [&b""[..], b"id,name\n1,<b>\n", b"\xEF\xBB\xBF\"id\"\n", b"separator\n"] {
            assert_eq!(not_a_table(bytes), None);
        }
    }
}

//! Swagger UI, which shows an OpenAPI document: its files, and the page around it.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};
use std::sync::OnceLock;

use actix_web::web::Bytes;
use utoipa_swagger_ui_vendored::SWAGGER_UI_VENDORED;
use zip::ZipArchive;

/// A file by its name, with its content type.
pub fn file(name: &str) -> Option<(&'static str, Bytes)> {
    let name = if name.is_empty() { "index.html" } else { name };
    if let Some((_, content_type, text)) = OWN.iter().find(|(own, ..)| *own == name) {
        return Some((content_type, Bytes::from_static(text.as_bytes())));
    }
    let packed = PACKED.iter().find(|packed| packed.name == name)?;
    Some((packed.content_type, packed.bytes.get_or_init(|| unpacked(name)).clone()))
}

/// Our own: name, content type and text.
const OWN: [(&str, &str, &str); 2] = [
    ("index.html", "text/html; charset=utf-8", include_str!("index.html")),
    (
        "swagger-initializer.js",
        "text/javascript; charset=utf-8",
        include_str!("swagger-initializer.js"),
    ),
];

/// Those in the archive that the page needs; each is unpacked when it is asked for first.
static PACKED: [Packed; 3] = [
    Packed::new("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
    Packed::new("swagger-ui.css", "text/css; charset=utf-8"),
    Packed::new("favicon-32x32.png", "image/png"),
];

struct Packed {
    name: &'static str,
    content_type: &'static str,
    bytes: OnceLock<Bytes>,
}

impl Packed {
    const fn new(name: &'static str, content_type: &'static str) -> Self {
        Self { name, content_type, bytes: OnceLock::new() }
    }
}

/// A file of the archive, which holds the whole project in a folder named after its version.
fn unpacked(name: &str) -> Bytes {
    let mut archive =
        ZipArchive::new(Cursor::new(SWAGGER_UI_VENDORED)).expect("the crate holds an archive");
    let end = format!("/dist/{name}");
    let is_it = |path: &Cow<str>| path.ends_with(&end);
    let path = archive.file_names().flatten().find(is_it).map(Cow::into_owned);
    let path = path.expect("the archive holds what is listed");
    let mut bytes = Vec::new();
    let mut entry = archive.by_name(&path).expect("a name of the archive");
    entry.read_to_end(&mut bytes).expect("the archive is whole");
    bytes.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_files_of_the_page_are_in_the_archive() {
        for packed in &PACKED {
            let (_, bytes) = file(packed.name).expect("a file");
            assert!(bytes.len() > 500, "{}", packed.name);
        }
        assert!(file("swagger-ui-es-bundle.js").is_none());
    }
}

//! gzip for whoever accepts it: the same bytes, told apart where they are kept.

use std::io::Read as _;

use flate2::read::GzDecoder;

use crate::harness::{Reply, TestApp, shipped};

const GZIP: (&str, &str) = ("accept-encoding", "br, gzip;q=0.8");

fn app() -> &'static TestApp {
    shipped()
}

fn unpacked(reply: &Reply) -> String {
    let mut text = String::new();
    GzDecoder::new(reply.bytes.as_slice())
        .read_to_string(&mut text)
        .unwrap_or_else(|error| panic!("{error}\n{reply}"));
    text
}

#[test]
fn a_compressed_answer_says_the_same_in_fewer_bytes() {
    for path in [
        "/v1/nearest?lat=53.48&lon=-2.24",
        "/v1/nearest?lat=53.48&lon=-2.24&format=csv",
        "/v1/places?q=man&limit=50",
        "/v1/resources?per_page=200",
        "/v1/resources?format=csv",
        "/v1/resources/gb-samaritans",
        "/v1/countries",
        "/v1/countries/JP",
        "/v1/datasets",
        "/openapi.json",
        "/docs/index.html",
        "/docs/swagger-ui-bundle.js",
    ] {
        let plain = app().get(path).expect_status(200);
        let packed = app().get_with(path, &[GZIP]).expect_status(200);

        assert_eq!(
            (plain.header("content-encoding"), packed.header("content-encoding")),
            ("", "gzip"),
            "{path}"
        );
        assert!(
            packed.bytes.len() * 10 < plain.bytes.len() * 7,
            "{path}: {} of {}",
            packed.bytes.len(),
            plain.bytes.len()
        );
        assert_eq!(unpacked(&packed), plain.text, "{path}");
        assert_eq!(packed.header("content-type"), plain.header("content-type"), "{path}");
        for reply in [&plain, &packed] {
            assert!(
                reply.header("vary").to_ascii_lowercase().contains("accept-encoding"),
                "{path}: {}",
                reply.header("vary")
            );
            assert_eq!(reply.header("content-length"), reply.bytes.len().to_string(), "{path}");
        }
    }
}

#[test]
fn an_answer_of_one_packet_is_left_as_it_is() {
    for path in ["/v1/places?q=zzzzqqq", "/v1/nearest?lat=91&lon=0", "/healthz", "/readyz"] {
        assert_eq!(app().get_with(path, &[GZIP]).header("content-encoding"), "", "{path}");
    }
}

#[test]
fn each_coding_has_an_etag_of_its_own() {
    let path = "/v1/resources?country=GB";
    let plain = app().get(path);
    let packed = app().get_with(path, &[GZIP]);
    let (plain_tag, packed_tag) = (plain.header("etag"), packed.header("etag"));
    assert_ne!(plain_tag, packed_tag);
    assert!(!packed_tag.starts_with("W/"), "{packed_tag}");

    for (tag, headers, status, reason) in [
        (packed_tag, vec![GZIP], 304, "what it has is what it would get"),
        (plain_tag, vec![], 304, "the same, as it is"),
        (packed_tag, vec![], 200, "it would get other bytes"),
        (plain_tag, vec![GZIP], 200, "it would get other bytes"),
    ] {
        let headers: Vec<(&str, &str)> =
            headers.into_iter().chain([("if-none-match", tag)]).collect();

        assert_eq!(app().get_with(path, &headers).status, status, "{reason}");
    }
}

#[test]
fn head_says_what_get_would() {
    for path in ["/v1/nearest?lat=53.48&lon=-2.24", "/v1/resources", "/openapi.json"] {
        for headers in [&[GZIP][..], &[]] {
            let get = app().get_with(path, headers);
            let head = app().ask("HEAD", path, headers, None);

            for name in ["content-encoding", "content-length", "content-type", "etag", "vary"] {
                assert_eq!(head.header(name), get.header(name), "{path} {name}");
            }
            assert_eq!(head.bytes, b"", "{path}");
        }
    }
}

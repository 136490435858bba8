//! The widget's script over HTTP, and the snippet that refers to it.

use std::io::Read as _;

use backstop::messages::AnswerLanguage;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use sha2::{Digest as _, Sha384};

use crate::harness::{DataFolder, Folders, Reply, RunningServer, run, shipped, shipped_folders};

const GZIP: (&str, &str) = ("accept-encoding", "gzip");
/// What the script may weigh, gzipped, with the numbers of all countries in it.
const MOST_BYTES: usize = 12_000;

fn unpacked(reply: &Reply) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(reply.bytes.as_slice())
        .read_to_end(&mut bytes)
        .unwrap_or_else(|error| panic!("{error}\n{reply}"));
    bytes
}

/// The hash of a script as `integrity` has it, and its name.
fn hash_and_name(script: &[u8]) -> (String, String) {
    let digest = Sha384::digest(script);
    (
        format!("sha384-{}", STANDARD.encode(digest)),
        digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat(),
    )
}

#[test]
fn the_script_is_small_in_every_language() {
    let mut largest = (0, "");
    for language in AnswerLanguage::all() {
        let path = format!("/widget.js?lang={}", language.tag());
        let packed = shipped().get_with(&path, &[GZIP]).expect_status(200);

        assert_eq!(unpacked(&packed), shipped().get(&path).expect_status(200).bytes, "{path}");
        largest = largest.max((packed.bytes.len(), language.tag()));
    }
    println!("the largest script is that of {}: {} bytes gzipped", largest.1, largest.0);
    assert!(largest.0 <= MOST_BYTES, "{largest:?}");
}

#[test]
fn any_page_may_run_the_newest_script_and_asks_again_for_the_next() {
    let reply = shipped()
        .get_with("/widget.js", &[("origin", "https://practice.example")])
        .expect_status(200);

    assert_eq!(reply.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(reply.header("access-control-allow-origin"), "*");
    assert_eq!(reply.header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!(reply.header("x-content-type-options"), "nosniff");
    assert_eq!(reply.header("referrer-policy"), "no-referrer");
    assert_eq!(reply.header("cache-control"), "no-cache");
    assert_eq!(reply.header("set-cookie"), "");
    let etag = reply.header("etag").to_owned();
    shipped().get_with("/widget.js", &[("if-none-match", &etag)]).expect_status(304);
    assert_ne!(
        shipped().get_with("/widget.js", &[GZIP]).header("etag"),
        etag,
        "each coding has its own"
    );
    let head = shipped().ask("HEAD", "/widget.js", &[], None).expect_status(200);
    assert_eq!((head.header("etag"), head.bytes.len()), (etag.as_str(), 0));
}

#[test]
fn what_site_builders_add_to_the_address_does_no_harm() {
    let plain = shipped().get("/widget.js").bytes;
    for query in [
        "?ver=6.9.1",
        "?lang=",
        "?lang=xx",
        "?lang=%3Cscript%3E",
        "?lang=en&lang=fr",
        "?&&=",
        "?lang",
    ] {
        assert_eq!(
            shipped().get(&format!("/widget.js{query}")).expect_status(200).bytes,
            plain,
            "{query}"
        );
    }
    let french = shipped().get("/widget.js?ver=1&lang=fr-CA").text;
    assert!(french.contains("\"lang\":\"fr\""));
    for (method, path) in [("POST", "/widget.js"), ("DELETE", "/widget/words.json")] {
        shipped().ask(method, path, &[], None).expect_problem(405, "method_not_allowed", None);
    }
}

#[test]
fn a_script_has_an_address_by_its_content_that_is_the_same_for_ever() {
    let script = shipped().get("/widget.js?lang=ja").bytes;
    let (_, name) = hash_and_name(&script);

    let named = shipped().get_with(&format!("/widget/{name}.js?ver=5"), &[GZIP]).expect_status(200);

    assert_eq!(unpacked(&named), script);
    assert_eq!(named.header("cache-control"), "public, max-age=31536000, immutable");
    for other in [
        "0123456789abcdef0123456789abcdef",
        "x",
        "..%2F..%2Fcurrent",
        "0123456789ABCDEF0123456789ABCDEF",
    ] {
        shipped().get(&format!("/widget/{other}.js")).expect_problem(404, "not_found", None);
    }
}

#[test]
fn words_are_told_in_every_language() {
    for language in AnswerLanguage::all() {
        let reply = shipped()
            .get(&format!("/widget/words.json?lang={}", language.tag()))
            .expect_status(200);

        assert_eq!(reply.header("content-language"), language.tag());
        assert_eq!(reply.json()["lang"], language.tag());
    }
    assert_eq!(shipped().get("/widget/words.json?lang=zh-TW").json()["lang"], "zh-Hant");
    assert_eq!(shipped().get("/widget/words.json?lang=xx").json()["lang"], "en");
    shipped().get("/widget/words.json?lang=no+tag").expect_problem(
        400,
        "invalid_parameter",
        Some("lang"),
    );
    shipped().get("/widget/words.json?country=GB").expect_problem(
        400,
        "unknown_parameter",
        Some("country"),
    );
}

fn snippet(folders: &Folders, arguments: &[&str]) -> String {
    let all = [&["snippet", "--api", "https://backstop.example.org/"], arguments].concat();
    run(&mut folders.command(&all)).expect_code(0).stdout()
}

#[test]
fn a_snippet_carries_the_number_the_first_line_and_the_hash_of_the_script() {
    let printed = snippet(shipped_folders(), &["--country", "gb", "--allow-rejections"]);
    let (integrity, name) = hash_and_name(&shipped().get("/widget.js").bytes);

    let script = format!(
        "<script src=\"https://backstop.example.org/widget/{name}.js\" integrity=\"{integrity}\" crossorigin=\"anonymous\" \
         async nowprocket data-no-optimize=\"1\" data-no-minify=\"1\" data-cfasync=\"false\"></script>\n"
    );
    assert!(printed.starts_with(&script), "{printed}");
    for part in [
        "<backstop-widget api=\"https://backstop.example.org\" country=\"GB\" lang=\"en\">",
        "call now: <a href=\"tel:999\" target=\"_top\" aria-label=\"9 9 9\"><bdi dir=\"ltr\">999</bdi></a>.</p>",
        "<p data-country=\"GB\">Samaritans: <a href=\"tel:116123\" target=\"_top\" aria-label=\"1 1 6 1 2 3\">\
         <bdi dir=\"ltr\">116&nbsp;123</bdi></a></p>",
        "</backstop-widget>\n",
    ] {
        assert!(printed.contains(part), "{part}\n{printed}");
    }
}

#[test]
fn a_snippet_without_a_country_names_none() {
    let printed = snippet(shipped_folders(), &["--lang", "ar", "--floating", "--allow-rejections"]);

    assert!(
        printed.starts_with("<script src=\"https://backstop.example.org/widget.js?lang=ar\" async"),
        "{printed}"
    );
    assert!(!printed.contains("integrity") && !printed.contains("tel:"), "{printed}");
    assert!(
        printed.contains("lang=\"ar\">")
            && printed.contains("<p data-country=\"001\"><a href=\"https://"),
        "{printed}"
    );
}

#[test]
fn markup_in_data_is_text_in_a_snippet() {
    let folder = DataFolder::new();
    folder.add(
        "crisis_lines",
        &[("id", "gb-line"), ("name", "The \"line\" & it's < 5 more"), ("coverage", "GB")],
    );
    folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
    folder.build().expect_code(0);

    let printed = snippet(folder.folders(), &["--country", "GB"]);

    assert!(printed.contains("The &quot;line&quot; &amp; it's &lt; 5 more: <a"), "{printed}");
}

#[test]
fn a_snippet_for_what_is_no_address_is_refused() {
    let folder = DataFolder::new();
    folder.build().expect_code(0);
    for (arguments, says) in [
        (&["--api", "backstop.example.org"][..], "is not an absolute web address"),
        (&["--api", "javascript:alert(1)"], "is not an absolute web address"),
        (&["--api", "https://a.example/?x=1"], "must be the address of the service alone"),
        (&["--api", "https://a.example/", "--country", "ZZ"], "ZZ"),
        (&["--api", "https://a.example/", "--lang", "no tag"], "no tag"),
    ] {
        let refused = run(&mut folder.folders().command(&[&["snippet"], arguments].concat()));

        assert_ne!(refused.0.status.code(), Some(0), "{arguments:?}\n{refused}");
        refused.expect_says(says);
    }
}

#[test]
fn a_page_that_names_a_script_finds_it_after_the_data_have_changed() {
    let folder = DataFolder::new();
    folder.build().expect_code(0);
    let printed = snippet(folder.folders(), &["--country", "GB"]);
    let name =
        printed.split("/widget/").nth(1).and_then(|rest| rest.split('"').next()).expect("a script");

    folder.add("emergency_numbers", &[("country", "JP"), ("number", "119")]);
    let server = RunningServer::start(folder.folders(), &[], &[]);
    let app = &server.app;
    let kept = app.get(&format!("/widget/{name}")).expect_status(200);

    assert!(
        !kept.text.contains("JP119") && app.get("/widget.js").text.contains("JP119"),
        "the numbers of then, and those of now"
    );
    let integrity = printed
        .split("integrity=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a hash");
    assert_eq!(hash_and_name(&kept.bytes).0, integrity);
}

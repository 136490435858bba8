//! `/handout` over HTTP: what the command prints, for a reader.

use chrono::Utc;

use crate::harness::{DataFolder, Reply, TestApp, encoded, run, shipped};

const ENDINGS: [&str; 3] = ["", ".txt", ".vcf"];

/// Questions with the same as options of the command.
const QUESTIONS: [(&str, &[&str]); 8] = [
    ("", &[]),
    ("country=GB", &["--country", "GB"]),
    ("place=Manchester&country=gb", &["--place", "Manchester", "--country", "gb"]),
    ("postcode=M1&country=GB", &["--postcode", "M1", "--country", "GB"]),
    ("time_zone=Europe/London", &["--time-zone", "Europe/London"]),
    ("country=GB&audience=clinician", &["--country", "GB", "--audience", "clinician"]),
    ("country=GB&kind=crisis_line&limit=1", &["--country=GB", "--kind=crisis_line", "--limit=1"]),
    ("country=GB&lang=ar", &["--country", "GB", "--lang", "ar"]),
];

fn folder() -> DataFolder {
    let folder = DataFolder::new();
    let name = "The \"line\" & it's < 5; more, too";
    folder.add("crisis_lines", &[("id", "gb-line"), ("name", name), ("opening_hours", "24/7")]);
    folder.add("contacts", &[("resource_id", "gb-line"), ("number", "116 123")]);
    folder.add("crisis_lines", &[("id", "gb-next"), ("name", "Next Line"), ("priority", "20")]);
    folder.add("contacts", &[("resource_id", "gb-next"), ("number", "0800 58 58 58")]);
    folder.add("libraries", &[("id", "gb-library"), ("name", "Library")]);
    folder
}

fn command(folder: &DataFolder, format: &str, question: &[&str]) -> String {
    let arguments = [&["handout", "--format", format], question].concat();
    run(&mut folder.folders().command(&arguments)).expect_code(0).stdout()
}

/// What stands on the sheet, without what a page has around it.
fn sheet(page: &str) -> &str {
    let start = page.find("<div class=\"handout\">").unwrap_or_else(|| panic!("no sheet\n{page}"));
    let end = page[start..].find("</pre></div>").expect("a record at the end");
    &page[start..start + end]
}

/// Lines without the one that holds the second.
fn timeless(cards: &str) -> Vec<&str> {
    cards.lines().filter(|line| !line.starts_with("REV:")).collect()
}

fn by_form(app: &TestApp, path: &str, body: &str) -> Reply {
    let form = [("content-type", "application/x-www-form-urlencoded")];
    app.ask("POST", path, &form, Some(body.as_bytes()))
}

#[test]
fn every_form_says_what_the_command_prints() {
    let folder = folder();
    let app = folder.app_at(Utc::now);
    for (query, options) in QUESTIONS {
        let get = |ending: &str| app.get(&format!("/handout{ending}?{query}")).expect_status(200);

        assert_eq!(get(".txt").text, command(&folder, "text", options), "{query}");
        let (page, file) = (get("").text, command(&folder, "html", options));
        assert_eq!(sheet(&page), sheet(&file), "{query}");
        let (cards, file) = (get(".vcf").text, command(&folder, "vcard", options));
        assert_eq!(timeless(&cards), timeless(&file), "{query}");
    }
}

#[test]
fn what_a_reader_kept_is_checked_by_the_command() {
    let folder = folder();
    let app = folder.app_at(Utc::now);
    let kept = tempfile::tempdir().expect("a folder");
    for ending in ENDINGS {
        let file = kept.path().join("kept");
        let handout = app.get(&format!("/handout{ending}?country=GB")).expect_status(200);
        std::fs::write(&file, &handout.bytes).expect("written");

        let check = ["handout", "--check", file.to_str().expect("text")];
        run(&mut folder.folders().command(&check))
            .expect_code(0)
            .expect_says("nothing has changed");
    }
}

#[test]
fn files_have_a_name_that_tells_nothing_and_nothing_is_kept_or_listed() {
    for (ending, content_type, disposition) in [
        ("", "text/html; charset=utf-8", ""),
        (".txt", "text/plain; charset=utf-8", "attachment; filename=\"handout.txt\""),
        (".vcf", "text/vcard; charset=utf-8", "attachment; filename=\"handout.vcf\""),
    ] {
        let path = format!("/handout{ending}?place=Leeds&country=GB&lang=cy");
        let head = shipped().ask("HEAD", &path, &[], None).expect_status(200);
        for reply in [head, shipped().get(&path).expect_status(200)] {
            for (name, value) in [
                ("content-type", content_type),
                ("content-disposition", disposition),
                ("cache-control", "no-store"),
                ("x-robots-tag", "noindex"),
                ("referrer-policy", "no-referrer"),
                ("x-content-type-options", "nosniff"),
                ("content-language", "en"),
                ("etag", ""),
                ("set-cookie", ""),
            ] {
                assert_eq!(reply.header(name), value, "{ending} {name}");
            }
            assert!(reply.header("content-security-policy").starts_with("default-src 'none';"));
        }
        let refused = shipped().ask("PUT", &format!("/handout{ending}"), &[], None);
        assert_eq!((refused.status, refused.header("allow")), (405, "GET, HEAD, POST"));
    }
    for path in ["/handout.pdf", "/handout/", "/handouts", "/handout.txt.vcf"] {
        shipped().get(path).expect_problem(404, "not_found", None);
    }
}

#[test]
fn what_cannot_be_printed_is_a_calm_page_with_the_numbers_and_what_may_be_meant() {
    for (query, status, shown) in [
        ("place=Manchestr&country=GB", 404, "Did you mean Manchester"),
        ("place=Qqqqqqq", 404, "immediate danger"),
        ("postcode=90210", 404, "country=US"),
        ("postcode=XX99+9XX&country=GB", 404, "tel:999"),
        ("country=ZZ", 404, "immediate danger"),
        ("country=GB&limit=99", 400, "tel:999"),
        ("place=Leeds&country=GB&kind=shop", 400, "Help for Leeds"),
        ("country=GB&time_zone=Europe/London", 400, "tel:999"),
        ("country=GB&country=FR", 400, "tel:999"),
    ] {
        for ending in ENDINGS {
            let page = shipped().get(&format!("/handout{ending}?{query}&lang=en"));

            assert_eq!(page.status, status, "{query}\n{page}");
            assert_eq!(page.header("content-type"), "text/html; charset=utf-8", "{query}");
            assert_eq!(page.header("x-robots-tag"), "noindex", "{query}");
            assert_eq!(page.header("content-disposition"), "", "{query}");
            assert!(page.text.contains("class=\"danger\""), "{query}\n{page}");
            assert!(page.text.contains(shown), "{query}\n{page}");
            assert!(page.text.contains("id=\"exit\"") && page.text.contains("id=\"ask\""));
        }
    }
}

#[test]
fn what_a_page_does_not_know_is_as_if_it_were_not_there() {
    let plain = shipped().get("/handout.txt?country=GB&lang=en").text;
    for query in ["utm_source=x", "place=", "explain=true", "format=csv", "population=women"] {
        let marked = shipped().get(&format!("/handout.txt?country=GB&lang=en&{query}"));
        assert_eq!(marked.expect_status(200).text, plain, "{query}");
    }
}

#[test]
fn a_point_comes_by_form_is_rounded_and_stands_in_no_address() {
    let body = "lat=53.480812&lon=-2.242631&lang=en";
    let page = by_form(shipped(), "/handout", body).expect_status(200);
    assert!(page.text.contains("Help for Manchester"), "{page}");
    for path in ["/handout.txt", "/handout.vcf", "/handout"] {
        assert!(
            page.text.contains(&format!("action=\"{path}\" method=\"post\"")),
            "{path}\n{page}"
        );
    }
    assert!(page.text.contains("name=\"lat\" value=\"53.48\""), "{page}");
    for ending in ENDINGS {
        let reply = by_form(shipped(), &format!("/handout{ending}"), body).expect_status(200);
        assert!(!reply.text.contains("53.48081") && !reply.text.contains("2.24263"), "{reply}");
    }
    for address in page.text.split("href=\"").skip(1) {
        let address = address.split('"').next().unwrap_or_default();
        assert!(!address.contains("53.4") && !address.contains("lat="), "{address}");
    }
    // In an address a point is not taken.
    let asked = shipped().get("/handout?lat=53.48&lon=-2.24&lang=en").expect_status(200);
    assert!(!asked.text.contains("Manchester") && !asked.text.contains("tel:999"), "{asked}");
    let wrong = by_form(shipped(), "/handout", "lat=91&lon=0&lang=en").expect_status(400);
    assert!(wrong.text.contains("immediate danger"), "{wrong}");
}

#[test]
fn whom_it_is_for_goes_by_form_too() {
    let body = "country=GB&population=lgbtq&lang=en";
    let page = by_form(shipped(), "/handout", body).expect_status(200);

    assert!(page.text.contains("name=\"population\" value=\"lgbtq\""), "{page}");
    assert!(!page.text.contains("population=lgbtq"), "in no address\n{page}");
}

#[test]
fn the_finder_and_the_help_of_a_country_lead_to_it() {
    for (path, query) in [
        ("/?place=Leeds&country=GB&open_now=true&show=internet", "place=Leeds&amp;country=GB"),
        ("/?place=LS1+1UR&country=GB", "postcode=LS1+1UR&amp;country=GB"),
        ("/?place=Portland", "place=Portland"),
        ("/?country=JP", "country=JP"),
        ("/?place=Manchestr&country=GB", "country=GB"),
        ("/help?country=GB", "country=GB"),
        ("/help?region=US-CA", "country=US-CA"),
    ] {
        let mark = if path.contains('?') { '&' } else { '?' };
        let page = shipped().get(&format!("{path}{mark}lang=de"));
        let address = format!("/handout?{query}&amp;lang=de");

        assert!(page.text.contains(&format!("href=\"{address}\"")), "{path}: {address}\n{page}");
        let led = shipped().get(&address.replace("&amp;", "&")).expect_status(200);
        assert!(led.text.contains("<h1>Hilfe"), "{led}");
    }
    for path in ["/", "/?place=Qqqqqqq", "/?country=ZZ", "/help?country=ZZ"] {
        assert!(!shipped().get(path).text.contains("/handout"), "{path}: nothing to print");
    }
    let located = by_form(shipped(), "/", "lat=53.48&lon=-2.24&lang=en").expect_status(200);
    assert!(located.text.contains("action=\"/handout\" method=\"post\""), "{located}");
}

#[test]
fn markup_in_questions_and_data_is_text() {
    let app = folder().app();
    let markup = encoded("\"><script>alert(1)</script>");
    for ending in ENDINGS {
        for query in ["country=GB".to_owned(), format!("place={markup}"), format!("q={markup}")] {
            let reply = app.get(&format!("/handout{ending}?{query}"));
            assert!(!reply.text.contains("<script>"), "{query}\n{reply}");
        }
    }
    let page = app.get("/handout?country=GB").expect_status(200);
    assert!(page.text.contains("The &quot;line&quot; &amp; it's &lt; 5; more, too"), "{page}");
}

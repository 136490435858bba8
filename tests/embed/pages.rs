//! `/embed` and `/embed/frame` over HTTP.

use backstop::domain::{Country, SnippetKind};
use backstop::messages::AnswerLanguage;
use backstop::server::AppState;

use super::{links, printed};
use crate::harness::{DataFolder, RunningServer, TestApp, run, shipped};

/// What a reader copies out of a page.
fn pasted(page: &str) -> Vec<String> {
    let areas = page.split("<textarea").skip(1).filter_map(|rest| rest.split("</textarea>").next());
    let texts = areas.filter_map(|area| area.split_once('>')).map(|(_, text)| {
        let text = text.strip_prefix('\n').unwrap_or(text);
        let text = text.replace("&lt;", "<").replace("&gt;", ">");
        text.replace("&quot;", "\"").replace("&amp;", "&")
    });
    texts.collect()
}

#[test]
fn each_builder_is_given_what_it_lets_through() {
    for (builder, first) in [
        ("html", "<script src=\"http://"),
        ("wordpress", "<blockquote>\n"),
        ("wordpress-com", "<blockquote>\n"),
        ("wix", "<div data-backstop=\"frame\">\n"),
        ("squarespace", "<blockquote>\n"),
        ("text", "If you or someone near you"),
        ("nonsense", "<script src=\"http://"),
        ("", "<script src=\"http://"),
    ] {
        let path = format!("/embed?made-with={builder}&country=GB&lang=en");
        let page = shipped().get(&path).expect_status(200);
        let snippets = pasted(&page.text);

        assert!(snippets.first().is_some_and(|text| text.starts_with(first)), "{builder}: {page}");
        for snippet in &snippets {
            assert!(snippet.contains("999") && snippet.contains("Samaritans"), "{page}");
        }
    }
}

#[test]
fn the_page_gives_what_the_program_prints() {
    let folder = DataFolder::new();
    let clock = chrono::Utc::now;
    folder.build().expect_code(0);
    let app = TestApp::serve(AppState::new(folder.folders().open(), clock));
    for (builder, kind) in [
        ("html", SnippetKind::Script),
        ("wordpress", SnippetKind::Wordpress),
        ("wix", SnippetKind::Frame),
        ("text", SnippetKind::Text),
    ] {
        let shown = app.get(&format!("/embed?made-with={builder}&country=GB&lang=en"));
        let shown = pasted(&shown.text).remove(0);
        let printed = printed(folder.folders(), kind, &["--country", "GB"]);

        let service = format!("http://{}", app.address);
        assert_eq!(shown.replace(&service, "https://backstop.example.org"), printed, "{builder}");
    }
}

#[test]
fn the_service_is_named_as_it_was_asked_for_and_never_as_markup() {
    let page = shipped().get_with(
        "/embed?country=GB&made-with=wordpress&lang=en",
        &[("host", "help.example:8443"), ("x-forwarded-proto", "https")],
    );
    assert!(pasted(&page.text)[0].contains("https://help.example:8443/help?country=GB"), "{page}");

    let raw = b"GET /embed HTTP/1.1\r\nhost: a\"><script>\r\nconnection: close\r\n\r\n";
    let reply = shipped().ask_raw(raw);
    assert!(!reply.text.contains("a\"><script>") && !reply.text.contains("><script>\""), "{reply}");
}

#[test]
fn the_frame_of_every_country_has_its_number_and_no_link_without_a_window() {
    for country in Country::all() {
        let page = shipped().get(&format!("/embed/frame?country={country}&lang=en"));
        let page = page.expect_status(200);
        let held = shipped().get(&format!("/v1/countries/{country}")).json();
        let anchors = page.text.matches("<a ").count();

        assert_eq!(anchors, page.text.matches("target=\"_blank\"").count() - 1, "{page}");
        assert!(page.text.contains("<base target=\"_blank\">"), "{page}");
        let numbers = held["emergency_numbers"].as_array().cloned().unwrap_or_default();
        let primary = numbers.iter().find(|number| number["is_primary"] == true);
        if let Some(uri) = primary.and_then(|number| number["uri"].as_str()) {
            assert!(links(&page.text).iter().any(|link| link == uri), "{uri}: {page}");
        }
    }
}

#[test]
fn any_page_may_frame_it_unless_the_operator_says_which_and_it_keeps_nothing() {
    let frame = shipped().get("/embed/frame?country=GB").expect_status(200);
    let policy = frame.header("content-security-policy");
    assert!(
        policy.ends_with("; frame-src tel: sms:"),
        "any page, also one without an origin: {frame}"
    );
    assert_eq!(frame.header("set-cookie"), "");
    assert_eq!(frame.header("x-frame-options"), "");
    assert_eq!(frame.header("x-robots-tag"), "noindex");
    let other = shipped().get("/embed").expect_status(200);
    assert!(other.header("content-security-policy").contains("frame-ancestors 'none'"), "{other}");

    let folder = DataFolder::new();
    folder.build().expect_code(0);
    let arguments = ["--frame-ancestors", "https://a.example https://*.b.example"];
    let server = RunningServer::start(folder.folders(), &arguments, &[]);
    let policy = server.app.get("/embed/frame").expect_status(200);
    let policy = policy.header("content-security-policy").to_owned();
    assert!(policy.ends_with("frame-ancestors https://a.example https://*.b.example"), "{policy}");

    let wrong = ["serve", "--frame-ancestors", "https://a.example; script-src *"];
    run(&mut folder.folders().command(&wrong)).expect_code(2);
}

#[test]
fn a_frame_without_an_origin_is_answered() {
    let null = ("origin", "null");
    let asked = [
        null,
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "content-type"),
    ];
    let preflight = shipped().ask("OPTIONS", "/v1/nearest", &asked, None);
    assert_eq!(preflight.status, 200, "{preflight}");
    assert_eq!(preflight.header("access-control-allow-origin"), "*", "{preflight}");

    let headers = [null, ("content-type", "application/json")];
    let answer = shipped().ask("POST", "/v1/nearest", &headers, Some(b"{\"country\":\"GB\"}"));
    assert_eq!(answer.status, 200, "{answer}");
    assert_eq!(answer.header("access-control-allow-origin"), "*", "{answer}");
}

#[test]
fn the_page_is_whole_in_every_language() {
    for language in AnswerLanguage::all() {
        let tag = language.tag();
        let page = shipped().get(&format!("/embed?made-with=text&country=FR&lang={tag}"));
        let page = page.expect_status(200);

        assert_eq!(page.header("content-language"), tag);
        let text = pasted(&page.text).remove(0);
        assert!(text.contains("112") && text.contains("/help?country=FR"), "{text}");
        assert!(text.contains("2027-02-21"), "{text}");
    }
}

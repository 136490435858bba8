//! Pages for the visitors of a practice.

use super::{PHONE, add, folder, is_in_order, places};
use crate::harness::{RunningServer, TestApp};

/// How a page shows the number of the practice.
fn seen() -> String {
    PHONE.replace(' ', "\u{a0}")
}

fn app() -> TestApp {
    let folder = folder();
    add(&folder, &[]);
    folder.app()
}

#[test]
fn the_emergency_number_is_first_then_the_practice_then_what_it_has_pinned() {
    let app = app();
    for path in ["/help?country=GB", "/handout?country=GB", "/handout?place=Leeds&country=GB"] {
        let page = app.get(&format!("{path}&practice=northgate&lang=en")).expect_status(200).text;

        let order = places(
            &page,
            [
                "tel:999",
                "Northgate Counselling</h2>",
                &seen(),
                "do not wait for a reply",
                "https://www.bacp.co.uk/register",
                "https://northgate-counselling.co.uk/privacy",
                "Night line</",
                "Our branch</",
                "Everybody's line</",
            ]
            .map(|part| part),
        );
        assert!(is_in_order(&order), "{path}: {order:?}\n{page}");
        assert_eq!(page.matches(">Night line</").count(), 1, "{path}: no repeats\n{page}");
        assert!(!page.contains("American line"), "{path}: what serves another country\n{page}");
        assert!(page.contains("0 2 0 7 9 4 6 0 1 5 0"), "{path}: as it is spoken\n{page}");
    }
}

#[test]
fn in_another_country_its_own_emergency_number_and_what_serves_it() {
    let app = app();
    let page = app.get("/help?country=US&practice=northgate&lang=en").expect_status(200).text;

    let order = places(&page, ["tel:911", "Northgate Counselling</h2>", "American line</"]);
    assert!(is_in_order(&order), "{page}");
    assert!(!page.contains("Night line") && !page.contains("Our branch"), "{page}");
    assert!(page.contains("+442079460150"), "the number from abroad\n{page}");
    let nowhere = app.get("/help?practice=northgate&lang=en").expect_status(200).text;
    assert!(nowhere.contains("Northgate") && !nowhere.contains("Night line"), "{nowhere}");
}

#[test]
fn an_unknown_or_malformed_id_is_the_plain_page() {
    let app = app();
    for path in
        ["/help?country=GB", "/handout?country=GB", "/embed/frame?country=GB", "/embed?country=GB"]
    {
        let plain = app.get(&format!("{path}&lang=en")).expect_status(200).text;
        for id in
            ["nobody", "%3Cscript%3Ealert(1)%3C/script%3E", "", "NORTHGATE", "a%00b", "..%2F.."]
        {
            let page = app.get(&format!("{path}&practice={id}&lang=en")).expect_status(200).text;
            let is_plain = page.contains("999") && !page.contains("Northgate");
            assert!(is_plain && !page.contains("alert(1)</script>"), "{path} {id}\n{page}");
            if !path.starts_with("/handout") {
                assert_eq!(page, plain, "{path} {id}");
            }
        }
    }
}

#[test]
fn a_page_is_asked_for_again_for_the_same_practice() {
    let app = app();
    for path in ["/help?country=GB", "/handout?country=GB", "/embed?country=GB"] {
        let page = app.get(&format!("{path}&practice=northgate&lang=en")).expect_status(200).text;

        let hidden = r#"<input type="hidden" name="practice" value="northgate">"#;
        assert!(page.contains(hidden), "{path}: in another language\n{page}");
    }
    let page = app.get("/help?country=GB&practice=northgate&lang=en").text;
    assert!(page.contains("/handout?country=GB&amp;practice=northgate&amp;lang=en"), "{page}");
}

#[test]
fn snippets_carry_the_practice_below_the_emergency_number() {
    let app = app();
    for builder in ["html", "wordpress", "wix", "text"] {
        let path = format!("/embed?made-with={builder}&country=GB&practice=northgate&lang=en");
        let page = app.get(&path).expect_status(200).text;
        let snippet = page.split("<textarea").nth(1).expect("a snippet");

        let order = places(snippet, ["999", "Northgate Counselling", "do not wait", "Night line"]);
        assert!(is_in_order(&order), "{builder}: {snippet}");
        assert!(snippet.contains("Everybody's line"), "{builder}: one that anybody may call");
        let named = ["practice=&quot;northgate&quot;", "practice=northgate"];
        assert!(named.iter().any(|name| snippet.contains(name)), "{builder}: {snippet}");
    }
}

#[test]
fn only_listed_pages_may_have_the_practice_in_a_frame() {
    let folder = folder();
    add(&folder, &[("allowed_origins", "https://northgate.example;https://b.example")]);
    let policies = |server: &RunningServer, path: &str| -> Vec<String> {
        let reply = server.app.get(path).expect_status(200);
        let all = reply.headers.get_all("content-security-policy").iter();
        let told = all.filter_map(|one| one.to_str().ok()).flat_map(|one| one.split("; "));
        told.filter(|rule| rule.starts_with("frame-ancestors")).map(str::to_owned).collect()
    };
    let own = "frame-ancestors https://northgate.example https://b.example";
    let (frame, plain) = ("/embed/frame?practice=northgate", "/embed/frame?practice=nobody");

    let server = RunningServer::start(folder.folders(), &[], &[]);
    assert_eq!(policies(&server, frame), [own]);
    assert_eq!(policies(&server, plain), [""; 0], "any page may have the plain one");
    let page = server.app.get_with(frame, &[("origin", "https://other.example")]);
    assert_eq!(page.header("access-control-allow-origin"), "", "nor may another page read it");

    let listed = ["--frame-ancestors", "https://b.example"];
    let server = RunningServer::start(folder.folders(), &listed, &[]);
    // Two policies: a browser frames only what both let in.
    assert_eq!(policies(&server, frame), ["frame-ancestors https://b.example", own]);
}

#[test]
fn what_is_made_of_an_address_names_its_practice_to_whoever_may_know_it() {
    let folder = folder();
    add(&folder, &[("allowed_origins", "https://northgate.example")]);
    add(&folder, &[("id", "open-to-all"), ("name", "مركز الشمال")]);
    let app = folder.app();
    let described = |practice: &str, headers: &[(&str, &str)]| {
        let path = format!("/oembed?url=/help?country=GB%26practice={practice}%26lang=en");
        app.get_with(&path, headers).expect_status(200)
    };
    let plain = described("", &[]).json();
    assert_eq!(plain["title"], "Help for United Kingdom");
    assert!(plain.get("author_name").is_none(), "{plain:#}");

    let own = [("origin", "https://northgate.example")];
    for headers in [&[][..], &own] {
        let reply = described("northgate", headers);
        let readers = reply.header("access-control-allow-origin").to_owned();
        assert_eq!(readers, headers.first().map_or("", |(_, origin)| *origin), "{reply}");
        let json = reply.json();
        assert_eq!(json["title"], "Northgate Counselling · Help for United Kingdom");
        assert_eq!(json["author_name"], "Northgate Counselling");
        let html = json["html"].as_str().expect("text");
        let order = places(html, ["999", "Northgate Counselling", "do not wait", "Night line"]);
        assert!(is_in_order(&order), "{html}");
        assert!(html.contains("/embed/frame?country=GB&amp;practice=northgate&amp;lang=en"));
    }
    for (id, origin) in [
        ("nobody", "https://northgate.example"),
        ("northgate", "https://other.example"),
        ("northgate", "null"),
        ("..", "null"),
    ] {
        let told = described(id, &[("origin", origin)]).json();
        assert_eq!(told, plain, "{id} {origin}");
    }
    // To whom it may be named and to whom not, are two replies to one address.
    let reply = described("northgate", &[]);
    let tag = reply.header("etag").to_owned();
    let told: Vec<_> =
        reply.headers.get_all("vary").iter().filter_map(|one| one.to_str().ok()).collect();
    assert!(told.join(", ").contains("Origin"), "{told:?}");
    let other = [("origin", "https://other.example"), ("if-none-match", tag.as_str())];
    assert_eq!(described("northgate", &other).json(), plain);

    let name = described("open-to-all", &[]).json()["title"].clone();
    assert_eq!(name, "\u{2067}مركز الشمال\u{2069} · Help for United Kingdom");
    let page = app.get("/help?country=GB&practice=open-to-all&lang=en").text;
    let link = "%2Fhelp%3Fcountry%3DGB%26practice%3Dopen-to-all%26lang%3Den";
    assert!(page.contains(link), "{page}");
}

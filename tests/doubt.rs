//! No doubt stands beside the number that somebody has to call first.

use backstop::domain::Country;

use crate::harness::shipped;

const DOUBT: &str = "not confirmed lately";

/// The first number of a page, with what stands beside it.
fn first_number(page: &str) -> Option<&str> {
    page.split("<ul class=\"numbers\"").nth(1)?.split("</li>").next()
}

#[test]
fn no_page_for_a_client_doubts_the_first_number_of_any_country() {
    let mut without_primary = 0;
    for country in Country::all() {
        let answer = shipped().get(&format!("/v1/nearest?country={country}&kind=crisis_line"));
        let answer = answer.json();
        let Some(first) = answer["emergency"]["numbers"].get(0) else { continue };
        assert_eq!(first["stale"], false, "{country}: {first:#}");
        without_primary += usize::from(first["is_primary"] == false);

        for path in ["/help", "/", "/handout"] {
            let page = shipped().get(&format!("{path}?country={country}&lang=en"));
            let page = page.expect_status(200);
            let shown = first_number(&page.text).unwrap_or_else(|| panic!("{path}\n{page}"));
            assert!(!shown.contains(DOUBT), "{path} {country}: {shown}");
        }
        let text = shipped().get(&format!("/handout.txt?country={country}&lang=en")).text;
        let lines: Vec<&str> = text.lines().skip_while(|line| *line != "Emergency").collect();
        assert!(!lines.iter().take(3).any(|line| line.contains(DOUBT)), "{country}: {lines:#?}");
        for path in ["/embed/frame", "/embed"] {
            let page = shipped().get(&format!("{path}?country={country}&lang=en"));
            assert!(!page.text.contains(DOUBT), "{path} {country}\n{page}");
        }
    }
    assert!(without_primary > 50, "{without_primary} countries have no number for everything");
}

#[test]
fn who_looks_numbers_up_beforehand_is_told_of_every_doubt() {
    for (country, number) in [("JP", "119"), ("EG", "123")] {
        let path = format!("/v1/nearest?country={country}&kind=crisis_line&audience=clinician");
        let answer = shipped().get(&path).json();
        let first = &answer["emergency"]["numbers"][0];

        assert_eq!((&first["number"], &first["stale"]), (&number.into(), &true.into()));
    }
}

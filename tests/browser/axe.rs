//! WCAG 2.2 AA, as far as a machine can tell, by axe-core. Its file comes from the environment:
//! `.ci/run` fetches it.

use std::io::Write as _;

use serde_json::{Value, json};

use super::{Chromium, Response, Site, element, open_answered, practice, root};

#[test]
fn no_state_of_the_widget_breaks_a_rule_of_accessibility() {
    let Some(path) = std::env::var_os("AXE_CORE") else {
        let _closed = writeln!(
            std::io::stderr(),
            "SKIPPED accessibility rules: AXE_CORE does not name the file axe.min.js of axe-core"
        );
        return;
    };
    let axe = std::fs::read_to_string(path).expect("axe.min.js");
    let Some(chromium) = Chromium::start("accessibility rules") else { return };
    for (language, attributes, scheme, width) in [
        ("en", "country=GB", "light", 375),
        ("en", "country=US", "dark", 375),
        ("ar", "country=EG", "light", 375),
        ("ja", "country=JP compact", "dark", 375),
        ("he", "country=IL", "light", 320),
        ("en", "country=AQ", "light", 375),
        ("en", "kinds='crisis_line branch on_call library'", "light", 320),
    ] {
        let site = Site::of(practice(language, &element(attributes, "")));
        let page = open_answered(&chromium, &site, "/", |page| {
            page.prefers("prefers-color-scheme", scheme);
            page.size(width, 800);
        });
        page.evaluate(&format!("{}.querySelector('[part~=locate]').click()", root(0)));

        assert_eq!(violations(&page, &axe), json!([]), "{language} {attributes}");
    }
    let html = practice("en", "<backstop-widget api=/none country=GB></backstop-widget>");
    let site =
        Site::start(move |request| (request.path == "/").then(|| Response::page(html.clone())));
    let page = chromium.page();
    page.open(&site.url("/"));
    page.wait_until(
        "document.querySelector('backstop-widget')?.shadowRoot?.querySelector('[role=status]').textContent.includes('checked')",
    );
    assert_eq!(violations(&page, &axe), json!([]), "without a service");
}

pub fn violations(page: &super::Page<'_>, axe: &str) -> Value {
    page.evaluate(&format!("{axe}; 0"));
    page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })\
         .then(({ violations }) => violations.map((one) => [one.id, ...one.nodes.map((node) => node.html)]))",
    )
}

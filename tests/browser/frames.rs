//! The widget in frames of other people's making: telephone links work wherever the sandbox lets
//! them, and no click destroys the frame.

use std::time::Duration;

use super::{Chromium, Response, Site, answered, element, practice, root};

/// Sandboxes, and whether a telephone link can work in one at all (measured in Chromium;
/// docs/embed.md).
const SANDBOXES: [(Option<&str>, bool); 8] = [
    (None, true),
    (Some("allow-scripts"), false),
    (Some("allow-scripts allow-popups"), true),
    (Some("allow-scripts allow-top-navigation-to-custom-protocols"), true),
    (Some("allow-scripts allow-top-navigation-by-user-activation"), true),
    (
        Some(
            "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
        ),
        true,
    ),
    (
        Some(
            "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
        ),
        true,
    ),
    (Some("allow-same-origin allow-forms allow-popups allow-scripts allow-pointer-lock"), true),
];

#[test]
fn a_telephone_link_works_in_every_sandbox_that_can_have_one_and_the_frame_stays() {
    let Some(chromium) = Chromium::start("frames") else { return };
    for (sandbox, works) in SANDBOXES {
        for names_frames in [false, true] {
            let inside = practice("en", &element("country=US", ""));
            let attribute =
                sandbox.map_or_else(String::new, |tokens| format!("sandbox=\"{tokens}\""));
            let site = Site::start(move |request| match request.path.as_str() {
                "/inside" => Some(Response::page(inside.clone())),
                path => {
                    let port = request
                        .headers
                        .iter()
                        .find(|(name, _)| name == "host")
                        .and_then(|(_, host)| host.split(':').nth(1))?;
                    let frame = format!("http://localhost:{port}");
                    let html = format!(
                        "<!doctype html><title>Host</title><iframe {attribute} width=360 height=700 src=\"{frame}/inside\"></iframe>"
                    );
                    let page = Response::page(html);
                    Some(if path == "/strict" {
                        page.with("content-security-policy", format!("frame-src {frame}"))
                    } else {
                        page
                    })
                }
            });
            let told =
                click_in_frame(&chromium, &site.url(if names_frames { "/strict" } else { "/" }));

            assert_eq!(
                told.leaves, works,
                "{sandbox:?}, frame-src: {names_frames}: {:#?}",
                told.log
            );
            assert!(told.frame_lives, "{sandbox:?}, frame-src: {names_frames}: {:#?}", told.log);
        }
    }
}

/// What a click on a telephone link led to.
struct Told {
    /// The browser handed the number on, in one way or another.
    leaves: bool,
    /// The frame is still the widget.
    frame_lives: bool,
    /// What the browser noted.
    log: Vec<String>,
}

fn click_in_frame(chromium: &Chromium, url: &str) -> Told {
    let page = chromium.page();
    page.size(420, 800);
    page.open(url);
    page.wait_until("document.querySelector('iframe')");
    let frame = loop {
        page.evaluate("1");
        if let Some(frame) = page.frames(&page.session).first() {
            break frame.clone();
        }
        std::thread::sleep(Duration::from_millis(30));
    };
    page.wait_until_in(&frame, &answered(0));
    for domain in ["Page", "Log", "Runtime"] {
        page.call_in(&frame, &format!("{domain}.enable"));
    }
    let place = |session: &str, of: &str| {
        let told = page.evaluate_in(
            session,
            &format!("(() => {{ const box = {of}.getBoundingClientRect(); return [box.x, box.y, box.width, box.height] }})()"),
        );
        [0, 1, 2, 3].map(|at| told[at].as_f64().expect("a number"))
    };
    let [left, top, ..] = place(&page.session, "document.querySelector('iframe')");
    let [x, y, width, height] =
        place(&frame, &format!("{}.querySelector('[part~=emergency]')", root(0)));
    page.click(left + 2.0 + x + width / 2.0, top + 2.0 + y + height / 2.0);
    std::thread::sleep(Duration::from_millis(900));

    let log: Vec<String> = [page.log(&page.session), page.log(&frame)].concat();
    let noted = |what: &str| log.iter().any(|entry| entry.contains(what));
    let tried = !page.opened_windows(&frame).is_empty();
    let is_shut = noted("in a new window because")
        && noted("Unsafe attempt to initiate navigation")
        && noted("external protocol blocked");
    let frame_lives = page
        .evaluate_in(&frame, &format!("!!{}.querySelector('[part~=emergency]')", root(0)))
        == true;
    Told { leaves: tried && !is_shut, frame_lives, log }
}

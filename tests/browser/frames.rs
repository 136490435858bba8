//! The widget in frames of other people's making: telephone links work wherever the sandbox lets
//! them, and no click destroys the frame.

use std::time::{Duration, Instant};

use super::{Chromium, Page, Response, Site, answered, element, practice, root};
use crate::harness::{shipped, wait_for};

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
    (Some(OWN_SANDBOX), true),
    (Some(BUILDERS_SANDBOX), true),
];

/// The sandbox of the frame that our snippets carry.
const OWN_SANDBOX: &str = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox \
    allow-top-navigation-by-user-activation";

/// The sandbox of a builder's frame for what is pasted (docs/embed.md).
const BUILDERS_SANDBOX: &str =
    "allow-same-origin allow-forms allow-popups allow-scripts allow-pointer-lock";

/// The link of the first emergency number.
const EMERGENCY: &str = "[part~=emergency]";

/// A page with a frame. At `/strict` it says which frames it may have, as careful sites do; at
/// `/outer` it has the first page in a frame, as builders put what is pasted into one.
fn host(sandbox: Option<&str>, frame: String) -> Site {
    host_of(sandbox, frame, practice("en", &element("country=US", "")))
}

/// The same with another page at `/inside`.
fn host_of(sandbox: Option<&str>, frame: String, inside: String) -> Site {
    let attribute = sandbox.map_or_else(String::new, |tokens| format!("sandbox=\"{tokens}\""));
    Site::start(move |request| {
        let (_, own) = request.headers.iter().find(|(name, _)| name == "host")?;
        let port = own.split(':').nth(1)?;
        let source = frame.replace("{port}", port);
        let (source, attribute) = match request.path.as_str() {
            "/outer" => (format!("http://localhost:{port}/"), ""),
            "/inside" => return Some(Response::page(inside.clone())),
            "/none/v1/nearest" => return None,
            _ => (source, attribute.as_str()),
        };
        let page = Response::page(format!(
            "<!doctype html><title>Host</title><iframe {attribute} width=360 height=700 src=\"{source}\"></iframe>"
        ));
        let origin = source.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        Some(if request.path == "/strict" {
            page.with("content-security-policy", format!("frame-src {origin}"))
        } else {
            page
        })
    })
}

/// The service's own page for frames, by a name that is another site than the host's.
fn own_frame(country: &str) -> String {
    format!("http://localhost:{}/embed/frame?country={country}", shipped().address.port())
}

#[test]
fn a_telephone_link_works_in_every_sandbox_that_can_have_one_and_the_frame_stays() {
    let Some(chromium) = Chromium::start("frames") else { return };
    for source in ["http://localhost:{port}/inside".to_owned(), own_frame("US")] {
        for (sandbox, works) in SANDBOXES {
            let site = host(sandbox, source.clone());
            for path in ["/", "/strict"] {
                let told = click_in_frame(&chromium, &site.url(path), 1, EMERGENCY);
                let what = format!("{source} in {sandbox:?}, {path}: {:#?}", told.log);
                assert_eq!(told.leaves, works, "{what}");
                assert!(told.frame_lives, "{what}");
            }
        }
    }
}

#[test]
fn what_the_page_itself_carries_can_be_called_in_a_frame_too() {
    let Some(chromium) = Chromium::start("own lines in frames") else { return };
    // The service is not reached, so that the line of the page stays.
    let own = "<p data-backstop=emergency>911</p>\
        <p data-country=US>A line: <a id=own href=tel:988 target=_top>988</a></p>";
    let element = format!("<backstop-widget api=/none country=US>{own}</backstop-widget>");
    let html = practice("en", &element);
    for (sandbox, works) in SANDBOXES {
        let inside = html.clone();
        let site = host_of(sandbox, "http://localhost:{port}/inside".to_owned(), inside);
        for path in ["/", "/strict"] {
            let link = "document.querySelector('#own')";
            let told = click_at_in_frame(&chromium, &site.url(path), 1, (link, CARRIED));
            let what = format!("{sandbox:?}, {path}: {:#?}", told.log);
            assert_eq!(told.leaves, works, "{what}");
            assert!(told.frame_lives, "{what}");
        }
    }
}

/// JavaScript: whether the widget shows the lines of its page, because there are no others.
const CARRIED: &str = "document.querySelector('#own')?.checkVisibility() && \
    document.querySelector('backstop-widget').shadowRoot?.querySelector('[role=status]').textContent.includes('checked')";

#[test]
fn a_frame_in_a_frame_has_its_links_too() {
    let Some(chromium) = Chromium::start("frames in frames") else { return };
    let site = host(Some(OWN_SANDBOX), own_frame("US").replace("localhost", "127.0.0.1"));

    let told = click_in_frame(&chromium, &site.url("/outer"), 2, EMERGENCY);

    assert!(told.leaves && told.frame_lives, "{:#?}", told.log);
}

#[test]
fn a_chat_opens_a_window_of_its_own_and_the_frame_stays() {
    let Some(chromium) = Chromium::start("chats in frames") else { return };
    for sandbox in [OWN_SANDBOX, BUILDERS_SANDBOX] {
        for link in ["a[href^=sms]", "a[href^=https]"] {
            let site = host(Some(sandbox), own_frame("US"));
            let told = click_in_frame(&chromium, &site.url("/strict"), 1, link);
            assert!(told.leaves && told.frame_lives, "{link} in {sandbox}: {:#?}", told.log);
        }
    }
}

#[test]
fn the_height_is_told_to_the_page_around_that_asks_and_to_nobody_else() {
    let Some(chromium) = Chromium::start("height of frames") else { return };
    let answer_to = |sandbox: Option<&str>, what: &str| {
        let site = host(sandbox, own_frame("US"));
        let page = chromium.page();
        page.open(&site.url("/"));
        let frame = frame_within(&page, &page.session);
        page.wait_until_in(&frame, &answered(0));
        let heard = page.evaluate(&format!(
            "new Promise((heard) => {{
                const frame = document.querySelector('iframe').contentWindow;
                addEventListener('message', ({{source, data}}) => heard(source === frame ? data : 'from elsewhere'));
                frame.postMessage({what}, '*');
                setTimeout(() => heard('nothing'), 1200);
            }})"
        ));
        let height =
            page.evaluate_in(&frame, "Math.ceil(document.body.getBoundingClientRect().height)");
        (heard, height)
    };

    let (heard, height) = answer_to(Some(OWN_SANDBOX), "'backstop-height'");
    assert_eq!(heard["backstopHeight"], height);
    assert!(height.as_u64().is_some_and(|height| height > 200), "{height}");
    for hostile in
        ["'backstop'", "{backstopHeight: 1}", "['backstop-height']", "'<b>backstop-height</b>'"]
    {
        let (heard, _) = answer_to(Some(OWN_SANDBOX), hostile);
        assert_eq!(heard, "nothing", "{hostile}");
    }
}

#[test]
fn a_page_that_is_not_around_hears_nothing() {
    let Some(chromium) = Chromium::start("strangers and frames") else { return };
    let source = own_frame("US");
    let site = Site::start(move |request| {
        Some(Response::page(if request.path == "/stranger" {
            "<!doctype html><title>Stranger</title><script>
                addEventListener('message', ({data}) => { window.heard = data });
                setTimeout(() => parent.frames[0].postMessage('backstop-height', '*'), 300);
            </script>"
                .to_owned()
        } else {
            format!(
                "<!doctype html><title>Host</title><iframe height=700 src=\"{source}\"></iframe>
                 <script>
                    const frame = document.querySelector('iframe');
                    const stranger = () => {{
                        const other = document.body.appendChild(document.createElement('iframe'));
                        other.src = '/stranger';
                        other.addEventListener('load', () => setTimeout(() => {{
                            window.done = [other.contentWindow.heard ?? 'nothing'];
                        }}, 1500));
                    }};
                    frame.addEventListener('load', stranger);
                 </script>"
            )
        }))
    });
    let page = chromium.page();
    page.open(&site.url("/"));
    page.wait_until("window.done");

    assert_eq!(page.text("window.done[0]"), "nothing");
}

/// What a click on a link led to.
struct Told {
    /// The browser handed the number on, in one way or another.
    leaves: bool,
    /// The frame is still the widget.
    frame_lives: bool,
    /// What the browser noted.
    log: Vec<String>,
}

/// The first frame within a session.
fn frame_within(page: &Page<'_>, session: &str) -> String {
    wait_for("a frame", || {
        page.evaluate_in(session, "1");
        page.frames(session).first().cloned()
    })
}

/// Opens a page and clicks a link of the widget that is so many frames deep.
fn click_in_frame(chromium: &Chromium, url: &str, depth: usize, link: &str) -> Told {
    let link = format!("{}.querySelector('{link}')", root(0));
    click_at_in_frame(chromium, url, depth, (&link, &answered(0)))
}

/// The same of what an expression tells, once another one is true.
fn click_at_in_frame(
    chromium: &Chromium,
    url: &str,
    depth: usize,
    (target, is_ready): (&str, &str),
) -> Told {
    let page = chromium.page();
    page.size(420, 800);
    page.open(url);
    let place = |session: &str, of: &str| {
        let told = page.evaluate_in(
            session,
            &format!("(() => {{ const box = {of}.getBoundingClientRect(); return [box.x, box.y, box.width, box.height] }})()"),
        );
        [0, 1, 2, 3].map(|at| told[at].as_f64().expect("a number"))
    };
    let (mut left, mut top, mut frame) = (0.0, 0.0, page.session.clone());
    for _ in 0..depth {
        page.wait_until_in(&frame, "document.querySelector('iframe')");
        let [x, y, ..] = place(&frame, "document.querySelector('iframe')");
        // The border of a frame.
        (left, top) = (left + x + 2.0, top + y + 2.0);
        frame = frame_within(&page, &frame);
        page.call_in(&frame, "Page.enable");
        page.attach_frames_in(&frame);
    }
    page.wait_until_in(&frame, is_ready);
    for domain in ["Log", "Runtime"] {
        page.call_in(&frame, &format!("{domain}.enable"));
    }
    page.evaluate_in(&frame, &format!("{target}.scrollIntoView({{block: 'center'}})"));
    let [x, y, width, height] = place(&frame, target);
    page.click(left + x + width / 2.0, top + y + height / 2.0);
    // On a machine with much to do a click takes its time; what follows is told soon after it.
    let begun = Instant::now();
    while page.opened_windows(&frame).is_empty() && begun.elapsed() < Duration::from_secs(6) {
        page.evaluate("1");
        std::thread::sleep(Duration::from_millis(30));
    }
    std::thread::sleep(Duration::from_millis(500));
    page.evaluate_in(&frame, "1");

    let log: Vec<String> = [page.log(&page.session), page.log(&frame)].concat();
    let noted = |what: &str| log.iter().any(|entry| entry.contains(what));
    let tried = !page.opened_windows(&frame).is_empty();
    let is_shut = noted("in a new window because")
        && noted("Unsafe attempt to initiate navigation")
        && (noted("external protocol blocked") || noted("Content Security Policy"));
    let frame_lives =
        page.evaluate_in(&frame, &format!("!!{}.querySelector('{EMERGENCY}')", root(0))) == true;
    Told { leaves: tried && !is_shut, frame_lives, log }
}

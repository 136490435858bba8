//! What `WordPress` does to a post of somebody who may not post any HTML (`wp_kses_post`), as far
//! as it touches what we write: written after `wp-includes/kses.php`.

/// Elements that stay, of those that a snippet may want.
const ELEMENTS: [&str; 9] = ["a", "blockquote", "div", "em", "li", "p", "span", "strong", "ul"];
/// Protocols of addresses that stay.
const PROTOCOLS: [&str; 5] = ["http", "https", "mailto", "sms", "tel"];
/// Entities by name that stay.
const ENTITIES: [&str; 5] = ["amp", "gt", "lt", "nbsp", "quot"];

/// The post as it is stored.
pub fn filtered(post: &str) -> String {
    filtered_by(post, &ELEMENTS)
}

fn filtered_by(post: &str, elements: &[&str]) -> String {
    let mut kept = String::new();
    let mut rest = post;
    while let Some(at) = rest.find(['<', '>']) {
        let (text, markup) = rest.split_at(at);
        kept.push_str(&entities(text));
        if let Some(after) = markup.strip_prefix('>') {
            kept.push_str("&gt;");
            rest = after;
            continue;
        }
        let end = markup.find('>').map_or(markup.len(), |end| end + 1);
        kept.push_str(&tag(&markup[..end], elements));
        rest = &markup[end..];
    }
    kept.push_str(&entities(rest));
    kept
}

/// What `WordPress` shows of the `html` that an address of somebody whom it does not know is
/// described with (`wp_filter_oembed_result`): the quotation, and a frame that stays hidden.
pub fn filtered_embed(html: &str) -> Option<(String, String)> {
    let kept = filtered_by(html, &["a", "blockquote", "iframe"]);
    let (quotation, rest) = match kept.split_once("</blockquote>") {
        Some((before, rest)) => (before.get(before.find("<blockquote>")?..)?, rest),
        None => ("", kept.as_str()),
    };
    let frame = rest.get(rest.find("<iframe")?..)?.split_once("</iframe>")?.0;
    Some((format!("{quotation}</blockquote>"), format!("{frame}</iframe>")))
}

/// One tag, made anew of what is allowed in it; nothing of one that is not.
fn tag(text: &str, elements: &[&str]) -> String {
    let inner = text.trim_start_matches('<').trim_end_matches('>').trim();
    let (slash, inner) = inner.strip_prefix('/').map_or(("", inner), |inner| ("/", inner.trim()));
    let (name, attributes) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    if !elements.contains(&name.to_ascii_lowercase().as_str()) {
        return String::new();
    }
    if !slash.is_empty() {
        return format!("</{name}>");
    }
    let mut made = format!("<{name}");
    let mut rest = attributes.trim();
    while let Some((attribute, value)) = rest.split_once("=\"") {
        let (value, after) = value.split_once('"').unwrap_or((value, ""));
        let protocol = value.split_once(':').map_or("", |(protocol, _)| protocol);
        if name == "a" && attribute == "href" {
            let address = if PROTOCOLS.contains(&protocol) {
                value
            } else {
                value.trim_start_matches(protocol).trim_start_matches(':')
            };
            made.push_str(&[" href=\"", &entities(address), "\""].concat());
        }
        if name == "iframe" && ["src", "width", "height", "title"].contains(&attribute) {
            made.push_str(&[" ", attribute, "=\"", &entities(value), "\""].concat());
        }
        rest = after.trim();
    }
    made + ">"
}

/// Each `&` that begins no entity becomes one; numbers of entities have three digits.
fn entities(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut kept = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let entity = piece.split_once(';').filter(|(name, _)| !name.contains(char::is_whitespace));
        match entity {
            Some((name, after)) if ENTITIES.contains(&name) => {
                kept.push_str(&["&", name, ";", after].concat());
            }
            Some((name, after))
                if name.strip_prefix('#').is_some_and(|number| number.parse::<u32>().is_ok()) =>
            {
                let number = format!("{:0>3}", name[1..].trim_start_matches('0'));
                kept.push_str(&["&#", &number, ";", after].concat());
            }
            _ => kept.push_str(&["&amp;", piece].concat()),
        }
    }
    kept
}

#[test]
fn what_is_not_allowed_goes_and_the_rest_is_written_anew() {
    for (post, stored) in [
        ("<script src=\"x\"></script><p>a</p>", "<p>a</p>"),
        ("<a href=\"tel:999\" onclick=\"x()\">b</a>", "<a href=\"tel:999\">b</a>"),
        ("<a href=\"javascript:x()\">b</a>", "<a href=\"x()\">b</a>"),
        ("it&#39;s a & b > c", "it&#039;s a &amp; b &gt; c"),
        ("<iframe src=\"https://a.example/\"></iframe>", ""),
    ] {
        assert_eq!(filtered(post), stored);
    }
}

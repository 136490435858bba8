//! Addresses that open and are not what a reader should be sent to.

use std::sync::LazyLock;

use regex::Regex;

/// What an address contains, with what is said of it.
static PATTERNS: LazyLock<Vec<(Regex, &'static str)>> = LazyLock::new(|| {
    [
        (
            r"^https?://(?:[^/]*\.)?(?:google\.[a-z.]+|bing\.com|duckduckgo\.com|search\.yahoo\.com|yandex\.[a-z]+|baidu\.com)/(?:search|url|s|html)?/?\?",
            "is a search, which finds something else tomorrow: write the address of the page",
        ),
        (
            r"^https?://(?:[^/]*\.translate\.goog|translate\.google\.[a-z.]+)(?:/|$)",
            "is a page of a translator: write the address of the page itself",
        ),
        (
            r"^https?://(?:docs|drive)\.google\.com/.*/edit|^https?://[^/]*/wp-admin(?:/|$)",
            "is a page for writing, which readers may not open",
        ),
        (
            r"(?i)\.(?:exe|msi|apk|dmg|zip|bat|scr|jar)(?:[?#].*)?$",
            "is a file to install or unpack, and no page",
        ),
        (
            r"^https?://(?:ww|wwww+|www\.(?:[^/]*\.)?www)\.",
            "has www in it twice, or with a letter too many or too few",
        ),
        (r"[?&](?:fbclid|gclid|igshid|msclkid)=", "has the trace of an advertisement: leave it off"),
        (r"^[^(\[]*[)\],;]$", "ends with a sign that belongs to the text around it"),
        (
            r"^https?://(?:web\.archive\.org|archive\.(?:today|ph|is))/",
            "is a copy in an archive: write the address of the page itself",
        ),
    ]
    .into_iter()
    .map(|(pattern, rule)| (Regex::new(pattern).expect("a pattern"), rule))
    .collect()
});

/// What a person should look at in the address of a service.
#[must_use]
pub(super) fn doubt(url: &str) -> Option<&'static str> {
    PATTERNS.iter().find(|(pattern, _)| pattern.is_match(url)).map(|(_, rule)| *rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_are_no_pages_of_a_service_are_doubted() {
        for url in [
            "https://www.google.com/search?q=trevor+project",
            "https://www.google.de/search?q=trevor",
            "https://mermaidsuk-org-uk.translate.goog/",
            "https://docs.google.com/document/d/1abc/edit",
            "https://www.victimsupport.org.uk/chat.exe",
            "https://wwww.sane.org.uk/",
            "https://ww.sane.org.uk/",
            "https://www.www.sane.org.uk/",
            "https://www.theyouthline.org/?fbclid=IwAR0abc",
            "https://strongheartshelpline.org/)",
            "https://web.archive.org/web/2019/https://www.nami.org/",
        ] {
            assert!(doubt(url).is_some(), "{url}");
        }
        for url in [
            "https://www.google.com/maps/place/Library",
            "https://docs.google.com/forms/d/e/1abc/viewform",
            "https://www2.sane.org.uk/",
            "https://wwwales.org/",
            "https://www.awww.org/",
            "https://en.wikipedia.org/wiki/Samaritans_(charity)",
            "https://sites.google.com/view/help",
            "https://www.samaritans.org/?q=help",
        ] {
            assert_eq!(doubt(url), None, "{url}");
        }
    }
}

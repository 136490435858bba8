//! Links that open a conversation with a number: `https://wa.me/447700900123`.

/// The number that a link to `WhatsApp` leads to, as digits behind the calling code.
#[must_use]
pub fn number_of_whatsapp_link(url: &str) -> Option<String> {
    let url = url::Url::parse(url).ok()?;
    let host = url.host_str()?.trim_start_matches("www.");
    let written = match host {
        "wa.me" => url.path().trim_matches('/').to_owned(),
        "whatsapp.com" | "api.whatsapp.com" | "web.whatsapp.com" => {
            url.query_pairs().find(|(name, _)| name == "phone")?.1.into_owned()
        }
        _ => return None,
    };
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let is_number = written.chars().all(|c| c.is_ascii_digit() || "+ -".contains(c));
    (is_number && !digits.is_empty()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_whatsapp_tell_their_number() {
        for (url, expected) in [
            ("https://wa.me/447700900123", Some("447700900123")),
            ("https://wa.me/+447700900123/", Some("447700900123")),
            ("https://api.whatsapp.com/send?phone=447700900123&text=Hi", Some("447700900123")),
            ("https://wa.me/qr/ABC123", None),
            ("https://www.samaritans.org/447700900123", None),
        ] {
            assert_eq!(number_of_whatsapp_link(url).as_deref(), expected, "{url}");
        }
    }
}

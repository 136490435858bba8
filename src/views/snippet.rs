//! What somebody pastes into the HTML of a page of their own: the widget's script, and a number and
//! a line that are there without it.

use std::borrow::Cow;
use std::fmt;

use super::answer::{AnswerView, EmergencyNumberView, HitView};
use super::contact::ContactView;
use super::words::Speaker;
use crate::domain::EmergencyService;

/// What keeps optimisers of pages from holding the script back until the reader touches something
/// (embedding: measured, wp-rocket#8759).
const AT_ONCE: &str =
    r#"async nowprocket data-no-optimize="1" data-no-minify="1" data-cfasync="false""#;

/// How many lines a page without a country carries: the worldwide ones are directories.
const WORLDWIDE_LINES: usize = 3;

/// A snippet; `Display` shows it as HTML.
pub struct Snippet<'a> {
    /// Where the service is, without a slash at the end.
    pub service: &'a str,
    /// The script below it, such as `widget.js`.
    pub script: &'a str,
    /// The script's hash (Subresource Integrity), where its address always has the same content.
    pub integrity: Option<&'a str>,
    /// Who says it.
    pub speaker: Speaker<'a>,
    /// The answer for the country of the page, or for the world.
    pub answer: &'a AnswerView,
}

impl fmt::Display for Snippet<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let service = escaped(self.service);
        let integrity = self.integrity.map_or_else(String::new, |hash| {
            format!(r#" integrity="{hash}" crossorigin="anonymous""#)
        });
        writeln!(out, r#"<script src="{service}/{}"{integrity} {AT_ONCE}></script>"#, self.script)?;
        let country = self.answer.emergency.country.as_deref();
        let attribute = country.map_or_else(String::new, |code| format!(r#" country="{code}""#));
        writeln!(
            out,
            r#"<backstop-widget api="{service}"{attribute} lang="{}">"#,
            self.speaker.language.tag()
        )?;
        writeln!(out, r#"  <p data-backstop="emergency">{}</p>"#, self.emergency())?;
        let shown = if country.is_some() { 1 } else { WORLDWIDE_LINES };
        for hit in self.answer.crisis_lines.iter().take(shown) {
            writeln!(
                out,
                r#"  <p data-country="{}">{}</p>"#,
                country.unwrap_or("001"),
                self.line(hit)
            )?;
        }
        writeln!(out, "</backstop-widget>")
    }
}

impl Snippet<'_> {
    /// What to do in immediate danger, each number a link.
    fn emergency(&self) -> String {
        let numbers = &self.answer.emergency.numbers;
        let links: Vec<String> = match numbers.iter().find(|number| number.is_primary) {
            Some(primary) => vec![self.number(&primary.number, &primary.uri)],
            None => numbers.iter().map(|number| self.number_with_services(number)).collect(),
        };
        if links.is_empty() {
            return escaped(&self.answer.emergency.advice).into_owned();
        }
        // Markup stands in the place of the value: the sentence is escaped, the links are ready.
        let sentence = self.speaker.language.say("advice-numbers", &[("numbers", "\u{0}")]);
        escaped(&sentence)
            .replace(['\u{2066}', '\u{2069}'], "")
            .replace('\u{0}', &links.join(" · "))
    }

    fn number_with_services(&self, number: &EmergencyNumberView) -> String {
        let services = number.services.iter().map(|code| match EmergencyService::parse(code) {
            Ok(service) => self.speaker.service(service).into_owned(),
            Err(_) => code.clone().into_owned(),
        });
        let partly = (!number.nationwide)
            .then(|| self.speaker.language.say("in-some-places", &[]).into_owned());
        let notes = self.speaker.list(services.chain(partly));
        format!("{} ({})", self.number(&number.number, &number.uri), escaped(&notes))
    }

    /// A line with its first contact, or a link to its page.
    fn line(&self, hit: &HitView) -> String {
        let name = escaped(&hit.resource.name);
        match (hit.resource.contacts.first(), hit.resource.url.as_deref()) {
            (Some(contact), _) => format!("{name}: {}", self.contact(contact)),
            (None, Some(url)) => format!(
                r#"<a href="{}" target="_blank" rel="noopener noreferrer">{name}</a>"#,
                escaped(url)
            ),
            (None, None) => name.into_owned(),
        }
    }

    fn contact(&self, contact: &ContactView) -> String {
        let language = self.speaker.language;
        let uri = contact.uri.as_deref().unwrap_or_default();
        let number = contact.number.as_deref().map(|number| self.number(number, uri));
        let link = number.unwrap_or_else(|| {
            let way = self.speaker.channel(&contact.channel);
            format!(
                r#"<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>"#,
                escaped(uri),
                escaped(&way)
            )
        });
        let keyword = contact
            .keyword
            .as_deref()
            .map(|word| language.say("send-keyword", &[("keyword", word)]));
        let option = contact
            .menu_option
            .as_deref()
            .map(|key| language.say("menu-option", &[("option", key)]));
        let notes = self.speaker.list(keyword.into_iter().chain(option).map(Cow::into_owned));
        if notes.is_empty() { link } else { format!("{link} ({})", escaped(&notes)) }
    }

    /// A number as a link: its groups held together for the eye, its digits apart for the ear.
    fn number(&self, number: &str, uri: &str) -> String {
        let seen = escaped(number).replace(' ', "&nbsp;");
        format!(
            r#"<a href="{}" target="_top" aria-label="{}"><bdi dir="ltr">{seen}</bdi></a>"#,
            escaped(uri),
            escaped(&self.speaker.spoken(number))
        )
    }
}

/// A text as it stands in HTML, between tags or in quotes.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let escape = |sign: char| match sign {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        '\'' => "&#39;".to_owned(),
        other => other.to_string(),
    };
    Cow::Owned(text.chars().map(escape).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_data_is_text() {
        assert_eq!(
            escaped(r#"<b onclick="x('y')">&"#),
            "&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;"
        );
    }
}

//! The number and the lines of a snippet, as links or as text.

use std::borrow::Cow;

use super::escape::escaped;
use crate::domain::EmergencyService;
use crate::views::answer::{AnswerView, EmergencyNumberView};
use crate::views::contact::ContactView;
use crate::views::hit::HitView;
use crate::views::localizer::Localizer;
use crate::views::resource::ResourceView;

/// How many lines a page without a country carries: the worldwide ones are directories.
const WORLDWIDE_LINES: usize = 3;

/// How a number or an address is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// Links for eyes and ears, telephones in the window.
    Rich,
    /// The same, each in a window of its own: in a frame, a link without one would destroy it.
    Windows,
    /// Links with an address alone.
    Plain,
    /// No links, no markup.
    Text,
}

/// Who says what.
#[derive(Clone, Copy)]
pub struct Parts<'a> {
    /// Who says it.
    pub localizer: Localizer<'a>,
    /// The answer for the country of the page, or for the world.
    pub answer: &'a AnswerView,
    /// How links are written.
    pub links: Links,
}

impl Parts<'_> {
    /// What to do in immediate danger, each number a link.
    pub fn emergency(&self) -> String {
        let numbers = &self.answer.emergency.numbers;
        let links: Vec<String> = match numbers.iter().find(|number| number.is_primary) {
            Some(primary) => vec![self.number(&primary.number, &primary.uri)],
            None => numbers.iter().map(|number| self.number_with_services(number)).collect(),
        };
        if links.is_empty() {
            return self.text(&self.answer.emergency.advice).into_owned();
        }
        // Markup stands in the place of the value: the sentence is escaped, the links are ready.
        let sentence = self.localizer.language.say("advice-numbers", &[("numbers", "\u{0}")]);
        self.text(&sentence)
            .replace(['\u{2066}', '\u{2067}', '\u{2069}'], "")
            .replace('\u{0}', &links.join(" · "))
    }

    /// What the practice has pinned first, if this is for its page; then the first line of the
    /// country, or the first ones of the world.
    pub fn lines(&self) -> Vec<String> {
        let shown = if self.answer.emergency.country.is_some() { 1 } else { WORLDWIDE_LINES };
        let pinned = self.answer.practice.iter().filter_map(|practice| practice.pinned.first());
        let lines = pinned.chain(self.answer.crisis_lines.iter().take(shown));
        lines.map(|hit| self.line(hit)).collect()
    }

    fn runs_otherwise(&self, text: &str) -> bool {
        self.localizer.quoted(text) != text
    }

    /// The practice for whose page this is: how to reach it, and how soon it answers.
    pub fn practice(&self) -> Option<String> {
        let practice = self.answer.practice.as_ref()?;
        let contacts = practice.contacts.iter().map(|contact| self.contact(contact));
        let ways: Vec<String> = contacts.collect();
        let name = self.quoted(&practice.name);
        let is_marked = matches!(self.links, Links::Rich | Links::Windows);
        let is_marked = is_marked && self.runs_otherwise(&practice.name);
        let name = if is_marked { format!("<bdi>{name}</bdi>") } else { name };
        let named = if ways.is_empty() { name } else { format!("{name}: {}", ways.join(" · ")) };
        Some(format!("{named} · {}", self.text(&practice.reply.text)))
    }

    /// Everything below the emergency number.
    pub fn below(&self) -> Vec<String> {
        self.practice().into_iter().chain(self.lines()).collect()
    }

    /// A text from the data or a message.
    fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.links {
            Links::Rich | Links::Windows | Links::Plain => escaped(text),
            Links::Text => Cow::Borrowed(text),
        }
    }

    fn number_with_services(&self, number: &EmergencyNumberView) -> String {
        let services = number.services.iter().map(|code| match EmergencyService::parse(code) {
            Ok(service) => self.localizer.service(service).into_owned(),
            Err(_) => code.clone().into_owned(),
        });
        let partly = (!number.nationwide)
            .then(|| self.localizer.language.say("in-some-places", &[]).into_owned());
        let notes = self.localizer.list(services.chain(partly));
        format!("{} ({})", self.number(&number.number, &number.uri), self.text(&notes))
    }

    /// A line with its first contact, or a link to its page.
    fn line(&self, hit: &HitView) -> String {
        let name = self.named(&hit.resource);
        match (hit.resource.contacts.first(), hit.resource.url.as_deref()) {
            (Some(contact), _) => format!("{name}: {}", self.contact(contact)),
            (None, Some(url)) => self.page(&hit.resource.name, url, &self.foreign(&hit.resource)),
            (None, None) => name,
        }
    }

    /// The name of a resource; where attributes are kept, with the language that it is in.
    fn named(&self, resource: &ResourceView) -> String {
        let (name, foreign) = (self.quoted(&resource.name), self.foreign(resource));
        if foreign.is_empty() { name } else { format!("<span{foreign}>{name}</span>") }
    }

    /// What says that a name is in another language than the snippet; nothing where attributes are
    /// not kept.
    fn foreign(&self, resource: &ResourceView) -> String {
        let own = self.localizer.language.tag();
        match (self.links, resource.name_language()) {
            (Links::Rich | Links::Windows, Some(language)) if language != own => {
                format!(r#" lang="{}" dir="auto""#, escaped(language))
            }
            (Links::Rich | Links::Windows, None) if self.runs_otherwise(&resource.name) => {
                r#" dir="auto""#.to_owned()
            }
            (Links::Rich | Links::Windows | Links::Plain | Links::Text, _) => String::new(),
        }
    }

    fn contact(&self, contact: &ContactView) -> String {
        let language = self.localizer.language;
        let uri = contact.uri.as_deref().unwrap_or_default();
        let number = contact.number.as_deref().map(|number| self.number(number, uri));
        let link =
            number.unwrap_or_else(|| self.page(&self.localizer.channel(&contact.channel), uri, ""));
        let keyword = contact
            .keyword
            .as_deref()
            .map(|word| language.say("send-keyword", &[("keyword", word)]));
        let option = contact
            .menu_option
            .as_deref()
            .map(|key| language.say("menu-option", &[("option", key)]));
        let notes = self.localizer.list(keyword.into_iter().chain(option).map(Cow::into_owned));
        if notes.is_empty() { link } else { format!("{link} ({})", self.text(&notes)) }
    }

    /// A text that may run the other way than the sentence; markup brings its own direction.
    fn quoted(&self, text: &str) -> String {
        match self.links {
            Links::Rich | Links::Windows => escaped(text).into_owned(),
            Links::Plain | Links::Text => self.text(&self.localizer.quoted(text)).into_owned(),
        }
    }

    /// A link to a page or a mailbox.
    fn page(&self, name: &str, uri: &str, foreign: &str) -> String {
        let address = escaped(uri);
        match self.links {
            Links::Rich | Links::Windows => format!(
                r#"<a href="{address}" target="_blank" rel="noopener noreferrer"{foreign}>{}</a>"#,
                escaped(name)
            ),
            Links::Plain => format!(r#"<a href="{address}">{}</a>"#, self.quoted(name)),
            Links::Text => {
                let shown = uri.strip_prefix("mailto:").unwrap_or(uri);
                format!("{}: {}", self.quoted(name), self.quoted(shown))
            }
        }
    }

    /// A number: its groups held together for the eye, its digits apart for the ear.
    fn number(&self, number: &str, uri: &str) -> String {
        let seen = escaped(number).replace(' ', "&nbsp;");
        let address = escaped(uri);
        let target = match self.links {
            Links::Rich => "_top",
            Links::Windows => "_blank",
            Links::Plain => {
                let seen = self.localizer.quoted(&seen).into_owned();
                return format!(r#"<a href="{address}">{seen}</a>"#);
            }
            Links::Text => {
                return self.localizer.quoted(&number.replace(' ', "\u{a0}")).into_owned();
            }
        };
        format!(
            r#"<a href="{address}" target="{target}" aria-label="{}"><bdi dir="ltr">{seen}</bdi></a>"#,
            escaped(&self.localizer.spoken(number))
        )
    }
}

//! What all pages have around them.

use maud::{DOCTYPE, Markup, html};

use super::asset::{ICON, SCRIPT, STYLE};
use super::context::PageContext;
use super::links::{FileLinks, PageLinks};
use crate::messages::{AnswerLanguage, Direction, own_name};
use crate::views::file_name;

/// Where a reader goes who must leave at once: a page that everybody may have open, the same for
/// all, in many languages.
pub const EXIT: &str = "https://www.wikipedia.org/";

/// What a page of files may load: what lies beside it, and nothing else. A number that the widget
/// dials goes through a frame of its own.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; frame-src tel: sms:; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'";

/// What a page was asked with, for forms that ask the same in other words.
pub struct Again<'a> {
    /// Its path.
    pub path: &'a str,
    /// Whether its question must not stand in an address.
    pub is_private: bool,
    /// The question, without the language.
    pub fields: Vec<(&'static str, String)>,
}

impl Again<'_> {
    /// The method of forms that ask again.
    pub const fn method(&self) -> &'static str {
        if self.is_private { "post" } else { "get" }
    }

    /// The fields of such a form, but for those that it asks for itself.
    pub fn hidden(&self, without: &[&str]) -> Markup {
        html! {
            @for (name, value) in self.fields.iter().filter(|(name, _)| !without.contains(name)) {
                input type="hidden" name=(name) value=(value);
            }
        }
    }
}

/// A page.
pub struct Layout<'a> {
    /// What it is made with.
    pub context: &'a PageContext<'a>,
    /// Its title.
    pub title: &'a str,
    /// How to ask for it again.
    pub again: Again<'a>,
    /// Whether search engines may list it.
    pub is_listed: bool,
    /// What else belongs into its head.
    pub head: Markup,
    /// Its content.
    pub main: Markup,
}

impl Layout<'_> {
    /// The whole document.
    pub fn document(&self) -> String {
        let context = self.context;
        html! {
            (DOCTYPE)
            html lang=(context.tag()) dir=(context.direction()) {
                head {
                    meta charset="utf-8";
                    (policy(context))
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.title) " – Backstop" }
                    meta name="description" content=(context.say("finder-intro"));
                    meta name="color-scheme" content="light dark";
                    @if !self.is_listed { meta name="robots" content="noindex"; }
                    link rel="icon" href=(context.links.asset(&ICON)) type="image/svg+xml";
                    link rel="stylesheet" href=(context.links.asset(&STYLE));
                    // Shown when its content is there, a few kilobytes, where the browser knows this and
                    // does not lose patience: a number that moves is not the one that a finger meant.
                    link rel="expect" href="#content" blocking="render";
                    script src=(context.links.asset(&SCRIPT)) defer {}
                    (self.head)
                }
                body {
                    header.top {
                        a.brand href=(context.links.finder(None, context.language())) { "Backstop" }
                        (self.exit())
                    }
                    main #content { (self.main) }
                    footer { (self.footer()) }
                }
            }
        }
        .into_string()
    }

    /// The way out, with what the script says.
    fn exit(&self) -> Markup {
        let context = self.context;
        html! {
            div.exit {
                a.button #exit href=(EXIT) target="_top" rel="nofollow noreferrer"
                    data-twice=(context.say("exit-two-more"))
                    data-once=(context.say("exit-one-more"))
                    data-expired=(context.say("exit-expired"))
                    data-leaving=(context.say("exit-leaving")) {
                    (context.say("exit-page"))
                }
                p.told #exit-status role="status" {}
            }
        }
    }

    fn footer(&self) -> Markup {
        let context = self.context;
        html! {
            p.quiet.exit-note { (context.say("exit-note")) }
            @match &context.links {
                PageLinks::Service => (self.language_form()),
                PageLinks::Files(files) => (self.language_links(files)),
            }
            nav.links aria-label="Backstop" {
                a href=(context.links.finder(None, context.language())) { (context.say("finder-heading")) }
                a href=(context.links.help(None, context.language())) { (context.say("help-worldwide")) }
                a href=(context.links.embed(context.language())) { (context.say("embed-heading")) }
                @if matches!(context.links, PageLinks::Service) {
                    a href="/docs/" { (context.say("for-developers")) }
                }
            }
        }
    }

    fn language_form(&self) -> Markup {
        let context = self.context;
        html! {
            form.row action=(self.again.path) method=(self.again.method()) {
                (self.again.hidden(&[]))
                label {
                    (context.say("language"))
                    select name="lang" {
                        @for language in AnswerLanguage::all() {
                            option value=(language.tag()) lang=(language.tag())
                                dir=(direction(language))
                                selected[language == context.localizer.language] {
                                (own_name(language.tag()))
                            }
                        }
                    }
                }
                button type="submit" { (context.say("continue")) }
            }
        }
    }

    /// The languages in which the page lies beside this one.
    fn language_links(&self, files: &FileLinks<'_>) -> Markup {
        let context = self.context;
        html! {
            @if files.languages.len() > 1 {
                nav.links aria-label=(context.say("language")) {
                    @for language in files.languages.iter().copied() {
                        a href=(file_name(files.page, language)) lang=(language.tag())
                            hreflang=(language.tag()) dir=(direction(language))
                            aria-current=[(language == context.language()).then_some("true")] {
                            (own_name(language.tag()))
                        }
                    }
                }
            }
        }
    }
}

fn direction(language: AnswerLanguage) -> &'static str {
    match language.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// What a server says in its headers, for a site that has none of its own.
pub fn policy(context: &PageContext<'_>) -> Markup {
    html! {
        @if matches!(context.links, PageLinks::Files(_)) {
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="referrer" content="no-referrer";
        }
    }
}

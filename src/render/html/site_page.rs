//! The finder of a site that is files alone: a form that a script answers, and for whoever has none
//! the pages of all countries.

use maud::{Markup, PreEscaped, html};

use super::asset::SITE_SCRIPT;
use super::context::PageContext;
use super::country_form::{country_links, country_options};
use super::emergency::emergency;
use super::hit::lines;
use super::layout::{Again, Layout};
use super::notices::about;
use super::tab::Tab;
use crate::views::{AnswerView, HitView};

/// The page.
pub struct SitePage<'a> {
    /// What it is made with.
    pub context: &'a PageContext<'a>,
    /// The answer for the world.
    pub answer: &'a AnswerView,
    /// What the script says, as JSON.
    pub words: &'a str,
}

impl SitePage<'_> {
    /// The whole document.
    #[must_use]
    pub fn document(&self) -> String {
        let context = self.context;
        let title = context.say("finder-heading");
        let again = Again { path: "/", is_private: false, fields: Vec::new() };
        let hits: Vec<&HitView> = self.answer.crisis_lines.iter().collect();
        let main = html! {
            h1 { (title) }
            div #emergency { (emergency(context, &self.answer.emergency)) }
            (self.form())
            div #found {
                h2 { (context.say("help-worldwide")) }
                (lines(context, &hits, None))
            }
            (country_links(context, |code| context.links.help(Some(code), context.language())))
            (about(context, self.answer))
            script type="application/json" #words { (PreEscaped(self.words.replace('<', "\\u003c"))) }
        };
        let head = html! { script type="module" src=(context.links.asset(&SITE_SCRIPT)) {} };
        Layout { context, title: &title, again, is_listed: true, head, main }.document()
    }

    /// What only a script can answer; it is shown by the script.
    fn form(&self) -> Markup {
        let context = self.context;
        html! {
            form.ask #ask role="search" hidden {
                div {
                    label for="country" { (context.say("choose-country")) }
                    select #country autocomplete="country" { (country_options(context, None)) }
                    p.quiet #guessed hidden {}
                }
                div {
                    label for="town" { (context.say("town-label")) }
                    input #town type="text" maxlength="200" autocomplete="off" dir="auto"
                        autocapitalize="words" spellcheck="false" enterkeyhint="search";
                }
                div {
                    label.tick {
                        input #open-now type="checkbox" autocomplete="off"
                            aria-describedby="open-now-note";
                        (context.say("open-now"))
                    }
                    p.quiet #open-now-note { (context.say("open-now-note")) }
                }
                div.buttons {
                    button.main type="submit" { (context.say("search-button")) }
                    button #near type="button" aria-expanded="false" aria-controls="asked" {
                        (context.say("use-my-location"))
                    }
                }
                div.note #asked tabindex="-1" hidden {}
                ul.more #towns role="list" aria-label=(context.say("town-label")) {}
                p #status role="status" {}
            }
            nav #tabs aria-label=(context.say("finder-heading")) hidden {
                ul.tabs role="list" {
                    @for tab in Tab::ALL {
                        li {
                            button type="button" value=(tab.kind())
                                aria-current=[(tab == Tab::default()).then_some("true")] {
                                (context.say(tab.message()))
                            }
                        }
                    }
                }
            }
        }
    }
}

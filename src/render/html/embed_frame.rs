//! The widget's page for frames on other people's pages.

use maud::{DOCTYPE, PreEscaped, html};

use super::asset::{FRAME_SCRIPT, ICON, STYLE};
use super::context::PageContext;
use super::layout::policy;
use super::links::PageLinks;
use crate::views::{PracticeView, Snippet};

/// The page. It stores nothing, and each of its links has a window of its own: one without would
/// destroy the frame under the `frame-src` of the page around.
pub struct EmbedFrame<'a> {
    /// What it is made with.
    pub context: &'a PageContext<'a>,
    /// The snippet whose frame it is.
    pub snippet: &'a Snippet<'a>,
    /// The practice on whose page the frame stands, as it is shown wherever its reader is.
    pub practice: Option<&'a PracticeView>,
}

impl EmbedFrame<'_> {
    fn script(&self) -> String {
        match &self.context.links {
            PageLinks::Service => format!("/widget.js?lang={}", self.context.tag()),
            PageLinks::Files(files) => format!("{}{}", files.up, self.snippet.script.path),
        }
    }

    /// The whole document.
    #[must_use]
    pub fn document(&self) -> String {
        let context = self.context;
        html! {
            (DOCTYPE)
            html lang=(context.tag()) dir=(context.direction()) {
                head {
                    meta charset="utf-8";
                    (policy(context))
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.snippet.title()) }
                    meta name="color-scheme" content="light dark";
                    meta name="robots" content="noindex";
                    base target="_blank";
                    link rel="icon" href=(context.links.asset(&ICON)) type="image/svg+xml";
                    link rel="stylesheet" href=(context.links.asset(&STYLE));
                    script src=(self.script()) async {}
                    script src=(context.links.asset(&FRAME_SCRIPT)) defer {}
                }
                body { main { (PreEscaped(self.snippet.element(self.practice))) } }
            }
        }
        .into_string()
    }
}

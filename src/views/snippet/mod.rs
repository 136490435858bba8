//! What somebody pastes into a page of their own. Every kind of it carries the emergency number and
//! a line that are there without anything else.

mod escape;
mod parts;
mod pasted;

use std::borrow::Cow;
use std::fmt;

use chrono::{Days, NaiveDate};

use super::answer::AnswerView;
use super::file_names::{WORLD, file_name};
use super::localizer::Localizer;
use super::practice::PracticeView;
use crate::domain::SnippetKind;
use escape::escaped;
use parts::{Links, Parts};

pub use pasted::Pasted;

/// What keeps optimisers of pages from holding the script back until the reader touches something
/// (embedding: measured, wp-rocket#8759).
const AT_ONCE: &str =
    r#"async nowprocket data-no-optimize="1" data-no-minify="1" data-cfasync="false""#;

/// What a frame of ours may do: with these and no others, every link in it works.
const SANDBOX: &str = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox \
    allow-top-navigation-by-user-activation";

/// How high a frame is that nobody makes higher, in pixels: number, advice and the first lines.
const FRAME_HEIGHT: u32 = 560;

/// After how many days to check what stands still.
const CHECK_AFTER: Days = Days::new(90);

/// The widget's script, as a page names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptReference {
    /// Its path below the service, such as `widget.js`.
    pub path: String,
    /// Its hash (Subresource Integrity), where its address always has the same content.
    pub integrity: Option<String>,
}

/// A snippet; `Display` shows it as it is pasted.
pub struct Snippet<'a> {
    /// What it is made of.
    pub kind: SnippetKind,
    /// Where the service is, without a slash at the end.
    pub service: &'a str,
    /// Whether the service is a folder of files, whose pages have other addresses.
    pub is_files: bool,
    /// The script, for the kind that has one.
    pub script: &'a ScriptReference,
    /// Who says it.
    pub localizer: Localizer<'a>,
    /// The answer for the country of the page, or for the world.
    pub answer: &'a AnswerView,
    /// The day on which it is made.
    pub made_on: NaiveDate,
}

impl fmt::Display for Snippet<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            SnippetKind::Script => self.write_script(out),
            SnippetKind::Frame => self.write_frame(out),
            SnippetKind::Wordpress => self.write_wordpress(out),
            SnippetKind::Text => self.write_text(out),
            SnippetKind::Link => self.write_link(out),
        }
    }
}

impl Snippet<'_> {
    /// The element with what is in the page before any script runs. In a frame of ours, which may
    /// have no origin of its own to ask from, the practice stands there too, for the whole world.
    #[must_use]
    pub fn element(&self, everywhere: Option<&PracticeView>) -> String {
        let Parts { answer, localizer, .. } = self.parts();
        let country = answer.emergency.country.as_deref();
        let attribute = country.map_or_else(String::new, |code| format!(r#" country="{code}""#));
        let api = match self.kind {
            // The page of the frame is the service's own.
            SnippetKind::Frame => String::new(),
            SnippetKind::Script
            | SnippetKind::Wordpress
            | SnippetKind::Text
            | SnippetKind::Link => format!(r#" api="{}""#, escaped(self.service)),
        };
        let place = country.unwrap_or("001");
        let practice = self.practice_attributes(everywhere);
        let own = self.parts().practice();
        let own = own.map(|text| format!("  <p slot=\"practice\">{text}</p>\n"));
        let lines = self.parts().lines();
        let lines = lines.iter().map(|line| format!("  <p data-country=\"{place}\">{line}</p>\n"));
        let lines: String = own.into_iter().chain(lines).collect();
        format!(
            "<backstop-widget{api}{attribute}{practice} lang=\"{}\">\n  \
             <p data-backstop=\"emergency\">{}</p>\n{lines}</backstop-widget>\n",
            localizer.language.tag(),
            self.parts().emergency(),
        )
    }

    /// Which practice the element names, and what is known of it.
    fn practice_attributes(&self, everywhere: Option<&PracticeView>) -> String {
        let Some(practice) = &self.answer.practice else { return String::new() };
        let data = everywhere.map_or_else(String::new, |practice| {
            let data = serde_json::to_string(practice).expect("views are plain data");
            format!(r#" data-practice="{}""#, escaped(&data))
        });
        format!(r#" practice="{}"{data}"#, practice.id)
    }

    /// The number and the lines, in the way of this kind.
    fn parts(&self) -> Parts<'_> {
        let links = match self.kind {
            SnippetKind::Script => Links::Rich,
            SnippetKind::Frame => Links::Windows,
            SnippetKind::Wordpress | SnippetKind::Link => Links::Plain,
            SnippetKind::Text => Links::Text,
        };
        Parts { localizer: self.localizer, answer: self.answer, links }
    }

    fn write_script(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let integrity = self.script.integrity.as_deref().map_or_else(String::new, |hash| {
            format!(r#" integrity="{hash}" crossorigin="anonymous""#)
        });
        let (service, path) = (escaped(self.service), escaped(&self.script.path));
        writeln!(out, r#"<script src="{service}/{path}"{integrity} {AT_ONCE}></script>"#)?;
        out.write_str(&self.element(None))
    }

    fn write_frame(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, r#"<div data-backstop="frame">"#)?;
        writeln!(out, "  <p>{}</p>", self.parts().emergency())?;
        for line in self.parts().below() {
            writeln!(out, "  <p>{line}</p>")?;
        }
        writeln!(out, "  {}", self.frame("100%", FRAME_HEIGHT))?;
        writeln!(out, "</div>")
    }

    fn frame(&self, width: &str, height: u32) -> String {
        format!(
            r#"<iframe src="{}" title="{}" width="{width}" height="{height}" frameborder="0" allow="geolocation" sandbox="{SANDBOX}"></iframe>"#,
            escaped(&self.frame_address()),
            escaped(&self.title()),
        )
    }

    /// The number, the lines and the page of the country as links, and a frame after them: what
    /// `WordPress` shows of an address of somebody it does not know is the quotation, in one
    /// paragraph, because it takes everything but links out of it (embedding: measured).
    #[must_use]
    pub fn quoted_with_frame(&self, (width, height): (u32, u32)) -> String {
        let address = format!("{}?{}", self.page("help"), self.question());
        let help = format!(r#"<a href="{}">{}</a>"#, escaped(&address), escaped(&self.title()));
        let parts = Parts { links: Links::Plain, ..self.parts() };
        let said: Vec<String> =
            std::iter::once(parts.emergency()).chain(parts.below()).chain([help]).collect();
        let frame = self.frame(&width.to_string(), height);
        format!("<blockquote>{}</blockquote>\n{frame}", said.join(" · "))
    }

    fn write_wordpress(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "<blockquote>")?;
        writeln!(out, "<p><strong>{}</strong></p>", self.parts().emergency())?;
        if let Some(practice) = self.parts().practice() {
            writeln!(out, "<p>{practice}</p>")?;
        }
        let lines = self.parts().lines();
        match lines.as_slice() {
            [] => {}
            [line] => writeln!(out, "<p>{line}</p>")?,
            several => {
                writeln!(out, "<ul>")?;
                for line in several {
                    writeln!(out, "<li>{line}</li>")?;
                }
                writeln!(out, "</ul>")?;
            }
        }
        writeln!(out, "<p>{}</p>", self.help_link())?;
        writeln!(out, "</blockquote>")
    }

    fn write_text(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.localizer.language;
        writeln!(out, "{}", self.parts().emergency())?;
        for line in self.parts().below() {
            writeln!(out, "{line}")?;
        }
        writeln!(out, "{}: {}", self.title(), self.localizer.quoted(&self.help_address()))?;
        let date = self.check_by().to_string();
        writeln!(out, "{}", language.say("check-again-by", &[("date", &date)]))
    }

    fn write_link(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [self.help_link(), self.parts().emergency()];
        let parts: Vec<String> = parts.into_iter().chain(self.parts().below()).collect();
        writeln!(out, "<p>{}</p>", parts.join(" · "))
    }

    /// "Help for United Kingdom".
    #[must_use]
    pub fn title(&self) -> Cow<'static, str> {
        let language = self.localizer.language;
        match self.answer.place.country_name.as_deref() {
            Some(country) => language.say("help-for", &[("place", country)]),
            None => language.say("help-worldwide", &[]),
        }
    }

    /// The widget's page for frames.
    #[must_use]
    pub fn frame_address(&self) -> String {
        if self.is_files {
            return self.page("embed/frame");
        }
        format!("{}?{}", self.page("embed/frame"), self.question())
    }

    /// The page of the country. What stands behind `snippet` does nothing there: it is found again
    /// where comments and attributes are not kept.
    #[must_use]
    pub fn help_address(&self) -> String {
        let (kind, day) = (self.kind.as_str(), self.check_by());
        if self.is_files {
            return format!("{}?snippet={kind}.{day}", self.page("help"));
        }
        format!("{}?{}&snippet={kind}.{day}", self.page("help"), self.question())
    }

    /// A page of the service; of one that is files, that of the country.
    fn page(&self, name: &str) -> String {
        if !self.is_files {
            return format!("{}/{name}", self.service);
        }
        let country = self.answer.emergency.country.as_deref().unwrap_or(WORLD);
        format!("{}/{name}/{}", self.service, file_name(country, self.localizer.language))
    }

    fn question(&self) -> String {
        let country = self.answer.emergency.country.as_deref();
        let country = country.map_or_else(String::new, |code| format!("country={code}&"));
        let practice = self.answer.practice.as_ref();
        let practice = practice.map_or_else(String::new, |one| format!("practice={}&", one.id));
        format!("{country}{practice}lang={}", self.localizer.language.tag())
    }

    fn help_link(&self) -> String {
        let address = self.help_address();
        format!(r#"<a href="{}">{}</a>"#, escaped(&address), escaped(&self.title()))
    }

    fn check_by(&self) -> NaiveDate {
        self.made_on.checked_add_days(CHECK_AFTER).unwrap_or(self.made_on)
    }
}

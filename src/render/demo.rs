//! Example sites of made-up practices (`examples/`), for `backstop serve --demo`: files as such sites
//! have them, with a gap where the practice has pasted a snippet.

use maud::html;

use crate::domain::SnippetKind;

/// Where a page has its snippet.
const GAP: &str = "<!-- backstop snippet -->";

/// The practices, in the form of `practices.csv`.
pub const PRACTICES: &str = include_str!("../../examples/practices.csv");

/// What was pasted into an example page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoSnippet {
    /// What it is made of.
    pub kind: SnippetKind,
    /// The country of the practice's visitors (ISO 3166-1 alpha-2).
    pub country: &'static str,
    /// The language of the page.
    pub language: &'static str,
    /// The id of the practice, where its page names it.
    pub practice: Option<&'static str>,
}

/// What an example file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoContent {
    /// A style sheet.
    Style,
    /// A page, in a language.
    Page(&'static str),
    /// A page with a snippet, in its language.
    PageWith(DemoSnippet),
}

/// A file of the example sites.
pub struct DemoFile {
    /// Its path below `/demo/`.
    pub path: &'static str,
    /// What it is.
    pub content: DemoContent,
    text: &'static str,
}

const fn snippet(
    kind: SnippetKind,
    country: &'static str,
    language: &'static str,
    practice: Option<&'static str>,
) -> DemoContent {
    DemoContent::PageWith(DemoSnippet { kind, country, language, practice })
}

macro_rules! files {
    ($($path:literal: $content:expr,)+) => {
        /// All files.
        pub const FILES: &[DemoFile] = &[$(DemoFile {
            path: $path,
            content: $content,
            text: include_str!(concat!("../../examples/sites/", $path)),
        },)+];
    };
}

files! {
    "index.html": DemoContent::Page("en"),
    "style.css": DemoContent::Style,
    "northgate/index.html": snippet(SnippetKind::Wordpress, "GB", "en", Some("example-northgate")),
    "northgate/style.css": DemoContent::Style,
    "harbour-light/index.html": DemoContent::Page("en"),
    "harbour-light/embed.html": snippet(SnippetKind::Frame, "US", "en", Some("example-harbour-light")),
    "harbour-light/style.css": DemoContent::Style,
    "marlow-quay/index.html": snippet(SnippetKind::Script, "AU", "en", None),
    "marlow-quay/style.css": DemoContent::Style,
    "lindenhof/index.html": snippet(SnippetKind::Text, "DE", "de", Some("example-lindenhof")),
    "lindenhof/style.css": DemoContent::Style,
    "jisr/index.html": snippet(SnippetKind::Script, "GB", "ar", Some("example-jisr")),
    "jisr/style.css": DemoContent::Style,
}

impl DemoFile {
    /// The file of a path below `/demo/`; a folder's is its page.
    #[must_use]
    pub fn find(path: &str) -> Option<&'static Self> {
        let is_folder = path.is_empty() || path.ends_with('/');
        let wanted = if is_folder { format!("{path}index.html") } else { path.to_owned() };
        FILES.iter().find(|file| file.path == wanted)
    }

    /// Its text as it stands.
    #[must_use]
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// Its text with what its practice has pasted. An editor that takes text alone makes a paragraph
    /// of each line.
    #[must_use]
    pub fn with_snippet(&self, kind: SnippetKind, pasted: &str) -> String {
        if kind == SnippetKind::Text {
            let typed = html! { @for line in pasted.lines() { p { (line) } "\n" } };
            return self.text.replace(GAP, typed.into_string().trim_end());
        }
        self.text.replace(GAP, pasted.trim_end())
    }
}

impl DemoSnippet {
    /// What prints it.
    #[must_use]
    pub fn command(&self) -> String {
        let Self { kind, country, language, practice } = self;
        let practice = practice.map_or_else(String::new, |id| format!(" --practice {id}"));
        format!("backstop snippet --kind {kind} --country {country} --lang {language}{practice}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_folder_is_found_by_the_folder_and_nothing_else_is() {
        for (path, expected) in [
            ("", Some("index.html")),
            ("index.html", Some("index.html")),
            ("jisr/", Some("jisr/index.html")),
            ("jisr/style.css", Some("jisr/style.css")),
            ("jisr", None),
            ("none/", None),
            ("/", None),
            ("../practices.csv", None),
        ] {
            assert_eq!(DemoFile::find(path).map(|file| file.path), expected, "{path}");
        }
    }

    #[test]
    fn a_page_has_one_gap_if_its_practice_has_pasted_something_and_else_none() {
        for file in FILES {
            let gaps = file.text.matches(GAP).count();
            let expected = usize::from(matches!(file.content, DemoContent::PageWith(_)));

            assert_eq!(gaps, expected, "{}", file.path);
        }
    }

    #[test]
    fn the_page_of_all_examples_tells_the_command_of_each() {
        let overview = DemoFile::find("").expect("the overview").text;
        let snippets = FILES.iter().filter_map(|file| match file.content {
            DemoContent::PageWith(snippet) => Some(snippet),
            DemoContent::Page(_) | DemoContent::Style => None,
        });
        let commands: Vec<String> = snippets.map(|snippet| snippet.command()).collect();

        assert_eq!(overview.matches("<code>backstop snippet ").count(), commands.len());
        for command in commands {
            assert!(overview.contains(&format!("<code>{command}</code>")), "{command}");
        }
    }

    #[test]
    fn typed_text_is_text() {
        let page = DemoFile::find("lindenhof/").expect("a page");

        let filled = page.with_snippet(SnippetKind::Text, "a <b>\n116 123\n");

        assert!(filled.contains("<p>a &lt;b&gt;</p>\n<p>116 123</p>\n</div>"), "{filled}");
    }
}

//! What somebody can paste into a page of their own.

use super::closed_set::closed_set;

closed_set! {
    /// What a snippet is made of; which one fits depends on what a site lets through.
    SnippetKind, "kind of snippet" {
        /// The widget's script, with a number and a line that are there without it.
        Script = "script",
        /// A frame with the widget in it, the number and the line beside it.
        Frame = "frame",
        /// Links and paragraphs, which `WordPress` leaves as they are.
        Wordpress = "wordpress",
        /// Text without any markup, with the day on which to check it again.
        Text = "text",
        /// One paragraph: a link to the page of the country, the number and the line.
        Link = "link",
    }
}

impl SnippetKind {
    /// Whether it shows what it showed when it was made until somebody replaces it.
    #[must_use]
    pub const fn stands_still(self) -> bool {
        match self {
            Self::Script | Self::Frame => false,
            Self::Wordpress | Self::Text | Self::Link => true,
        }
    }
}

//! `backstop snippet`: which snippet, for whose page.

use std::path::PathBuf;

use clap::Args;

use crate::domain::{Country, SnippetKind};

/// What the snippet is for.
#[derive(Debug, Args)]
pub struct SnippetArguments {
    /// The address of the service, as visitors of the page reach it.
    #[arg(
        long,
        env = "BACKSTOP_PUBLIC_URL",
        value_name = "URL",
        required_unless_present = "check"
    )]
    pub api: Option<String>,
    /// What to print: `script`, `frame`, `wordpress` (links and paragraphs alone), `text` or
    /// `link`.
    #[arg(long, value_parser = SnippetKind::parse, default_value = "script")]
    pub kind: SnippetKind,
    /// Say whether what was pasted into this page or text is out of date, instead of printing;
    /// exits with 1 when it is.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["country", "floating"])]
    pub check: Option<PathBuf>,
    /// The country of the page's visitors. Without it the widget goes by their time zone, and the
    /// page carries worldwide help.
    #[arg(long, value_parser = Country::parse_any_case)]
    pub country: Option<Country>,
    /// The language of the page (BCP 47).
    #[arg(long, default_value = "en")]
    pub lang: String,
    /// The practice whose page it is: the id of a row of practices.csv. Its contact stands below the
    /// emergency number.
    #[arg(long, value_name = "ID", conflicts_with = "check")]
    pub practice: Option<String>,
    /// Refer to the newest script instead of one by its content (`integrity`).
    #[arg(long)]
    pub floating: bool,
    /// Use the good rows of data that have rejected ones.
    #[arg(long, env = "BACKSTOP_ALLOW_REJECTIONS")]
    pub allow_rejections: bool,
}

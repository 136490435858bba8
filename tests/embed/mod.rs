//! What people put on pages of their own: snippets of every kind, and the pages that give them.

mod checking;
mod kses;
mod oembed;
mod pages;
mod snippets;

use backstop::domain::SnippetKind;

use crate::harness::{Folders, Run, run};

/// The service that snippets name.
const SERVICE: &str = "https://backstop.example.org";

/// What the program prints.
fn printed(folders: &Folders, kind: SnippetKind, arguments: &[&str]) -> String {
    let begin = ["snippet", "--api", SERVICE, "--kind", kind.as_str()];
    run(&mut folders.command(&[&begin, arguments].concat())).expect_code(0).stdout()
}

/// What the program says of a file.
fn check(folders: &Folders, file: &str) -> Run {
    run(&mut folders.command(&["snippet", "--check", file]))
}

/// The addresses of all links.
fn links(html: &str) -> Vec<String> {
    let addresses = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    addresses.map(|address| address.replace("&amp;", "&")).collect()
}

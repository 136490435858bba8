//! The made-up practices of `backstop serve --demo`.

use std::net::SocketAddr;

use chrono::Utc;

use crate::cli::Folders;
use crate::domain::Practice;
use crate::render::demo::PRACTICES;
use crate::server::Directory;
use crate::tables::read_added_practices;

/// Reads the practices of the example sites, as the descriptor of the data folder wants them.
///
/// # Errors
/// When the folder describes no practices or others than these can be rows of, and when it has one
/// of their ids: an example would then show what somebody meant for the public.
pub(super) fn example_practices(
    folders: &Folders,
    directory: &Directory,
) -> anyhow::Result<Vec<Practice>> {
    let today = Utc::now().date_naive();
    let (practices, rejections) = read_added_practices(&folders.data, PRACTICES.as_bytes(), today)?;
    if let Some(rejection) = rejections.first() {
        anyhow::bail!("--demo: the example practices do not fit the data folder: {rejection}");
    }
    let is_taken = |practice: &&Practice| directory.snapshot.practice(practice.id.as_str());
    if let Some(taken) = practices.iter().find(|practice| is_taken(practice).is_some()) {
        anyhow::bail!(
            "--demo: practices.csv has the id {}, which is one of the examples'; give it another one, or serve without --demo",
            taken.id
        );
    }
    Ok(practices)
}

/// Says where the example sites are, and what must not be taken for help.
pub(super) fn greet_demo(address: SocketAddr) {
    println!("Example sites: made-up practices, real emergency numbers and lines");
    println!("  look at   http://{address}/demo/");
    if let Some(warning) = warning(address) {
        eprintln!("{warning}");
    }
}

/// What to say where not only whoever has started it may see the examples.
fn warning(address: SocketAddr) -> Option<String> {
    (!address.ip().is_loopback()).then(|| {
        format!(
            "warning: --demo on {address}, which others may reach: the practices at /demo/ do not exist, and nobody \
             answers their numbers. Listen on 127.0.0.1, or serve without --demo"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_shows_the_examples_to_others_is_warned() {
        for (address, is_warned) in [
            ("127.0.0.1:8080", false),
            ("[::1]:8080", false),
            ("0.0.0.0:8080", true),
            ("[::]:8080", true),
            ("192.0.2.7:80", true),
        ] {
            let address = address.parse().expect("an address");

            assert_eq!(warning(address).is_some(), is_warned, "{address}");
        }
    }
}

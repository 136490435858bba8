//! The practice that an option names.

use crate::domain::{Practice, ResourceId};
use crate::server::Directory;

/// The practice of `--practice`. Whoever types an id is told when it is none; a page that names one
/// shows what it shows without.
///
/// # Errors
/// When the text is no id, or no practice has it.
pub(super) fn named_practice<'d>(
    directory: &'d Directory,
    given: Option<&str>,
) -> anyhow::Result<Option<&'d Practice>> {
    let Some(given) = given else { return Ok(None) };
    let id = ResourceId::parse(given).map_err(|error| anyhow::anyhow!("--practice: {error}"))?;
    let found = directory.snapshot.practice(id.as_str());
    let nothing = || anyhow::anyhow!("--practice {id}: there is no such id in practices.csv");
    found.map(Some).ok_or_else(nothing)
}

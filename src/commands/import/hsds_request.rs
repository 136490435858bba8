//! What an operator asks of the importer of HSDS.

use chrono::NaiveDate;

use crate::cli::{HsdsArguments, HsdsKind};
use crate::domain::AddressVisibility;
use crate::import::hsds::{Lines, Publisher, Request, ServiceKind, Teams};

/// Why the options do not make a whole.
#[derive(Debug, thiserror::Error)]
#[error("--kind {kind} needs {option}")]
pub struct MissingOption {
    kind: &'static str,
    option: &'static str,
}

/// What was asked for.
///
/// # Errors
/// [`MissingOption`] when the kind needs an option that is not there.
pub fn request(
    arguments: &HsdsArguments,
    retrieved_on: NaiveDate,
) -> Result<Request, MissingOption> {
    let publisher = Publisher {
        source: arguments.source.clone(),
        name: arguments.publisher.clone(),
        url: arguments.url.clone(),
        licence: arguments.licence.clone(),
    };
    let (listing, term) = (listing(arguments)?, arguments.term.clone());
    Ok(Request {
        publisher,
        listing,
        term,
        country: arguments.country,
        time_zone: arguments.time_zone,
        retrieved_on,
    })
}

fn listing(arguments: &HsdsArguments) -> Result<ServiceKind, MissingOption> {
    let missing = |option| MissingOption { kind: "on_call", option };
    Ok(match arguments.kind {
        HsdsKind::CrisisLine if arguments.coverage.is_empty() => {
            return Err(MissingOption { kind: "crisis_line", option: "--coverage" });
        }
        HsdsKind::CrisisLine => ServiceKind::CrisisLines(Lines {
            coverage: arguments.coverage.clone(),
            topics: arguments.topic.clone(),
            populations: arguments.population.clone(),
            priority: arguments.priority,
        }),
        HsdsKind::OnCall
            if arguments.address_visibility == Some(AddressVisibility::Hidden)
                && arguments.coverage.is_empty() =>
        {
            return Err(MissingOption {
                kind: "on_call with a hidden address",
                option: "--coverage",
            });
        }
        HsdsKind::OnCall => ServiceKind::OnCall(Teams {
            coverage: arguments.coverage.clone(),
            role: arguments.role.ok_or_else(|| missing("--role"))?,
            basis: arguments.listing_basis.ok_or_else(|| missing("--listing-basis"))?,
            visibility: arguments
                .address_visibility
                .ok_or_else(|| missing("--address-visibility"))?,
        }),
        HsdsKind::Library => ServiceKind::Libraries,
    })
}

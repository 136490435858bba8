//! Records that a person verified a contact, or the row of a resource that has none: a day in its
//! row, the page in `sources.csv`, and who in `confirmations.csv`.

mod contact_line;
mod edit_session;
mod error;
mod page;
mod rules;
mod subject;
#[cfg(test)]
mod tests;
mod verification;

use chrono::NaiveDate;

use super::transaction::{DataLock, ReplaceError};
use crate::domain::{ResourceId, WebUrl};
use crate::tables::TableName;
use edit_session::EditSession;
pub use edit_session::{Plan, RowChange};
pub use error::VerifyError;
use page::SourcePage;
use subject::Subject;
pub use verification::Verification;

/// Works out what a verification changes in a data folder.
///
/// # Errors
/// [`VerifyError`] when something is wrong with what was given, or a file cannot be read.
pub fn plan(
    lock: &DataLock,
    verification: &Verification,
    today: NaiveDate,
) -> Result<Plan, VerifyError> {
    let id = ResourceId::parse(&verification.id)?;
    let url = WebUrl::parse(&verification.source)?;
    rules::check(verification, today)?;
    let mut session = EditSession::open(lock)?;
    let subject = Subject::find(&session, &id, verification)?;
    rules::check_order(&subject, verification.on)?;
    record_day(&mut session, &subject, verification.on)?;
    let page = SourcePage {
        url: &url,
        title: verification.title.as_deref(),
        publisher: verification.publisher.as_deref(),
    };
    let source_id = page.source_for(&mut session, &subject, verification.on)?;
    confirm(&mut session, &subject, &source_id, verification)?;
    session.close()
}

/// Writes a plan: every file or none.
///
/// # Errors
/// [`ReplaceError`]; nothing has changed then.
pub fn write(lock: &DataLock, plan: &Plan) -> Result<(), ReplaceError> {
    lock.replace(&plan.files)
}

/// The day of the contact, and once all contacts of the resource have one, the oldest of them as
/// that of the resource.
fn record_day(
    session: &mut EditSession,
    subject: &Subject,
    on: NaiveDate,
) -> Result<(), VerifyError> {
    if let Some(contact) = &subject.contact {
        session.set(contact.table, contact.line, "verified_on", &on.to_string())?;
    }
    let resource = &subject.resource;
    let oldest = subject
        .others()
        .map(|other| other.verified_on)
        .try_fold(on, |oldest, day| Some(oldest.min(day?)));
    if let Some(oldest) =
        oldest.filter(|oldest| resource.verified_on.is_none_or(|before| before < *oldest))
    {
        session.set(resource.table, resource.line, "verified_on", &oldest.to_string())?;
    }
    Ok(())
}

fn confirm(
    session: &mut EditSession,
    subject: &Subject,
    source_id: &str,
    done: &Verification,
) -> Result<(), VerifyError> {
    let contact = subject.contact.as_ref();
    let value_of = |column: &str| match column {
        "resource_id" => subject.id.to_string(),
        "channel" => contact.map(|contact| contact.channel.clone()).unwrap_or_default(),
        "number" => contact.map(|contact| contact.target().to_owned()).unwrap_or_default(),
        "menu_option" => contact.map(|contact| contact.menu_option.clone()).unwrap_or_default(),
        "keyword" => contact.map(|contact| contact.keyword.clone()).unwrap_or_default(),
        "source_id" => source_id.to_owned(),
        "date" => done.on.to_string(),
        "agrees" => "yes".to_owned(),
        "notes" => format!("verified by {}", done.by.trim()),
        _ => String::new(),
    };
    session.add(TableName::Confirmations, &value_of)
}

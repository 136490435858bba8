//! `practices.csv`.

use super::super::rejection::Rejection;
use super::super::row::{Row, number};
use super::super::table::{Record, Table};
use super::common::{RowContext, doubt_address};
use super::contact::{check_number, doubt_fictional};
use crate::domain::{
    Channel, Contact, Cost, Country, DialledNumber, Dialling, E164, MailboxProblem, MalformedUrl,
    Practice, ResourceId, UseDoubt, WebOrigin, WebUrl, check_mailbox,
};

/// The business days after which a professional is expected to answer (the norms of the field).
const USUAL_DAYS: u8 = 2;

/// Reads one practice.
pub fn read_practice(
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
) -> Result<Practice, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let id = row.required("id", ResourceId::parse);
    let name = row.owned("name");
    let countries = row.list("countries", Country::parse);
    let phone = read_phone(&mut row, &countries, context);
    let email = read_email(&mut row, context);
    let reply_business_days = row.required("reply_business_days", number::<u8>);
    if reply_business_days.is_some_and(|days| days > USUAL_DAYS) {
        let rule =
            "is more than two: professionals are expected to answer within two business days";
        row.doubt(context.doubts, "reply_business_days", rule);
    }
    let privacy_url = row.optional("privacy_url", https);
    let terms_url = row.optional("terms_url", https);
    let licence_urls = row.list("licence_urls", https);
    let of_columns = [("privacy_url", privacy_url.as_ref()), ("terms_url", terms_url.as_ref())];
    let of_licences = licence_urls.iter().map(|url| ("licence_urls", Some(url)));
    for (column, url) in of_columns.into_iter().chain(of_licences) {
        doubt_address(&row, column, url, context);
    }
    let value = (|| {
        Some(Practice {
            id: id?,
            name: name?,
            contacts: phone.into_iter().chain(email).collect(),
            address: row.owned("address"),
            reply_business_days: reply_business_days?,
            privacy_url,
            terms_url,
            licence_urls,
            countries,
            pinned: row.list("pinned", ResourceId::parse),
            allowed_origins: row.list("allowed_origins", WebOrigin::parse),
        })
    })();
    row.finish(value)
}

/// The one number of a practice, held to what other numbers are held to.
fn read_phone(
    row: &mut Row<'_>,
    countries: &[Country],
    context: &RowContext<'_>,
) -> Option<Contact> {
    let home = *countries.first()?;
    let number = row.optional("phone", |text| DialledNumber::parse_in(text, home))?;
    let e164 = E164::derive(&number, home);
    if !doubt_fictional(row, "phone", e164.as_ref(), Some((&number, home)), context) {
        check_number(row, "phone", (&number, Some(home)), Cost::Unknown, context);
    }
    let dialling = Dialling::of(Channel::Voice, &number, e164.as_ref(), Some(home));
    let (number, dialling) = (Some(number), Some(dialling));
    let contact = Contact { number, e164, dialling, ..Contact::bare(Channel::Voice) };
    if let Some(doubt) = UseDoubt::about(&contact, home, countries) {
        row.doubt(context.doubts, "phone", doubt.to_string());
    }
    Some(contact)
}

fn read_email(row: &mut Row<'_>, context: &RowContext<'_>) -> Option<Contact> {
    let url = format!("mailto:{}", row.text("email")?);
    match check_mailbox(&url) {
        Ok(()) => {}
        Err(MailboxProblem::Form) => {
            row.reject("email", "is no mailbox such as jo@practice.org");
        }
        Err(problem) => row.doubt(context.doubts, "email", problem.to_string()),
    }
    Some(Contact { url: Some(url), ..Contact::bare(Channel::Email) })
}

/// Why an address is none that a practice may give.
#[derive(Debug, thiserror::Error)]
enum LinkProblem {
    #[error(transparent)]
    Malformed(#[from] MalformedUrl),
    #[error("{0:?} is http, where others can read along: give the https address")]
    Plain(String),
}

fn https(text: &str) -> Result<WebUrl, LinkProblem> {
    let url = WebUrl::parse(text)?;
    if url.is_https() { Ok(url) } else { Err(LinkProblem::Plain(text.to_owned())) }
}

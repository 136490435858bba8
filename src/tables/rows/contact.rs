//! `contacts.csv` and its sister files.

use super::super::rejection::Rejection;
use super::super::row::{Row, day};
use super::super::table::{Record, Table};
use super::beside_number::{keyword_doubt, keyword_problem, menu_option_problem};
use super::common::{
    RowContext, doubt_address, doubt_languages, read_hours, read_languages, read_source_id,
};
use crate::domain::{
    Channel, Contact, Cost, Country, DialledNumber, Dialling, E164, MailboxProblem, NumberDoubt,
    NumberFault, NumberPlan, ResourceId, Tristate, WebUrl, before_lost_decimals, before_lost_zeros,
    behind_relay_prefix, check_mailbox,
};

/// What a contact needs to know of the resource it reaches.
#[derive(Debug, Clone, Copy)]
pub struct Home {
    /// The country in whose numbering plan the number is dialled.
    pub country: Option<Country>,
}

/// A contact and what it reaches.
pub struct ContactRow {
    /// The resource.
    pub resource_id: ResourceId,
    /// The contact.
    pub contact: Contact,
}

/// Reads one contact. `home_of` tells of a resource that was loaded.
pub fn read_contact(
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
    home_of: &dyn Fn(&ResourceId) -> Option<Home>,
) -> Result<ContactRow, Vec<Rejection>> {
    let mut row = Row::new(table, record);
    let resource_id = row.required("resource_id", ResourceId::parse);
    let found = resource_id.as_ref().and_then(home_of);
    if resource_id.is_some() && found.is_none() {
        row.reject("resource_id", "is not the id of a resource that was loaded");
    }
    let home = found.and_then(|home| home.country);
    let channel = row.required("channel", Channel::parse);
    let number = read_number(&mut row, channel, home);
    let written_e164 = row.optional("e164", E164::parse);
    let url = row.owned("url");
    let page = url.as_deref().and_then(|url| WebUrl::parse(url).ok());
    doubt_address(&row, "url", page.as_ref(), context);
    let source =
        row.text("source_id").is_some().then(|| read_source_id(&mut row, context)).flatten();
    let encrypted = row.required("encrypted", Tristate::parse);
    if let Some(channel) = channel {
        check_channel(&mut row, channel, number.as_ref(), url.as_deref(), context);
        check_extras(&mut row, channel, number.as_ref(), encrypted);
    }
    let derived =
        number.as_ref().zip(home).and_then(|(number, country)| E164::derive(number, country));
    check_international_form(
        &mut row,
        channel,
        number.as_ref(),
        (written_e164.as_ref(), derived.as_ref()),
    );
    if let (Some(written), None, Some(home)) = (&written_e164, &derived, home)
        && !written.leads_to(home)
    {
        row.doubt(context.doubts, "e164", format!("leads to another country than {home}"));
    }
    let cost = row.required("cost", Cost::parse).unwrap_or(Cost::Unknown);
    let e164 = written_e164.or(derived);
    let dialled = number.as_ref().zip(home);
    let is_fictional = doubt_fictional(&row, "number", e164.as_ref(), dialled, context);
    if let (false, Some(number), Some(_)) = (is_fictional, &number, found) {
        check_number(&mut row, "number", (number, home), cost, context);
    }
    let is_text = channel == Some(Channel::Sms);
    if let Some(rule) = row.text("keyword").and_then(|word| keyword_doubt(word, is_text)) {
        row.doubt_of_number(context.doubts, "keyword", rule);
    }
    let dialling = channel
        .zip(number.as_ref())
        .map(|(channel, number)| Dialling::of(channel, number, e164.as_ref(), home));
    let languages = read_languages(&mut row);
    doubt_languages(&row, &languages, home.as_slice(), context);
    let contact = channel.map(|channel| Contact {
        channel,
        e164,
        number,
        dialling,
        keyword: row.owned("keyword"),
        menu_option: row.owned("menu_option"),
        url,
        opening_hours: read_hours(&mut row, context),
        languages,
        cost,
        encrypted: encrypted.unwrap_or(Tristate::Unknown),
        verified_on: row.optional("verified_on", day),
        source,
        confirmed_by: 1,
    });
    let value =
        resource_id.zip(contact).map(|(resource_id, contact)| ContactRow { resource_id, contact });
    row.finish(value)
}

/// The one number of a row, by the plan of the country where it is dialled, if it is dialled in
/// one. `WhatsApp` takes numbers with their calling code, and sources print them so: `00966 …`;
/// without the zeros a spreadsheet may have been there.
fn read_number(
    row: &mut Row<'_>,
    channel: Option<Channel>,
    home: Option<Country>,
) -> Option<DialledNumber> {
    row.optional("number", |text| {
        let Some(home) = home else { return DialledNumber::parse(text) };
        let is_international = channel == Some(Channel::Whatsapp) && text.starts_with("00");
        match DialledNumber::parse_in(text, home) {
            Err(error) if is_international && error.fault == NumberFault::CallingCode => {
                DialledNumber::parse(text)
            }
            read => read,
        }
    })
}

/// Doubts a number that regulators keep for films and books, and says whether it is one; dialled is
/// it as written, with the country in which that is dialled.
pub(super) fn doubt_fictional(
    row: &Row<'_>,
    column: &str,
    e164: Option<&E164>,
    dialled: Option<(&DialledNumber, Country)>,
    context: &RowContext<'_>,
) -> bool {
    let is_fictional = match (e164, dialled) {
        (Some(e164), _) => e164.is_fictional(),
        (None, Some((number, home))) => NumberPlan::of(home).keeps_for_fiction(number),
        (None, None) => false,
    };
    if is_fictional {
        let rule =
            "is one of the numbers that regulators keep for films and books: nobody answers it";
        row.doubt(context.doubts, column, rule);
    }
    is_fictional
}

/// A short code works in one country only; another number is in that country's plan, or is doubted.
pub(super) fn check_number(
    row: &mut Row<'_>,
    column: &str,
    (number, home): (&DialledNumber, Option<Country>),
    cost: Cost,
    context: &RowContext<'_>,
) {
    let Some(home) = home else {
        if number.is_short_code() {
            row.reject(column, "is a short code, which works inside one country only, and the resource belongs to none");
        }
        return;
    };
    if let Some(whole) = before_lost_zeros(number, home) {
        row.reject(
            column,
            format!("is {whole} without its first zeros, which a spreadsheet takes"),
        );
        return;
    }
    if let Some(whole) = before_lost_decimals(number, home) {
        row.reject(
            column,
            format!(
                "is what a spreadsheet leaves of {whole}, which it takes for a number with decimals"
            ),
        );
        return;
    }
    let relayed = behind_relay_prefix(number, home);
    let number = relayed.as_ref().unwrap_or(number);
    let is_excused_elsewhere =
        |part: &DialledNumber| context.doubts.excuses_number(home, &part.dial_string());
    let doubt = NumberDoubt::about(number, home, cost)
        .or_else(|| NumberDoubt::of_range(number, home))
        .or_else(|| NumberDoubt::of_two(number, home, is_excused_elsewhere));
    let Some(doubt) = doubt else { return };
    // An international form stands in for a plan, and WhatsApp takes numbers in that form only.
    let is_excused = match doubt {
        NumberDoubt::Unplanned => row.text("e164").is_some(),
        NumberDoubt::WithoutPrefix { .. } => {
            row.text("channel") == Some(Channel::Whatsapp.as_str())
        }
        NumberDoubt::Foreign { .. }
        | NumberDoubt::Unharmonised
        | NumberDoubt::UnlistedShort
        | NumberDoubt::OfRange
        | NumberDoubt::MayBeTwo
        | NumberDoubt::CostsMore
        | NumberDoubt::Personal
        | NumberDoubt::CostsNothing => false,
    };
    if is_excused {
        return;
    }
    let is_lost_zero = matches!(doubt, NumberDoubt::WithoutPrefix { .. });
    if is_lost_zero && !row.is_excused(context.doubts, column) {
        row.reject(column, doubt.to_string());
    } else {
        row.doubt(context.doubts, column, doubt.to_string());
    }
}

/// A channel has what is needed to use it.
fn check_channel(
    row: &mut Row<'_>,
    channel: Channel,
    number: Option<&DialledNumber>,
    url: Option<&str>,
    context: &RowContext<'_>,
) {
    let has_number = number.is_some() || row.text("number").is_some();
    match channel {
        Channel::Voice | Channel::Sms | Channel::Textphone | Channel::Relay if !has_number => {
            row.reject("number", format!("must not be empty for {channel}"));
        }
        Channel::Whatsapp if !has_number && url.is_none() => {
            row.reject("number", "or url must not be empty for whatsapp");
        }
        Channel::Chat => match url.map(WebUrl::parse) {
            Some(Ok(page)) if page.is_https() => {}
            Some(Ok(_)) => row.reject(
                "url",
                "must be https for chat: what is written there is nobody else's business",
            ),
            Some(Err(error)) => {
                row.reject("url", format!("must be a web address for chat: {error}"));
            }
            None => row.reject("url", "must be a web address for chat"),
        },
        Channel::Whatsapp => {
            if let Some(Err(error)) = url.map(WebUrl::parse) {
                row.reject("url", error.to_string());
            }
        }
        Channel::Email => match url.map_or(Err(MailboxProblem::Form), check_mailbox) {
            Ok(()) => {}
            Err(MailboxProblem::Form) => row.reject("url", MailboxProblem::Form.to_string()),
            Err(problem) => row.doubt(context.doubts, "url", problem.to_string()),
        },
        Channel::Voice | Channel::Sms | Channel::Textphone | Channel::Relay => {}
    }
}

/// Nothing stands in a row that its channel cannot use, and none is told to be safer than it is.
fn check_extras(
    row: &mut Row<'_>,
    channel: Channel,
    number: Option<&DialledNumber>,
    encrypted: Option<Tristate>,
) {
    let is_written = matches!(channel, Channel::Sms | Channel::Whatsapp);
    let is_dialled =
        matches!(channel, Channel::Voice | Channel::Sms | Channel::Textphone | Channel::Relay);
    match row.text("keyword") {
        Some(_) if !is_written => row.reject("keyword", "is the word to send by sms or whatsapp"),
        Some(keyword) => {
            let dialled = number.map(DialledNumber::dial_string).unwrap_or_default();
            if let Some(rule) = keyword_problem(keyword, &dialled) {
                row.reject("keyword", rule);
            }
        }
        None => {}
    }
    match row.text("menu_option") {
        Some(_) if !is_dialled => row.reject("menu_option", "is the key to press in a call"),
        Some(keys) => {
            if let Some(rule) = menu_option_problem(keys) {
                row.reject("menu_option", rule);
            } else if number.is_some_and(|number| number.dial_string() == keys) {
                row.reject("menu_option", "is the number itself, and no key to press behind it");
            }
        }
        None => {}
    }
    if !is_dialled && channel != Channel::Whatsapp && row.text("number").is_some() {
        row.reject("number", format!("is not used for {channel}, which has an address in url"));
    }
    if is_dialled && row.text("url").is_some() {
        row.reject("url", format!("is not used for {channel}, which has a number"));
    }
    if is_dialled && encrypted == Some(Tristate::Yes) {
        row.reject(
            "encrypted",
            format!("is yes for {channel}: telephone networks can be listened in on"),
        );
    }
}

/// The international form, where written, is the number shown: a link dials it, and who reads the
/// number cannot see another one behind it.
fn check_international_form(
    row: &mut Row<'_>,
    channel: Option<Channel>,
    number: Option<&DialledNumber>,
    (written, derived): (Option<&E164>, Option<&E164>),
) {
    let is_written_to = matches!(channel, Some(Channel::Sms | Channel::Whatsapp));
    match (written, number, derived) {
        (Some(_), None, _) => row.reject("e164", "stands without the number as dialled"),
        (Some(written), Some(_), Some(derived)) if written.is_mobile_form_of(derived) => {
            if !is_written_to {
                row.reject(
                    "e164",
                    format!(
                        "is a mobile, and a call to the number, without 15, reaches the fixed line \
                         {derived}"
                    ),
                );
            }
        }
        (Some(written), Some(_), Some(derived)) if written != derived => {
            row.reject(
                "e164",
                format!("is not the international form of the number, which is {derived}"),
            );
        }
        (Some(_), Some(number), None) if number.is_short_code() => {
            row.reject("e164", "stands beside a short code, which rings inside its country only");
        }
        (Some(written), Some(number), None) if !written.ends_like(number) => {
            row.reject("e164", "does not end with the digits of the number");
        }
        (Some(_) | None, _, _) => {}
    }
}

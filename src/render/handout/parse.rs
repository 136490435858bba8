//! Reading a hand-out that was made earlier: as text, as a page that a browser has saved, or as
//! cards. A record that is not whole is refused: half of it would say that nothing has changed.

use chrono::NaiveDate;

use super::error::NoHandout;
use super::fact::{ContactFact, EntryFact, NumberFact, PracticeFact, decoded};
use super::record::{FORM, HEAD, HandoutRecord, RECORD_PROPERTY};
use crate::domain::{Channel, Country, ResourceId};

/// A line with its number.
type NumberedLine<'t> = (usize, &'t str);

impl HandoutRecord {
    /// Reads the hand-out that was printed as text, HTML or vCard; of several cards, all.
    ///
    /// # Errors
    /// [`NoHandout`], when there is no record in it or the record is not whole.
    pub fn parse(text: &str) -> Result<Self, NoHandout> {
        parse(text)
    }
}

/// Reads all records of a file into one.
fn parse(text: &str) -> Result<HandoutRecord, NoHandout> {
    let text = text.trim_start_matches('\u{feff}');
    let unfolded;
    let lines: Vec<NumberedLine<'_>> = if is_cards(text) {
        unfolded = unfold(text);
        unfolded.iter().filter_map(|(number, line)| Some((*number, property(line)?))).collect()
    } else {
        text.lines().enumerate().map(|(at, line)| (at + 1, line)).collect()
    };
    let mut records = records(&lines)?.into_iter();
    let last = text.lines().count().max(1);
    let first = records.next().ok_or_else(|| {
        NoHandout::at(last, format!("no hand-out: the file ends without a line {HEAD:?}"))
    })?;
    Ok(records.fold(first, join))
}

/// Cards of one hand-out, or of several: what was said last of all stands for the head.
fn join(mut all: HandoutRecord, other: HandoutRecord) -> HandoutRecord {
    all.country = all.country.or(other.country);
    all.numbers.extend(other.numbers);
    all.practice = all.practice.or(other.practice);
    all.entries.extend(other.entries);
    all
}

fn is_cards(text: &str) -> bool {
    text.trim_start().get(..11).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// The lines of cards with what was folded put together (RFC 6350, section 3.2).
fn unfold(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, before))) => before.push_str(more),
            _ => lines.push((at + 1, line.to_owned())),
        }
    }
    lines
}

/// The value of a property that holds a line of the record, whatever an address book has put
/// between its name and its value.
fn property(line: &str) -> Option<&str> {
    let (name, value) = line.split_once(':')?;
    let name = name.split(';').next()?.rsplit('.').next()?;
    name.eq_ignore_ascii_case(RECORD_PROPERTY).then_some(value)
}

fn records(lines: &[NumberedLine<'_>]) -> Result<Vec<HandoutRecord>, NoHandout> {
    let mut found = Vec::new();
    let mut open: Option<Open> = None;
    for (number, line) in lines {
        // A mail program quotes with ">"; a browser puts the tag before the first line.
        let line = line.trim_start_matches(['>', ' ', '\t']).trim_end();
        match (&mut open, line.find(&format!("{HEAD} "))) {
            (None, None) => {}
            (None, Some(start)) => {
                open = Some(Open::head(*number, line.get(start..).unwrap_or_default())?);
            }
            (Some(record), _) => {
                if record.take(*number, line)? {
                    found.extend(open.take().map(|open| open.record));
                }
            }
        }
    }
    match open {
        Some(open) => Err(NoHandout::at(
            open.begun,
            "the record of the hand-out that begins here has no line \"end\": the file was cut",
        )),
        None => Ok(found),
    }
}

/// A record whose end was not read yet.
struct Open {
    begun: usize,
    lines: usize,
    record: HandoutRecord,
}

impl Open {
    fn head(number: usize, line: &str) -> Result<Self, NoHandout> {
        let fault = |fault: String| NoHandout::at(number, fault);
        let words: Vec<&str> = line.split_whitespace().collect();
        let [_, form, day, fingerprint, ..] = words.as_slice() else {
            return Err(fault(format!("{line:?} is not the whole head of a hand-out")));
        };
        if *form != FORM {
            return Err(fault(format!("a hand-out of form {form:?}; this program reads {FORM:?}")));
        }
        let made_on = NaiveDate::parse_from_str(day, "%Y-%m-%d")
            .map_err(|_| fault(format!("{day:?} is not a date such as 2026-11-28")))?;
        let record = HandoutRecord {
            made_on,
            fingerprint: (*fingerprint).to_owned(),
            country: None,
            numbers: Vec::new(),
            practice: None,
            entries: Vec::new(),
        };
        Ok(Self { begun: number, lines: 1, record })
    }

    /// Takes a line; whether it was the last.
    fn take(&mut self, number: usize, line: &str) -> Result<bool, NoHandout> {
        let fault = |fault: String| NoHandout::at(number, fault);
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            // A mail program may have put an empty line between any two.
            [] => return Ok(false),
            ["country", country] => self.record.country = Some(code(number, country)?),
            ["emergency", country, dialled, services, fields @ ..] => {
                self.record.numbers.push(NumberFact {
                    country: code(number, country)?,
                    number: (*dialled).to_owned(),
                    services: (*services).to_owned(),
                    abroad: field(fields, "abroad"),
                });
            }
            ["practice", id, fields @ ..] => {
                ResourceId::parse(id).map_err(|error| fault(error.to_string()))?;
                let days = field(fields, "reply").and_then(|days| days.parse().ok());
                let days = days.ok_or_else(|| {
                    fault("a practice without the days until it answers (reply=2)".to_owned())
                })?;
                let address = field(fields, "address");
                let practice = PracticeFact::new(id, days, address.as_deref(), &[]);
                self.record.practice = Some(practice);
            }
            ["entry", id, fields @ ..] => {
                ResourceId::parse(id).map_err(|error| fault(error.to_string()))?;
                self.record.entries.push(EntryFact {
                    id: (*id).to_owned(),
                    is_paused: field(fields, "closed").is_some(),
                    hours: field(fields, "hours"),
                    zone: field(fields, "zone"),
                    address: field(fields, "address"),
                    contacts: Vec::new(),
                });
            }
            ["contact", channel, target, fields @ ..] => {
                Channel::parse(channel)
                    .map_err(|_| fault(format!("{channel:?} is no channel of a contact")))?;
                let of_practice = self.record.practice.as_mut().map(|one| &mut one.entry);
                let entry = self.record.entries.last_mut().or(of_practice);
                let entry = entry.ok_or_else(|| fault("a contact before its entry".to_owned()))?;
                entry.contacts.push(ContactFact {
                    channel: (*channel).to_owned(),
                    target: decoded(target),
                    keyword: field(fields, "keyword"),
                    option: field(fields, "option"),
                    hours: field(fields, "hours"),
                    abroad: field(fields, "abroad"),
                });
            }
            ["end", count] if *count == self.lines.to_string() => return Ok(true),
            ["end", count] => {
                return Err(fault(format!(
                    "the record should have {count} lines and has {}",
                    self.lines
                )));
            }
            _ => return Err(fault(format!("{line:?} is no line of a hand-out's record"))),
        }
        self.lines += 1;
        Ok(false)
    }
}

fn code(number: usize, text: &str) -> Result<String, NoHandout> {
    Country::parse(text)
        .map(|country| country.to_string())
        .map_err(|_| NoHandout::at(number, format!("{text:?} is no code of a country")))
}

fn field(fields: &[&str], name: &str) -> Option<String> {
    let value = fields.iter().find_map(|field| field.strip_prefix(name)?.strip_prefix('='));
    value.map(decoded)
}

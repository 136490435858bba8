//! Records that a person verified a contact: a day in its row, the page in `sources.csv`, and who in `confirmations.csv`.

mod contact_line;
mod error;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{Datelike as _, NaiveDate};

use super::descriptor::Descriptor;
use super::edit::CsvText;
use super::load::{CONTACT_TABLES, RESOURCE_TABLES};
use super::table::{Record, Table};
use super::tables::ContactName;
use crate::domain::{Channel, ResourceId, WebUrl};
use contact_line::{ContactLine, choose};
pub use error::VerifyError;

/// What a person did.
#[derive(Debug, Clone)]
pub struct Verification {
    /// The resource.
    pub id: String,
    /// Which of its contacts.
    pub channel: Channel,
    /// Its number or address, where the channel has several.
    pub number: Option<String>,
    /// Its key to press, where the number has several.
    pub menu_option: Option<String>,
    /// Its word to send, where the number has several.
    pub keyword: Option<String>,
    /// Who.
    pub by: String,
    /// When.
    pub on: NaiveDate,
    /// The page that states it.
    pub source: String,
}

/// A row that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowChange {
    /// The file, relative to the data folder.
    pub file: String,
    /// Its line.
    pub line: u64,
    /// The row as it was; `None` for a new one.
    pub before: Option<String>,
    /// The row as it will be.
    pub after: String,
}

/// What a verification changes, ready to be written.
#[derive(Debug)]
pub struct Plan {
    /// The rows.
    pub changes: Vec<RowChange>,
    texts: BTreeMap<String, CsvText>,
}

/// The tables that a verification touches, in the order in which they are written: what others point at first.
const TABLES: [&str; 11] = [
    "sources",
    "contacts",
    "contacts_on_call",
    "contacts_libraries",
    "contacts_libraries_openstreetmap",
    "crisis_lines",
    "branches",
    "on_call",
    "libraries",
    "libraries_openstreetmap",
    "confirmations",
];

/// Works out what a verification changes in a data folder.
///
/// # Errors
/// [`VerifyError`] when something is wrong with what was given, or a file cannot be read.
pub fn plan(data_folder: &Path, verification: &Verification, today: NaiveDate) -> Result<Plan, VerifyError> {
    let descriptor = Descriptor::load(data_folder)?;
    let mut texts = BTreeMap::new();
    for name in TABLES {
        let Some(table) = descriptor.table_if_kept(name)? else { continue };
        let path = data_folder.join(&table.path);
        let bytes = std::fs::read(&path).map_err(|source| VerifyError::Unreadable { path: path.display().to_string(), source })?;
        texts.insert(name.to_owned(), CsvText::new(bytes));
    }
    Book { descriptor: &descriptor, texts, changes: Vec::new() }.record(verification, today)
}

/// Writes a plan: every file aside first, then renamed into place.
///
/// # Errors
/// [`VerifyError`]; before the first renaming nothing has changed.
pub fn write(data_folder: &Path, plan: &Plan) -> Result<(), VerifyError> {
    let descriptor = Descriptor::load(data_folder)?;
    let unwritable = |path: &Path, source| VerifyError::Unwritable { path: path.display().to_string(), source };
    let mut prepared: Vec<(PathBuf, PathBuf)> = Vec::new();
    for name in TABLES {
        let Some(table) = descriptor.table_if_kept(name)? else { continue };
        if !plan.changes.iter().any(|change| change.file == table.path) {
            continue;
        }
        let Some(text) = plan.texts.get(name) else { continue };
        let path = data_folder.join(&table.path);
        let aside = path.with_extension("being-written");
        std::fs::write(&aside, text.bytes()).map_err(|source| unwritable(&aside, source))?;
        prepared.push((aside, path));
    }
    for (aside, path) in prepared {
        std::fs::rename(&aside, &path).map_err(|source| unwritable(&path, source))?;
    }
    Ok(())
}

/// The tables as text, and what has changed in them.
struct Book<'d> {
    descriptor: &'d Descriptor,
    texts: BTreeMap<String, CsvText>,
    changes: Vec<RowChange>,
}

impl Book<'_> {
    fn record(mut self, verification: &Verification, today: NaiveDate) -> Result<Plan, VerifyError> {
        let id = ResourceId::parse(&verification.id)?;
        let source = WebUrl::parse(&verification.source)?;
        check_day(verification.on, today)?;
        check_name(&verification.by)?;
        let (table, line, resource) = self.resource(&id)?;
        let contacts = self.contacts(&id)?;
        let contact = choose(&id, &contacts, verification)?.clone();
        if let Some(before) = contact.verified_on.filter(|before| *before > verification.on) {
            let reason = format!("{} was verified on {before} already", contact.shown());
            return Err(VerifyError::Day { day: verification.on, reason });
        }
        let day = verification.on.to_string();
        self.set(contact.table, contact.line, "verified_on", &day)?;
        let others = contacts.iter().filter(|other| (other.table, other.line) != (contact.table, contact.line));
        let oldest = others.map(|other| other.verified_on).try_fold(verification.on, |oldest, day| Some(oldest.min(day?)));
        if let Some(oldest) = oldest.filter(|oldest| resource.verified_on.is_none_or(|before| before < *oldest)) {
            self.set(table, line, "verified_on", &oldest.to_string())?;
        }
        let own: Vec<String> = {
            let name = ContactName::new(verification.channel, contact.target());
            let named = contacts.iter().filter(|other| other.is(&name, verification.channel));
            named.map(|other| if other.source_id.is_empty() { resource.source_id.clone() } else { other.source_id.clone() }).collect()
        };
        let source_id = self.source(&id, &contact, &own, &source, verification.on)?;
        self.confirm(&id, &contact, &source_id, verification)?;
        self.changes.retain(|change| change.before.as_ref() != Some(&change.after));
        Ok(Plan { changes: self.changes, texts: self.texts })
    }

    /// The rows of a table that the descriptor accepts, each read by `read`.
    fn rows<T>(&self, name: &str, read: impl Fn(u64, &dyn Fn(&str) -> String) -> Option<T>) -> Result<Vec<T>, VerifyError> {
        let Some(descriptor) = self.descriptor.table_if_kept(name)? else { return Ok(Vec::new()) };
        let bytes = self.texts.get(name).map(CsvText::bytes).unwrap_or_default();
        let table = Table::parse(bytes, descriptor);
        let cell = |record: &Record, column: &str| table.cell(record, column).unwrap_or_default().to_owned();
        Ok(table.records.iter().filter_map(|record| read(record.line, &|column| cell(record, column))).collect())
    }

    fn resource(&self, id: &ResourceId) -> Result<(&'static str, u64, ResourceLine), VerifyError> {
        for name in RESOURCE_TABLES {
            let found = self.rows(name, |line, cell| {
                (cell("id") == id.as_str())
                    .then(|| (line, ResourceLine { source_id: cell("source_id"), verified_on: cell("verified_on").parse().ok() }))
            })?;
            if let Some((line, resource)) = found.into_iter().next() {
                return Ok((name, line, resource));
            }
        }
        Err(VerifyError::UnknownResource { id: id.clone() })
    }

    fn contacts(&self, id: &ResourceId) -> Result<Vec<ContactLine>, VerifyError> {
        let mut contacts = Vec::new();
        for table in CONTACT_TABLES {
            contacts.extend(self.rows(table, |line, cell| {
                (cell("resource_id") == id.as_str()).then(|| ContactLine {
                    table,
                    line,
                    channel: cell("channel"),
                    number: cell("number"),
                    url: cell("url"),
                    menu_option: cell("menu_option"),
                    keyword: cell("keyword"),
                    source_id: cell("source_id"),
                    verified_on: cell("verified_on").parse().ok(),
                })
            })?);
        }
        Ok(contacts)
    }

    /// The id of the page in `sources.csv`: one that is held and has said nothing of the contact yet, or a new one. A page read again on
    /// another day is another source: what it said before stays on record.
    fn source(
        &mut self,
        id: &ResourceId,
        contact: &ContactLine,
        own: &[String],
        url: &WebUrl,
        on: NaiveDate,
    ) -> Result<String, VerifyError> {
        let has_spoken: Vec<String> = self.rows("confirmations", |_, cell| {
            let is_same = cell("resource_id") == id.as_str() && cell("channel") == contact.channel && contact.has_target(&cell("number"));
            is_same.then(|| cell("source_id"))
        })?;
        let held = self.rows("sources", |_, cell| Some((cell("id"), cell("url"), cell("name"), cell("publisher"))))?;
        let of_page: Vec<_> = held.iter().filter(|(_, held_url, _, _)| held_url == url.as_str()).collect();
        if let Some((source_id, ..)) = of_page.iter().find(|(source_id, ..)| !own.contains(source_id) && !has_spoken.contains(source_id)) {
            return Ok(source_id.clone());
        }
        let (name, publisher) = match of_page.first() {
            Some((_, _, name, publisher)) => (name.clone(), publisher.clone()),
            None => (format!("Page that states a contact of {id}"), host_of(url)),
        };
        let stem: String = id.as_str().chars().take(80).collect();
        let stem = format!("{}-{on}", stem.trim_end_matches('-'));
        let is_free = |candidate: &String| !held.iter().any(|(held_id, ..)| held_id == candidate);
        let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
        let source_id = std::iter::once(stem.clone()).chain(numbered).find(is_free).unwrap_or(stem);
        let value_of = |column: &str| match column {
            "id" => source_id.clone(),
            "name" => name.clone(),
            "publisher" => publisher.clone(),
            "url" => url.as_str().to_owned(),
            "licence" => "facts from a public page".to_owned(),
            "retrieved_on" => on.to_string(),
            "year" => on.year().to_string(),
            _ => String::new(),
        };
        self.add("sources", &value_of)?;
        Ok(source_id)
    }

    fn confirm(&mut self, id: &ResourceId, contact: &ContactLine, source_id: &str, done: &Verification) -> Result<(), VerifyError> {
        let value_of = |column: &str| match column {
            "resource_id" => id.to_string(),
            "channel" => contact.channel.clone(),
            "number" => contact.target().to_owned(),
            "source_id" => source_id.to_owned(),
            "date" => done.on.to_string(),
            "agrees" => "yes".to_owned(),
            "notes" => format!("verified by {}", done.by.trim()),
            _ => String::new(),
        };
        self.add("confirmations", &value_of)
    }

    fn set(&mut self, name: &str, line: u64, column: &str, value: &str) -> Result<(), VerifyError> {
        let file = self.descriptor.table(name)?.path.clone();
        let uneditable = || VerifyError::Uneditable { path: file.clone() };
        let text = self.texts.get(name).ok_or_else(uneditable)?;
        let after = text.with_cell(line, column, value).ok_or_else(uneditable)?;
        let (before, row) = (text.row(line), after.row(line).unwrap_or_default());
        self.changes.push(RowChange { file, line, before, after: row });
        self.texts.insert(name.to_owned(), after);
        Ok(())
    }

    fn add(&mut self, name: &str, value_of: &dyn Fn(&str) -> String) -> Result<(), VerifyError> {
        let table = self.descriptor.table(name)?;
        let key: Vec<&str> = table.schema.primary_key.iter().map(String::as_str).collect();
        let uneditable = || VerifyError::Uneditable { path: table.path.clone() };
        let text = self.texts.get(name).ok_or_else(uneditable)?;
        let (after, line) = text.with_row(&key, value_of).ok_or_else(uneditable)?;
        self.changes.push(RowChange { file: table.path.clone(), line, before: None, after: after.row(line).unwrap_or_default() });
        self.texts.insert(name.to_owned(), after);
        Ok(())
    }
}

/// A resource's row.
struct ResourceLine {
    source_id: String,
    verified_on: Option<NaiveDate>,
}

fn host_of(url: &WebUrl) -> String {
    let host = url::Url::parse(url.as_str()).ok().and_then(|url| url.host_str().map(str::to_owned));
    host.unwrap_or_else(|| url.to_string())
}

fn check_day(day: NaiveDate, today: NaiveDate) -> Result<(), VerifyError> {
    let refused = |reason: &str| Err(VerifyError::Day { day, reason: reason.to_owned() });
    if day > today {
        return refused(&format!("it is in the future; today is {today}"));
    }
    if day.year() < 2000 { refused("it is before the year 2000") } else { Ok(()) }
}

fn check_name(name: &str) -> Result<(), VerifyError> {
    let is_fit = !name.trim().is_empty() && name.chars().count() <= 80 && !name.contains(char::is_control);
    if is_fit { Ok(()) } else { Err(VerifyError::Name { name: name.chars().take(80).collect() }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCES: &str = "id,name,publisher,url,licence,retrieved_on,year\n\
        gb-page,Contact us,Helpers,https://helpers.example/,facts from a public page,2024-01-01,\n\
        news,News,\"News, Ltd\",https://news.example/,facts from a public page,2024-01-01,2024\n";
    const LINES: &str = "id,name,source_id,verified_on\ngb-helpers,\"Helpers, the\",gb-page,\ngb-other,Other,gb-page,\n";
    const CONTACTS: &str = "resource_id,channel,number,menu_option,keyword,url,source_id,verified_on\n\
        gb-helpers,voice,116 123,,,,,\ngb-helpers,voice,116 123,2,,,,\ngb-helpers,voice,0800 1,,,,news,2025-01-01\n\
        gb-helpers,chat,,,,https://helpers.example/chat,,\ngb-other,voice,\"999\",,,,,\n";
    const CONFIRMATIONS: &str =
        "resource_id,channel,number,source_id,date,agrees,notes\ngb-helpers,voice,116 123,news,2024-01-01,no,\"116 132, it says\"\n";

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let resources = ["id", "name", "source_id", "verified_on"].as_slice();
        let contact = ["resource_id", "channel", "number", "menu_option", "keyword", "url", "source_id", "verified_on"].as_slice();
        let mut tables = Vec::new();
        for name in TABLES {
            let (columns, key, text) = match name {
                "sources" => (["id", "name", "publisher", "url", "licence", "retrieved_on", "year"].as_slice(), ["id"].as_slice(), SOURCES),
                "confirmations" => (
                    ["resource_id", "channel", "number", "source_id", "date", "agrees", "notes"].as_slice(),
                    ["resource_id", "channel", "number", "source_id"].as_slice(),
                    CONFIRMATIONS,
                ),
                "contacts" => (contact, [].as_slice(), CONTACTS),
                "contacts_on_call" | "contacts_libraries" | "contacts_libraries_openstreetmap" => (contact, [].as_slice(), ""),
                "crisis_lines" => (resources, ["id"].as_slice(), LINES),
                _ => (resources, ["id"].as_slice(), ""),
            };
            let text = if text.is_empty() { columns.join(",") + "\n" } else { text.to_owned() };
            let fields: Vec<_> = columns.iter().map(|column| serde_json::json!({"name": column, "type": "string"})).collect();
            let schema = serde_json::json!({"fields": fields, "primaryKey": key});
            tables.push(serde_json::json!({"name": name, "path": format!("{name}.csv"), "schema": schema}));
            std::fs::write(folder.path().join(format!("{name}.csv")), text).expect("written");
        }
        let descriptor = serde_json::json!({ "resources": tables });
        std::fs::write(folder.path().join("datapackage.json"), descriptor.to_string()).expect("written");
        folder
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn verification(id: &str, channel: Channel) -> Verification {
        Verification {
            id: id.to_owned(),
            channel,
            number: None,
            menu_option: None,
            keyword: None,
            by: "A. Reader".to_owned(),
            on: day("2026-11-20"),
            source: "https://www.new.example/help".to_owned(),
        }
    }

    fn planned(folder: &tempfile::TempDir, verification: &Verification) -> Result<Vec<String>, String> {
        let plan = plan(folder.path(), verification, day("2026-11-22")).map_err(|error| error.to_string())?;
        Ok(plan.changes.iter().map(|change| format!("{}:{} {}", change.file, change.line, change.after)).collect())
    }

    #[test]
    fn a_verification_changes_its_rows_and_no_other_byte() {
        let folder = folder();
        let done = verification("gb-other", Channel::Voice);

        let plan = plan(folder.path(), &done, day("2026-11-22")).expect("a plan");
        write(folder.path(), &plan).expect("written");

        let text = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("readable");
        assert_eq!(text("contacts.csv"), CONTACTS.replace("\"999\",,,,,", "\"999\",,,,,2026-11-20"));
        assert_eq!(text("crisis_lines.csv"), LINES.replace("gb-other,Other,gb-page,", "gb-other,Other,gb-page,2026-11-20"));
        assert_eq!(
            text("confirmations.csv"),
            format!("{CONFIRMATIONS}gb-other,voice,999,gb-other-2026-11-20,2026-11-20,yes,verified by A. Reader\n")
        );
        let source = "gb-other-2026-11-20,Page that states a contact of gb-other,www.new.example,https://www.new.example/help,facts from a public page,2026-11-20,2026\n";
        assert_eq!(text("sources.csv"), SOURCES.replace("gb-page,Contact", &format!("{source}gb-page,Contact")));
        assert!(
            std::fs::read_dir(folder.path()).expect("a folder").flatten().all(|file| !file.file_name().to_string_lossy().contains("being"))
        );
    }

    #[test]
    fn a_resource_is_verified_when_its_last_contact_is_on_the_day_of_its_oldest() {
        let folder = folder();
        for done in [
            Verification { number: Some("116123".to_owned()), ..verification("gb-helpers", Channel::Voice) },
            Verification {
                number: Some("116 123".to_owned()),
                menu_option: Some("2".to_owned()),
                ..verification("gb-helpers", Channel::Voice)
            },
        ] {
            let plan = plan(folder.path(), &done, day("2026-11-22")).expect("a plan");
            assert!(plan.changes.iter().all(|change| change.file != "crisis_lines.csv"));
            write(folder.path(), &plan).expect("written");
        }

        let changes = planned(&folder, &verification("gb-helpers", Channel::Chat)).expect("a plan");

        assert!(changes.contains(&"crisis_lines.csv:2 gb-helpers,\"Helpers, the\",gb-page,2025-01-01".to_owned()), "{changes:?}");
        assert!(changes.iter().any(|change| change.contains("chat,https://helpers.example/chat,")), "{changes:?}");
    }

    #[test]
    fn a_page_that_has_spoken_already_is_read_again_as_a_new_source() {
        for (url, source_id, reason) in [
            ("https://news.example/", "gb-helpers-2026-11-20", "it contradicted before"),
            ("https://helpers.example/", "gb-helpers-2026-11-20", "it is the contact's own"),
        ] {
            let done =
                Verification { number: Some("116 123".to_owned()), source: url.to_owned(), ..verification("gb-helpers", Channel::Voice) };

            let changes = planned(&folder(), &done).expect("a plan");

            assert!(changes.iter().any(|change| change.contains(&format!("116 123,{source_id},2026-11-20,yes"))), "{reason}: {changes:?}");
        }
        let done = Verification { source: "https://news.example/".to_owned(), ..verification("gb-other", Channel::Voice) };

        let changes = planned(&folder(), &done).expect("a plan");

        assert!(changes.iter().all(|change| !change.starts_with("sources.csv")), "{changes:?}");
        assert!(changes.iter().any(|change| change.contains("999,news,2026-11-20")), "{changes:?}");
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let right = || verification("gb-other", Channel::Voice);
        for (done, message) in [
            (Verification { id: "gb-nobody".to_owned(), ..right() }, "no row has the id \"gb-nobody\""),
            (Verification { id: "No Id".to_owned(), ..right() }, "\"No Id\""),
            (verification("gb-other", Channel::Sms), "gb-other has no such sms contact; it has voice 999"),
            (Verification { number: Some("998".to_owned()), ..right() }, "gb-other has no such voice contact"),
            (
                verification("gb-helpers", Channel::Voice),
                "several voice contacts: voice 116 123, voice 116 123 option 2, voice 0800 1; say which",
            ),
            (Verification { on: day("2026-11-23"), ..right() }, "2026-11-23 cannot be the day of a verification: it is in the future"),
            (Verification { on: day("1999-12-31"), ..right() }, "before the year 2000"),
            (Verification { source: "help.html".to_owned(), ..right() }, "no page that a reader can open"),
            (Verification { by: " ".to_owned(), ..right() }, "the name \" \" is empty"),
            (Verification { by: "A\nB".to_owned(), ..right() }, "line ends"),
            (
                Verification { number: Some("0800 1".to_owned()), on: day("2024-12-31"), ..verification("gb-helpers", Channel::Voice) },
                "was verified on 2025-01-01 already",
            ),
        ] {
            let error = planned(&folder(), &done).expect_err(message);

            assert!(error.contains(message), "{message}\n{error}");
        }
    }
}

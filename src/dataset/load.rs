//! A data folder, read as a whole: what can be served, and what is wrong with the rest.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::confirm::{self, HeldBack};
use super::cross::{self, Loaded};
use super::descriptor::{Descriptor, DescriptorError};
use super::rejection::{Finding, Rejection, Warning};
use super::table::{Record, Table};
use super::tables::{self, ConfirmationRow, Home, Surroundings};
use crate::domain::{Coordinate, Country, Details, DialledNumber, EmergencyNumber, Kind, Licence, Resource, ResourceId, Source, TimeZone};

/// Everything in a data folder.
#[derive(Debug)]
pub struct Dataset {
    /// The resources that passed every rule, by id.
    pub resources: Vec<Resource>,
    /// The emergency numbers that passed, by country.
    pub emergency_numbers: Vec<EmergencyNumber>,
    /// The sources that rows name.
    pub sources: Vec<Arc<Source>>,
    /// What was read, table by table.
    pub tables: Vec<TableSummary>,
    /// What was left out, by file and line.
    pub rejections: Vec<Rejection>,
    /// What a person should look at.
    pub warnings: Vec<Warning>,
    /// Contacts left out because a source contradicts them.
    pub held_back: Vec<HeldBack>,
}

/// What was read of one table.
#[derive(Debug, Clone)]
pub struct TableSummary {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its file.
    pub path: String,
    /// Rows in the file.
    pub rows: usize,
    /// Rows that name a day of verification.
    pub verified: usize,
    /// Licences it is published under.
    pub licences: Vec<String>,
    /// Ids of the sources its rows name.
    pub source_ids: Vec<String>,
}

/// The map that rows are checked against.
pub struct Atlas<'a> {
    /// Whether a point lies in a country, a few kilometres of coast and border allowed for.
    pub is_inside: &'a dyn Fn(Coordinate, Country) -> bool,
    /// The centre of a town.
    pub town_centre: &'a dyn Fn(&str, Country) -> Option<Coordinate>,
    /// The zone of a point in a country, or of a country that has only one.
    pub zone_of: &'a dyn Fn(Option<Coordinate>, Country) -> Option<TimeZone>,
}

/// Why a folder cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// No usable descriptor.
    #[error(transparent)]
    Descriptor(#[from] DescriptorError),
    /// A table's file cannot be read.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file.
        path: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
}

/// The tables with one resource a row.
pub(super) const RESOURCE_TABLES: [&str; 5] = ["crisis_lines", "branches", "on_call", "libraries", "libraries_openstreetmap"];

/// The tables with one contact a row.
pub(super) const CONTACT_TABLES: [&str; 4] = ["contacts", "contacts_on_call", "contacts_libraries", "contacts_libraries_openstreetmap"];

/// Reads a data folder. `done` is told the name of each table that has been read.
///
/// # Errors
/// [`LoadError`] when the descriptor or a file is missing; problems of rows are in the [`Dataset`].
pub fn load(folder: &Path, today: NaiveDate, atlas: &Atlas<'_>, done: &dyn Fn(&str)) -> Result<Dataset, LoadError> {
    let descriptor = Descriptor::load(folder)?;
    let mut reader = Reader { folder, descriptor: &descriptor, done, summaries: Vec::new(), rejections: Vec::new() };
    let sources = reader.read("sources", |table, record| tables::read_source(table, record).map(Arc::new))?;
    let by_id: HashMap<String, Arc<Source>> = sources.iter().map(|source| (source.id.clone(), Arc::clone(source))).collect();
    let surroundings = Surroundings { sources: &by_id, atlas };
    let emergency_numbers =
        reader.read("emergency_numbers", |table, record| tables::read_emergency_number(table, record, &surroundings))?;
    let removed: HashSet<ResourceId> = reader
        .read("removals", |table, record| Ok(table.cell(record, "id").and_then(|id| ResourceId::parse(id).ok())))?
        .into_iter()
        .flatten()
        .collect();
    let mut loaded = Vec::new();
    for name in RESOURCE_TABLES {
        loaded.extend(reader.read(name, |table, record| read_resource(name, table, record, &surroundings))?);
    }
    loaded.retain(|one: &Loaded| !removed.contains(&one.resource.id));
    add_licences(&mut reader, &mut loaded, &removed)?;
    let mut warnings = add_contacts(&mut reader, &mut loaded, &removed, &surroundings)?;
    let confirmations = read_confirmations(&mut reader, &loaded, &removed, &surroundings)?;
    let held_back = confirm::apply(&mut loaded, &confirmations);
    let mut rejections = reader.rejections;
    rejections.extend(cross::enforce(&mut loaded, today));
    rejections.sort();
    rejections.dedup();
    warnings.extend(cross::warnings(&loaded, today));
    warnings.sort();
    let mut resources: Vec<Resource> = loaded.into_iter().map(|one| one.resource).collect();
    resources.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(Dataset { resources, emergency_numbers, sources, tables: reader.summaries, rejections, warnings, held_back })
}

fn read_resource(name: &str, table: &Table<'_>, record: &Record, surroundings: &Surroundings<'_>) -> Result<Loaded, Vec<Rejection>> {
    let resource = match name {
        "crisis_lines" => tables::read_crisis_line(table, record, surroundings),
        "branches" => tables::read_branch(table, record, surroundings),
        "on_call" => tables::read_on_call(table, record, surroundings),
        _ => tables::read_library(table, record, surroundings),
    }?;
    let row = Finding { file: table.descriptor.path.clone(), line: record.line, column: None, value: String::new(), rule: String::new() };
    Ok(Loaded { resource, row })
}

/// Hands every licence to its holder; a licence or a duty of nobody is rejected.
fn add_licences(reader: &mut Reader<'_>, loaded: &mut [Loaded], removed: &HashSet<ResourceId>) -> Result<(), LoadError> {
    let holders: HashSet<ResourceId> =
        loaded.iter().map(|one| &one.resource).filter(|one| one.kind() == Kind::OnCall).map(|one| one.id.clone()).collect();
    let of_nobody = |table: &Table<'_>, record: &Record| {
        let id = table.cell(record, "on_call_id").unwrap_or_default();
        let known = ResourceId::parse(id).is_ok_and(|id| holders.contains(&id) || removed.contains(&id));
        (!known).then(|| vec![table.finding(record, "on_call_id", id, "is not the id of an on-call entry that was loaded")])
    };
    reader.read("rota", |table, record| of_nobody(table, record).map_or(Ok(()), Err))?;
    let mut held: HashMap<ResourceId, Vec<Licence>> = HashMap::new();
    let licences = reader.read("licences", |table, record| match of_nobody(table, record) {
        Some(rejections) => Err(rejections),
        None => tables::read_licence(table, record),
    })?;
    for row in licences {
        held.entry(row.on_call_id).or_default().push(row.licence);
    }
    for one in loaded {
        if let Details::OnCall { licences, .. } = &mut one.resource.details {
            licences.extend(held.remove(&one.resource.id).unwrap_or_default());
        }
    }
    Ok(())
}

/// Hands every contact to its resource. Contacts of removed resources are dropped with them.
fn add_contacts(
    reader: &mut Reader<'_>,
    loaded: &mut [Loaded],
    removed: &HashSet<ResourceId>,
    surroundings: &Surroundings<'_>,
) -> Result<Vec<Warning>, LoadError> {
    let index: HashMap<ResourceId, usize> = loaded.iter().enumerate().map(|(position, one)| (one.resource.id.clone(), position)).collect();
    let mut warnings = Vec::new();
    for name in CONTACT_TABLES {
        let homes: Vec<Home> = loaded.iter().map(|one| Home { country: one.resource.dialling_country() }).collect();
        let home_of = |id: &ResourceId| index.get(id).and_then(|position| homes.get(*position).copied());
        let is_of_removed = |table: &Table<'_>, record: &Record| {
            let id = table.cell(record, "resource_id").and_then(|id| ResourceId::parse(id).ok());
            id.is_some_and(|id| removed.contains(&id))
        };
        let mut seen = HashSet::new();
        let rows = reader.read(name, |table, record| {
            if is_of_removed(table, record) {
                return Ok(None);
            }
            let row = tables::read_contact(table, record, surroundings, &home_of)?;
            let key = (row.resource_id.clone(), row.contact.channel, row.contact.uri(), row.contact.menu_option.clone());
            if !seen.insert(key) {
                return Err(vec![table.finding(record, "resource_id", row.resource_id.as_str(), "has this contact twice")]);
            }
            Ok(Some(row))
        })?;
        for row in rows.into_iter().flatten() {
            warnings.extend(row.warnings);
            let position = index.get(&row.resource_id).copied();
            if let Some(one) = position.and_then(|position| loaded.get_mut(position)) {
                one.resource.contacts.push(row.contact);
            }
        }
    }
    for one in loaded {
        // As people reach for them: a call first, then a text, then the rest; the short code before the long number, the plain
        // call before the one with a key to press. A stable sort keeps the order of the file otherwise.
        one.resource.contacts.sort_by_key(|contact| {
            let is_long = !contact.number.as_ref().is_some_and(DialledNumber::is_short_code);
            (contact.channel, is_long, contact.menu_option.is_some())
        });
    }
    Ok(warnings)
}

/// What other sources say of the contacts. Rows of removed resources are dropped with them.
fn read_confirmations(
    reader: &mut Reader<'_>,
    loaded: &[Loaded],
    removed: &HashSet<ResourceId>,
    surroundings: &Surroundings<'_>,
) -> Result<Vec<ConfirmationRow>, LoadError> {
    let index: HashMap<&ResourceId, &Resource> = loaded.iter().map(|one| (&one.resource.id, &one.resource)).collect();
    let rows = reader.read("confirmations", |table, record| {
        let id = table.cell(record, "resource_id").and_then(|id| ResourceId::parse(id).ok());
        if id.is_some_and(|id| removed.contains(&id)) {
            return Ok(None);
        }
        tables::read_confirmation(table, record, surroundings, &|id| index.get(id).copied()).map(Some)
    })?;
    Ok(rows.into_iter().flatten().collect())
}

/// Reads tables one after the other and keeps account.
struct Reader<'r> {
    folder: &'r Path,
    descriptor: &'r Descriptor,
    done: &'r dyn Fn(&str),
    summaries: Vec<TableSummary>,
    rejections: Vec<Rejection>,
}

impl Reader<'_> {
    fn read<T>(
        &mut self,
        name: &str,
        mut convert: impl FnMut(&Table<'_>, &Record) -> Result<T, Vec<Rejection>>,
    ) -> Result<Vec<T>, LoadError> {
        let Some(descriptor) = self.descriptor.table_if_kept(name)? else { return Ok(Vec::new()) };
        let path = self.folder.join(&descriptor.path);
        let bytes = std::fs::read(&path).map_err(|source| LoadError::Unreadable { path: path.display().to_string(), source })?;
        let table = Table::parse(&bytes, descriptor);
        let mut values = Vec::with_capacity(table.records.len());
        let mut source_ids: Vec<String> = Vec::new();
        let mut verified = 0;
        for record in &table.records {
            match convert(&table, record) {
                Ok(value) => values.push(value),
                Err(rejections) => self.rejections.extend(rejections),
            }
            source_ids.extend(table.cell(record, "source_id").map(str::to_owned));
            verified += usize::from(table.cell(record, "verified_on").is_some());
        }
        source_ids.sort_unstable();
        source_ids.dedup();
        self.summaries.push(TableSummary {
            name: name.to_owned(),
            title: descriptor.title.clone(),
            path: descriptor.path.clone(),
            rows: table.rows,
            verified,
            licences: descriptor.licenses.iter().map(|licence| licence.name.clone()).collect(),
            source_ids,
        });
        self.rejections.extend(table.rejections);
        (self.done)(name);
        Ok(values)
    }
}

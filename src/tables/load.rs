//! A data folder, read as a whole: what can be served, and what is wrong with the rest.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use super::atlas::Atlas;
use super::catalog::{RowKind, TableName};
use super::confirm::{self, HeldBack};
use super::descriptor::Descriptor;
use super::doubt::{Doubted, Doubts};
use super::error::LoadError;
use super::findings::Findings;
use super::integrity::{self, Loaded};
use super::placed_contact::PlacedContact;
use super::practices::PracticeRow;
use super::reader::Reader;
use super::rejection::{Rejection, Warning};
use super::row_place::RowPlace;
use super::rows::{self, ConfirmationRow, HoursJudge, RowContext};
use super::table::{Record, Table};
use super::{
    attach, emergency, hygiene, line_words, practices, reach, same_number, source_doubts,
    told_numbers, undeclared,
};
use crate::domain::{EmergencyNumber, Practice, Resource, ResourceId, Source, TableSummary};

/// Everything in a data folder.
#[derive(Debug)]
pub struct Dataset {
    /// The resources that passed every rule, by id.
    pub resources: Vec<Resource>,
    /// The emergency numbers that passed, by country.
    pub emergency_numbers: Vec<EmergencyNumber>,
    /// The practices whose pages show the widget, by id.
    pub practices: Vec<Practice>,
    /// The sources that rows name.
    pub sources: Vec<Arc<Source>>,
    /// What was read, table by table.
    pub tables: Vec<TableSummary>,
    /// What was left out, by file and line.
    pub rejections: Vec<Rejection>,
    /// Numbers that may be wrong and that nobody has excused: whoever calls them may reach somebody
    /// else. They stop a build.
    pub number_doubts: Vec<Warning>,
    /// What else a person should look at, cell by cell: it may be a mistake.
    pub warnings: Vec<Warning>,
    /// What there is to do: rows that were never verified, are stale, or say no way to reach
    /// anybody. There are many, and no mistakes.
    pub upkeep: Vec<Warning>,
    /// Contacts left out because a source contradicts them.
    pub held_back: Vec<HeldBack>,
}

/// Reads a data folder. `done` is told the name of each table that has been read.
///
/// # Errors
/// [`LoadError`] when the descriptor or a file is missing; problems of rows are in the [`Dataset`].
pub fn load(
    folder: &Path,
    today: NaiveDate,
    atlas: &Atlas<'_>,
    done: &dyn Fn(&str),
) -> Result<Dataset, LoadError> {
    let descriptor = Descriptor::load(folder)?;
    let doubts = Doubts::default();
    let mut reader = Reader::new(folder, &descriptor, today, &doubts, done);
    reader.excuse()?;
    reader.rejections.extend(undeclared::tables_and_columns(&descriptor));
    for file in undeclared::files(folder, &descriptor) {
        doubts.note(file);
    }
    let AllRows {
        sources,
        source_places,
        emergency_numbers,
        mut loaded,
        placed,
        confirmations,
        practices,
    } = read_all(&mut reader, atlas)?;
    reach::raise_doubts(&loaded, &placed, &emergency_numbers, &doubts);
    same_number::raise_doubts(&loaded, &placed, &doubts);
    told_numbers::raise_doubts(&loaded, &emergency_numbers, &doubts);
    told_numbers::doubt_confirmations(&confirmations, &doubts);
    let misnamed = integrity::take_misnamed(&mut loaded);
    let held_back = confirm::apply(&mut loaded, &confirmations);
    let Reader { summaries, mut rejections, of_files, unread, named_sources, .. } = reader;
    rejections.extend(misnamed);
    rejections.extend(integrity::enforce(&mut loaded));
    let (practices, astray) = practices::enforce(&practices, &loaded, &emergency_numbers, &doubts);
    rejections.extend(astray);
    hygiene::raise_doubts(&loaded, &doubts);
    line_words::raise_doubts(&loaded, today, &doubts);
    source_doubts::raise(&sources, &source_places, &named_sources, &doubts);
    let Doubted { numbers: number_doubts, others: warnings, idle_exceptions } = doubts.finish();
    rejections.extend(idle_exceptions);
    let upkeep = hygiene::list(&loaded, today);
    let findings = Findings { rejections, number_doubts, warnings, upkeep };
    let Findings { rejections, number_doubts, warnings, upkeep } =
        findings.causes_first(of_files, &unread);
    let mut resources: Vec<Resource> = loaded.into_iter().map(|one| one.resource).collect();
    resources.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(Dataset {
        resources,
        emergency_numbers,
        practices,
        sources,
        tables: summaries,
        rejections,
        number_doubts,
        warnings,
        upkeep,
        held_back,
    })
}

/// The rows of a folder that passed by themselves, before they are compared.
struct AllRows {
    sources: Vec<Arc<Source>>,
    source_places: Vec<RowPlace>,
    emergency_numbers: Vec<EmergencyNumber>,
    loaded: Vec<Loaded>,
    placed: Vec<PlacedContact>,
    confirmations: Vec<ConfirmationRow>,
    practices: Vec<PracticeRow>,
}

/// Reads the tables, what others point at first.
fn read_all(reader: &mut Reader<'_>, atlas: &Atlas<'_>) -> Result<AllRows, LoadError> {
    let (doubts, today) = (reader.doubts, reader.today);
    let (sources, source_places): (Vec<Arc<Source>>, Vec<RowPlace>) =
        read_sources(reader)?.into_iter().unzip();
    let by_id: HashMap<String, Arc<Source>> =
        sources.iter().map(|source| (source.id.clone(), Arc::clone(source))).collect();
    let hours = HoursJudge::on(today);
    let context = RowContext { sources: &by_id, atlas, doubts, hours };
    let emergency_numbers = emergency::read(reader, &context)?;
    let removals = read_removals(reader)?;
    reader.foreign_keys.forgive(removals.iter().map(|(id, _)| id.as_str()));
    let mut loaded = Vec::new();
    for name in TableName::with(RowKind::is_resource) {
        let convert = |table: &Table<'_>, record: &Record| {
            read_resource(name.rows(), table, record, &context)
        };
        loaded.extend(reader.read_large(name, convert, |_, _, one| Ok(one))?);
    }
    let removed = honour(&removals, &mut loaded, doubts);
    attach::add_licences(reader, &mut loaded, &removed, &context)?;
    let placed = attach::add_contacts(reader, &mut loaded, &removed, &context)?;
    let confirmations = attach::read_confirmations(reader, &loaded, &removed, &context)?;
    let practices = practices::read(reader, &context)?;
    Ok(AllRows {
        sources,
        source_places,
        emergency_numbers,
        loaded,
        placed,
        confirmations,
        practices,
    })
}

fn read_sources(reader: &mut Reader<'_>) -> Result<Vec<(Arc<Source>, RowPlace)>, LoadError> {
    reader.read(TableName::Sources, |table, record| {
        Ok((Arc::new(rows::read_source(table, record)?), table.place(record)))
    })
}

fn read_removals(reader: &mut Reader<'_>) -> Result<Vec<(ResourceId, RowPlace)>, LoadError> {
    // Importers alone go by these; whether the table is whole is said all the same.
    reader.read(TableName::Twins, |_, _| Ok::<(), Vec<Rejection>>(()))?;
    let rows = reader.read(TableName::Removals, |table, record| {
        let id = table.cell(record, "id").and_then(|id| ResourceId::parse(id).ok());
        Ok(id.map(|id| (id, table.place(record))))
    })?;
    Ok(rows.into_iter().flatten().collect())
}

/// Takes away what is never to be listed again, and doubts removals that take nothing away.
fn honour(
    removals: &[(ResourceId, RowPlace)],
    loaded: &mut Vec<Loaded>,
    doubts: &Doubts,
) -> HashSet<ResourceId> {
    let removed: HashSet<ResourceId> = removals.iter().map(|(id, _)| id.clone()).collect();
    let held: HashSet<&ResourceId> = loaded.iter().map(|one| &one.resource.id).collect();
    for (id, place) in removals.iter().filter(|(id, _)| !held.contains(id)) {
        doubts.raise(
            place,
            id.as_str(),
            "id",
            id.as_str(),
            "is the id of no row: it removes nothing but what an importer may bring",
        );
    }
    for one in loaded.iter().filter(|one| removed.contains(&one.resource.id)) {
        let id = one.resource.id.as_str();
        doubts.raise(
            &one.place,
            id,
            "id",
            id,
            "is never to be listed again (removals.csv): the row is left out; delete it",
        );
    }
    loaded.retain(|one| !removed.contains(&one.resource.id));
    removed
}

fn read_resource(
    kind: RowKind,
    table: &Table<'_>,
    record: &Record,
    context: &RowContext<'_>,
) -> Result<Loaded, Vec<Rejection>> {
    let resource = match kind {
        RowKind::CrisisLine => rows::read_crisis_line(table, record, context),
        RowKind::Branch => rows::read_branch(table, record, context),
        RowKind::OnCall => rows::read_on_call(table, record, context),
        RowKind::Library => rows::read_library(table, record, context),
        RowKind::Source
        | RowKind::EmergencyNumber
        | RowKind::EmergencyDecision
        | RowKind::Twin
        | RowKind::Contact
        | RowKind::Licence
        | RowKind::Duty
        | RowKind::Confirmation
        | RowKind::Removal
        | RowKind::Exception
        | RowKind::Practice
        | RowKind::Place => unreachable!("only tables of resources are read here"),
    }?;
    let notes = table.cell(record, "notes").unwrap_or_default().into();
    Ok(Loaded { resource, place: table.place(record), notes })
}

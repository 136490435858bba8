//! Snapshots on disk: built once for a state of the data, mapped into memory afterwards.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use zerocopy::IntoBytes as _;

use super::cards::{CardWriter, Cards, SharedFacts};
use super::entry::RowBuilder;
use super::facets::{FacetBuilder, FacetNames};
use super::hours::{HoursBook, HoursBuilder, HoursTable};
use super::order::RecordOrder;
use super::records::Records;
use super::rendered::{RenderedForReaders, Renderers};
use super::snapshot::{About, RecordArrays, Snapshot};
use super::spliced::{Spliced, Splicer};
use super::tallies::Tallies;
use super::text::{Document, TextError, TextIndex, TextPart};
use crate::blocks::{
    ArrayError, Arrays, BlockLayout, Points, PostingLists, PostingListsBuilder, Section,
    write_arrays,
};
use crate::domain::{Almanac, EmergencyNumber, Practice, Region, Resource, Source};
use crate::sealed::{BuildLock, PATIENCE, SealError, SealedReader, SealedWriter, build_aside};

/// Changes whenever the files below change their layout, or what is made of a record to search it.
/// How records are written out is in the name of each snapshot by itself (`commands/form.rs`).
pub const FORMAT: &str = "backstop-snapshot-15";

const CORE: &str = "core.postcard";
const SEARCH: &str = "search.arrays";
const RECORDS: &str = "records.arrays";
const TEXT: &str = "text";

/// Why a snapshot cannot be built or opened.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// A file is missing, damaged or cannot be written.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The text index cannot be built or opened.
    #[error("the text index cannot be used")]
    Text(#[from] TextError),
    /// A folder or file cannot be made.
    #[error("cannot make {path}")]
    Io {
        /// The folder or file.
        path: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
}

/// What a snapshot is built from.
pub struct Blueprint<'b> {
    /// What is known of the data as a whole.
    pub about: About,
    /// The resources, by id.
    pub resources: &'b [Resource],
    /// The sources that tables and resources name, by id.
    pub sources: &'b [Arc<Source>],
    /// The emergency numbers.
    pub emergency_numbers: &'b [EmergencyNumber],
    /// The practices whose pages show the widget, by id.
    pub practices: &'b [Practice],
    /// The clocks and calendars by which hours are told.
    pub almanac: &'b Almanac,
    /// The region in which a resource is, whose holidays it keeps.
    pub region_of: &'b dyn Fn(&Resource) -> Option<Region>,
    /// How the resources are written out.
    pub renderers: &'b Renderers<'b>,
}

/// Everything of a snapshot that is read at once when it is opened; it does not grow with the
/// number of records.
#[derive(Serialize, Deserialize)]
struct Core {
    about: About,
    /// Records with and without a place, kind by kind.
    sections: Vec<(u32, u32)>,
    facet_names: FacetNames,
    hours: HoursBook,
    emergency: Vec<EmergencyNumber>,
    practices: Vec<Practice>,
    rendered: RenderedForReaders,
    csv_header: Vec<u8>,
    kept_once: KeptOnce,
}

/// What many records have in common: parts of their JSON, and what their cards name by number.
#[derive(Serialize, Deserialize)]
struct KeptOnce {
    json: Vec<Vec<u8>>,
    cards: SharedFacts,
}

/// The arrays of [`SEARCH`]: points, facets, words of names, other words, tables, ids, in this
/// order.
const FACETS: usize = Points::ARRAYS;
const NAMES: usize = FACETS + PostingLists::ARRAYS;
const WORDS: usize = NAMES + PostingLists::ARRAYS;
const TABLES: usize = WORDS + PostingLists::ARRAYS;
const IDS: usize = TABLES + RecordArrays::ARRAYS;
const SEARCH_ARRAYS: usize = IDS + Records::ARRAYS;
const SEARCH_TAG: [u8; 8] = *b"BKSTsrch";

/// The arrays of [`RECORDS`]: JSON, CSV, cards.
const CSV: usize = Spliced::ARRAYS;
const CARDS: usize = CSV + Records::ARRAYS;
const RECORD_ARRAYS: usize = CARDS + Records::ARRAYS;
const RECORD_TAG: [u8; 8] = *b"BKSTrecs";

/// Builds a snapshot under a name; nothing of that name is there until it is whole.
///
/// # Errors
/// [`SnapshotError`] when a file cannot be written.
pub fn build(blueprint: &Blueprint<'_>, lock: &BuildLock, name: &str) -> Result<(), SnapshotError> {
    build_aside(lock, name, FORMAT, |writer| write(blueprint, writer))
}

fn write(blueprint: &Blueprint<'_>, writer: &mut SealedWriter) -> Result<(), SnapshotError> {
    let order = RecordOrder::of(blueprint.resources);
    let kept_once = write_records(blueprint, &order, writer)?;
    let text = write_text(&order, writer)?;
    let mut hours = HoursBuilder::new(blueprint.almanac, blueprint.region_of);
    let facet_names = write_search(&order, &text, &mut hours, writer)?;
    let core = Core {
        about: blueprint.about.clone(),
        sections: order
            .sections
            .iter()
            .map(|section| (section.placed, section.placeless))
            .collect(),
        facet_names,
        hours: hours.finish(),
        emergency: in_order_of_use(blueprint.emergency_numbers),
        practices: blueprint.practices.to_vec(),
        rendered: RenderedForReaders::of(&order.records, blueprint.renderers.json),
        csv_header: blueprint.renderers.csv_header.clone(),
        kept_once,
    };
    Ok(writer.write_value(CORE, &core)?)
}

fn write_records(
    blueprint: &Blueprint<'_>,
    order: &RecordOrder<'_>,
    writer: &mut SealedWriter,
) -> Result<KeptOnce, SnapshotError> {
    let records = || order.records.iter();
    let renderers = blueprint.renderers;
    let (mut cards, mut splicer) = (CardWriter::new(blueprint.sources), Splicer::default());
    let json = Records::lay_out(
        records().map(|one| splicer.cut((renderers.json)(one, None), (renderers.common)(one))),
    );
    let csv = Records::lay_out(records().map(|one| (renderers.csv)(one)));
    let card = Records::lay_out(records().map(|one| cards.write(one)));
    let (gaps, json_parts) = splicer.finish();
    let arrays = [
        &json.0,
        json.1.as_bytes(),
        gaps.as_bytes(),
        &csv.0,
        csv.1.as_bytes(),
        &card.0,
        card.1.as_bytes(),
    ];
    write_file(writer, RECORDS, RECORD_TAG, &arrays)?;
    Ok(KeptOnce { json: json_parts, cards: cards.finish() })
}

fn write_text(
    order: &RecordOrder<'_>,
    writer: &mut SealedWriter,
) -> Result<TextIndex, SnapshotError> {
    let folder = writer.folder().join(TEXT);
    fs::create_dir_all(&folder)
        .map_err(|source| SnapshotError::Io { path: folder.display().to_string(), source })?;
    TextIndex::build(&folder, order.records.iter().map(|resource| document_of(resource)))?;
    writer.adopt(TEXT)?;
    Ok(TextIndex::open(&folder)?)
}

/// The words by which a resource is found.
fn document_of(resource: &Resource) -> Document {
    let address = resource.location.address.as_ref();
    let parts = [
        Some(resource.id.as_str()),
        resource.alternate_name.as_deref(),
        resource.organization.as_deref(),
        resource.description.as_deref(),
        address.and_then(|address| address.city.as_deref()),
        address.and_then(|address| address.state_province.as_deref()),
        address.and_then(|address| address.postal_code.as_deref()),
    ];
    let topics = resource.topics.iter().map(|topic| topic.as_str().replace('_', " "));
    Document {
        name: resource.name.clone(),
        others: parts.into_iter().flatten().map(str::to_owned).chain(topics).collect(),
    }
}

fn write_search(
    order: &RecordOrder<'_>,
    text: &TextIndex,
    hours: &mut HoursBuilder<'_>,
    writer: &mut SealedWriter,
) -> Result<FacetNames, SnapshotError> {
    let layout = BlockLayout::new(&order.sections);
    let pairs = order.pairs();
    let (mut facets, mut rows) = (FacetBuilder::default(), RowBuilder::default());
    for (record, resource) in (0..).zip(&order.records) {
        let hours = hours.number_of(resource);
        facets.add(record, resource, hours.is_some());
        rows.add(resource, hours, pairs.get(&resource.id).copied());
    }
    let (facet_names, having) = facets.finish();
    let mut facet_sets = PostingListsBuilder::new(&layout);
    for records in &having {
        facet_sets.push(records);
    }
    let (rows, extras) = rows.finish();
    let (ids, id_ends) =
        Records::lay_out(order.records.iter().map(|one| one.id.as_str().as_bytes().to_vec()));
    let arrays: Vec<Vec<u8>> = Points::lay_out(&layout, &order.coordinates)
        .into_iter()
        .chain(facet_sets.finish())
        .chain(word_sets(text, TextPart::Name, &layout)?)
        .chain(word_sets(text, TextPart::Others, &layout)?)
        .chain([rows.as_bytes().to_vec(), extras, order.by_id.as_bytes().to_vec()])
        .chain([ids, id_ends.as_bytes().to_vec()])
        .collect();
    write_file(writer, SEARCH, SEARCH_TAG, &arrays.iter().map(Vec::as_slice).collect::<Vec<_>>())?;
    Ok(facet_names)
}

fn word_sets(
    text: &TextIndex,
    part: TextPart,
    layout: &BlockLayout,
) -> Result<[Vec<u8>; PostingLists::ARRAYS], TextError> {
    let mut sets = PostingListsBuilder::new(layout);
    text.for_each_word(part, |records| sets.push(records))?;
    Ok(sets.finish())
}

fn write_file(
    writer: &mut SealedWriter,
    name: &str,
    tag: [u8; 8],
    arrays: &[&[u8]],
) -> Result<(), SnapshotError> {
    let path = writer.folder().join(name);
    let written = File::create(&path).and_then(|file| {
        let mut out = BufWriter::new(file);
        write_arrays(&mut out, tag, arrays)?;
        out.flush()
    });
    written.map_err(|source| SnapshotError::Io { path: path.display().to_string(), source })?;
    Ok(writer.adopt_file(name)?)
}

/// The number for everything first; then what works in all of the country before what does not, and
/// whatever brings an ambulance before the rest.
fn in_order_of_use(numbers: &[EmergencyNumber]) -> Vec<EmergencyNumber> {
    let mut numbers = numbers.to_vec();
    numbers.sort_by_key(|number| {
        let reaches = std::cmp::Reverse(number.services.len());
        (
            number.country,
            !number.is_primary,
            !number.nationwide,
            !number.brings_ambulance(),
            reaches,
        )
    });
    numbers
}

/// Opens a snapshot: maps its files, and has them checked against their hashes for [`PATIENCE`].
///
/// # Errors
/// [`SnapshotError`] when a file is missing, cut short, changed, of another version or of a machine
/// with another byte order.
pub fn open(folder: &Path) -> Result<Snapshot, SnapshotError> {
    open_within(folder, PATIENCE)
}

/// The same with a patience of one's own. It is for the two files of arrays alone, which bear
/// damage: the words are checked before tantivy, which does not, is given them, and the rest is
/// compared when it is read.
///
/// # Errors
/// As [`open`]; damage to the arrays that is found later is for [`Snapshot::damage`] to tell.
pub fn open_within(folder: &Path, patience: Duration) -> Result<Snapshot, SnapshotError> {
    let reader = SealedReader::open(folder, FORMAT)?;
    let verification = reader.verify(&[TEXT], patience)?;
    let search = open_arrays(&reader, SEARCH, SEARCH_TAG, SEARCH_ARRAYS)?;
    let records = open_arrays(&reader, RECORDS, RECORD_TAG, RECORD_ARRAYS)?;
    let core: Core = reader.read_value(CORE)?;
    let sections: Vec<Section> = core
        .sections
        .into_iter()
        .map(|(placed, placeless)| Section { placed, placeless })
        .collect();
    let layout = BlockLayout::checked(&sections)
        .ok_or_else(|| SealError::damaged(CORE, "it tells of more records than there can be"))?;
    let snapshot = Snapshot {
        about: core.about,
        points: Points::new(search.clone(), 0),
        facet_names: core.facet_names,
        facets: PostingLists::new(search.clone(), FACETS, &layout),
        names: PostingLists::new(search.clone(), NAMES, &layout),
        words: PostingLists::new(search.clone(), WORDS, &layout),
        text: TextIndex::open(&reader.sub_folder(TEXT))?,
        ids: Records::new(search.clone(), IDS),
        tables: RecordArrays { arrays: search, first_array: TABLES },
        json: Spliced::new(records.clone(), 0, core.kept_once.json),
        csv: Records::new(records.clone(), CSV),
        cards: Cards::new(Records::new(records, CARDS), core.kept_once.cards),
        csv_header: core.csv_header,
        emergency: core.emergency.into_iter().map(Arc::new).collect(),
        practices: core.practices,
        rendered: core.rendered,
        hours: HoursTable::new(core.hours),
        tallies: Tallies::default(),
        verification,
        layout,
    };
    misfit(&snapshot)
        .map_or(Ok(snapshot), |file| Err(SealError::damaged(file, ArrayError::CutShort).into()))
}

/// The file that is not as long as the sections want it.
fn misfit(snapshot: &Snapshot) -> Option<&'static str> {
    let records = snapshot.layout.records();
    let Snapshot { ids, json, csv, cards, .. } = snapshot;
    if !snapshot.points.fit(&snapshot.layout)
        || snapshot.tables.lengths() != [records; 2]
        || ids.len() != records
    {
        return Some(SEARCH);
    }
    let lengths = [json.lengths(), [csv.len(), cards.len()]];
    (lengths != [[records; 2]; 2]).then_some(RECORDS)
}

fn open_arrays(
    reader: &SealedReader,
    file: &str,
    tag: [u8; 8],
    count: usize,
) -> Result<Arrays, SnapshotError> {
    let refused = |error: ArrayError| SnapshotError::Seal(SealError::damaged(file, error));
    Arrays::open(reader.map(file)?, tag, count).map_err(refused)
}

//! The product's own index, filled with the world: from `records.csv` to files, and from files to
//! answers.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;

use backstop::blocks::{
    Arrays, BlockLayout, Points, PostingLists, PostingListsBuilder, SearchStats, Section,
    TermFilter, Union, Walk, write_arrays,
};
use backstop::domain::Coordinate;
use backstop::index::{Document, TextIndex, TextPart};
use backstop::mapped::Mapped;
use backstop::spatial::spatial_order;

use crate::generator::{COUNTRIES, KIND_SHARES, LANGUAGES, Record, TOPICS, spelling};
use crate::questions::{LIMIT, Question};

const TAG: [u8; 8] = *b"BKSTwrld";
const FACETS: usize = Points::ARRAYS;
const WORDS: usize = FACETS + PostingLists::ARRAYS;
const IDS: usize = WORDS + PostingLists::ARRAYS;
const ARRAYS: usize = IDS + 2;

const FIRST_TOPIC: usize = LANGUAGES;
const FIRST_COUNTRY: usize = FIRST_TOPIC + TOPICS;
const ALWAYS_OPEN: usize = FIRST_COUNTRY + COUNTRIES;

/// Builds the files of records, whose ids are their places in the list.
pub fn build(folder: &Path, records: &[Record]) {
    let kinds = 0..KIND_SHARES.len();
    let of_kind: Vec<Vec<u32>> = kinds
        .map(|kind| {
            (0..)
                .zip(records)
                .filter(|(_, record)| usize::from(record.kind) == kind)
                .map(|(id, _)| id)
                .collect()
        })
        .collect();
    let ordered: Vec<Vec<u32>> = of_kind.iter().map(|ids| in_space(records, ids)).collect();
    let sections: Vec<Section> =
        ordered.iter().map(|ids| Section { placed: narrow(ids.len()), placeless: 0 }).collect();
    let ids: Vec<u32> = ordered.concat();
    let layout = BlockLayout::new(&sections);
    let text_folder = folder.join("text");
    fs::create_dir_all(&text_folder).expect("a folder");
    // The words and everything else need each other only at the end: one core each.
    let (points, facets) = std::thread::scope(|scope| {
        let text = scope.spawn(|| {
            TextIndex::build(&text_folder, ids.iter().map(|id| document(&records[*id as usize])))
                .expect("written");
        });
        let places: Vec<Coordinate> = ids.iter().map(|id| place(&records[*id as usize])).collect();
        let parts = (Points::lay_out(&layout, &places), facet_sets(&layout, records, &ids));
        text.join().expect("the words are written");
        parts
    });
    let mut words = PostingListsBuilder::new(&layout);
    TextIndex::open(&text_folder)
        .expect("whole")
        .for_each_word(TextPart::Name, |records| words.push(records))
        .expect("readable");
    let sections: Vec<u32> = sections.iter().map(|section| section.placed).collect();
    let numbers = [ids, sections]
        .map(|numbers| numbers.iter().flat_map(|number| number.to_ne_bytes()).collect::<Vec<u8>>());
    let arrays: Vec<Vec<u8>> =
        points.into_iter().chain(facets).chain(words.finish()).chain(numbers).collect();
    let mut out = BufWriter::new(File::create(folder.join("world.arrays")).expect("created"));
    write_arrays(&mut out, TAG, &arrays.iter().map(Vec::as_slice).collect::<Vec<_>>())
        .expect("written");
    out.flush().expect("written");
}

fn in_space(records: &[Record], ids: &[u32]) -> Vec<u32> {
    let places: Vec<Coordinate> = ids.iter().map(|id| place(&records[*id as usize])).collect();
    spatial_order(&places).into_iter().map(|index| ids[index as usize]).collect()
}

fn place(record: &Record) -> Coordinate {
    Coordinate::new(record.latitude, record.longitude).expect("on the globe")
}

fn document(record: &Record) -> Document {
    Document {
        name: record.name.iter().map(|word| spelling(*word)).collect::<Vec<_>>().join(" "),
        others: Vec::new(),
    }
}

fn facet_sets(
    layout: &BlockLayout,
    records: &[Record],
    ids: &[u32],
) -> [Vec<u8>; PostingLists::ARRAYS] {
    let mut having: Vec<Vec<u32>> = vec![Vec::new(); ALWAYS_OPEN + 1];
    for (number, id) in (0..).zip(ids) {
        let record = &records[*id as usize];
        record.languages.iter().for_each(|language| having[usize::from(*language)].push(number));
        record
            .topics
            .iter()
            .for_each(|topic| having[FIRST_TOPIC + usize::from(*topic)].push(number));
        having[FIRST_COUNTRY + usize::from(record.country)].push(number);
        if record.always_open {
            having[ALWAYS_OPEN].push(number);
        }
    }
    let mut sets = PostingListsBuilder::new(layout);
    for records in &having {
        sets.push(records);
    }
    sets.finish()
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than four billion")
}

/// The files, open.
pub struct Index {
    arrays: Arrays,
    layout: BlockLayout,
    points: Points,
    facets: PostingLists,
    words: PostingLists,
    text: TextIndex,
}

impl Index {
    /// Opens what [`build`] wrote.
    pub fn open(folder: &Path) -> Self {
        let mapped = Mapped::open(&folder.join("world.arrays")).expect("there");
        let arrays = Arrays::open(mapped, TAG, ARRAYS).expect("whole");
        let placed = arrays
            .numbers::<u32>(IDS + 1)
            .iter()
            .map(|placed| Section { placed: *placed, placeless: 0 });
        let layout = BlockLayout::new(&placed.collect::<Vec<_>>());
        Self {
            points: Points::new(arrays.clone(), 0),
            facets: PostingLists::new(arrays.clone(), FACETS, &layout),
            words: PostingLists::new(arrays.clone(), WORDS, &layout),
            text: TextIndex::open(&folder.join("text")).expect("whole"),
            arrays,
            layout,
        }
    }

    /// The ids of the answer to a question, and what was looked at.
    pub fn ask(&self, question: &Question) -> (Vec<u32>, SearchStats) {
        let ids = self.arrays.numbers::<u32>(IDS);
        let kinds: &[usize] = match question.kind {
            None => &[0, 1, 2, 3],
            Some(kind) => &[usize::from(kind)],
        };
        let from = Coordinate::new(question.latitude, question.longitude).expect("on the globe");
        let ties = |one: u32, other: u32| ids[one as usize].cmp(&ids[other as usize]);
        let mut walk = Walk::new(
            (&self.layout, &self.points),
            self.filter(question),
            kinds,
            (from, 4.0),
            LIMIT,
            ties,
        );
        let found = walk.by_ref().take(LIMIT).map(|found| ids[found.record as usize]).collect();
        (found, walk.stats())
    }

    fn filter(&self, question: &Question) -> TermFilter<'_> {
        let facets = [
            question.language.map(usize::from),
            question.topic.map(|topic| FIRST_TOPIC + usize::from(topic)),
            question.country.map(|country| FIRST_COUNTRY + usize::from(country)),
            question.always_open.then_some(ALWAYS_OPEN),
        ];
        let facets =
            facets.into_iter().flatten().map(|facet| Union::of([self.facets.term(narrow(facet))]));
        // As in the product, a word stands for every word that begins with it.
        let words = question
            .word
            .map(spelling)
            .map(|word| self.text.words_of(TextPart::Name, &word).expect("readable"))
            .unwrap_or_default();
        let words = words
            .into_iter()
            .map(|numbers| Union::of(numbers.map(|number| self.words.term(number))));
        TermFilter::new(facets.chain(words).collect())
    }
}

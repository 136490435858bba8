//! The walk against brute force: random records, filters and places.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::{Coordinate, chord_squared};
use crate::mapped::Mapped;
use crate::spatial::spatial_order;

/// A record of the test: where it is, and its terms.
#[derive(Debug, Clone)]
struct TestRecord {
    place: Option<Coordinate>,
    terms: Vec<u32>,
}

/// Blocks in a file, and the samples in the order of their records.
struct Built {
    layout: BlockLayout,
    points: Points,
    sets: PostingLists,
    samples: Vec<TestRecord>,
}

const TERMS: u32 = 12;

fn mapped<const N: usize>(tag: [u8; 8], arrays: &[Vec<u8>; N]) -> Arrays {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("arrays");
    let mut file = std::fs::File::create(&path).expect("created");
    let slices: Vec<&[u8]> = arrays.iter().map(Vec::as_slice).collect();
    write_arrays(&mut file, tag, &slices).expect("written");
    Arrays::open(Mapped::open(&path).expect("there"), tag, N).expect("whole")
}

fn build(kinds: Vec<Vec<TestRecord>>) -> Built {
    let mut samples = Vec::new();
    let mut sections = Vec::new();
    for kind in kinds {
        let (placed, others): (Vec<TestRecord>, Vec<TestRecord>) =
            kind.into_iter().partition(|sample| sample.place.is_some());
        let of_placed: Vec<Coordinate> = placed.iter().filter_map(|sample| sample.place).collect();
        sections.push(Section {
            placed: u32::try_from(placed.len()).expect("few"),
            placeless: u32::try_from(others.len()).expect("few"),
        });
        samples.extend(
            spatial_order(&of_placed)
                .into_iter()
                .filter_map(|index| placed.get(index as usize).cloned()),
        );
        samples.extend(others);
    }
    let layout = BlockLayout::new(&sections);
    let coordinates: Vec<Coordinate> = samples.iter().filter_map(|sample| sample.place).collect();
    let mut who: BTreeMap<u32, Vec<u32>> = (0..TERMS).map(|term| (term, Vec::new())).collect();
    for (record, sample) in (0..).zip(&samples) {
        for term in &sample.terms {
            who.entry(*term).or_default().push(record);
        }
    }
    let mut builder = PostingListsBuilder::new(&layout);
    for records in who.values() {
        builder.push(records);
    }
    let sets = PostingLists::new(mapped(*b"testsets", &builder.finish()), 0, &layout);
    let points = Points::new(mapped(*b"testpnts", &Points::lay_out(&layout, &coordinates)), 0);
    Built { layout, points, sets, samples }
}

impl Built {
    fn filter(&self, wanted: &[Vec<u32>]) -> TermFilter<'_> {
        TermFilter::new(
            wanted
                .iter()
                .map(|any| Union::of(any.iter().map(|term| self.sets.term(*term))))
                .collect(),
        )
    }

    fn walk(&self, wanted: &[Vec<u32>], sections: &[usize], from: Coordinate) -> Vec<Found> {
        Walk::new(
            (&self.layout, &self.points),
            self.filter(wanted),
            sections,
            (from, 4.0),
            3,
            |one, other| one.cmp(&other),
        )
        .collect()
    }

    fn brute_force(&self, wanted: &[Vec<u32>], sections: &[usize], from: Coordinate) -> Vec<Found> {
        let mut first = 0;
        let spans: Vec<std::ops::Range<u32>> = self
            .layout
            .sections()
            .iter()
            .map(|section| {
                let start = first;
                first += section.placed + section.placeless;
                start..first
            })
            .collect();
        let mut found: Vec<Found> = (0..)
            .zip(&self.samples)
            .filter(|(record, _)| {
                sections
                    .iter()
                    .any(|section| spans.get(*section).is_some_and(|span| span.contains(record)))
            })
            .filter(|(_, sample)| {
                wanted.iter().all(|any| any.iter().any(|term| sample.terms.contains(term)))
            })
            .filter_map(|(record, sample)| {
                let place = sample.place?.unit_vector();
                Some(Found { record, chord_squared: chord_squared(place, from.unit_vector()) })
            })
            .collect();
        found.sort_by(|one, other| {
            one.chord_squared.total_cmp(&other.chord_squared).then(one.record.cmp(&other.record))
        });
        found
    }
}

fn anywhere() -> impl Strategy<Value = Coordinate> {
    let latitude = prop_oneof![6 => -90.0..=90.0, 2 => 53.0..=53.1, 1 => Just(90.0), 1 => Just(-90.0), 1 => Just(10.0)];
    let longitude = prop_oneof![6 => -180.0..=180.0, 2 => -2.3..=-2.2, 1 => Just(180.0), 1 => Just(-180.0), 1 => Just(0.0)];
    (latitude, longitude)
        .prop_map(|(latitude, longitude)| Coordinate::new(latitude, longitude).expect("in range"))
}

/// Terms of falling frequency: the first is nearly everywhere, the last nearly nowhere.
fn terms() -> impl Strategy<Value = Vec<u32>> {
    let falling = prop::collection::vec(prop::bool::weighted(0.6), TERMS as usize - 1);
    let term = falling.prop_map(|tails| {
        u32::try_from(tails.iter().take_while(|tail| **tail).count()).expect("few")
    });
    prop::collection::btree_set(term, 0..4).prop_map(|terms| terms.into_iter().collect())
}

fn sample() -> impl Strategy<Value = TestRecord> {
    (prop::option::weighted(0.9, anywhere()), terms())
        .prop_map(|(place, terms)| TestRecord { place, terms })
}

fn wanted() -> impl Strategy<Value = Vec<Vec<u32>>> {
    prop::collection::vec(prop::collection::vec(0..TERMS + 1, 0..4), 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_walk_finds_what_brute_force_finds(
        kinds in prop::collection::vec(prop::collection::vec(sample(), 0..700), 1..4),
        wanted in wanted(),
        from in anywhere(),
    ) {
        let built = build(kinds);
        let sections: Vec<usize> = (0..built.layout.sections().len()).collect();

        prop_assert_eq!(built.walk(&wanted, &sections, from), built.brute_force(&wanted, &sections, from));
        prop_assert_eq!(built.walk(&wanted, &[0], from), built.brute_force(&wanted, &[0], from));
    }
}

/// Many blocks, so that terms are kept block by block; made from few random numbers, because the
/// strategy above would be slow.
#[test]
fn many_blocks_with_common_and_rare_terms_are_walked_exactly() {
    let mut random = oorandom::Rand32::new(7);
    let mut drawn = |range: u32| random.rand_range(0..range);
    let samples = (0..30_000)
        .map(|_| {
            let (latitude, longitude) = (
                f64::from(drawn(180_001)) / 1_000.0 - 90.0,
                f64::from(drawn(360_001)) / 1_000.0 - 180.0,
            );
            let place = Coordinate::new(latitude, longitude).ok().filter(|_| drawn(10) > 0);
            let terms = (0..TERMS).filter(|term| drawn(2 << term) == 0).collect();
            TestRecord { place, terms }
        })
        .collect::<Vec<_>>();
    let built = build(vec![
        samples.iter().take(9_000).cloned().collect(),
        samples.into_iter().skip(9_000).collect(),
    ]);

    for (latitude, longitude) in
        [(0.0, 0.0), (90.0, 0.0), (-90.0, 10.0), (53.48, 180.0), (-17.5, -180.0)]
    {
        let from = Coordinate::new(latitude, longitude).expect("valid");
        for wanted in [
            vec![],
            vec![vec![0]],
            vec![vec![9]],
            vec![vec![0], vec![1, 11]],
            vec![vec![2], vec![3], vec![4]],
            vec![vec![5], vec![6, 7]],
            vec![vec![TERMS]],
        ] {
            for sections in [[0].as_slice(), &[1], &[0, 1]] {
                assert_eq!(
                    built.walk(&wanted, sections, from),
                    built.brute_force(&wanted, sections, from),
                    "{wanted:?} in {sections:?} from {from:?}"
                );
            }
        }
    }
}

#[test]
fn a_walk_without_any_bound_ends_when_nothing_is_left() {
    let place =
        |longitude: f64| TestRecord { place: Coordinate::new(0.0, longitude).ok(), terms: vec![0] };
    let built = build(vec![vec![place(1.0), place(2.0)]]);
    let from = Coordinate::new(0.0, 0.0).expect("valid");

    let walk = Walk::new(
        (&built.layout, &built.points),
        built.filter(&[]),
        &[0],
        (from, f64::INFINITY),
        3,
        |one, other| one.cmp(&other),
    );

    assert_eq!(walk.count(), 2);
}

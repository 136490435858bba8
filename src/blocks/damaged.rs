//! Files whose beginning is right and whose contents are not: whatever the bytes are, answers have
//! the right form and come soon.

use std::time::{Duration, Instant};

use oorandom::Rand32;
use proptest::prelude::*;

use super::*;
use crate::domain::Coordinate;
use crate::mapped::Mapped;

/// Arrays of points and of terms, in one file.
const ARRAYS: usize = Points::ARRAYS + PostingLists::ARRAYS;

/// How long everything that is asked of one file may take; only a walk without end takes so long.
const PATIENCE: Duration = Duration::from_mins(1);

fn mapped(arrays: &[Vec<u8>]) -> Arrays {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("arrays");
    let mut file = std::fs::File::create(&path).expect("created");
    let slices: Vec<&[u8]> = arrays.iter().map(Vec::as_slice).collect();
    write_arrays(&mut file, *b"damaged1", &slices).expect("written");
    Arrays::open(Mapped::open(&path).expect("there"), *b"damaged1", arrays.len())
        .expect("its head is right")
}

/// A number such as damage makes: a small one, any one, or one with a meaning of its own
/// (infinities, not a number, the marks of this format).
fn odd(random: &mut Rand32) -> u32 {
    const MARKS: [u32; 12] = [
        0,
        1,
        u32::MAX,
        1 << 31,
        0x8000_02BC,
        0x7F80_0000,
        0xFF80_0000,
        0x7FC0_0000,
        0x3F80_0000,
        0xBF80_0000,
        4_096,
        512,
    ];
    match random.rand_range(0..4) {
        0 => random.rand_u32(),
        1 => MARKS.get(random.rand_range(0..12) as usize).copied().unwrap_or_default(),
        2 => random.rand_range(0..100_000),
        _ => random.rand_range(0..600),
    }
}

/// The points and terms of some records, as they should be.
fn sound(layout: &BlockLayout, random: &mut Rand32) -> Vec<Vec<u8>> {
    let with_place: u32 = layout.sections().iter().map(|section| section.placed).sum();
    let mut degrees = |most: u32| f64::from(random.rand_range(0..2 * most + 1)) - f64::from(most);
    let places: Vec<Coordinate> = (0..with_place)
        .map(|_| Coordinate::new(degrees(90), degrees(180)).expect("in range"))
        .collect();
    let mut sets = PostingListsBuilder::new(layout);
    for one_in in [1, 2, 5, 40, 900] {
        let records: Vec<u32> = (0..u32::try_from(layout.records()).expect("few"))
            .filter(|_| random.rand_range(0..one_in) == 0)
            .collect();
        sets.push(&records);
    }
    Points::lay_out(layout, &places).into_iter().chain(sets.finish()).collect()
}

/// Spoils an array: all of it, here and there, or its length.
fn spoil(array: &mut Vec<u8>, random: &mut Rand32) {
    let one_in = [1, 3, 50, 1_000].get(random.rand_range(0..4) as usize).copied().unwrap_or(1);
    for number in array.chunks_exact_mut(4) {
        if random.rand_range(0..one_in) == 0 {
            number.copy_from_slice(&odd(random).to_ne_bytes());
        }
    }
    if random.rand_range(0..5) == 0 {
        array.truncate(random.rand_range(0..u32::try_from(array.len() + 1).expect("small")) as usize);
    }
}

/// Asks everything that can be asked of the arrays.
fn ask(layout: &BlockLayout, arrays: &Arrays, random: &mut Rand32) {
    let points = Points::new(arrays.clone(), 0);
    let sets = PostingLists::new(arrays.clone(), Points::ARRAYS, layout);
    let sections: Vec<usize> = (0..layout.sections().len()).collect();
    let records = u32::try_from(layout.records()).expect("few");
    let begun = Instant::now();
    for (latitude, longitude) in [(90.0, 0.0), (-17.5, -180.0), (53.48, -2.24)] {
        let from = Coordinate::new(latitude, longitude).expect("valid");
        let unions = (0..random.rand_range(0..4)).map(|_| {
            Union::of((0..random.rand_range(0..4)).map(|_| sets.term(random.rand_range(0..7))))
        });
        let filter = TermFilter::new(unions.collect::<Vec<_>>());
        let walk = Walk::new(
            (layout, &points),
            filter.clone(),
            &sections,
            (from, 4.0),
            5,
            |one, other| one.cmp(&other),
        );
        let found: Vec<Found> = walk.collect();
        assert!(found.len() <= layout.leaves() * FANOUT, "{} found of {records}", found.len());
        assert!(
            found
                .iter()
                .all(|found| found.record < records && (0.0..=4.0).contains(&found.chord_squared))
        );
        for section in &sections {
            for has_place in [true, false] {
                let selected: Vec<u32> =
                    filter.select(layout, layout.superblocks_of(*section, has_place)).collect();
                assert!(selected.iter().all(|record| layout.section_of(*record) == Some(*section)));
            }
        }
    }
    for record in 0..records.min(200) {
        let union = Union::of([sets.term(record % 6), sets.term(random.rand_u32())]);
        let _either = union.contains(layout, record);
        let place = layout.place_of(record).and_then(|place| points.coordinate(place));
        assert!(place.is_none_or(|place| place.latitude().abs() <= 90.0));
    }
    assert!(begun.elapsed() < PATIENCE, "took {:?}", begun.elapsed());
}

fn sections() -> impl Strategy<Value = Vec<Section>> {
    let section =
        (0_u32..9_000, 0_u32..5_000).prop_map(|(placed, placeless)| Section { placed, placeless });
    prop::collection::vec(section, 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn spoilt_arrays_are_asked_without_harm(sections in sections(), seed in any::<u64>()) {
        let mut random = Rand32::new(seed);
        let layout = BlockLayout::new(&sections);
        let mut arrays = sound(&layout, &mut random);
        prop_assert_eq!(arrays.len(), ARRAYS);
        for array in &mut arrays {
            if random.rand_range(0..3) > 0 {
                spoil(array, &mut random);
            }
        }

        ask(&layout, &mapped(&arrays), &mut random);
    }

    #[test]
    fn sections_of_another_file_are_asked_without_harm(sections in sections(), others in sections(), seed in any::<u64>()) {
        let mut random = Rand32::new(seed);
        let (layout, others) = (BlockLayout::new(&sections), BlockLayout::new(&others));
        let arrays = mapped(&sound(&layout, &mut random));

        prop_assert!(Points::new(arrays.clone(), 0).fit(&layout));
        ask(&others, &arrays, &mut random);
    }

    #[test]
    fn whatever_a_file_is_it_is_opened_or_refused(mut bytes in prop::collection::vec(any::<u8>(), 0..400), has_head in any::<bool>()) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("arrays");
        if has_head {
            let mut head = Vec::new();
            write_arrays(&mut head, *b"damaged1", &[[].as_slice(); 3]).expect("memory does not fail");
            let kept = bytes.len().min(16);
            bytes.splice(..kept, head.into_iter().take(16));
        }
        std::fs::write(&path, &bytes).expect("written");

        if let Ok(arrays) = Arrays::open(Mapped::open(&path).expect("there"), *b"damaged1", 3) {
            prop_assert!((0..4).all(|array| arrays.numbers::<u32>(array).len() * 4 <= bytes.len()));
        }
    }
}

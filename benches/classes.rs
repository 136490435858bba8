//! Each class of questions by itself, with criterion, which compares with the run before: `cargo
//! bench --bench classes`.
//!
//! The world is that of `cargo bench --bench world`, which also tells 99th percentiles, openings
//! and sizes; see `world/questions.rs` for what the classes are. A turn of a measurement is one
//! question, and the questions take turns.

#![expect(clippy::indexing_slicing, reason = "the world is made so that nothing is missing")]

#[path = "world/generator.rs"]
mod generator;
#[path = "world/index.rs"]
mod index;
#[path = "world/questions.rs"]
#[expect(dead_code, reason = "answers are checked in the other bench")]
mod questions;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

use crate::generator::World;
use crate::index::Index;
use crate::questions::{Class, questions};

/// Records of the worlds.
const SIZES: [usize; 2] = [100_000, 1_000_000];

/// As in the product.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn bench(criterion: &mut Criterion) {
    let world = World::new();
    for size in SIZES {
        let folder = tempfile::tempdir().expect("a folder");
        index::build(folder.path(), &world.records(size).collect::<Vec<_>>());
        let index = Index::open(folder.path());
        let mut group = criterion.benchmark_group(format!("{size} records"));
        group.throughput(Throughput::Elements(1));
        for class in Class::ALL {
            let questions = questions(&world, class);
            let mut turns = questions.iter().cycle();
            group.bench_function(BenchmarkId::from_parameter(class.letter()), |bencher| {
                bencher.iter(|| turns.next().map(|question| index.ask(question)));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);

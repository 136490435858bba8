//! The layout on a made-up world, class by class: `cargo bench --bench world -- --records 1000000`.
//!
//! Writes the world as CSV, builds the product's own index from it, opens that, checks answers
//! against brute force, and prints medians and 99th percentiles. With `--export FOLDER` the CSV
//! files stay, for `benches/peers/run FOLDER`.

#![expect(clippy::indexing_slicing, reason = "the world is made so that nothing is missing")]

mod brute_force;
mod export;
mod generator;
mod import;
mod index;
mod measure;
mod questions;
mod tree;

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Parser;

use crate::brute_force::BruteForce;
use crate::generator::{Record, World};
use crate::index::Index;
use crate::measure::Times;
use crate::questions::{Class, Question, questions};

/// What to measure.
#[derive(Debug, Parser)]
struct Options {
    /// Records of the world.
    #[arg(long, default_value_t = 100_000)]
    records: usize,
    /// Where to leave the world and the questions as CSV.
    #[arg(long)]
    export: Option<PathBuf>,
    /// Questions of each class that are checked against brute force.
    #[arg(long, default_value_t = 50)]
    check: usize,
    /// Only these classes, by their letters; for a profiler.
    #[arg(long, default_value = "abcdefz")]
    classes: String,
    /// How often all questions are asked; the round with the least median counts.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Given by cargo.
    #[arg(long, hide = true)]
    bench: bool,
}

/// As in the product.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let options = Options::parse();
    let temporary = tempfile::tempdir().expect("a folder");
    let folder = options.export.clone().unwrap_or_else(|| temporary.path().to_owned());
    std::fs::create_dir_all(&folder).expect("a folder");
    let world = World::new();
    let made: Vec<Record> = world.records(options.records).collect();
    export::records(&folder, &made).expect("written");
    drop(made);

    let index_folder = temporary.path().join("index");
    std::fs::create_dir_all(&index_folder).expect("a folder");
    let begun = Instant::now();
    let records = import::records(&folder.join("records.csv")).expect("readable");
    index::build(&index_folder, &records);
    println!(
        "{} records, built from CSV in {:.1} s",
        options.records,
        begun.elapsed().as_secs_f64()
    );
    print_bytes(&index_folder, options.records);

    let classes: Vec<(Class, Vec<Question>)> = Class::ALL
        .into_iter()
        .filter(|class| options.classes.contains(class.letter()))
        .map(|class| (class, questions(&world, class)))
        .collect();
    print_openings(&index_folder, &classes);
    let index = Index::open(&index_folder);
    check(&index, &records, &classes, options.check);
    let times = print_classes(&index, &classes, options.rounds);
    if options.records <= 1_000_000 {
        tree::print_classes(&records, &classes);
    }
    if let Some(folder) = &options.export {
        let answered = classes
            .iter()
            .flat_map(|(_, questions)| questions)
            .map(|question| (question.clone(), index.ask(question).0));
        export::questions(folder, &answered.collect::<Vec<_>>()).expect("written");
        export::times(folder, &times).expect("written");
    }
}

fn print_bytes(folder: &Path, records: usize) {
    let length = |path: &Path| std::fs::metadata(path).map_or(0, |metadata| metadata.len());
    let text: u64 = std::fs::read_dir(folder.join("text"))
        .expect("a folder")
        .flatten()
        .map(|file| length(&file.path()))
        .sum();
    let each = |bytes: u64| measure::ratio(bytes, records as u64);
    println!(
        "bytes a record: {:.1} for places, facets and words, {:.1} for tantivy",
        each(length(&folder.join("world.arrays"))),
        each(text)
    );
}

/// Opens the index and asks a question of each class, with the pages of its files in memory and,
/// where allowed, without.
fn print_openings(folder: &Path, classes: &[(Class, Vec<Question>)]) {
    let open_and_ask = || {
        let begun = Instant::now();
        let index = Index::open(folder);
        let opened = begun.elapsed();
        for (_, questions) in classes {
            std::hint::black_box(index.ask(&questions[0]));
        }
        format!(
            "{:.1} ms, and with the first answer of every class {:.1} ms",
            milliseconds(opened),
            milliseconds(begun.elapsed())
        )
    };
    open_and_ask();
    println!("opened warm in {}", open_and_ask());
    match measure::drop_page_cache() {
        Ok(()) => println!("opened cold in {}", open_and_ask()),
        Err(error) => {
            println!("opened cold: not measured, the page cache cannot be dropped ({error})");
        }
    }
}

fn milliseconds(time: std::time::Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn check(index: &Index, records: &[Record], classes: &[(Class, Vec<Question>)], count: usize) {
    let brute_force = BruteForce::new(records);
    for question in classes.iter().flat_map(|(_, questions)| questions.iter().take(count)) {
        assert_eq!(index.ask(question).0, brute_force.ask(question), "{question:?}");
    }
    println!("{} answers are those of brute force", classes.len() * count);
}

fn print_classes(
    index: &Index,
    classes: &[(Class, Vec<Question>)],
    rounds: usize,
) -> Vec<(Class, Times)> {
    println!(
        "\n| class | p50 µs | p99 µs | blocks opened | of candidates | records measured |\n|---|---|---|---|---|---|"
    );
    let times: Vec<(Class, Times)> = classes
        .iter()
        .map(|(class, questions)| (*class, print_class(index, (*class, questions), rounds)))
        .collect();
    let medians = || times.iter().map(|(_, times)| times.median);
    println!(
        "\nworst median ÷ best median: {:.1}",
        medians().fold(0.0, f64::max) / medians().fold(f64::INFINITY, f64::min)
    );
    times
}

fn print_class(index: &Index, (class, questions): (Class, &[Question]), rounds: usize) -> Times {
    let times = Times::best_of(rounds, questions, |question| index.ask(question).0.len());
    let efforts: Vec<_> = questions.iter().map(|question| index.ask(question).1).collect();
    let mean = |of: fn(&backstop::blocks::SearchStats) -> u32| {
        measure::ratio(efforts.iter().map(|stats| u64::from(of(stats))).sum(), efforts.len() as u64)
    };
    println!(
        "| {} | {:.1} | {:.1} | {:.1} | {:.0} | {:.0} |",
        class.letter(),
        times.median,
        times.p99,
        mean(|stats| stats.opened_blocks),
        mean(|stats| stats.candidate_blocks),
        mean(|stats| stats.measured_records)
    );
    times
}

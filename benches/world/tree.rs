//! What most programs do, in process: walk an R-tree of points nearest first and check the filter
//! afterwards.

use rstar::RTree;
use rstar::primitives::GeomWithData;

use crate::brute_force::vector;
use crate::generator::Record;
use crate::measure::Times;
use crate::questions::{Class, LIMIT, Question};

/// Questions of each class: rare filters take tens of milliseconds.
const QUESTIONS: usize = 100;

/// Prints the times of each class.
pub fn print_classes(records: &[Record], classes: &[(Class, Vec<Question>)]) {
    let points = records
        .iter()
        .enumerate()
        .map(|(id, record)| GeomWithData::new(vector(record.latitude, record.longitude), id));
    let tree = RTree::bulk_load(points.collect());
    println!(
        "\nFor comparison, rstar over points with the filter checked afterwards ({QUESTIONS} questions a class):\n"
    );
    println!("| class | p50 µs | p99 µs |\n|---|---|---|");
    for (class, questions) in classes {
        let ask = |question: &Question| {
            let nearest = tree.nearest_neighbor_iter(vector(question.latitude, question.longitude));
            nearest.filter(|point| question.accepts(&records[point.data])).take(LIMIT).count()
        };
        let times = Times::best_of(1, &questions[..QUESTIONS], ask);
        println!("| {} | {:.1} | {:.1} |", class.letter(), times.median, times.p99);
    }
}

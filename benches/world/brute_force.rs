//! Every record looked at, for every question: slow and surely right.

use backstop::domain::Coordinate;

use crate::generator::Record;
use crate::questions::{LIMIT, Question};

/// The records with their places on the unit sphere.
pub struct BruteForce<'r> {
    records: &'r [Record],
    vectors: Vec<[f64; 3]>,
}

impl<'r> BruteForce<'r> {
    /// Takes up records, whose ids are their places in the list.
    pub fn new(records: &'r [Record]) -> Self {
        Self {
            records,
            vectors: records
                .iter()
                .map(|record| vector(record.latitude, record.longitude))
                .collect(),
        }
    }

    /// The ids of the nearest, ties by id.
    pub fn ask(&self, question: &Question) -> Vec<u32> {
        let from = vector(question.latitude, question.longitude);
        let distance = |vector: &[f64; 3]| {
            vector.iter().zip(from).map(|(one, other)| (one - other) * (one - other)).sum()
        };
        let passing = (0..)
            .zip(self.records)
            .zip(&self.vectors)
            .filter(|((_, record), _)| question.accepts(record));
        let mut passing: Vec<(f64, u32)> =
            passing.map(|((id, _), vector)| (distance(vector), id)).collect();
        passing.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        passing.into_iter().take(LIMIT).map(|(_, id)| id).collect()
    }
}

/// A point on the unit sphere.
pub fn vector(latitude: f64, longitude: f64) -> [f64; 3] {
    Coordinate::new(latitude, longitude).expect("on the globe").unit_vector()
}

//! How an answer was searched for.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::domain::Kind;
use crate::search::{Access, KindPlan, NarrowingParameter};

/// How the hits of a kind were found.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Plan)]
pub struct PlanView {
    /// The kind.
    pub kind: Kind,
    /// Where candidates came from.
    pub access: Access,
    /// The parameters that narrowed this kind.
    pub narrowings: Vec<NarrowingView>,
    /// Blocks of 4,096 records, of all kinds, in which everything occurs that was asked for.
    pub candidate_blocks: u32,
    /// Blocks in which it was intersected.
    pub opened_blocks: u32,
    /// Of these, blocks in which nothing passed.
    pub empty_blocks: u32,
    /// Leaves of 64 records that were measured together.
    pub opened_leaves: u32,
    /// Records that pass and were measured.
    pub measured_records: u32,
    /// Records that were looked at one by one, for their hours and licences.
    pub examined_records: usize,
    /// Hits of the kind.
    pub hits: usize,
}

/// A parameter that narrowed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Narrowing)]
pub struct NarrowingView {
    /// Its name.
    pub parameter: NarrowingParameter,
    /// How many records pass it, of all kinds and everywhere; a number for each word of a text.
    pub records: Vec<usize>,
}

impl From<&KindPlan> for PlanView {
    fn from(plan: &KindPlan) -> Self {
        let narrowing = |(parameter, records): &(NarrowingParameter, Vec<usize>)| NarrowingView {
            parameter: *parameter,
            records: records.clone(),
        };
        Self {
            kind: plan.kind,
            access: plan.access,
            narrowings: plan.narrowings.iter().map(narrowing).collect(),
            candidate_blocks: plan.stats.candidate_blocks,
            opened_blocks: plan.stats.opened_blocks,
            empty_blocks: plan.stats.empty_blocks,
            opened_leaves: plan.stats.opened_leaves,
            measured_records: plan.stats.measured_records,
            examined_records: plan.examined_records,
            hits: plan.hits,
        }
    }
}

//! One file per table: from a row as written to a domain type.

mod agreement;
mod beside_number;
mod branch;
mod common;
mod confirmation;
mod contact;
mod crisis_line;
mod emergency_number;
mod judged_hours;
mod library;
mod licence;
mod location;
mod on_call;
mod practice;
mod source;
mod zone_doubt;

pub(super) use branch::read_branch;
pub(super) use common::RowContext;
pub(crate) use confirmation::ContactName;
pub(super) use confirmation::{ConfirmationRow, read_confirmation};
pub(super) use contact::{ContactRow, Home, read_contact};
pub(super) use crisis_line::read_crisis_line;
pub(super) use emergency_number::{check_decision, read_emergency_number};
pub(super) use judged_hours::HoursJudge;
pub(super) use library::read_library;
pub(super) use licence::read_licence;
pub(super) use on_call::read_on_call;
pub(super) use practice::read_practice;
pub(super) use source::read_source;

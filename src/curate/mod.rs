//! Changes what we publish: merges imports, takes over edited workbooks, records verifications,
//! writes files all or none, and says what changed and what to verify next.

mod difference;
mod edit;
mod edition;
mod row_shape;
mod transaction;
pub mod verify;
pub mod workbook;
mod worklist;
pub mod write;

pub use difference::{CellChange, ChangeKind, Difference, RowDifference, TableDifference, compare};
pub use edition::{Edition, SheetRow, compared_tables};
pub use transaction::{DataLock, ReplaceError};
pub use worklist::{Reason, Task, worklist};

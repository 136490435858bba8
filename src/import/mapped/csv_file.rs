//! A table on its way in.

use std::io::{self, BufRead};

use crate::import::OpenSpool;

/// A table that can be opened as often as it is read.
pub struct CsvFile<'a> {
    /// The name that errors speak of.
    pub name: &'a str,
    /// Opens it at its beginning.
    pub open: &'a dyn Fn() -> io::Result<Box<dyn BufRead>>,
    /// Opens an empty file for rows that are too many to hold.
    pub spool: &'a OpenSpool<'a>,
    /// Is told how many bytes have been read.
    pub progress: &'a dyn Fn(u64),
}

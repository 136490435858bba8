//! From the CSV files of a data folder to resources, or to rejections that say file, line, column, value and rule.

pub mod descriptor;
pub mod importers;
pub mod write;

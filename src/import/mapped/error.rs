//! Why a map or a file that is read with one cannot be used.

use crate::import::ImportError;

/// What is wrong with a map.
#[derive(Debug, thiserror::Error)]
pub enum MapError {
    /// It is no TOML, or has a key that no map has, or lacks one.
    #[error("{map}, line {line}: {reason}")]
    Toml {
        /// The map.
        map: String,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// A value is none that can be used.
    #[error("{map}: {key} {reason}")]
    Value {
        /// The map.
        map: String,
        /// The key.
        key: String,
        /// What is wrong.
        reason: String,
    },
    /// It names columns that the file does not have.
    #[error("{map} names the columns {missing}, which {file} does not have; it has {found}")]
    MissingColumns {
        /// The map.
        map: String,
        /// The file.
        file: String,
        /// The columns, each with its key.
        missing: String,
        /// The headings of the file.
        found: String,
    },
    /// Another map, or rows that are there, have the same source.
    #[error("{map}: two maps for one source: {reason}")]
    TwoMaps {
        /// The map.
        map: String,
        /// Where the other one is.
        reason: String,
    },
}

/// Why nothing of a file is imported.
#[derive(Debug, thiserror::Error)]
pub enum MappedError {
    /// The map cannot be used.
    #[error(transparent)]
    Map(#[from] MapError),
    /// The file is no table of text, or nothing is left of it.
    #[error(transparent)]
    Upstream(#[from] ImportError),
    /// Rows that are too many to hold cannot be kept in a file.
    #[error("cannot keep rows in a file of the data folder")]
    Rows(#[source] std::io::Error),
    /// The map says another encoding than the file has.
    #[error("{file} is not {said}, which the map says, but {found}; change file.encoding")]
    OtherEncoding {
        /// The file.
        file: String,
        /// The encoding of the map.
        said: String,
        /// What it is.
        found: String,
    },
    /// No line has more than one cell.
    #[error(
        "{file}: no line can be split into cells by comma, semicolon, tab or |; say file.delimiter"
    )]
    NoDelimiter {
        /// The file.
        file: String,
    },
    /// Too many lines cannot be split into the cells of the headings.
    #[error(
        "{file}: {broken} of {lines} lines are broken, so that nothing is imported: {examples}"
    )]
    ManyBroken {
        /// The file.
        file: String,
        /// How many.
        broken: usize,
        /// Of how many.
        lines: usize,
        /// The first of them, each with its reason.
        examples: String,
    },
    /// Most points are right the other way round.
    #[error(
        "{file}: {there} of {points} points are in their country only if latitude and longitude are \
         each other's; look at the columns {columns}, and if that is so, say swapped = true under [point]"
    )]
    Swapped {
        /// The file.
        file: String,
        /// How many.
        there: usize,
        /// Of how many.
        points: usize,
        /// The columns.
        columns: String,
    },
    /// Points are no degrees.
    #[error(
        "{file}: {far} of {points} points are no degrees, such as {example}: they look like metres \
         of a projection ({which}); turn them into degrees first, for instance with `ogr2ogr \
         -s_srs {code} -t_srs EPSG:4326`, or in QGIS (export as CSV, EPSG:4326), and name the new columns"
    )]
    Projected {
        /// The file.
        file: String,
        /// How many.
        far: usize,
        /// Of how many.
        points: usize,
        /// One of them.
        example: String,
        /// Which projections it may be.
        which: String,
        /// The likeliest.
        code: String,
    },
    /// Most rows are elsewhere.
    #[error(
        "{file}: {elsewhere} of {rows} {what} are not in {country}, the country of the map; is it a \
         file of another country, such as {example}?"
    )]
    OtherCountry {
        /// The file.
        file: String,
        /// How many.
        elsewhere: usize,
        /// Of how many.
        rows: usize,
        /// Points or postal codes.
        what: &'static str,
        /// The country.
        country: String,
        /// One of them.
        example: String,
    },
}

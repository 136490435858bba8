//! Why an upstream file cannot be imported.

/// One clear reason, found before anything is written.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read from the disk.
    #[error("cannot read {file}")]
    Unreadable {
        /// The file.
        file: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
    /// There is nothing in the file.
    #[error("{file} is empty; expected {expected}")]
    Empty {
        /// The file.
        file: String,
        /// What should have been there.
        expected: &'static str,
    },
    /// The file is HTML: what a server sends when a download went wrong.
    #[error("{file} is a web page, not {expected}; download it again")]
    WebPage {
        /// The file.
        file: String,
        /// What should have been there.
        expected: &'static str,
    },
    /// The first bytes are those of another sort of file.
    #[error("{file}: {what}; expected {expected}")]
    OtherFile {
        /// The file.
        file: String,
        /// What it is.
        what: &'static str,
        /// What should have been there.
        expected: &'static str,
    },
    /// The bytes are not text.
    #[error("{file} is not UTF-8 text; if it is compressed, decompress it first")]
    NotText {
        /// The file.
        file: String,
        /// Where the first bad byte is.
        source: std::str::Utf8Error,
    },
    /// The first line lacks columns.
    #[error("{file} lacks the columns {missing}; its first line has {found}")]
    MissingColumns {
        /// The file.
        file: String,
        /// The columns that were looked for in vain, with the other names that would have been
        /// accepted.
        missing: String,
        /// The columns that are there.
        found: String,
    },
    /// A line cannot be split into its columns: often the place where a download was cut off.
    #[error("{file} is malformed or cut off")]
    MalformedTable {
        /// The file.
        file: String,
        /// Line and reason.
        source: csv::Error,
    },
    /// The file is not the XML that was expected.
    #[error("{file} is malformed, cut off or not {expected}")]
    MalformedXml {
        /// The file.
        file: String,
        /// What should have been there.
        expected: &'static str,
        /// Line, column and reason.
        source: xml::reader::Error,
    },
    /// The file is not the JSON that was expected.
    #[error("{file} is malformed, cut off or not {expected}")]
    MalformedJson {
        /// The file.
        file: String,
        /// What should have been there.
        expected: &'static str,
        /// Line, column and reason.
        source: serde_json::Error,
    },
    /// A value that everything else depends on is wrong.
    #[error("{file}, line {line}: {value:?} is not {expected}")]
    MalformedValue {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: u64,
        /// The value as written.
        value: String,
        /// What should have been there.
        expected: &'static str,
    },
    /// No column tells which year a file describes.
    #[error("{file} does not say its year; say it with {option}")]
    YearNotSaid {
        /// The file.
        file: String,
        /// The option that says it.
        option: &'static str,
    },
    /// The JSON is well formed and of something else.
    #[error("{file} is not {expected}; it has {found}")]
    OtherContent {
        /// The file.
        file: String,
        /// What should have been there.
        expected: &'static str,
        /// What is there.
        found: String,
    },
    /// A list in pages of which some are missing; importing the others would remove what the
    /// missing ones hold.
    #[error(
        "{file} belongs to a list of {expected} pages, of which {given} are given; give all of them at once"
    )]
    MissingPages {
        /// The first file.
        file: String,
        /// How many different pages are there.
        given: usize,
        /// How many the list says it has.
        expected: usize,
    },
    /// The server stopped in the middle of its answer and said so inside it.
    #[error(
        "{file} is incomplete, the server stopped half way: {remark}; ask for less or download it again"
    )]
    Incomplete {
        /// The file.
        file: String,
        /// What the server said.
        remark: String,
    },
    /// Every cell for a telephone holds something else than one number, so the column is hardly the
    /// right one.
    #[error(
        "none of the {count} telephone numbers in {file} is one number that can be dialled: {cells}"
    )]
    NoNumber {
        /// The file.
        file: String,
        /// How many cells there are.
        count: usize,
        /// The first of them: record, place, column and value.
        cells: String,
    },
    /// Every row was dropped, so the file is hardly the right one.
    #[error("nothing in {file} can be imported: {reasons}")]
    NothingLeft {
        /// The file.
        file: String,
        /// Why rows were dropped, with counts.
        reasons: String,
    },
    /// Sources contradict each other and nobody has decided.
    #[error(
        "the lists disagree about {places} and {decisions} has no row for them; add rows there and run again"
    )]
    Undecided {
        /// What they disagree about.
        places: String,
        /// The file in which decisions are kept.
        decisions: String,
    },
}

//! Words, through tantivy. A document's number is its record's number.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use tantivy::collector::TopDocs;
use tantivy::directory::MmapDirectory;
use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{
    AsciiFoldingFilter, LowerCaser, SimpleTokenizer, TextAnalyzer, TokenStream as _,
};
use tantivy::{
    DocSet as _, Index, IndexReader, InvertedIndexReader, ReloadPolicy, TERMINATED,
    TantivyDocument, Term,
};

use super::text_folder::TextFolder;

/// Everything that can go wrong with the text index comes from the library.
pub type TextError = tantivy::TantivyError;

/// Memory for building, in bytes; the smallest that tantivy takes is 15 MB a thread.
const BUILD_MEMORY: usize = 64 << 20;

const ANALYZER: &str = "folded_words";

/// The words of a record.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Its name; a match there weighs more.
    pub name: String,
    /// What else it may be found by.
    pub others: Vec<String>,
}

/// Where a word may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPart {
    /// In the name.
    Name,
    /// Elsewhere.
    Others,
}

/// The fields of a document. Nothing is stored: records are kept ready to send elsewhere.
struct TextFields {
    name: Field,
    words: Field,
}

impl TextFields {
    fn define() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(ANALYZER)
            .set_index_option(IndexRecordOption::WithFreqs);
        let text = TextOptions::default().set_indexing_options(indexing);
        let fields = Self {
            name: schema.add_text_field("name", text.clone()),
            words: schema.add_text_field("words", text),
        };
        (schema.build(), fields)
    }

    fn document(&self, document: &Document) -> TantivyDocument {
        let mut fields = TantivyDocument::new();
        fields.add_text(self.name, &document.name);
        for part in &document.others {
            fields.add_text(self.words, part);
        }
        fields
    }
}

fn analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .build()
}

/// The index, open for reading.
pub struct TextIndex {
    reader: IndexReader,
    fields: TextFields,
}

impl TextIndex {
    /// Writes the index of records, in their order, into an empty folder.
    ///
    /// # Errors
    /// [`TextError`], when a file cannot be written.
    pub fn build(folder: &Path, records: impl Iterator<Item = Document>) -> Result<(), TextError> {
        let (schema, fields) = TextFields::define();
        let directory = MmapDirectory::open(folder)?;
        // One segment, written once: documents keep the order and so the number of their records.
        let builder = Index::builder().schema(schema);
        let tokenizers = tantivy::tokenizer::TokenizerManager::default();
        tokenizers.register(ANALYZER, analyzer());
        let mut writer =
            builder.tokenizers(tokenizers).single_segment_index_writer(directory, BUILD_MEMORY)?;
        for record in records {
            writer.add_document(fields.document(&record))?;
        }
        writer.finalize()?;
        Ok(())
    }

    /// Opens what [`TextIndex::build`] wrote, and writes nothing.
    ///
    /// # Errors
    /// [`TextError`], when the files are not such an index.
    pub fn open(folder: &Path) -> Result<Self, TextError> {
        let index = Index::open(TextFolder::open(folder)?)?;
        index.tokenizers().register(ANALYZER, analyzer());
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let (_, fields) = TextFields::define();
        Ok(Self { reader, fields })
    }

    /// Hands over the records that have each word of a part, word by word in the order of their
    /// numbers.
    ///
    /// # Errors
    /// [`TextError`], when the index cannot be read.
    pub fn for_each_word(
        &self,
        part: TextPart,
        mut take: impl FnMut(&[u32]),
    ) -> Result<(), TextError> {
        let Some(words) = self.words(part)? else { return Ok(()) };
        let mut terms = words.terms().stream()?;
        let mut records = Vec::new();
        while terms.advance() {
            let mut postings =
                words.read_postings_from_terminfo(terms.value(), IndexRecordOption::Basic)?;
            records.clear();
            records.reserve(postings.doc_freq() as usize);
            while postings.doc() != TERMINATED {
                records.push(postings.doc());
                postings.advance();
            }
            take(&records);
        }
        Ok(())
    }

    /// The numbers of the words of a part that begin as each word of a text does; a text without
    /// words has none. What begins as a longer word of the text does begins as a shorter one as
    /// well, so that of those only the longest counts.
    ///
    /// # Errors
    /// [`TextError`], when the index cannot be read.
    pub fn words_of(&self, part: TextPart, text: &str) -> Result<Vec<Range<u32>>, TextError> {
        let tokens = longest(tokens(text));
        let Some(words) = self.words(part)? else {
            return Ok(tokens.iter().map(|_| 0..0).collect());
        };
        tokens
            .iter()
            .map(
                |token| Ok(number_of(&words, token.as_bytes())?..number_of(&words, &after(token))?),
            )
            .collect()
    }

    /// The records that have all words of a text, the last letters of each may be missing; best
    /// match first, ties in ascending order.
    ///
    /// # Errors
    /// [`TextError`], when the index cannot be read.
    pub fn rank(&self, text: &str) -> Result<Vec<u32>, TextError> {
        let searcher = self.reader.searcher();
        let all = usize::try_from(searcher.num_docs()).unwrap_or(usize::MAX);
        if all == 0 {
            // The library's collector wants room for one; its fuzzy query panics on a segment of
            // nothing.
            return Ok(Vec::new());
        }
        let mut words = tokens(text);
        words.sort_unstable();
        words.dedup();
        let parts = words.iter().map(|word| (Occur::Must, self.word_query(word))).collect();
        let found = searcher
            .search(&BooleanQuery::new(parts), &TopDocs::with_limit(all).order_by_score())?;
        let mut ranked: Vec<(f32, u32)> =
            found.into_iter().map(|(score, address)| (score, address.doc_id)).collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        Ok(ranked.into_iter().map(|(_, record)| record).collect())
    }

    /// The words of a part of the only segment; an index of nothing has none.
    fn words(&self, part: TextPart) -> Result<Option<Arc<InvertedIndexReader>>, TextError> {
        let field = match part {
            TextPart::Name => self.fields.name,
            TextPart::Others => self.fields.words,
        };
        self.reader
            .searcher()
            .segment_readers()
            .first()
            .map(|segment| segment.inverted_index(field))
            .transpose()
    }

    /// A word, or the beginning of one, in the name or elsewhere; the name weighs more, the whole
    /// word most.
    fn word_query(&self, word: &str) -> Box<dyn Query> {
        let in_field = |field: Field, weight: f32| -> [(Occur, Box<dyn Query>); 2] {
            let term = Term::from_field_text(field, word);
            let whole = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
            let beginning = FuzzyTermQuery::new_prefix(term, 0, true);
            [
                (Occur::Should, Box::new(BoostQuery::new(Box::new(whole), weight))),
                (Occur::Should, Box::new(beginning)),
            ]
        };
        let [name, name_beginning] = in_field(self.fields.name, 3.0);
        let [words, words_beginning] = in_field(self.fields.words, 1.0);
        Box::new(BooleanQuery::new(vec![name, name_beginning, words, words_beginning]))
    }
}

/// The words in alphabetical order, each once and without those that another one begins with.
fn longest(mut words: Vec<String>) -> Vec<String> {
    words.sort_unstable();
    let begins_the_next: Vec<bool> = words
        .windows(2)
        .map(|pair| matches!(pair, [word, next] if next.starts_with(word)))
        .chain([false])
        .collect();
    words
        .into_iter()
        .zip(begins_the_next)
        .filter(|(_, begins)| !begins)
        .map(|(word, _)| word)
        .collect()
}

/// How many words come before some letters.
fn number_of(words: &InvertedIndexReader, letters: &[u8]) -> Result<u32, TextError> {
    let mut rest = words.terms().range().ge(letters).into_stream()?;
    let number = if rest.advance() { rest.term_ord() } else { words.terms().num_terms() as u64 };
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The least letters that come after everything that begins with a word.
fn after(word: &str) -> Vec<u8> {
    let mut letters = word.as_bytes().to_vec();
    // No byte of UTF-8 is the highest one.
    if let Some(last) = letters.last_mut() {
        *last = last.saturating_add(1);
    }
    letters
}

/// The words of a text as they are indexed.
fn tokens(text: &str) -> Vec<String> {
    let mut analyzer = analyzer();
    let mut stream = analyzer.token_stream(text);
    let mut words = Vec::new();
    while stream.advance() {
        words.push(stream.token().text.clone());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(names: &[&str]) -> (tempfile::TempDir, TextIndex) {
        let folder = tempfile::tempdir().expect("a folder");
        let documents =
            names.iter().map(|name| Document { name: (*name).to_owned(), others: Vec::new() });
        TextIndex::build(folder.path(), documents).expect("written");
        let index = TextIndex::open(folder.path()).expect("whole");
        (folder, index)
    }

    #[test]
    fn words_are_numbered_in_their_order_and_found_by_their_beginning() {
        let (_folder, index) = index(&["Carnegie Library", "Café Library", "Car Park"]);
        let mut words: Vec<Vec<u32>> = Vec::new();
        index
            .for_each_word(TextPart::Name, |records| words.push(records.to_vec()))
            .expect("readable");

        // cafe, car, carnegie, library, park
        assert_eq!(words, [vec![1], vec![2], vec![0], vec![0, 1], vec![2]]);
        assert_eq!(index.words_of(TextPart::Name, "CAR lib").expect("readable"), [1..3, 3..4]);
        assert_eq!(
            index.words_of(TextPart::Name, "lib car c carn lib").expect("readable"),
            [2..3, 3..4],
            "carn says c and car too"
        );
        assert_eq!(
            index.words_of(TextPart::Name, "c zebra car cat").expect("readable"),
            [1..3, 3..3, 5..5],
            "car, cat, zebra"
        );
        assert!(
            index.words_of(TextPart::Name, "zebra").expect("readable").iter().all(Range::is_empty)
        );
        assert_eq!(
            index.words_of(TextPart::Name, "!?").expect("readable"),
            Vec::<Range<u32>>::new()
        );
    }

    #[test]
    fn the_best_match_comes_first_and_every_word_must_occur() {
        let (_folder, index) = index(&["Leeds Library", "Library", "Librarian in Leeds Library"]);

        assert_eq!(index.rank("libr leeds").expect("readable"), [0, 2]);
        assert_eq!(index.rank("library").expect("readable").first(), Some(&1));
    }

    #[test]
    fn an_index_of_nothing_has_no_words() {
        let (_folder, index) = index(&[]);

        assert!(
            index
                .words_of(TextPart::Name, "library")
                .expect("readable")
                .iter()
                .all(Range::is_empty)
        );
        assert_eq!(index.rank("library").expect("readable"), Vec::<u32>::new());
    }
}

//! Words and facets, through tantivy. A document's number is its record's number.

use std::path::Path;

use tantivy::collector::{DocSetCollector, TopDocs};
use tantivy::query::{AllQuery, BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{AsciiFoldingFilter, LowerCaser, SimpleTokenizer, TextAnalyzer, TokenStream as _};
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyDocument, Term};

use crate::domain::{Country, Kind, Language, Resource, Topic};

/// Everything that can go wrong with the text index comes from the library.
pub type TextError = tantivy::TantivyError;

/// Memory for building, in bytes; the smallest that tantivy takes is 15 MB a thread.
const BUILD_MEMORY: usize = 64 << 20;

const ANALYZER: &str = "folded_words";

/// The fields of a document. Nothing is stored: records are kept ready to send elsewhere.
struct Fields {
    name: Field,
    words: Field,
    kind: Field,
    country: Field,
    topic: Field,
    language: Field,
}

impl Fields {
    fn define() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default().set_tokenizer(ANALYZER).set_index_option(IndexRecordOption::WithFreqs);
        let text = TextOptions::default().set_indexing_options(indexing);
        let fields = Self {
            name: schema.add_text_field("name", text.clone()),
            words: schema.add_text_field("words", text),
            kind: schema.add_text_field("kind", STRING),
            country: schema.add_text_field("country", STRING),
            topic: schema.add_text_field("topic", STRING),
            language: schema.add_text_field("language", STRING),
        };
        (schema.build(), fields)
    }

    fn document(&self, resource: &Resource) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_text(self.name, &resource.name);
        let address = resource.location.address.as_ref();
        let parts = [
            Some(resource.id.as_str()),
            resource.alternate_name.as_deref(),
            resource.organization.as_deref(),
            resource.description.as_deref(),
            address.and_then(|address| address.city.as_deref()),
            address.and_then(|address| address.state_province.as_deref()),
            address.and_then(|address| address.postal_code.as_deref()),
        ];
        for part in parts.into_iter().flatten() {
            document.add_text(self.words, part);
        }
        document.add_text(self.kind, resource.kind().as_str());
        for topic in &resource.topics {
            document.add_text(self.topic, topic.as_str());
            document.add_text(self.words, topic.as_str().replace('_', " "));
        }
        for language in &resource.languages {
            document.add_text(self.language, language.primary());
        }
        for country in resource.countries() {
            document.add_text(self.country, country.as_str());
        }
        document
    }
}

fn analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).filter(AsciiFoldingFilter).build()
}

/// What records must have in common with a question: every list is "one of", and all must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Selection {
    /// Words; all must occur, the last letters of each may be missing.
    pub text: Option<String>,
    /// Kinds.
    pub kinds: Vec<Kind>,
    /// Countries in which they are or which they serve.
    pub countries: Vec<Country>,
    /// Topics.
    pub topics: Vec<Topic>,
    /// Languages.
    pub languages: Vec<Language>,
}

/// The index, open for reading.
pub struct TextIndex {
    reader: IndexReader,
    fields: Fields,
}

impl TextIndex {
    /// Writes the index of records, in their order, into an empty folder.
    ///
    /// # Errors
    /// [`TextError`], when a file cannot be written.
    pub fn build(folder: &Path, records: &[&Resource]) -> Result<(), TextError> {
        let (schema, fields) = Fields::define();
        let directory = tantivy::directory::MmapDirectory::open(folder)?;
        // One segment, written once: documents keep the order and so the number of their records.
        let builder = Index::builder().schema(schema);
        let tokenizers = tantivy::tokenizer::TokenizerManager::default();
        tokenizers.register(ANALYZER, analyzer());
        let mut writer = builder.tokenizers(tokenizers).single_segment_index_writer(directory, BUILD_MEMORY)?;
        for resource in records {
            writer.add_document(fields.document(resource))?;
        }
        writer.finalize()?;
        Ok(())
    }

    /// Opens what [`TextIndex::build`] wrote.
    ///
    /// # Errors
    /// [`TextError`], when the files are not such an index.
    pub fn open(folder: &Path) -> Result<Self, TextError> {
        let index = Index::open_in_dir(folder)?;
        index.tokenizers().register(ANALYZER, analyzer());
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let (_, fields) = Fields::define();
        Ok(Self { reader, fields })
    }

    /// The records that a selection picks, in ascending order.
    ///
    /// # Errors
    /// [`TextError`], when the index cannot be read.
    pub fn select(&self, selection: &Selection) -> Result<Vec<u32>, TextError> {
        let found = self.reader.searcher().search(&*self.query(selection), &DocSetCollector)?;
        let mut records: Vec<u32> = found.into_iter().map(|address| address.doc_id).collect();
        records.sort_unstable();
        Ok(records)
    }

    /// The records that a selection picks, best match first, ties in ascending order.
    ///
    /// # Errors
    /// [`TextError`], when the index cannot be read.
    pub fn rank(&self, selection: &Selection) -> Result<Vec<u32>, TextError> {
        let searcher = self.reader.searcher();
        let all = usize::try_from(searcher.num_docs()).unwrap_or(usize::MAX).max(1);
        let found = searcher.search(&*self.query(selection), &TopDocs::with_limit(all).order_by_score())?;
        let mut ranked: Vec<(f32, u32)> = found.into_iter().map(|(score, address)| (score, address.doc_id)).collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        Ok(ranked.into_iter().map(|(_, record)| record).collect())
    }

    fn query(&self, selection: &Selection) -> Box<dyn Query> {
        let mut parts: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Must, Box::new(AllQuery))];
        for word in selection.text.iter().flat_map(|text| words_of(text)) {
            parts.push((Occur::Must, self.word_query(&word)));
        }
        parts.extend(any_of(self.fields.kind, selection.kinds.iter().map(|kind| kind.as_str())));
        parts.extend(any_of(self.fields.country, selection.countries.iter().map(Country::as_str)));
        parts.extend(any_of(self.fields.topic, selection.topics.iter().map(|topic| topic.as_str())));
        parts.extend(any_of(self.fields.language, selection.languages.iter().map(Language::primary)));
        Box::new(BooleanQuery::new(parts))
    }

    /// A word, or the beginning of one, in the name or elsewhere; the name weighs more, the whole word most.
    fn word_query(&self, word: &str) -> Box<dyn Query> {
        let in_field = |field: Field, weight: f32| -> [(Occur, Box<dyn Query>); 2] {
            let term = Term::from_field_text(field, word);
            let whole = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
            let beginning = FuzzyTermQuery::new_prefix(term, 0, true);
            [(Occur::Should, Box::new(BoostQuery::new(Box::new(whole), weight))), (Occur::Should, Box::new(beginning))]
        };
        let [name, name_beginning] = in_field(self.fields.name, 3.0);
        let [words, words_beginning] = in_field(self.fields.words, 1.0);
        Box::new(BooleanQuery::new(vec![name, name_beginning, words, words_beginning]))
    }
}

/// The words of a text as they are indexed.
fn words_of(text: &str) -> Vec<String> {
    let mut analyzer = analyzer();
    let mut stream = analyzer.token_stream(text);
    let mut words = Vec::new();
    while stream.advance() {
        words.push(stream.token().text.clone());
    }
    words
}

fn any_of<'w>(field: Field, words: impl Iterator<Item = &'w str>) -> Option<(Occur, Box<dyn Query>)> {
    let terms: Vec<(Occur, Box<dyn Query>)> = words
        .map(|word| -> (Occur, Box<dyn Query>) {
            (Occur::Should, Box::new(TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::Basic)))
        })
        .collect();
    (!terms.is_empty()).then(|| -> (Occur, Box<dyn Query>) { (Occur::Must, Box::new(BooleanQuery::new(terms))) })
}

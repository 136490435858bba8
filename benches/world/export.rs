//! The world as CSV, for programs to compare with.

use std::fmt::Display;
use std::fs::File;
use std::io::{BufWriter, Result, Write};
use std::path::Path;

use crate::generator::{Record, spelling};
use crate::measure::Times;
use crate::questions::{Class, Question};

/// Writes `records.csv`; a record's id is its place in the list, from 0.
pub fn records(folder: &Path, records: &[Record]) -> Result<()> {
    let mut out = BufWriter::new(File::create(folder.join("records.csv"))?);
    writeln!(out, "id,latitude,longitude,kind,country,languages,topics,always_open,name")?;
    for (id, record) in records.iter().enumerate() {
        let Record { latitude, longitude, kind, country, .. } = record;
        let name = record.name.iter().map(|word| spelling(*word)).collect::<Vec<_>>().join(" ");
        let (languages, topics) = (joined(&record.languages), joined(&record.topics));
        writeln!(
            out,
            "{id},{latitude},{longitude},{kind},{country},{languages},{topics},{},{name}",
            u8::from(record.always_open)
        )?;
    }
    out.flush()
}

/// Writes `questions.csv`, each with the ids of the right answer, nearest first.
pub fn questions(folder: &Path, questions: &[(Question, Vec<u32>)]) -> Result<()> {
    let mut out = BufWriter::new(File::create(folder.join("questions.csv"))?);
    writeln!(
        out,
        "class,latitude,longitude,kind,country,language,topic,always_open,word,expected"
    )?;
    for (question, expected) in questions {
        let Question { latitude, longitude, .. } = question;
        let facets = [question.kind, question.country, question.language, question.topic]
            .map(or_empty)
            .join(",");
        let word = question.word.map(spelling).unwrap_or_default();
        let always_open = u8::from(question.always_open);
        writeln!(
            out,
            "{},{latitude},{longitude},{facets},{always_open},{word},{}",
            question.class.letter(),
            joined(expected)
        )?;
    }
    out.flush()
}

/// Writes `ours.csv`: median and 99th percentile of each class in microseconds.
pub fn times(folder: &Path, times: &[(Class, Times)]) -> Result<()> {
    let mut out = BufWriter::new(File::create(folder.join("ours.csv"))?);
    writeln!(out, "class,p50_us,p99_us")?;
    for (class, Times { median, p99 }) in times {
        writeln!(out, "{},{median},{p99}", class.letter())?;
    }
    out.flush()
}

fn or_empty(value: Option<u8>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn joined(values: &[impl Display]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(";")
}

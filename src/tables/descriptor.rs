//! The Data Package descriptor, `data/datapackage.json`: the one place that says what a column is.
//!
//! Only the parts of the Frictionless standard that our own descriptor uses are read.

use std::path::Path;

use serde::Deserialize;

use super::catalog::TableName;

/// Name of the descriptor inside a data folder.
pub const DESCRIPTOR_FILE: &str = "datapackage.json";

/// Why a descriptor cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DescriptorError {
    /// The file cannot be read.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file.
        path: String,
        /// The operating system's reason.
        source: std::io::Error,
    },
    /// The file is not a Data Package descriptor.
    #[error("{path} is not a Data Package descriptor")]
    Malformed {
        /// The file.
        path: String,
        /// Where and why.
        source: serde_json::Error,
    },
    /// A table that the program works with is not described.
    #[error("{path} does not describe the table {table:?}")]
    MissingTable {
        /// The file.
        path: String,
        /// The table.
        table: String,
    },
    /// A key names a table or columns that the descriptor does not have, so that nothing would be
    /// held to it.
    #[error("{path}: {table} has a key of {columns}, and {reason}")]
    Key {
        /// The file.
        path: String,
        /// The table that has the key.
        table: String,
        /// Its columns, joined by a comma.
        columns: String,
        /// What the descriptor lacks.
        reason: String,
    },
    /// A pattern of a column is no regular expression, so that nothing would be checked by it.
    #[error("{path}: the pattern of {table}.{column} is no regular expression")]
    Pattern {
        /// The file.
        path: String,
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// Where and why.
        source: Box<regex::Error>,
    },
}

/// The package: its tables.
#[derive(Debug, Clone, Deserialize)]
pub struct Descriptor {
    /// Version of the data.
    #[serde(default)]
    pub version: String,
    /// The tables, in the order of the descriptor.
    pub resources: Vec<TableDescriptor>,
}

/// One table.
#[derive(Debug, Clone, Deserialize)]
pub struct TableDescriptor {
    /// Its name, such as `crisis_lines`.
    pub name: String,
    /// Its file, relative to the data folder.
    pub path: String,
    /// Its title for readers.
    #[serde(default)]
    pub title: String,
    /// The licences it is published under.
    #[serde(default)]
    pub licenses: Vec<LicenceDescriptor>,
    /// Its columns and keys.
    pub schema: Schema,
}

/// A licence of a table.
#[derive(Debug, Clone, Deserialize)]
pub struct LicenceDescriptor {
    /// SPDX or Open Definition id.
    pub name: String,
    /// The licence text.
    #[serde(default)]
    pub path: String,
}

/// The columns and keys of a table.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    /// The columns in their order.
    pub fields: Vec<Field>,
    /// Columns that together are unique.
    #[serde(default)]
    pub primary_key: Vec<String>,
    /// Other columns that together are unique.
    #[serde(default)]
    pub unique_keys: Vec<Vec<String>>,
    /// Columns that point at other tables.
    #[serde(default)]
    pub foreign_keys: Vec<ForeignKey>,
}

impl Schema {
    /// What no two rows may have in common: the primary key, the unique keys, and each column that
    /// is unique by itself.
    pub fn keys(&self) -> impl Iterator<Item = Vec<&str>> {
        let alone = self.fields.iter().filter(|field| field.constraints.unique);
        let of_fields = alone.map(|field| std::slice::from_ref(&field.name));
        let listed = std::iter::once(&self.primary_key).chain(&self.unique_keys);
        let mut keys: Vec<Vec<&str>> = Vec::new();
        for key in listed.map(Vec::as_slice).chain(of_fields) {
            let key: Vec<&str> = key.iter().map(String::as_str).collect();
            if !key.is_empty() && !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys.into_iter()
    }
}

/// One column.
#[derive(Debug, Clone, Deserialize)]
pub struct Field {
    /// Its name, the heading in the file.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub field_type: FieldType,
    /// What it means.
    #[serde(default)]
    pub description: String,
    /// What its values must satisfy.
    #[serde(default)]
    pub constraints: Constraints,
}

/// The types that our tables use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldType {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// A decimal number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// `YYYY-MM-DD`.
    Date,
    /// RFC 3339.
    Datetime,
}

/// What values must satisfy.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Constraints {
    /// The cell must not be empty.
    #[serde(default)]
    pub required: bool,
    /// No two rows may have the same value.
    #[serde(default)]
    pub unique: bool,
    /// The allowed values.
    #[serde(rename = "enum")]
    pub allowed: Option<Vec<String>>,
    /// A regular expression that the whole value matches.
    pub pattern: Option<String>,
    /// The least number.
    pub minimum: Option<f64>,
    /// The greatest number.
    pub maximum: Option<f64>,
    /// The least length in characters.
    pub min_length: Option<usize>,
    /// The greatest length in characters.
    pub max_length: Option<usize>,
}

impl Constraints {
    /// The pattern, anchored: it is to match the whole value.
    #[must_use]
    pub fn regex(&self) -> Option<Result<regex::Regex, regex::Error>> {
        self.pattern.as_ref().map(|pattern| regex::Regex::new(&format!("^(?:{pattern})$")))
    }
}

/// Columns that point at another table.
#[derive(Debug, Clone, Deserialize)]
pub struct ForeignKey {
    /// Here.
    pub fields: Vec<String>,
    /// There.
    pub reference: Reference,
}

/// The table and columns pointed at.
#[derive(Debug, Clone, Deserialize)]
pub struct Reference {
    /// The table.
    pub resource: String,
    /// Its columns.
    pub fields: Vec<String>,
}

impl Descriptor {
    /// Reads the descriptor of a data folder.
    ///
    /// # Errors
    /// [`DescriptorError`] when it is missing or malformed.
    pub fn load(data_folder: &Path) -> Result<Self, DescriptorError> {
        let path = data_folder.join(DESCRIPTOR_FILE);
        let shown = path.display().to_string();
        let text = std::fs::read_to_string(&path)
            .map_err(|source| DescriptorError::Unreadable { path: shown.clone(), source })?;
        let descriptor: Self = serde_json::from_str(&text)
            .map_err(|source| DescriptorError::Malformed { path: shown.clone(), source })?;
        descriptor.check_patterns(&shown)?;
        descriptor.check_keys(&shown)?;
        Ok(descriptor)
    }

    fn check_patterns(&self, path: &str) -> Result<(), DescriptorError> {
        for table in &self.resources {
            for field in &table.schema.fields {
                if let Err(source) = field.constraints.regex().transpose() {
                    let (path, table, column) =
                        (path.to_owned(), table.name.clone(), field.name.clone());
                    return Err(DescriptorError::Pattern {
                        path,
                        table,
                        column,
                        source: Box::new(source),
                    });
                }
            }
        }
        Ok(())
    }

    fn check_keys(&self, path: &str) -> Result<(), DescriptorError> {
        for table in &self.resources {
            let fault = |columns: &[String], reason: String| DescriptorError::Key {
                path: path.to_owned(),
                table: table.name.clone(),
                columns: columns.join(", "),
                reason,
            };
            let schema = &table.schema;
            let own = std::iter::once(&schema.primary_key)
                .chain(&schema.unique_keys)
                .chain(schema.foreign_keys.iter().map(|key| &key.fields));
            for key in own {
                if let Some(column) = table.lacks(key) {
                    return Err(fault(key, format!("has no column {column}")));
                }
            }
            for ForeignKey { fields, reference } in &schema.foreign_keys {
                let name = &reference.resource;
                let there = self.resources.iter().find(|table| table.name == *name);
                let reason = match there.map(|there| there.lacks(&reference.fields)) {
                    None => format!("does not describe the table {name}"),
                    Some(Some(column)) => format!("{name} has no column {column}"),
                    Some(None) if fields.len() != reference.fields.len() => {
                        format!("the key of {name} has another number of columns")
                    }
                    Some(None) => continue,
                };
                return Err(fault(fields, reason));
            }
        }
        Ok(())
    }

    /// A table that this program knows.
    ///
    /// # Errors
    /// [`DescriptorError::MissingTable`] when the folder does not have it.
    pub fn table(&self, name: TableName) -> Result<&TableDescriptor, DescriptorError> {
        self.table_named(name.as_str())
    }

    /// The table of a name.
    ///
    /// # Errors
    /// [`DescriptorError::MissingTable`] when the descriptor has none.
    pub fn table_named(&self, name: &str) -> Result<&TableDescriptor, DescriptorError> {
        self.resources.iter().find(|table| table.name == name).ok_or_else(|| {
            DescriptorError::MissingTable {
                path: DESCRIPTOR_FILE.to_owned(),
                table: name.to_owned(),
            }
        })
    }

    /// A table that this program knows, or nothing where the folder does without it and may.
    ///
    /// # Errors
    /// [`DescriptorError`] when any other table is missing.
    pub fn table_if_kept(
        &self,
        name: TableName,
    ) -> Result<Option<&TableDescriptor>, DescriptorError> {
        match self.table(name) {
            Err(DescriptorError::MissingTable { .. }) if name.is_optional() => Ok(None),
            table => table.map(Some),
        }
    }
}

impl TableDescriptor {
    /// Whether the file is compressed with Zstandard.
    #[must_use]
    pub fn is_compressed(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|extension| extension == "zst")
    }

    /// The first of some columns that it does not have.
    fn lacks<'c>(&self, columns: &'c [String]) -> Option<&'c str> {
        columns.iter().map(String::as_str).find(|column| !self.columns().any(|own| own == *column))
    }

    /// The headings in their order.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.schema.fields.iter().map(|field| field.name.as_str())
    }
}

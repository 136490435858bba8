//! Importers: outside formats to our own tables.

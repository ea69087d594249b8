//! The arguments of `mapper schema`.

use clap::{Args, ValueEnum};

pub(super) const EXAMPLES: &str = "\
Examples:
  mapper schema mapping > schemas/mapping.schema.json
  mapper schema project > schemas/project.schema.json

A file says which schema it follows in its first line:
  #:schema ../schemas/mapping.schema.json";

/// `mapper schema`.
#[derive(Debug, Clone, Args)]
pub struct SchemaArgs {
    /// The kind of file
    #[arg(value_enum)]
    pub name: SchemaName,
}

/// A kind of file that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaName {
    /// mapper.toml
    Project,
    /// A mapping
    Mapping,
    /// Mapping tests
    Test,
    /// The report of a run, which is JSON
    Report,
}

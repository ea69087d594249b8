//! Tables, columns and keys of a database, as its schema declares them.
//!
//! A catalog is read with SQLite's own pragmas from a connection to which the database is
//! attached, so that a live file and a schema script give the same facts.

mod checks;
mod compare;
pub mod light;
pub mod read;

pub use crate::backend::affinity::Affinity;
pub use compare::compare;
pub use read::read;

/// What kind of thing a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An ordinary table.
    Table,
    /// A view.
    View,
    /// A virtual table.
    Virtual,
    /// A table that a virtual table keeps its content in.
    Shadow,
}

/// All tables and views of one database.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    /// In the order of the schema's declaration.
    pub tables: Vec<Table>,
}

/// One table or view.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name as declared.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its columns in order, hidden ones left out.
    pub columns: Vec<Column>,
    /// The primary key: positions in `columns`, in key order; empty without one.
    pub primary_key: Vec<usize>,
    /// Unique keys, the primary key among them unless it is the rowid.
    pub uniques: Vec<Unique>,
    /// Whether an index that is not unique computes something, be it only whether it holds a row: that may fail.
    pub computing_index: bool,
    /// Foreign keys.
    pub foreign_keys: Vec<ForeignKey>,
    /// Conditions that every row must meet.
    pub checks: Vec<Check>,
    /// Whether it is STRICT.
    pub strict: bool,
    /// Whether it is WITHOUT ROWID.
    pub without_rowid: bool,
}

/// One column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name as declared.
    pub name: String,
    /// The declared type, possibly empty.
    pub declared: String,
    /// How values are converted when stored.
    pub affinity: Affinity,
    /// Whether null is refused.
    pub not_null: bool,
    /// The default's SQL text.
    pub default: Option<String>,
    /// Whether it is computed from other columns.
    pub generated: bool,
    /// The name of its collating sequence.
    pub collation: String,
    /// Whether it is another name of the rowid.
    pub rowid_alias: bool,
}

/// A unique key.
#[derive(Debug, Clone)]
pub struct Unique {
    /// Columns, by position; empty where an expression is part of it.
    pub columns: Vec<usize>,
    /// The name of the collating sequence by which each of them compares here.
    pub collations: Vec<String>,
    /// Whether it covers only the rows that meet a condition.
    pub partial: bool,
}

/// A `CHECK` of a table.
#[derive(Debug, Clone)]
pub struct Check {
    /// The condition, as declared.
    pub text: String,
    /// The columns it names, by position.
    pub columns: Vec<usize>,
}

/// A foreign key.
#[derive(Debug, Clone)]
pub struct ForeignKey {
    /// Referring columns, by position.
    pub columns: Vec<usize>,
    /// The table referred to, as written.
    pub parent: String,
    /// The columns referred to; empty for the parent's primary key.
    pub parent_columns: Vec<String>,
}

impl Catalog {
    /// The position of a table, by its name in any case.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.tables
            .iter()
            .position(|t| t.name.eq_ignore_ascii_case(name))
    }

    /// The table of that name in any case.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables
            .iter()
            .find(|t| t.name.eq_ignore_ascii_case(name))
    }
}

impl Table {
    /// The position of a column, by its name in any case.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.columns
            .iter()
            .position(|c| c.name.eq_ignore_ascii_case(name))
    }

    /// The column of that name in any case.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns
            .iter()
            .find(|c| c.name.eq_ignore_ascii_case(name))
    }

    /// The names of the primary key's columns.
    #[must_use]
    pub fn key_names(&self) -> Vec<String> {
        self.primary_key
            .iter()
            .map(|&c| self.columns[c].name.clone())
            .collect()
    }

    /// The columns a foreign key refers to, by position in this table, its parent.
    #[must_use]
    pub fn referred(&self, key: &ForeignKey) -> Option<Vec<usize>> {
        if key.parent_columns.is_empty() {
            return Some(self.primary_key.clone());
        }
        key.parent_columns
            .iter()
            .map(|c| self.position(c))
            .collect()
    }
}

impl Column {
    /// Whether a row can be written without a value for it.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.not_null && self.default.is_none() && !self.generated
    }
}

//! Sources: where records come from.

use super::MappingId;
use crate::catalog::Affinity;
use crate::diag::Span;

/// A named set of records.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name, unique in the project.
    pub name: String,
    /// Header of its table in the mapping file.
    pub span: Span,
    /// The mapping it feeds.
    pub mapping: MappingId,
    /// Its position among the mapping's sources.
    pub position: usize,
    /// The old table whose rows it accounts for, by position in the source catalog.
    pub anchor: Option<usize>,
    /// The SELECT that gives its records, rendered; before `each`.
    pub sql: String,
    /// Where the query is written; the header for a source that is a table.
    pub sql_span: Span,
    /// Whether `sql` is the anchor as a whole.
    pub is_table: bool,
    /// Columns of the old key, `each_index` included.
    pub key: Vec<String>,
    /// The JSON list column with one record per element.
    pub each: Option<String>,
    /// Why rows of the anchor may go unread.
    pub unread: Option<String>,
    /// Conditions under which records are left out.
    pub excludes: Vec<Exclude>,
    /// Columns of a record, `each_value` and `each_index` included.
    pub columns: Vec<RecordColumn>,
}

/// A condition under which records are left out.
#[derive(Debug, Clone)]
pub struct Exclude {
    /// SQL over the record's columns, rendered.
    pub when: String,
    /// Where it is written.
    pub span: Span,
    /// Why.
    pub reason: String,
}

/// A column of a record.
#[derive(Debug, Clone)]
pub struct RecordColumn {
    /// Its name.
    pub name: String,
    /// How it compares.
    pub affinity: Affinity,
    /// Its collating sequence.
    pub collation: String,
    /// The old table and column its values come from, where they are a plain column.
    pub origin: Option<(String, String)>,
    /// Whether its values must not be shown.
    pub sensitive: bool,
}

impl Source {
    /// The column of that name in any case.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&RecordColumn> {
        self.columns
            .iter()
            .find(|c| c.name.eq_ignore_ascii_case(name))
    }
}

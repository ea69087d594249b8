//! What the specs mean: every name bound, every default decided.
//!
//! Tables and columns are positions in a [`Catalog`], sources and mappings are ids into
//! [`Project`]. Nothing here is optional unless its absence means something.

pub mod mapping;
pub mod merge;
pub mod source;
pub mod value;

pub use mapping::{Mapping, ReportMap, TargetColumn, Unique, UniqueOrder, Warn};
pub use merge::{Conflict, Link, LinkEnd, Merge, Picked, Survivorship};
pub use source::{Exclude, RecordColumn, Source};
pub use value::{
    Cell, JsonRewrite, Lookup, LookupBy, Lookups, Origin, TemplateArgument, Value, ValueMap,
};

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::catalog::{Catalog, Table};
use crate::diag::Span;
pub use crate::spec::{Budget, CheckSeverity, Missing, NewKey, OnCollision, OnError, Pick, Scalar};

/// A mapping, by its position in [`Project::mappings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MappingId(pub usize);

/// A source, by its position in [`Project::sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub usize);

/// A whole migration.
#[derive(Debug, Clone)]
pub struct Project {
    /// Its name.
    pub name: String,
    /// Seeds stable ids.
    pub namespace: Uuid,
    /// Whether blank text counts as missing.
    pub blank_is_missing: bool,
    /// The error budget.
    pub max_rejects: Budget,
    /// The old database's schema.
    pub source: Catalog,
    /// The new database's schema.
    pub target: Catalog,
    /// One per target table, in the order of their files' names.
    pub mappings: Vec<Mapping>,
    /// Every source of every mapping, in the same order.
    pub sources: Vec<Source>,
    /// Column templates; [`Origin::Template`] refers to them by position.
    pub templates: Vec<Template>,
    /// Declared checks, the project's first.
    pub verifies: Vec<Verify>,
    /// Named figures of the report, in file order.
    pub figures: Vec<Figure>,
    /// Which columns are never shown.
    pub privacy: Privacy,
    /// `[vars]`, for templates and messages.
    pub vars: BTreeMap<String, serde_json::Value>,
    /// The run's clock, RFC 3339 in UTC.
    pub now: String,
}

/// A column template.
#[derive(Debug, Clone)]
pub struct Template {
    /// Its text.
    pub text: String,
    /// The names of its arguments, in order.
    pub arguments: Vec<String>,
}

/// A declared check.
#[derive(Debug, Clone)]
pub struct Verify {
    /// Its name.
    pub name: String,
    /// Where it is declared.
    pub span: Span,
    /// Whether it fails the run.
    pub severity: CheckSeverity,
    /// What it demands.
    pub demand: Demand,
    /// Result columns whose values must not be shown.
    pub sensitive: Vec<String>,
}

/// What a check demands, in rendered SQL.
#[derive(Debug, Clone)]
pub enum Demand {
    /// All queries give the same rows.
    Equal(Vec<String>),
    /// The query gives no row.
    NoRows(String),
}

/// A named figure of the report.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Its name.
    pub name: String,
    /// The query that counts it, rendered.
    pub query: String,
    /// Result columns whose values must not be shown.
    pub sensitive: Vec<String>,
    /// Whether a result column is a column of a table as it is, rather than computed.
    pub copies: bool,
    /// Where it is declared.
    pub span: Span,
}

/// Which columns hold private data: patterns `table.column`, each part a name or `*`.
#[derive(Debug, Clone, Default)]
pub struct Privacy {
    /// The patterns, in lower case.
    pub patterns: Vec<(String, String)>,
}

impl Privacy {
    /// Whether a column of a table on either side is private.
    #[must_use]
    pub fn is_sensitive(&self, table: &str, column: &str) -> bool {
        // Every column is asked about, often: its name is made small once for all patterns.
        let (table, column) = (table.to_lowercase(), column.to_lowercase());
        self.patterns
            .iter()
            .any(|(t, c)| fits(t, &table) && fits(c, &column))
    }
}

/// Whether a name fits a pattern, both in lower case. Each part between two `*` is taken where it comes first, which is
/// never wrong and ends soon whatever the pattern.
fn fits(pattern: &str, name: &str) -> bool {
    if pattern == "*" {
        return true;
    }
    let mut parts = pattern.split('*');
    let Some(mut rest) = name.strip_prefix(parts.next().unwrap_or_default()) else {
        return false;
    };
    let Some(last) = parts.next_back() else {
        return rest.is_empty();
    };
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else {
            return false;
        };
        rest = after;
    }
    rest.ends_with(last)
}

impl Project {
    /// The mapping of that id.
    #[must_use]
    pub fn mapping(&self, id: MappingId) -> &Mapping {
        &self.mappings[id.0]
    }

    /// The source of that id.
    #[must_use]
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[id.0]
    }

    /// The table a mapping fills.
    #[must_use]
    pub fn table(&self, id: MappingId) -> &Table {
        &self.target.tables[self.mappings[id.0].table]
    }

    /// The mapping that fills a target table.
    #[must_use]
    pub fn mapping_of_table(&self, table: usize) -> Option<MappingId> {
        self.mappings
            .iter()
            .position(|m| m.table == table)
            .map(MappingId)
    }

    /// The sources of a mapping, in file order.
    pub fn sources_of(&self, id: MappingId) -> impl Iterator<Item = (SourceId, &Source)> {
        self.mappings[id.0]
            .sources
            .iter()
            .map(|&s| (s, &self.sources[s.0]))
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn patterns_match_names_in_any_case() {
        let privacy = super::Privacy {
            patterns: vec![("*".to_owned(), "first_name".to_owned())],
        };
        assert!(privacy.is_sensitive("People", "First_Name"));
        assert!(fits("*", "anything"));
        assert!(fits("first_name", "first_name"));
        assert!(fits("*_name", "last_name"));
        assert!(fits("a*b*c", "axbyc"));
        assert!(!fits("*_name", "name_of"));
        assert!(!fits("a*b*c", "acb"));
        assert!(fits("*ab*ab", "xabyabab") && !fits("*ab*ab", "ab"));
        assert!(fits("a**", "a") && !fits("a*a", "a"));
        let hostile = format!("{}b", "*a".repeat(40));
        assert!(!fits(&hostile, &"a".repeat(200)), "and soon");
    }
}

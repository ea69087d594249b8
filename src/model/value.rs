//! Values: how a target column is computed from one record.

use super::{Missing, NewKey, Scalar, SourceId};
use crate::diag::Span;

/// What a record gives to a target column.
#[derive(Debug, Clone)]
pub enum Cell {
    /// The source has no such column and no rule names one: the target's own default.
    Absent,
    /// A value.
    Value(Value),
}

/// A value and what is done to it, in this order.
#[derive(Debug, Clone)]
pub struct Value {
    /// Where it comes from.
    pub origin: Origin,
    /// Names of conversions.
    pub convert: Vec<String>,
    /// Replacement of single values.
    pub values: Option<ValueMap>,
    /// Where the rule is written; the source's header for a copy by name.
    pub span: Span,
}

/// `values` with `unmapped`.
#[derive(Debug, Clone)]
pub struct ValueMap {
    /// Old text and new value.
    pub pairs: Vec<(String, Scalar)>,
    /// What any other value becomes.
    pub unmapped: Missing,
}

/// Where a value comes from.
#[derive(Debug, Clone)]
pub enum Origin {
    /// A column of the record.
    Column(String),
    /// Always null: a shared rule names a column that this source lacks.
    Null,
    /// A constant.
    Constant(Scalar),
    /// An expression over the record's columns, rendered.
    Sql(String),
    /// A template, by position in [`super::Project::templates`].
    Template {
        /// The template.
        template: usize,
        /// Its arguments, in the template's order.
        arguments: Vec<TemplateArgument>,
    },
    /// A new key.
    New(NewKey),
    /// New keys found in key maps.
    Lookups(Lookups),
    /// A JSON value with ids rewritten inside.
    Json {
        /// The column with the value.
        from: String,
        /// What is rewritten, in order.
        rewrites: Vec<JsonRewrite>,
    },
    /// The value of a `by` column, rewritten where its lookup resolved.
    Retyped {
        /// The `by` column.
        column: String,
        /// The lookup.
        lookup: Box<Lookup>,
    },
}

/// An argument of a template.
#[derive(Debug, Clone)]
pub enum TemplateArgument {
    /// A column of the record.
    Column(String),
    /// A looked-up key.
    Lookups(Lookups),
    /// Null: the template names a column that this source lacks.
    Null,
}

/// One or more lookups: the first that is not null.
#[derive(Debug, Clone)]
pub struct Lookups {
    /// In order.
    pub alternatives: Vec<Lookup>,
    /// What a null reference becomes.
    pub default: Option<Scalar>,
}

/// A reference replaced by the new key found in a key map.
#[derive(Debug, Clone)]
pub struct Lookup {
    /// The columns with the old key; empty inside JSON.
    pub from: Vec<String>,
    /// Which key map is read.
    pub by: LookupBy,
    /// Which column of the new key is taken, by position in the primary key of the table that each of the
    /// [sources](Self::sources) fills.
    pub takes: Vec<usize>,
    /// What a reference without a new row becomes.
    pub missing: Missing,
    /// Where it is written.
    pub span: Span,
}

/// How a lookup chooses its key map.
#[derive(Debug, Clone)]
pub enum LookupBy {
    /// Always the same.
    Source(SourceId),
    /// By the value of a column (in JSON: of a sibling member).
    Type {
        /// The column or member.
        column: String,
        /// Type, its key map, and the new name of the type.
        types: Vec<(String, SourceId, Option<String>)>,
        /// What references of other types become.
        otherwise: Missing,
    },
}

/// Ids rewritten inside a JSON value.
#[derive(Debug, Clone)]
pub struct JsonRewrite {
    /// The path.
    pub path: String,
    /// The lookup.
    pub lookup: Lookup,
}

impl Lookup {
    /// Which column of the new key of that source is taken.
    #[must_use]
    pub fn take(&self, source: SourceId) -> usize {
        let sources = self.sources();
        let place = sources.iter().position(|s| *s == source);
        place.and_then(|p| self.takes.get(p)).copied().unwrap_or(0)
    }

    /// The sources whose key maps it reads.
    #[must_use]
    pub fn sources(&self) -> Vec<SourceId> {
        match &self.by {
            LookupBy::Source(source) => vec![*source],
            LookupBy::Type { types, .. } => types.iter().map(|(_, source, _)| *source).collect(),
        }
    }
}

impl Value {
    /// Every lookup this value makes.
    #[must_use]
    pub fn lookups(&self) -> Vec<&Lookup> {
        match &self.origin {
            Origin::Lookups(lookups) => lookups.alternatives.iter().collect(),
            Origin::Json { rewrites, .. } => rewrites.iter().map(|r| &r.lookup).collect(),
            Origin::Retyped { lookup, .. } => vec![lookup],
            Origin::Template { arguments, .. } => arguments
                .iter()
                .filter_map(|a| match a {
                    TemplateArgument::Lookups(lookups) => Some(&lookups.alternatives),
                    TemplateArgument::Column(_) | TemplateArgument::Null => None,
                })
                .flatten()
                .collect(),
            _ => Vec::new(),
        }
    }
}

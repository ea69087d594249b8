//! The rules of a mapping, by the target column they fill.

use std::collections::BTreeMap;

use super::bind::Output;
use super::scope::Scope;
use crate::catalog::Table;
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::diag::resolve::Role;
use crate::model::{MappingId, Scalar};
use crate::spec::{ColumnRule, KeyRule, Name, Rule, Survivorship};

/// A rule in `[keys]` or `[columns]`.
#[derive(Clone, Copy)]
pub(super) enum Written<'a> {
    Key(&'a KeyRule),
    Column(&'a ColumnRule),
}

impl<'a> Written<'a> {
    pub(super) fn span(self) -> Span {
        match self {
            Self::Key(rule) => rule.span,
            Self::Column(rule) => rule.span,
        }
    }

    pub(super) fn survivorship(self) -> &'a Survivorship {
        match self {
            Self::Key(rule) => &rule.survivorship,
            Self::Column(rule) => &rule.survivorship,
        }
    }

    /// What fills null in the column. That of a lookup does, too: null references are its only nulls.
    pub(super) fn default(self) -> Option<Scalar> {
        let default = match self {
            Self::Key(KeyRule {
                rule: Rule::Lookups(lookups),
                ..
            }) => lookups.iter().rev().find_map(|l| l.default.as_ref()),
            Self::Key(_) => None,
            Self::Column(rule) => rule.default.as_ref(),
        };
        default.map(|d| d.value.clone())
    }

    /// Whether the column is left to the target's own default for all sources.
    pub(super) fn is_skip(self) -> bool {
        match self {
            Self::Key(_) => false,
            Self::Column(rule) => rule.skip.as_ref().is_some_and(|s| s.value),
        }
    }
}

/// Rules by target column: those for all sources, and those of each source alone.
pub(super) struct Rules<'a> {
    pub(super) shared: BTreeMap<usize, Written<'a>>,
    pub(super) own: Vec<BTreeMap<usize, Written<'a>>>,
}

impl<'a> Rules<'a> {
    /// Sorts a mapping's rules; says which fit no column.
    pub(super) fn collect(
        scope: &Scope<'a>,
        mapping: MappingId,
        table: &Table,
        out: &mut Output,
    ) -> Self {
        let spec = scope.head(mapping).spec;
        Self {
            shared: section(table, &spec.keys, &spec.columns, out),
            own: spec
                .sources
                .iter()
                .map(|source| section(table, &source.keys, &source.columns, out))
                .collect(),
        }
    }

    /// The rule that a source uses for a column, and whether it is a shared one.
    pub(super) fn of(&self, source: usize, column: usize) -> Option<(Written<'a>, bool)> {
        let own = self.own.get(source).and_then(|own| own.get(&column));
        own.map(|rule| (*rule, false))
            .or_else(|| self.shared.get(&column).map(|rule| (*rule, true)))
    }
}

fn section<'a>(
    table: &Table,
    keys: &'a [(Name, KeyRule)],
    columns: &'a [(Name, ColumnRule)],
    out: &mut Output,
) -> BTreeMap<usize, Written<'a>> {
    let keys = keys.iter().map(|(name, rule)| (name, Written::Key(rule)));
    let columns = columns
        .iter()
        .map(|(name, rule)| (name, Written::Column(rule)));
    let mut rules = BTreeMap::new();
    let mut first: BTreeMap<usize, Span> = BTreeMap::new();
    for (name, rule) in keys.chain(columns) {
        let Some(column) = target_column(table, name, out) else {
            continue;
        };
        if table.columns[column].generated {
            out.push(say::column_not_fillable(name.span, &name.value));
        } else if let Some(first) = first.get(&column) {
            out.push(say::duplicate_rule(name.span, *first, &name.value));
        } else {
            first.insert(column, name.span);
            rules.insert(column, rule);
        }
    }
    rules
}

/// The position of a target column; says so if there is none.
pub(super) fn target_column(table: &Table, name: &Name, out: &mut Output) -> Option<usize> {
    let found = table.position(&name.value);
    if found.is_none() {
        let names: Vec<&str> = table.columns.iter().map(|c| c.name.as_str()).collect();
        let owner = format!("the target table `{}`", table.name);
        out.push(say::unknown_column(
            name.span,
            &name.value,
            &owner,
            Role::Other,
            &names,
        ));
    }
    found
}

//! Lints: what is allowed and yet probably a mistake.
//!
//! They look at mappings that are otherwise right, and never at a row: each file here has one
//! subject. What they find are warnings, or advice where it is a habit rather than a mistake;
//! `[lints]` may say otherwise.

mod collisions;
mod conflicts;
mod constants;
mod contradictions;
mod conversions;
mod family;
mod grouped;
mod habits;
mod keys;
mod nulls;
mod picks;
mod references;
pub(super) mod slow;
mod types;
mod unused;
mod values;

use super::bind::Output;
use super::mapping::Draft;
use super::scope::{Known, Scope};
use crate::backend::Value as SqlValue;
use crate::backend::constants::Constants;
use crate::catalog::{Column, Table};
use crate::model::{Cell, Mapping, MappingId, Scalar, TargetColumn, Value};
use crate::spec::{self, ColumnRule, KeyRule};

/// Looks at everything that is sound.
pub(super) fn check(scope: &Scope<'_>, drafts: &[Draft], out: &mut Output) {
    let desk = Constants::open().ok();
    for (id, draft) in drafts.iter().enumerate() {
        let id = MappingId(id);
        let (Some(mapping), Some(table), true) = (&draft.mapping, scope.table(id), draft.sound)
        else {
            continue;
        };
        let subject = Subject {
            scope,
            drafts,
            id,
            spec: scope.head(id).spec,
            table,
            mapping,
        };
        subject.check(desk.as_ref(), out);
    }
    unused::check(scope, out);
}

/// A sound mapping with all that is known around it.
struct Subject<'l, 'a> {
    scope: &'l Scope<'a>,
    drafts: &'l [Draft],
    id: MappingId,
    spec: &'a spec::Mapping,
    table: &'l Table,
    mapping: &'l Mapping,
}

/// A rule of `[columns]` with the target column it fills and the sources it is for.
struct RuleOf<'a> {
    column: usize,
    rule: &'a ColumnRule,
    sources: Vec<usize>,
}

impl<'l, 'a> Subject<'l, 'a> {
    fn check(&self, desk: Option<&Constants>, out: &mut Output) {
        if let Some(desk) = desk {
            constants::check(self, desk, out);
        }
        conversions::check(self, out);
        values::check(self, out);
        types::check(self, out);
        references::check(self, out);
        keys::check(self, out);
        conflicts::check(self, out);
        contradictions::check(self, out);
        nulls::check(self, out);
        collisions::check(self, out);
        habits::check(self, out);
        picks::check(self, out);
        grouped::check(self, out);
        slow::check(self, out);
    }

    /// A source by its position in the mapping.
    fn known(&self, source: usize) -> &'l Known<'a> {
        self.scope.known(self.mapping.sources[source])
    }

    /// The declaration of a target column that the mapping fills.
    fn declared(&self, filled: &TargetColumn) -> &'l Column {
        &self.table.columns[filled.column]
    }

    /// Every value with the target column it is for and its source, a position in the mapping.
    fn cells(&self) -> impl Iterator<Item = (&'l TargetColumn, usize, &'l Value)> {
        self.mapping.columns.iter().flat_map(|column| {
            let cells = column.cells.iter().enumerate();
            cells.filter_map(move |(source, cell)| match cell {
                Cell::Value(value) => Some((column, source, value)),
                Cell::Absent => None,
            })
        })
    }

    /// Every rule in a `[columns]`: those for all sources, then those of each source.
    fn column_rules(&self) -> Vec<RuleOf<'a>> {
        let mut rules = Vec::new();
        for (name, rule) in &self.spec.columns {
            let has_own = |source: &&usize| {
                let own = &self.spec.sources[**source];
                let columns = own.columns.iter().map(|(n, _)| n);
                let mut names = columns.chain(own.keys.iter().map(|(n, _)| n));
                names.any(|n| n.value.eq_ignore_ascii_case(&name.value))
            };
            let all: Vec<usize> = (0..self.spec.sources.len()).collect();
            let sources = all.iter().filter(|s| !has_own(s)).copied().collect();
            rules.extend(self.table.position(&name.value).map(|column| RuleOf {
                column,
                rule,
                sources,
            }));
        }
        for (source, own) in self.spec.sources.iter().enumerate() {
            for (name, rule) in &own.columns {
                rules.extend(self.table.position(&name.value).map(|column| RuleOf {
                    column,
                    rule,
                    sources: vec![source],
                }));
            }
        }
        rules
    }

    /// Every rule in a `[keys]` with the target column it fills.
    fn key_rules(&self) -> Vec<(usize, &'a KeyRule)> {
        let own = self.spec.sources.iter().flat_map(|s| &s.keys);
        let all = self.spec.keys.iter().chain(own);
        all.filter_map(|(name, rule)| Some((self.table.position(&name.value)?, rule)))
            .collect()
    }
}

/// A constant as SQLite gets it.
fn sql_value(scalar: &Scalar) -> SqlValue {
    match scalar {
        Scalar::Boolean(b) => SqlValue::Integer((*b).into()),
        Scalar::Integer(i) => SqlValue::Integer(*i),
        Scalar::Real(r) => SqlValue::Real(*r),
        Scalar::Text(text) | Scalar::Json(text) => SqlValue::Text(text.clone()),
    }
}

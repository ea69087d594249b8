//! Binding one rule for one source, and what is remembered meanwhile.
//!
//! A shared rule may name a column that only some of its sources have. So a missing column is
//! noted first ([`Needs`]) and reported when every source has been asked.

use std::collections::HashMap;

use super::scope::{Known, Scope};
use crate::backend::vet::Vetted;
use crate::catalog::Table;
use crate::diag::resolve as say;
use crate::diag::resolve::Role;
use crate::diag::{Diagnostic, Diagnostics, Severity, Span};
use crate::model::{MappingId, SourceId, Template};
use crate::spec::Name;

/// What is found: problems, templates shared by several cells, what expressions read.
#[derive(Default)]
pub(super) struct Output {
    pub(super) diagnostics: Diagnostics,
    pub(super) templates: Vec<Template>,
    by_place: HashMap<Span, usize>,
    sql: HashMap<(SourceId, String), SqlInputs>,
}

/// What an expression of a rule reads.
#[derive(Default)]
pub(super) struct SqlInputs {
    /// Columns of the record.
    pub(super) columns: Vec<String>,
    /// Tables and columns, the record's own among them.
    pub(super) reads: Vec<(String, String)>,
}

impl Output {
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// How many errors there are.
    pub(super) fn errors(&self) -> usize {
        self.diagnostics.count(Severity::Error)
    }

    /// Remembers what an expression reads.
    pub(super) fn reads_of(&mut self, source: SourceId, sql: &str, vetted: Vetted) {
        let inputs = SqlInputs {
            columns: vetted.record_columns,
            reads: vetted.reads,
        };
        self.sql.insert((source, sql.to_owned()), inputs);
    }

    /// What an expression reads.
    pub(super) fn sql_inputs(&self, source: SourceId, sql: &str) -> Option<&SqlInputs> {
        self.sql.get(&(source, sql.to_owned()))
    }

    /// The position of the template written at a place.
    pub(super) fn template(&mut self, place: Span, template: Template) -> usize {
        let templates = &mut self.templates;
        *self.by_place.entry(place).or_insert_with(|| {
            templates.push(template);
            templates.len() - 1
        })
    }
}

/// What a name of a record's column was written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// As an origin.
    Origin,
    /// Not written at all: the column of the target's name.
    Implicit {
        /// Whether the rule only says a default.
        only_default: bool,
    },
    /// In a template.
    Template,
    /// For anything else.
    Other,
}

/// Record columns that a rule names and that some source lacks.
#[derive(Default)]
pub(super) struct Needs {
    missing: Vec<(Name, Need, usize)>,
    asked: usize,
}

impl Needs {
    fn lacks(&mut self, name: &Name, need: Need) {
        let known = self
            .missing
            .iter_mut()
            .find(|(n, ..)| n.span == name.span && n.value == name.value);
        match known {
            Some((.., lacking)) => *lacking += 1,
            None => self.missing.push((name.clone(), need, 1)),
        }
    }

    /// Reports the columns that none of the sources asked has.
    pub(super) fn report(self, sources: &[&Known<'_>], out: &mut Output) -> bool {
        let mut columns: Vec<&str> = sources.iter().flat_map(|k| k.column_names()).collect();
        columns.sort_unstable();
        columns.dedup();
        let owner = match sources {
            [only] => only.owner(),
            _ => "any source of this mapping".to_owned(),
        };
        let mut failed = false;
        // A source that is not fully known might have them.
        if sources.iter().any(|known| !known.complete) {
            return failed;
        }
        for (name, need, lacking) in self.missing {
            if lacking < self.asked {
                continue;
            }
            failed = true;
            let Name { value, span } = name;
            out.push(match need {
                Need::Implicit { only_default } => {
                    say::no_origin(span, &value, only_default, &columns)
                }
                Need::Template => say::unknown_variable(Some(span), &value, &columns),
                Need::Origin => say::unknown_column(span, &value, &owner, Role::Origin, &columns),
                Need::Other => say::unknown_column(span, &value, &owner, Role::Other, &columns),
            });
        }
        failed
    }
}

/// Binds the rule of one target column for one source.
pub(super) struct Binder<'s, 'a> {
    pub(super) scope: &'s Scope<'a>,
    pub(super) mapping: MappingId,
    pub(super) source: SourceId,
    /// The target table, and the column by position.
    pub(super) table: &'a Table,
    pub(super) column: usize,
    /// Whether the rule is meant for other sources, too.
    pub(super) shared: bool,
    pub(super) needs: &'s mut Needs,
    pub(super) out: &'s mut Output,
}

impl<'s, 'a> Binder<'s, 'a> {
    pub(super) fn known(&self) -> &'s Known<'a> {
        self.scope.known(self.source)
    }

    /// The name of the target column with the place of a rule.
    pub(super) fn same_name(&self, span: Span) -> Name {
        Name::new(self.table.columns[self.column].name.clone(), span)
    }

    /// Counts this source among those that a rule was bound for.
    pub(super) fn ask(&mut self) {
        if self.known().complete {
            self.needs.asked += 1;
        }
    }

    /// The record's column of that name, as the record writes it.
    pub(super) fn record_column(&mut self, name: &Name, need: Need) -> Option<String> {
        let known = self.known();
        if !known.complete {
            return Some(name.value.clone());
        }
        let found = known.source.column(&name.value);
        if found.is_none() {
            self.needs.lacks(name, need);
        }
        found.map(|column| column.name.clone())
    }

    /// Whether another source of a shared rule has that column.
    pub(super) fn has_sibling(&self, column: &str) -> bool {
        let sources = &self.scope.head(self.mapping).sources;
        self.shared
            && sources
                .iter()
                .any(|&s| self.scope.known(s).source.column(column).is_some())
    }
}

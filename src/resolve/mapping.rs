//! Putting a mapping, and then the project, together.

use super::bind::Output;
use super::columns::{self, Bound};
use super::rules::Rules;
use super::scope::Scope;
use super::survivorship::Ranks;
use super::{
    check, coverage, cycles, ignore, lint, merge, privacy, report, required, retype, unique,
};
use crate::catalog::Table;
use crate::diag::resolve as say;
use crate::model::{
    Budget, Cell, Mapping, MappingId, OnError, Origin, Project, TargetColumn, Value,
};
use crate::spec::Blank;

/// A mapping that was bound as far as it could be.
pub(super) struct Draft {
    /// None where the target table is unknown.
    pub(super) mapping: Option<Mapping>,
    /// Whether all of it is right, so that what it uses is known.
    pub(super) sound: bool,
    /// Tables and columns read by its link queries and warnings.
    pub(super) conditions: Vec<(String, String)>,
}

/// Binds all mappings, then judges the whole.
pub(super) fn project(scope: &Scope<'_>, out: &mut Output) -> Option<Project> {
    let drafts: Vec<Draft> = (0..scope.heads.len())
        .map(|id| draft(scope, MappingId(id), out))
        .collect();
    report::check_names(scope, out);
    privacy::check(scope, out);
    let (verifies, figures) = check::bind(scope, &drafts, out);
    let uses = coverage::check(scope, &drafts, out);
    ignore::check(scope, &uses, out);
    lint::check(scope, &drafts, out);
    let mappings: Option<Vec<Mapping>> = drafts.into_iter().map(|d| d.mapping).collect();
    let spec = &scope.specs.project;
    let project = Project {
        name: spec.name.value.clone(),
        namespace: spec.namespace.value,
        blank_is_missing: spec
            .defaults
            .blank
            .as_ref()
            .is_none_or(|b| b.value == Blank::Missing),
        max_rejects: spec
            .defaults
            .max_rejects
            .as_ref()
            .map_or(Budget::Unlimited, |m| m.value),
        source: scope.inputs.source_catalog.clone(),
        target: scope.inputs.target_catalog.clone(),
        mappings: mappings?,
        sources: scope.sources.iter().map(|k| k.source.clone()).collect(),
        templates: std::mem::take(&mut out.templates),
        verifies,
        figures,
        privacy: scope.privacy.clone(),
        vars: scope.vars.clone(),
        now: scope.inputs.now.to_owned(),
    };
    cycles::check(&project, out);
    Some(project)
}

fn draft(scope: &Scope<'_>, id: MappingId, out: &mut Output) -> Draft {
    let errors = out.errors();
    let mut conditions = Vec::new();
    let mapping = scope
        .table(id)
        .map(|table| mapping(scope, id, table, &mut conditions, out));
    Draft {
        sound: mapping.is_some()
            && out.errors() == errors
            && scope.is_complete(id)
            && !scope.specs.lost.has(scope.head(id).spec.file),
        mapping,
        conditions,
    }
}

fn mapping(
    scope: &Scope<'_>,
    id: MappingId,
    table: &Table,
    conditions: &mut Vec<(String, String)>,
    out: &mut Output,
) -> Mapping {
    let head = scope.head(id);
    let spec = head.spec;
    let rules = Rules::collect(scope, id, table, out);
    let ranks = Ranks::bind(scope, id, out);
    let mut bound = columns::bind(scope, id, table, &rules, &ranks, out);
    required::check(scope, id, table, &rules, &bound, out);
    retype::apply(table, &mut bound, out);
    let merge = merge::bind(scope, id, &rules, &bound, ranks, conditions, out);
    let uniques = unique::bind(scope, id, table, &bound, out);
    let warns = report::warns(scope, id, conditions, out);
    let on_error = spec.on_error.as_ref();
    let on_error = on_error.or(scope.specs.project.defaults.on_error.as_ref());
    let mut mapping = Mapping {
        file: spec.file,
        span: spec.target.span,
        table: head.table.unwrap_or_default(),
        on_error: on_error.map_or(OnError::Reject, |o| o.value),
        sources: head.sources.clone(),
        key: key(table, &bound),
        late_key: late_key(table, &bound),
        columns: bound.into_iter().map(|b| b.column).collect(),
        merge,
        uniques,
        warns,
        depends_on: depends_on(scope, id, out),
        count_name: spec.report.count.as_ref().map(|c| c.value.clone()),
        report_maps: report::key_maps(scope, id, out),
    };
    privacy::mark(scope, table, &mut mapping, out);
    mapping
}

fn key(table: &Table, bound: &[Bound]) -> Vec<usize> {
    let filled = |&column: &usize| bound.iter().position(|b| b.column.column == column);
    table.primary_key.iter().filter_map(filled).collect()
}

/// Whether the new key is known only with the row: a column of it is neither new nor plainly kept.
fn late_key(table: &Table, bound: &[Bound]) -> bool {
    let is_early = |cell: &Cell| match cell {
        Cell::Absent => true,
        Cell::Value(Value {
            origin,
            convert,
            values,
            ..
        }) => match origin {
            Origin::New(_) => true,
            Origin::Column(_) => convert.is_empty() && values.is_none(),
            _ => false,
        },
    };
    let is_late =
        |column: &TargetColumn| column.default.is_some() || !column.cells.iter().all(is_early);
    let key = bound.iter().map(|b| &b.column);
    let mut key = key.filter(|c| table.primary_key.contains(&c.column));
    key.any(is_late)
}

fn depends_on(scope: &Scope<'_>, id: MappingId, out: &mut Output) -> Vec<MappingId> {
    let mut before = Vec::new();
    for name in &scope.head(id).spec.depends_on {
        let found = scope.filler(&name.value);
        before.extend(found);
        if found.is_none() {
            let mapped = scope.heads.iter().map(|h| h.spec.target.value.as_str());
            out.push(say::unmapped_table(name.span, &name.value, mapped));
        }
    }
    before
}

//! Subqueries that read a whole table for each row: with a thousand rows nobody notices, with a
//! hundred thousand the night is over. SQLite's own plan for the schema tells.

use super::super::bind::Output;
use super::super::query::raw_place;
use super::super::scope::Scope;
use super::Subject;
use crate::backend::vet::Vetter;
use crate::backend::vet::tokens::{Token, tokens};
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::model::{Cell, Origin};
use crate::spec::{self, Links, Name};

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    let vetter = subject.scope.inputs.source;
    for source in 0..subject.mapping.sources.len() {
        let known = subject.known(source);
        if let Some(query) = &known.spec.query {
            report(
                subject.scope,
                query,
                &vetter.scanned_for_each_row(&known.source.sql),
                out,
            );
        }
        let records = known.record_query();
        let conditions = known.spec.excludes.iter().zip(&known.source.excludes);
        for (written, exclude) in conditions {
            if has_subquery(&exclude.when) {
                let tables = vetter.scanned_for_each_record(&records, &exclude.when);
                report(subject.scope, &written.when, &tables, out);
            }
        }
    }
    expressions(subject, out);
    let written = subject.spec.warns.iter().map(|w| &w.query);
    for (written, warn) in written.zip(&subject.mapping.warns) {
        report(
            subject.scope,
            written,
            &vetter.scanned_for_each_row(&warn.query),
            out,
        );
    }
    let links = subject.spec.merge.iter().flat_map(|m| &m.links);
    let bound = subject.mapping.merge.iter().flat_map(|m| &m.links);
    for (written, link) in links.zip(bound) {
        if let (Links::Query(written), Some(query)) = (written, &link.query) {
            report(
                subject.scope,
                &written.query,
                &vetter.scanned_for_each_row(query),
                out,
            );
        }
    }
}

/// A query of a check or of a figure.
pub(in crate::resolve) fn check_query(
    scope: &Scope<'_>,
    vetter: &Vetter,
    (written, sql): (&Name, &str),
    out: &mut Output,
) {
    if has_subquery(sql) {
        report(scope, written, &vetter.scanned_for_each_row(sql), out);
    }
}

fn expressions(subject: &Subject<'_, '_>, out: &mut Output) {
    for rule in subject.column_rules() {
        let Some(spec::Origin::Sql(written)) = &rule.rule.origin else {
            continue;
        };
        let Some(filled) = subject.mapping.column_at(rule.column) else {
            continue;
        };
        for &source in &rule.sources {
            let cell = &subject.mapping.columns[filled].cells[source];
            if let Cell::Value(value) = cell
                && let Origin::Sql(text) = &value.origin
                && has_subquery(text)
            {
                let records = subject.known(source).record_query();
                let vetter = subject.scope.inputs.source;
                report(
                    subject.scope,
                    written,
                    &vetter.scanned_for_each_record(&records, text),
                    out,
                );
            }
        }
    }
}

/// Whether it is worth asking for a plan.
fn has_subquery(sql: &str) -> bool {
    sql.to_ascii_lowercase().contains("select")
}

fn report(scope: &Scope<'_>, written: &Name, scanned: &[String], out: &mut Output) {
    for alias in scanned {
        let (place, table) = place(scope, written, alias);
        out.push(say::slow_subquery(place, &table));
    }
}

/// Where a query names a table, and the table's own name.
fn place(scope: &Scope<'_>, written: &Name, alias: &str) -> (Span, String) {
    let list = tokens(&written.value);
    let name = |token: &Token| token.name(&written.value).unwrap_or_default();
    let catalogs = [scope.inputs.source_catalog, scope.inputs.target_catalog];
    let known = |name: String| {
        let table = catalogs.iter().find_map(|catalog| catalog.table(&name));
        let mut sources = scope.sources.iter().map(|known| &known.spec.name.value);
        let key_map = sources.find(|source| source.eq_ignore_ascii_case(&name));
        table.map(|table| &table.name).or(key_map).cloned()
    };
    let named: Vec<(usize, String)> = (0..list.len())
        .filter(|&at| name(&list[at]).eq_ignore_ascii_case(alias))
        .filter_map(|at| {
            // `FROM table alias`, `FROM table AS alias` or the table's own name.
            let before = |back: usize| {
                at.checked_sub(back)
                    .map(|b| name(&list[b]))
                    .unwrap_or_default()
            };
            let table = if before(1).eq_ignore_ascii_case("as") {
                before(2)
            } else {
                before(1)
            };
            let table = [table, name(&list[at])].into_iter().find_map(known)?;
            Some((at, table))
        })
        .collect();
    // The last one that is a table is in the innermost query.
    match named.iter().rev().find(|(at, _)| !is_qualifier(&list, *at)) {
        Some((at, table)) => (
            raw_place(scope, written, list[*at].range.clone()),
            table.clone(),
        ),
        None => (written.span, alias.to_owned()),
    }
}

/// Whether a point follows, so that the name stands for a column's table.
fn is_qualifier(list: &[Token], at: usize) -> bool {
    use crate::backend::vet::tokens::Kind;
    list.get(at + 1)
        .is_some_and(|next| next.kind == Kind::Sign('.'))
}

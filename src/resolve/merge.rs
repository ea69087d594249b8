//! `[merge]`: links, groups and conflicts.

use super::bind::Output;
use super::columns::Bound;
use super::message;
use super::query;
use super::rules::{Rules, Written, target_column};
use super::scope::Scope;
use super::survivorship::{Ranks, stated};
use crate::catalog::Table;
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::diag::resolve::Role;
use crate::model::{CheckSeverity, Conflict, Link, LinkEnd, MappingId, Merge};
use crate::spec::{self, Links, Name};

/// Binds the merge of a mapping. `conditions` takes what link queries read.
pub(super) fn bind(
    scope: &Scope<'_>,
    mapping: MappingId,
    rules: &Rules<'_>,
    bound: &[Bound],
    ranks: Ranks,
    conditions: &mut Vec<(String, String)>,
    out: &mut Output,
) -> Option<Merge> {
    let merge = scope.head(mapping).spec.merge.as_ref()?;
    let table = scope.table(mapping)?;
    let mut links = Vec::new();
    for written in &merge.links {
        links.extend(match written {
            Links::Column(link) => column_link(scope, mapping, link, out),
            Links::Query(link) => query_link(scope, mapping, link, conditions, out),
        });
    }
    let groups = groups(merge, table, rules, bound, out);
    let mut conflicts = Vec::new();
    for conflict in &merge.conflicts {
        message::conflict(scope, mapping, &conflict.message, out);
        conflicts.push(Conflict {
            columns: filled(&conflict.columns, table, bound, out),
            message: conflict.message.value.clone(),
            severity: conflict
                .severity
                .as_ref()
                .map_or(CheckSeverity::Warn, |s| s.value),
            span: conflict.span,
        });
    }
    Some(Merge {
        links,
        priority: ranks.priority,
        identity: ranks.identity,
        groups,
        conflicts,
    })
}

/// Target columns that something fills, as positions in the mapping's columns.
pub(super) fn filled(
    names: &[Name],
    table: &Table,
    bound: &[Bound],
    out: &mut Output,
) -> Vec<usize> {
    let mut columns = Vec::new();
    for name in names {
        let Some(position) = target_column(table, name, out) else {
            continue;
        };
        match bound.iter().position(|b| b.column.column == position) {
            Some(found) => columns.push(found),
            None => out.push(say::unmapped_column(name.span, &name.value, &table.name)),
        }
    }
    columns
}

fn groups(
    merge: &spec::Merge,
    table: &Table,
    rules: &Rules<'_>,
    bound: &[Bound],
    out: &mut Output,
) -> Vec<Vec<usize>> {
    let mut grouped: Vec<(usize, Span)> = Vec::new();
    let mut groups = Vec::new();
    for group in &merge.groups {
        let columns = filled(&group.columns, table, bound, out);
        for name in &group.columns {
            let Some(position) = table.position(&name.value) else {
                continue;
            };
            let alone = rules.shared.get(&position).copied();
            let clash = alone.map(Written::survivorship).and_then(stated);
            if let Some((_, other)) = clash {
                let label = "this column would survive alone";
                out.push(say::survivorship_clash(
                    name.span,
                    other,
                    &name.value,
                    label,
                ));
            }
            match grouped.iter().find(|(p, _)| *p == position) {
                Some((_, other)) => {
                    let label = "in another group";
                    out.push(say::survivorship_clash(
                        name.span,
                        *other,
                        &name.value,
                        label,
                    ));
                }
                None if table.primary_key.contains(&position) => {
                    let label = "the primary key comes from the record that `identity` chooses";
                    out.push(say::survivorship_clash(
                        name.span,
                        merge.span,
                        &name.value,
                        label,
                    ));
                }
                None => grouped.push((position, name.span)),
            }
        }
        groups.push(columns);
    }
    groups
}

fn column_link(
    scope: &Scope<'_>,
    mapping: MappingId,
    link: &spec::Link,
    out: &mut Output,
) -> Option<Link> {
    let a = scope.own_source(mapping, &link.source, out);
    let b = scope.own_source(mapping, &link.to, out);
    let (a, b) = (a?, b?);
    let holder = scope.known(scope.head(mapping).sources[a]);
    let names: Vec<String> = holder
        .column_names()
        .into_iter()
        .map(str::to_owned)
        .collect();
    let owner = holder.owner();
    let from = columns(&link.from, &names, &owner, holder.complete, out);
    arity(scope, mapping, link.span, from.len(), b, out);
    Some(Link {
        a: LinkEnd {
            source: a,
            from: Vec::new(),
        },
        b: LinkEnd { source: b, from },
        query: None,
        span: link.span,
    })
}

fn query_link(
    scope: &Scope<'_>,
    mapping: MappingId,
    link: &spec::LinkQuery,
    conditions: &mut Vec<(String, String)>,
    out: &mut Output,
) -> Option<Link> {
    let checked = query::check(scope, scope.inputs.source, &link.query, true, out);
    let mut ends = Vec::new();
    for side in [&link.a, &link.b] {
        let source = scope.own_source(mapping, &side.source, out);
        let names: Vec<String> = checked
            .iter()
            .flat_map(|c| c.columns.iter().map(|c| c.name.clone()))
            .collect();
        let from = columns(&side.from, &names, "the link query", checked.is_some(), out);
        if let Some(source) = source {
            arity(scope, mapping, side.source.span, from.len(), source, out);
            ends.push(LinkEnd { source, from });
        }
    }
    let checked = checked?;
    conditions.extend(checked.reads);
    let b = ends.pop()?;
    let a = ends.pop()?;
    Some(Link {
        a,
        b,
        query: Some(checked.sql),
        span: link.span,
    })
}

/// Names of columns as the record or query writes them; says which there are not.
fn columns(
    written: &[Name],
    names: &[String],
    owner: &str,
    complete: bool,
    out: &mut Output,
) -> Vec<String> {
    let find = |name: &Name| {
        let found = names.iter().find(|n| n.eq_ignore_ascii_case(&name.value));
        if found.is_none() && complete {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            out.push(say::unknown_column(
                name.span,
                &name.value,
                owner,
                Role::Other,
                &names,
            ));
        }
        found.cloned().unwrap_or_else(|| name.value.clone())
    };
    written.iter().map(find).collect()
}

fn arity(
    scope: &Scope<'_>,
    mapping: MappingId,
    span: Span,
    given: usize,
    source: usize,
    out: &mut Output,
) {
    let known = scope.known(scope.head(mapping).sources[source]);
    if known.complete && given != known.source.key.len() {
        out.push(say::key_arity(
            span,
            given,
            &known.spec.name.value,
            known.spec.name.span,
            &known.source.key,
        ));
    }
}

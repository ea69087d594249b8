//! What depends on what, and the circles that cannot be solved.
//!
//! Keys that are new or kept are known before any row, so tables may refer to each other in
//! circles. A key made of other values is known only with its row: a lookup of it inside a circle
//! would need itself.

use std::collections::{HashMap, VecDeque};

use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::bind::Output;
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::model::{MappingId, Project};

/// Why a mapping must come after another one, or together with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    /// A target column, by position in the table, is looked up; the lookup's place.
    Lookup(usize, Span),
    /// A foreign key of the target, by position in the table's foreign keys.
    ForeignKey(usize),
    /// `depends_on`.
    Declared,
}

/// For each mapping, the mappings it depends on and why, itself included where it refers to itself.
fn dependencies(project: &Project) -> Vec<Vec<(MappingId, Why)>> {
    let ids = (0..project.mappings.len()).map(MappingId);
    ids.map(|id| of(project, id)).collect()
}

fn of(project: &Project, id: MappingId) -> Vec<(MappingId, Why)> {
    let mapping = project.mapping(id);
    let mut found = Vec::new();
    for column in &mapping.columns {
        for cell in &column.cells {
            let crate::model::Cell::Value(value) = cell else {
                continue;
            };
            for lookup in value.lookups() {
                for source in lookup.sources() {
                    let why = Why::Lookup(column.column, lookup.span);
                    found.push((project.source(source).mapping, why));
                }
            }
        }
    }
    for (position, key) in project.table(id).foreign_keys.iter().enumerate() {
        let parent = project.target.position(&key.parent);
        let parent = parent.and_then(|table| project.mapping_of_table(table));
        found.extend(parent.map(|parent| (parent, Why::ForeignKey(position))));
    }
    found.extend(mapping.depends_on.iter().map(|&d| (d, Why::Declared)));
    let mut kept: Vec<(MappingId, Why)> = Vec::new();
    for edge in found {
        if !kept.contains(&edge) {
            kept.push(edge);
        }
    }
    kept
}

/// Reports lookups that need a key which needs them, and `depends_on` that goes in circles.
pub(super) fn check(project: &Project, out: &mut Output) {
    let dependencies = dependencies(project);
    let component = components(&dependencies);
    for (from, edges) in dependencies.iter().enumerate() {
        let from = MappingId(from);
        for (to, why) in edges {
            if component.get(&from) != component.get(to) {
                continue;
            }
            let reason = match why {
                Why::Lookup(..) if project.mapping(*to).late_key => format!(
                    "the key of `{}` is known only with its rows",
                    project.table(*to).name
                ),
                Why::Declared => format!(
                    "`{}` must come after `{}`",
                    project.table(from).name,
                    project.table(*to).name
                ),
                _ => continue,
            };
            report(project, &dependencies, from, (*to, *why), &reason, out);
        }
    }
}

/// The strongly connected component of each mapping.
fn components(dependencies: &[Vec<(MappingId, Why)>]) -> HashMap<MappingId, usize> {
    let mut graph = DiGraph::<MappingId, ()>::new();
    let nodes: Vec<NodeIndex> = (0..dependencies.len())
        .map(|id| graph.add_node(MappingId(id)))
        .collect();
    for (from, edges) in dependencies.iter().enumerate() {
        for (to, _) in edges {
            graph.add_edge(nodes[from], nodes[to.0], ());
        }
    }
    let mut component = HashMap::new();
    for (number, members) in tarjan_scc(&graph).into_iter().enumerate() {
        for node in members {
            component.insert(graph[node], number);
        }
    }
    component
}

fn report(
    project: &Project,
    dependencies: &[Vec<(MappingId, Why)>],
    from: MappingId,
    (to, why): (MappingId, Why),
    reason: &str,
    out: &mut Output,
) {
    let mut edges = vec![(from, to, why)];
    edges.extend(way(dependencies, to, from));
    let mut path: Vec<&str> = edges
        .iter()
        .map(|(from, ..)| project.table(*from).name.as_str())
        .collect();
    path.extend(path.first().copied());
    let steps: Vec<(Span, String)> = edges
        .iter()
        .map(|(from, to, why)| step(project, *from, *to, *why))
        .collect();
    let declared = why == Why::Declared;
    out.push(say::unsolvable_cycle(&path, reason, declared, &steps));
}

/// The shortest way from one mapping to another, as edges; none if they are the same.
fn way(
    dependencies: &[Vec<(MappingId, Why)>],
    start: MappingId,
    end: MappingId,
) -> Vec<(MappingId, MappingId, Why)> {
    let mut reached: HashMap<MappingId, (MappingId, Why)> = HashMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        if at == end {
            break;
        }
        for (to, why) in &dependencies[at.0] {
            if *to != start && !reached.contains_key(to) {
                reached.insert(*to, (at, *why));
                queue.push_back(*to);
            }
        }
    }
    let mut edges = Vec::new();
    let mut at = end;
    while at != start {
        let Some((before, why)) = reached.get(&at) else {
            break;
        };
        edges.push((*before, at, *why));
        at = *before;
    }
    edges.reverse();
    edges
}

fn step(project: &Project, from: MappingId, to: MappingId, why: Why) -> (Span, String) {
    let table = project.table(from);
    let parent = &project.table(to).name;
    match why {
        Why::Lookup(column, span) => (
            span,
            format!(
                "`{}.{}` needs a key of `{parent}`",
                table.name, table.columns[column].name
            ),
        ),
        Why::ForeignKey(_) => (
            project.mapping(from).span,
            format!("a foreign key of `{}` refers to `{parent}`", table.name),
        ),
        Why::Declared => (
            project.mapping(from).span,
            format!("`{}` says that it depends on `{parent}`", table.name),
        ),
    }
}

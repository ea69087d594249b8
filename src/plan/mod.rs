//! The order of execution: mappings in components, each after what it depends on.
//!
//! Mappings that refer to each other in a circle, or one that refers to itself, form one component, whose tables are
//! evaluated together.

use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;

use crate::model::{MappingId, Project};

/// Why a mapping needs another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A column looks up keys of this source.
    Lookup {
        /// The target column.
        column: String,
        /// The source.
        source: String,
    },
    /// A foreign key of the target table.
    ForeignKey {
        /// Its columns.
        columns: Vec<String>,
    },
    /// `depends_on` says so.
    Declared,
}

/// One mapping needs another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependency {
    /// The mapping that needs.
    pub of: MappingId,
    /// The mapping that is needed.
    pub on: MappingId,
    /// Why.
    pub why: Why,
}

/// Mappings that are evaluated together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// In the order of the project.
    pub mappings: Vec<MappingId>,
    /// Whether they refer to each other or, a single one, to itself.
    pub cyclic: bool,
}

/// What is executed, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Every component after those it depends on.
    pub components: Vec<Component>,
    /// Every dependency, by mapping.
    pub dependencies: Vec<Dependency>,
}

/// Orders the mappings of a project.
#[must_use]
pub fn plan(project: &Project) -> Plan {
    let dependencies = dependencies(project);
    let mut graph = DiGraph::<MappingId, ()>::new();
    let nodes: Vec<_> = (0..project.mappings.len())
        .map(|m| graph.add_node(MappingId(m)))
        .collect();
    // Edges are drawn backwards, so that among independent mappings the order of the files is kept.
    for dependency in dependencies.iter().rev() {
        graph.update_edge(nodes[dependency.of.0], nodes[dependency.on.0], ());
    }
    let components = tarjan_scc(&graph)
        .into_iter()
        .map(|component| {
            let mut mappings: Vec<MappingId> =
                component.into_iter().map(|node| graph[node]).collect();
            mappings.sort_unstable();
            let own = |d: &Dependency| d.of == d.on && d.of == mappings[0];
            let cyclic = mappings.len() > 1 || dependencies.iter().any(own);
            Component { mappings, cyclic }
        })
        .collect();
    Plan {
        components,
        dependencies,
    }
}

/// Every dependency between the mappings of a project, each once, in order.
#[must_use]
pub fn dependencies(project: &Project) -> Vec<Dependency> {
    let mut found = Vec::new();
    for (index, mapping) in project.mappings.iter().enumerate() {
        let of = MappingId(index);
        let table = project.table(of);
        for column in &mapping.columns {
            let values = column.cells.iter().filter_map(|cell| match cell {
                crate::model::Cell::Value(value) => Some(value),
                crate::model::Cell::Absent => None,
            });
            for source in values
                .flat_map(|v| v.lookups())
                .flat_map(super::model::value::Lookup::sources)
            {
                let source = project.source(source);
                let why = Why::Lookup {
                    column: table.columns[column.column].name.clone(),
                    source: source.name.clone(),
                };
                found.push(Dependency {
                    of,
                    on: source.mapping,
                    why,
                });
            }
        }
        for key in &table.foreign_keys {
            let parent = project
                .target
                .position(&key.parent)
                .and_then(|p| project.mapping_of_table(p));
            if let Some(on) = parent {
                let columns = key
                    .columns
                    .iter()
                    .map(|&c| table.columns[c].name.clone())
                    .collect();
                found.push(Dependency {
                    of,
                    on,
                    why: Why::ForeignKey { columns },
                });
            }
        }
        found.extend(mapping.depends_on.iter().map(|&on| Dependency {
            of,
            on,
            why: Why::Declared,
        }));
    }
    found.sort();
    found.dedup();
    found
}

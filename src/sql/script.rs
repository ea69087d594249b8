//! The statements of a component as `mapper plan --sql` shows them: in the order in which a run without surprises
//! executes them.

use std::collections::BTreeSet;

use super::reading::Reading;
use super::tree::Statement;
use super::{
    direct, direct_maps, keys, links, merge, records, refuse, rows, settle, staged, write,
};
use crate::model::{MappingId, OnCollision, Project};
use crate::plan::Component;

/// One step with its statements, written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it does.
    pub title: String,
    /// SQL text, statement by statement.
    pub statements: Vec<String>,
}

/// The steps of a component.
#[must_use]
pub fn component(project: &Project, component: &Component) -> Vec<Step> {
    if let Some((id, way)) = direct::way(project, component) {
        return short_way(project, id, way);
    }
    let each = |step: fn(&Project, MappingId) -> Step| {
        component
            .mappings
            .iter()
            .map(move |&id| step(project, id))
            .collect::<Vec<_>>()
    };
    let mut steps = each(read);
    steps.extend(each(make_keys));
    steps.extend(
        component
            .mappings
            .iter()
            .map(|&id| evaluate(project, id, component)),
    );
    steps.extend(each(write_rows));
    steps.retain(|step| !step.statements.is_empty());
    steps
}

fn short_way(project: &Project, id: MappingId, way: direct::Way) -> Vec<Step> {
    let name = &project.table(id).name;
    let mapping = project.mapping(id);
    let sources = || mapping.sources.iter().copied();
    let count = step(
        format!("{name}: count the records"),
        sources().map(|s| direct::count(project, s)),
    );
    let mut steps = vec![count];
    // Key maps that a run holds in memory are joined here: a reader sees what is asked.
    let none = BTreeSet::new();
    match way {
        direct::Way::Direct => {
            let own = sources().filter(|&s| direct::is_looked_up(mapping, s));
            steps.push(step(
                format!("{name}: make the key maps that it looks up itself"),
                own.filter_map(|s| direct_maps::of_source(project, id, s)),
            ));
            steps.push(step(
                format!("{name}: write the rows straight from the source"),
                sources().map(|s| direct::write(project, id, s, &none, Reading::AlongTheKey)),
            ));
        }
        direct::Way::Staged => {
            let create = staged::create(project, id).into_iter();
            steps.push(step(
                format!("{name}: evaluate the rows"),
                create.chain(
                    sources().map(|s| staged::insert(project, s, &none, Reading::AlongTheKey)),
                ),
            ));
            let rules = mapping.uniques.iter();
            steps.push(step(
                format!("{name}: find the rows that collapse"),
                rules.map(|rule| staged::remember_lost(project, id, rule)),
            ));
            steps.push(step(
                format!("{name}: write the others"),
                [staged::write(project, id)],
            ));
        }
    }
    steps.retain(|step| !step.statements.is_empty());
    steps
}

fn step(title: String, statements: impl IntoIterator<Item = Statement>) -> Step {
    Step {
        title,
        statements: statements.into_iter().map(|s| write(&s)).collect(),
    }
}

fn read(project: &Project, id: MappingId) -> Step {
    let mut statements = Vec::new();
    for &source in &project.mapping(id).sources {
        statements.push(records::create(project, source));
        statements.push(records::insert_start(project, source));
        statements.push(records::insert(project, source));
        statements.extend(records::insert_not_lists(project, source));
        statements.push(records::delete_start(project, source));
        if records::are_sought(project, source) {
            statements.push(records::index(project, source));
        }
        let excludes = project.source(source).excludes.len();
        statements.extend((0..excludes).map(|number| records::exclude(project, source, number)));
        statements.extend(records::reject_not_lists(project, source));
        statements.extend(records::reject_bad_keys(project, source));
    }
    step(
        format!("{}: read the records", project.table(id).name),
        statements,
    )
}

fn make_keys(project: &Project, id: MappingId) -> Step {
    let mapping = project.mapping(id);
    let mut statements = Vec::new();
    for link in mapping.merge.iter().flat_map(|m| &m.links) {
        statements.push(match &link.query {
            Some(query) => links::query_pairs(project, mapping, link, query),
            None => links::pairs(project, mapping, link, true),
        });
    }
    if let Some(view) = keys::show_own(project, id) {
        statements.push(view);
    } else if !mapping.key.is_empty() {
        statements.push(keys::create(project, id));
        if !mapping.late_key {
            statements.extend(mapping.sources.iter().map(|&s| keys::insert(project, s)));
            statements.extend(keys::number(project, id));
            if !keys::cannot_collide(project, id) {
                statements.push(keys::taken(project, id));
            }
        }
    }
    step(
        format!("{}: join entities and make keys", project.table(id).name),
        statements,
    )
}

fn evaluate(project: &Project, id: MappingId, component: &Component) -> Step {
    let mapping = project.mapping(id);
    let mut statements = vec![rows::create(project, id)];
    let none = BTreeSet::new();
    match merge::insert_rows(project, id) {
        Some(merged) => {
            statements.push(merge::create_candidates(project, id));
            statements.extend(
                mapping
                    .sources
                    .iter()
                    .map(|&s| merge::insert_candidates(project, s, false, &none)),
            );
            statements.push(merged);
        }
        None => statements.extend(
            mapping
                .sources
                .iter()
                .map(|&s| rows::insert(project, s, false, &none)),
        ),
    }
    statements.extend(refuse::refuse_failed(project, id, false));
    statements.extend(refuse::refuse_null_keys(project, id));
    for key in &project.table(id).foreign_keys {
        statements.extend(
            refuse::refuse_dangling(project, id, key, &component.mappings, &BTreeSet::new())
                .into_iter()
                .flatten(),
        );
    }
    step(
        format!("{}: evaluate the rows", project.table(id).name),
        statements,
    )
}

fn write_rows(project: &Project, id: MappingId) -> Step {
    let mapping = project.mapping(id);
    let mut statements = Vec::new();
    if !mapping.uniques.is_empty() {
        statements.extend(rows::create_lost(project, id));
    }
    for (number, rule) in mapping.uniques.iter().enumerate() {
        match rule.on_collision {
            OnCollision::Collapse => {
                statements.push(settle::remember_lost(project, id, rule));
                statements.push(settle::collapse_rows(project, id));
            }
            OnCollision::Reject => statements.push(settle::refuse(project, id, rule)),
            OnCollision::Null => {
                statements.push(settle::remember_nulled(project, id, rule, number));
                statements.push(settle::null_rows(project, id, rule, number));
            }
            OnCollision::Abort => {
                statements.push(Statement::Select(settle::losers(project, id, rule)));
            }
        }
    }
    statements.push(rows::write(project, id, false));
    if mapping.late_key {
        statements.push(keys::insert_late(project, id));
    }
    if !mapping.key.is_empty() {
        statements.extend(
            mapping
                .sources
                .iter()
                .flat_map(|&s| [keys::create_map(project, s), keys::fill_map(project, s)]),
        );
    }
    step(
        format!("{}: settle and write the rows", project.table(id).name),
        statements,
    )
}

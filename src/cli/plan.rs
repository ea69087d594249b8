//! `mapper plan`: what a run would do, and why in that order.

use super::args::{Global, PlanArgs, PlanFormat};
use super::exit::{Exit, Failure};
use super::output::Output;
use super::project;
use super::text::visible;
use crate::model::{MappingId, Project};
use crate::plan::{Dependency, Plan, Why, plan as order};
use crate::sql::script;

/// Shows the plan.
pub(super) fn plan(global: &Global, args: &PlanArgs, out: &Output) -> Result<Exit, Failure> {
    let (ready, _) = match project::check(global, None)?.told(out) {
        Ok(ready) => ready,
        Err(exit) => return Ok(exit),
    };
    let plan = order(&ready.project);
    let text = if args.sql {
        sql(&ready.project, &plan)
    } else {
        match args.format {
            PlanFormat::Human => human(&ready.project, &plan),
            PlanFormat::Mermaid => mermaid(&ready.project, &plan),
            PlanFormat::Dot => dot(&ready.project, &plan),
            PlanFormat::Json => json(&ready.project, &plan),
        }
    };
    out.print(&text)?;
    Ok(Exit::Done)
}

fn name(project: &Project, id: MappingId) -> &str {
    &project.table(id).name
}

/// A name as part of text for people.
fn shown(project: &Project, id: MappingId) -> String {
    visible(name(project, id))
}

fn reason(why: &Why) -> String {
    match why {
        Why::Lookup { column, source } => format!("`{column}` looks up `{source}`"),
        Why::ForeignKey { columns } => format!("foreign key `{}`", columns.join("`, `")),
        Why::Declared => "`depends_on`".to_owned(),
    }
}

fn of(plan: &Plan, id: MappingId) -> impl Iterator<Item = &Dependency> {
    plan.dependencies.iter().filter(move |d| d.of == id)
}

fn human(project: &Project, plan: &Plan) -> String {
    let mut text = String::new();
    for (number, component) in plan.components.iter().enumerate() {
        for &id in &component.mappings {
            let sources: Vec<&str> = project
                .sources_of(id)
                .map(|(_, s)| s.name.as_str())
                .collect();
            let how = if project.mapping(id).merge.is_some() {
                "merged from"
            } else {
                "from"
            };
            text += &format!(
                "{:>3}  {}  {how} {}\n",
                number + 1,
                shown(project, id),
                visible(&sources.join(", "))
            );
            for dependency in of(plan, id) {
                text += &format!(
                    "       after {}: {}\n",
                    shown(project, dependency.on),
                    visible(&reason(&dependency.why))
                );
            }
        }
        if component.cyclic {
            text += "       evaluated in rounds: its tables refer to each other or to themselves\n";
        }
    }
    text
}

/// The dependencies between two mappings as one edge.
fn edges(plan: &Plan) -> Vec<(MappingId, MappingId, String)> {
    let mut edges: Vec<(MappingId, MappingId, String)> = Vec::new();
    for dependency in &plan.dependencies {
        let why = match &dependency.why {
            Why::Lookup { column, .. } => column.clone(),
            Why::ForeignKey { columns } => columns.join(", "),
            Why::Declared => "depends_on".to_owned(),
        };
        match edges
            .iter_mut()
            .find(|(on, of, _)| (*on, *of) == (dependency.on, dependency.of))
        {
            Some((_, _, label)) if label.split(", ").any(|l| l == why) => {}
            Some((_, _, label)) => *label += &format!(", {why}"),
            None => edges.push((dependency.on, dependency.of, why)),
        }
    }
    edges
}

fn mermaid(project: &Project, plan: &Plan) -> String {
    let mut text = "flowchart LR\n".to_owned();
    for index in 0..project.mappings.len() {
        text += &format!(
            "  m{index}[\"{}\"]\n",
            shown(project, MappingId(index)).replace('"', "#quot;")
        );
    }
    for (on, of, label) in edges(plan) {
        text += &format!(
            "  m{} -->|\"{}\"| m{}\n",
            on.0,
            visible(&label).replace('"', "#quot;"),
            of.0
        );
    }
    text
}

fn dot(project: &Project, plan: &Plan) -> String {
    let quoted = |text: &str| {
        format!(
            "\"{}\"",
            visible(text).replace('\\', "\\\\").replace('"', "\\\"")
        )
    };
    let mut text = "digraph plan {\n  rankdir=LR;\n  node [shape=box];\n".to_owned();
    for index in 0..project.mappings.len() {
        text += &format!("  {};\n", quoted(name(project, MappingId(index))));
    }
    for (on, of, label) in edges(plan) {
        let (on, of) = (quoted(name(project, on)), quoted(name(project, of)));
        text += &format!("  {on} -> {of} [label={}];\n", quoted(&label));
    }
    text + "}\n"
}

fn json(project: &Project, plan: &Plan) -> String {
    let mappings = |ids: &[MappingId]| -> serde_json::Value {
        ids.iter()
            .map(|&id| {
                let sources: Vec<&str> = project.sources_of(id).map(|(_, s)| s.name.as_str()).collect();
                let after: Vec<serde_json::Value> = of(plan, id)
                    .map(|d| serde_json::json!({"mapping": name(project, d.on), "why": reason(&d.why)}))
                    .collect();
                serde_json::json!({
                    "mapping": name(project, id),
                    "merge": project.mapping(id).merge.is_some(),
                    "sources": sources,
                    "after": after,
                })
            })
            .collect()
    };
    let components: Vec<serde_json::Value> = plan
        .components
        .iter()
        .map(|c| serde_json::json!({"cyclic": c.cyclic, "mappings": mappings(&c.mappings)}))
        .collect();
    format!("{:#}", serde_json::json!({ "components": components }))
}

fn sql(project: &Project, plan: &Plan) -> String {
    let mut text = String::new();
    for component in &plan.components {
        for step in script::component(project, component) {
            text += &format!("-- {}\n", step.title);
            for statement in step.statements {
                text += &format!("{statement};\n");
            }
            text.push('\n');
        }
    }
    text
}

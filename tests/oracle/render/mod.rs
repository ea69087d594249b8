//! A case as the files that the program reads.

mod extras;
pub(crate) mod names;
mod rules;
mod sql;
mod toml;

use std::fs;
use std::path::Path;

use super::model::{Budget, Case, Mapping};
use sql::{rows, schema};
pub(crate) use toml::shown;

/// Writes `source.sql`, `target.sql` and `mappings/`, without a project file if the harness of
/// the case folders makes it.
pub(crate) fn write(case: &Case, folder: &Path, with_project: bool) {
    names::of(case, || write_named(case, folder, with_project));
}

fn write_named(case: &Case, folder: &Path, with_project: bool) {
    let mappings = folder.join("mappings");
    fs::create_dir_all(&mappings).unwrap();
    let source = schema(&case.source) + &rows(case);
    fs::write(folder.join("source.sql"), source).unwrap();
    fs::write(folder.join("target.sql"), schema(&case.target)).unwrap();
    sql::TEMPLATED.set(case.templated);
    for mapping in &case.mappings {
        let path = mappings.join(format!("{}.toml", mapping.target));
        fs::write(path, toml::mapping(mapping, case)).unwrap();
    }
    if case.templated {
        fs::write(mappings.join("macros.jinja"), extras::MACROS).unwrap();
    }
    if with_project {
        let text = format!("{PROJECT}{}", project(case));
        fs::write(mappings.join("mapper.toml"), text).unwrap();
    } else {
        fs::write(folder.join("project.toml"), project(case)).unwrap();
    }
    sql::TEMPLATED.set(false);
}

/// What the project says beyond its databases; it goes on where `[report]` stands.
fn project(case: &Case) -> String {
    let more = extras::of_project(case);
    let files = case.mappings.iter().map(|m| toml::mapping(m, case));
    let mut texts: Vec<String> = files.collect();
    texts.push(more.clone());
    let vars = extras::vars(&texts);
    let limit = case
        .inline_limit
        .map(|limit| format!("inline_limit = {limit}\n"));
    format!(
        "{}{}{vars}{more}",
        limit.unwrap_or_default(),
        defaults(case)
    )
}

/// `[defaults]`.
fn defaults(case: &Case) -> String {
    let mut text = format!("\n{LINTS}\n[defaults]\n");
    if case.blank_is_value {
        text.push_str("blank = \"value\"\n");
    }
    if case.abort {
        text.push_str("on_error = \"abort\"\n");
    }
    match case.max_rejects {
        Some(Budget::Records(most)) => text.push_str(&format!("max_rejects = {most}\n")),
        Some(Budget::Share(share)) => text.push_str(&format!("max_rejects = \"{share}%\"\n")),
        None => {}
    }
    text
}

const LINTS: &str = r#"[lints]
unread-table   = "allow"
unread-column  = "allow"
unfilled-table = "allow"
"#;

const PROJECT: &str = r#"[project]
name      = "oracle"
namespace = "5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11"

[source]
database = "../source.sql"

[target]
database = "../target.db"
schema   = "../target.sql"

[report]
path = "../report.json"
"#;

/// All files in one text, for the reader of a failure.
pub(crate) fn show(case: &Case) -> String {
    names::of(case, || show_named(case))
}

fn show_named(case: &Case) -> String {
    let mut text = format!("-- source.sql\n{}{}", schema(&case.source), rows(case));
    text.push_str(&format!("-- target.sql\n{}", schema(&case.target)));
    sql::TEMPLATED.set(case.templated);
    let files = |m: &Mapping| format!("# {}.toml\n{}", m.target, toml::mapping(m, case));
    text.extend(case.mappings.iter().map(files));
    text += &project(case).replace(LINTS, "");
    sql::TEMPLATED.set(false);
    text
}

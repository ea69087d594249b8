//! Each lint has a test with the least project that has the fault, and the design's examples
//! resolve without a word.

mod collisions;
mod columns;
mod coverage;
mod edges;
mod examples;
mod keys;
mod lints;
mod merges;
mod names;
mod sql;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::{Inputs, resolve};
use crate::backend::Connection;
use crate::backend::functions::{Environment, register};
use crate::backend::vet::Vetter;
use crate::catalog;
use crate::diag::render::{Style, render_all};
use crate::diag::{Diagnostics, Files, Severity, code};
use crate::model::Project;
use crate::spec;

const NOW: &str = "2026-01-04T12:30:00.000Z";
const NAMESPACE: &str = "5f0c7a0e-3c1b-4c1e-9d55-0a6f3f6a1b11";

/// A project in a folder of its own.
struct Case {
    source: String,
    target: String,
    files: Vec<(String, String)>,
    vars: Vec<(String, String)>,
    /// Whether what is only probably a mistake counts.
    lints: bool,
}

/// What `resolve` made of it.
struct Outcome {
    project: Option<Project>,
    diagnostics: Diagnostics,
    files: Files,
}

/// A project with these schemas.
fn case(source: &str, target: &str) -> Case {
    Case {
        source: source.to_owned(),
        target: target.to_owned(),
        files: vec![("mapper.toml".to_owned(), String::new())],
        vars: Vec::new(),
        lints: false,
    }
}

impl Case {
    /// Looks for what is probably a mistake, too.
    fn linted(mut self) -> Self {
        self.lints = true;
        self
    }

    /// Adds to the project file.
    fn project(mut self, text: &str) -> Self {
        self.files[0].1.push_str(text);
        self
    }

    /// Adds a file; `a` stands for `a.toml`.
    fn file(mut self, name: &str, text: &str) -> Self {
        let name = if name.contains('.') {
            name.to_owned()
        } else {
            format!("{name}.toml")
        };
        self.files.push((name, text.to_owned()));
        self
    }

    /// Adds a `--var`.
    fn var(mut self, name: &str, value: &str) -> Self {
        self.vars.push((name.to_owned(), value.to_owned()));
        self
    }

    fn resolve(&self) -> Outcome {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in &self.files {
            let head = match name.as_str() {
                "mapper.toml" => format!("[project]\nname = \"t\"\nnamespace = \"{NAMESPACE}\"\n"),
                _ => String::new(),
            };
            fs::write(folder.path().join(name), head + text).unwrap();
        }
        let mut outcome = resolve_folder(
            &folder.path().join("mapper.toml"),
            (&self.source, &self.target),
            &self.vars,
        );
        let is_whole = !outcome.diagnostics.has_errors();
        assert!(
            is_whole || outcome.project.is_none(),
            "a project with errors"
        );
        if !self.lints {
            outcome.diagnostics.judge(|d| {
                let is_doubt = d.severity < Severity::Error && *d.code != code::NEEDLESS_IGNORE;
                (!is_doubt).then_some(d.severity)
            });
        }
        outcome
    }

    /// The codes of all findings in order of place.
    fn codes(&self) -> Vec<&'static str> {
        let outcome = self.resolve();
        outcome.diagnostics.iter().map(|d| d.code.short()).collect()
    }

    /// Asserts that nothing is found and gives the project.
    #[track_caller]
    fn good(&self) -> Project {
        let outcome = self.resolve();
        assert!(outcome.diagnostics.is_empty(), "{}", outcome.shown());
        outcome.project.unwrap()
    }

    /// Asserts that there is one finding: `code`, on exactly `text`; gives message and help.
    #[track_caller]
    fn finds(&self, code: &str, text: &str) -> String {
        let outcome = self.resolve();
        let found: Vec<_> = outcome.diagnostics.iter().collect();
        let [only] = found.as_slice() else {
            panic!("{} findings\n{}", found.len(), outcome.shown());
        };
        assert_eq!(only.code.short(), code, "{}", outcome.shown());
        let span = only.labels.first().map(|label| label.span);
        let place = span.map_or("", |span| outcome.files.slice(span));
        assert_eq!(place, text, "{}", outcome.shown());
        format!(
            "{} / {}",
            only.message,
            only.help.clone().unwrap_or_default()
        )
    }
}

impl Outcome {
    fn shown(&self) -> String {
        render_all(&self.diagnostics, &self.files, Style::GOLDEN)
    }
}

fn resolve_folder(
    project: &Path,
    (source, target): (&str, &str),
    vars: &[(String, String)],
) -> Outcome {
    let loaded = spec::load(project, project.parent().unwrap());
    let specs = loaded.specs.unwrap_or_else(|| {
        let shown = render_all(&loaded.diagnostics, &loaded.files, Style::GOLDEN);
        panic!("{shown}")
    });
    let databases = tempfile::tempdir().unwrap();
    let attached = |parts: &[(&str, &str)]| {
        let connection = Connection::open_in_memory().unwrap();
        let environment = Environment::new(NOW, NAMESPACE.parse().unwrap(), true, Vec::new());
        register(&connection, &Arc::new(environment)).unwrap();
        for (schema, ddl) in parts {
            let path = databases.path().join(schema);
            if !path.exists() {
                Connection::open(&path).unwrap().execute_batch(ddl).unwrap();
            }
            let attach = format!("ATTACH ? AS {schema}");
            connection.execute(&attach, [path.to_str()]).unwrap();
        }
        connection
    };
    let both = attached(&[("source", source), ("target", target)]);
    let inputs = Inputs {
        source: &Vetter::new(attached(&[("source", source)]), &["source"]).unwrap(),
        checks: &|ddl| {
            let parts = [("source", source), ("target", target), ("key_map", ddl)];
            let schemas = ["source", "target", "key_map"];
            Ok(Vetter::new(attached(&parts), &schemas).unwrap())
        },
        source_catalog: &catalog::read(&both, "source").unwrap(),
        target_catalog: &catalog::read(&both, "target").unwrap(),
        now: NOW,
        vars,
    };
    let (project, diagnostics) = resolve(&specs, &loaded.files, &inputs);
    Outcome {
        project,
        diagnostics,
        files: loaded.files,
    }
}

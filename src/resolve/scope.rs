//! Everything that a name may mean: tables of both sides, mappings, sources and variables.

use std::collections::{BTreeMap, BTreeSet};

use super::Inputs;
use super::bind::Output;
use super::source;
use crate::catalog::{Kind, Table};
use crate::diag::resolve as say;
use crate::diag::resolve::Side;
use crate::diag::{Diagnostic, Files, Span};
use crate::model::{MappingId, Privacy, Source, SourceId};
use crate::spec::{self, Name, Scalar, Specs};
use crate::template::{Globals, Renderer};

/// What the engine's own names start with.
const RESERVED: [&str; 3] = ["mapper_", "__mapper_", "sqlite_"];

/// All that is known before the mappings are bound.
pub(super) struct Scope<'a> {
    pub(super) specs: &'a Specs,
    pub(super) files: &'a Files,
    pub(super) inputs: &'a Inputs<'a>,
    pub(super) vars: BTreeMap<String, serde_json::Value>,
    pub(super) globals: Globals,
    pub(super) renderer: Renderer,
    pub(super) privacy: Privacy,
    pub(super) heads: Vec<Head<'a>>,
    pub(super) sources: Vec<Known<'a>>,
}

/// A mapping before its columns are bound.
pub(super) struct Head<'a> {
    pub(super) spec: &'a spec::Mapping,
    /// The target table by position; none where it is unknown.
    pub(super) table: Option<usize>,
    pub(super) sources: Vec<SourceId>,
}

/// A source and what its query told.
pub(super) struct Known<'a> {
    pub(super) spec: &'a spec::Source,
    pub(super) source: Source,
    /// Whether its columns and key are known; else nothing is said about them.
    pub(super) complete: bool,
    /// Tables and columns its query reads.
    pub(super) reads: BTreeSet<(String, String)>,
    /// Record columns that its exclusions look at.
    pub(super) looked_at: BTreeSet<String>,
    /// Tables and columns that its exclusions read beside the record.
    pub(super) conditions: BTreeSet<(String, String)>,
}

impl<'a> Scope<'a> {
    /// Finds out what there is; none if the macros are broken.
    pub(super) fn survey(
        specs: &'a Specs,
        files: &'a Files,
        inputs: &'a Inputs<'a>,
        out: &mut Output,
    ) -> Option<Self> {
        let vars = variables(specs, inputs.vars, out);
        let globals = Globals::new(&vars, inputs.now);
        let macros = specs.macros.as_ref().map(|(_, text)| text.as_str());
        let renderer = match Renderer::new(&globals, macros) {
            Ok(renderer) => renderer,
            Err(error) => {
                let file = specs.macros.as_ref().map_or(specs.project.file, |m| m.0);
                out.push(super::query::macro_error(files, file, &error));
                return None;
            }
        };
        let mut scope = Self {
            specs,
            files,
            inputs,
            vars,
            globals,
            renderer,
            privacy: super::privacy::patterns(
                specs,
                [inputs.source_catalog, inputs.target_catalog],
            ),
            heads: Vec::new(),
            sources: Vec::new(),
        };
        for mapping in &specs.mappings {
            scope.add(mapping, out);
        }
        Some(scope)
    }

    fn add(&mut self, mapping: &'a spec::Mapping, out: &mut Output) {
        let id = MappingId(self.heads.len());
        let table = self.target_table(mapping, out);
        let mut sources = Vec::new();
        for (position, written) in mapping.sources.iter().enumerate() {
            self.check_name(&written.name, out);
            let known = source::survey(self, id, position, written, out);
            sources.push(SourceId(self.sources.len()));
            self.sources.push(known);
        }
        self.heads.push(Head {
            spec: mapping,
            table,
            sources,
        });
    }

    fn target_table(&self, mapping: &spec::Mapping, out: &mut Output) -> Option<usize> {
        let Name { value: name, span } = &mapping.target;
        let catalog = self.inputs.target_catalog;
        let Some(position) = catalog.position(name) else {
            let tables = super::query::table_names(catalog);
            let written = self.files.slice(*span);
            let is_written = written.trim_matches(['"', '\'']) == name;
            out.push(if is_written {
                say::unknown_table(*span, name, Side::Target, &tables)
            } else {
                say::unknown_target(*span, name, &tables)
            });
            return None;
        };
        let what = match catalog.tables[position].kind {
            Kind::Table => {
                let first = self.heads.iter().find(|h| h.table == Some(position));
                if let Some(first) = first {
                    out.push(say::duplicate_target(*span, first.spec.target.span, name));
                    return None;
                }
                return Some(position);
            }
            Kind::View => "a view",
            Kind::Virtual => "a virtual table",
            Kind::Shadow => "part of a virtual table",
        };
        out.push(say::table_not_fillable(*span, name, what));
        None
    }

    fn check_name(&self, name: &Name, out: &mut Output) {
        let lower = name.value.to_ascii_lowercase();
        if let Some(prefix) = RESERVED.iter().find(|p| lower.starts_with(*p)) {
            let reason = format!("names that start with `{prefix}` are the engine's own");
            out.push(say::reserved_name(name.span, &name.value, &reason));
        } else if name.value.trim().is_empty() {
            out.push(say::reserved_name(
                name.span,
                &name.value,
                "the name is empty",
            ));
        }
        let first = self
            .sources
            .iter()
            .find(|k| k.spec.name.value.eq_ignore_ascii_case(&name.value));
        if let Some(first) = first {
            out.push(say::duplicate_source(
                name.span,
                first.spec.name.span,
                &name.value,
            ));
        }
    }

    /// The source of that name; says so if there is none.
    pub(super) fn source(&self, name: &Name, out: &mut Output) -> Option<SourceId> {
        let found = self
            .sources
            .iter()
            .position(|k| k.spec.name.value == name.value);
        if found.is_none() {
            out.push(self.unknown_source(name.span, &name.value));
        }
        found.map(SourceId)
    }

    /// Says that there is no source of that name; perhaps it is that of its table.
    pub(super) fn unknown_source(&self, span: Span, name: &str) -> Diagnostic {
        let reads = |known: &&Known<'_>| {
            let table = known.spec.table.as_ref();
            table.is_some_and(|t| t.value.eq_ignore_ascii_case(name))
        };
        let own = self.sources.iter().filter(reads);
        let own: Vec<&str> = own.map(|k| k.spec.name.value.as_str()).collect();
        say::unknown_source(span, name, &self.source_names(), &own)
    }

    /// The position of a source of that name in a mapping; says so if there is none.
    pub(super) fn own_source(
        &self,
        mapping: MappingId,
        name: &Name,
        out: &mut Output,
    ) -> Option<usize> {
        let id = self.source(name, out)?;
        let position = self.head(mapping).sources.iter().position(|s| *s == id);
        if position.is_none() {
            let own: Vec<&str> = self.own_names(mapping);
            let declared = self.known(id).spec.name.span;
            let table = &self.head(mapping).spec.target.value;
            out.push(say::merge_source(
                name.span,
                &name.value,
                declared,
                table,
                &own,
            ));
        }
        position
    }

    /// The names of all sources.
    pub(super) fn source_names(&self) -> Vec<&str> {
        let names = self.sources.iter().map(|k| k.spec.name.value.as_str());
        names.collect()
    }

    /// The names of a mapping's sources.
    pub(super) fn own_names(&self, mapping: MappingId) -> Vec<&str> {
        let sources = &self.head(mapping).sources;
        let names = sources
            .iter()
            .map(|&s| self.known(s).spec.name.value.as_str());
        names.collect()
    }

    pub(super) fn head(&self, mapping: MappingId) -> &Head<'a> {
        &self.heads[mapping.0]
    }

    pub(super) fn known(&self, source: SourceId) -> &Known<'a> {
        &self.sources[source.0]
    }

    /// The table a mapping fills, if it is known.
    pub(super) fn table(&self, mapping: MappingId) -> Option<&'a Table> {
        let table = self.head(mapping).table?;
        self.inputs.target_catalog.tables.get(table)
    }

    /// The mapping that fills a target table.
    pub(super) fn filler(&self, table: &str) -> Option<MappingId> {
        let position = self.inputs.target_catalog.position(table)?;
        let found = self.heads.iter().position(|h| h.table == Some(position));
        found.map(MappingId)
    }

    /// Whether all sources of a mapping are fully known.
    pub(super) fn is_complete(&self, mapping: MappingId) -> bool {
        let sources = &self.head(mapping).sources;
        sources.iter().all(|&s| self.known(s).complete)
    }

    /// Where a mapping's target is named, for what is said of the mapping as a whole.
    pub(super) fn span(&self, mapping: MappingId) -> Span {
        self.head(mapping).spec.target.span
    }
}

/// `[vars]` with the values of `--var`, which take the declared type where they can.
fn variables(
    specs: &Specs,
    given: &[(String, String)],
    out: &mut Output,
) -> BTreeMap<String, serde_json::Value> {
    let declared = &specs.project.vars;
    let mut vars: BTreeMap<_, _> = declared
        .iter()
        .map(|(name, scalar)| (name.value.clone(), json(&scalar.value)))
        .collect();
    for (name, text) in given {
        let Some(value) = vars.get_mut(name) else {
            let known: Vec<&str> = declared.iter().map(|(n, _)| n.value.as_str()).collect();
            out.push(say::unknown_variable(None, name, &known));
            continue;
        };
        let parsed = serde_json::from_str::<serde_json::Value>(text).ok();
        *value = parsed
            .filter(|new| {
                !value.is_string() && std::mem::discriminant(new) == std::mem::discriminant(value)
            })
            .unwrap_or_else(|| serde_json::Value::String(text.clone()));
    }
    vars
}

fn json(scalar: &Scalar) -> serde_json::Value {
    match scalar {
        Scalar::Boolean(b) => (*b).into(),
        Scalar::Integer(i) => (*i).into(),
        Scalar::Real(r) => (*r).into(),
        Scalar::Text(text) => text.clone().into(),
        Scalar::Json(text) => serde_json::from_str(text).unwrap_or_else(|_| text.clone().into()),
    }
}

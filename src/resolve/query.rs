//! Users' SQL: rendered, vetted, and its faults shown where they were typed.

use std::collections::BTreeSet;

use super::bind::Output;
use super::named;
use super::scope::Scope;
use crate::backend::vet::{VetError, VetErrorKind, Vetted, Vetter};
use crate::catalog::{Affinity, Catalog};
use crate::diag::resolve as say;
use crate::diag::resolve::{Refusal, Remedy, Role, Side};
use crate::diag::text_offset::raw_span;
use crate::diag::{Diagnostic, FileId, Files, Span};
use crate::spec::Name;
use crate::template::{Rendered, TemplateError, TemplateErrorKind};

/// A query that may run.
pub(super) struct Checked {
    /// Rendered.
    pub(super) sql: String,
    pub(super) columns: Vec<Column>,
    /// Tables and columns it reads.
    pub(super) reads: BTreeSet<(String, String)>,
}

/// A result column.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) affinity: Affinity,
    pub(super) collation: String,
    pub(super) origin: Option<(String, String)>,
}

impl Checked {
    /// Whether a result column may show private values.
    pub(super) fn is_sensitive(&self, scope: &Scope<'_>, column: &Column) -> bool {
        self.is_sensitive_beside(scope, &[], column)
    }

    /// The same where further columns are private.
    fn is_sensitive_beside(
        &self,
        scope: &Scope<'_>,
        further: &[(String, String)],
        column: &Column,
    ) -> bool {
        let private = |(table, column): &(String, String)| {
            let same = |(t, c): &(String, String)| {
                t.eq_ignore_ascii_case(table) && c.eq_ignore_ascii_case(column)
            };
            scope.privacy.is_sensitive(table, column) || further.iter().any(same)
        };
        // The origin of a compound's column is that of its first part only.
        let compound = self.sql.to_ascii_lowercase().contains("union");
        match &column.origin {
            Some(origin) if !compound => private(origin),
            _ => self.reads.iter().any(private),
        }
    }

    /// The result columns that may show private values.
    pub(super) fn sensitive(&self, scope: &Scope<'_>) -> Vec<String> {
        self.sensitive_beside(scope, &[])
    }

    /// The same where further columns are private.
    pub(super) fn sensitive_beside(
        &self,
        scope: &Scope<'_>,
        further: &[(String, String)],
    ) -> Vec<String> {
        let columns = self.columns.iter();
        columns
            .filter(|column| self.is_sensitive_beside(scope, further, column))
            .map(|column| column.name.clone())
            .collect()
    }
}

/// Renders and vets a query; says what is wrong with it.
pub(super) fn check(
    scope: &Scope<'_>,
    vetter: &Vetter,
    written: &Name,
    is_rendered: bool,
    out: &mut Output,
) -> Option<Checked> {
    let rendered = render(scope, written, is_rendered, out)?;
    match vetter.query(&rendered.text) {
        Ok(passed) => Some(Checked {
            columns: columns(&passed),
            reads: passed.reads.into_iter().collect(),
            sql: rendered.text,
        }),
        Err(error) => {
            out.push(explain(scope, written, &rendered, &error, &[]));
            None
        }
    }
}

fn columns(vetted: &Vetted) -> Vec<Column> {
    let columns = vetted.columns.iter().map(|column| Column {
        name: column.name.clone(),
        affinity: column.affinity,
        collation: column
            .collation
            .clone()
            .unwrap_or_else(|| "BINARY".to_owned()),
        origin: column
            .origin
            .as_ref()
            .map(|origin| (origin.table.clone(), origin.column.clone())),
    });
    columns.collect()
}

/// Renders SQL text; says what is wrong with it.
pub(super) fn render(
    scope: &Scope<'_>,
    written: &Name,
    is_rendered: bool,
    out: &mut Output,
) -> Option<Rendered> {
    if !is_rendered {
        return Some(Rendered::untouched(&written.value));
    }
    match scope.renderer.sql(&written.value) {
        Ok(rendered) => Some(rendered),
        Err(error) => {
            out.push(unrendered(scope, written, &error));
            None
        }
    }
}

/// A text that does not render; a fault inside a macro is shown there.
fn unrendered(scope: &Scope<'_>, written: &Name, error: &TemplateError) -> Diagnostic {
    if let (true, Some((file, _))) = (error.in_macros, &scope.specs.macros) {
        return macro_error(scope.files, *file, error).at(written.span, "used here");
    }
    let span = match &error.range {
        Some(range) => raw_span(scope.files, written.span, range.clone()),
        None => written.span,
    };
    let unknown = super::template::unknown_vars(scope, written);
    let first = unknown.into_iter().next();
    first.unwrap_or_else(|| template_error(span, error))
}

/// A fault in the file of macros.
pub(super) fn macro_error(files: &Files, file: FileId, error: &TemplateError) -> Diagnostic {
    let span = match &error.range {
        Some(range) => Span {
            file,
            start: range.start,
            end: range.end,
        },
        None => files.head(file),
    };
    template_error(span, error)
}

/// What is wrong with a template and what would mend it.
pub(super) fn template_error(span: Span, error: &TemplateError) -> Diagnostic {
    let remedy = match error.kind {
        TemplateErrorKind::Unfinished => Remedy::End,
        TemplateErrorKind::UnknownWord => Remedy::Word,
        TemplateErrorKind::Other | TemplateErrorKind::Hopeless => Remedy::None,
    };
    say::template_error(span, &error.message, remedy)
}

/// What the column that an expression misses may be called: a name may have a dot, and one before it may be a table's.
pub(super) fn missing_column(error: &VetError) -> Vec<String> {
    match &error.kind {
        VetErrorKind::UnknownColumn { name } => {
            let last = name.rsplit('.').next().unwrap_or(name);
            vec![name.clone(), last.to_owned()]
        }
        _ => Vec::new(),
    }
}

/// What is wrong with SQL; `columns` are those an expression may name.
pub(super) fn explain(
    scope: &Scope<'_>,
    written: &Name,
    rendered: &Rendered,
    error: &VetError,
    columns: &[&str],
) -> Diagnostic {
    let span = fault(scope, written, rendered, error);
    match &error.kind {
        VetErrorKind::UnknownTable { name } => unknown_table(scope, span, name),
        VetErrorKind::UnknownColumn { name } => {
            unknown_column(scope, span, name, columns, &rendered.text)
        }
        VetErrorKind::NotReadOnly { .. } => {
            say::sql_forbidden(span, &error.message, &Refusal::NotAllowed)
        }
        VetErrorKind::NonDeterministic { .. } => {
            say::sql_forbidden(span, &error.message, &Refusal::NotTheSameTwice)
        }
        VetErrorKind::MultipleStatements | VetErrorKind::NoColumns => {
            say::sql_forbidden(span, &error.message, &Refusal::NotAQuery)
        }
        VetErrorKind::Parameters => {
            say::sql_forbidden(span, "it has a parameter", &Refusal::Parameters)
        }
        VetErrorKind::DuplicateColumn { name } => say::sql_forbidden(
            span,
            &error.message,
            &Refusal::DuplicateColumn(name.clone()),
        ),
        VetErrorKind::Syntax => {
            let offset = error.offset.unwrap_or(rendered.text.len());
            match named::misspelt_keyword(scope, &rendered.text, offset) {
                Some((word, meant)) => {
                    let written_word = &rendered.text[word.clone()];
                    let place = error.clone().at(Some(word.start));
                    let place = fault(scope, written, rendered, &place);
                    say::misspelt_keyword(place, written_word, meant)
                }
                None => say::sql_error(span, &error.message),
            }
        }
        VetErrorKind::UnknownFunction => {
            let functions = scope.inputs.source.functions();
            let name = error.name.as_deref().unwrap_or_default();
            say::unknown_function(span, &error.message, name, &functions)
        }
        VetErrorKind::Misuse => say::sql_misuse(span, &error.message),
        VetErrorKind::Other => say::sql_error(span, &error.message),
    }
}

/// The place of a fault: the name at fault, else one character, else the whole text.
fn fault(scope: &Scope<'_>, written: &Name, rendered: &Rendered, error: &VetError) -> Span {
    let Some(offset) = error.offset else {
        return written.span;
    };
    let Some(first) = rendered.origin(offset) else {
        return written.span;
    };
    let length = rendered.text.get(offset..).map_or(0, token_length);
    let last = rendered.origin(offset + length.saturating_sub(1));
    let end = last.map_or(first.end, |last| last.end.max(first.end));
    raw_span(scope.files, written.span, first.start..end)
}

/// The place in its file of a part of a text.
pub(super) fn raw_place(scope: &Scope<'_>, written: &Name, part: std::ops::Range<usize>) -> Span {
    raw_span(scope.files, written.span, part)
}

/// The length of the word, qualified or quoted name at the start of a text.
fn token_length(text: &str) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '.' || c == '$';
    match text.chars().next() {
        Some(quote @ ('"' | '`')) => text[1..].find(quote).map_or(1, |at| at + 2),
        Some(':' | '@' | '?') => 1 + text[1..].find(|c| !is_word(c)).unwrap_or(text.len() - 1),
        Some(c) if is_word(c) => text.find(|c| !is_word(c)).unwrap_or(text.len()),
        Some(c) => c.len_utf8(),
        None => 0,
    }
}

/// A table that SQL names: of either side, or a key map.
fn unknown_table(scope: &Scope<'_>, span: Span, name: &str) -> Diagnostic {
    let (schema, table) = name.split_once('.').unwrap_or(("source", name));
    if schema.eq_ignore_ascii_case("key_map") {
        return scope.unknown_source(span, table);
    }
    let (side, catalog) = if schema.eq_ignore_ascii_case("target") {
        (Side::Target, scope.inputs.target_catalog)
    } else {
        (Side::Source, scope.inputs.source_catalog)
    };
    say::unknown_table(span, table, side, &table_names(catalog))
}

/// The names of all tables of one side.
pub(super) fn table_names(catalog: &Catalog) -> Vec<&str> {
    catalog.tables.iter().map(|t| t.name.as_str()).collect()
}

/// A column that SQL names: of the record, else of the tables that the query names.
fn unknown_column(
    scope: &Scope<'_>,
    span: Span,
    name: &str,
    columns: &[&str],
    sql: &str,
) -> Diagnostic {
    let (qualifier, bare) = match name.rsplit_once('.') {
        Some((before, bare)) => (before.rsplit('.').next(), bare),
        None => (None, name),
    };
    let written = scope.files.slice(span);
    let role = if written.trim_start_matches('\\').starts_with('"') {
        Role::Quoted
    } else {
        Role::Other
    };
    if !columns.is_empty() {
        return say::unknown_column(span, bare, "the record", role, columns);
    }
    let tables = named::tables(scope, sql);
    let meant = qualifier.and_then(|q| tables.iter().find(|t| t.alias.eq_ignore_ascii_case(q)));
    if let Some(meant) = meant {
        let owner = format!("`{}`", meant.table);
        return say::unknown_column(span, bare, &owner, role, &meant.columns);
    }
    let mut all: Vec<&str> = tables
        .iter()
        .flat_map(|t| t.columns.iter().copied())
        .collect();
    if all.is_empty() {
        let tables = scope.inputs.source_catalog.tables.iter();
        all = tables
            .flat_map(|t| t.columns.iter().map(|c| c.name.as_str()))
            .collect();
    }
    all.sort_unstable();
    all.dedup();
    say::unknown_column(span, bare, "what the query reads", role, &all)
}

#[cfg(test)]
mod tests {
    use super::token_length;

    #[test]
    fn what_an_error_is_about_is_marked_whole() {
        for (text, length) in [
            ("a.b_1 c", 5),
            ("\"a b\" c", 5),
            ("`a", 1),
            (":name)", 5),
            (":name", 5),
            (") FROM", 1),
            ("é, x", 2),
            ("", 0),
        ] {
            assert_eq!(token_length(text), length, "{text}");
        }
    }
}

//! Sources: what their queries give, and what tells their records apart.
//!
//! A key given beside `table` and `query` is the whole key if it begins with the table's primary
//! key, else it is added to it. Beside `table` alone it takes the primary key's place.

use std::collections::BTreeSet;

use super::bind::Output;
use super::exclude;
use super::query::{self, Checked};
use super::scope::{Known, Scope};
use crate::catalog::{Affinity, Table};
use crate::diag::resolve as say;
use crate::diag::resolve::{Needed, Role, Side};
use crate::model::{MappingId, RecordColumn, Source};
use crate::quote::quote_ident;
use crate::spec::{self, Name};

/// Columns that `each` adds.
pub(super) const EACH_VALUE: &str = "each_value";
const EACH_INDEX: &str = "each_index";

/// Finds out all about a source.
pub(super) fn survey<'a>(
    scope: &Scope<'a>,
    mapping: MappingId,
    position: usize,
    spec: &'a spec::Source,
    out: &mut Output,
) -> Known<'a> {
    let catalog = scope.inputs.source_catalog;
    let anchor = spec.table.as_ref().map(|table| {
        let found = catalog.position(&table.value);
        if found.is_none() {
            out.push(say::unknown_table(
                table.span,
                &table.value,
                Side::Source,
                &query::table_names(catalog),
            ));
        }
        found
    });
    let table = anchor.flatten().map(|position| &catalog.tables[position]);
    let checked = records(scope, spec, table, out);
    let mut known = Known {
        spec,
        complete: checked.is_some() && anchor != Some(None),
        reads: checked
            .as_ref()
            .map(|c| c.reads.clone())
            .unwrap_or_default(),
        looked_at: BTreeSet::new(),
        conditions: BTreeSet::new(),
        source: blank(spec, mapping, position, anchor.flatten()),
    };
    let Some(checked) = checked else {
        return known;
    };
    known.source.columns = columns(scope, &checked);
    known.source.sql = checked.sql;
    if let Some(key) = key(&known, table, out) {
        known.source.key = key;
    } else {
        known.complete = false;
    }
    each(&mut known, out);
    exclude::survey(scope, &mut known, out);
    known
}

fn blank(
    spec: &spec::Source,
    mapping: MappingId,
    position: usize,
    anchor: Option<usize>,
) -> Source {
    Source {
        name: spec.name.value.clone(),
        span: spec.span,
        mapping,
        position,
        anchor,
        sql: String::new(),
        sql_span: spec.query.as_ref().map_or(spec.span, |q| q.span),
        is_table: spec.query.is_none(),
        key: Vec::new(),
        each: None,
        unread: spec.unread.as_ref().map(|u| u.value.clone()),
        excludes: Vec::new(),
        columns: Vec::new(),
    }
}

/// Whether a source's SQL is rendered.
pub(super) fn is_rendered(spec: &spec::Source) -> bool {
    spec.template.as_ref().is_none_or(|t| t.value)
}

/// The query of a source, checked; none if it cannot be used.
fn records(
    scope: &Scope<'_>,
    spec: &spec::Source,
    table: Option<&Table>,
    out: &mut Output,
) -> Option<Checked> {
    let vetter = scope.inputs.source;
    if let Some(written) = &spec.query {
        return query::check(scope, vetter, written, is_rendered(spec), out);
    }
    let name = Name {
        value: format!("SELECT * FROM source.{}", quote_ident(&table?.name)),
        span: spec.table.as_ref().map_or(spec.span, |t| t.span),
    };
    query::check(scope, vetter, &name, false, out)
}

fn columns(scope: &Scope<'_>, checked: &Checked) -> Vec<RecordColumn> {
    let columns = checked.columns.iter().map(|column| RecordColumn {
        sensitive: checked.is_sensitive(scope, column),
        name: column.name.clone(),
        affinity: column.affinity,
        collation: column.collation.clone(),
        origin: column.origin.clone(),
    });
    columns.collect()
}

/// The columns of the key, named as in the record.
fn key(known: &Known<'_>, table: Option<&Table>, out: &mut Output) -> Option<Vec<String>> {
    let spec = known.spec;
    let mut key = Vec::new();
    for name in &spec.key {
        let Some(column) = known.source.column(&name.value) else {
            let names: Vec<&str> = known.column_names();
            let owner = known.owner();
            out.push(say::unknown_column(
                name.span,
                &name.value,
                &owner,
                Role::Other,
                &names,
            ));
            return None;
        };
        key.push(column.name.clone());
    }
    let needed = match table {
        None if spec.table.is_some() => return None,
        Some(table) if key.is_empty() && table.primary_key.is_empty() => Needed::Table(&table.name),
        Some(table) if key.is_empty() || spec.query.is_some() => {
            match anchored(known, table, &key) {
                Ok(key) if table.primary_key.is_empty() && !is_of(known, table, &key) => {
                    Needed::Anchor(&table.name)
                }
                Ok(key) => return Some(key),
                Err(column) => Needed::Column(&table.name, column),
            }
        }
        _ => return Some(key),
    };
    let span = spec
        .query
        .as_ref()
        .or(spec.table.as_ref())
        .map_or(spec.span, |n| n.span);
    out.push(say::source_key(span, &spec.name.value, needed));
    None
}

/// The table's primary key as the query gives it, then what is left of `given`.
fn anchored<'t>(
    known: &Known<'_>,
    table: &'t Table,
    given: &[String],
) -> Result<Vec<String>, &'t str> {
    let mut key = Vec::new();
    for &column in &table.primary_key {
        let name = table.columns[column].name.as_str();
        let column = known.source.column(name).ok_or(name)?;
        key.push(column.name.clone());
    }
    for name in given {
        if !key.contains(name) {
            key.push(name.clone());
        }
    }
    Ok(key)
}

/// Whether a column of the key is one of the table's.
fn is_of(known: &Known<'_>, table: &Table, key: &[String]) -> bool {
    let own = |name: &String| {
        let origin = known.source.column(name).and_then(|c| c.origin.as_ref());
        table.column(name).is_some()
            || origin.is_some_and(|(of, _)| of.eq_ignore_ascii_case(&table.name))
    };
    key.iter().any(own)
}

/// Adds the columns of `each`.
fn each(known: &mut Known<'_>, out: &mut Output) {
    let Some(name) = &known.spec.each else {
        return;
    };
    let Some(list) = known.source.column(&name.value).cloned() else {
        let names = known.column_names();
        out.push(say::unknown_column(
            name.span,
            &name.value,
            &known.owner(),
            Role::Other,
            &names,
        ));
        known.complete = false;
        return;
    };
    for added in [EACH_VALUE, EACH_INDEX] {
        if known.source.column(added).is_some() {
            out.push(say::reserved_name(
                name.span,
                added,
                "`each` adds a column of this name, but the record has one",
            ));
        }
    }
    let column = |name: &str, affinity, sensitive| RecordColumn {
        name: name.to_owned(),
        affinity,
        collation: "BINARY".to_owned(),
        origin: None,
        sensitive,
    };
    let value = column(EACH_VALUE, Affinity::Blob, list.sensitive);
    let index = column(EACH_INDEX, Affinity::Integer, false);
    known.source.columns.extend([value, index]);
    known.source.key.push(EACH_INDEX.to_owned());
    known.source.each = Some(list.name);
}

impl Known<'_> {
    /// The source as messages call it.
    pub(super) fn owner(&self) -> String {
        format!("source `{}`", self.spec.name.value)
    }

    /// The names of the record's columns.
    pub(super) fn column_names(&self) -> Vec<&str> {
        let names = self.source.columns.iter().map(|c| c.name.as_str());
        names.collect()
    }

    /// The records as a query, with the columns that `each` adds.
    pub(super) fn record_query(&self) -> String {
        if self.source.each.is_none() {
            return self.source.sql.clone();
        }
        format!(
            "SELECT *, NULL AS {EACH_VALUE}, 0 AS {EACH_INDEX} FROM (\n{}\n)",
            self.source.sql
        )
    }
}

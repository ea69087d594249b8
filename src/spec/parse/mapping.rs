//! A mapping file: its top level.

use super::cursor::Cursor;
use super::reader::Reader;
use super::value::Value;
use super::{Scope, checks, columns, keys, merge, project, report, source};
use crate::spec::{Copy, Mapping, Name, OnError};

pub(in crate::spec) const COPY: &[(&str, Copy)] =
    &[("by_name", Copy::ByName), ("explicit", Copy::Explicit)];

/// `on_error`, here and in `[defaults]`.
pub(in crate::spec) const ON_ERROR: &[(&str, OnError)] =
    &[("reject", OnError::Reject), ("abort", OnError::Abort)];

/// Reads a mapping; `stem` is its file's name.
pub(super) fn read(mut table: Cursor<'_>, stem: String, reader: &mut Reader<'_>) -> Mapping {
    let target = table.optional(reader, "target", Value::name);
    let example = "`[[source]]` with a `name` and a `table`";
    let sources = table.required(reader, "source", example, |value, reader| {
        let tables = value.tables(reader, "`[[source]]`")?;
        let sources = tables.into_iter().filter_map(|t| source::read(t, reader));
        Some(sources.collect())
    });
    let depends_on = table.optional(reader, "depends_on", Value::names);
    let merge = table.optional(reader, "merge", |value, reader| {
        Some(merge::read(value.table(reader, "`[merge]`")?, reader))
    });
    let mapping = Mapping {
        file: reader.file(),
        target: target.unwrap_or_else(|| Name::new(stem, reader.head())),
        description: table.optional(reader, "description", Value::text),
        on_error: table.optional(reader, "on_error", |v, r| v.choice(r, ON_ERROR)),
        copy: table.optional(reader, "copy", |v, r| v.choice(r, COPY)),
        depends_on: depends_on.unwrap_or_default(),
        sources: sources.unwrap_or_default(),
        keys: table
            .optional(reader, "keys", |value, reader| {
                keys::rules(value, Scope::keys(false), reader)
            })
            .unwrap_or_default(),
        columns: table
            .optional(reader, "columns", |value, reader| {
                columns::rules(value, Scope::columns(false), reader)
            })
            .unwrap_or_default(),
        lints: table
            .optional(reader, "lints", project::lints)
            .unwrap_or_default(),
        merge,
        uniques: table.each(reader, "unique", "`[[unique]]`", checks::unique),
        warns: table.each(reader, "warn", "`[[warn]]`", checks::warn),
        verifies: table.each(reader, "verify", "`[[verify]]`", checks::verify),
        report: table
            .optional(reader, "report", report::of_mapping)
            .unwrap_or_default(),
    };
    table.finish(reader);
    mapping
}

//! `[report]`, of a mapping and of the project.

use super::cursor::Entry;
use super::reader::Reader;
use super::value::Value;
use crate::spec::{KeyMapName, MappingReport, Name, ProjectReport};

/// Reads a mapping's `[report]`.
pub(super) fn of_mapping(value: Value<'_>, reader: &mut Reader<'_>) -> Option<MappingReport> {
    let mut table = value.table(reader, "`[report]`")?;
    let count = table.optional(reader, "count", Value::name);
    let key_maps = table.optional(reader, "key_maps", |value, reader| {
        let entries = value.entries(reader)?;
        let names = entries
            .iter()
            .filter_map(|entry| Some((entry.name(), key_map(entry, reader)?)));
        Some(names.collect())
    });
    table.finish(reader);
    Some(MappingReport {
        count,
        key_maps: key_maps.unwrap_or_default(),
    })
}

fn key_map(entry: &Entry<'_>, reader: &mut Reader<'_>) -> Option<KeyMapName> {
    let value = Value::of(entry);
    if value.inner().is_str() {
        return Some(KeyMapName {
            name: value.name(reader)?,
            by: Vec::new(),
        });
    }
    if !value.inner().is_table() {
        let help = "write `\"name\"` or `{ name = \"…\", by = \"…\" }`".to_owned();
        return value.mismatch(reader, "a string or a table", Some(help));
    }
    let mut table = value.table(reader, "a key map of the report")?;
    let example = "`name = \"…\"`, which the report shows";
    let name = table.required(reader, "name", example, Value::name);
    let by = table.optional(reader, "by", Value::name_or_names);
    table.finish(reader);
    Some(KeyMapName {
        name: name?,
        by: by.unwrap_or_default(),
    })
}

/// Reads the project's `[report]`.
pub(super) fn of_project(value: Value<'_>, reader: &mut Reader<'_>) -> Option<ProjectReport> {
    let mut table = value.table(reader, "`[report]`")?;
    let path = table.optional(reader, "path", Value::name);
    let inline_limit = table.optional(reader, "inline_limit", Value::count);
    let verification = table.optional(reader, "verification", |value, reader| {
        let entries = value.entries(reader)?;
        let queries = entries
            .iter()
            .filter_map(|entry| Some((entry.name(), Value::of(entry).name(reader)?)));
        Some(queries.collect::<Vec<(Name, Name)>>())
    });
    table.finish(reader);
    Some(ProjectReport {
        path,
        inline_limit,
        verification: verification.unwrap_or_default(),
    })
}

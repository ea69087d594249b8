//! Lookups, wherever they stand: in key rules, in lists, inside JSON, beside templates.

use super::Scope;
use super::cursor::Cursor;
use super::reader::Reader;
use super::value::Value;
use crate::diag::load as say;
use crate::spec::{Lookup, LookupMaps, Missing, Name};

/// What becomes of a reference or value that has no new one.
pub(in crate::spec) const MISSING: &[(&str, Missing)] = &[
    ("reject", Missing::Reject),
    ("null", Missing::Null),
    ("keep", Missing::Keep),
];

/// Whether the rule's `by` chooses the key map.
pub(super) fn is_by_type(rule: &Cursor<'_>) -> bool {
    rule.has("lookup") && rule.peek_text("lookup").is_none()
}

/// The keys of a lookup in `table`, except `from`, which the caller reads where it is a lookup's own.
pub(super) fn read(
    table: &mut Cursor<'_>,
    from: Vec<Name>,
    scope: Scope,
    reader: &mut Reader<'_>,
) -> Option<Lookup> {
    let by_type = is_by_type(table);
    let example = "`lookup = \"…\"`, the name of a source";
    let maps = table.required(reader, "lookup", example, maps);
    let mut by = None;
    if by_type {
        let example = "`by = \"…\"`, the column whose value chooses among these types";
        by = table.optional(reader, "by", Value::name);
        if let Some(span) = table.key_span("lookup").filter(|_| !table.has("by")) {
            reader.report(say::missing_companion(
                "`lookup` by type",
                span,
                "by",
                example,
            ));
        }
    } else {
        for key in ["retype", "otherwise"] {
            table.pointless(reader, key, "`lookup = { type = \"source\" }`");
        }
    }
    if let Some(span) = table.key_span("default").filter(|_| scope.is_source) {
        reader.report(say::wrong_section(
            "default",
            span,
            scope.shared,
            "`default`",
        ));
    }
    let retype = table.optional(reader, "retype", pairs);
    Some(Lookup {
        span: table.span,
        from,
        take: table.optional(reader, "take", Value::name),
        by,
        retype: retype.unwrap_or_default(),
        otherwise: table.optional(reader, "otherwise", |v, r| v.choice(r, MISSING)),
        missing: table.optional(reader, "missing", |v, r| v.choice(r, MISSING)),
        default: table.optional(reader, "default", Value::scalar),
        maps: maps?, // last: everything else is to be checked even when this one is bad
    })
}

/// A lookup that stands alone: an element of a list, an input of a template.
fn standing_alone(mut table: Cursor<'_>, scope: Scope, reader: &mut Reader<'_>) -> Option<Lookup> {
    let from = table.optional(reader, "from", Value::name_or_names);
    let lookup = read(&mut table, from.unwrap_or_default(), scope, reader);
    no_stray_by(&mut table, reader);
    table.finish(reader);
    lookup
}

/// Where records are not chosen, `by` belongs to a lookup by type alone.
pub(super) fn no_stray_by(table: &mut Cursor<'_>, reader: &mut Reader<'_>) {
    if !is_by_type(table) {
        table.pointless(reader, "by", "`lookup = { type = \"source\" }`");
        table.ignore(&["by"]);
    }
}

/// One lookup or a list of them.
pub(super) fn one_or_more(
    value: Value<'_>,
    scope: Scope,
    reader: &mut Reader<'_>,
) -> Option<Vec<Lookup>> {
    if value.inner().is_table() {
        let table = value.table(reader, "a lookup")?;
        return Some(vec![standing_alone(table, scope, reader)?]);
    }
    let tables = value.tables(reader, "a lookup")?;
    let last = tables.len().saturating_sub(1);
    let mut lookups = Vec::new();
    for (index, table) in tables.into_iter().enumerate() {
        if let Some(span) = table.key_span("default").filter(|_| index != last) {
            reader.report(say::default_not_last(span));
        }
        lookups.extend(standing_alone(table, scope, reader));
    }
    Some(lookups)
}

fn maps(value: Value<'_>, reader: &mut Reader<'_>) -> Option<LookupMaps> {
    if value.inner().is_str() {
        return value.name(reader).map(LookupMaps::One);
    }
    if !value.inner().is_table() {
        let help = "write `lookup = \"source\"` or `lookup = { type = \"source\" }`";
        return value.mismatch(reader, "a string or a table", Some(help.to_owned()));
    }
    pairs(value, reader).map(LookupMaps::ByType)
}

/// A table of names to names that is not empty.
pub(super) fn pairs(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Vec<(Name, Name)>> {
    let (key, span) = (value.key, value.span);
    let entries = value.entries(reader)?;
    if entries.is_empty() {
        reader.report(say::empty_value(key, span, "at least one entry"));
    }
    let mut pairs = Vec::new();
    for entry in entries {
        let name = Value::of(&entry).name(reader);
        pairs.extend(name.map(|name| (entry.name(), name)));
    }
    Some(pairs)
}

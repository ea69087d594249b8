//! `[merge]`: which records are the same thing.

use super::checks::{COLUMNS, SEVERITY};
use super::cursor::Cursor;
use super::reader::Reader;
use super::value::Value;
use crate::spec::{Conflict, Group, Link, LinkQuery, LinkSide, Links, Merge};

const SOURCE: &str = "`source = \"…\"`, the name of a source";
const FROM: &str = "`from = \"…\"`, the column with the other record's old key";

/// Reads the section.
pub(super) fn read(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Merge {
    let example = "`links = [{ source = \"…\", from = \"…\", to = \"…\" }]`";
    let links = table.required(reader, "links", example, |value, reader| {
        let tables = value.tables(reader, "a link")?;
        let links = tables.into_iter().filter_map(|link| links(link, reader));
        Some(links.collect())
    });
    let merge = Merge {
        span: table.span,
        links: links.unwrap_or_default(),
        priority: table.optional(reader, "priority", Value::spanned_names),
        identity: table.optional(reader, "identity", Value::spanned_names),
        groups: table.each(reader, "group", "`[[merge.group]]`", group),
        conflicts: table.each(reader, "conflict", "`[[merge.conflict]]`", conflict),
    };
    table.finish(reader);
    merge
}

fn links(table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Links> {
    if table.first_of(&["query", "a", "b"]).is_some() {
        query(table, reader).map(Links::Query)
    } else {
        link(table, reader).map(Links::Column)
    }
}

fn link(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Link> {
    let source = table.required(reader, "source", SOURCE, Value::name);
    let from = table.required(reader, "from", FROM, Value::name_or_names);
    let example = "`to = \"…\"`, the source that the link points into";
    let to = table.required(reader, "to", example, Value::name);
    let span = table.span;
    table.finish(reader);
    Some(Link {
        span,
        source: source?,
        from: from?,
        to: to?,
    })
}

fn query(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<LinkQuery> {
    let example = "`query = \"SELECT …\"`, which gives pairs of old keys";
    let query = table.required(reader, "query", example, Value::name);
    let end = |value: Value<'_>, reader: &mut Reader<'_>| {
        side(value.table(reader, "one end of a link")?, reader)
    };
    let a = table.required(reader, "a", "`a = { source = \"…\", from = \"…\" }`", end);
    let b = table.required(reader, "b", "`b = { source = \"…\", from = \"…\" }`", end);
    let span = table.span;
    table.finish(reader);
    Some(LinkQuery {
        span,
        query: query?,
        a: a?,
        b: b?,
    })
}

fn side(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<LinkSide> {
    let source = table.required(reader, "source", SOURCE, Value::name);
    let example = "`from = \"…\"`, the query's column with the source's old key";
    let from = table.required(reader, "from", example, Value::name_or_names);
    table.finish(reader);
    Some(LinkSide {
        source: source?,
        from: from?,
    })
}

fn group(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Group> {
    let columns = table.required(reader, "columns", COLUMNS, Value::names);
    table.finish(reader);
    Some(Group { columns: columns? })
}

fn conflict(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Conflict> {
    let columns = table.required(reader, "columns", COLUMNS, Value::names);
    let example = "`message = \"…\"`, in which `{{ winner }}` and `{{ loser }}` are the records";
    let message = table.required(reader, "message", example, Value::name);
    let severity = table.optional(reader, "severity", |v, r| v.choice(r, SEVERITY));
    let span = table.span;
    table.finish(reader);
    Some(Conflict {
        span,
        columns: columns?,
        message: message?,
        severity,
    })
}

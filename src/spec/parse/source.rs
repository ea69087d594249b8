//! `[[source]]`: where records come from.

use super::cursor::Cursor;
use super::reader::Reader;
use super::value::Value;
use super::{Scope, columns, keys};
use crate::diag::load as say;
use crate::spec::{Exclude, Source};

/// Reads one source.
pub(super) fn read(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Source> {
    let example = "`name = \"…\"`: lookups refer to the source by it";
    let name = table.required(reader, "name", example, Value::name);
    companions(&table, reader);
    let key = table.optional(reader, "key", Value::name_or_names);
    let source = Source {
        span: table.span,
        table: table.optional(reader, "table", Value::name),
        query: table.optional(reader, "query", Value::name),
        key: key.unwrap_or_default(),
        each: table.optional(reader, "each", Value::name),
        unread: table.optional(reader, "unread", Value::name),
        template: table.optional(reader, "template", Value::boolean),
        excludes: table.each(reader, "exclude", "`[[source.exclude]]`", exclude),
        keys: table
            .optional(reader, "keys", |value, reader| {
                keys::rules(value, Scope::keys(true), reader)
            })
            .unwrap_or_default(),
        columns: table
            .optional(reader, "columns", |value, reader| {
                columns::rules(value, Scope::columns(true), reader)
            })
            .unwrap_or_default(),
        name: name?,
    };
    table.finish(reader);
    Some(source)
}

/// What `table`, `query`, `key` and `unread` ask of each other.
fn companions(table: &Cursor<'_>, reader: &mut Reader<'_>) {
    let (anchor, query) = (table.has("table"), table.key_span("query"));
    match query {
        None if !anchor && !["table", "query"].iter().any(|key| table.is_misspelt(key)) => {
            reader.report(say::missing_one_of(
                &["table", "query"],
                table.span,
                table.place(),
            ));
        }
        Some(at) if !anchor && !table.has("key") => {
            let example = "`key = \"…\"`, or `table = \"…\"`, whose primary key it then is";
            reader.report(say::missing_companion(
                "`query` without `table`",
                at,
                "key",
                example,
            ));
        }
        _ => {}
    }
    if anchor && query.is_none() {
        table.pointless(reader, "unread", "`query`");
    } else if !anchor {
        table.pointless(reader, "unread", "`table`");
    }
}

fn exclude(mut table: Cursor<'_>, reader: &mut Reader<'_>) -> Option<Exclude> {
    let when = table.required(
        reader,
        "when",
        "`when = \"…\"`, a SQL condition",
        Value::name,
    );
    let example = "`reason = \"…\"`: it stands in the ledger";
    let reason = table.required(reader, "reason", example, Value::name);
    table.finish(reader);
    Some(Exclude {
        when: when?,
        reason: reason?,
    })
}

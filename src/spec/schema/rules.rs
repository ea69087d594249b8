//! The rules that fill columns: `[keys]`, `[columns]`, and the same below a source.

use serde_json::{Value, json};

use super::build::{
    Table, any_text, choice, constant, definition, filled_list, filled_map, flag, map,
    name_or_names, names, one_of, text, texts,
};
use crate::spec::parse::{MISSING, PICKS};

/// Where a rule stands: a source's own rules leave survivorship and `default` to the shared ones.
#[derive(Clone, Copy, PartialEq)]
enum Scope {
    Shared,
    Source,
}

/// The definitions that a mapping's schema refers to.
pub(super) fn definitions() -> Vec<(&'static str, Value)> {
    vec![
        ("keyRule", key_rule(Scope::Shared)),
        ("columnRule", column_rule(Scope::Shared)),
        ("sourceKeyRule", key_rule(Scope::Source)),
        ("sourceColumnRule", column_rule(Scope::Source)),
        ("lookups", lookups()),
    ]
}

fn key_rule(scope: Scope) -> Value {
    let keep = Table::new("The old key is the new key.")
        .must("keep", text("The column of the record that holds it."));
    let one = lookup_by_name("The new key of what an old key names.", scope).key("from", from());
    let by_type =
        lookup_by_type("The new key of what an old key names, by type.", scope).key("from", from());
    let json_one = rewritten(lookup_by_name(
        "Ids inside a JSON value, rewritten in place.",
        scope,
    ));
    let json_by_type = rewritten(lookup_by_type(
        "Ids inside a JSON value, rewritten in place, by type.",
        scope,
    ));
    one_of(
        &[
            new_key(),
            survivorship(keep, scope, true).build(),
            survivorship(one, scope, true).build(),
            survivorship(by_type, scope, false).build(),
            survivorship(json_one, scope, true).build(),
            survivorship(json_by_type, scope, false).build(),
            survivorship(rewrite(scope), scope, true).build(),
            list_of_lookups(scope),
        ],
        "How a column that holds ids is filled: `new`, `keep`, `lookup`, or ids inside JSON.",
    )
}

fn new_key() -> Value {
    let words = [("uuid5", ()), ("uuid7", ()), ("sequence", ())];
    Table::new("A new key, the same in every run.")
        .must("new", choice(&words, "\"uuid5\": from source and old key. \"uuid7\": ordered by the record's own time, `at`. \"sequence\": integers from 1."))
        .key("at", text("The column with the record's own time."))
        .goes_with("at", "new", &["uuid7"])
        .build()
}

fn from() -> Value {
    name_or_names("The column or columns with the old key (default: the column of the same name).")
}

/// A lookup in one key map; `from` is the caller's.
fn lookup_by_name(description: &str, scope: Scope) -> Table {
    let table = Table::new(description).must("lookup", text("The source whose key map is read."));
    lookup(table, scope)
}

/// A lookup whose key map a type chooses; `from` is the caller's.
fn lookup_by_type(description: &str, scope: Scope) -> Table {
    let source = text("The source for this type.");
    let types = filled_map(&source, "For each type, the source whose key map is read.");
    let retype = filled_map(
        &text("The type's new name."),
        "The new name of a type, in the one target column that is a plain copy of `by`.",
    );
    let table = Table::new(description)
        .must("lookup", types)
        .must(
            "by",
            text("The column (in JSON: the sibling of the id) whose value chooses the key map."),
        )
        .key("retype", retype)
        .key(
            "otherwise",
            choice(
                MISSING,
                "What becomes of ids of other types: \"reject\" (default), \"null\" or \"keep\".",
            ),
        );
    lookup(table, scope)
}

fn lookup(table: Table, scope: Scope) -> Table {
    let table = table
        .key("take", text("One column of a composite new key."))
        .key("missing", choice(MISSING, "What a reference without a new row becomes: \"reject\" (default) rejects the record, \"null\", or \"keep\" keeps the old value."));
    match scope {
        Scope::Shared => table.key("default", constant("Replaces a null reference.")),
        Scope::Source => table,
    }
}

fn rewritten(table: Table) -> Table {
    table
        .must(
            "json",
            text("The path of the ids: .name, [n] and [*], from $."),
        )
        .key(
            "from",
            text("The column with the JSON value (default: the column of the same name)."),
        )
}

fn rewrite(scope: Scope) -> Table {
    let path = |table: Table| {
        table.must(
            "json",
            text("The path of the ids: .name, [n] and [*], from $."),
        )
    };
    let shapes = [
        path(lookup_by_name("Ids at one path.", scope)).build(),
        path(lookup_by_type("Ids at one path, by type.", scope)).build(),
    ];
    let each = one_of(&shapes, "Ids at one path of the JSON value.");
    Table::new("Ids at several paths of one JSON value, rewritten in place.")
        .must(
            "rewrite",
            filled_list(&each, "The paths, and the lookup of each."),
        )
        .key(
            "from",
            text("The column with the JSON value (default: the column of the same name)."),
        )
}

/// A lookup that stands alone, or a list of them.
fn lookups() -> Value {
    let scope = Scope::Shared; // an input of a template is no rule of the column: it has its own default
    one_of(
        &[
            lookup_by_name("A lookup.", scope)
                .key("from", from())
                .build(),
            lookup_by_type("A lookup by type.", scope)
                .key("from", from())
                .build(),
            list_of_lookups(scope),
        ],
        "A lookup, or a list of which the first that is not null counts.",
    )
}

/// A list of lookups; whether `default` stands on the last alone is left to `mapper validate`.
fn list_of_lookups(scope: Scope) -> Value {
    let shapes = [
        lookup_by_name("One of the lookups.", scope)
            .key("from", from())
            .build(),
        lookup_by_type("One of the lookups, by type.", scope)
            .key("from", from())
            .build(),
    ];
    filled_list(
        &one_of(&shapes, "One of the lookups."),
        "The first that is not null counts.",
    )
}

fn column_rule(scope: Scope) -> Value {
    let column = json!({
        "description": "The record's column that is copied; a constant is written { value = … }.",
        "type": "string",
        "pattern": "\\S",
    });
    let rule = Table::new("Where a column's value comes from, and what becomes of it.")
        .key("from", text("The record's column."))
        .key("value", constant("A constant."))
        .key("sql", text("A SQL expression over the record's columns."))
        .key("template", any_text("A minijinja template over the record's columns."))
        .key("with", map(&definition("lookups"), "New keys that the template may use, under these names."))
        .key("convert", texts("Conversions, in order: trim, lower, upper, blank_to_null, integer, real, text, boolean, json, date, datetime, ….")
        )
        .key("values", filled_map(&constant("The new value."), "For each old value, the new one."))
        .key("unmapped", choice(MISSING, "What becomes of a value without an entry in `values`: \"reject\" (default), \"keep\" or \"null\"."))
        .key("skip", flag("true: the target's own default."));
    let rule = match scope {
        Scope::Shared => rule.key("default", constant("Fills null, and only null.")),
        Scope::Source => rule,
    };
    let skipped = json!({
        "if": { "properties": { "skip": { "enum": [true] } }, "required": ["skip"] },
        "then": { "maxProperties": 1 },
    });
    let rule = survivorship(rule, scope, true)
        .at_most_one(&["from", "value", "sql", "template"])
        .needs("with", "template")
        .needs("unmapped", "values")
        .demand(skipped);
    one_of(&[column, rule.build()], "How a column is filled.")
}

/// Which record's value an entity takes; `dated`: `by` is free to date the records.
fn survivorship(table: Table, scope: Scope, dated: bool) -> Table {
    if scope == Scope::Source {
        return table;
    }
    let picks: Vec<(&str, ())> = PICKS
        .iter()
        .map(|(word, _)| (*word, ()))
        .filter(|(word, ())| dated || !DATED.contains(word))
        .collect();
    let table = table
        .key("prefer", names("Source names: whose value wins in this column."))
        .key("only", text("The one source whose value counts."))
        .key("pick", choice(&picks, "Which record's value wins: \"newest\" or \"oldest\" by the column `by`, \"longest\", \"min\", \"max\", or \"concat\" with `separator`."))
        .key("separator", any_text("What stands between the values of \"concat\"."))
        .at_most_one(&["prefer", "only", "pick"])
        .goes_with("separator", "pick", &["concat"]);
    if dated {
        table
            .key("by", text("The column that dates the record."))
            .goes_with("by", "pick", DATED)
    } else {
        table
    }
}

/// The picks that need a date.
const DATED: &[&str] = &["newest", "oldest"];

//! Key rules: `[keys]` and `[source.keys]`.

use toml::de::DeValue;

use super::cursor::{Cursor, Entry};
use super::reader::Reader;
use super::value::Value;
use super::{Scope, lookup, survivorship};
use crate::diag::load as say;
use crate::spec::{JsonRewrite, KeyRule, Name, NewKey, Rule, Survivorship};

const PLACE: &str = "a key rule";

/// Keys of column rules that mean nothing here.
const COLUMN_KEYS: &[&str] = &[
    "value", "sql", "template", "with", "convert", "values", "unmapped", "skip",
];

/// Reads the section.
pub(super) fn rules(
    value: Value<'_>,
    scope: Scope,
    reader: &mut Reader<'_>,
) -> Option<Vec<(Name, KeyRule)>> {
    let entries = value.entries(reader)?;
    let rules = entries
        .iter()
        .filter_map(|entry| Some((entry.name(), rule(entry, scope, reader)?)));
    Some(rules.collect())
}

fn rule(entry: &Entry<'_>, scope: Scope, reader: &mut Reader<'_>) -> Option<KeyRule> {
    let value = Value::of(entry);
    let span = value.span;
    match value.inner() {
        DeValue::String(column) => {
            reader.report(say::plain_key_rule(entry.key, column, span));
            None
        }
        DeValue::Array(_) => Some(KeyRule {
            span,
            rule: Rule::Lookups(lookup::one_or_more(value, scope, reader)?),
            survivorship: Survivorship::default(),
        }),
        DeValue::Table(_) => {
            let table = value.table(reader, PLACE)?;
            from_table(table, entry, scope, reader)
        }
        _ => {
            let help = format!(
                "write `{{ keep = \"{0}\" }}` or `{{ lookup = \"…\", from = \"{0}\" }}`",
                entry.key
            );
            value.mismatch(reader, "a rule", Some(help))
        }
    }
}

/// The four kinds of rule by the key that tells them apart.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    New,
    Keep,
    Lookup,
    Rewrite,
}

fn from_table(
    mut table: Cursor<'_>,
    entry: &Entry<'_>,
    scope: Scope,
    reader: &mut Reader<'_>,
) -> Option<KeyRule> {
    if let Some((key, at)) = table.first_of(COLUMN_KEYS) {
        let what = format!("the rule of `{}`", entry.key);
        reader.report(say::wrong_section(key, at, scope.other, &what));
    }
    let misplaced = table.first_of(COLUMN_KEYS).is_some();
    table.ignore(COLUMN_KEYS);
    table.exclusive(
        reader,
        &["new", "keep", "lookup", "rewrite"],
        "each of them is a rule of its own",
    );
    let kinds = [
        ("new", Kind::New),
        ("keep", Kind::Keep),
        ("rewrite", Kind::Rewrite),
        ("lookup", Kind::Lookup),
    ];
    let Some((_, kind)) = kinds.into_iter().find(|(key, _)| table.has(key)) else {
        if !misplaced {
            no_kind(table, entry, reader);
        }
        return None;
    };
    let (span, by_is_taken) = (table.span, lookup::is_by_type(&table));
    let rule = match kind {
        Kind::New => new(&mut table, reader).map(Rule::New),
        Kind::Keep => table.optional(reader, "keep", Value::name).map(Rule::Keep),
        Kind::Lookup if table.has("json") => json(&mut table, entry, scope, reader),
        Kind::Lookup => {
            let from = table.optional(reader, "from", Value::name_or_names);
            lookup::read(&mut table, from.unwrap_or_default(), scope, reader)
                .map(|lookup| Rule::Lookups(vec![lookup]))
        }
        Kind::Rewrite => rewrite(&mut table, entry, scope, reader),
    };
    let survivorship = match kind {
        Kind::New => Survivorship::default(),
        _ => survivorship::read(&mut table, scope, by_is_taken, reader),
    };
    // Kinds that exclude each other were reported above.
    table.ignore(&["new", "keep", "lookup", "rewrite"]);
    table.finish(reader);
    Some(KeyRule {
        span,
        rule: rule?,
        survivorship,
    })
}

/// No key tells the kind of rule: one is misspelt or missing.
fn no_kind(mut table: Cursor<'_>, entry: &Entry<'_>, reader: &mut Reader<'_>) {
    const KINDS: &[&str] = &["new", "keep", "lookup", "rewrite"];
    let (span, place) = (table.span, table.place());
    let from = table.peek_text("from").filter(|_| !table.has("json"));
    table.allow(KINDS);
    table.allow(&["at", "from", "take", "by", "retype", "otherwise"]);
    table.allow(&[
        "missing",
        "default",
        "json",
        "prefer",
        "only",
        "pick",
        "separator",
    ]);
    if table.finish(reader) {
        reader.report(match from {
            Some(from) => say::plain_key_rule(entry.key, from, span),
            None => say::missing_one_of(KINDS, span, place),
        });
    }
}

fn new(table: &mut Cursor<'_>, reader: &mut Reader<'_>) -> Option<NewKey> {
    let survivors = ["prefer", "only", "pick", "by", "separator"];
    for (key, at) in table.all_of(&survivors) {
        reader.report(say::no_choice_of_new_key(key, at));
    }
    table.ignore(&survivors);
    let at = table.optional(reader, "at", Value::name);
    let words = [("uuid5", 5), ("uuid7", 7), ("sequence", 0)];
    let kind = table.optional(reader, "new", |value, reader| value.choice(reader, &words))?;
    if kind.value != 7 {
        table.pointless(reader, "at", "`new = \"uuid7\"`");
    }
    match kind.value {
        5 => Some(NewKey::Uuid5),
        0 => Some(NewKey::Sequence),
        _ => {
            if !table.has("at") {
                let example = "`at = \"…\"`, the column with the record's own time";
                let what = "`new = \"uuid7\"`";
                reader.report(say::missing_companion(what, kind.span, "at", example));
            }
            Some(NewKey::Uuid7 { at: at? })
        }
    }
}

/// `{ from, json, lookup }`.
fn json(
    table: &mut Cursor<'_>,
    entry: &Entry<'_>,
    scope: Scope,
    reader: &mut Reader<'_>,
) -> Option<Rule> {
    let from = json_column(table, entry, reader);
    let path = table.optional(reader, "json", Value::name);
    no_default(table, reader);
    let lookup = lookup::read(table, Vec::new(), scope, reader);
    Some(Rule::Json {
        from: from?,
        rewrites: vec![JsonRewrite {
            path: path?,
            lookup: lookup?,
        }],
    })
}

/// `{ from, rewrite = [{ json, lookup }] }`.
fn rewrite(
    table: &mut Cursor<'_>,
    entry: &Entry<'_>,
    scope: Scope,
    reader: &mut Reader<'_>,
) -> Option<Rule> {
    let from = json_column(table, entry, reader);
    let rewrites = table.each(reader, "rewrite", "a rewrite", |mut table, reader| {
        let path = table.required(
            reader,
            "json",
            "`json = \"$…\"`, the path of the ids",
            Value::name,
        );
        no_default(&mut table, reader);
        let lookup = lookup::read(&mut table, Vec::new(), scope, reader);
        lookup::no_stray_by(&mut table, reader);
        table.finish(reader);
        Some(JsonRewrite {
            path: path?,
            lookup: lookup?,
        })
    });
    Some(Rule::Json {
        from: from?,
        rewrites,
    })
}

/// An id that is null stays null in JSON: there is nothing that a default could stand for.
fn no_default(table: &mut Cursor<'_>, reader: &mut Reader<'_>) {
    if let Some(span) = table.key_span("default") {
        reader.report(say::default_inside_json(span));
    }
}

/// The column with the JSON value: `from`, else that of the same name.
fn json_column(table: &mut Cursor<'_>, entry: &Entry<'_>, reader: &mut Reader<'_>) -> Option<Name> {
    let from = table.optional(reader, "from", Value::name);
    if table.has("from") {
        from
    } else {
        Some(entry.name())
    }
}

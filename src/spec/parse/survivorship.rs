//! Which record's value an entity takes: `prefer`, `only`, `pick` with its companions.

use super::Scope;
use super::cursor::Cursor;
use super::reader::Reader;
use super::value::Value;
use crate::diag::load as say;
use crate::spec::{Pick, Survivorship};

pub(in crate::spec) const PICKS: &[(&str, Pick)] = &[
    ("newest", Pick::Newest),
    ("oldest", Pick::Oldest),
    ("longest", Pick::Longest),
    ("min", Pick::Min),
    ("max", Pick::Max),
    ("concat", Pick::Concat),
];

/// Reads the keys of survivorship. `by_is_taken`: the rule's `by` chooses a key map.
pub(super) fn read(
    rule: &mut Cursor<'_>,
    scope: Scope,
    by_is_taken: bool,
    reader: &mut Reader<'_>,
) -> Survivorship {
    if scope.is_source {
        refuse(rule, scope, by_is_taken, reader);
        return Survivorship::default();
    }
    rule.exclusive(
        reader,
        &["prefer", "only", "pick"],
        "each of them chooses the record",
    );
    let dated = matches!(rule.peek_text("pick"), Some("newest" | "oldest"));
    let by = if by_is_taken {
        if let Some((pick, by)) = rule
            .key_span("pick")
            .zip(rule.key_span("by"))
            .filter(|_| dated)
        {
            let why = "`by` chooses the key map here, so records cannot be chosen by date";
            reader.report(say::conflicting_keys(("pick", pick), ("by", by), why));
        }
        None
    } else {
        let by = rule.optional(reader, "by", Value::name);
        match rule.key_span("pick").filter(|_| dated) {
            Some(pick) if !rule.has("by") => {
                let example = "`by = \"…\"`, the column that dates the record";
                let picked = rule.peek_text("pick").unwrap_or_default();
                let what = format!("`pick = \"{picked}\"`");
                reader.report(say::missing_companion(&what, pick, "by", example));
            }
            None => rule.pointless(reader, "by", scope.by_needs),
            Some(_) => {}
        }
        by
    };
    let separator = rule.optional(reader, "separator", Value::text);
    match rule
        .key_span("pick")
        .filter(|_| rule.peek_text("pick") == Some("concat"))
    {
        Some(pick) if separator.is_none() && !rule.has("separator") => {
            let example = "`separator = \", \"`";
            reader.report(say::missing_companion(
                "`pick = \"concat\"`",
                pick,
                "separator",
                example,
            ));
        }
        None => rule.pointless(reader, "separator", "`pick = \"concat\"`"),
        Some(_) => {}
    }
    Survivorship {
        prefer: rule.optional(reader, "prefer", Value::spanned_names),
        only: rule.optional(reader, "only", Value::name),
        pick: rule.optional(reader, "pick", |value, reader| value.choice(reader, PICKS)),
        by,
        separator,
    }
}

/// A source's own rule says where its values come from; which of them survive is said once, for all.
fn refuse(rule: &mut Cursor<'_>, scope: Scope, by_is_taken: bool, reader: &mut Reader<'_>) {
    let keys: &[&'static str] = &["prefer", "only", "pick", "separator"];
    for (key, span) in rule.all_of(keys) {
        let what = format!("`{key}`");
        reader.report(say::wrong_section(key, span, scope.shared, &what));
    }
    if !by_is_taken {
        if let Some(span) = rule.key_span("by") {
            reader.report(if rule.has("pick") {
                say::wrong_section("by", span, scope.shared, "`by`")
            } else {
                say::pointless_key("by", span, scope.by_needs)
            });
        }
        rule.ignore(&["by"]);
    }
    rule.ignore(keys);
}

//! Mapping files.

use super::{extras, sql};
use crate::oracle::model::{
    Case, Collision, ColumnRule, Key, KeyRule, Link, Lookup, Mapping, Merge, Missing, Origin,
    Source, Survival, Unique,
};
use crate::oracle::value::{Value, json_text};

/// A mapping file.
pub(super) fn mapping(mapping: &Mapping, case: &Case) -> String {
    let mut text = String::new();
    if mapping.explicit {
        text.push_str("copy = \"explicit\"\n");
    }
    if mapping.abort != case.abort {
        let word = if mapping.abort { "abort" } else { "reject" };
        text.push_str(&format!("on_error = \"{word}\"\n"));
    }
    if !mapping.depends_on.is_empty() {
        text.push_str(&format!("depends_on = {}\n", list(&mapping.depends_on)));
    }
    let sources: Vec<String> = mapping.sources.iter().map(source).collect();
    text.push_str(&format!("source = [\n  {},\n]\n", sources.join(",\n  ")));
    for (column, rule) in &mapping.keys {
        text.push_str(&format!("keys.{column} = {}\n", key_rule(rule)));
    }
    for (column, rule) in &mapping.columns {
        text.push_str(&format!("columns.{column} = {}\n", column_rule(rule)));
    }
    if let Some(of) = &mapping.merge {
        text.push_str(&merge(of, mapping));
    }
    let uniques: Vec<String> = mapping.uniques.iter().map(unique).collect();
    if !uniques.is_empty() {
        text.push_str(&format!("unique = [\n  {},\n]\n", uniques.join(",\n  ")));
    }
    let warns = mapping.warns.iter().map(|warn| {
        let shown = warn.query.columns.iter();
        let shown: String = shown
            .map(|(_, _, name)| format!(" {{{{ {name} }}}}"))
            .collect();
        let message = format!("warned of{shown}");
        table(&[
            ("query", quoted(&sql::query(&warn.query))),
            ("message", quoted(&message)),
        ])
    });
    let warns: Vec<String> = warns.collect();
    if !warns.is_empty() {
        text.push_str(&format!("warn = [\n  {},\n]\n", warns.join(",\n  ")));
    }
    text + &extras::of_mapping(mapping, case)
}

/// Text in TOML. JSON strings are TOML's basic strings.
pub(super) fn quoted(text: &str) -> String {
    json_text(text)
}

pub(super) fn list(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}

pub(super) fn value(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        Value::Blob(_) | Value::Null => unreachable!("TOML has no such value"),
        number => number.shown(),
    }
}

pub(super) fn table(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name} = {value}"))
        .collect();
    format!("{{ {} }}", members.join(", "))
}

fn unless_empty(texts: &[String]) -> String {
    if texts.is_empty() {
        String::new()
    } else {
        list(texts)
    }
}

fn optional<T>(of: Option<&T>, show: impl Fn(&T) -> String) -> String {
    of.map(show).unwrap_or_default()
}

fn source(source: &Source) -> String {
    let excludes = source.excludes.iter().map(|(when, reason)| {
        let when = quoted(&sql::condition(when, ""));
        table(&[("when", when), ("reason", quoted(reason))])
    });
    let excludes: Vec<String> = excludes.collect();
    let rules = |rules: Vec<String>| {
        if rules.is_empty() {
            String::new()
        } else {
            format!("{{ {} }}", rules.join(", "))
        }
    };
    let keys = source
        .keys
        .iter()
        .map(|(c, r)| format!("{c} = {}", key_rule(r)));
    let columns = source
        .columns
        .iter()
        .map(|(c, r)| format!("{c} = {}", column_rule(r)));
    let list_of = |texts: &[String]| {
        if texts.is_empty() {
            String::new()
        } else {
            format!("[{}]", texts.join(", "))
        }
    };
    table(&[
        ("name", quoted(&source.name)),
        ("table", optional(source.table.as_ref(), |t| quoted(t))),
        (
            "query",
            optional(source.query.as_ref(), |q| quoted(&sql::query(q))),
        ),
        ("key", unless_empty(&source.key)),
        ("each", optional(source.each.as_ref(), |e| quoted(e))),
        (
            "unread",
            if source.unread {
                quoted("not wanted")
            } else {
                String::new()
            },
        ),
        ("exclude", list_of(&excludes)),
        ("keys", rules(keys.collect())),
        ("columns", rules(columns.collect())),
    ])
}

fn survival(of: &Survival) -> Vec<(&'static str, String)> {
    match of {
        Survival::Priority => vec![],
        Survival::Prefer(sources) => vec![("prefer", list(sources))],
        Survival::Only(source) => vec![("only", quoted(source))],
        Survival::Time(newest, by) => {
            let pick = if *newest { "newest" } else { "oldest" };
            vec![("pick", quoted(pick)), ("by", quoted(by))]
        }
        Survival::Longest => vec![("pick", quoted("longest"))],
        Survival::Extreme(max) => vec![("pick", quoted(if *max { "max" } else { "min" }))],
        Survival::Concat(separator) => {
            vec![("pick", quoted("concat")), ("separator", quoted(separator))]
        }
    }
}

fn key_rule(rule: &KeyRule) -> String {
    let mut members = match &rule.rule {
        Key::Uuid5 => vec![("new", quoted("uuid5"))],
        Key::Uuid7(at) => vec![("new", quoted("uuid7")), ("at", quoted(at))],
        Key::Sequence => vec![("new", quoted("sequence"))],
        Key::Keep(column) => vec![("keep", quoted(column))],
        Key::Lookups(lookups) => match lookups.as_slice() {
            [one] => lookup(one),
            several => {
                let mut texts: Vec<String> = Vec::new();
                for (at, of) in several.iter().enumerate() {
                    let mut members = lookup(of);
                    if at + 1 == several.len() {
                        members.extend(survival(&rule.survival));
                    }
                    texts.push(table(&members));
                }
                return format!("[{}]", texts.join(", "));
            }
        },
        Key::Json(from, rewrites) => {
            let texts = rewrites.iter().map(|(path, of)| {
                let mut members = vec![("json", quoted(path))];
                members.extend(lookup(of));
                table(&members)
            });
            let texts: Vec<String> = texts.collect();
            if let [(path, of)] = rewrites.as_slice()
                && path != "$.id"
            {
                // Alone, it may stand in the rule itself.
                let mut members = lookup(of);
                members.retain(|(name, _)| *name != "from");
                members.push(("json", quoted(path)));
                members.push(("from", quoted(from)));
                members.extend(survival(&rule.survival));
                return table(&members);
            }
            vec![
                ("from", quoted(from)),
                ("rewrite", format!("[{}]", texts.join(", "))),
            ]
        }
    };
    members.extend(survival(&rule.survival));
    table(&members)
}

fn missing(of: Missing) -> String {
    quoted(match of {
        Missing::Reject => "reject",
        Missing::Null => "null",
        Missing::Keep => "keep",
    })
}

fn lookup(of: &Lookup) -> Vec<(&'static str, String)> {
    let pairs = |pairs: &[(String, String)]| {
        if pairs.is_empty() {
            return String::new();
        }
        let pairs: Vec<String> = pairs
            .iter()
            .map(|(a, b)| format!("{} = {}", quoted(a), quoted(b)))
            .collect();
        format!("{{ {} }}", pairs.join(", "))
    };
    let maps = match &of.by {
        Some(_) => pairs(&of.maps),
        None => quoted(&of.maps[0].1),
    };
    let from = match of.from.as_slice() {
        [one] => quoted(one),
        several => unless_empty(several),
    };
    vec![
        ("lookup", maps),
        ("from", from),
        ("take", optional(of.take.as_ref(), |t| quoted(t))),
        ("by", optional(of.by.as_ref(), |b| quoted(b))),
        ("retype", pairs(&of.retype)),
        (
            "otherwise",
            optional(of.otherwise.as_ref(), |m| missing(*m)),
        ),
        ("missing", optional(of.missing.as_ref(), |m| missing(*m))),
        ("default", optional(of.default.as_ref(), value)),
    ]
}

fn column_rule(rule: &ColumnRule) -> String {
    if rule.skip {
        return "{ skip = true }".to_owned();
    }
    let mut members = match &rule.origin {
        None => vec![],
        Some(Origin::Column(column)) => vec![("from", quoted(column))],
        Some(Origin::Value(constant)) => vec![("value", value(constant))],
        Some(Origin::Sql(expression)) => vec![("sql", quoted(&sql::expression(expression)))],
        Some(Origin::Template(names, with)) => {
            let names: Vec<String> = names.iter().map(|n| format!("{{{{ {n} }}}}")).collect();
            let with = with.iter().map(|(name, lookups)| {
                let lookups: Vec<String> = lookups.iter().map(|l| table(&lookup(l))).collect();
                format!("{name} = [{}]", lookups.join(", "))
            });
            let with: Vec<String> = with.collect();
            let with = if with.is_empty() {
                String::new()
            } else {
                format!("{{ {} }}", with.join(", "))
            };
            vec![("template", quoted(&names.join("/"))), ("with", with)]
        }
    };
    let values = rule
        .values
        .iter()
        .map(|(k, v)| format!("{} = {}", quoted(k), value(v)));
    let values: Vec<String> = values.collect();
    let values = if values.is_empty() {
        String::new()
    } else {
        format!("{{ {} }}", values.join(", "))
    };
    members.extend([
        ("convert", unless_empty(&rule.convert)),
        ("values", values),
        (
            "unmapped",
            optional(rule.unmapped.as_ref(), |m| missing(*m)),
        ),
    ]);
    members.extend(survival(&rule.survival));
    members.push(("default", optional(rule.default.as_ref(), value)));
    table(&members)
}

fn columns(of: &[String]) -> String {
    match of {
        [one] => quoted(one),
        several => list(several),
    }
}

fn merge(merge: &Merge, mapping: &Mapping) -> String {
    let links = merge.links.iter().map(|link| match link {
        Link::Column { source, from, to } => table(&[
            ("source", quoted(source)),
            ("from", columns(from)),
            ("to", quoted(to)),
        ]),
        Link::Query { query, a, b } => {
            let side = |(source, from): &(String, Vec<String>)| {
                table(&[("source", quoted(source)), ("from", columns(from))])
            };
            table(&[
                ("query", quoted(&sql::query(query))),
                ("a", side(a)),
                ("b", side(b)),
            ])
        }
    });
    let links: Vec<String> = links.collect();
    let mut text = format!("merge.links = [\n  {},\n]\n", links.join(",\n  "));
    for (name, sources) in [("priority", &merge.priority), ("identity", &merge.identity)] {
        if !sources.is_empty() {
            text.push_str(&format!("merge.{name} = {}\n", list(sources)));
        }
    }
    let groups: Vec<String> = merge
        .groups
        .iter()
        .map(|g| table(&[("columns", list(g))]))
        .collect();
    if !groups.is_empty() {
        text.push_str(&format!("merge.group = [{}]\n", groups.join(", ")));
    }
    let shown: Vec<String> = mapping
        .sources
        .iter()
        .map(|s| format!("{{{{ {}.id }}}}", s.name))
        .collect();
    let message = format!(
        "{{{{ column }}}} {{{{ winner }}}}/{{{{ loser }}}} {}",
        shown.join("/")
    );
    let conflicts = merge.conflicts.iter().map(|(of, stops)| {
        let severity = if *stops {
            quoted("error")
        } else {
            String::new()
        };
        table(&[
            ("columns", list(of)),
            ("message", quoted(&message)),
            ("severity", severity),
        ])
    });
    let conflicts: Vec<String> = conflicts.collect();
    if !conflicts.is_empty() {
        text.push_str(&format!("merge.conflict = [{}]\n", conflicts.join(", ")));
    }
    text
}

fn unique(unique: &Unique) -> String {
    let order = unique.order_by.iter().map(|(column, descending)| {
        let word = if *descending { " DESC" } else { "" };
        format!("{column}{word}")
    });
    let collision = match unique.collision {
        Collision::Collapse => "collapse",
        Collision::Reject => "reject",
        Collision::Null => "null",
        Collision::Abort => "abort",
    };
    table(&[
        ("columns", list(&unique.columns)),
        ("order_by", unless_empty(&order.collect::<Vec<_>>())),
        ("on_collision", quoted(collision)),
    ])
}

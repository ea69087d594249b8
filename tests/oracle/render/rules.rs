//! Rules of keys and columns in mapping files.

use super::names::{name, names, shouted};
use super::sql;
use super::toml::{list, optional, quoted, table, unless_empty, value};
use crate::oracle::model::{ColumnRule, Key, KeyRule, Lookup, Missing, Origin, Survival};

fn survival(of: &Survival) -> Vec<(&'static str, String)> {
    match of {
        Survival::Priority => vec![],
        Survival::Prefer(sources) => vec![("prefer", list(&names(sources)))],
        Survival::Only(source) => vec![("only", quoted(&name(source)))],
        Survival::Time(newest, by) => {
            let pick = if *newest { "newest" } else { "oldest" };
            vec![("pick", quoted(pick)), ("by", quoted(&shouted(by)))]
        }
        Survival::Longest => vec![("pick", quoted("longest"))],
        Survival::Extreme(max) => vec![("pick", quoted(if *max { "max" } else { "min" }))],
        Survival::Concat(separator) => {
            vec![("pick", quoted("concat")), ("separator", quoted(separator))]
        }
    }
}

pub(super) fn key_rule(rule: &KeyRule) -> String {
    let mut members = match &rule.rule {
        Key::Uuid5 => vec![("new", quoted("uuid5"))],
        Key::Uuid7(at) => vec![("new", quoted("uuid7")), ("at", quoted(&shouted(at)))],
        Key::Sequence => vec![("new", quoted("sequence"))],
        Key::Keep(column) => vec![("keep", quoted(&shouted(column)))],
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
                members.extend(within(of));
                table(&members)
            });
            let texts: Vec<String> = texts.collect();
            if let [(path, of)] = rewrites.as_slice()
                && of.by.is_none()
            {
                // Alone, it may stand in the rule itself.
                let mut members = within(of);
                members.retain(|(name, _)| *name != "from");
                members.push(("json", quoted(path)));
                members.push(("from", quoted(&shouted(from))));
                members.extend(survival(&rule.survival));
                return table(&members);
            }
            vec![
                ("from", quoted(&name(from))),
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
    let sources = |(of, source): &(String, String)| (of.clone(), name(source));
    let maps = match &of.by {
        Some(_) => pairs(&of.maps.iter().map(sources).collect::<Vec<_>>()),
        None => quoted(&name(&of.maps[0].1)),
    };
    let from = match of.from.as_slice() {
        [one] => quoted(&shouted(one)),
        several => unless_empty(&names(several)),
    };
    vec![
        ("lookup", maps),
        ("from", from),
        ("take", optional(of.take.as_ref(), |t| quoted(&shouted(t)))),
        ("by", optional(of.by.as_ref(), |b| quoted(&shouted(b)))),
        ("retype", pairs(&of.retype)),
        (
            "otherwise",
            optional(of.otherwise.as_ref(), |m| missing(*m)),
        ),
        ("missing", optional(of.missing.as_ref(), |m| missing(*m))),
        ("default", optional(of.default.as_ref(), value)),
    ]
}

/// A lookup inside JSON, whose type is a member.
fn within(of: &Lookup) -> Vec<(&'static str, String)> {
    let mut members = lookup(of);
    for (name, text) in &mut members {
        if *name == "by" {
            *text = optional(of.by.as_ref(), |by| quoted(by));
        }
    }
    members
}

pub(super) fn column_rule(rule: &ColumnRule) -> String {
    if rule.skip {
        return "{ skip = true }".to_owned();
    }
    let mut members = match &rule.origin {
        None => vec![],
        Some(Origin::Column(column)) => vec![("from", quoted(&shouted(column)))],
        Some(Origin::Value(constant)) => vec![("value", value(constant))],
        Some(Origin::Written(toml, _)) => vec![("value", (*toml).to_owned())],
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

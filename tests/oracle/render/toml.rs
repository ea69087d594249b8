//! Mapping files.

use super::names::{name, names, shouted};
use super::rules::{column_rule, key_rule};
use super::{extras, sql};
use crate::oracle::model::{Case, Collision, Link, Mapping, Merge, Source, Unique};
use crate::oracle::value::{Value, json_text};

/// A mapping file.
pub(super) fn mapping(mapping: &Mapping, case: &Case) -> String {
    let mut text = String::new();
    if name(&mapping.target) != mapping.target {
        text.push_str(&format!("target = {}\n", quoted(&name(&mapping.target))));
    }
    if mapping.explicit {
        text.push_str("copy = \"explicit\"\n");
    }
    if mapping.abort != case.abort {
        let word = if mapping.abort { "abort" } else { "reject" };
        text.push_str(&format!("on_error = \"{word}\"\n"));
    }
    if !mapping.depends_on.is_empty() {
        text.push_str(&format!(
            "depends_on = {}\n",
            list(&names(&mapping.depends_on))
        ));
    }
    let templated = sql::TEMPLATED.get();
    let sources: Vec<String> = mapping.sources.iter().map(source).collect();
    text.push_str(&format!("source = [\n  {},\n]\n", sources.join(",\n  ")));
    for (column, rule) in &mapping.keys {
        text.push_str(&format!("keys.{} = {}\n", key(column), key_rule(rule)));
    }
    // What is rendered for one source only is no template: without one it means the same for all.
    sql::TEMPLATED.set(templated && mapping.sources.iter().all(|s| !s.raw));
    for (column, rule) in &mapping.columns {
        text.push_str(&format!(
            "columns.{} = {}\n",
            key(column),
            column_rule(rule)
        ));
    }
    sql::TEMPLATED.set(templated);
    if let Some(of) = &mapping.merge {
        text.push_str(&merge(of, mapping, case));
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

/// A name as the key of a table.
pub(super) fn key(of: &str) -> String {
    let written = name(of);
    if written == of {
        written
    } else {
        quoted(&written)
    }
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

pub(super) fn unless_empty(texts: &[String]) -> String {
    if texts.is_empty() {
        String::new()
    } else {
        list(texts)
    }
}

pub(super) fn optional<T>(of: Option<&T>, show: impl Fn(&T) -> String) -> String {
    of.map(show).unwrap_or_default()
}

fn source(source: &Source) -> String {
    let templated = sql::TEMPLATED.replace(sql::TEMPLATED.get() && !source.raw);
    let text = unrendered(source);
    sql::TEMPLATED.set(templated);
    text
}

fn unrendered(source: &Source) -> String {
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
        .map(|(c, r)| format!("{} = {}", key(c), key_rule(r)));
    let columns = source
        .columns
        .iter()
        .map(|(c, r)| format!("{} = {}", key(c), column_rule(r)));
    let list_of = |texts: &[String]| {
        if texts.is_empty() {
            String::new()
        } else {
            format!("[{}]", texts.join(", "))
        }
    };
    table(&[
        ("name", quoted(&name(&source.name))),
        (
            "table",
            optional(source.table.as_ref(), |t| quoted(&shouted(t))),
        ),
        (
            "query",
            optional(source.query.as_ref(), |q| quoted(&sql::query(q))),
        ),
        ("key", unless_empty(&names(&source.key))),
        (
            "each",
            optional(source.each.as_ref(), |e| quoted(&shouted(e))),
        ),
        (
            "unread",
            if source.unread {
                quoted("not wanted")
            } else {
                String::new()
            },
        ),
        (
            "template",
            if source.raw {
                "false".to_owned()
            } else {
                String::new()
            },
        ),
        ("exclude", list_of(&excludes)),
        ("keys", rules(keys.collect())),
        ("columns", rules(columns.collect())),
    ])
}

fn columns(of: &[String]) -> String {
    match of {
        [one] => quoted(&shouted(one)),
        several => list(&names(several)),
    }
}

fn merge(merge: &Merge, mapping: &Mapping, case: &Case) -> String {
    let links = merge.links.iter().map(|link| match link {
        Link::Column { source, from, to } => table(&[
            ("source", quoted(&name(source))),
            ("from", columns(from)),
            ("to", quoted(&name(to))),
        ]),
        Link::Query { query, a, b } => {
            let side = |(source, from): &(String, Vec<String>)| {
                table(&[("source", quoted(&name(source))), ("from", columns(from))])
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
    for (ranking, sources) in [("priority", &merge.priority), ("identity", &merge.identity)] {
        if !sources.is_empty() {
            text.push_str(&format!("merge.{ranking} = {}\n", list(&names(sources))));
        }
    }
    let groups: Vec<String> = merge
        .groups
        .iter()
        .map(|g| table(&[("columns", list(&names(g)))]))
        .collect();
    if !groups.is_empty() {
        text.push_str(&format!("merge.group = [{}]\n", groups.join(", ")));
    }
    let shown: Vec<String> = mapping
        .sources
        .iter()
        .map(|s| format!("{{{{ {}.{} }}}}", s.name, shown(case, s)))
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
            ("columns", list(&names(of))),
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
        format!("{}{word}", shouted(column))
    });
    let collision = match unique.collision {
        Collision::Collapse => "collapse",
        Collision::Reject => "reject",
        Collision::Null => "null",
        Collision::Abort => "abort",
    };
    table(&[
        ("columns", list(&names(&unique.columns))),
        ("order_by", unless_empty(&order.collect::<Vec<_>>())),
        ("on_collision", quoted(collision)),
    ])
}

/// The column that conflicts show of a source's record: the first of its key.
pub(crate) fn shown<'c>(case: &'c Case, source: &Source) -> &'c str {
    let table = source.table.as_ref();
    table.map_or("id", |table| {
        let key = &case.old(table).0.key;
        key.first().map_or("id", String::as_str)
    })
}

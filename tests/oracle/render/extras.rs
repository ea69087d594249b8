//! Checks, figures, variables, macros and what the report shows, as text of the files.

use std::collections::BTreeSet;

use super::names::{name, names, quoted as identifier};
use super::{sql, toml};
use crate::oracle::model::{Case, Condition, Demand, Figure, Mapping, Verify};

/// The macro that templated cases call.
pub(super) const MACROS: &str =
    "{% macro low(column) %}lower({{ column | ident }}){% endmacro %}\n";

/// The checks and the report of a mapping.
pub(super) fn of_mapping(mapping: &Mapping, case: &Case) -> String {
    let own = case.verifies.iter();
    let own = own.filter(|v| v.within.as_ref() == Some(&mapping.target));
    let mut text: String = own.map(verify).collect();
    if mapping.count.is_none() && mapping.maps.is_empty() {
        return text;
    }
    text.push_str("[report]\n");
    if let Some(count) = &mapping.count {
        text.push_str(&format!("count = {}\n", toml::quoted(count)));
    }
    let maps = mapping.maps.iter().map(|(source, name, by)| {
        let shown = match by.as_slice() {
            [] => toml::quoted(name),
            _ => toml::table(&[("name", toml::quoted(name)), ("by", toml::list(&names(by)))]),
        };
        format!("key_maps.{} = {shown}\n", toml::key(source))
    });
    text.extend(maps);
    text
}

/// The checks and figures of the project.
pub(super) fn of_project(case: &Case) -> String {
    let own = case.verifies.iter().filter(|v| v.within.is_none());
    let mut text: String = own.map(verify).collect();
    if let Some(private) = &case.private {
        text.push_str(&format!(
            "[privacy]\nsensitive = [{}]\n",
            toml::quoted(&format!("*.{}", name(private)))
        ));
    }
    if case.asks_for_maps {
        let sources = case
            .mappings
            .iter()
            .filter(|m| !case.filled(&m.target).key.is_empty());
        for source in sources.flat_map(|m| &m.sources) {
            let map = format!("SELECT 1 FROM key_map.{} WHERE 0", identifier(&source.name));
            text.push_str(&format!(
                "[[verify]]\nname = \"map of {}\"\nviolations = {}\n",
                source.name,
                toml::quoted(&map)
            ));
        }
    }
    if !case.figures.is_empty() {
        text.push_str("[report.verification]\n");
        let lines = case.figures.iter();
        text.extend(
            lines.map(|(name, of)| {
                format!("{} = {}\n", toml::quoted(name), toml::quoted(&figure(of)))
            }),
        );
    }
    text
}

fn verify(of: &Verify) -> String {
    let demand = match &of.demand {
        Demand::Counts(old, new) => {
            let count = |of: String| format!("SELECT count(*) FROM {of}");
            let queries = [("source", old), ("target", new)]
                .map(|(side, table)| count(format!("{side}.{}", identifier(table))));
            format!("equal = {}", toml::list(&queries))
        }
        Demand::None(new, condition) => {
            let query = format!(
                "SELECT * FROM target.{} WHERE {}",
                identifier(new),
                meets(condition)
            );
            format!("violations = {}", toml::quoted(&query))
        }
    };
    let severity = if of.warns {
        "severity = \"warn\"\n"
    } else {
        ""
    };
    let name = toml::quoted(&of.name);
    format!("[[verify]]\nname = {name}\n{severity}{demand}\n")
}

fn figure(of: &Figure) -> String {
    match of {
        Figure::Old(old) => format!("SELECT count(*) FROM {}", identifier(old)),
        Figure::New(new, condition) => {
            format!(
                "SELECT count(*) FROM target.{} WHERE {}",
                identifier(new),
                meets(condition)
            )
        }
        Figure::Keys(new, key) => {
            let (key, new) = (identifier(key), identifier(new));
            format!(
                "SELECT quote({key}) AS \"the key\", 5 FROM target.{new} ORDER BY 1 COLLATE BINARY"
            )
        }
    }
}

fn meets(condition: &Condition) -> String {
    sql::condition(condition, "")
}

/// `[vars]`: one for each constant that the mappings name.
pub(super) fn vars(texts: &[String]) -> String {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for text in texts {
        names.extend(text.split("{{ vars.").skip(1).map(|rest| {
            let end = rest.find(' ').unwrap();
            &rest[..end]
        }));
    }
    let lines = names
        .iter()
        .map(|name| format!("{name} = {}\n", constant(&name[1..])));
    let lines: String = lines.collect();
    if lines.is_empty() {
        lines
    } else {
        format!("[vars]\n{lines}")
    }
}

/// A SQL literal, given in hexadecimal digits, in TOML.
fn constant(digits: &str) -> String {
    let pairs = (0..digits.len()).step_by(2);
    let bytes = pairs.map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap());
    let literal = String::from_utf8(bytes.collect()).unwrap();
    match literal.strip_prefix('\'') {
        Some(text) => toml::quoted(&text[..text.len() - 1].replace("''", "'")),
        None => literal,
    }
}

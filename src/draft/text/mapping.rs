//! A mapping file.

use super::QUESTION;
use super::write::{Line, block, comment, key, list, string, strings};
use crate::draft::model::{From, Lookup, Mapping, Merge, Note, Rule, Source, Value};
use crate::quote::quote_ident;

/// The file of a mapping.
pub(super) fn text(mapping: &Mapping) -> String {
    let target = Line::Pair("target".to_owned(), string(&mapping.target), None);
    let mut parts = vec![block("", &[Line::Comment(about(mapping)), target])];
    parts.extend(mapping.sources.iter().map(|s| source(s, &mapping.target)));
    parts.extend(mapping.merge.as_ref().map(merge));
    parts.extend(rules("[keys]", &mapping.keys));
    parts.extend(rules("[columns]", &mapping.columns));
    if !mapping.defaults.is_empty() {
        let names = ticked(&mapping.defaults);
        parts.push(format!("# nothing found for: {}\n", comment(&names)));
    }
    parts.join("\n")
}

fn about(mapping: &Mapping) -> String {
    let names: Vec<String> = mapping.sources.iter().map(from).collect();
    match (&mapping.merge, names.as_slice()) {
        (Some(_), [one, other]) => format!("{QUESTION} are `{one}` and `{other}` the same things?"),
        (None, [_, _, ..]) => format!("the rows of {}", ticked(&names)),
        _ => format!("from {}", ticked(&names)),
    }
}

fn ticked(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn from(source: &Source) -> String {
    match &source.from {
        From::Table(table) => table.clone(),
        From::Elements(table, column) => format!("{table}.{column}"),
        From::Values(columns, _) => {
            let names = columns
                .iter()
                .map(|(table, column)| format!("{table}.{column}"));
            names.collect::<Vec<_>>().join("`, `")
        }
    }
}

fn source(source: &Source, target: &str) -> String {
    let mut lines = vec![Line::Pair("name".to_owned(), string(&source.name), None)];
    if let From::Table(table) = &source.from {
        let note = format!("{:.2} like `{target}`", source.likeness);
        let note = (!table.eq_ignore_ascii_case(target)).then_some(note);
        lines.push(Line::Pair("table".to_owned(), string(table), note));
    }
    if let From::Elements(table, column) = &source.from {
        let note = Some(format!("{QUESTION} does it hold lists in JSON?"));
        lines.push(Line::Pair("table".to_owned(), string(table), None));
        lines.push(Line::Pair("each".to_owned(), string(column), note));
    }
    if !source.key.is_empty() {
        let value = match source.key.as_slice() {
            [only] => string(only),
            several => strings(several, 8),
        };
        let is_table = !matches!(source.from, From::Values(..));
        let note = is_table.then(|| format!("{QUESTION} does this tell its rows apart?"));
        lines.push(Line::Pair("key".to_owned(), value, note));
    }
    if let From::Values(columns, name) = &source.from {
        let query = query(columns, name);
        let plain = !query.contains(['\\', '\n']) && !query.contains("\"\"");
        let query = if plain {
            format!("\"\"\"\n{query}\"\"\"")
        } else {
            string(&query)
        };
        lines.push(Line::Pair("query".to_owned(), query, None));
    }
    let mut text = block("[[source]]", &lines);
    for (header, own) in [
        ("[source.keys]", &source.keys),
        ("[source.columns]", &source.columns),
    ] {
        text.push_str(&rules(header, own).unwrap_or_default());
    }
    text
}

/// Every value once.
fn query(columns: &[(String, String)], name: &str) -> String {
    let select = |(table, column): &(String, String)| {
        let (table, column) = (quote_ident(table), quote_ident(column));
        let name = quote_ident(name);
        format!("SELECT {column} AS {name} FROM {table} WHERE {column} IS NOT NULL")
    };
    match columns {
        [one] => select(one).replacen("SELECT", "SELECT DISTINCT", 1),
        several => several
            .iter()
            .map(select)
            .collect::<Vec<_>>()
            .join(" UNION "),
    }
}

fn merge(merge: &Merge) -> String {
    let (source, from, to) = (
        string(&merge.source),
        string(&merge.from),
        string(&merge.to),
    );
    let link = match &merge.through {
        None => format!("{{ source = {source}, from = {from}, to = {to} }}"),
        Some((table, column)) => {
            let (query, column) = (
                string(&format!("SELECT * FROM {}", quote_ident(table))),
                string(column),
            );
            format!(
                "{{ query = {query}, a = {{ source = {source}, from = {from} }}, b = {{ source = {to}, from = {column} }} }}"
            )
        }
    };
    let joined = Line::Pair("links".to_owned(), list(&[link], 12), None);
    let order = format!("[{source}, {to}]");
    let note = Some(format!("{QUESTION} whose value wins, column by column?"));
    let priority = Line::Pair("priority".to_owned(), order, note);
    let mut lines = vec![joined, priority];
    if !merge.shared.is_empty() {
        let columns = strings(&merge.shared, 12).replace('\n', " ");
        lines.extend([
            Line::Comment(format!("{QUESTION} which differences should be reported?")),
            Line::Comment("[[merge.conflict]]".to_owned()),
            Line::Comment(format!("columns = {columns}")),
            Line::Comment(
                "message = \"`{{ column }}` differs: {{ winner }} and {{ loser }}\"".to_owned(),
            ),
        ]);
    }
    block("[merge]", &lines)
}

fn rules(header: &str, rules: &[Rule]) -> Option<String> {
    let lines: Vec<Line> = rules.iter().flat_map(lines).collect();
    (!lines.is_empty()).then(|| block(header, &lines))
}

fn lines(rule: &Rule) -> Vec<Line> {
    let (name, value) = (key(&rule.column), value(rule));
    match &rule.note {
        Note::None => vec![Line::Pair(name, value, None)],
        Note::Likeness(likeness) => {
            vec![Line::Pair(name, value, Some(format!("{likeness:.2}")))]
        }
        Note::Confirm(why) => {
            vec![Line::Pair(name, value, Some(format!("{QUESTION} {why}")))]
        }
        Note::Decide(question) => vec![
            Line::Comment(format!("{QUESTION} {question}")),
            Line::Comment(format!("{name} = {value}")),
        ],
    }
}

fn value(rule: &Rule) -> String {
    match &rule.value {
        Value::New(kind) => format!("{{ new = {} }}", string(kind)),
        Value::Keep(name) => format!("{{ keep = {} }}", string(name)),
        Value::Lookups(lookups) => match lookups.as_slice() {
            [only] => lookup(only),
            several => {
                let all: Vec<String> = several.iter().map(lookup).collect();
                list(&all, rule.column.len() + 3)
            }
        },
        Value::Column(name) => string(name),
        Value::Convert(None, convert) => format!("{{ convert = [{}] }}", string(convert)),
        Value::Convert(Some(from), convert) => {
            format!(
                "{{ from = {}, convert = [{}] }}",
                string(from),
                string(convert)
            )
        }
        Value::ByType(kind) => format!(
            "{{ lookup = {{ kind = \"source\" }}, by = {}, from = {} }}",
            string(kind),
            string(&rule.column)
        ),
        Value::Constant => "{ value = \"…\" }".to_owned(),
    }
}

fn lookup(lookup: &Lookup) -> String {
    let source = string(&lookup.source);
    let from = match lookup.from.as_slice() {
        [only] => string(only),
        several => {
            let names: Vec<String> = several.iter().map(|name| string(name)).collect();
            format!("[{}]", names.join(", "))
        }
    };
    let take = lookup.take.as_ref();
    let take = take.map(|take| format!(", take = {}", string(take)));
    format!(
        "{{ lookup = {source}, from = {from}{} }}",
        take.unwrap_or_default()
    )
}

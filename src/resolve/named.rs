//! What the words of a text of SQL stand for: tables it names, with their aliases; keywords that are
//! misspelt. SQLite tells the first fault only, and not always where it began.

use std::ops::Range;

use super::scope::Scope;
use crate::backend::vet::tokens::{Kind, Token, tokens};
use crate::diag::suggest;

/// The words that a SELECT is made of.
const KEYWORDS: [&str; 44] = [
    "ALL",
    "AND",
    "AS",
    "ASC",
    "BETWEEN",
    "BY",
    "CASE",
    "CAST",
    "COLLATE",
    "CROSS",
    "DESC",
    "DISTINCT",
    "ELSE",
    "END",
    "EXCEPT",
    "EXISTS",
    "FROM",
    "FULL",
    "GLOB",
    "GROUP",
    "HAVING",
    "IN",
    "INNER",
    "INTERSECT",
    "IS",
    "JOIN",
    "LEFT",
    "LIKE",
    "LIMIT",
    "NOT",
    "NULL",
    "OFFSET",
    "ON",
    "OR",
    "ORDER",
    "OUTER",
    "OVER",
    "PARTITION",
    "SELECT",
    "THEN",
    "UNION",
    "USING",
    "WHERE",
    "WHEN",
];

/// A table that SQL names.
pub(super) struct Named<'a> {
    /// The name that columns are qualified with.
    pub(super) alias: String,
    /// The table's own name.
    pub(super) table: String,
    /// Its columns.
    pub(super) columns: Vec<&'a str>,
}

/// The tables that a text names, of both databases and of the key maps.
pub(super) fn tables<'a>(scope: &Scope<'a>, sql: &str) -> Vec<Named<'a>> {
    let list = tokens(sql);
    let mut found = Vec::new();
    for at in 0..list.len() {
        let Some((table, columns)) = table_at(scope, sql, &list, at) else {
            continue;
        };
        let next = |steps: usize| list.get(at + steps).and_then(|t| t.name(sql));
        let alias = match next(1) {
            Some(word) if word.eq_ignore_ascii_case("as") => next(2),
            Some(word) if !is_keyword(&word) => Some(word),
            _ => None,
        };
        found.push(Named {
            alias: alias.unwrap_or_else(|| table.clone()),
            table,
            columns,
        });
    }
    found
}

fn table_at<'a>(
    scope: &Scope<'a>,
    sql: &str,
    list: &[Token],
    at: usize,
) -> Option<(String, Vec<&'a str>)> {
    let is = |at: usize, sign: char| list.get(at).is_some_and(|t| t.kind == Kind::Sign(sign));
    let name = list.get(at)?.name(sql)?;
    if is(at + 1, '.') {
        return None; // it qualifies something
    }
    let schema = match at.checked_sub(2) {
        Some(before) if is(at - 1, '.') => list[before].name(sql)?,
        _ => "source".to_owned(),
    };
    if schema.eq_ignore_ascii_case("key_map") {
        let known = scope
            .sources
            .iter()
            .find(|k| k.spec.name.value.eq_ignore_ascii_case(&name))?;
        return Some((
            name,
            known
                .spec
                .key
                .iter()
                .map(|k| k.value.as_str())
                .chain(["new_key"])
                .collect(),
        ));
    }
    let inputs = scope.inputs;
    let catalog = match schema.to_ascii_lowercase().as_str() {
        "source" => inputs.source_catalog,
        "target" => inputs.target_catalog,
        _ => return None,
    };
    let table = catalog.table(&name)?;
    let columns = table.columns.iter().map(|c| c.name.as_str()).collect();
    Some((table.name.clone(), columns))
}

fn is_keyword(word: &str) -> bool {
    KEYWORDS.iter().any(|k| k.eq_ignore_ascii_case(word))
}

/// A word at or shortly before a fault that is probably a misspelt keyword, and that keyword. Names of
/// tables and columns are what they are.
pub(super) fn misspelt_keyword(
    scope: &Scope<'_>,
    sql: &str,
    fault: usize,
) -> Option<(Range<usize>, &'static str)> {
    let list = tokens(sql);
    let at = list
        .iter()
        .position(|t| t.range.end > fault)
        .unwrap_or(list.len());
    let is_name = |word: &str| {
        let tables = &scope.inputs.source_catalog.tables;
        let columns = |t: &crate::catalog::Table| t.column(word).is_some();
        tables
            .iter()
            .any(|t| t.name.eq_ignore_ascii_case(word) || columns(t))
    };
    // An alias may stand between the word and what SQLite did not expect.
    let near = (at.saturating_sub(3)..=at).rev();
    near.filter_map(|at| list.get(at)).find_map(|token| {
        let word = sql.get(token.range.clone())?;
        if token.kind != Kind::Word || word.len() < 4 || is_keyword(word) || is_name(word) {
            return None;
        }
        let meant = suggest(word, KEYWORDS.into_iter())?;
        let is_near = meant.len() > 3 && meant.len().abs_diff(word.len()) <= 1;
        let meant = KEYWORDS.into_iter().find(|k| *k == meant)?;
        is_near.then(|| (token.range.clone(), meant))
    })
}

/// A column in the condition of a join, in lower case, and its table where the text tells.
pub(super) type Joined = (Option<String>, String);

/// The columns in the conditions of joins of a query that returns `*`.
pub(super) fn in_joins(scope: &Scope<'_>, sql: &str) -> Vec<Joined> {
    let list = tokens(sql);
    let word = |token: &Token| sql[token.range.clone()].to_ascii_lowercase();
    let from = list
        .iter()
        .position(|t| t.kind == Kind::Word && word(t) == "from");
    let (before, after) = list.split_at(from.unwrap_or(list.len()));
    let star = before.windows(2).any(|pair| {
        pair[1].kind == Kind::Sign('*')
            && [".", ",", "select", "distinct"].contains(&word(&pair[0]).as_str())
    });
    if !star {
        return Vec::new();
    }
    let tables = tables(scope, sql);
    let table_of = |alias: &str| {
        let mut named = tables
            .iter()
            .filter(|t| t.alias.eq_ignore_ascii_case(alias));
        let only = named.next().filter(|_| named.next().is_none());
        only.map(|t| t.table.to_ascii_lowercase())
    };
    let is_point = |token: Option<&Token>| token.is_some_and(|t| t.kind == Kind::Sign('.'));
    let mut found = Vec::new();
    let mut inside = false;
    for (at, token) in after.iter().enumerate() {
        match word(token).as_str() {
            "on" | "using" if token.kind == Kind::Word => inside = true,
            "join" | "where" | "group" | "order" | "limit" | "union" | "except" | "intersect"
                if token.kind == Kind::Word =>
            {
                inside = false;
            }
            _ if inside && !is_point(after.get(at + 1)) => {
                let Some(name) = token.name(sql) else {
                    continue;
                };
                let qualifier = at.checked_sub(2).filter(|_| is_point(after.get(at - 1)));
                let alias = qualifier.and_then(|before| after[before].name(sql));
                let table = alias.and_then(|alias| table_of(&alias));
                found.push((table, name.to_ascii_lowercase()));
            }
            _ => {}
        }
    }
    found
}

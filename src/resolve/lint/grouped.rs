//! Columns beside a GROUP BY that are not grouped: of each group SQLite takes them from any row.
//!
//! Only plain columns of the select list count, and only where no key of a table that the query names is among
//! the grouped columns: then the others depend on it. Beside `min()` or `max()` the row is theirs.

use std::ops::Range;

use super::super::bind::Output;
use super::super::query::raw_place;
use super::Subject;
use super::picks::{scope_start, texts};
use crate::backend::vet::tokens::{Kind, Token, tokens};
use crate::diag::resolve as say;

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    let catalog = subject.scope.inputs.source_catalog;
    for written in texts(subject) {
        let sql = written.value.as_str();
        let words: Vec<String> = tokens(sql).iter().filter_map(|t| t.name(sql)).collect();
        let names = |name: &str| words.iter().any(|word| word.eq_ignore_ascii_case(name));
        if !names("group") {
            continue;
        }
        let keys = catalog
            .tables
            .iter()
            .filter(|table| names(&table.name))
            .flat_map(|table| {
                let uniques = table.uniques.iter().filter(|u| !u.partial);
                let sets = uniques.map(|u| &u.columns).chain([&table.primary_key]);
                sets.filter(|set| !set.is_empty()).map(|set| {
                    let lower = |c: &usize| table.columns[*c].name.to_ascii_lowercase();
                    set.iter().map(lower).collect::<Vec<_>>()
                })
            });
        let keys: Vec<Vec<String>> = keys.collect();
        for place in ungrouped(sql, &keys) {
            let span = raw_place(subject.scope, written, place);
            out.push(say::ungrouped_column(span));
        }
    }
}

/// The first column of each select that is neither grouped nor depends on what is.
fn ungrouped(sql: &str, keys: &[Vec<String>]) -> Vec<Range<usize>> {
    let list = tokens(sql);
    let word = |at: usize| {
        let token = list.get(at).filter(|t| t.kind == Kind::Word);
        token.map_or(String::new(), |t| sql[t.range.clone()].to_ascii_lowercase())
    };
    let mut found = Vec::new();
    for at in 0..list.len() {
        if word(at) != "group" || word(at + 1) != "by" {
            continue;
        }
        let start = scope_start(&list, at);
        let level = |range: Range<usize>| at_level(&list, range);
        let before = level(start..at);
        let ends = [
            "having",
            "window",
            "order",
            "limit",
            "union",
            "except",
            "intersect",
        ];
        let terms = level(at + 2..list.len());
        let end = terms
            .iter()
            .position(|&t| ends.contains(&word(t).as_str()))
            .unwrap_or(terms.len());
        let grouped: Vec<String> = terms[..end]
            .iter()
            .filter_map(|&t| list[t].name(sql))
            .map(|name| name.to_ascii_lowercase())
            .collect();
        // Numbers and expressions stand for columns that are not looked for here.
        let plain = terms[..end]
            .iter()
            .all(|&t| list[t].name(sql).is_some() || matches!(list[t].kind, Kind::Sign(',' | '.')));
        let depends = keys
            .iter()
            .any(|key| key.iter().all(|c| grouped.contains(c)));
        let select = before.iter().rev().find(|&&t| word(t) == "select");
        let from = before.iter().rev().find(|&&t| word(t) == "from");
        let (Some(&select), Some(&from), true, false) = (select, from, plain, depends) else {
            continue;
        };
        if (select..from).any(|t| ["min", "max"].contains(&word(t).as_str())) {
            continue;
        }
        let items = items(&list, level(select + 1..from));
        let lucky = items.iter().find(|item| {
            let name = |t: usize| list[t].name(sql).map(|n| n.to_ascii_lowercase());
            let is_star = |t: usize| list[t].kind == Kind::Sign('*');
            let is_point = |t: usize| list[t].kind == Kind::Sign('.');
            let column = match item.as_slice() {
                [.., table, point, column]
                    if is_point(*point) && name(*table).is_some() && item.len() == 3 =>
                {
                    *column
                }
                [column] => *column,
                [column, as_, _] if word(*as_) == "as" => *column,
                [_, point, column, as_, _] if is_point(*point) && word(*as_) == "as" => *column,
                _ => return false,
            };
            is_star(column) || name(column).is_some_and(|name| !grouped.contains(&name))
        });
        if let Some(item) = lucky
            && let (Some(first), Some(last)) = (item.first(), item.last())
        {
            found.push(list[*first].range.start..list[*last].range.end);
        }
    }
    found
}

/// The tokens of a range that stand in no brackets of it, up to a bracket that closes the one around it. Of brackets the closing
/// one stands for both.
fn at_level(list: &[Token], range: Range<usize>) -> Vec<usize> {
    let mut depth = 0_i32;
    let mut found = Vec::new();
    for at in range {
        match list[at].kind {
            Kind::Sign('(') => depth += 1,
            Kind::Sign(')') if depth == 0 => break,
            Kind::Sign(')') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            found.push(at);
        }
    }
    found
}

/// What stands between commas.
fn items(list: &[Token], tokens: Vec<usize>) -> Vec<Vec<usize>> {
    let mut items = vec![Vec::new()];
    for token in tokens {
        if list[token].kind == Kind::Sign(',') {
            items.push(Vec::new());
        } else if let Some(item) = items.last_mut() {
            item.push(token);
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::ungrouped;

    fn found(sql: &str) -> Vec<&str> {
        let keys = [vec!["id".to_owned()], vec!["a".to_owned(), "b".to_owned()]];
        let places = ungrouped(sql, &keys);
        places.into_iter().map(|place| &sql[place]).collect()
    }

    #[test]
    fn a_column_beside_a_group_is_told_from_one_that_depends_on_it() {
        for (sql, lucky) in [
            ("SELECT * FROM t GROUP BY kind", "*"),
            ("SELECT kind, title FROM t GROUP BY kind", "title"),
            (
                "SELECT t.title AS x, count(*) FROM t GROUP BY t.kind",
                "t.title AS x",
            ),
            ("SELECT t.title, kind FROM t GROUP BY kind", "t.title"),
            ("SELECT (SELECT title FROM t GROUP BY kind)", "title"),
            ("SELECT (SELECT title FROM t GROUP BY kind), (1)", "title"),
            (
                "SELECT a FROM t WHERE x IN (1, 2) GROUP BY b HAVING count(*) > 1",
                "a",
            ),
        ] {
            assert_eq!(found(sql), [lucky], "{sql}");
        }
        for sure in [
            "SELECT kind, count(*) FROM t GROUP BY kind",
            "SELECT t.kind AS k FROM t GROUP BY t.kind",
            "SELECT t.*, count(*) FROM t JOIN u ON u.t = t.id GROUP BY t.id",
            "SELECT title FROM t GROUP BY a, b",
            "SELECT title, max(day) FROM t GROUP BY kind",
            "SELECT upper(title) FROM t GROUP BY 1",
            "SELECT coalesce(a, title, b), kind FROM t GROUP BY kind",
            "SELECT main.t.title, kind FROM t GROUP BY kind",
            "SELECT title FROM t GROUP BY 1",
            "SELECT title FROM t ORDER BY 'group by'",
            "SELECT title FROM t ORDER BY kind",
            "SELECT kind AS k FROM t GROUP BY kind",
            "SELECT (SELECT kind FROM t GROUP BY kind), (1)",
        ] {
            assert_eq!(found(sure), Vec::<&str>::new(), "{sure}");
        }
    }
}

//! Results that depend on the order in which rows happen to lie: `LIMIT` or a numbering without an
//! ORDER BY, lists put together without one, and the number of a row that has no other name.

use super::super::bind::Output;
use super::super::query::raw_place;
use super::Subject;
use crate::backend::vet::tokens::{Kind, Token, tokens};
use crate::diag::Span;
use crate::diag::resolve as say;
use crate::spec::{Links, Name, Origin};

/// Functions that number rows in the order of their window.
const NUMBERING: [&str; 5] = ["row_number", "ntile", "lag", "lead", "first_value"];
/// Functions that put values together in the order of the rows.
const JOINING: [&str; 5] = [
    "group_concat",
    "string_agg",
    "json_group_array",
    "json_group_object",
    "last_value",
];

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    for written in texts(subject) {
        for pick in picks(&written.value) {
            let span = raw_place(subject.scope, written, pick.range.clone());
            out.push(say::unordered_pick(span, pick.what));
        }
    }
    for source in &subject.spec.sources {
        if let Some(query) = &source.query {
            rowid(subject, query, out);
        }
    }
}

/// SQL whose result is stored.
pub(super) fn texts<'a>(subject: &Subject<'_, 'a>) -> Vec<&'a Name> {
    let mut found: Vec<&Name> = Vec::new();
    for source in &subject.spec.sources {
        found.extend(&source.query);
        found.extend(source.excludes.iter().map(|e| &e.when));
    }
    for rule in subject.column_rules() {
        if let Some(Origin::Sql(text)) = &rule.rule.origin {
            found.push(text);
        }
    }
    for link in subject.spec.merge.iter().flat_map(|m| &m.links) {
        if let Links::Query(link) = link {
            found.push(&link.query);
        }
    }
    found
}

/// A pick that luck decides.
struct Pick {
    range: std::ops::Range<usize>,
    what: &'static str,
}

fn picks(sql: &str) -> Vec<Pick> {
    let list = tokens(sql);
    let word = |at: usize| {
        let token: Option<&Token> = list.get(at).filter(|t| t.kind == Kind::Word);
        token
            .map(|t| sql[t.range.clone()].to_ascii_lowercase())
            .unwrap_or_default()
    };
    let is = |at: usize, sign: char| list.get(at).is_some_and(|t| t.kind == Kind::Sign(sign));
    let ordered = |range: std::ops::Range<usize>| {
        let mut depth = 0;
        let mut found = false;
        for at in range {
            if is(at, '(') {
                depth += 1;
            } else if is(at, ')') {
                depth -= 1;
            } else if depth == 0 && word(at) == "order" {
                found = true;
            }
        }
        found
    };
    let mut found = Vec::new();
    for at in 0..list.len() {
        let name = word(at);
        let range = list[at].range.clone();
        if name == "limit" && !ordered(scope_start(&list, at)..at) {
            found.push(Pick {
                range,
                what: "LIMIT",
            });
        } else if NUMBERING.contains(&name.as_str()) && is(at + 1, '(') {
            let after = close(&list, at + 1);
            let opened = after
                .filter(|&c| word(c + 1) == "over" && is(c + 2, '('))
                .map(|c| c + 2);
            if let Some(open) = opened
                && let Some(end) = close(&list, open)
                && !ordered(open + 1..end)
            {
                found.push(Pick {
                    range,
                    what: "a numbering",
                });
            }
        } else if JOINING.contains(&name.as_str()) && is(at + 1, '(') {
            let end = close(&list, at + 1);
            let over = end.is_some_and(|c| word(c + 1) == "over");
            // Rows that a subquery orders come in its order.
            let from_ordered = (at..list.len()).any(|i| word(i) == "order");
            if !over && !from_ordered {
                found.push(Pick {
                    range,
                    what: "a list of values",
                });
            }
        }
    }
    found
}

/// The token after the bracket that opens the select which holds this one.
pub(super) fn scope_start(list: &[Token], at: usize) -> usize {
    let mut depth = 0;
    for before in (0..at).rev() {
        match list[before].kind {
            Kind::Sign(')') => depth += 1,
            Kind::Sign('(') if depth == 0 => return before + 1,
            Kind::Sign('(') => depth -= 1,
            _ => {}
        }
    }
    0
}

/// The bracket that closes this one.
fn close(list: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, token) in list.iter().enumerate().skip(open) {
        match token.kind {
            Kind::Sign('(') => depth += 1,
            Kind::Sign(')') if depth == 1 => return Some(at),
            Kind::Sign(')') => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `rowid` where no column keeps it: it changes with the next VACUUM.
fn rowid(subject: &Subject<'_, '_>, query: &Name, out: &mut Output) {
    let catalog = subject.scope.inputs.source_catalog;
    let list = tokens(&query.value);
    let names: Vec<String> = list.iter().filter_map(|t| t.name(&query.value)).collect();
    let tables = catalog
        .tables
        .iter()
        .filter(|t| names.iter().any(|n| n.eq_ignore_ascii_case(&t.name)));
    let has_name = |t: &crate::catalog::Table| {
        t.columns
            .iter()
            .any(|c| c.rowid_alias || c.name.eq_ignore_ascii_case("rowid"))
    };
    if tables.into_iter().all(has_name) {
        return;
    }
    let word = |t: &&Token| {
        let name = query.value.get(t.range.clone()).unwrap_or_default();
        t.kind == Kind::Word
            && ["rowid", "_rowid_"]
                .iter()
                .any(|w| name.eq_ignore_ascii_case(w))
    };
    if let Some(token) = list.iter().find(word) {
        let span: Span = raw_place(subject.scope, query, token.range.clone());
        out.push(say::unordered_pick(span, "a rowid"));
    }
}

#[cfg(test)]
mod tests {
    use super::picks;

    fn found(sql: &str) -> Vec<&str> {
        picks(sql)
            .into_iter()
            .map(|pick| &sql[pick.range])
            .collect()
    }

    #[test]
    fn luck_is_told_from_order() {
        for lucky in [
            "SELECT (SELECT a FROM t LIMIT 1)",
            "SELECT * FROM (SELECT a FROM t ORDER BY a) LIMIT 1",
            "SELECT row_number() OVER () FROM t ORDER BY a",
            "SELECT group_concat(a) FROM t",
            "SELECT (SELECT a FROM t ORDER BY a) FROM t LIMIT 1",
            "SELECT row_number() OVER (PARTITION BY (a)) FROM t ORDER BY a",
            "SELECT (row_number() OVER ()) FROM t ORDER BY a",
            "SELECT (group_concat(a)) FROM t",
        ] {
            assert_eq!(found(lucky).len(), 1, "{lucky}");
        }
        for sure in [
            "SELECT (SELECT a FROM t ORDER BY (a) LIMIT 1)",
            "SELECT row_number() OVER (PARTITION BY a ORDER BY b) FROM t",
            "SELECT group_concat(a ORDER BY a) FROM t",
            "SELECT (a) FROM t ORDER BY a LIMIT 1",
            "SELECT row_number() OVER (PARTITION BY (a) ORDER BY (b)) FROM t",
            "SELECT group_concat(a) FROM (SELECT a FROM t ORDER BY a)",
            "SELECT \"limit\" FROM t -- LIMIT",
            "SELECT (group_concat(a) OVER ()) FROM t",
            "SELECT group_concat(a) OVER () FROM t",
            "SELECT lag(a) OVER w, (a) FROM t WINDOW w AS (ORDER BY b)",
            "SELECT lag(a) FILTER (WHERE a) OVER (ORDER BY b) FROM t",
        ] {
            assert_eq!(found(sure), Vec::<&str>::new(), "{sure}");
        }
    }
}

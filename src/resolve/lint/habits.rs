//! Habits that go wrong one day: defaults of chance, and records that a WHERE leaves out without a
//! count.

use super::super::bind::Output;
use super::super::query::raw_place;
use super::Subject;
use crate::backend::vet::tokens::{Kind, Token, tokens};
use crate::diag::resolve as say;

pub(super) fn check(subject: &Subject<'_, '_>, out: &mut Output) {
    random_defaults(subject, out);
    for source in 0..subject.mapping.sources.len() {
        uncounted(subject, source, out);
    }
}

/// A default that calls `random()` and that no rule replaces.
fn random_defaults(subject: &Subject<'_, '_>, out: &mut Output) {
    for (position, column) in subject.table.columns.iter().enumerate() {
        let Some(default) = &column.default else {
            continue;
        };
        let word = |token: &Token| token.name(default).unwrap_or_default().to_ascii_lowercase();
        let random = tokens(default)
            .iter()
            .any(|t| ["random", "randomblob"].contains(&word(t).as_str()));
        let filled = subject
            .mapping
            .column_at(position)
            .map(|c| &subject.mapping.columns[c]);
        let is_left = filled.is_none_or(|c| {
            c.cells
                .iter()
                .any(|cell| matches!(cell, crate::model::Cell::Absent))
        });
        if random && is_left {
            let is_key = subject.table.primary_key.contains(&position);
            let span = subject.scope.span(subject.id);
            out.push(say::random_default(span, &column.name, default, is_key));
        }
    }
}

/// The tokens of a query that stand in no brackets.
pub(super) fn outside(sql: &str, list: &[Token]) -> Vec<(usize, String)> {
    let mut depth = 0_i32;
    let mut found = Vec::new();
    for (at, token) in list.iter().enumerate() {
        match token.kind {
            Kind::Sign('(') => depth += 1,
            Kind::Sign(')') => depth -= 1,
            Kind::Word if depth == 0 => {
                found.push((at, sql[token.range.clone()].to_ascii_lowercase()));
            }
            _ => {}
        }
    }
    found
}

/// A WHERE or a LIMIT of a whole query that stands for a table's rows.
fn uncounted(subject: &Subject<'_, '_>, source: usize, out: &mut Output) {
    let known = subject.known(source);
    let Some(query) = known
        .spec
        .query
        .as_ref()
        .filter(|_| known.spec.unread.is_none())
    else {
        return;
    };
    let list = tokens(&query.value);
    let words = outside(&query.value, &list);
    let says = |word: &str| words.iter().any(|(_, w)| w == word);
    let leaves_out = ["where", "limit"];
    let found = words.iter().find(|(_, w)| leaves_out.contains(&w.as_str()));
    let Some((at, word)) = found else {
        return;
    };
    // What is grouped or put together stands for no single row of a table.
    if ["union", "except", "intersect", "group", "distinct", "with"]
        .iter()
        .any(|w| says(w))
    {
        return;
    }
    let known_tables = known
        .reads
        .iter()
        .map(|(table, _)| table)
        .collect::<std::collections::BTreeSet<_>>();
    let anchor = known.spec.table.as_ref().map(|t| t.value.as_str());
    let Some(table) = anchor.or(match known_tables.iter().collect::<Vec<_>>().as_slice() {
        [only] => Some(only.as_str()),
        _ => None,
    }) else {
        return;
    };
    let span = raw_place(subject.scope, query, list[*at].range.clone());
    let word = word.to_ascii_uppercase();
    out.push(say::uncounted_where(span, &word, table, anchor.is_some()));
}

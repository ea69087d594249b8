//! The `CHECK` conditions of a table, taken from its DDL: SQLite has no pragma that tells them.

use super::Check;
use crate::backend::vet::tokens::{Kind, Token, tokens};

/// The conditions that a `CREATE TABLE` states, with the columns that each of them names.
pub(super) fn of_ddl(ddl: &str, columns: &[&str]) -> Vec<Check> {
    let list = tokens(ddl);
    let mut found = Vec::new();
    for (at, token) in list.iter().enumerate() {
        let is_check =
            token.kind == Kind::Word && ddl[token.range.clone()].eq_ignore_ascii_case("check");
        let opened = list
            .get(at + 1)
            .is_some_and(|next| next.kind == Kind::Sign('('));
        if is_check
            && opened
            && let Some(inside) = inside(&list[at + 1..])
        {
            found.extend(check(ddl, inside, columns));
        }
    }
    found
}

/// The tokens between a bracket and the one that closes it.
pub(super) fn inside(list: &[Token]) -> Option<&[Token]> {
    let mut depth = 0_usize;
    for (at, token) in list.iter().enumerate() {
        match token.kind {
            Kind::Sign('(') => depth += 1,
            Kind::Sign(')') if depth == 1 => return list.get(1..at),
            Kind::Sign(')') => depth -= 1,
            _ => {}
        }
    }
    None
}

fn check(ddl: &str, inside: &[Token], columns: &[&str]) -> Option<Check> {
    let (first, last) = (inside.first()?, inside.last()?);
    let text = ddl.get(first.range.start..last.range.end)?.to_owned();
    let mut named: Vec<usize> = inside
        .iter()
        .filter_map(|token| token.name(ddl))
        .filter_map(|name| columns.iter().position(|c| c.eq_ignore_ascii_case(&name)))
        .collect();
    named.sort_unstable();
    named.dedup();
    Some(Check {
        text,
        columns: named,
    })
}

#[cfg(test)]
mod tests {
    use super::of_ddl;

    #[test]
    fn conditions_are_found_with_their_columns() {
        let ddl = "CREATE TABLE t (a TEXT CHECK (a IN ('x', ')')), \"b c\" INTEGER, -- CHECK (no)
            CONSTRAINT k CHECK(\"b c\" > length(a)), d CHECK (1))";
        let found = of_ddl(ddl, &["a", "b c", "d"]);
        let shown: Vec<_> = found
            .iter()
            .map(|c| (c.text.as_str(), c.columns.clone()))
            .collect();
        assert_eq!(
            shown,
            [
                ("a IN ('x', ')')", vec![0]),
                ("\"b c\" > length(a)", vec![0, 1]),
                ("1", vec![])
            ]
        );
        assert!(of_ddl("CREATE TABLE t (a CHECK (", &["a"]).is_empty());
    }
}

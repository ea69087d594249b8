//! A table's declaration without its unique keys, for as long as many rows are written into it: each becomes a condition that
//! always holds, which may stand wherever a unique key may.

use super::checks::inside;
use crate::backend::vet::tokens::{Kind, Token, tokens};

/// What stands in the place of a unique key.
const HOLDS: &str = "CHECK(1)";

/// A `CREATE TABLE` without unique keys, its primary key apart.
///
/// None if it states no unique key, or one before its primary key: automatic indexes are numbered in the order of the keys, and that of
/// the primary key would get another number.
#[must_use]
pub fn without_uniques(ddl: &str) -> Option<String> {
    let list = tokens(ddl);
    let is = |at: usize, word: &str| {
        list.get(at).is_some_and(|token: &Token| {
            token.kind == Kind::Word && ddl[token.range.clone()].eq_ignore_ascii_case(word)
        })
    };
    let (mut light, mut end, mut depth) = (String::new(), 0, 0_usize);
    for (at, token) in list.iter().enumerate() {
        match token.kind {
            Kind::Sign('(') => depth += 1,
            Kind::Sign(')') => depth = depth.checked_sub(1)?,
            Kind::Open => return None,
            Kind::Word if depth == 1 && is(at, "primary") && end > 0 => return None,
            Kind::Word if depth == 1 && is(at, "unique") => {
                light.push_str(ddl.get(end..token.range.start)?);
                light.push_str(HOLDS);
                let mut place = at;
                if list.get(at + 1).map(|next| next.kind) == Some(Kind::Sign('(')) {
                    place += inside(&list[at + 1..])?.len() + 2;
                }
                if is(place + 1, "on") && is(place + 2, "conflict") {
                    place += 3;
                }
                end = list.get(place)?.range.end;
            }
            _ => {}
        }
    }
    light.push_str(ddl.get(end..)?);
    (end > 0).then_some(light)
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::without_uniques;

    fn light(ddl: &str) -> String {
        let light = without_uniques(ddl).unwrap();
        for ddl in [ddl, &light] {
            Connection::open_in_memory()
                .unwrap()
                .execute_batch(ddl)
                .unwrap();
        }
        light
    }

    #[test]
    fn unique_keys_are_left_out_and_all_else_stays() {
        assert_eq!(
            light(
                "CREATE TABLE \"unique\" (id TEXT PRIMARY KEY, /* UNIQUE */ a INTEGER NOT NULL UNIQUE ON CONFLICT IGNORE CHECK (a > 0),\n \
                 [UNIQUE (x)] TEXT DEFAULT 'UNIQUE (a)' CONSTRAINT k unique COLLATE NOCASE, \
                 UNIQUE (id, a) CONSTRAINT l UNIQUE (a COLLATE BINARY, [UNIQUE (x)] DESC) ON CONFLICT REPLACE, CHECK (a < 9)) STRICT"
            ),
            "CREATE TABLE \"unique\" (id TEXT PRIMARY KEY, /* UNIQUE */ a INTEGER NOT NULL CHECK(1) CHECK (a > 0),\n \
             [UNIQUE (x)] TEXT DEFAULT 'UNIQUE (a)' CONSTRAINT k CHECK(1) COLLATE NOCASE, \
             CHECK(1) CONSTRAINT l CHECK(1), CHECK (a < 9)) STRICT"
        );
    }

    #[test]
    fn there_is_none_without_a_unique_key_or_before_the_primary_key() {
        for ddl in [
            "CREATE TABLE t (a TEXT PRIMARY KEY, b CHECK (b <> 'UNIQUE'))",
            "CREATE TABLE t (a UNIQUE, b TEXT PRIMARY KEY)",
            "CREATE TABLE t (a, b, UNIQUE (a), PRIMARY KEY (b))",
            "CREATE TABLE t (a UNIQUE 'b",
        ] {
            assert_eq!(without_uniques(ddl), None, "{ddl}");
        }
    }
}

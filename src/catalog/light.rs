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

    /// What is taken for the same in both declarations: columns, and the index of the primary key by its name.
    fn shape(ddl: &str) -> Vec<String> {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(ddl).unwrap();
        let name: String = connection
            .query_row("SELECT name FROM sqlite_schema", [], |row| row.get(0))
            .unwrap();
        let shape = "SELECT json_array(name, type, \"notnull\", dflt_value, pk, hidden) FROM pragma_table_xinfo(?1) \
                     UNION ALL SELECT name || origin FROM pragma_index_list(?1) WHERE origin = 'pk' \
                     UNION ALL SELECT ncol || strict FROM pragma_table_list(?1) \
                     UNION ALL SELECT \"table\" || \"from\" || on_delete FROM pragma_foreign_key_list(?1)";
        let mut shape = connection.prepare(shape).unwrap();
        let shape = shape.query_map([name], |row| row.get(0)).unwrap();
        shape.collect::<Result<_, _>>().unwrap()
    }

    fn uniques(ddl: &str) -> u32 {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(ddl).unwrap();
        let count =
            "SELECT count(*) FROM sqlite_schema AS s, pragma_index_list(s.name) WHERE origin = 'u'";
        connection.query_row(count, [], |row| row.get(0)).unwrap()
    }

    fn light(ddl: &str) -> String {
        let light = without_uniques(ddl).unwrap();
        assert_eq!(shape(&light), shape(ddl), "{light}");
        assert!(uniques(ddl) > 0 && uniques(&light) == 0, "{light}");
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
    fn whatever_stands_around_a_unique_key_stays() {
        for ddl in [
            "CREATE TABLE t (a TEXT PRIMARY KEY, b UNIQUE, UNIQUE(a))",
            "CREATE TABLE t (a INTEGER PRIMARY KEY UNIQUE, b UNIQUE)",
            "CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT, b INTEGER UNIQUE CHECK (b > 0))",
            "CREATE TABLE t (a, b, PRIMARY KEY (a, b) UNIQUE(b) CHECK (a > 0) UNIQUE (b, a) FOREIGN KEY (b) REFERENCES p)",
            "CREATE TABLE t (a, b, CONSTRAINT x UNIQUE/*(*/(a,/*)*/b) ON/**/CONFLICT--x\n IGNORE)",
            "CREATE TABLE t (a PRIMARY KEY, b AS (abs(a)) UNIQUE, c GENERATED ALWAYS AS (a || 'UNIQUE(') STORED UNIQUE)",
            "CREATE TABLE t (a PRIMARY KEY, b DEFAULT'x'UNIQUE, c DEFAULT x'00'UNIQUE NOT NULL, d DEFAULT (1)UNIQUE)",
            "CREATE TABLE t (a PRIMARY KEY, b CONSTRAINT c CONSTRAINT d UNIQUE CONSTRAINT e, f TEXT 'unique' UNIQUE)",
            "CREATE TABLE t (a PRIMARY KEY, b TEXT COLLATE/**/NOCASE/**/UNIQUE/* ( */, \"primary\" DEFAULT \"unique\" UNIQUE)",
            "CREATE TABLE t (a TEXT PRIMARY KEY, b TEXT REFERENCES p (b) ON DELETE CASCADE UNIQUE ON CONFLICT FAIL NOT DEFERRABLE) STRICT",
            "CREATE TABLE t (a DECIMAL (10, 2) PRIMARY KEY, b VARCHAR (9) UNIQUE ON CONFLICT REPLACE REFERENCES p ON DELETE SET NULL)",
            "CREATE TABLE 'unique ('(a PRIMARY KEY, [unique] UNIQUE, `unique)` CHECK ([unique] IN (')', 'UNIQUE')), UNIQUE (`unique)`))",
            "CREATE TABLE t (a PRIMARY KEY, b UNIQUE, conflict UNIQUE, UNIQUE (b, conflict))",
            "CREATE TABLE t (a PRIMARY KEY, b UNIQUE, \u{feff}UNIQUE (b, a))",
        ] {
            light(ddl);
        }
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

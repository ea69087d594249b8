//! What is said of two tables that are not the same: which rows, how many, and which cells.

use super::compare::Comparison;
use crate::backend::Connection;
use crate::sql::deep::{Compared, Pair};

/// What differs between a table `t` of that form as it was made again and as it stands.
struct Two {
    declared: &'static str,
    columns: &'static [&'static str],
    key: &'static [&'static str],
    without_rowid: bool,
    unless: Option<&'static str>,
    private: Vec<&'static str>,
}

impl Two {
    fn of(declared: &'static str, columns: &'static [&'static str]) -> Self {
        Self {
            declared,
            columns,
            key: &[],
            without_rowid: false,
            unless: None,
            private: Vec::new(),
        }
    }

    fn fault(&self, made: &str, stands: &str) -> String {
        let connection = Connection::open_in_memory().unwrap();
        for (schema, rows) in [("made", made), ("stands", stands)] {
            let declared = self.declared;
            let rows = format!("INSERT INTO {schema}.t VALUES {rows}");
            let create = format!(
                "ATTACH ':memory:' AS {schema}; CREATE TABLE {schema}.t {declared}; {rows}"
            );
            connection.execute_batch(&create).unwrap();
        }
        let names = |names: &[&str]| names.iter().map(|&n| n.to_owned()).collect::<Vec<_>>();
        let compared = |name: String| Compared {
            name,
            typeless: true,
        };
        let comparison = Comparison {
            pair: Pair {
                table: "t".to_owned(),
                made: "made",
                stands: "stands",
                columns: names(self.columns).into_iter().map(compared).collect(),
                key: names(self.key),
                named: names(self.key),
                without_rowid: self.without_rowid,
                unless: self.unless,
            },
            private: self.private.clone(),
        };
        comparison.fault(&connection).unwrap().unwrap_or_default()
    }
}

#[test]
fn rows_without_a_key_are_counted() {
    let two = Two::of("(n, a)", &["n", "a"]);
    let all = "(1, 'a'), (2, 'b'), (3, 'c'), (4, 'd'), (5, 'e')";
    assert_eq!(
        two.fault(all, "(5, 'e'), (4, 'd'), (3, 'c'), (2, 'b'), (1, 'a')"),
        ""
    );
    assert_eq!(
        two.fault("(1, 'a'), (1, 'a'), (2, 'b')", "(1, 'a'), (3, 'c')"),
        "`t`: 2 rows are missing: (`n` 1, `a` 'a'); (`n` 2, `a` 'b'); 1 row is too many: (`n` 3, `a` 'c')"
    );
    assert_eq!(
        two.fault("(1, 'a')", "(1, 'a'), (1, 'a'), (1, 'a')"),
        "`t`: 2 rows are too many: (`n` 1, `a` 'a'); and 1 more"
    );
    assert_eq!(
        two.fault(all, "(9, 'x')"),
        "`t`: 5 rows are missing: (`n` 1, `a` 'a'); (`n` 2, `a` 'b'); (`n` 3, `a` 'c'); and 2 more; 1 row is too many: (`n` 9, `a` 'x')"
    );
    assert_eq!(
        two.fault("(1, 1)", "(1, '1'), (2, 2)"),
        "`t`: 1 row is missing: (`n` 1, `a` 1); 2 rows are too many: (`n` 1, `a` '1'); (`n` 2, `a` 2)"
    );
}

#[test]
fn as_many_rows_without_a_key_meet_by_their_numbers() {
    let two = Two::of("(n, a)", &["n", "a"]);
    assert_eq!(
        two.fault("(1, 'a'), (2, 'b')", "(1, 'a'), (2, 'x')"),
        "`t`: 1 cell differs: `a` of `rowid` 2 is 'x', not 'b'"
    );
    let taken = Two::of("(rowid, a)", &["rowid", "a"]);
    assert_eq!(
        taken.fault("(1, 'a'), (1, 'b')", "(1, 'a'), (1, 'x')"),
        "`t`: 1 cell differs: `a` of `_rowid_` 2 is 'x', not 'b'"
    );
    let private = Two {
        private: vec!["A"],
        ..Two::of("(n, a)", &["n", "a"])
    };
    assert_eq!(
        private.fault("(1, 'a'), (2, NULL)", "(1, 'b'), (2, 'c')"),
        "`t`: 2 cells differ: `a` of `rowid` 1 is ***, not ***; `a` of `rowid` 2 is ***, not null"
    );
}

#[test]
fn rows_with_a_key_meet_by_it() {
    for without_rowid in [false, true] {
        let declared = if without_rowid {
            "(id TEXT PRIMARY KEY, a) WITHOUT ROWID"
        } else {
            "(id TEXT PRIMARY KEY, a)"
        };
        let two = Two {
            key: &["id"],
            without_rowid,
            ..Two::of(declared, &["id", "a"])
        };
        let all = "('p', 1), ('q', 2), ('r', 3), ('s', 4), ('t', 5)";
        assert_eq!(two.fault(all, all), "");
        assert_eq!(
            two.fault(all, "('p', 1), ('q', 7), ('r', 3), ('s', 4), ('u', 5)"),
            "`t`: 1 row is missing: `id` 't'; 1 row is too many: `id` 'u'; 1 cell differs: `a` of `id` 'q' is 7, not 2"
        );
        assert_eq!(
            two.fault(all, "('p', 6), ('q', 7), ('r', 8), ('s', 9), ('t', 10)"),
            "`t`: 5 cells differ: `a` of `id` 'p' is 6, not 1; `a` of `id` 'q' is 7, not 2; `a` of `id` 'r' is 8, not 3; and 2 more"
        );
        assert_eq!(
            two.fault(all, "('p', 1)"),
            "`t`: 4 rows are missing: `id` 'q'; `id` 'r'; `id` 's'; and 1 more"
        );
    }
}

#[test]
fn rows_that_are_left_out_are_not_compared() {
    let two = Two {
        unless: Some("$.a = 'skip'"),
        ..Two::of("(n, a)", &["n", "a"])
    };
    assert_eq!(
        two.fault(
            "(1, 'a'), (2, 'skip')",
            "(1, 'a'), (3, 'skip'), (4, 'skip')"
        ),
        ""
    );
    assert_eq!(
        two.fault("(1, 'a'), (2, 'skip')", "(1, 'b'), (2, 'skip')"),
        "`t`: 1 cell differs: `a` of `rowid` 1 is 'b', not 'a'"
    );
}

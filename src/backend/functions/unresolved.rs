//! Counting references without a new row while a statement evaluates them.
//!
//! Such a reference is kept or nulled, which a run must account for by column and type. Asking for them afterwards would
//! look every reference up once more.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;

use super::{Environment, Output};

/// The type of a reference, in SQLite's order of values: by storage class, then by number or text.
type Kind = (u8, i64, String);

/// How many references were kept or nulled, by slot and type.
#[derive(Debug, Default)]
pub struct Unresolved(Mutex<BTreeMap<(i64, Kind), u64>>);

impl Unresolved {
    fn add(&self, slot: i64, kind: Kind) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *counts.entry((slot, kind)).or_default() += 1;
    }

    /// Whether none was counted since they were last taken.
    pub fn is_empty(&self) -> bool {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.is_empty()
    }

    /// The counts since they were last taken, in order: slot, type as text (none without one), references.
    pub fn take(&self) -> Vec<(i64, Option<String>, u64)> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *counts)
            .into_iter()
            .map(|((slot, (class, _, text)), count)| (slot, (class > 0).then_some(text), count))
            .collect()
    }
}

pub(super) fn register(
    connection: &Connection,
    environment: &Arc<Environment>,
) -> rusqlite::Result<()> {
    let environment = Arc::clone(environment);
    // Not deterministic: each call counts, so none may be spared.
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("mapper_unresolved", 3, flags, move |context| {
        let slot = context.get_raw(0).as_i64().unwrap_or(-1);
        environment.unresolved.add(slot, kind(context.get_raw(1)));
        Ok(Output::Argument(2))
    })
}

fn kind(value: ValueRef<'_>) -> Kind {
    match value {
        ValueRef::Null => (0, 0, String::new()),
        ValueRef::Integer(i) => (1, i, i.to_string()),
        ValueRef::Real(r) => (1, 0, r.to_string()),
        ValueRef::Text(bytes) => (2, 0, String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => (3, 0, crate::backend::quote::hex(bytes)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn each_call_counts_and_gives_its_value() {
        let c = Connection::open_in_memory().unwrap();
        let env = Arc::new(environment());
        super::super::register(&c, &env).unwrap();
        let sql = "SELECT quote(mapper_unresolved(4, column1, column2)) FROM \
                   (VALUES ('b', 1), ('a', 2), (NULL, NULL), ('a', 3), (7, x'00'))";
        let mut statement = c.prepare(sql).unwrap();
        let found: Vec<String> = statement
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(found, ["1", "2", "NULL", "3", "X'00'"]);
        let text = |t: &str| Some(t.to_owned());
        let counts = [
            (4, None, 1),
            (4, text("7"), 1),
            (4, text("a"), 2),
            (4, text("b"), 1),
        ];
        assert_eq!(env.unresolved.take(), counts);
        assert_eq!(env.unresolved.take(), []);
    }

    #[test]
    fn a_literal_is_not_counted_once_for_all_rows() {
        let c = Connection::open_in_memory().unwrap();
        let env = Arc::new(environment());
        super::super::register(&c, &env).unwrap();
        let sql = "SELECT count(mapper_unresolved(0, 'x', column1)) FROM (VALUES (1), (2), (3))";
        let rows: i64 = c.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!((rows, env.unresolved.take().len()), (3, 1));
        c.query_row(
            "SELECT max(coalesce(NULL, mapper_unresolved(0, 'x', 1))) FROM (VALUES (1), (2))",
            [],
            |_| Ok(()),
        )
        .unwrap();
        assert_eq!(env.unresolved.take(), [(0, Some("x".to_owned()), 2)]);
    }
}

//! Rows as they are written, so that a long statement can be watched.
//!
//! The database calls its hook for every row. Most calls only count: who listens is told of some hundred rows at once,
//! and of every change of table.

use std::sync::Arc;

use rusqlite::Connection;

/// How many rows are told at once.
const BATCH: u64 = 512;

/// Hears in which table of which database rows were written, and how many since it was told last.
pub type Listener = Arc<dyn Fn(&str, &str, u64) + Send + Sync>;

/// Tells a listener of the rows that a connection writes from now on.
pub fn watch(connection: &mut Connection, listener: Listener) -> rusqlite::Result<()> {
    let mut at = (String::new(), String::new());
    let mut rows = 0;
    connection.update_hook(Some(move |_, database: &str, table: &str, _| {
        if table != at.1 || database != at.0 {
            if rows > 0 {
                listener(&at.0, &at.1, rows);
            }
            rows = 0;
            at = (database.to_owned(), table.to_owned());
            listener(database, table, 0);
        }
        rows += 1;
        if rows == BATCH {
            listener(database, table, rows);
            rows = 0;
        }
    }))
}

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, PoisonError};

    use super::*;

    #[test]
    fn rows_are_told_in_batches_and_at_a_change() {
        let told = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&told);
        let mut connection = Connection::open_in_memory().unwrap();
        let listener: Listener = Arc::new(move |database, table, rows| {
            let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
            heard.push(format!("{database}.{table} {rows}"));
        });
        watch(&mut connection, listener).unwrap();
        connection
            .execute_batch(
                "CREATE TABLE a (x); CREATE TEMP TABLE b (x);
                 INSERT INTO a WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) SELECT i FROM n;
                 INSERT INTO b VALUES (1);",
            )
            .unwrap();
        let told = told.lock().unwrap();
        assert_eq!(*told, ["main.a 0", "main.a 512", "main.a 88", "temp.b 0"]);
    }
}

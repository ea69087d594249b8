//! Rows as they are written, so that a long statement can be watched.
//!
//! The database calls its hook for every row, which only counts. Who listens is told of every change of table, and looks at the
//! count when it likes.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::Connection;
use rusqlite::hooks::Action;

/// How many rows were written into a table so far. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Count(Arc<AtomicU64>);

impl Count {
    /// So many.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    /// One more.
    pub fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Hears into which table of which database the next rows go, and says where they are counted.
pub type Listener = Arc<dyn Fn(&str, &str) -> Count + Send + Sync>;

/// Counts the rows that a connection inserts from now on.
pub fn watch(connection: &mut Connection, listener: Listener) -> rusqlite::Result<()> {
    let mut at = (String::new(), String::new());
    let mut count = Count::default();
    connection.update_hook(Some(move |action, database: &str, table: &str, _| {
        if action != Action::SQLITE_INSERT {
            return;
        }
        if table != at.1 || database != at.0 {
            at = (database.to_owned(), table.to_owned());
            count = listener(database, table);
        }
        count.add();
    }))
}

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, PoisonError};

    use super::*;

    #[test]
    fn rows_are_counted_table_by_table() {
        let told = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&told);
        let mut connection = Connection::open_in_memory().unwrap();
        let listener: Listener = Arc::new(move |database, table| {
            let count = Count::default();
            let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
            heard.push((format!("{database}.{table}"), count.clone()));
            count
        });
        watch(&mut connection, listener).unwrap();
        connection
            .execute_batch(
                "CREATE TABLE a (x); CREATE TEMP TABLE b (x);
                 INSERT INTO a WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) SELECT i FROM n;
                 INSERT INTO b VALUES (1);
                 DELETE FROM a WHERE x > 1; UPDATE b SET x = 2;
                 INSERT INTO a VALUES (1), (2);",
            )
            .unwrap();
        let told = told.lock().unwrap();
        let told: Vec<_> = told.iter().map(|(of, n)| (of.as_str(), n.rows())).collect();
        assert_eq!(told, [("main.a", 600), ("temp.b", 1), ("main.a", 2)]);
    }
}

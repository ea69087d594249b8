//! How long each statement takes, for those who ask where the time of a run goes.
//!
//! A trace is a plain function without a state of its own: what was measured, on whatever thread, waits until it is taken.

use std::cell::Cell;
use std::fs;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

/// A statement that was run to its end.
#[derive(Debug, Clone, PartialEq)]
pub struct StatementTime {
    /// Its text, spaces and line breaks made one.
    pub text: String,
    /// By the clock.
    pub clock: Duration,
    /// What the processor gave to this thread meanwhile; none where the system does not tell.
    pub processor: Option<Duration>,
}

/// Statements under this time are not worth a line.
const WORTH_KEEPING: Duration = Duration::from_millis(5);

thread_local! {
    static BEGAN: Cell<Option<Duration>> = const { Cell::new(None) };
}

static TIMES: Mutex<Vec<StatementTime>> = Mutex::new(Vec::new());

/// Measures every statement of a connection from now on.
pub fn watch(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.trace_v2(
        TraceEventCodes::SQLITE_TRACE_STMT | TraceEventCodes::SQLITE_TRACE_PROFILE,
        Some(keep),
    )
}

/// What was measured since the last call, in the order in which it ended.
#[must_use]
pub fn take() -> Vec<StatementTime> {
    std::mem::take(&mut *TIMES.lock().unwrap_or_else(PoisonError::into_inner))
}

fn keep(event: TraceEvent<'_>) {
    match event {
        TraceEvent::Stmt(..) => BEGAN.set(processor()),
        TraceEvent::Profile(statement, clock) if clock >= WORTH_KEEPING => {
            let used = processor()
                .zip(BEGAN.get())
                .map(|(now, began)| now.saturating_sub(began));
            let text: Vec<String> = statement
                .sql()
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            let mut times = TIMES.lock().unwrap_or_else(PoisonError::into_inner);
            times.push(StatementTime {
                text: text.join(" "),
                clock,
                processor: used,
            });
        }
        _ => {}
    }
}

/// What this thread has used so far: Linux tells.
fn processor() -> Option<Duration> {
    let figures = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    figures
        .split(' ')
        .next()?
        .parse()
        .ok()
        .map(Duration::from_nanos)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_long_is_kept_once() -> rusqlite::Result<()> {
        let mut connection = Connection::open_in_memory()?;
        watch(&mut connection)?;
        let sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL\n  SELECT i + 1 FROM n WHERE i < 300000) SELECT sum(i) FROM n";
        connection.query_row(sql, [], |row| row.get::<_, i64>(0))?;
        connection.query_row("SELECT 1", [], |row| row.get::<_, i64>(0))?;
        let times = take();
        assert_eq!(times.len(), 1);
        assert!(times[0].text.contains("UNION ALL SELECT i + 1"));
        assert!(take().is_empty());
        Ok(())
    }
}

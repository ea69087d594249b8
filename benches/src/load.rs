//! The migration in hand-written SQL, as an expert tunes it, and as it is usually written.

use std::cell::Cell;
use std::fs;
use std::time::Instant;

use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

use crate::{Outcome, ids};

const SCHEMA: &str = include_str!("../../schemas/target.sql");
const STATEMENTS: [&str; 3] = [
    include_str!("../sql/new/1_people.sql"),
    include_str!("../sql/new/2_care.sql"),
    include_str!("../sql/new/3_home.sql"),
];

/// A new database in an open transaction, and the old one, under the settings of that way.
pub fn open(way: &str, old: &str, new: &str) -> Outcome<Connection> {
    let memory = match way {
        // Small caches: sorts split into runs that fit the processor's cache.
        "expert" => {
            "PRAGMA temp_store = FILE; PRAGMA cache_size = -8192; PRAGMA temp.cache_size = -8192; PRAGMA old.cache_size = -8192;"
        }
        "usual" => {
            "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA old.cache_size = -65536;"
        }
        _ => return Err(format!("there is no way `{way}`: `expert` or `usual`").into()),
    };
    let _ = fs::remove_file(new);
    let connection = Connection::open(new)?;
    connection.execute("ATTACH ?1 AS old", [format!("file:{old}?mode=ro")])?;
    connection.execute_batch(&format!(
        "{memory} PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF; BEGIN"
    ))?;
    Ok(connection)
}

pub fn run(way: &str, old: &str, new: &str, times: bool) -> Outcome<()> {
    let mut connection = open(way, old, new)?;
    ids::register(&connection)?;
    if times {
        connection.trace_v2(
            TraceEventCodes::SQLITE_TRACE_STMT | TraceEventCodes::SQLITE_TRACE_PROFILE,
            Some(report),
        )?;
    }
    let (indexes, tables): (Vec<_>, Vec<_>) = SCHEMA
        .lines()
        .partition(|line| line.starts_with("CREATE INDEX"));
    connection.execute_batch(&tables.join("\n"))?;
    let started = Instant::now();
    for text in STATEMENTS {
        connection.execute_batch(&with_times(text)?)?;
    }
    let loaded = started.elapsed();
    connection.execute_batch(&indexes.join("\n"))?;
    let indexed = started.elapsed();
    if way == "expert" {
        anti_join(&connection)?;
    } else if let Some(row) = connection
        .prepare("PRAGMA foreign_key_check")?
        .query([])?
        .next()?
    {
        return Err(format!(
            "a reference from `{}` leads nowhere",
            row.get::<_, String>(0)?
        )
        .into());
    }
    let rows = counts(&connection)?;
    connection.execute_batch("COMMIT")?;
    println!(
        "{way}: {rows} rows; load {:.2} s, indexes {:.2} s, checks {:.2} s",
        loaded.as_secs_f64(),
        (indexed - loaded).as_secs_f64(),
        (started.elapsed() - indexed).as_secs_f64()
    );
    Ok(())
}

/// Replaces `iso(x)` by the text of x, epoch milliseconds.
fn with_times(text: &str) -> Outcome<String> {
    let mut parts = text.split("iso(");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (column, rest) = part.split_once(')').ok_or("an `iso(` is not closed")?;
        out.push_str(&format!(
            "strftime('%Y-%m-%dT%H:%M:%fZ', {column} / 1000.0, 'unixepoch'){rest}"
        ));
    }
    Ok(out)
}

/// Every reference that is given leads to a row: by the distinct values of the column.
fn anti_join(connection: &Connection) -> Outcome<()> {
    let mut references = connection.prepare(
        "SELECT t.name, f.\"from\", f.\"table\", f.\"to\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'",
    )?;
    let mut rows = references.query([])?;
    while let Some(row) = rows.next()? {
        let [table, from, parent, to] = [
            row.get::<_, String>(0)?,
            row.get(1)?,
            row.get(2)?,
            row.get(3)?,
        ];
        let lost: i64 = connection.query_row(
            &format!(
                "SELECT count(*) FROM (SELECT DISTINCT {from} AS id FROM {table} WHERE {from} IS NOT NULL) d
                 WHERE NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{to} = d.id)"
            ),
            [],
            |row| row.get(0),
        )?;
        if lost > 0 {
            return Err(format!("{lost} values of {table}.{from} lead nowhere").into());
        }
    }
    Ok(())
}

/// The figures that an expert looks at before going home.
fn counts(connection: &Connection) -> Outcome<i64> {
    const SAME: &str = "users parents clinician_profiles credentials refresh_tokens user_preferences appointments appointment_participants
        appointment_history consultation_sessions session_participants session_attachments screenings screening_responses assessments assessment_evidence
        interventions intervention_strategies intervention_progress journal_entries journal_attachments conversations messages notifications reports
        resources audit_logs activity_completions patient_activity_log practice_locations clinician_availability clinician_time_off";
    let count = |table: &str| {
        connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get::<_, i64>(0)
        })
    };
    for table in SAME.split_whitespace() {
        if count(table)? != count(&format!("old.{table}"))? {
            return Err(format!("not all rows of {table} are there").into());
        }
    }
    let mut tables = connection.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")?;
    let mut total = 0;
    for name in tables.query_map([], |row| row.get::<_, String>(0))? {
        total += count(&name?)?;
    }
    Ok(total)
}

thread_local!(static STARTED: Cell<f64> = const { Cell::new(0.0) });

/// Prints the seconds of the processor and of the clock that a statement took.
fn report(event: TraceEvent<'_>) {
    match event {
        TraceEvent::Stmt(..) => STARTED.set(processor_seconds()),
        TraceEvent::Profile(statement, clock) => {
            let used = processor_seconds() - STARTED.get();
            if used > 0.02 {
                let sql = statement.sql();
                let words: Vec<&str> = sql
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("--"))
                    .flat_map(str::split_whitespace)
                    .collect();
                let text: String = words.join(" ").chars().take(90).collect();
                eprintln!("{used:8.3} {:8.3} {text}", clock.as_secs_f64());
            }
        }
        _ => {}
    }
}

/// What this thread has used so far, on Linux.
fn processor_seconds() -> f64 {
    let figures = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = figures
        .split(' ')
        .next()
        .and_then(|n| n.parse::<f64>().ok());
    nanoseconds.unwrap_or_default() / 1e9
}

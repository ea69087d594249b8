//! SQL scripts for databases that are no clinic: making an old one, and moving it by hand.

use std::fs;

use rusqlite::Connection;

use crate::{Outcome, ids, load, random};

/// Makes a database by a script, which may use the functions that make values.
pub fn make(file: &str, script: &str) -> Outcome<()> {
    let partial = format!("{file}.partial");
    let _ = fs::remove_file(&partial);
    let connection = Connection::open(&partial)?;
    random::register(&connection)?;
    connection.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -100000; BEGIN",
    )?;
    connection.execute_batch(&fs::read_to_string(script)?)?;
    connection.execute_batch("COMMIT; PRAGMA journal_mode = DELETE")?;
    connection.close().map_err(|(_, error)| error)?;
    fs::rename(&partial, file)?;
    Ok(())
}

/// Moves a database by a script under the expert's settings: the new one is `main`, the old one `old`.
pub fn shift(old: &str, new: &str, script: &str) -> Outcome<()> {
    let connection = load::open("expert", old, new)?;
    ids::register(&connection)?;
    connection.execute_batch(&fs::read_to_string(script)?)?;
    connection.execute_batch("COMMIT")?;
    Ok(())
}

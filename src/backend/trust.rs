//! What is not trusted: a database that somebody else made, and SQL that somebody else wrote.

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;

/// The longest text, blob or row, in bytes: making one cannot be interrupted, and it must fit into memory.
pub const LONGEST_VALUE: i32 = 256 * 1024 * 1024;

/// Lets views, triggers, defaults and generated columns of a database call harmless functions only, and
/// nothing grow beyond [`LONGEST_VALUE`].
pub fn distrust(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE)?;
    Ok(())
}

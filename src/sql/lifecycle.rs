//! Statements about a database file as a whole: what is in it, emptying it, copying it, and
//! taking away what slows a load down.

use crate::quote::{quote_ident, quote_text};

/// Name and SQL of every virtual table of `schema`.
#[must_use]
pub fn virtual_tables(schema: &str) -> String {
    format!(
        "SELECT name, sql FROM {}.sqlite_schema WHERE type = 'table' AND rootpage = 0 ORDER BY rowid",
        quote_ident(schema)
    )
}

/// The tables of `main` that hold rows of the user's own: no shadow tables, none of the database's.
pub const TABLES: &str = "SELECT t.name FROM pragma_table_list AS t JOIN main.sqlite_schema AS s ON s.name = t.name \
     WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.rowid";

/// Every column of every table of `main`: table, WITHOUT ROWID, STRICT, column, type, NOT NULL,
/// place in the primary key, hidden mark.
pub const COLUMNS: &str = "SELECT t.name, t.wr, t.strict, c.name, upper(c.type), c.\"notnull\", c.pk, c.hidden \
     FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name, 'main') AS c \
     WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
     ORDER BY t.name, c.cid";

/// The number of rows of a table of `main`.
#[must_use]
pub fn count(table: &str) -> String {
    format!("SELECT count(*) FROM main.{}", quote_ident(table))
}

/// Whether a table of `main` has a row.
#[must_use]
pub fn has_rows(table: &str) -> String {
    format!("SELECT EXISTS (SELECT 1 FROM main.{})", quote_ident(table))
}

/// Removes all rows of a table of `main`.
#[must_use]
pub fn empty(table: &str) -> String {
    format!("DELETE FROM main.{}", quote_ident(table))
}

/// Whether `main` remembers the last number given by AUTOINCREMENT.
pub const HAS_SEQUENCES: &str =
    "SELECT EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = 'sqlite_sequence')";

/// Forgets the last number that AUTOINCREMENT gave in a table.
#[must_use]
pub fn forget_sequence(table: &str) -> String {
    format!(
        "DELETE FROM main.sqlite_sequence WHERE name = {} COLLATE NOCASE",
        quote_text(table)
    )
}

/// Writes `main` to an empty file, in a form that depends on its content alone.
pub const VACUUM_INTO: &str = "VACUUM main INTO ?1";

/// The fast settings for a private file that is thrown away if anything fails.
pub const UNSAFE_AND_FAST: &str = "PRAGMA foreign_keys = OFF; PRAGMA locking_mode = EXCLUSIVE; \
     PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8192";

/// Leaves write-ahead logging: a private file is loaded without.
pub const LEAVE_WAL: &str = "PRAGMA main.journal_mode = DELETE";

/// Enters write-ahead logging, which is kept in the file.
pub const ENTER_WAL: &str = "PRAGMA main.journal_mode = WAL";

/// The journal mode of `main`.
pub const JOURNAL_MODE: &str = "PRAGMA main.journal_mode";

/// Sets the number by which other connections see that the schema changed.
#[must_use]
pub fn set_schema_version(version: i32) -> String {
    format!("PRAGMA main.schema_version = {version}")
}

/// Reads something, which also plays a journal back that a crash left.
pub const PROBE: &str = "SELECT count(*) FROM main.sqlite_schema";

/// Deletes a journal that an earlier connection kept for use again.
pub const DROP_KEPT_JOURNAL: &str = "PRAGMA journal_mode = PERSIST; PRAGMA journal_mode = DELETE";

/// Asks for the only connection to the file; to be run before anything is read.
pub const ALONE: &str = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT";

/// Moves the write-ahead log into the database; returns whether that was hindered.
pub const CHECKPOINT: &str = "PRAGMA wal_checkpoint(TRUNCATE)";

/// Sets a fact about the run in the state file.
pub const SET_FACT: &str = "INSERT INTO mapper_run (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";

/// A fact about the run.
pub const FACT: &str = "SELECT value FROM mapper_run WHERE name = ?1";

/// Every fact about the run.
pub const FACTS: &str = "SELECT name, value FROM mapper_run ORDER BY name";

/// The rows of `sqlite_schema` of one table that are set aside during a load: its triggers and,
/// if `indexes`, its indexes that can refuse no row: they hold no rule, and compute neither what they hold (which may fail)
/// nor whether they hold a row.
#[must_use]
pub fn set_aside_of(table: &str, indexes: bool) -> String {
    let table = quote_text(table);
    let or_index = if indexes {
        format!(
            " OR type = 'index' AND name IN (SELECT l.name FROM pragma_index_list({table}, 'target') AS l \
             WHERE origin = 'c' AND \"unique\" = 0 AND partial = 0 \
             AND NOT EXISTS (SELECT 1 FROM pragma_index_xinfo(l.name, 'target') WHERE cid = -2))"
        )
    } else {
        String::new()
    };
    format!(
        "SELECT rowid, type, name, tbl_name, rootpage, sql FROM target.sqlite_schema \
         WHERE tbl_name = {table} COLLATE NOCASE AND (type = 'trigger'{or_index}) ORDER BY rowid"
    )
}

/// The rows of `sqlite_schema` of a table and of those of its indexes that are nothing but a unique key: they compute nothing, hold
/// every row, and are not that of its primary key.
#[must_use]
pub fn unique_keys_of(table: &str) -> String {
    let table = quote_text(table);
    format!(
        "SELECT rowid, type, name, tbl_name, rootpage, sql FROM target.sqlite_schema WHERE tbl_name = {table} COLLATE NOCASE \
         AND (type = 'table' OR type = 'index' AND name IN (SELECT l.name FROM pragma_index_list({table}, 'target') AS l \
         WHERE origin <> 'pk' AND \"unique\" = 1 AND partial = 0 \
         AND NOT EXISTS (SELECT 1 FROM pragma_index_xinfo(l.name, 'target') WHERE cid = -2))) ORDER BY rowid"
    )
}

/// Declares a table in a row of the target's `sqlite_schema` in other words.
pub const DECLARE: &str = "UPDATE target.sqlite_schema SET sql = ?2 WHERE rowid = ?1";

/// Hides a row of the target's `sqlite_schema`.
pub const HIDE: &str = "DELETE FROM target.sqlite_schema WHERE rowid = ?1";

/// Puts a row of the target's `sqlite_schema` back where it was.
pub const PUT_BACK: &str = "INSERT INTO target.sqlite_schema (rowid, type, name, tbl_name, rootpage, sql) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

/// Allows writing to `sqlite_schema`.
pub const OPEN_SCHEMA: &str = "PRAGMA writable_schema = ON";

/// Forbids it again and reads the schema anew.
pub const CLOSE_SCHEMA: &str = "PRAGMA writable_schema = RESET";

/// How a table of the target and the indexes that it has at present are declared.
#[must_use]
pub fn declared(table: &str) -> String {
    format!(
        "SELECT sql FROM target.sqlite_schema WHERE tbl_name = {} COLLATE NOCASE \
         AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY rowid",
        quote_text(table)
    )
}

/// A declaration as `sqlite_schema` keeps it, with nothing before the name, for another database that is called `target`.
#[must_use]
pub fn in_target(sql: &str) -> Option<String> {
    ["CREATE TABLE ", "CREATE INDEX ", "CREATE UNIQUE INDEX "]
        .into_iter()
        .find_map(|begin| Some(format!("{begin}target.{}", sql.strip_prefix(begin)?)))
}

/// Name and root page of the b-trees of a table and its indexes, by name.
#[must_use]
pub fn roots(schema: &str, table: &str) -> String {
    format!(
        "SELECT name, rootpage FROM {}.sqlite_schema WHERE tbl_name = {} COLLATE NOCASE \
         AND type IN ('table', 'index') ORDER BY lower(name)",
        quote_ident(schema),
        quote_text(table)
    )
}

/// The tables of the target that may remember the last number they gave.
pub const COUNTING: &str =
    "SELECT name FROM target.sqlite_schema WHERE type = 'table' AND sql LIKE '%autoincrement%'";

/// Builds an index of the target from its table.
#[must_use]
pub fn reindex(index: &str) -> String {
    format!("REINDEX target.{}", quote_ident(index))
}

/// The highest number of a row of a table of the target.
#[must_use]
pub fn highest_row(table: &str) -> String {
    format!("SELECT max(rowid) FROM target.{}", quote_ident(table))
}

/// An insert that every insert trigger of a table takes part in.
#[must_use]
pub fn any_insert(table: &str) -> String {
    format!("INSERT INTO target.{} DEFAULT VALUES", quote_ident(table))
}

/// Ends a transaction.
pub const COMMIT: &str = "COMMIT";

/// A number that is another as soon as somebody else has written to the source.
pub const SOURCE_VERSION: &str = "PRAGMA source.data_version";

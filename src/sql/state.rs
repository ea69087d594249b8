//! The state file's tables.
//!
//! The state file `<target>.mapper.db` is attached as schema `key_map`, so that a check can join
//! `key_map.<source>`: every source has a table of its own there, named after it, with its key
//! columns and the new key. The engine's own tables beside them start with `mapper_`.

/// DDL of the engine's tables, to be run with the state file as `main`.
pub const TABLES: &str = "
-- `mapr`: tells a state from any other database, whatever else of it is damaged.
PRAGMA application_id = 0x6d617072;

-- What is said of the run as a whole, one fact a row, values as text. Names: `target` (file name), `fingerprint`
-- (of the published target), `project`, `tool` (version), `started` (RFC 3339), `seconds`, `source`, `verified` (0/1),
-- `checksum.source`, `checksum.mappings`, ...
CREATE TABLE mapper_run (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;

-- The ledger of records. `ordinal` is the order of execution.
CREATE TABLE mapper_ledger (
  ordinal INTEGER PRIMARY KEY, mapping TEXT NOT NULL, source TEXT NOT NULL,
  read INTEGER NOT NULL, written INTEGER NOT NULL, merged INTEGER NOT NULL, collapsed INTEGER NOT NULL,
  excluded INTEGER NOT NULL, rejected INTEGER NOT NULL);

-- The ledger of rows, per mapping and anchor table.
CREATE TABLE mapper_anchor (
  mapping TEXT NOT NULL, anchor TEXT NOT NULL, rows INTEGER NOT NULL, used INTEGER NOT NULL,
  unread INTEGER NOT NULL, empty INTEGER NOT NULL, reason TEXT);

-- Excluded records, per reason.
CREATE TABLE mapper_excluded (mapping TEXT NOT NULL, source TEXT NOT NULL, reason TEXT NOT NULL, records INTEGER NOT NULL);

-- Rows of the target, per mapping, in order of execution; `count_name` is `[report] count`.
CREATE TABLE mapper_written (ordinal INTEGER PRIMARY KEY, mapping TEXT NOT NULL, rows INTEGER NOT NULL, count_name TEXT);

-- Rejects. `key` is the JSON list of the old key, `reason` a short code such as `lookup`, `record` the record's values as a
-- JSON object, masked where sensitive; `target_column` the column at fault where one is known, `lookup` the source that a
-- reference was looked up in.
CREATE TABLE mapper_rejects (
  id INTEGER PRIMARY KEY, mapping TEXT NOT NULL, source TEXT NOT NULL, key TEXT NOT NULL, reason TEXT NOT NULL,
  message TEXT NOT NULL, record TEXT NOT NULL, target_column TEXT, lookup TEXT);

-- References that were kept or nulled. `outcome` is `kept` or `nulled`; `type` the value of `by`, null without one.
CREATE TABLE mapper_references (mapping TEXT NOT NULL, target_column TEXT NOT NULL, type TEXT, outcome TEXT NOT NULL, records INTEGER NOT NULL);

-- Warnings: user-declared, conflicts, link audits. `code` is the diagnostic code, `kind` groups them on the screen.
CREATE TABLE mapper_warnings (id INTEGER PRIMARY KEY, code TEXT NOT NULL, mapping TEXT, kind TEXT NOT NULL, key TEXT, message TEXT NOT NULL);

-- Checks, built in and declared. `severity` is `error` or `warn`; `detail` says what was found.
CREATE TABLE mapper_checks (ordinal INTEGER PRIMARY KEY, name TEXT NOT NULL, severity TEXT NOT NULL, passed INTEGER NOT NULL, detail TEXT);

-- `report.verification`, in file order; `value` is JSON text.
CREATE TABLE mapper_figures (ordinal INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL);

-- Key maps that the report shows otherwise than they are kept: `old` is the key (a JSON list if composite), `new` the new key, in
-- order of `id`. One old key may have several rows.
CREATE TABLE mapper_report_map (id INTEGER PRIMARY KEY, map INTEGER NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL);

-- The maps of the report that have entries, in order of `map`. `source`: the entries are that source's key map, `last` of
-- them; else they are the rows of `mapper_report_map` from `first` to `last`, and `plain` says that no old key has two.
CREATE TABLE mapper_report_maps (
  map INTEGER PRIMARY KEY, name TEXT NOT NULL, source TEXT, first INTEGER NOT NULL, last INTEGER NOT NULL, plain INTEGER NOT NULL);

-- The target's schema as its run left it, in its order.
CREATE TABLE mapper_schema (ordinal INTEGER PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, tbl_name TEXT NOT NULL, sql TEXT NOT NULL);

-- What the target's tables held that no mapping fills, and the numbers it keeps about itself (`sqlite_pragma …`).
CREATE TABLE mapper_content (name TEXT PRIMARY KEY, rows INTEGER NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;

-- Seconds per step; `mapping` is null for steps of the whole run.
CREATE TABLE mapper_timings (ordinal INTEGER PRIMARY KEY, step TEXT NOT NULL, mapping TEXT, seconds REAL NOT NULL);
";

/// How many rows there are: of tables of the target (0), of tables of the source (1) and in key maps (2), each with its name.
pub const ROWS_BY_NAME: &str = "SELECT 0, mapping, rows FROM key_map.mapper_written \
    UNION ALL SELECT 1, anchor, max(rows) FROM key_map.mapper_anchor GROUP BY anchor \
    UNION ALL SELECT 2, source, read FROM key_map.mapper_ledger";
/// Keeps one fact about the run: name and value.
pub const INSERT_RUN: &str =
    "INSERT OR REPLACE INTO key_map.mapper_run (name, value) VALUES (?1, ?2)";
/// Keeps the ledger of one source.
pub const INSERT_LEDGER: &str = "INSERT INTO key_map.mapper_ledger \
    (mapping, source, read, written, merged, collapsed, excluded, rejected) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
/// Keeps the account of one anchor table.
pub const INSERT_ANCHOR: &str = "INSERT INTO key_map.mapper_anchor \
    (mapping, anchor, rows, used, unread, empty, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
/// Keeps a number of excluded records.
pub const INSERT_EXCLUDED: &str = "INSERT INTO key_map.mapper_excluded (mapping, source, reason, records) VALUES (?1, ?2, ?3, ?4)";
/// Keeps a number of rows written.
pub const INSERT_WRITTEN: &str =
    "INSERT INTO key_map.mapper_written (mapping, rows, count_name) VALUES (?1, ?2, ?3)";
/// Keeps a reject.
pub const INSERT_REJECT: &str = "INSERT INTO key_map.mapper_rejects \
    (mapping, source, key, reason, message, record, target_column, lookup) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
/// Keeps a number of references that were kept or nulled.
pub const INSERT_REFERENCES: &str = "INSERT INTO key_map.mapper_references \
    (mapping, target_column, type, outcome, records) VALUES (?1, ?2, ?3, ?4, ?5)";
/// Keeps a warning.
pub const INSERT_WARNING: &str = "INSERT INTO key_map.mapper_warnings (code, mapping, kind, key, message) VALUES (?1, ?2, ?3, ?4, ?5)";
/// Keeps the outcome of a check.
pub const INSERT_CHECK: &str =
    "INSERT INTO key_map.mapper_checks (name, severity, passed, detail) VALUES (?1, ?2, ?3, ?4)";
/// Keeps a figure.
pub const INSERT_FIGURE: &str = "INSERT INTO key_map.mapper_figures (name, value) VALUES (?1, ?2)";
/// Keeps where the entries of a map of the report are: number, name, source, first and last row, whether no key has two.
pub const INSERT_REPORT_MAP: &str = "INSERT INTO key_map.mapper_report_maps (map, name, source, first, last, plain) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
/// Keeps an entry of a map of the report: its number, old key, new key.
pub const INSERT_REPORT_ENTRY: &str =
    "INSERT INTO key_map.mapper_report_map (map, old, new) VALUES (?1, ?2, ?3)";
/// Keeps a duration.
pub const INSERT_TIMING: &str =
    "INSERT INTO key_map.mapper_timings (step, mapping, seconds) VALUES (?1, ?2, ?3)";
/// Counts the warnings.
pub const COUNT_WARNINGS: &str = "SELECT count(*) FROM key_map.mapper_warnings";
/// Counts the rejects.
pub const COUNT_REJECTS: &str = "SELECT count(*) FROM key_map.mapper_rejects";

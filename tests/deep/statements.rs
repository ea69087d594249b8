//! Damages that are written out: each statement leaves a target of `tests/deep/project/` that no run would make.

/// The tables that mappings fill.
pub(super) const TABLES: [&str; 8] = [
    "people", "teams", "members", "rooms", "notes", "media", "visits", "tags",
];

/// Columns that refer to other rows, and others whose values may be exchanged between two rows.
pub(super) const EXCHANGED: [(&str, &str); 12] = [
    ("members", "person"),
    ("members", "team"),
    ("notes", "ref"),
    ("notes", "house"),
    ("notes", "number"),
    ("notes", "meta"),
    ("visits", "person"),
    ("media", "place"),
    ("people", "name"),
    ("people", "secret"),
    ("people", "score"),
    ("tags", "size"),
];

/// Changes that are easily overlooked.
pub(super) const SUBTLE: [(&str, &str, &str); 7] = [
    (
        "people",
        "mail",
        "UPDATE people SET mail = upper(mail) WHERE mail = 'dan@x'",
    ),
    (
        "people",
        "name",
        "UPDATE people SET name = name || ' ' WHERE name = 'Dan'",
    ),
    (
        "people",
        "made",
        "UPDATE people SET made = '2026-01-04 12:30:01' WHERE name = 'Dan'",
    ),
    (
        "tags",
        "value",
        "UPDATE tags SET value = 1.0 WHERE value = 1",
    ),
    (
        "tags",
        "value",
        "UPDATE tags SET value = 2 WHERE value = '2'",
    ),
    (
        "tags",
        "value",
        "UPDATE tags SET value = CAST('2' AS BLOB) WHERE value = '2'",
    ),
    (
        "notes",
        "meta",
        "UPDATE notes SET meta = replace(meta, ':', ': ')",
    ),
];

/// Parts of declarations, and what takes their place.
pub(super) const DECLARED: [(&str, &str, &str); 10] = [
    ("people", "CHECK (score >= 0)", "CHECK (score >= -1)"),
    ("people", ",\n  CHECK (score >= 0)", ""),
    ("people", "DEFAULT ''new''", "DEFAULT ''old''"),
    ("people", "DEFAULT CURRENT_TIMESTAMP", ""),
    ("people", "TEXT NOT NULL", "TEXT"),
    ("people", "upper(name)", "lower(name)"),
    ("members", "REFERENCES people (id)", "REFERENCES tags (id)"),
    ("members", " REFERENCES teams (id)", ""),
    ("media", ") STRICT", ")"),
    ("settings", "value)", "value TEXT)"),
];

/// Other changes of the schema, and what must be named.
pub(super) const SCHEMA: [(&str, &str); 12] = [
    ("DROP INDEX people_by_name", "people_by_name"),
    ("DROP INDEX people_by_lower", "people_by_lower"),
    ("DROP INDEX notes_by_kind", "notes_by_kind"),
    ("DROP TRIGGER people_kept", "people_kept"),
    ("DROP VIEW grown", "grown"),
    ("DROP TABLE search", "search"),
    ("CREATE INDEX added ON tags (label)", "added"),
    ("CREATE TABLE added (x)", "added"),
    ("CREATE VIEW added AS SELECT 1", "added"),
    (
        "CREATE TRIGGER added AFTER INSERT ON tags BEGIN SELECT 1; END",
        "added",
    ),
    ("ALTER TABLE tags ADD COLUMN added", "tags"),
    ("ALTER TABLE visits RENAME TO added", "visits"),
];

/// Changes of what no mapping fills, and what must be named.
pub(super) const REST: [(&str, &str); 8] = [
    (
        "UPDATE settings SET value = 'red' WHERE name = 'colour'",
        "settings",
    ),
    (
        "UPDATE settings SET value = '4' WHERE name = 'size'",
        "settings",
    ),
    ("DELETE FROM settings WHERE name = 'size'", "settings"),
    ("INSERT INTO settings VALUES ('more', 1)", "settings"),
    ("DROP TABLE settings", "settings"),
    ("UPDATE sqlite_sequence SET seq = 1", "sqlite_sequence"),
    ("PRAGMA user_version = 8", "user_version"),
    ("PRAGMA application_id = 8", "application_id"),
];

/// Indexes that do not fit their tables any more, and what must be named.
pub(super) const INDEXES: [(&str, &str); 4] = [
    (
        "CREATE TEMP TABLE x AS SELECT * FROM sqlite_schema WHERE name IN ('people_by_name', 'notes_by_kind'); \
         UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM x WHERE x.name <> sqlite_schema.name) \
         WHERE name IN (SELECT name FROM x)",
        "people_by_name",
    ),
    (
        "CREATE TEMP TABLE x AS SELECT rowid AS r, * FROM sqlite_schema WHERE name = 'notes_by_kind'; \
         DELETE FROM sqlite_schema WHERE name = 'notes_by_kind'; PRAGMA writable_schema = RESET; \
         UPDATE notes SET body = 'another' WHERE body = 'second'; PRAGMA writable_schema = ON; \
         INSERT INTO sqlite_schema (rowid, type, name, tbl_name, rootpage, sql) SELECT r, type, name, tbl_name, rootpage, sql FROM x",
        "notes_by_kind",
    ),
    (
        "CREATE TEMP TABLE x AS SELECT rowid AS r, * FROM sqlite_schema WHERE name = 'people_by_name'; \
         DELETE FROM sqlite_schema WHERE name = 'people_by_name'; PRAGMA writable_schema = RESET; \
         DELETE FROM people WHERE name = 'Dan'; PRAGMA writable_schema = ON; \
         INSERT INTO sqlite_schema (rowid, type, name, tbl_name, rootpage, sql) SELECT r, type, name, tbl_name, rootpage, sql FROM x",
        "people_by_name",
    ),
    (
        "INSERT INTO search (search) VALUES ('delete-all')",
        "search",
    ),
];

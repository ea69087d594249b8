CREATE TABLE people (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, mail TEXT COLLATE NOCASE UNIQUE, secret TEXT, score INTEGER, joined TEXT,
  label TEXT, state TEXT NOT NULL DEFAULT 'new', made TEXT DEFAULT CURRENT_TIMESTAMP,
  initial TEXT GENERATED ALWAYS AS (substr(name, 1, 1)) STORED, shout TEXT AS (upper(name)),
  CHECK (score >= 0));
CREATE INDEX people_by_name ON people (name);
CREATE INDEX people_by_lower ON people (lower(name)) WHERE score > 1;
CREATE TABLE teams (id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT, title TEXT, made TEXT, UNIQUE (code));
CREATE TABLE members (id TEXT PRIMARY KEY, person TEXT REFERENCES people (id), team INTEGER REFERENCES teams (id),
  level REAL, UNIQUE (person, team));
CREATE TABLE rooms (house TEXT, number INTEGER, beds INTEGER, PRIMARY KEY (house, number)) WITHOUT ROWID;
CREATE TABLE notes (id TEXT PRIMARY KEY, kind TEXT, ref, body TEXT, meta TEXT, house TEXT, number INTEGER,
  FOREIGN KEY (house, number) REFERENCES rooms (house, number));
CREATE INDEX notes_by_kind ON notes (kind, body);
CREATE TABLE media (id INTEGER PRIMARY KEY, post TEXT NOT NULL, place INTEGER NOT NULL, url TEXT, data BLOB) STRICT;
CREATE TABLE visits (at TEXT, person TEXT);
CREATE TABLE tags (id INTEGER PRIMARY KEY, label TEXT, value, size TEXT);
CREATE VIRTUAL TABLE search USING fts5(body, content='notes');
CREATE TRIGGER people_kept BEFORE DELETE ON people BEGIN SELECT RAISE(ABORT, 'no'); END;
CREATE VIEW grown AS SELECT id, name FROM people WHERE score > 3;
CREATE TABLE settings (name TEXT PRIMARY KEY, value);
INSERT INTO settings VALUES ('colour', 'blue'), ('size', 4);
PRAGMA user_version = 7;

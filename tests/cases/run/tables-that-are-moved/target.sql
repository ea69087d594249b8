PRAGMA page_size = 1024;
CREATE TABLE users (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE INDEX users_name ON users (name COLLATE NOCASE DESC);
CREATE TABLE things (id TEXT NOT NULL PRIMARY KEY, n INTEGER, user_id TEXT REFERENCES users (id));
CREATE TABLE notes (
    id INTEGER PRIMARY KEY, thing_id TEXT NOT NULL REFERENCES things (id), title TEXT NOT NULL, body TEXT NOT NULL,
    slug TEXT GENERATED ALWAYS AS (lower(title)) STORED, size INTEGER AS (length(body)) VIRTUAL);
CREATE INDEX notes_thing ON notes (thing_id);
CREATE INDEX notes_size ON notes (size);
CREATE UNIQUE INDEX notes_slug ON notes (slug) WHERE id > 5;
CREATE INDEX notes_start ON notes (substr(body, 1, 3));
CREATE TABLE pairs (a TEXT NOT NULL, b INTEGER NOT NULL, note_id INTEGER REFERENCES notes (id), PRIMARY KEY (b, a)) WITHOUT ROWID;
CREATE INDEX pairs_note ON pairs (note_id);
CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT, note_id INTEGER REFERENCES notes (id));
CREATE TABLE rowless (id INTEGER PRIMARY KEY);
CREATE VIRTUAL TABLE search USING fts5 (title, body, content = 'notes', content_rowid = 'id');

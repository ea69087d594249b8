CREATE TABLE writers (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE works (
    id TEXT PRIMARY KEY, title TEXT, kind TEXT, related TEXT, tags TEXT, location TEXT, data TEXT, updated_at TEXT, shelf TEXT,
    initial TEXT AS (substr(title, 1, 1))
);
CREATE TABLE merged (id TEXT PRIMARY KEY, title TEXT, kind TEXT, location TEXT);
CREATE TABLE readers (id TEXT PRIMARY KEY, mail TEXT UNIQUE);
CREATE TABLE loans (id INTEGER PRIMARY KEY, work_id TEXT REFERENCES works (id), due TEXT, due_at INTEGER);
CREATE TABLE copies (book TEXT, number INTEGER, state TEXT, PRIMARY KEY (book, number));
CREATE TABLE notes (id TEXT PRIMARY KEY, book_id TEXT, book TEXT, number INTEGER, kind TEXT, item_id TEXT, author_id TEXT);
CREATE TABLE signed (id TEXT PRIMARY KEY, author_id TEXT NOT NULL);
CREATE TABLE stamps (code TEXT PRIMARY KEY, made TEXT);
CREATE TABLE charts (id INTEGER PRIMARY KEY, title TEXT);
CREATE VIEW all_works AS SELECT * FROM works;

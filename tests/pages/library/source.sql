CREATE TABLE authors (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE books (
    id TEXT PRIMARY KEY, title TEXT, kind TEXT, author_id TEXT, pages, lang TEXT, location TEXT, region TEXT, data TEXT,
    related TEXT, tags TEXT, same_as TEXT, best_copy TEXT, note TEXT, created_at TEXT, updated_at TEXT
);
CREATE TABLE scans (id TEXT PRIMARY KEY, title TEXT, kind TEXT, book_id TEXT);
CREATE TABLE readers (id TEXT PRIMARY KEY, mail TEXT UNIQUE, joined TEXT);
CREATE TABLE loans (id INTEGER PRIMARY KEY, book_id TEXT, lent_at TEXT, lent_ms INTEGER);
CREATE TABLE copies (book TEXT, number INTEGER, state TEXT, PRIMARY KEY (book, number));
CREATE TABLE notes (id TEXT PRIMARY KEY, book_id TEXT, author_id TEXT, book TEXT, number INTEGER, kind TEXT, item_id TEXT);
CREATE TABLE maps (id INTEGER PRIMARY KEY, title TEXT);
CREATE TABLE globes (id INTEGER PRIMARY KEY, title TEXT);
CREATE TABLE poems (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
CREATE TABLE lendings (book_id TEXT, lent_at TEXT);
INSERT INTO authors VALUES ('a1', 'Austen');
INSERT INTO books (id, title, kind, author_id, pages, data) VALUES
    ('b1', 'Emma', 'novel', 'a1', 474, '{"kind": "novel"}'),
    ('b2', 'Emma', 'novel', 'a1', 'many', 'oops'),
    ('b3', 'Howl', 'poem', NULL, 57, '{}');
INSERT INTO scans VALUES ('s1', 'Emmma', NULL, 'b1'), ('s2', 'Howl', NULL, NULL);

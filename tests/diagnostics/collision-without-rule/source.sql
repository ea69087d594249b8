CREATE TABLE books (id TEXT PRIMARY KEY, isbn TEXT UNIQUE, code TEXT UNIQUE, title TEXT);
CREATE TABLE scans (id TEXT PRIMARY KEY, isbn TEXT, book_id TEXT);
CREATE TABLE marks (book_id TEXT, reader TEXT, PRIMARY KEY (book_id, reader));
CREATE TABLE maps (id TEXT PRIMARY KEY, sheet TEXT);
CREATE TABLE globes (id TEXT PRIMARY KEY, sheet TEXT);

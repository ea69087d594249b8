CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
CREATE VIEW novels AS SELECT * FROM main.books WHERE kind = 'novel';

CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
INSERT INTO books VALUES ('b1', 'Emma', 'novel'), ('b2', 'Emma', 'novel'), ('b3', 'Emma', 'novel');

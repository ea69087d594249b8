CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT);
INSERT INTO books VALUES ('b1', 'Emma'), ('b2', NULL);

CREATE TABLE books (id TEXT PRIMARY KEY, pages INTEGER, chapters INTEGER);
INSERT INTO books VALUES ('b1', 300, 3), ('b2', 100, 0);

CREATE TABLE books (id TEXT PRIMARY KEY, pages INTEGER);
INSERT INTO books VALUES ('b1', 300), ('b2', 0), ('b3', -1);

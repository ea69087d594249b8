CREATE TABLE books (id TEXT PRIMARY KEY, isbn TEXT);
INSERT INTO books VALUES ('b1', '1'), ('b2', '2'), ('b3', '1'), ('b4', '1');

CREATE TABLE books (id TEXT PRIMARY KEY, kind TEXT);
INSERT INTO books VALUES ('b1', 'N'), ('b2', 'P');

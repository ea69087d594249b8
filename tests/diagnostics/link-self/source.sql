CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT, same_as TEXT);
INSERT INTO books VALUES ('b1', 'Emma', 'novel', 'b1');

CREATE TABLE readers (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE books (id TEXT PRIMARY KEY, seen_by TEXT, shelf TEXT);
INSERT INTO readers VALUES ('r1', 'Ada'), ('r2', 'Ben');
INSERT INTO books VALUES ('b1', 'r1', 'north'), ('b2', 'r2', 'south'), ('b3', 'r1', 'south');

CREATE TABLE readers (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE books (id TEXT PRIMARY KEY, reader_id TEXT, seen_by TEXT);
INSERT INTO readers VALUES ('r1', 'Ada'), ('r2', 'Ben');
INSERT INTO books VALUES ('b1', 'r1', 'r2'), ('b2', 'r2', 'r1'), ('b3', 'r1', 'r1');

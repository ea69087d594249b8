CREATE TABLE authors (id TEXT PRIMARY KEY, name TEXT NOT NULL, born INTEGER);
CREATE TABLE borrowers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, author_id TEXT, note TEXT);
CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, author_id TEXT REFERENCES authors (id), pages INTEGER);
CREATE TABLE shelves (code TEXT PRIMARY KEY, room TEXT NOT NULL);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
INSERT INTO authors SELECT 'author ' || i, 'Name ' || (i * 7919 % 1000), 1800 + i FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90)
INSERT INTO borrowers SELECT i, 'Name ' || i, CASE WHEN i % 3 = 0 THEN 'author ' || i END, hex(zeroblob(20)) FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
INSERT INTO books SELECT i, 'Title ' || (i * 7907 % 3000), 'author ' || (1 + i % 120), 100 + i FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
INSERT INTO shelves SELECT 'shelf ' || i, 'room ' || (i % 5) FROM n;

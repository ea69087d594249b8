CREATE TABLE users (id TEXT NOT NULL PRIMARY KEY, name TEXT);
CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, n INTEGER, user_id TEXT);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, n INTEGER, user_id TEXT);
CREATE TABLE notes (id INTEGER PRIMARY KEY, old_id TEXT, title TEXT, body TEXT);
CREATE TABLE pairs (a TEXT NOT NULL, b INTEGER NOT NULL, note_id INTEGER, PRIMARY KEY (a, b));
CREATE TABLE counted (id INTEGER PRIMARY KEY, note_id INTEGER);
CREATE TABLE rowless (id INTEGER PRIMARY KEY);
INSERT INTO users VALUES ('u1', 'Ada'), ('u2', 'Ben');
INSERT INTO olds VALUES ('o1', 1, 'u1'), ('o2', 2, 'u2');
INSERT INTO news VALUES ('n1', 'o1', 10, 'u1');
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
INSERT INTO notes SELECT i, 'o' || (1 + i % 2), 'Title ' || i, printf('%.*c', i * 13 % 5000, 'x') || ' lazy' || i FROM n;
INSERT INTO pairs SELECT title, id, id FROM notes WHERE id % 3 = 0;
INSERT INTO counted SELECT id, id FROM notes WHERE id % 100 = 0;

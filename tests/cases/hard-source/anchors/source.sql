-- SQLite lets null into a primary key that is neither the rowid nor NOT NULL.
CREATE TABLE nulls (id TEXT PRIMARY KEY, v);
INSERT INTO nulls VALUES (NULL, '1'), ('x', '2'), (NULL, '3'), ('', '4');
CREATE TABLE lists (id TEXT PRIMARY KEY, l);
INSERT INTO lists VALUES (NULL, '[1]'), ('x', '[2,3]'), ('y', '[]'), ('z', 'no list');
CREATE TABLE coded (id INTEGER PRIMARY KEY, code TEXT, l TEXT);
INSERT INTO coded VALUES (1, 'p', '[1,2]'), (2, 'q', '[]'), (3, 'r', '[3]'), (4, '3', NULL);
CREATE TABLE uses (id INTEGER PRIMARY KEY, code TEXT);
INSERT INTO uses VALUES (1, 'p'), (2, '1'), (3, 'q');
CREATE TABLE heap (word TEXT, n);
INSERT INTO heap VALUES ('a', 1), ('b', 2), ('a', 1), ('c', 3);
CREATE VIEW big AS SELECT word, sum(n) AS total FROM heap GROUP BY word;
-- 7 and '7' are two keys here, and one key in canonical form.
CREATE TABLE untyped (id PRIMARY KEY, v TEXT) WITHOUT ROWID;
INSERT INTO untyped VALUES (7, 'number'), ('7', 'text'), (8, 'eight');

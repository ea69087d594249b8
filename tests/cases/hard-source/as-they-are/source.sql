CREATE TABLE raw (id INTEGER PRIMARY KEY, n TEXT, i INTEGER, r REAL, x, d DECIMAL(10,2), j TEXT);
INSERT INTO raw VALUES (1, '012', '012', '012', '012', '012', '{"a": 1}'), (2, ' 12', ' 12', ' 12', ' 12', ' 12', '{"a":'),
  (3, 1e1, 1e1, 1e1, 1e1, 1e1, '[]'), (4, '1e1', '1e1', '1e1', '1e1', '1e1', NULL),
  (5, 9223372036854775807, 9223372036854775807, 9007199254740993, '9223372036854775808', 0.1, '"\ud800"'),
  (6, '', '', '', '', '', ''), (7, 'abc', 'abc', 'abc', x'616263', 'abc', '{"a":1,"a":2}');
CREATE VIEW big AS SELECT id, n AS "Name", i + 0 AS plus, x FROM raw WHERE id < 4 UNION ALL SELECT id + 100, 7, 7, 7 FROM raw WHERE id = 1;
CREATE TABLE codes (code TEXT PRIMARY KEY COLLATE NOCASE, v TEXT) WITHOUT ROWID;
INSERT INTO codes VALUES ('Abc', 'one'), ('DEF', 'two');
CREATE TABLE uses (id INTEGER PRIMARY KEY, code TEXT COLLATE NOCASE);
INSERT INTO uses VALUES (1, 'Abc'), (2, 'abc'), (3, 'DEF '), (4, 'ABC');
CREATE TABLE trimmed (k TEXT COLLATE RTRIM PRIMARY KEY, v INTEGER);
INSERT INTO trimmed VALUES ('a ', 1), (' a', 2), ('b', 3);
CREATE TABLE gen (id INTEGER PRIMARY KEY, a INTEGER, twice AS (a * 2), stored TEXT AS ('<' || a || '>') STORED);
INSERT INTO gen (id, a) VALUES (1, 4), (2, NULL);
CREATE VIRTUAL TABLE notes USING fts5(body, tag UNINDEXED);
INSERT INTO notes (rowid, body, tag) VALUES (7, 'a note', 't'), (3, 'another', NULL);

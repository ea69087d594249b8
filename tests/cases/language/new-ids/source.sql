CREATE TABLE fives (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE sevens (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, made_at TEXT);
CREATE TABLE counted (id TEXT NOT NULL PRIMARY KEY, name TEXT);
INSERT INTO fives VALUES (12, 'a'), (9, 'ü');
INSERT INTO sevens VALUES ('x', 'late', '2024-01-02T03:04:05Z'), ('y', 'early', '2020-01-01 00:00:00'), ('z', 'never', NULL);
INSERT INTO counted VALUES ('c', 'third'), ('a', 'first'), ('b', NULL);

CREATE TABLE cats (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE events (id INTEGER PRIMARY KEY, kind TEXT, ref TEXT, other_ref TEXT);
INSERT INTO cats VALUES ('c1', 'Tom');
INSERT INTO events VALUES (1, 'cat', 'c1', 'c1'), (2, 'ship', 's1', NULL), (3, 'ship', NULL, 's1');

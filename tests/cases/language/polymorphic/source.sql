CREATE TABLE cats (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE dogs (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE events (id INTEGER PRIMARY KEY, kind TEXT, ref TEXT);
INSERT INTO cats VALUES ('1', 'Tom');
INSERT INTO dogs VALUES ('1', 'Rex');
INSERT INTO events VALUES (1, 'cat', '1'), (2, 'dog', '1'), (3, 'ship', '1'), (4, 'cat', '9'), (5, 'dog', NULL);

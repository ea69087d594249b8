CREATE TABLE cats (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE events (id INTEGER PRIMARY KEY, kind TEXT COLLATE NOCASE, cat INTEGER, mail TEXT);
INSERT INTO cats VALUES (1, 'Tom'), (2, 'Kit');
INSERT INTO events VALUES (1, 'cat', 1, 'a'), (2, 'CAT', 2, 'b'), (3, 'dog', 2, 'c'), (4, 'cat', NULL, 'd');

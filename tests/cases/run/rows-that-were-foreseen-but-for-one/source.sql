CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, n INTEGER, name TEXT);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, n INTEGER, name TEXT);
CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, text TEXT);
CREATE TABLE marks (id TEXT NOT NULL PRIMARY KEY, note_id TEXT, mark INTEGER);
INSERT INTO olds VALUES ('o1', 1, 'one'), ('o2', 2, NULL), ('o3', 3, 'three');
INSERT INTO news VALUES ('n1', 'o1', 1, 'one'), ('n2', 'o2', 2, NULL);
INSERT INTO notes VALUES ('a', 'o1', 'of one'), ('b', 'o2', 'of two'), ('c', 'o3', 'of three'), ('d', 'o1', 'of one');
INSERT INTO marks VALUES ('p', 'a', 1), ('q', 'b', 2), ('r', 'c', 3), ('s', 'd', 4);

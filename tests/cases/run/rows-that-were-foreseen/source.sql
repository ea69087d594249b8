CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, n INTEGER);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, n INTEGER);
CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, text TEXT);
CREATE TABLE marks (id TEXT NOT NULL PRIMARY KEY, note_id TEXT, mark INTEGER);
INSERT INTO olds VALUES ('o1', 1), ('o2', -2), ('o3', 3);
INSERT INTO news VALUES ('n1', 'o1', 1), ('n2', 'o2', -2);
INSERT INTO notes VALUES ('a', 'o1', 'of one'), ('b', 'o2', 'of two'), ('c', 'o3', 'of three'), ('d', 'o1', 'of one');
INSERT INTO marks VALUES ('p', 'a', 1), ('q', 'b', 2), ('r', 'c', 3), ('s', 'd', 4);

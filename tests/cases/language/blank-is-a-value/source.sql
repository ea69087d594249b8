CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, name TEXT);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, name TEXT);
INSERT INTO olds VALUES ('o1', 'old');
INSERT INTO news VALUES ('n1', 'o1', ' '), ('n2', ' ', 'two');
CREATE TABLE notes (id INTEGER PRIMARY KEY, old_id TEXT);
INSERT INTO notes VALUES (1, 'o1'), (2, ' ');

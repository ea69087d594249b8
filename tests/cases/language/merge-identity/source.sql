CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, name TEXT);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, name TEXT);

INSERT INTO olds VALUES ('o1', 'old'), ('o2', 'alone');
INSERT INTO news VALUES ('n1', 'o1', 'new');

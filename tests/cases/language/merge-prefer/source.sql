CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, a TEXT, b TEXT);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, a TEXT, b TEXT);

INSERT INTO olds VALUES ('o1', 'old', NULL), ('o2', NULL, 'old');
INSERT INTO news VALUES ('n1', 'o1', 'new', 'new'), ('n2', 'o2', 'new', 'new');

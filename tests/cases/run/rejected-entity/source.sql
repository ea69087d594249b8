CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, n TEXT);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, n TEXT);
INSERT INTO olds VALUES ('o1', 'one'), ('o2', '2');
INSERT INTO news VALUES ('n1', 'o1', '1'), ('n2', 'o2', '2');

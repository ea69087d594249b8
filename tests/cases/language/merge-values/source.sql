CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, a TEXT, b TEXT, c TEXT, d TEXT);

INSERT INTO olds VALUES ('o1', 'old', 'old', 'old', NULL);
INSERT INTO news VALUES ('n1', 'o1', 'new', NULL, '  ', ' ');

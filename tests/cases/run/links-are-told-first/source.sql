CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, n INTEGER);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, n INTEGER);
CREATE TABLE drafts (id TEXT NOT NULL PRIMARY KEY, title TEXT);
CREATE TABLE texts (id TEXT NOT NULL PRIMARY KEY, draft_id TEXT, title TEXT);
INSERT INTO olds VALUES ('o1', 1), ('o2', 2);
INSERT INTO news VALUES ('n1', 'o1', 5), ('n2', 'gone', 3);
INSERT INTO drafts VALUES ('d1', 'draft'), ('d2', 'another');
INSERT INTO texts VALUES ('t1', 'd1', 'text'), ('t2', 'gone', 'alone');

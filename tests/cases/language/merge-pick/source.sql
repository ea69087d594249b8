CREATE TABLE olds (id TEXT NOT NULL PRIMARY KEY, word TEXT, seen TEXT, n INTEGER);
CREATE TABLE news (id TEXT NOT NULL PRIMARY KEY, old_id TEXT, word TEXT, seen TEXT, n INTEGER);

INSERT INTO olds VALUES ('o1', 'longest word', '2022-01-01', 5), ('o2', 'same', '2020-01-01', 2);
INSERT INTO news VALUES ('n1', 'o1', 'short', '2021-01-01', 9), ('n2', 'o2', 'same', '2021-01-01', NULL), ('n3', 'o1', 'short', NULL, 1);

CREATE TABLE things (id TEXT PRIMARY KEY, up TEXT);
CREATE TABLE parts (id TEXT PRIMARY KEY, thing TEXT);
INSERT INTO things VALUES ('a', ' '), (' ', 'a'), (char(160), ' '), ('b', char(160));
INSERT INTO parts VALUES ('1', 'a'), ('2', ' '), ('3', char(160));

CREATE TABLE phones (id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL);
CREATE TABLE emails (id TEXT NOT NULL PRIMARY KEY, address TEXT NOT NULL, label TEXT);
INSERT INTO phones VALUES ('b', '222'), ('a', '111');
INSERT INTO emails VALUES ('a', 'a@x.example', 'work');

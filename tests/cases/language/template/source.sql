CREATE TABLE owners (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE pets (id TEXT NOT NULL PRIMARY KEY, owner_id TEXT, kind TEXT NOT NULL, nick TEXT);
INSERT INTO owners VALUES ('o1', 'Ann'), ('o2', 'Bob');
INSERT INTO pets VALUES ('p1', 'o2', 'cat', 'Tom'), ('p2', NULL, 'dog', NULL), ('p3', 'o9', 'cow', NULL);

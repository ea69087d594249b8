CREATE TABLE cats (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE houses (id INTEGER PRIMARY KEY, people TEXT);
INSERT INTO cats VALUES ('c1', 'Tom'), ('c2', 'Kit');
INSERT INTO houses VALUES (1, '{"owner": {"id": "c1"}, "guests": ["c2", "c1"]}');

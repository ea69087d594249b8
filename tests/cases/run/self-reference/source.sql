CREATE TABLE staff (id TEXT NOT NULL PRIMARY KEY, boss TEXT, name TEXT);
INSERT INTO staff VALUES
    ('a', NULL, 'Ann'), ('b', 'a', 'Bob'), ('c', 'd', 'Cid'), ('d', 'c', 'Dee'), ('e', 'e', 'Eve'),
    ('f', NULL, NULL), ('g', 'f', 'Gil'), ('h', 'g', 'Hal'), ('i', 'h', 'Ida');

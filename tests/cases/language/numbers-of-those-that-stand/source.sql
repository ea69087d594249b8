CREATE TABLE parts (id TEXT PRIMARY KEY, code TEXT, size TEXT);
INSERT INTO parts VALUES ('p1', 'a', 'x'), ('p2', 'a', '2'), ('p3', 'a', '3'), ('p4', 'b', '4'), ('p5', 'c', 'y'), ('p6', 'd', '6');

CREATE TABLE cats (id INTEGER PRIMARY KEY, chip TEXT);
CREATE TABLE dogs (id INTEGER PRIMARY KEY, chip TEXT);
INSERT INTO cats VALUES (7, 'a'), (8, 'b');
INSERT INTO dogs VALUES (7, 'a'), (9, 'b'), (10, 'c');

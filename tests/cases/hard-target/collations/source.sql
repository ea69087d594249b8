CREATE TABLE m (id INTEGER PRIMARY KEY, k TEXT, j TEXT, p TEXT);
INSERT INTO m VALUES (1, 'a', 'a', 'x '), (2, 'A', 'b', 'x'), (3, 'b', 'c', 'y'), (4, 'c', 'C', 'z');
CREATE TABLE users (tenant TEXT, id INTEGER, mail TEXT, main INTEGER, PRIMARY KEY (tenant, id));
INSERT INTO users VALUES ('t', 1, 'a@x', 0), ('t', 2, 'A@X', 1), ('u', 1, 'a@x', 0), ('t', 3, NULL, 0);

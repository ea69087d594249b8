CREATE TABLE codes (id INTEGER PRIMARY KEY, code TEXT, n INTEGER);
INSERT INTO codes VALUES (1, 'a', 1), (2, 'a', 2), (3, 'b', NULL);

CREATE TABLE halls (code TEXT PRIMARY KEY, name TEXT);
CREATE TABLE seats (id INTEGER PRIMARY KEY, hall TEXT, n INTEGER);
INSERT INTO halls VALUES ('h1', 'north'), ('8', 'south');
INSERT INTO seats VALUES (1, 'h1', 1), (2, '7', 7), (3, '8', 8), (4, '9', NULL);

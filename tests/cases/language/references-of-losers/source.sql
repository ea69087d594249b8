CREATE TABLE halls (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE seats (id INTEGER PRIMARY KEY, code TEXT, hall INTEGER);
INSERT INTO halls VALUES (1, 'north');
INSERT INTO seats VALUES (1, 'a', 1), (2, 'a', 9), (3, 'b', 9), (4, 'b', 8);

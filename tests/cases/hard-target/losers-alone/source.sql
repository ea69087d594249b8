CREATE TABLE m (id INTEGER PRIMARY KEY, k TEXT, v TEXT);
INSERT INTO m VALUES (1, 'a', 'ok'), (2, 'a', NULL), (3, 'a', 'ok2'), (6, 'a', 'bad'), (7, 'b', 'ok');
CREATE TABLE first (id INTEGER PRIMARY KEY, k TEXT, v TEXT, w INTEGER);
INSERT INTO first VALUES (1, 'a', 'bad', 9), (2, 'a', 'ok', 5), (3, 'a', 'ok', 4);
CREATE TABLE r (id INTEGER PRIMARY KEY, m INTEGER, f INTEGER);
INSERT INTO r VALUES (1, 3, 3), (2, 6, 2), (3, 1, 1);

CREATE TABLE p (code TEXT PRIMARY KEY);
INSERT INTO p VALUES ('1.5'), ('2'), ('x'), ('3.0');
CREATE TABLE c (id INTEGER PRIMARY KEY, code, j TEXT);
INSERT INTO c VALUES (1, 1.5, '[1.5]'), (2, 2, '[2]'), (3, 'x', '["x"]'), (4, x'78', '[]'), (5, 3.0, '[3.0]'), (6, '1.5', '["1.5"]');
CREATE TABLE g (id INTEGER PRIMARY KEY, a TEXT, b TEXT, same INTEGER);
INSERT INTO g VALUES (1, '', ' ', NULL), (2, NULL, '', 1), (3, '', NULL, NULL), (4, NULL, NULL, NULL), (5, NULL, NULL, NULL), (6, NULL, 'b', 5);

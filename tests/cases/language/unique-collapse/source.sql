CREATE TABLE places (id INTEGER PRIMARY KEY, code TEXT, main INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL);
CREATE TABLE visits (id INTEGER PRIMARY KEY, place_id INTEGER NOT NULL);
INSERT INTO places VALUES (1, 'x', 0, 'first'), (2, 'X', 1, 'main'), (3, 'y', 0, 'other'), (4, NULL, 0, 'n1'), (5, NULL, 0, 'n2');
INSERT INTO visits VALUES (1, 1), (2, 2), (3, 3);

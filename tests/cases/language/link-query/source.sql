CREATE TABLE lefts (id TEXT NOT NULL PRIMARY KEY, name TEXT);
CREATE TABLE rights (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE same (l TEXT, r INTEGER);
INSERT INTO lefts VALUES ('l1', 'L1'), ('l2', NULL), ('l3', 'L3');
INSERT INTO rights VALUES (1, 'R1'), (2, 'R2'), (3, 'R3');
INSERT INTO same VALUES ('l1', 1), ('l2', 1), ('l2', 2);

CREATE TABLE o1 (id PRIMARY KEY, r);
CREATE TABLE o2 (id TEXT PRIMARY KEY, c TEXT, q);
INSERT INTO o1 VALUES (5, 'k 4'), (6, 'k5'), (7, 'k6');
INSERT INTO o2 VALUES ('k 4', '2', NULL), ('k5', '1', NULL), ('k6', NULL, 5);

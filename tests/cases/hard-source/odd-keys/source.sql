CREATE TABLE things (id PRIMARY KEY, ok INTEGER) WITHOUT ROWID;
INSERT INTO things VALUES (1.5, NULL), (2.5, 1), (x'00ff', NULL), (x'01', 1), ('00fe', NULL), ('x', 1), (7, NULL), (-0.0, 1);
CREATE TABLE pairs (a, b, ok INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID;
INSERT INTO pairs VALUES (1, x'0a', NULL), (1, 'b', 1), (2, 1.5, NULL), ('', '', 1), (3, ' ', 1);
CREATE TABLE uses (id INTEGER PRIMARY KEY, thing, a, b);
INSERT INTO uses VALUES (1, 1.5, NULL, NULL), (2, 2.5, 1, 'b'), (3, x'00ff', NULL, NULL), (4, x'01', NULL, 9),
  (5, '00fe', NULL, NULL), (6, 'X', NULL, NULL), (7, 7, NULL, NULL), (8, NULL, 1, x'0a'), (9, NULL, 2, 1.5),
  (10, NULL, 3, ' '), (11, NULL, 1, x'0b'), (12, 0, NULL, NULL), (13, 0.0, NULL, NULL), (14, '7', NULL, NULL);
CREATE TABLE skipped (id INTEGER PRIMARY KEY, n);
INSERT INTO skipped VALUES (1, 1), (2, 2), (3, 3);
CREATE TABLE refers (id INTEGER PRIMARY KEY, to_id);
INSERT INTO refers VALUES (1, 1), (2, 2), (3, 3), (4, 4), (5, '1'), (6, '01');

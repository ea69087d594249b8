CREATE TABLE p (code, n INTEGER);
INSERT INTO p VALUES ('01', 1), ('2', 2), (3, 3), ('a', 4);
CREATE TABLE c (id INTEGER PRIMARY KEY, code);
INSERT INTO c VALUES (1, 1), (2, '01'), (3, 2), (4, 3), (5, '3'), (6, 'A'), (7, NULL), (8, x'32');
CREATE TABLE n (t TEXT, id INTEGER, parent INTEGER, x TEXT, PRIMARY KEY (t, id)) WITHOUT ROWID;
INSERT INTO n VALUES ('a', 1, NULL, 'r'), ('a', 2, 1, 'c'), ('a', 3, 9, 'dangling'), ('a', 4, 3, 'under'), ('b', 1, 2, 'x'),
  ('b', 2, 1, 'y'), ('b', 3, 3, 'self'), ('c', 1, 2, 'p'), ('c', 2, 1, NULL);

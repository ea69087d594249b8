CREATE TABLE people (id INTEGER PRIMARY KEY, same_as INTEGER, name TEXT, size TEXT);
INSERT INTO people VALUES (1, NULL, 'Ann', '1'), (2, 1, 'Anne', 'x'), (3, NULL, 'Bob', '3'), (4, 3, 'Rob', '4'), (5, NULL, 'Cyd', 'y'), (6, 5, 'Cyd', '6');

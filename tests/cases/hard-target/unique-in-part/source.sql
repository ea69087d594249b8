CREATE TABLE plans (id INTEGER PRIMARY KEY, account TEXT, mail TEXT, ended TEXT, seat INTEGER, label TEXT);
INSERT INTO plans VALUES
  (1, 'a', 'Ann@x', '2019', 1, 'one'), (2, 'a', 'ann@y', '2020', 1, 'two'), (3, 'a', 'ann@z', NULL, 2, 'three'),
  (4, 'a', 'anna@x', NULL, 3, 'four'), (5, 'b', 'ANN@X', NULL, 4, 'five'), (6, 'b', 'bob@x', NULL, 5, 'six'),
  (7, 'c', 'cid@x', '2021', 5, 'seven'), (8, 'd', 'dee@x', NULL, 5, 'eight'), (9, 'e', NULL, NULL, 6, 'ONE'), (10, 'f', NULL, '2022', 7, 'ten');

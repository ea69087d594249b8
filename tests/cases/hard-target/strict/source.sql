CREATE TABLE a (id TEXT PRIMARY KEY, v);
INSERT INTO a VALUES ('012', '007'), ('1e1', 5), (' 12', x'00'), ('12', 1.5);
CREATE TABLE b (id INTEGER PRIMARY KEY, a TEXT);
INSERT INTO b VALUES (1, '012'), (2, '12'), (3, ' 12'), (4, '10');
CREATE TABLE m (id PRIMARY KEY, i, t, r, b);
INSERT INTO m VALUES (1, 1, 't', 1.5, x'00'), ('2', '7', 5, '2', x'01'), (3.0, 1.0, 1, 1, x''), ('4x', 1, 1, 1, x''),
  (5, 'x', 't', 1, x'00'), (6, 1.5, 't', 1, x'00'), (7, 1, x'00', 1, x'00'), (8, 1, 't', 'x', x'00'),
  (9, 1, 't', 1, 'text'), (10, 1, 't', 9e999, x'00'), (1.5, 1, 't', 9e999, x'00');

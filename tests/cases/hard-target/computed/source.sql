CREATE TABLE m (id INTEGER PRIMARY KEY, j TEXT);
INSERT INTO m VALUES (1, '{"a":1}'), (2, 'oops'), (3, NULL), (4, '{"a":1}'), (5, '{"a":"text"}');

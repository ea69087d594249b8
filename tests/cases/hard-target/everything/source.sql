CREATE TABLE m (id INTEGER PRIMARY KEY, title TEXT, body TEXT, code TEXT);
INSERT INTO m VALUES (3, 'Hello', 'the quick fox', 'A'), (5, 'World', 'lazy dog', 'b'), (9, 'Third', 'quick', 'B'),
  (12, 'nul', 'x', NULL), (15, NULL, 'y', NULL), (20, 'Last', 'quick again', 'c');

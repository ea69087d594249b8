CREATE TABLE parts (id, name TEXT, weight, extra TEXT);
INSERT INTO parts VALUES (1, NULL, 'heavy', '{}'), ('x', NULL, 'heavy', '{}'), (3, 'nut', 'heavy', 'oops'), (4, NULL, 1.5, 'oops'),
  (5, 'bolt', 1.5, 'oops'), (6, 'pin', 1.5, '{"a": 1}'), (7, 'cap', 2.5, NULL);

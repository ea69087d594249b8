CREATE TABLE devices (tag PRIMARY KEY, label TEXT) WITHOUT ROWID;
INSERT INTO devices VALUES (9e999, 'inf'), (-9e999, 'minus inf'), ('a' || char(0) || 'b', 'nul b'), ('a' || char(0) || 'c', 'nul c'),
  ('a', 'a'), (CAST(x'ff' AS TEXT), 'ff'), (CAST(x'fe' AS TEXT), 'fe'), (x'ff', 'blob ff'), (9223372036854775807, 'last'),
  (-9223372036854775807 - 1, 'first'), ('Inf', 'the word');
CREATE TABLE readings (id INTEGER PRIMARY KEY, tag, note TEXT);
INSERT INTO readings VALUES (1, 9e999, ''), (2, -9e999, ''), (3, 'a' || char(0) || 'b', ''), (4, 'a' || char(0) || 'c', ''), (5, 'a', ''),
  (6, CAST(x'ff' AS TEXT), ''), (7, CAST(x'fe' AS TEXT), ''), (8, x'ff', ''), (9, '9223372036854775807', ''),
  (10, -9223372036854775808.0, ''), (11, 9223372036854775807.0, ''), (12, 'inf', ''), (13, 'a' || char(0), ''), (14, CAST(x'fd' AS TEXT), ''),
  (15, 'Inf', '');

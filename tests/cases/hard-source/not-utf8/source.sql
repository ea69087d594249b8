CREATE TABLE notes (id TEXT PRIMARY KEY, body, n, same_as TEXT);
INSERT INTO notes VALUES
  ('good', CAST(x'ff41' AS TEXT), 1, NULL),
  (CAST(x'6bff' AS TEXT), 'b', NULL, 'good'),
  ('nul', 'a' || char(0) || 'b', 9e999, NULL),
  ('blob', x'00ff', -9e999, 'nobody'),
  ('bad', CAST(x'fe' AS TEXT), NULL, CAST(x'ff' AS TEXT)),
  ('inf', 9e999, NULL, 9e999);
CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT, same_as TEXT);
INSERT INTO people VALUES ('p1', CAST(x'4aff' AS TEXT), NULL), ('p2', CAST(x'4bff' AS TEXT), 'p1'),
  (CAST(x'70ff' AS TEXT), 'J', 'p1');

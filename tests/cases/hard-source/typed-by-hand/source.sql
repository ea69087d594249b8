CREATE TABLE items (no INTEGER PRIMARY KEY, name TEXT);
INSERT INTO items VALUES (10, 'bolt'), (12, 'nut'), (-3, 'gasket');
CREATE TABLE counts (id INTEGER PRIMARY KEY, as_text TEXT, as_is, as_number NUMERIC, as_blob BLOB, meta TEXT);
INSERT INTO counts VALUES
  (1, '12', '12', '12', '12', '{"item": "12"}'),
  (2, '012', '012', '012', '012', '{"item": "012"}'),
  (3, ' 12', ' 12', ' 12', ' 12', '{"item": " 12"}'),
  (4, '1e1', '1e1', '1e1', '1e1', '{"item": "1e1"}'),
  (5, 1e1, 1e1, 1e1, 1e1, '{"item": 1e1}'),
  (6, '-3', '+12', '+12', x'3132', '{"item": -3}'),
  (7, '12.0', 12.5, '12.5', 12, '{"item": 12.0}');
CREATE TABLE slips (no PRIMARY KEY, replaces, note TEXT) WITHOUT ROWID;
INSERT INTO slips VALUES ('012', NULL, 'zero in front'), ('12', NULL, 'plain'), (' 13', '012', 'blank in front'), (14, 12, 'a number'),
  ('1e2', '14', 'a power');

CREATE TABLE books (id TEXT PRIMARY KEY, isbn TEXT);
CREATE TABLE maps (id TEXT PRIMARY KEY);
CREATE TABLE loans (id TEXT PRIMARY KEY, book_id TEXT, map_id TEXT, wishes TEXT, secret_id TEXT, kind TEXT, thing TEXT);
INSERT INTO books VALUES ('b1', 'i1'), ('b2', 'i2');
INSERT INTO maps VALUES ('m1');
INSERT INTO loans VALUES
  ('l1', 'b1', NULL, '["b1", "b7", "b8"]', 'b1', 'book', 'b1'), ('l2', 'b9', NULL, NULL, 'b7', 'book', 'b6'),
  ('l3', NULL, 'm9', '["b7"]', 'b8', 'map', 'm6'), ('l4', NULL, 'm8', NULL, NULL, 'map', 'm6');

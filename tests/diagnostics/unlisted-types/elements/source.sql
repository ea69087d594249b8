CREATE TABLE books (id TEXT PRIMARY KEY);
CREATE TABLE notes (id TEXT PRIMARY KEY, about TEXT, tags TEXT, kind TEXT, subject_id TEXT);
INSERT INTO books VALUES ('b1'), ('b2');
INSERT INTO notes VALUES
  ('n1', '[{"is": "book", "id": "b1"}, {"is": "shelf", "id": "s1"}]', '["a", "b"]', 'author', 'a1'),
  ('n2', '[{"is": "author", "id": "a1"}, {"is": "shelf", "id": "s2"}]', '["c"]', 'book', 'b1'),
  ('n3', NULL, NULL, 'shelf', 's1');

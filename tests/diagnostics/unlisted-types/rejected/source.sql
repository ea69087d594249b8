CREATE TABLE books (id TEXT PRIMARY KEY);
CREATE TABLE notes (id TEXT PRIMARY KEY, subject_type TEXT, subject_id TEXT);
INSERT INTO books VALUES ('b1'), ('b2');
INSERT INTO notes VALUES ('n1', 'book', 'b1'), ('n2', 'author', 'a1'), ('n3', 'author', 'a2'), ('n4', 'shelf', '7'), ('n5', NULL, NULL), ('n6', 'book', 'b2');

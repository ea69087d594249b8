CREATE TABLE books (id TEXT PRIMARY KEY);
CREATE TABLE loans (id TEXT PRIMARY KEY, book_id TEXT, other_id TEXT);
INSERT INTO books VALUES ('b1'), ('b2');
INSERT INTO loans VALUES ('l1', 'b1', NULL), ('l2', 'b9', NULL), ('l3', 'b9', 'b8'), ('l4', 'b8', NULL);

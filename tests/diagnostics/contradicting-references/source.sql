CREATE TABLE books (id TEXT PRIMARY KEY);
CREATE TABLE loans (id TEXT PRIMARY KEY, book_id TEXT, second_id TEXT);
INSERT INTO books VALUES ('b1'), ('b2');
INSERT INTO loans VALUES ('l1', 'b1', 'b1'), ('l2', 'b1', 'b2');

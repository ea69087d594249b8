CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT);
CREATE TABLE loans (id INTEGER PRIMARY KEY, book_id TEXT);
INSERT INTO books VALUES ('b1', 'Emma');
INSERT INTO loans VALUES (7, 'b1'), (8, 'b9');

CREATE TABLE books (id TEXT PRIMARY KEY, kind TEXT);
CREATE TABLE loans (id TEXT PRIMARY KEY, book_id TEXT);
INSERT INTO books VALUES ('b1', 'novel'), ('b2', 'play');
INSERT INTO loans VALUES ('l1', 'b1'), ('l2', 'b2'), ('l3', 'b2');

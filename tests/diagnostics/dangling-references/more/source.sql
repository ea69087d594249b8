CREATE TABLE books (id TEXT PRIMARY KEY);
CREATE TABLE loans (id TEXT PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, kind TEXT);
INSERT INTO books VALUES ('b1'), ('7'), ('8');
INSERT INTO loans VALUES ('l1', 'x', 'x', 'x', '7.0', 'b1', 'book'), ('l2', 'y', 'x', 'b1', '08', 'b1', 'film'),
    ('l3', 'z', 'x', 'b1', '8', NULL, 'film'), ('l4', 'b1', 'x', 'b1', 'b1', 'b1', 'book');

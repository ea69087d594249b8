CREATE TABLE books (id TEXT PRIMARY KEY, pages TEXT, price TEXT);
INSERT INTO books VALUES ('b1', '300', 'dear'), ('b2', 'about 300', '2'), ('b3', 'about 300', '3'), ('b4', 'many', '1.5');

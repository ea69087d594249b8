CREATE TABLE products (id INTEGER PRIMARY KEY, sku TEXT, ean TEXT);
INSERT INTO products VALUES (1, 's1', 'e1'), (2, 's1', 'e2'), (3, 's3', 'e2'), (4, 's4', 'e1'), (5, 's4', 'e5');

CREATE TABLE books (id INTEGER PRIMARY KEY, kind TEXT, isbn TEXT);
INSERT INTO books VALUES (1, 'novel', 'i1'), (2, 'poem', 'i2'), (3, 'opera', 'i3'), (4, NULL, 'i4');

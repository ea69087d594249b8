CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
CREATE TABLE scans (id TEXT PRIMARY KEY, title TEXT, kind TEXT, book_id TEXT);
INSERT INTO books VALUES ('b1', 'Emma', 'novel'), ('b2', 'Ulysses', 'novel');
INSERT INTO scans VALUES ('s1', 'Emmma', 'novel', 'b1');

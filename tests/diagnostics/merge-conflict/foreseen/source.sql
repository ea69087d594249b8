CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT, pages INTEGER);
CREATE TABLE scans (id TEXT PRIMARY KEY, book_id TEXT, title TEXT, kind TEXT, pages INTEGER);
INSERT INTO books VALUES ('b1', 'Emma', 'novel', 474), ('b2', 'Howl', 'poem', 56), ('b3', 'Ulysses', 'novel', 730);
INSERT INTO scans VALUES ('s1', 'b1', 'Emma', 'book', 470), ('s2', 'b2', 'Howl', 'poem', 57), ('s3', 'b3', 'Ulisses', 'novel', 730);

CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT);
CREATE TABLE scans (id TEXT PRIMARY KEY, book_id TEXT, title TEXT);
CREATE TABLE copies (id TEXT PRIMARY KEY, book_id TEXT, title TEXT);
CREATE TABLE pairs (scan_id TEXT, copy_id TEXT);
INSERT INTO books VALUES ('b1', 'Emma'), ('b2', 'Ulysses');
INSERT INTO scans VALUES ('s1', 'b1', 'Emma'), ('s2', 'b8', 'Howl'), ('s3', 'b1', 'Emma');
INSERT INTO copies VALUES ('c1', 'b9', 'Emma'), ('c2', 'b1', 'Emma');
INSERT INTO pairs VALUES ('s1', 'c2'), ('s3', 'c9');

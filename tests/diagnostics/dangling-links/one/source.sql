CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT);
CREATE TABLE scans (id TEXT PRIMARY KEY, book_id TEXT, scan_id TEXT, title TEXT);
INSERT INTO books VALUES ('b1', 'Emma'), ('b2', 'Ulysses');
INSERT INTO scans VALUES ('s1', 'b1', NULL, 'Emma'), ('s2', 'b9', NULL, 'Howl');

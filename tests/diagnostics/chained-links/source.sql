CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT);
CREATE TABLE scans (id TEXT PRIMARY KEY, book_id TEXT, scan_id TEXT, title TEXT);
INSERT INTO books VALUES ('b1', 'Emma'), ('b2', 'Ulysses');
INSERT INTO scans VALUES ('s1', NULL, 's2', 'Emma'), ('s2', NULL, 's3', 'Emma'), ('s3', NULL, NULL, 'Emma'), ('s4', NULL, 's4', 'Howl');

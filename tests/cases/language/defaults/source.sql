CREATE TABLE items (id INTEGER PRIMARY KEY, size TEXT, status TEXT, remark TEXT);
INSERT INTO items VALUES (1, 'L', 'old', 'fine'), (2, NULL, 'old', NULL), (3, '', 'old', '');

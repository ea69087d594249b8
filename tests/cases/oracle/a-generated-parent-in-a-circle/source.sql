CREATE TABLE folders (id INTEGER PRIMARY KEY, name TEXT, above TEXT);
INSERT INTO folders VALUES (1, 'Root', NULL), (2, 'Sub', 'root'), (3, 'Deep', 'sub'), (4, NULL, NULL);

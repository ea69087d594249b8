CREATE TABLE named (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE numbered (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO named VALUES ('5', 'text'), ('a', 'letter');
INSERT INTO numbered VALUES (5, 'number'), (6, 'other');

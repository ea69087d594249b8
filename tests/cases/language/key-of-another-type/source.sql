CREATE TABLE numbered (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE measured (id REAL NOT NULL PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO numbered VALUES (4, 'integer');
INSERT INTO measured VALUES (5.0, 'whole'), (2.5, 'half');

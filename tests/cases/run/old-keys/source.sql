CREATE TABLE a (code, name TEXT);
CREATE TABLE b (code TEXT NOT NULL PRIMARY KEY, name TEXT);
INSERT INTO a VALUES (NULL, 'none'), ('x', 'x1'), ('x', 'x2'), ('y', 'y'), (7, 'seven'), ('7', 'seven too');
INSERT INTO b VALUES ('y', 'taken'), ('z', 'z');

CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE beds (id TEXT NOT NULL PRIMARY KEY, room TEXT);
INSERT INTO rooms VALUES (7, 'seven'), (-1, 'cellar');
INSERT INTO beds VALUES ('a', '7'), ('b', '07'), ('c', ' 7'), ('d', '7.0'), ('e', '-1'), ('f', '  '), ('g', NULL), ('h', '+7');

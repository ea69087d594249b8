CREATE TABLE users (id TEXT NOT NULL PRIMARY KEY, name TEXT);
CREATE TABLE grants (id TEXT NOT NULL PRIMARY KEY, user_id TEXT, level TEXT NOT NULL);
CREATE TABLE uses (id INTEGER PRIMARY KEY, grant_id TEXT NOT NULL);
INSERT INTO users VALUES ('u1', 'Ann');
INSERT INTO grants VALUES ('g1', 'u1', 'read'), ('g2', 'u404', 'write'), ('g3', NULL, 'read');
INSERT INTO uses VALUES (1, 'g1'), (2, 'g2'), (3, 'g3');

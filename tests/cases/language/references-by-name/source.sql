CREATE TABLE users (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, closed INTEGER NOT NULL);
CREATE TABLE posts (id INTEGER PRIMARY KEY, author TEXT);
INSERT INTO users VALUES ('u1', 'Ann', 0), ('u2', 'Bob', 1);
INSERT INTO posts VALUES (1, 'u1'), (2, 'u2'), (3, 'u9'), (4, NULL);

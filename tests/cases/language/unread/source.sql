CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT NOT NULL, archived INTEGER NOT NULL DEFAULT 0);
INSERT INTO posts VALUES (1, 'one', 0), (2, 'two', 1), (3, 'three', 0);

CREATE TABLE posts (id, photos TEXT);
INSERT INTO posts VALUES ('a', '["x.jpg"]'), ('a', '[]'), ('b', NULL), (NULL, '["y.jpg"]'), (NULL, '[]'), ('c', 'oops');

CREATE TABLE albums (id TEXT NOT NULL PRIMARY KEY, photos TEXT);
INSERT INTO albums VALUES
    ('a1', '["x.jpg", "y.jpg"]'), ('a2', '[]'), ('a3', NULL), ('a4', 'not json'), ('a5', '{"a": 1}');

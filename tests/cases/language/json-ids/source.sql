CREATE TABLE cats (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE dogs (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE rooms (id INTEGER PRIMARY KEY, members TEXT, watchers TEXT);
INSERT INTO cats VALUES ('c1', 'Tom'), ('c2', 'Kit');
INSERT INTO dogs VALUES (7, 'Rex');
INSERT INTO rooms VALUES
    (1, '[{"since": 2020, "type": "cat", "id": "c2", "extra": {"id": "c1"}}, {"type": "dog", "id": 7}]', '["c1", "c9", null]'),
    (2, NULL, '[]'),
    (3, '[{"type": "cat"', NULL),
    (4, '[{"type": "cat", "id": "c9"}]', NULL);

CREATE TABLE tasks (id INTEGER PRIMARY KEY, title TEXT NOT NULL, due TEXT);
INSERT INTO tasks VALUES (1, 'sow', '2025-12-31'), (2, 'reap', '2026-02-01'), (3, 'rest', NULL);

CREATE TABLE users (id TEXT PRIMARY KEY);
INSERT INTO users VALUES ('u1'), ('u2');
CREATE TABLE talks (id INTEGER PRIMARY KEY, who TEXT);
INSERT INTO talks VALUES (1, '["u1", "u2", "u9"]'), (2, '["u9", "u1"]');

CREATE TABLE lefts (id TEXT NOT NULL PRIMARY KEY, name TEXT, right_id TEXT);
CREATE TABLE rights (id TEXT NOT NULL PRIMARY KEY, name TEXT);
CREATE TABLE grants (id TEXT NOT NULL PRIMARY KEY, left_id TEXT, right_id TEXT);
INSERT INTO rights VALUES ('r1', 'one'), ('r2', 'two');
INSERT INTO lefts VALUES ('l1', 'one', 'r1');
INSERT INTO grants VALUES
    ('g1', 'l1', NULL), ('g2', NULL, 'r2'), ('g3', 'l1', 'r1'), ('g4', 'l1', 'r2'),
    ('g5', 'l9', 'r1'), ('g6', 'l1', 'r9'), ('g7', NULL, NULL), ('g8', NULL, 'r9');

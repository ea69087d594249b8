CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL, lead_id INTEGER);
CREATE TABLE members (id INTEGER PRIMARY KEY, name TEXT, team_id INTEGER);
INSERT INTO teams VALUES (1, 'red', 11), (2, 'blue', 21), (3, 'none', NULL);
INSERT INTO members VALUES (11, 'Ann', 1), (12, 'Bob', 1), (21, NULL, 2), (22, 'Dee', 2), (31, 'Eve', 3);

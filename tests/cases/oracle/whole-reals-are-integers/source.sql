CREATE TABLE teams (code, name TEXT);
INSERT INTO teams VALUES (2, 'two'), (2.0, 'two again'), (3, 'three'), (1.5, 'one and a half');
CREATE TABLE players (id INTEGER PRIMARY KEY, team, meta TEXT);
INSERT INTO players VALUES (1, 3.0, '{"team": 3.0}'), (2, '3', '{"team": "3"}'), (3, 1.5, '{"team": 1.5}'), (4, 2.0, NULL), (5, '3.0', NULL);

CREATE TABLE halls (code TEXT PRIMARY KEY, name TEXT);
CREATE TABLE seats (id INTEGER PRIMARY KEY, hall TEXT);
CREATE TABLE stalls (id INTEGER PRIMARY KEY, kind TEXT, hall TEXT);
CREATE TABLE cards (id INTEGER PRIMARY KEY, same_as INTEGER, hall TEXT);
INSERT INTO halls VALUES ('01', 'north'), ('7', 'south'), ('x', 'east');
INSERT INTO seats VALUES (1, '01'), (2, '7');
INSERT INTO stalls VALUES (1, 'hall', 'x'), (2, 'tent', 'x'), (3, 'tent', 'y'), (4, 'TENT', 'y');
INSERT INTO cards VALUES (1, NULL, 'x'), (2, 1, '7'), (3, NULL, 'x'), (4, 3, 'x');

CREATE TABLE rooms (house TEXT, number INTEGER, PRIMARY KEY (house, number));
CREATE TABLE desks (number INTEGER, house TEXT, PRIMARY KEY (number, house));
CREATE TABLE stays (id INTEGER PRIMARY KEY, kind TEXT, a, b);
INSERT INTO rooms VALUES ('north', 1);
INSERT INTO desks VALUES (7, 'south');
INSERT INTO stays VALUES (1, 'room', 'north', 1), (2, 'desk', 7, 'south'), (3, 'desk', 'south', 7);

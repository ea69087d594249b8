CREATE TABLE rooms (house TEXT, number INTEGER, PRIMARY KEY (house, number));
CREATE TABLE desks (number INTEGER, house TEXT, PRIMARY KEY (number, house));
CREATE TABLE stays (id INTEGER PRIMARY KEY, house TEXT);

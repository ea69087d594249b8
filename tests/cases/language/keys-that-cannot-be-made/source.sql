CREATE TABLE halls (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE rooms (id TEXT PRIMARY KEY, name TEXT);
INSERT INTO halls VALUES ('1', 'north'), ('two', 'south');
INSERT INTO rooms VALUES ('1', 'red'), ('three', 'blue');

CREATE TABLE halls (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE rooms (id TEXT PRIMARY KEY, name TEXT);
INSERT INTO halls VALUES ('1', 'north'), ('two', 'south');
INSERT INTO rooms VALUES ('1', 'red'), ('three', 'blue');
CREATE TABLE notes (id INTEGER PRIMARY KEY, made TEXT);
CREATE TABLE secrets (id INTEGER PRIMARY KEY, made TEXT);
INSERT INTO notes VALUES (1, '2020-01-01'), (2, 'yesterday');
INSERT INTO secrets VALUES (1, '2020-01-01'), (2, 'yesterday');

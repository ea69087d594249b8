CREATE TABLE teams (id INTEGER, name TEXT);
INSERT INTO teams VALUES ('', 'nameless'), (7, 'Reds');
CREATE TABLE clubs (id INTEGER NOT NULL PRIMARY KEY, name TEXT) WITHOUT ROWID;
INSERT INTO clubs VALUES (' ', 'blank'), (3, 'Blues');
CREATE TABLE players (id INTEGER PRIMARY KEY, team TEXT, club TEXT);
INSERT INTO players VALUES (1, '', ' '), (2, '7', '3'), (3, ' ', '');

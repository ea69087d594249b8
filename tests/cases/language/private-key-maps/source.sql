CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT);
CREATE TABLE guests (id INTEGER PRIMARY KEY, mail TEXT);
CREATE TABLE cards (number TEXT PRIMARY KEY);
INSERT INTO users VALUES (1, 'ann@x.example'), (2, 'bob@x.example'), (3, NULL);
INSERT INTO guests VALUES (1, NULL);
INSERT INTO cards VALUES ('4711'), ('4712');

CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT, age TEXT, town TEXT);
INSERT INTO users VALUES (1, 'ann@x.example', '7', 'Ulm'), (2, 'bob@x.example', 'seven', 'Ulm');

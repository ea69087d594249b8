CREATE TABLE lamps (id INTEGER PRIMARY KEY, colour TEXT);
INSERT INTO lamps VALUES (1, 'r'), (2, 'b'), (3, NULL);

CREATE TABLE visits (id INTEGER PRIMARY KEY, seen TEXT, name TEXT, greeting TEXT AS ('to ' || name));
INSERT INTO visits (id, seen, name) VALUES (1, '2020-01-01', 'Secretia'), (2, 'secret day', 'Secretus'), (3, '1969-01-01', 'Secret');
CREATE TABLE codes (name TEXT PRIMARY KEY, n INTEGER);
INSERT INTO codes VALUES ('Secretina', 1);

CREATE TABLE texts (id INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL);
INSERT INTO texts VALUES (3, 'Three', 'a quick fox'), (8, 'Eight', 'a lazy dog');

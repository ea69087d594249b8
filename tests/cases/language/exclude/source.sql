CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL, draft INTEGER NOT NULL);
CREATE TABLE comments (id INTEGER PRIMARY KEY, note_id INTEGER NOT NULL, body TEXT NOT NULL);
INSERT INTO notes VALUES (1, 'one', 0), (2, 'two', 1), (3, 'three', 0);
INSERT INTO comments VALUES (1, 1, 'good'), (2, 2, 'early');

CREATE TABLE books (id TEXT, title TEXT);
INSERT INTO books VALUES ('b1', 'Emma'), ('b1', 'Persuasion'), (NULL, 'Howl'), ('b2', 'Ulysses');

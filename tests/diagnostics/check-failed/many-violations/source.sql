CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
INSERT INTO books VALUES ('b1', 'Emma', 'novel'), ('b2', 'Ulysses', 'novel'), ('b3', 'Dracula', 'novel'),
  ('b4', 'Middlemarch', 'novel'), ('b5', 'Persuasion', 'novel'), ('b6', 'Villette', 'novel'), ('b7', NULL, 'novel');

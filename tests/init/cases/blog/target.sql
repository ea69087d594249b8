CREATE TABLE people (id TEXT PRIMARY KEY, email TEXT NOT NULL, display_name TEXT NOT NULL, city TEXT, biography TEXT);
CREATE TABLE posts (id TEXT PRIMARY KEY, author_id TEXT NOT NULL REFERENCES people (id), title TEXT NOT NULL);
CREATE TABLE post_photos (id INTEGER PRIMARY KEY, post_id TEXT NOT NULL REFERENCES posts (id), url TEXT NOT NULL,
  position INTEGER NOT NULL, caption TEXT);

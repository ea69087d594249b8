CREATE TABLE guests (id TEXT PRIMARY KEY, email TEXT NOT NULL, display_name TEXT NOT NULL, city TEXT);
CREATE TABLE authors (id TEXT PRIMARY KEY, email TEXT NOT NULL, display_name TEXT NOT NULL, biography TEXT);
CREATE TABLE same_as (author_id TEXT NOT NULL REFERENCES authors (id), guest_id TEXT NOT NULL REFERENCES guests (id),
  noted_at TEXT, PRIMARY KEY (author_id, guest_id));
CREATE TABLE posts (id TEXT PRIMARY KEY, author_id TEXT NOT NULL REFERENCES authors (id), title TEXT NOT NULL, photos TEXT);

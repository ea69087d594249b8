CREATE TABLE folders (id INTEGER PRIMARY KEY, name TEXT NOT NULL, slug TEXT AS (lower(name)) STORED UNIQUE,
  above TEXT REFERENCES folders (slug));

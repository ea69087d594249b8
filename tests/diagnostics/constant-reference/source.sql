CREATE TABLE authors (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, author_id TEXT REFERENCES authors (id));

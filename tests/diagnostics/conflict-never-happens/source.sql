CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, shelf TEXT);
CREATE TABLE scans (id TEXT PRIMARY KEY, title TEXT, book_id TEXT);

CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
CREATE TABLE scans (id TEXT PRIMARY KEY, title TEXT, kind TEXT, book_id TEXT);

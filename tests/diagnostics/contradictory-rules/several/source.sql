CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT, shelf TEXT);
CREATE TABLE scans (id TEXT PRIMARY KEY, title TEXT, book_id TEXT);
CREATE TABLE loans (id TEXT PRIMARY KEY, book_id TEXT, reader TEXT, state TEXT);

CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT);
CREATE TABLE authors (id TEXT PRIMARY KEY, "full name" TEXT);
CREATE TABLE loans (id TEXT PRIMARY KEY, writer_id TEXT, book_id TEXT, note TEXT, day TEXT);

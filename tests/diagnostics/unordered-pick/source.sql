CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT);
CREATE TABLE loans (id TEXT PRIMARY KEY, book_id TEXT, reader TEXT);
CREATE INDEX loans_by_book ON loans (book_id);
CREATE TABLE heap (word TEXT);

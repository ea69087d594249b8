CREATE TABLE books (id BLOB PRIMARY KEY, title TEXT, printed_at TEXT, cover BLOB);
CREATE TABLE loans (id TEXT PRIMARY KEY, book_number INTEGER);

CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, best_copy TEXT);
CREATE TABLE copies (id TEXT PRIMARY KEY, book_id TEXT);

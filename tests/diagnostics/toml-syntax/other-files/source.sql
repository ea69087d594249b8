CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT);
CREATE TABLE writers (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE loans (id TEXT PRIMARY KEY, writer_id TEXT, book_id TEXT, remark TEXT, day TEXT);
CREATE TABLE shelves (id TEXT PRIMARY KEY);

CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT, pages INTEGER CHECK (pages > 0));

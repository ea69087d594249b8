CREATE TABLE books (id TEXT, title TEXT, kind TEXT);

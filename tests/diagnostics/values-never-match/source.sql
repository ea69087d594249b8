CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT, state INTEGER);

CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, kind TEXT, pages INTEGER);

CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, shelf TEXT, kind TEXT);

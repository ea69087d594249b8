CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, kind TEXT, language TEXT);

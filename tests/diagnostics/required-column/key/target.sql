CREATE TABLE works (key TEXT PRIMARY KEY, title TEXT, kind TEXT);

CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, related TEXT);

CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, related TEXT);

CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, kind TEXT, token TEXT NOT NULL DEFAULT (hex(randomblob(4))), "random('x')" TEXT DEFAULT 'random()');

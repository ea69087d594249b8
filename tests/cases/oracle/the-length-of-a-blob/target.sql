CREATE TABLE oak (id TEXT PRIMARY KEY, b TEXT CHECK (length(b) <= 1), f TEXT CHECK (length(f) <= 1));

CREATE TABLE writers (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, writer_id TEXT REFERENCES writers (id));

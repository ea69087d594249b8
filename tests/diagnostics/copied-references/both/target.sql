CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE works (id TEXT PRIMARY KEY, reader_id TEXT, seen_by TEXT);

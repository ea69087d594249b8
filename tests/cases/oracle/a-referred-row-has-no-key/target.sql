CREATE TABLE rocks (id TEXT PRIMARY KEY, on_top_of TEXT REFERENCES rocks (id), was TEXT);

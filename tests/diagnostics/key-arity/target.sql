CREATE TABLE copies (id TEXT PRIMARY KEY, book TEXT, number INTEGER, shelf TEXT);
CREATE TABLE loans (id TEXT PRIMARY KEY, copy_id TEXT REFERENCES copies(id));

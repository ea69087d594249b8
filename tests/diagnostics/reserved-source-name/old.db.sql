CREATE TABLE books (id TEXT PRIMARY KEY, title TEXT, kind TEXT);
CREATE TABLE mapper_notes (id TEXT PRIMARY KEY, note TEXT);

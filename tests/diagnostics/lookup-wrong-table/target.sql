CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT);
CREATE TABLE readers (id TEXT PRIMARY KEY, name TEXT);
CREATE TABLE loans (id TEXT PRIMARY KEY, work_id TEXT REFERENCES works(id), reader_id TEXT REFERENCES readers(id));

CREATE TABLE works (id TEXT PRIMARY KEY, title TEXT, best_copy TEXT REFERENCES copies(work_id));
CREATE TABLE copies (work_id TEXT PRIMARY KEY REFERENCES works(id));
